"""The counts behind a figure, and how counts of several articles become one (micro-average)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """Counts behind one figure: gold, predicted, and how many of each were found in the other.

    ``share``: not a precision and recall, but right cases out of ``gold`` cases.
    """

    gold: int
    predicted: int
    gold_right: int
    predicted_right: int
    share: bool = False

    def __add__(self, other: Figure) -> Figure:
        return Figure(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.gold_right + other.gold_right,
            self.predicted_right + other.predicted_right,
            self.share,
        )

    @property
    def precision(self) -> float:
        """In percent; 100 when nothing is predicted and nothing was to be."""
        return _percent(self.predicted_right, self.predicted, self.gold)

    @property
    def recall(self) -> float:
        """In percent; 100 when nothing is predicted and nothing was to be."""
        return _percent(self.gold_right, self.gold, self.predicted)

    @property
    def value(self) -> float:
        """F1, or the share, in percent."""
        if self.share:
            return self.recall
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


Figures = Mapping[str, Figure]
"""Figures by name."""


def counted(gold: int, predicted: int, right: int) -> Figure:
    """A figure whose right gold and right predicted cases are the same ones."""
    return Figure(gold, predicted, right, right)


def share(cases: Iterable[bool]) -> Figure:
    """Right cases out of all."""
    found = list(cases)
    return Figure(len(found), len(found), sum(found), sum(found), share=True)


def total(parts: Iterable[Figures]) -> dict[str, Figure]:
    """Counts added up by name, in the order in which names first come."""
    added: dict[str, Figure] = {}
    for part in parts:
        for name, figure in part.items():
            added[name] = added[name] + figure if name in added else figure
    return added


def _percent(right: int, of: int, other: int) -> float:
    if of:
        return 100 * right / of
    return 0.0 if other else 100.0
