"""Described subjects of the publisher's own sentences, which a pronoun right behind them takes up ("Le directeur compte les
absents. … selon lui").
"""

from __future__ import annotations

from collections.abc import Sequence

from selon.reading.sources.mentions import noun_at
from selon.reading.sources.names import run_from
from selon.reading.sources.nouns import occupation
from selon.reading.sources.pronouns import Turn
from selon.reading.sources.scene import Scene
from selon.reading.sources.text import Token, extent, tokens
from selon.records import Span

_SENTENCES = 3
"""Sentences back over which a subject is looked for."""
_WINDOW = 200
_COMPLEMENT = 6
"""Words that a complement of the head noun may have."""
_FAR = 12
"""Words that may stand before the comma behind which a subject follows."""


def subject_phrase(at: int, turns: Sequence[Turn], at_hand: Scene) -> Span | None:
    """The noun phrase that is the subject of the publisher's last sentence before an offset and since anybody has
    spoken; None where it is a name alone, a pronoun, or cannot be told.
    """
    ends = (extent(t.attribution)[1] for t in turns if t.attribution.parent is None)
    since = max((end for end in ends if end <= at), default=0)
    starts = [s for s in (0, *at_hand.sentences.starts(None)) if since <= s < at]
    for start in reversed(starts[-_SENTENCES:]):
        words = tokens(at_hand.text[start : min(at, start + _WINDOW)], start, at_hand.lexicon.dotted)
        found = phrase_at(words, _opening(words, at_hand), at_hand)
        if found:
            first, last = found
            return Span(first.start, last.end, at_hand.text[first.start : last.end])
    return None


def _opening(words: list[Token], at_hand: Scene) -> int:
    """Where the subject begins: at the sentence's start, or behind the comma of what is fronted."""
    if not words or words[0].form not in at_hand.lexicon.words.prepositions:
        return 0
    comma = next((i for i, word in enumerate(words[:_FAR]) if word.text == ","), None)
    return 0 if comma is None else comma + 1


def phrase_at(words: list[Token], at: int, at_hand: Scene) -> tuple[Token, Token] | None:
    """The first and last token of a phrase of a determiner, a noun for people or institutions, its complement and the name
    that stands beside it; None where there is no such phrase.
    """
    lexicon = at_hand.lexicon
    if at + 1 >= len(words) or words[at].form not in lexicon.determiners:
        return None
    head = at + 1
    while head < len(words) and words[head].form in lexicon.words.same | lexicon.words.other:
        head += 1
    match = noun_at(words, head, lexicon)
    if match is None and head + 1 < len(words) and not words[head].mark and noun_at(words, head + 1, lexicon):
        head, match = head + 1, noun_at(words, head + 1, lexicon)  # "l'ancien maire"
    size = match[1] if match else int(head < len(words) and _trade(words[head], at_hand))
    if not size:
        return None
    last = _apposition(words, _complement(words, head + size, at_hand), at_hand)
    said = [span.start for inside in at_hand.children.values() for a in inside for span in a.content]
    while last > head and any(words[at].start < start <= words[last].start for start in said):
        last -= 1  # "he accuses the mayor of having …"
    return words[at], words[last]


def _trade(word: Token, at_hand: Scene) -> bool:
    return not word.mark and not word.capital and occupation(word.form, at_hand.lexicon) == "person"


def _complement(words: list[Token], at: int, at_hand: Scene) -> int:
    """The last token of the head with the "of" phrases and the name behind it. ``at``: the token after the head."""
    of, last, begun = at_hand.lexicon.words.particles, at - 1, at
    while at < len(words) and at - begun < _COMPLEMENT and not ends_between(words[at - 1], words[at]):
        if words[at].capital:
            last = at
            at += 1
        elif words[at].form in of and at + 1 < len(words) and not words[at + 1].mark:
            at += 1 + (words[at + 1].form in at_hand.lexicon.determiners)
            last = min(at, len(words) - 1)
            at += 1
        else:
            break
    return last


def ends_between(one: Token, other: Token) -> bool:
    """Whether a sentence ends between two neighbours: full stops are no tokens."""
    return other.start - one.end > 1


def _apposition(words: list[Token], last: int, at_hand: Scene) -> int:
    """The last token of a name that follows between commas ("Le négociateur des petites îles, Jean Untel, …")."""
    at = next((i for i in range(last + 1, min(last + _FAR, len(words))) if words[i].text == ","), None)
    if at is None or at + 1 >= len(words):
        return last
    run = run_from(words, at + 1, at_hand.lexicon)
    closed = at + 1 + len(run) < len(words) and words[at + 1 + len(run)].text == ","
    return at + len(run) if len(run) > 1 and closed else last
