"""Two statements side by side: what speaks for their saying the same, and what against. Pure and symmetric."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from selon.matching.features import Features
from selon.matching.features_names import Name, is_heard, is_told, same_name, told_of
from selon.matching.features_numbers import Number
from selon.matching.features_terms import align, covered
from selon.records import ReasonKind

NEAR = 0.002
"""Share by which two numbers may differ that are held to be equal."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One observation on a pair. ``feature``: its name in the model; ``value``: 0 where there is nothing to see."""

    feature: str
    kind: ReasonKind
    value: float
    left: str = ""
    right: str = ""


def gather(left: Features, right: Features, similarity: float) -> tuple[Evidence, ...]:
    """All evidence on a pair; ``similarity``: cosine of the two embeddings."""
    return (
        *_meaning(left, right, similarity),
        *_names(left, right),
        *_numbers(left.numbers, right.numbers),
        *_countries(left, right),
        *_dates(left, right),
        *_modality(left, right),
        *_people(left, right),
        *_setting(left, right),
    )


def _meaning(left: Features, right: Features, similarity: float) -> Iterator[Evidence]:
    across = left.statement.language != right.statement.language
    yield Evidence("cosine", "meaning", similarity)
    yield Evidence("cosine-across", "meaning", similarity if across else 0.0)
    yield Evidence("across", "meaning", float(across))
    found = align(left.terms, right.terms)
    words = ", ".join(found.left_over), ", ".join(found.right_over)
    yield Evidence("terms-least", "term", min(found.left, found.right), *words)
    yield Evidence("terms-most", "term", max(found.left, found.right))
    yield Evidence("terms-apart", "term", min(found.left_gap, found.right_gap))
    there, back = covered(left.terms, right.around_terms), covered(right.terms, left.around_terms)
    yield Evidence("terms-around-least", "term", min(there, back))
    yield Evidence("terms-around-most", "term", max(there, back))
    lengths = [max(1.0, float(side.terms.weights.sum())) for side in (left, right)]
    yield Evidence("length", "meaning", abs(math.log(lengths[0] / lengths[1])))


def _names(left: Features, right: Features) -> Iterator[Evidence]:
    shared = [(a, b) for a in left.names for b in right.names if same_name(a, b)]
    alone_left = [n for n in left.names if _missing(n, right)]
    alone_right = [n for n in right.names if _missing(n, left)]
    also = [n for n in left.names if is_heard(n, right.sounds)] + [n for n in right.names if is_heard(n, left.sounds)]
    count = max(len(shared), (len(also) + 1) // 2)
    names = _listed(a for a, _ in shared) or _listed(also), _listed(b for _, b in shared) or _listed(also)
    yield Evidence("names-shared", "name", math.log1p(count), *names)
    told = [t for t in (told_of(left.names, right.sounds), told_of(right.names, left.sounds)) if t is not None]
    yield Evidence("names-told-least", "name", min(told, default=1.0) - 1.0)
    yield Evidence("names-told-most", "name", max(told, default=1.0) - 1.0)
    missing = _listed(alone_left), _listed(alone_right)
    yield Evidence("names-differ", "name", math.log1p(min(len(alone_left), len(alone_right))), *missing)


def _missing(name: Name, other: Features) -> bool:
    """Whether a name is nowhere in the other statement, its sentence or its title."""
    if name.initial or is_heard(name, other.sounds):
        return False
    return not is_told(name, (*other.names, *other.around), other.heard)


def _numbers(left: Sequence[Number], right: Sequence[Number]) -> Iterator[Evidence]:
    pairs = [(a, b) for a in left for b in right if _equal(a, b)]
    alone_left = [n for n in left if not any(_equal(n, b) for b in right)]
    alone_right = [n for n in right if not any(_equal(a, n) for a in left)]
    yield Evidence(
        "numbers-shared",
        "number",
        math.log1p(len(pairs)),
        _numerals(a for a, _ in pairs),
        _numerals(b for _, b in pairs),
    )
    written = _numerals(alone_left), _numerals(alone_right)
    yield Evidence("numbers-differ", "number", math.log1p(min(len(alone_left), len(alone_right))), *written)
    missing = max(len(alone_left), len(alone_right)) - min(len(alone_left), len(alone_right))
    yield Evidence("numbers-missing", "number", math.log1p(missing), *written)


def _equal(left: Number, right: Number) -> bool:
    if (left.unit == "%") != (right.unit == "%"):
        return False
    return abs(left.value - right.value) <= NEAR * max(left.value, right.value)


def _countries(left: Features, right: Features) -> Iterator[Evidence]:
    shared = left.countries & right.countries
    differ = bool(left.countries) and bool(right.countries) and not shared
    yield Evidence("places-shared", "place", float(bool(shared)), *(2 * (", ".join(sorted(shared)),)))
    written = ", ".join(sorted(left.countries)), ", ".join(sorted(right.countries))
    yield Evidence("places-differ", "place", float(differ), *written)


def _dates(left: Features, right: Features) -> Iterator[Evidence]:
    shared = [(a, b) for a in left.dates for b in right.dates if a[0] <= b[1] and b[0] <= a[1]]
    written = ", ".join(a for a, _ in left.dates), ", ".join(b for b, _ in right.dates)
    yield Evidence("dates-shared", "date", float(bool(shared)), *written)
    yield Evidence("dates-differ", "date", float(bool(left.dates and right.dates and not shared)), *written)


def _modality(left: Features, right: Features) -> Iterator[Evidence]:
    kinds = left.modality, right.modality
    yield Evidence("question", "modality", float((kinds[0] == "question") != (kinds[1] == "question")), *kinds)
    yield Evidence("planned", "modality", float((kinds[0] == "planned") != (kinds[1] == "planned")), *kinds)
    yield Evidence("polarity", "polarity", float(left.denied != right.denied), *(_polarity(s) for s in (left, right)))
    yield Evidence("denial-near", "polarity", float(left.denial_near != right.denial_near))
    words = left.negations % 2 != right.negations % 2
    yield Evidence("negation", "polarity", float(words and left.denied == right.denied))


def _polarity(side: Features) -> str:
    return "denied" if side.denied else "affirmed"


def _people(left: Features, right: Features) -> Iterator[Evidence]:
    order = [
        (a, b, c, d)
        for (a, b), (c, d) in combinations([(a, b) for a in left.names for b in right.names if same_name(a, b)], 2)
        if (a.start - c.start) * (b.start - d.start) < 0
    ]
    people = (
        (f"{order[0][0].text}, {order[0][2].text}", f"{order[0][1].text}, {order[0][3].text}") if order else ("", "")
    )
    yield Evidence("order-reversed", "people", float(bool(order)), *people)
    same = any(same_name(a, b) for a in left.speakers for b in right.speakers)
    same = same or bool(left.identities & right.identities)
    speakers = _listed(left.speakers), _listed(right.speakers)
    yield Evidence("speaker-shared", "people", float(same), *speakers)
    differ = bool(left.speakers) and bool(right.speakers) and not same
    yield Evidence("speaker-differs", "people", float(differ), *speakers)


def _setting(left: Features, right: Features) -> Iterator[Evidence]:
    ours, theirs = (*left.names, *left.around), (*right.names, *right.around)
    common = sum(is_told(name, theirs, right.heard) for name in ours)
    back = sum(is_told(name, ours, left.heard) for name in theirs)
    total = len(ours) + len(theirs)
    yield Evidence("setting-shared", "name", (common + back) / total if total else 0.0)


def _listed(names: Iterator[Name] | Sequence[Name]) -> str:
    return ", ".join(dict.fromkeys(name.text for name in names))


def _numerals(found: Iterator[Number] | Sequence[Number]) -> str:
    return ", ".join(dict.fromkeys(number.text for number in found))
