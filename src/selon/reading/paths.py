"""The path that leads from the publisher to whoever says a thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selon.records import Link


@dataclass(frozen=True, slots=True)
class Path:
    """One path. ``chain``: source ids, outermost first, from the constant "publisher"; ``links`` runs beside it;
    ``attributions``: ids of those that make it, outermost first.
    """

    chain: tuple[str, ...]
    links: tuple[Link, ...]
    attributions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paths:
    """The paths of one article. ``by_attribution``: keyed by attribution id; ``own``: that of the publisher's own voice."""

    by_attribution: Mapping[str, Path]
    own: Path
