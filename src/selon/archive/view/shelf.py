"""Articles in a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from selon.archive.cursors import checked, decode, encode
from selon.archive.folding import Term, parse
from selon.archive.packing import unpack_text
from selon.archive.rows import ArticleRow, ClaimFilter, Page
from selon.archive.snippets import snippet
from selon.archive.tables import articles, claims, publications
from selon.archive.view.base import Reads, first_publication
from selon.archive.view.filters import about_articles


class ShelfViews(Reads):
    """Articles, found and listed."""

    def articles(
        self,
        query: str | None = None,
        *,
        language: str | None = None,
        publisher: str | None = None,
        since: str | None = None,
        until: str | None = None,
        cursor: str | None = None,
        limit: int = 50,
    ) -> Page[ArticleRow]:
        """Texts: those that hold what is asked for, the best first, else all, the newest first.

        ``language``, ``publisher`` (name or identity), ``since`` and ``until``: as in ClaimFilter. Raises ArchiveError.
        """
        terms = parse(query) if query is not None else ()
        if query is not None and not terms:
            return Page((), None)
        wanted = about_articles(ClaimFilter(language=language, publisher=publisher, since=since, until=until))
        with self._connect() as connection:
            if not terms:
                (before,) = decode("articles", cursor, int) if cursor else (None,)
                newest = select(articles.c.id).where(*wanted).order_by(articles.c.id.desc()).limit(checked(limit) + 1)
                newest = newest if before is None else newest.where(articles.c.id < before)
                keys = connection.execute(newest).scalars().all()
                more = encode("articles", keys[limit - 1]) if len(keys) > limit else None
                return Page(_rows(connection, keys[:limit], ()), more)
            offset, ceiling = decode("found articles", cursor, int, int) if cursor else (0, None)
            if ceiling is None:
                ceiling = connection.execute(select(func.max(articles.c.id))).scalar_one() or 0
            match = self._index.match("articles", terms)
            best: Select[Any] = select(match.c.id).where(match.c.id <= ceiling)
            if wanted:
                best = best.join(articles, articles.c.id == match.c.id).where(*wanted)
            best = best.order_by(match.c.rank, match.c.id.desc())
            keys = connection.execute(best.offset(offset).limit(checked(limit) + 1)).scalars().all()
            more = encode("found articles", offset + limit, ceiling) if len(keys) > limit else None
            return Page(_rows(connection, keys[:limit], terms), more)


def _rows(connection: Connection, keys: Sequence[int], terms: tuple[Term, ...]) -> tuple[ArticleRow, ...]:
    count = select(func.count()).where(publications.c.article == articles.c.id).correlate(articles).scalar_subquery()
    said = select(func.count()).where(claims.c.article == articles.c.id).correlate(articles).scalar_subquery()
    columns: list[Any] = [articles.c.id, articles.c.name, articles.c.language, articles.c.published, articles.c.added]
    columns += [
        publications.c.title,
        publications.c.publisher,
        publications.c.url,
        count.label("publications"),
        said.label("claims"),
    ]
    found = select(*columns, *([articles.c.text] if terms else []))
    found = found.join_from(articles, publications, publications.c.id == first_publication())
    by_key = {row.id: row for row in connection.execute(found.where(articles.c.id.in_(keys)))}
    return tuple(_row(by_key[key], terms) for key in keys)


def _row(row: Row[Any], terms: tuple[Term, ...]) -> ArticleRow:
    return ArticleRow(
        id=row.name,
        language=row.language,
        published=row.published,
        added=row.added,
        title=row.title,
        publisher=row.publisher,
        url=row.url,
        publications=row.publications,
        claims=row.claims,
        snippet=snippet(unpack_text(row.text), terms) if terms else None,
    )
