"""A correction as it is applied, and the part of a reading that it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from selon.records import Span

Place = tuple[int, int]
"""First code point and the one after the last."""
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Edit:
    """One correction of a reading. ``payload``: checked, its places being those of the article's text; ``place``: where its
    passage is, None for one that concerns the whole article.
    """

    id: int
    kind: str
    payload: Mapping[str, Any]
    place: Place | None


@dataclass(frozen=True, slots=True)
class Refused:
    """A correction that could not be applied, and why."""

    id: int
    reason: str


class InapplicableError(Exception):
    """What a correction means is not in the reading (any more); the message says what is missing."""


def place_of(payload: Mapping[str, Any]) -> Place:
    """A place of a payload."""
    return payload["start"], payload["end"]


def places_of(payload: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None) -> list[Place]:
    """Places of a payload: one or several, in order; None is none."""
    if payload is None:
        return []
    several = [payload] if isinstance(payload, Mapping) else [*payload]
    return sorted(place_of(one) for one in several)


def spans(text: str, places: Iterable[Place]) -> tuple[Span, ...]:
    """Places with their words."""
    return tuple(Span(start, end, text[start:end]) for start, end in places)


def likeness(place: Place, span: Span) -> float:
    """How much of two places they share, 0 to 1."""
    common = min(place[1], span.end) - max(place[0], span.start)
    return 0.0 if common <= 0 else common / (max(place[1], span.end) - min(place[0], span.start))


def best(place: Place, candidates: Iterable[tuple[Item, Iterable[Span]]], what: str) -> Item:
    """The one of which a span shares most with a place. Raises InapplicableError when none does, or two do alike."""
    found = [(max((likeness(place, span) for span in its), default=0.0), item) for item, its in candidates]
    most = max((score for score, _ in found), default=0.0)
    if not most:
        raise InapplicableError(f"there is no {what} at {place[0]} to {place[1]}")
    top = [item for score, item in found if score == most]
    if len(top) > 1:
        raise InapplicableError(f"there are {len(top)} of the kind {what} at {place[0]} to {place[1]}")
    return top[0]
