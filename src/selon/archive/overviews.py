"""What a View gives of many claims at once: who cites whom, when, who publishes. Frozen records, as those of ``rows``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from selon.records import Source

Step = Literal["day", "month", "year"]
Axis = Literal["published", "about"]


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """Somebody who cites or is cited: all sources of one identity, or of one name, are one. ``id``: the identity, else
    "name:…" or "anonymous:…"; ``cited`` and ``citing``: claims that others have from it, and that it has from others;
    ``anonymous``: of those that it has from others, how many from somebody unnamed; ``outlet``: whether it published any.
    """

    id: str
    source: Source
    outlet: bool
    cited: int
    citing: int
    anonymous: int


@dataclass(frozen=True, slots=True)
class NetworkEdge:
    """``taker`` has ``claims`` claims from ``giver`` (ids of nodes); ``anonymous``: how many of them end in somebody unnamed;
    ``hedged``: how many are told with distance, or as conditional or possible.
    """

    taker: str
    giver: str
    claims: int
    anonymous: int
    hedged: int


@dataclass(frozen=True, slots=True)
class Network:
    """The nodes of most citations first, and the edges between these; what is left out is counted."""

    nodes: tuple[NetworkNode, ...]
    edges: tuple[NetworkEdge, ...]
    nodes_left_out: int
    edges_left_out: int


@dataclass(frozen=True, slots=True)
class Bar:
    """The claims of one stretch of time: ``first`` and ``last`` are its days (ISO 8601), both inclusive."""

    first: str
    last: str
    claims: int
    anonymous: int
    hedged: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Claims by time. ``axis``: by the day of publication, or by the first day that a claim names; stretches without any
    claim are left out; ``without``: claims that have no such day.
    """

    axis: Axis
    step: Step
    bars: tuple[Bar, ...]
    without: int


@dataclass(frozen=True, slots=True)
class OutletRow:
    """A publisher in a listing; ``claims``: of its articles."""

    source: Source
    articles: int
    claims: int


@dataclass(frozen=True, slots=True)
class Sharing:
    """An outlet and in how many articles it runs the texts of another."""

    source: Source
    articles: int


@dataclass(frozen=True, slots=True)
class SharedTexts:
    """Of an outlet's ``articles``, how many are ``shared``: run by others too, as they are or as near copies; ``outlets``:
    these others, those of most articles first.
    """

    articles: int
    shared: int
    outlets: tuple[Sharing, ...]
