"""Attributions of current readings: with which words somebody is quoted, and which of them are doubtful."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select, tuple_

from selon.archive.cursors import checked, decode, encode
from selon.archive.rows import AttributionRow, Page
from selon.archive.tables import articles, attributions, sources
from selon.archive.view.base import Reads, article_key
from selon.archive.view.filters import called
from selon.archive.view.hydrate import SOURCE, source_of


class AttributionViews(Reads):
    """Attributions, in the order of the archive's articles and of their texts."""

    def attributions(
        self,
        *,
        source: str | None = None,
        article_id: str | None = None,
        below: float | None = None,
        cursor: str | None = None,
        limit: int = 50,
    ) -> Page[AttributionRow]:
        """Attributions to a source (a name or an identity), of an article, of a confidence ``below`` a limit."""
        found = select(attributions, articles.c.name.label("article_name"), *SOURCE)
        found = found.join(articles, articles.c.id == attributions.c.article)
        found = found.outerjoin(sources, sources.c.id == attributions.c.source)
        if source is not None:
            found = found.where(called(source))
        if below is not None:
            found = found.where(attributions.c.confidence < below)
        place = tuple_(attributions.c.article, attributions.c.position)
        if cursor:
            found = found.where(place > tuple_(*decode("attributions", cursor, int, int)))
        found = found.order_by(attributions.c.article, attributions.c.position).limit(checked(limit) + 1)
        with self._connect() as connection:
            if article_id is not None:
                found = found.where(attributions.c.article == article_key(connection, article_id))
            rows = connection.execute(found).all()
        last = rows[limit - 1] if len(rows) > limit else None
        more = encode("attributions", last.article, last.position) if last else None
        return Page(tuple(_row(row) for row in rows[:limit]), more)


def _row(row: Row[Any]) -> AttributionRow:
    return AttributionRow(
        article_id=row.article_name,
        attribution=row.name,
        source=source_of(row) if row.source_id is not None else None,
        kind=row.kind,
        stance=row.stance,
        cue=row.cue,
        confidence=row.confidence,
    )
