"""When a name found in a text may be an outlet's: case, place in the sentence, and the words around it.

The rule, the same for all outlets:

* The capitals of the name must be in the text ("le monde" is never Le Monde); all capitals will do. Acronyms of three
  letters at most must be in capitals; longer ones written like words ("Sana") count as ordinary names. Scripts without
  capitals are exempt.
* A distinctive name (AFP, Reuters, BFM TV) needs no more, except that a capital at the beginning of a sentence proves
  nothing, so that "Midi libre …" there needs one of the signs below.
* An ordinary name, made of words of the language (Le Monde, Libération, Time, العربية), must either be written with
  its own article in a capital inside a sentence or alone in quotation marks ("dans Le Point", "« L’Express »"), or
  stand beside a sign that a medium is meant: a media noun just before it ("le quotidien", "the newspaper"), a word of
  credit ("selon", "citing"), of newspaper work ("correspondant du …"), a verb of saying with a preposition ("a confié
  au …"), or a verb of publishing after it. It must not be part of a longer name: no capital, hyphen or digit may be
  joined to it ("La Croix-Rouge", "Le Monde Arabe", "Le Quotidien de Valmer").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from selon.gazetteer import context
from selon.gazetteer.fold import ARTICLES, Token, fold_word, raw_words, words
from selon.gazetteer.phrases import capitalised, joined, starts_sentence

_PARTICLES = frozenset({"al", "el", "an", "ar", "as", "at", "ash", "de", "du", "des", "of", "and", "et", "d", "l"})
_OF = frozenset({"de", "du", "des", "d"})
_WIDENING = frozenset(["arabe", "musulman", "chretien", "entier", "libre", "occidental", "rouge"])


class NameForm(NamedTuple):
    """A way to write a name: the words with their case.

    ``article``: the name's own article is among them; ``bare``: it is left out.
    """

    outlet: str
    raw: tuple[str, ...]
    ordinary: bool
    primary: bool
    article: bool
    bare: bool


def forms(outlet: str, name: str, *, ordinary: bool, primary: bool) -> list[tuple[tuple[str, ...], NameForm]]:
    """The forms of a name with their folded words: as it is, and without its article when it has one."""
    raw, folded = raw_words(name), words(name)
    if not raw:
        return []
    article = len(raw) > 1 and folded[0] in ARTICLES and _is_article(raw[0], name)
    found = [(folded, NameForm(outlet, raw, ordinary, primary, article, bare=False))]
    if article and not "".join(raw[1:]).isdigit():
        found.append((folded[1:], NameForm(outlet, raw[1:], ordinary, primary, article=False, bare=True)))
    return found


def _is_article(word: str, name: str) -> bool:
    """Whether the first word of a name is an article and no acronym: "L’Obs" and "La Croix", not "L.A. Times"."""
    return name[1:2] in {"'", "’"} if len(word) == 1 else not word.isupper()


def accepted(form: NameForm, text: str, all_words: Sequence[Token], first: int, last: int) -> bool:
    """Whether words ``first`` to ``last`` (exclusive) may be this name; see the rule above."""
    found = all_words[first:last]
    if not joined(text, found) or not _same_case(form, found):
        return False
    if form.article and found[0].raw[0].islower():
        return False
    initial = starts_sentence(text, all_words, first)
    if len(found) == 1 and (
        (initial and found[0].folded in context.FUNCTION_WORDS) or _in_acronym(text, all_words, first)
    ):
        return False
    if form.bare and not _stands_alone(text, all_words, first, last, after=False):
        return False
    if form.ordinary or _softened(form, found):
        own_article = form.article and not _all_capitals(found) and (not initial or _quoted(text, found))
        return _stands_alone(text, all_words, first, last) and (own_article or credited(text, all_words, first, last))
    if initial and not form.article and _one_capital(form):
        return credited(text, all_words, first, last)
    return True


def _one_capital(form: NameForm) -> bool:
    """Whether a name of several words has no sign of a name but the capital of its first word: "Midi libre"."""
    plain = all(word.isalpha() and not capitalised(word) for word in form.raw[1:])
    return len(form.raw) > 1 and form.raw[0].istitle() and plain


def written(form: NameForm, found: Sequence[str], *, described: bool) -> bool:
    """Whether words given as a name (no text around them) may be this form.

    An ordinary name needs its capitals, or where it has none ("24 heures", "العربية") a description before it; other
    names may be written in any case.
    """
    if not form.ordinary:
        return True
    capitals = [index for index, word in enumerate(form.raw) if capitalised(word) and fold_word(word) not in ARTICLES]
    return all(capitalised(found[index]) for index in capitals) if capitals else described


def credited(text: str, all_words: Sequence[Token], first: int, last: int) -> bool:
    """Whether a sign that a medium is meant stands beside words ``first`` to ``last``."""
    before = _before(text, all_words, first)
    close = [word for word in before if word not in ARTICLES]
    if (close and close[0] in context.JUST_BEFORE) or close[:2] == ["apres", "d"]:
        return True
    if context.MEDIA_NOUNS & set(close[:3]) or context.CREDITING & set(close[:3]):
        return True
    if close and close[0] in context.PREPOSITIONS and context.ADDRESSING & set(close[1:4]):
        return True
    if before and before[0] == "the" and context.ADDRESSING & set(close[:1]):
        return True
    after = _after(text, all_words, last)
    return bool(after) and (
        after[0] in context.PUBLISHING
        or (len(after) > 1 and after[0] in context.AUXILIARIES and after[1] in context.PUBLISHING)
    )


def _same_case(form: NameForm, found: Sequence[Token]) -> bool:
    for index, (wanted, token) in enumerate(zip(form.raw, found, strict=True)):
        raw = token.raw
        if raw == wanted or raw.isupper():
            continue
        if wanted[0].islower():
            if len(form.raw) == 1:
                return False
            continue
        if wanted.isupper() and 1 < len(wanted) <= 3 and wanted.isascii():
            return False
        if raw[0].islower() and capitalised(wanted):
            if (
                (token.folded in _PARTICLES or token.folded in ARTICLES)
                and len(form.raw) > 1
                and index < len(form.raw) - 1
            ):
                continue
            return False
    return True


def _quoted(text: str, found: Sequence[Token]) -> bool:
    """Whether the words are all that stands between two quotation marks."""
    before, after = text[: found[0].start].rstrip()[-1:], text[found[-1].end :].lstrip()[:1]
    return before + after in {"«»", "“”", '""', "„“"}


def _all_capitals(found: Sequence[Token]) -> bool:
    return all(token.raw.isupper() for token in found) and len("".join(token.raw for token in found)) > 3


def _in_acronym(text: str, all_words: Sequence[Token], index: int) -> bool:
    """Whether a short acronym is joined to another: "AP-HP" is a hospital."""
    if len(all_words[index].raw) > 3 or index + 1 == len(all_words):
        return False
    following = all_words[index + 1]
    return text[all_words[index].end : following.start] in {"-", "‑", "‐"} and following.raw.isupper()


def _softened(form: NameForm, found: Sequence[Token]) -> bool:
    """Whether an acronym is written like a word: "Sana" for SANA, which may be anybody's name."""
    return len(form.raw) == 1 and len(form.raw[0]) > 1 and form.raw[0].isupper() and found[0].raw.istitle()


def _stands_alone(text: str, all_words: Sequence[Token], first: int, last: int, *, after: bool = True) -> bool:
    """Whether nothing is joined to the words that would make them a part of a longer name."""
    end = all_words[last - 1].end
    if after and last < len(all_words):
        following = all_words[last]
        gap = text[end : following.start]
        if gap in {"-", "‑", "‐", "–"} or (gap.isspace() and "\n" not in gap and not _may_follow(following)):
            return False
        if gap.isspace() and _of_a_place(text, all_words, last):
            return False
    if first > 0:
        previous = all_words[first - 1]
        gap = text[previous.end : all_words[first].start]
        if gap in {"-", "‑", "‐"}:
            return False
        if gap.isspace() and capitalised(previous.raw) and not starts_sentence(text, all_words, first - 1):
            return previous.folded in context.DESCRIPTORS or previous.folded in ARTICLES
    return True


def _of_a_place(text: str, all_words: Sequence[Token], at: int) -> bool:
    """Whether "de", "du", "d’" and a capital follow: "Le Quotidien de Valmer" is not Le Quotidien."""
    if all_words[at].folded not in _OF or at + 1 >= len(all_words):
        return False
    named = all_words[at + 1]
    if named.folded in ARTICLES and at + 2 < len(all_words):
        named = all_words[at + 2]
    return capitalised(named.raw) and "\n" not in text[all_words[at].end : named.start]


def _may_follow(following: Token) -> bool:
    if following.folded in _WIDENING:
        return False
    return not (capitalised(following.raw) or following.raw[0].isdigit()) or following.folded in context.PUBLISHING


def _before(text: str, all_words: Sequence[Token], first: int) -> list[str]:
    """Up to five folded words before ``first`` in its clause, nearest first."""
    found: list[str] = []
    index = first
    while index > 0 and len(found) < 5:
        gap = text[all_words[index - 1].end : all_words[index].start]
        if any(sign in gap for sign in ".!?;,:\n"):
            break
        found.append(all_words[index - 1].folded)
        index -= 1
    return found


def _after(text: str, all_words: Sequence[Token], last: int) -> list[str]:
    """Up to two folded words after the name in its sentence, as long as no comma or stop comes between."""
    found: list[str] = []
    index = last
    while index < len(all_words) and len(found) < 2:
        gap = text[all_words[index - 1].end : all_words[index].start]
        if any(sign in gap for sign in ".!?;,:\n"):
            break
        found.append(all_words[index].folded)
        index += 1
    return found
