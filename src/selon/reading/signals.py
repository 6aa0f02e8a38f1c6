"""Where in an article the marks of modality stand: every pattern is run over the text once, claims then look theirs
up.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from selon.languages.claim_words import ModalityWords
from selon.reading.quotations import quotations

Place = tuple[int, int]
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Signals:
    """The marks of one article, each list in order of the text. ``quoted``: stretches inside quotation marks;
    ``subordinate``: clauses that are not main ones; the rest as in ModalityWords.
    """

    hedge: tuple[Place, ...]
    mood: tuple[Place, ...]
    perfect: tuple[Place, ...]
    standing: tuple[Place, ...]
    polite: tuple[Place, ...]
    supposing: tuple[Place, ...]
    possible: tuple[Place, ...]
    planned: tuple[Place, ...]
    negated: tuple[Place, ...]
    coordination: tuple[Place, ...]
    subordinate: tuple[Place, ...]
    quoted: tuple[Place, ...]


def find_signals(text: str, plain: str, words: ModalityWords) -> Signals:
    """The marks of modality in a text; ``plain``: the text folded."""

    def places(pattern: str | None) -> tuple[Place, ...]:
        if pattern is None:
            return ()
        matches = _compiled(pattern).finditer(plain)
        return tuple(m.span() for m in matches if m.lastgroup != "keep" and not _name(text, *m.span()))

    def verbs(pattern: str | None, ending: str | None) -> tuple[Place, ...]:
        if pattern is None or ending is None:
            return places(pattern)
        found = _by_ending(plain, _compiled(pattern), _compiled(ending))
        return tuple(place for place in found if not _name(text, *place))

    return Signals(
        hedge=places(words.hedge),
        mood=verbs(words.mood, words.mood_ending),
        perfect=places(words.perfect),
        standing=places(words.standing),
        polite=places(words.polite),
        supposing=places(words.supposing),
        possible=places(words.possible),
        planned=tuple(sorted((*places(words.planned), *verbs(words.future, words.future_ending)))),
        negated=places(words.negated),
        coordination=places(words.coordination),
        subordinate=places(words.subordinate),
        quoted=tuple((q.start, q.end) for line in _LINE.finditer(text) for q in quotations(text, *line.span())),
    )


def _by_ending(plain: str, pattern: re.Pattern[str], ending: re.Pattern[str]) -> Iterator[Place]:
    """The words that end so and match the pattern: a common ending is found faster than the start of every word."""
    for match in ending.finditer(plain):
        start = match.start()
        while start > 0 and plain[start - 1].isalpha():
            start -= 1
        word = pattern.match(plain, start)
        if word and word.end() == match.end():
            yield word.span()


def _name(text: str, start: int, end: int) -> bool:
    """Whether a one-word match is part of a name (Riviera is no future tense): a capital inside of a sentence."""
    if not text[start].isupper() or " " in text[start:end]:
        return False
    before = text[max(0, start - 3) : start].rstrip(' \u00a0\u202f«“"(—–-')
    return bool(before) and before[-1] not in ".!?…:\n" and (end >= len(text) or text[end] != "-")


def within(places: tuple[Place, ...], start: int, end: int) -> tuple[Place, ...]:
    """The places that lie wholly in [start, end)."""
    first = bisect_left(places, (start, -1))
    return tuple(place for place in _until(places, first, end) if place[1] <= end)


def _until(places: tuple[Place, ...], first: int, end: int) -> Iterable[Place]:
    for index in range(first, len(places)):
        if places[index][0] >= end:
            return
        yield places[index]


def covered(place: Place, by: Iterable[Place]) -> bool:
    """Whether the place begins inside one of the others."""
    return any(start <= place[0] < end for start, end in by)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
