"""Current readings as JSON Lines of the published contract: those of articles that have a claim that is wanted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

from selon.exports.jsonl import written
from selon.exports.listing import PAGE, Filter, Source, every, has_claims


def readings_jsonl(view: Source, query: str | None, wanted: Filter) -> Iterator[bytes]:
    """One line an article, the newest first; without any filter those too in which nothing is claimed."""
    filtered = query is not None or wanted != type(wanted)()
    for row in every(lambda cursor: view.articles(cursor=cursor, limit=PAGE)):
        if wanted.article not in (None, row.id):
            continue
        if filtered and not has_claims(view, query, _of(wanted, row.id)):
            continue
        stored = view.reading(row.id)
        if stored is not None:
            line = json.dumps(stored.body, ensure_ascii=False, separators=(",", ":"))
            yield f"{written(line)}\n".encode()


def _of(wanted: Filter, article: str) -> Filter:
    return cast(Filter, replace(cast(Any, wanted), article=article))
