"""What happens to a claim's own words on its way: hedges, numbers, names and places."""

from __future__ import annotations

from collections.abc import Iterator

from selon.matching.drift_words import name_drifts, number_drifts
from selon.records import Drift, Statement

_HEDGED = frozenset(("conditional", "possible"))
_PLAIN = frozenset(("asserted", "planned"))
"""What is to come is as plain as what is: "will be torn down" behind "might be" has lost its hedge."""


def claim_drifts(earlier: Statement, later: Statement) -> Iterator[Drift]:
    """The drifts between the words of two statements."""
    if earlier.modality in _HEDGED and later.modality in _PLAIN:
        yield Drift("hedge-lost", earlier.key, later.key, earlier.modality, later.modality)
    if earlier.modality in _PLAIN and later.modality in _HEDGED:
        yield Drift("hedge-gained", earlier.key, later.key, earlier.modality, later.modality)
    yield from number_drifts(earlier, later)
    yield from name_drifts(earlier, later)
