"""Parquet, when the package pyarrow is there: one article a row, in the columns that JSON Lines have as keys.

Columns: ``text`` or ``html`` (the text wins where both are; bytes are decoded), ``id``, ``language``, ``title``,
``publisher``, ``published`` (text in ISO 8601, a date or a time stamp), ``url``, ``author``. Others are not read. A bad
row is reported as "file:row", counted from 1, a damaged group of rows by its first row, and the reading goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from selon.articles.building import Given
from selon.articles.decode import decode
from selon.articles.jsonl import read_record
from selon.records import Article, Failure

_COLUMNS = ("id", "text", "html", "language", "title", "publisher", "published", "url", "author")
_ROWS = 16
"""Rows held at a time. A value may take megabytes."""
MISSING = 'Parquet is read by the package pyarrow, which is not installed: pip install "selon[parquet]"'


def read_parquet(stream: BinaryIO, where: str, given: Given) -> Iterator[Article | Failure]:
    """One article or failure a row, of a ``stream`` that can go back."""
    try:
        import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415 - optional
        import pyarrow.parquet as pq  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415
    except ImportError:
        yield Failure(where, MISSING)
        return
    if not stream.seekable():
        yield Failure(where, "Parquet can't be read from a pipe: its index is at its end; give a file")
        return
    damaged = (pa.ArrowException, OSError, OverflowError, UnicodeDecodeError)
    try:
        table = pq.ParquetFile(stream)
        present = [name for name in table.schema_arrow.names if name in _COLUMNS]
    except damaged as error:
        yield Failure(where, f"not Parquet that can be read: {error}")
        return
    if not {"text", "html"} & set(present):
        others = ", ".join(table.schema_arrow.names[:20]) or "none"
        yield Failure(where, f'no column "text" or "html" (columns: {others})')
        return
    first = 1
    for group in range(table.num_row_groups):
        number = first
        try:
            for batch in table.iter_batches(_ROWS, row_groups=[group], columns=present):
                for row in batch.to_pylist():
                    yield read_record(_plain(row), f"{where}:{number}", given)
                    number += 1
        except damaged as error:
            yield Failure(f"{where}:{number}", f"damaged: no row from this one to the end of its group: {error}")
        first += table.metadata.row_group(group).num_rows


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row as JSON would give it."""
    return {key: _value(key, value) for key, value in row.items()}


def _value(key: str, value: object) -> object:
    if isinstance(value, bytes) and key in {"text", "html"}:
        return decode(value)
    return value.isoformat() if key == "published" and isinstance(value, date) else value
