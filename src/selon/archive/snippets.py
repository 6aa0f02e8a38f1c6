"""Where in a text a query's words are, by the same folding that found them."""

from __future__ import annotations

from collections.abc import Sequence

from selon.archive.folding import Term, Word, found_words
from selon.archive.rows import Range, Snippet

_LENGTH = 240
"""Characters of a snippet, about."""


def matches(text: str, terms: Sequence[Term]) -> tuple[Range, ...]:
    """The places of all terms in a text, in order; where two overlap, the one that begins first."""
    words = list(found_words(text))
    found = sorted({place for term in terms for place in _places(words, term)}, key=lambda place: (place[0], -place[1]))
    apart: list[Range] = []
    for place in found:
        if not apart or place[0] >= apart[-1][1]:
            apart.append(place)
    return tuple(apart)


def snippet(text: str, terms: Sequence[Term]) -> Snippet:
    """The stretch of a text that holds the most matches, cut at spaces; its beginning when nothing matches."""
    places = matches(text, terms)
    start = max(places, key=lambda place: (_near(places, place[0]), -place[0]), default=(0, 0))[0]
    first = _cut(text, max(0, start - _LENGTH // 4))
    last = min(len(text), first + _LENGTH)
    if last < len(text) and (space := text.rfind(" ", start + 1, last)) > 0:
        last = space
    inside = tuple(place for place in places if first <= place[0] and place[1] <= last)
    return Snippet(first, text[first:last], inside)


def _near(places: Sequence[Range], start: int) -> int:
    return sum(start <= place[0] < start + _LENGTH // 2 for place in places)


def _cut(text: str, at: int) -> int:
    """The beginning of the next word, unless it is far."""
    if at == 0:
        return 0
    space = text.find(" ", at, at + _LENGTH // 8)
    return at if space < 0 else space + 1


def _places(words: Sequence[Word], term: Term) -> list[Range]:
    size = len(term.words)
    return [
        (words[at].start, words[at + size - 1].end)
        for at in range(len(words) - size + 1)
        if _fits([word.folded for word in words[at : at + size]], term)
    ]


def _fits(found: list[str], term: Term) -> bool:
    if not term.prefix:
        return tuple(found) == term.words
    return tuple(found[:-1]) == term.words[:-1] and found[-1].startswith(term.words[-1])
