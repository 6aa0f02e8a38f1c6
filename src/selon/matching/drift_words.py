"""What happens to the words of a claim on its way: numbers, names, places and key terms that are others afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from selon.gazetteer.fold import tokens
from selon.languages import language
from selon.matching.drift_places import is_place
from selon.matching.features_names import Name, alike, heard, names, same_name
from selon.matching.features_numbers import Number, numbers
from selon.matching.letters import script, sounds, spoken
from selon.records import Drift, DriftKind, Statement

_NEAR = 0.75
"""Likeness (Jaro and Winkler) of the sounds of a name and of what it has become."""
_ALIKE = 0.6
"""The same for the letters of two words that stand in the same place of a name."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_AUDIBLE = 3
"""Sounds that a word has at least to be taken for a name where capitals don't tell."""
_EXCHANGED = str.maketrans("KH", "SS")
"""Sounds that one script writes for another one's: "Tavric" and "Таврич", "Harz" and "Харц"."""
_NEIGHBOURS = str.maketrans("KHGTB", "SSSSF")
"""Sounds of which one alphabet has but some: "th", "v", "p", "g"."""
_FOLLOWING = re.compile(r"\W?([^\W\d_]+)")
_SAME = 0.002
"""Share by which two numbers may differ that are held to be equal; years may not."""


class _Told(NamedTuple):
    """A number of a statement; ``days``: of the unit of time behind it ("three weeks": 7; 0 for hours), None without."""

    number: Number
    days: int | None


def number_drifts(earlier: Statement, later: Statement) -> Iterator[Drift]:
    """A number of each statement that the other does not have, of the same unit; or as many of another unit of time."""
    before, after = _told(earlier), _told(later)
    lost = [one for one in before if not any(_equal(one, other) for other in after)]
    new = [one for one in after if not any(_equal(one, other) for other in before)]
    for one in lost:
        match = next((other for other in new if _of_a_kind(one, other)), None)
        if match:
            yield Drift("number-changed", earlier.key, later.key, one.number.text, match.number.text)
            return


def _told(statement: Statement) -> list[_Told]:
    """The numbers of a statement but for those of its days."""
    dated = {word for date in statement.dates for word in date.text.split()}
    found = numbers(statement.text, statement.language)
    units = language(statement.language).claims.dates.units
    behind = [_FOLLOWING.match(statement.text, one.end) for one in found]
    told = [_Told(one, units.get(word[1].lower()) if word else None) for one, word in zip(found, behind, strict=True)]
    return [one for one in told if _is_year(one.number) or one.number.text not in dated]


def _of_a_kind(one: _Told, other: _Told) -> bool:
    """Whether one may have become the other: shares and years only their like."""
    shares = one.number.unit == "%", other.number.unit == "%"
    return shares[0] == shares[1] and _is_year(one.number) == _is_year(other.number)


def _is_year(number: Number) -> bool:
    return number.unit is None and bool(_YEAR.fullmatch(number.text))


def _equal(one: _Told, other: _Told) -> bool:
    if one.days is not None and other.days is not None and one.days != other.days:
        return False
    if _is_year(one.number) and _is_year(other.number):
        return one.number.value == other.number.value
    return abs(one.number.value - other.number.value) <= _SAME * max(one.number.value, other.number.value)


def name_drifts(earlier: Statement, later: Statement) -> Iterator[Drift]:
    """A name that has become another one much like it; or a place that has become another, where each names one only."""
    lost, new = _unheard(earlier, later), _unheard(later, earlier)
    found = next((pair for one in names(earlier.text) if (pair := _respelt(one, later))), None)
    if found is None:
        found = next(
            ((one, near) for one in lost if (near := _near(one, [name.text for name in new], later.text))), None
        )
    if found is None and len(lost) == len(new) == 1 and _of_place(lost[0], earlier) and _of_place(new[0], later):
        found = lost[0], new[0].text
    if found:
        place = _of_place(found[0], earlier) or is_place(found[1], later.text.find(found[1]), later)
        kind: DriftKind = "place-changed" if place else "name-changed"
        yield Drift(kind, earlier.key, later.key, found[0].text, found[1])


def _of_place(name: Name, statement: Statement) -> bool:
    return is_place(name.text, name.start, statement)


def _unheard(one: Statement, other: Statement) -> list[Name]:
    """The names of a statement that the other one has in no alphabet; months and days are none."""
    around = f"{other.title or ''}\n{other.context}\n{other.text}"
    audible, known = heard(around), names(around)
    return [
        name
        for name in names(one.text)
        if not name.initial
        and not any(name.text in date.text for date in one.dates)
        and not any(_is_heard(sound, audible) for sound in _as_heard(name))
        and not any(same_name(name, found) for found in known)
    ]


def _as_heard(name: Name) -> set[str]:
    """The sounds by which other alphabets may write a name: its last word's, without silent letters, or in one word
    ("Port-Salin" is "بورسالين").
    """
    return {name.sounds[-1], sounds(spoken(name.words[-1])), sounds("".join(name.words))}


def _is_heard(sound: str, among: frozenset[str]) -> bool:
    """Whether a word sounds like one of a text's words, and not only but for one sound that no alphabet exchanges for the
    other's: "Kostrel" is not "كوسترافا".
    """
    return sound in among or any(alike(sound, other) and not _replaced(sound, other) for other in among)


def _replaced(one: str, other: str) -> bool:
    differing = [pair for pair in zip(one, other, strict=False) if len(set(pair)) > 1]
    return len(one) == len(other) and any(a.translate(_NEIGHBOURS) != b.translate(_NEIGHBOURS) for a, b in differing)


def _respelt(name: Name, later: Statement) -> tuple[Name, str] | None:
    """A name of several words in the same alphabet one of whose words has another sound: "Vauthier", "Vautrin"."""
    same_letters = [other for other in names(later.text) if name.text[0].isascii() == other.text[0].isascii()]
    pairs = [(other, min(len(name.words), len(other.words))) for other in same_letters]
    match = next((other for other, size in pairs if size > 1 and _differ_in_one(name, other, size)), None)
    return (name, match.text) if match else None


def _differ_in_one(one: Name, other: Name, size: int) -> bool:
    """Whether of the last words of two names, so many, one is much like its counterpart and the others are the same."""
    written = zip(one.words[-size:], other.words[-size:], strict=True)
    audible = zip(one.sounds[-size:], other.sounds[-size:], strict=True)
    differing = [pair for pair, heard_as in zip(written, audible, strict=True) if heard_as[0] != heard_as[1]]
    return len(differing) == 1 and JaroWinkler.similarity(*differing[0]) >= _ALIKE


def _near(name: Name, others: Sequence[str], text: str) -> str | None:
    """The one of some names, or of all words of a script without capitals, that sounds much like a name, but not the same.
    A last sound that is missing is silent in one of the languages; from one script to another some sounds are exchanged.
    """
    capitals = text.upper() != text.lower()
    candidates = others if capitals else [one for token in tokens(text) if len(sounds(one := token.raw)) >= _AUDIBLE]
    ours = name.sounds[-1]
    likeness = {one: JaroWinkler.similarity(ours, sounds(one.split()[-1])) for one in candidates}
    best = max(likeness, key=lambda word: likeness[word], default=None)
    if best is None or likeness[best] < _NEAR:
        return None
    theirs = sounds(best.split()[-1])
    if script(name.text) != script(best) and ours.translate(_EXCHANGED) == theirs.translate(_EXCHANGED):
        return None
    return None if theirs in (ours, ours[:-1]) or ours == theirs[:-1] else best
