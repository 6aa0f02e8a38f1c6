"""Articles, their publications, versions and readings."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, Select, select

from selon.archive.lookup import batches
from selon.archive.packing import unpack, unpack_text
from selon.archive.rows import (
    Change,
    Copy,
    Original,
    Publication,
    ReadingEntry,
    StoredReading,
    Version,
)
from selon.archive.tables import articles, copies, handles, originals, publications, readings, sources
from selon.archive.view.base import Reads, article_key, first_publication
from selon.archive.view.hydrate import SOURCE, source_of
from selon.records import Article


class ArticleViews(Reads):
    """Articles and what was read in them. An article is asked for by its id, or by the one its provider gave it."""

    def article(self, article_id: str) -> Article | None:
        """An article as it was first published; None when it is not there."""
        with self._connect() as connection:
            key = article_key(connection, article_id)
            if key is None:
                return None
            found = select(articles.c.name, articles.c.language, articles.c.text, publications).join(
                publications, publications.c.id == first_publication()
            )
            row = connection.execute(found.where(articles.c.id == key)).one()
        return Article(
            id=row.name,
            text=unpack_text(row.text),
            language=row.language,
            title=row.title,
            publisher=row.publisher,
            published=row.published,
            url=row.url,
            author=row.author,
        )

    def publications(self, article_id: str) -> tuple[Publication, ...]:
        """Where a text was published, in the order in which that became known."""
        with self._connect() as connection:
            key = article_key(connection, article_id)
            found = _publications().where(publications.c.article == key).order_by(publications.c.id)
            return tuple(_publication(row) for row in connection.execute(found)) if key is not None else ()

    def all_publications(self, article_ids: Sequence[str]) -> dict[str, tuple[Publication, ...]]:
        """The same for many texts, by their ids."""
        found: defaultdict[str, list[Publication]] = defaultdict(list)
        with self._connect() as connection:
            for batch in batches(article_ids):
                wanted = _publications().where(articles.c.name.in_(batch)).order_by(publications.c.id)
                for row in connection.execute(wanted):
                    found[row.article_name].append(_publication(row))
        return {name: tuple(printed) for name, printed in found.items()}

    def versions(self, place: str) -> tuple[Version, ...]:
        """What stood at a URL, else under a provider's id, else wherever an article was published, the oldest first."""
        with self._connect() as connection:
            places = [place]
            if connection.execute(select(publications.c.id).where(publications.c.place == place)).first() is None:
                key = article_key(connection, place)
                of = select(publications.c.place).where(
                    publications.c.article == key, publications.c.place.is_not(None)
                )
                places = [*connection.execute(of.distinct()).scalars()]
            found = _publications().where(publications.c.place.in_(places))
            rows = connection.execute(found.order_by(publications.c.place, publications.c.version)).all()
        return tuple(
            Version(_publication(row), tuple(Change((a, b), (c, d)) for a, b, c, d in unpack(row.change)))
            if row.change
            else Version(_publication(row), ())
            for row in rows
        )

    def original(self, article_id: str) -> Original | None:
        """What an article was taken from, when it was kept."""
        with self._connect() as connection:
            found = select(originals).where(originals.c.article == article_key(connection, article_id))
            row = connection.execute(found).one_or_none()
        return None if row is None else Original(row.media_type, zlib.decompress(row.body))

    def reading(self, article_id: str, number: int | None = None) -> StoredReading | None:
        """The current reading of an article, or the one of a number; None when there is none."""
        with self._connect() as connection:
            found = select(readings, articles.c.name, articles.c.text).join(articles)
            found = found.where(articles.c.id == article_key(connection, article_id))
            if number is not None:
                found = found.where(readings.c.id == number)
            row = connection.execute(found.order_by(readings.c.id.desc()).limit(1)).one_or_none()
        if row is None:
            return None
        text = unpack_text(row.text)
        body = unpack(row.body, text)
        body["article"]["text"] = text
        return StoredReading(row.id, row.name, row.model, row.program, row.created, body)

    def readings(self, article_id: str) -> tuple[ReadingEntry, ...]:
        """The history of an article's readings, the oldest first."""
        columns = (readings.c.id, readings.c.model, readings.c.program, readings.c.created)
        with self._connect() as connection:
            key = article_key(connection, article_id)
            found = select(*columns).where(readings.c.article == key).order_by(readings.c.id)
            return tuple(ReadingEntry(*row) for row in connection.execute(found))

    def copies(self, article_id: str) -> tuple[Copy, ...]:
        """The texts that an article is made from, and those made from it."""
        one, other = articles.alias(), articles.alias()
        found = select(one.c.name, other.c.name, copies.c.kind, copies.c.shared)
        found = found.join_from(copies, one, one.c.id == copies.c.article).join(other, other.c.id == copies.c.original)
        with self._connect() as connection:
            key = article_key(connection, article_id)
            found = found.where((copies.c.article == key) | (copies.c.original == key))
            return tuple(Copy(*row) for row in connection.execute(found.order_by(copies.c.original, copies.c.article)))

    def candidates(self, wanted: Iterable[int], *, limit: int = 64) -> tuple[tuple[str, bytes], ...]:
        """The newest articles that have one of these handles, each with its signature: possible copies."""
        found: dict[int, tuple[str, bytes]] = {}
        with self._connect() as connection:
            for batch in batches(wanted):
                sharing = select(handles.c.article).where(handles.c.handle.in_(batch)).distinct()
                rows = select(articles.c.id, articles.c.name, articles.c.signature).where(articles.c.id.in_(sharing))
                rows = rows.where(articles.c.signature.is_not(None)).order_by(articles.c.id.desc()).limit(limit)
                found |= {key: (name, bytes(signature)) for key, name, signature in connection.execute(rows)}
        return tuple(found[key] for key in sorted(found, reverse=True)[:limit])


def _publications() -> Select[Any]:
    columns = [column for column in publications.c if column.name != "outlet"]
    found = select(*columns, articles.c.name.label("article_name"), *SOURCE)
    return found.join(articles, articles.c.id == publications.c.article).outerjoin(
        sources, sources.c.id == publications.c.outlet
    )


def _publication(row: Row[Any]) -> Publication:
    return Publication(
        article_id=row.article_name,
        version=row.version,
        url=row.url,
        given_id=row.given_id,
        publisher=row.publisher,
        outlet=source_of(row, "publisher") if row.source_id is not None else None,
        published=row.published,
        title=row.title,
        author=row.author,
        first_seen=row.first_seen,
        last_seen=row.last_seen,
    )
