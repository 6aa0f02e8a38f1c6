"""Claims as JSON Lines: one object a claim, with the names of the record's fields."""

from __future__ import annotations

from collections.abc import Iterator

from selon.exports.listing import Filter, Source, claim_rows
from selon.exports.plain import to_line


def claims_jsonl(view: Source, query: str | None, wanted: Filter) -> Iterator[bytes]:
    """One line a claim, in UTF-8."""
    for row in claim_rows(view, query, wanted):
        yield f"{to_line(row)}\n".encode()
