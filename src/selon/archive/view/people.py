"""Corrections, the log, and how much there is."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Row, Select, func, select

from selon.archive.anchors import locate
from selon.archive.cursors import checked, decode, encode
from selon.archive.packing import unpack_text
from selon.archive.rows import Page, Range
from selon.archive.states import Anchor, AuditEntry, Correction, Counts, Placed
from selon.archive.tables import articles, audit, claims, corrections, families, publications, readings, sources
from selon.archive.view.base import Reads, article_key


class PeopleViews(Reads):
    """What people said and did."""

    def corrections(
        self,
        *,
        article_id: str | None = None,
        subject: str | None = None,
        kind: str | None = None,
        undone: bool = False,
        cursor: str | None = None,
        limit: int = 50,
    ) -> Page[Correction]:
        """Corrections, the newest first; ``undone``: those too that were undone."""
        found = _corrections().order_by(corrections.c.id.desc()).limit(checked(limit) + 1)
        if not undone:
            found = found.where(corrections.c.undone_at.is_(None))
        if subject is not None:
            found = found.where(corrections.c.subject == subject)
        if kind is not None:
            found = found.where(corrections.c.kind == kind)
        if cursor:
            (before,) = decode("corrections", cursor, int)
            found = found.where(corrections.c.id < before)
        with self._connect() as connection:
            if article_id is not None:
                key = article_key(connection, article_id)
                found = found.where(
                    corrections.c.article == (-1 if key is None else key)
                )  # None would be any subject's
            rows = connection.execute(found).all()
        more = encode("corrections", rows[limit - 1].id) if len(rows) > limit else None
        return Page(tuple(_correction(row) for row in rows[:limit]), more)

    def correction(self, number: int) -> Correction | None:
        """A correction by its id."""
        with self._connect() as connection:
            row = connection.execute(_corrections().where(corrections.c.id == number)).one_or_none()
        return None if row is None else _correction(row)

    def placed_corrections(self, article_id: str) -> tuple[Placed, ...]:
        """The standing corrections of an article and of its other versions, each with its place in this text, the oldest
        first. A passage that is gone, or could be any of several, has no place; one without a passage has none either.
        """
        with self._connect() as connection:
            key = article_key(connection, article_id)
            if key is None:
                return ()
            text = unpack_text(connection.execute(select(articles.c.text).where(articles.c.id == key)).scalar_one())
            places = select(publications.c.place).where(publications.c.article == key)
            versions = select(publications.c.article).where(publications.c.place.in_(places))
            concerned = (corrections.c.article == key) | corrections.c.article.in_(versions)
            found = _corrections().where(concerned, corrections.c.undone_at.is_(None)).order_by(corrections.c.id)
            rows = connection.execute(found).all()
        return tuple(Placed(_correction(row), _place(row, key, text)) for row in rows)

    def audit(self, *, cursor: str | None = None, limit: int = 50) -> Page[AuditEntry]:
        """The log of what was done, the newest first."""
        found = select(audit).order_by(audit.c.id.desc()).limit(checked(limit) + 1)
        if cursor:
            (before,) = decode("audit", cursor, int)
            found = found.where(audit.c.id < before)
        with self._connect() as connection:
            rows = connection.execute(found).all()
        more = encode("audit", rows[limit - 1].id) if len(rows) > limit else None
        return Page(
            tuple(AuditEntry(row.id, row.at, row.who, row.what, json.loads(row.detail)) for row in rows[:limit]), more
        )

    def counts(self) -> Counts:
        """How much there is."""
        with self._connect() as connection:
            numbers = [
                connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in (articles, publications, readings, claims, sources)
            ]
            several = select(func.count()).select_from(families).where(families.c.size > 1)
            standing = select(func.count()).select_from(corrections).where(corrections.c.undone_at.is_(None))
            return Counts(*numbers, *(connection.execute(query).scalar_one() for query in (several, standing)))


def _place(row: Row[Any], article: int, text: str) -> Range | None:
    """In the text that it was made in, a passage is where it was; in another it is looked for."""
    if row.anchor is None:
        return None
    passage = Anchor(*json.loads(row.anchor))
    return (passage.start, passage.end) if row.article == article else locate(passage, text)


def _corrections() -> Select[Any]:
    of = articles.c.name.label("article_name")
    return select(corrections, of).outerjoin(articles, articles.c.id == corrections.c.article)


def _correction(row: Row[Any]) -> Correction:
    return Correction(
        id=row.id,
        kind=row.kind,
        at=row.at,
        who=row.who,
        article_id=row.article_name,
        anchor=Anchor(*json.loads(row.anchor)) if row.anchor else None,
        subject=row.subject,
        payload=json.loads(row.payload),
        note=row.note,
        undone_at=row.undone_at,
        undone_by=row.undone_by,
    )
