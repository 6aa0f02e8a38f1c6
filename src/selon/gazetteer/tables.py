"""Reading of the gazetteer's tables: tab-separated, ``#`` lines first (source, licence, date), then a header."""

from __future__ import annotations

from importlib import resources

Row = dict[str, str]


def read(name: str) -> list[Row]:
    """The rows of ``data/NAME.tsv``; cells left out at the end of a line are empty."""
    text = (resources.files(__package__) / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    header = lines[0]
    return [dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)) for cells in lines[1:]]


def several(cell: str) -> list[str]:
    """The values of a cell that holds several, separated by ``|``."""
    return [value for value in cell.split("|") if value]


def provenance(name: str) -> tuple[str, str]:
    """What the first line of a table says of itself: (source, date as ISO 8601 day or month)."""
    with (resources.files(__package__) / "data" / f"{name}.tsv").open(encoding="utf-8") as lines:
        said = lines.readline().removeprefix("#").strip()
    parts = dict(part.split(": ", 1) for part in said.split(". ") if ": " in part)
    return parts["Source"], parts["Date"].rstrip(".")
