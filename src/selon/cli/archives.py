"""What the archive's commands share: opening it, its errors, JSON of its records, tables."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from selon.cli.output import write_line
from selon.cli.problems import UsageError
from selon.cli.safe import clean
from selon.records import Hop

if TYPE_CHECKING:
    from selon.pipeline.archives import Archive

FORMATS = ("terminal", "json")
MOST = 500
Where = Annotated[str | None, typer.Option("--archive", metavar="PATH|URL")]
Shape = Annotated[str, typer.Option("--format", "-f", metavar="|".join(FORMATS), show_default=False)]
Limit = Annotated[int, typer.Option("--limit", metavar="N", show_default=False)]


@contextmanager
def archive_at(where: str | None) -> Iterator[Archive]:
    """Open the archive. Raises ``UsageError`` when it cannot be used, or cannot do what is asked of it."""
    from selon.pipeline.archives import ArchiveError, open_archive  # noqa: PLC0415 - reading must not load a database

    try:
        with open_archive(where) as archive:
            yield archive
    except ArchiveError as error:
        raise UsageError("error.archive", reason=error) from error


def check_limit(value: int) -> None:
    """Refuse a page that no listing can have."""
    if not 1 <= value <= MOST:
        raise UsageError("error.limit", option="--limit", value=value)


def write_json(value: object) -> None:
    """Write records as one JSON object or list, with the names that their fields have."""
    write_line(sys.stdout, json.dumps(_plain(value), ensure_ascii=False, indent=2))


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return _plain(asdict(value))
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    return value


def chain_words(publisher: str | None, hops: Sequence[Hop], own: str) -> str:
    """A chain from its publisher to its origin, anonymous links in brackets."""
    names = [f"[{hop.source.name}]" if hop.source.anonymous else hop.source.name for hop in hops]
    return clean(" › ".join([publisher or "?", *(names or [own])]))


def table(console: Console, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table whose first column is never cut, so that it can be copied."""
    shown = Table(box=None, pad_edge=False, header_style="bold")
    for number, name in enumerate(columns):
        shown.add_column(name, no_wrap=number == 0, overflow="fold")
    for row in rows:
        shown.add_row(*(clean(cell) for cell in row))
    console.print(shown, markup=False, highlight=False)
