"""Whether confidences are what they say: of relations given 0.8, eight in ten should be right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

TENTHS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Predictions whose confidence is in [low, low + 0.1), the last one with 1.0; ``confidence`` (the mean) and
    ``right`` (the share): 0 to 1.
    """

    low: float
    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Reliability by tenths that hold predictions; ``error``: expected calibration error, in percentage points."""

    bins: tuple[Bin, ...]
    error: float


def calibrate(cases: Iterable[tuple[float, bool]]) -> Calibration | None:
    """``cases``: confidence of each predicted relation, and whether it is right. None when there are none.

    The error is the mean of |share right − mean confidence| over tenths, weighted with their counts (Naeini 2015).
    """
    tenths: list[list[tuple[float, bool]]] = [[] for _ in range(TENTHS)]
    for confidence, right in cases:
        tenths[min(TENTHS - 1, int(confidence * TENTHS))].append((confidence, right))
    bins = tuple(_bin(i / TENTHS, found) for i, found in enumerate(tenths) if found)
    count = sum(b.count for b in bins)
    if not count:
        return None
    return Calibration(bins, 100 * sum(b.count * abs(b.right - b.confidence) for b in bins) / count)


def _bin(low: float, found: Sequence[tuple[float, bool]]) -> Bin:
    return Bin(low, len(found), sum(c for c, _ in found) / len(found), sum(r for _, r in found) / len(found))
