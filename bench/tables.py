"""Markdown tables for the README, whose columns are also aligned for a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bench.calibration import Calibration
from bench.figures import Figure


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; the first column is flush left, the others flush right."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]

    def line(cells: Sequence[str]) -> str:
        padded = [c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(cells, widths, strict=True))]
        return f"| {' | '.join(padded)} |"

    rule = [("-" * w if i == 0 else "-" * (w - 1) + ":") for i, w in enumerate(widths)]
    return "\n".join([line(head), f"| {' | '.join(rule)} |", *map(line, rows)])


def figures_table(figures: Mapping[str, Figure]) -> str:
    """Precision, recall, F1 (or share) in percent, and how many gold cases there are."""
    rows = [
        [name, "", "", f"{f.value:.1f}", str(f.gold)]
        if f.share
        else [name, f"{f.precision:.1f}", f"{f.recall:.1f}", f"{f.value:.1f}", str(f.gold)]
        for name, f in figures.items()
    ]
    return table(["figure", "precision", "recall", "F1 or share", "gold"], rows)


def as_json(figures: Mapping[str, Figure]) -> dict[str, dict[str, float | int]]:
    """The same for programs: percentages with two decimals, and the counts."""
    return {
        name: (
            {"share": round(f.value, 2)}
            if f.share
            else {"precision": round(f.precision, 2), "recall": round(f.recall, 2), "f1": round(f.value, 2)}
        )
        | {"gold": f.gold, "predicted": f.predicted}
        for name, f in figures.items()
    }


def calibration_table(calibration: Calibration) -> str:
    """Reliability of confidences, a row a tenth, and the expected calibration error in points."""
    rows = [
        [f"{b.low:.1f} to {b.low + 0.1:.1f}", f"{b.confidence:.2f}", f"{b.right:.2f}", str(b.count)]
        for b in calibration.bins
    ]
    rows.append(
        ["expected calibration error", "", f"{calibration.error:.1f}", str(sum(b.count for b in calibration.bins))]
    )
    return table(["confidence", "mean", "share right", "relations"], rows)
