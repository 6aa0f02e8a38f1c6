"""An index of phrases (names of several words) that finds them in a text in one pass over its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from selon.gazetteer.fold import Token

T = TypeVar("T")

_GAP = re.compile(r"[ \u00a0\u202f\u2009]?[-‐‑–'’.&/+!«»\"“”]{0,2}[ \u00a0\u202f\u2009]?")
_STARTS = re.compile(r"[.!?…:;\n«“„\"(\[—]")


class PhraseIndex(Generic[T]):
    """Values by phrase; a phrase is folded words with one space between them."""

    def __init__(self) -> None:
        self._values: dict[str, list[T]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}

    def add(self, phrase: Sequence[str], value: T) -> None:
        """Files ``value`` under a phrase; several values may share one."""
        if not phrase:
            return
        self._values.setdefault(" ".join(phrase), []).append(value)
        known = self._lengths.get(phrase[0], ())
        if len(phrase) not in known:
            self._lengths[phrase[0]] = tuple(sorted((*known, len(phrase)), reverse=True))

    def get(self, phrase: str) -> Sequence[T]:
        """The values under a phrase, none when there is no such phrase."""
        return self._values.get(phrase, ())

    def at(self, folded: Sequence[str], first: int) -> Iterator[tuple[int, Sequence[T]]]:
        """Phrases that begin at word ``first``, longest first: (number of words, values)."""
        for length in self._lengths.get(folded[first], ()):
            if first + length <= len(folded):
                found = self._values.get(" ".join(folded[first : first + length]))
                if found:
                    yield length, found


def joined(text: str, words: Sequence[Token]) -> bool:
    """Whether words follow each other as within one name: no comma, line break or end of sentence between them."""
    for left, right in pairwise(words):
        gap = text[left.end : right.start]
        if not _GAP.fullmatch(gap) or ("." in gap and gap != "." and len(left.raw) > 2):
            return False
    return True


def starts_sentence(text: str, words: Sequence[Token], index: int) -> bool:
    """Whether a capital on this word may come from its place: after a stop, a line break or an opening mark."""
    if index == 0:
        return True
    return bool(_STARTS.search(text[words[index - 1].end : words[index].start]))


def capitalised(word: str) -> bool:
    """Whether a word begins with a capital; False in scripts that have none."""
    return word[0].isupper()
