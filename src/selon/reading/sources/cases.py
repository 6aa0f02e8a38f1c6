"""Noun phrases of languages with cases, in the nominative: as a source is called, whatever its sentence makes of it.

Russian, by pymorphy3 (Korobov 2015) and its dictionary, OpenCorpora's; Arabic as far as its letters show a case: the
accusative of what is indefinite (tanwin).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, Protocol, cast

if TYPE_CHECKING:
    import pymorphy3

_TANWIN = re.compile(r"\u0627\u064b|\u064b\u0627")
_CASES = ("gent", "datv", "accs", "ablt", "loct")
_RARE = 0.5
"""How likely a nominative is where something governs the phrase, as when its first word is no part of it."""
_NAMES = ("Name", "Surn", "Patr")
_KEPT = 20_000
"""Words whose readings are kept, the last used ones."""
_ADJECTIVES = ("ADJF", "PRTF")


class _Tag(Protocol):
    """Grammemes of OpenCorpora; ``in`` tells whether one, or all of a set, are among them."""

    gender: str | None

    def __contains__(self, grammemes: str | set[str]) -> bool: ...


class _Reading(Protocol):
    """One of the words that a form may be, as pymorphy3 gives them; ``score``: its probability."""

    word: str
    normal_form: str
    score: float
    tag: _Tag
    is_known: bool

    def inflect(self, required_grammemes: set[str]) -> _Reading | None: ...


class Cases:
    """Those of a language that has none, or does not show any."""

    def nominative(self, words: Sequence[str], governed: bool) -> list[str]:
        """The words of a phrase with its head in the nominative. ``governed``: whether a preposition or such stands before
        the phrase, so that it is no nominative itself.
        """
        del governed
        return list(words)

    def bare(self, name: str) -> str:
        """A name without endings that are not letters of its words."""
        return name

    def pronoun(self, form: str) -> str | None:
        """The nominative of a personal pronoun, None for other words."""
        del form
        return None

    def common(self, word: str) -> bool:
        """Whether a word, written large, can only be a common noun or adjective at the start of a sentence."""
        del word
        return False


class _Russian(Cases):
    """By pymorphy3."""

    def nominative(self, words: Sequence[str], governed: bool) -> list[str]:
        """The head is put into it with the adjectives before it and the names of persons right behind it; what depends on
        the head stays.
        """
        first, name, last = _group(words)
        head, called = words[first:name], words[name:last]
        found = _likeliest(head, called, ("nomn", *_CASES) if governed else ("nomn",))
        if found is None and head and (head[-1].islower() or _may(head[-1], _NAMES)):
            found = _likeliest(head, called, _CASES)  # no nominative at all, whatever governs it
        if found is None:
            return list(words)
        changed = [_written(word, reading) for word, reading in zip(words[first:last], found, strict=True)]
        return [*words[:first], *changed, *words[last:]]

    def pronoun(self, form: str) -> str | None:
        """The nominative of a Russian personal pronoun ("нём" → "он"), None for other words."""
        return next((reading.normal_form for reading in _readings(form) if "NPRO" in reading.tag), None)

    def common(self, word: str) -> bool:
        """Whether a Russian word, written large, can only be a common noun or adjective at the start of a sentence."""
        readings = _readings(word)
        large = (*_NAMES, "Geox", "Orgn", "Trad", "Abbr")
        return readings[0].is_known and not any(mark in reading.tag for reading in readings for mark in large)


class _Arabic(Cases):
    """By the letters of an indefinite accusative."""

    def bare(self, name: str) -> str:
        """Without the endings that show an indefinite accusative."""
        return _TANWIN.sub("", name)


def _likeliest(head: Sequence[str], called: Sequence[str], among: Sequence[str]) -> list[_Reading] | None:
    """The readings of both in one case, those whose scores add up to most; None where they agree in none."""
    best: tuple[float, list[_Reading]] | None = None
    for case in among:
        for one in _agreeing(head, case) if head else ():
            for other in _agreeing(called, case) if called else (list[_Reading](),):
                score = sum(reading.score for reading in (*one, *other)) * (_RARE if case == "nomn" else 1)
                if best is None or score > best[0]:
                    best = score, [*one, *other]
    return best[1] if best else None


def _group(words: Sequence[str]) -> tuple[int, int, int]:
    """Where the adjectives of the head begin, where a person's name begins that stands right behind it, and where all
    ends. Numerals are left out.
    """
    first = 0
    while first < len(words) and _may(words[first], ("NUMR",)):
        first += 1
    head = first
    while head < len(words) and not _may(words[head], ("NOUN",)):
        if not _may(words[head], _ADJECTIVES):
            return 0, 0, 0
        head += 1
    if head == len(words):
        return 0, 0, 0
    name = last = head + 1
    while (
        last < len(words) and _may(words[head], ("anim",)) and words[last][:1].isupper() and _may(words[last], _NAMES)
    ):
        last += 1
    return first, name, last


def _may(word: str, marks: Sequence[str]) -> bool:
    return any(mark in reading.tag for reading in _readings(word) for mark in marks)


def _agreeing(words: Sequence[str], case: str) -> Iterator[list[_Reading]]:
    """For each number and gender in which all words agree, their likeliest readings."""
    proper = words[0][:1].isupper() and (not _readings(words[0])[0].is_known or _may(words[0], _NAMES))
    for number, gender in (("sing", "masc"), ("sing", "femn"), ("sing", "neut"), ("plur", None)):
        if proper and number == "plur":  # who has a name is one
            continue
        chosen = []
        for word in words:
            fitting = [
                r
                for r in _readings(word)
                if {case, number} in r.tag
                and (gender is None or r.tag.gender in (gender, None))
                and ("NOUN" in r.tag or any(mark in r.tag for mark in _ADJECTIVES))
            ]
            if not fitting:
                break
            chosen.append(max(fitting, key=lambda r: r.score))
        else:
            yield chosen


def _written(word: str, reading: _Reading) -> str:
    found = reading.inflect({"nomn"})
    if found is None:
        return word
    text = found.word
    if word.isupper() and len(word) > 1:
        return text.upper()
    # Names of several parts keep the capitals of each.
    parts = zip(word.split("-"), text.split("-"), strict=False)
    return "-".join(new[:1].upper() + new[1:] if old[:1].isupper() else new for old, new in parts)


@cache
def _analyzer() -> pymorphy3.MorphAnalyzer:
    import pymorphy3  # noqa: PLC0415 - loads a dictionary that only Russian needs

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=_KEPT)
def _readings(word: str) -> tuple[_Reading, ...]:
    return cast("tuple[_Reading, ...]", tuple(_analyzer().parse(word.lower())))


CASES: Final[dict[str | None, Cases]] = {None: Cases(), "ru": _Russian(), "ar": _Arabic()}
"""By what ``SourceWords.cases`` says."""
