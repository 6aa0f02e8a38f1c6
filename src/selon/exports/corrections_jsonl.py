"""Corrections as JSON Lines: one object each, the newest first, those that were undone too."""

from __future__ import annotations

from collections.abc import Iterator

from selon.exports.listing import PAGE, Filter, Source, every
from selon.exports.plain import to_line


def corrections_jsonl(view: Source, query: str | None, wanted: Filter) -> Iterator[bytes]:
    """One line a correction. Of the filters, only ``article`` means anything here; ``query`` does not."""
    del query
    found = every(lambda cursor: view.corrections(article_id=wanted.article, undone=True, cursor=cursor, limit=PAGE))
    for correction in found:
        yield f"{to_line(correction)}\n".encode()
