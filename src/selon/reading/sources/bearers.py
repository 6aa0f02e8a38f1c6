"""Who bears a description by the article's own words: "l'éleveuse" is whom it elsewhere calls "Jeanne Untel, éleveuse à
Metz" or "l'éleveuse Jeanne Untel", before or after.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.reading.sources.introductions import joined
from selon.reading.sources.mentions import Mention
from selon.reading.sources.names import run_from
from selon.reading.sources.scene import Scene
from selon.reading.sources.sieves import same_name
from selon.reading.sources.text import Token, tokens
from selon.records import Span

_NAMED_LAST = ("media_outlet", "news_agency", "organization")
"""Types of nouns that take up the name just before them."""
_CLOSING = ',.;:!?»”")–—'
"""Marks that may stand behind a name in apposition."""
_COMPLEMENT = 8
"""Words that may stand between a noun and the comma before the name."""


def bearer(mention: Mention, words: Sequence[Token], at_hand: Scene) -> Span | None:
    """The only name that the article gives to anybody who is described by the mention's noun; None where there are several,
    or the mention tells more than the noun. ``words``: the article's tokens.
    """
    noun, core = mention.noun, mention.core
    if noun is None or core is None or mention.determiner != "definite" or mention.number == "plural":
        return None
    if mention.name or noun.sort.type != "person":
        return None
    inside = [i for i, word in enumerate(words) if core.start <= word.start < core.end]
    if not inside or any(words[i].form in at_hand.lexicon.words.prepositions for i in inside):
        return None
    forms = {words[i].form for i in inside if not words[i].capital and len(words[i].form) > 3}
    found: list[list[Token]] = []
    for run in _named(forms, words, at_hand):
        name = tuple(word.form for word in run)
        same = [i for i, other in enumerate(found) if same_name(name, tuple(w.form for w in other))]
        if not same:
            found.append(run)
        elif len(run) > len(found[same[0]]):
            found[same[0]] = run
    if len(found) != 1:
        return None
    start, end = found[0][0].start, found[0][-1].end
    return Span(start, end, at_hand.text[start:end])


def just_named(mention: Mention, at_hand: Scene) -> Span | None:
    """The name with which the sentence before ends, when the mention is a definite noun for media or companies ("… de
    Radio Alizé. La station ajoute …").
    """
    noun = mention.noun
    if noun is None or mention.name or mention.determiner not in ("definite", "demonstrative"):
        return None
    if noun.sort.type not in _NAMED_LAST or mention.number == "plural" or mention.titled or mention.core is None:
        return None
    if any(word.form in at_hand.lexicon.words.prepositions for word in tokens(mention.core.text)):
        return None
    here = at_hand.sentences.start(None, mention.span.start)
    before = at_hand.sentences.start(None, max(0, here - 1))
    last = list(tokens(at_hand.text[before:here], before, at_hand.lexicon.dotted))
    first = len(last)
    while first and last[first - 1].capital and (first == len(last) or joined(last, first - 1, first, at_hand.text)):
        first -= 1
    small = at_hand.lexicon.words.prepositions | at_hand.lexicon.determiners
    if first in (0, len(last)) or last[first - 1].form not in small:
        return None
    run = last[first:]
    name = at_hand.text[run[0].start : run[-1].end]
    return None if at_hand.gazetteer.country(name) else Span(run[0].start, run[-1].end, name)


def _named(forms: set[str], words: Sequence[Token], at_hand: Scene) -> Iterator[list[Token]]:
    """The names that stand beside a noun: right behind it, behind it and a comma, or before it and a comma."""
    for at, word in enumerate(words):
        if word.form not in forms or word.capital:
            continue
        after = _run(words, at + 1, at_hand) or _behind(words, at, at_hand) or _before(words, at, at_hand)
        if after:
            yield after


def _run(words: Sequence[Token], at: int, at_hand: Scene) -> list[Token]:
    """The name that begins at a token in the sentence of the one before, forms of address left out; [] for that of an
    institution or a country.
    """
    first = at
    while first < len(words) and words[first].form in at_hand.lexicon.words.titles:
        first += 1
    run = run_from(list(words[first : first + 6]), 0, at_hand.lexicon)
    if not run or not joined(words, at - 1, first, at_hand.text):
        return []
    name = at_hand.text[run[0].start : run[-1].end]
    known = at_hand.lexicon.words.institutions
    return [] if at_hand.gazetteer.country(name) or any(word.form in known for word in run) else run


def _behind(words: Sequence[Token], at: int, at_hand: Scene) -> list[Token]:
    """The name in "la présidente de la Région, Jeanne Untel,"."""
    near = range(at + 1, min(at + _COMPLEMENT, len(words) - 1))
    comma = next((i for i in near if words[i].mark), None)
    if comma is None or words[comma].text != "," or not joined(words, at, comma, at_hand.text):
        return []
    run = _run(words, comma + 1, at_hand)
    if len(run) < 2:
        return []
    after = at_hand.text[run[-1].end : run[-1].end + 2].strip()[:1]
    return run if not after or after in _CLOSING else []


def _before(words: Sequence[Token], at: int, at_hand: Scene) -> list[Token]:
    """The name in "Jeanne Untel, une ancienne éleveuse"."""
    comma = next((i for i in range(at - 1, max(-1, at - 4), -1) if words[i].text == ","), 0)
    between = words[comma + 1 : at]
    if not comma or any(w.capital or w.mark or w.form in at_hand.lexicon.words.definite for w in between):
        return []  # in "selon Jeanne Untel, l'éleveuse a tort", they are two
    if not joined(words, comma - 1, at, at_hand.text):
        return []
    first = comma
    while first and words[first - 1].capital and (first == comma or joined(words, first - 1, first, at_hand.text)):
        first -= 1
    run = list(words[first:comma])
    return run if len(run) > 1 and not any(w.form in at_hand.lexicon.words.institutions for w in run) else []
