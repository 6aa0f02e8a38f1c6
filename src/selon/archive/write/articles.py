"""Articles, where they were published, and what goes with their texts."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from selon.archive.changes import changes
from selon.archive.errors import ArchiveError
from selon.archive.packing import column_text, pack, pack_text, unpack_text
from selon.archive.rows import Original
from selon.archive.states import Added
from selon.archive.tables import articles, copies, originals, publications
from selon.archive.tables import handles as handle_table
from selon.archive.times import moment
from selon.archive.write.base import Writes
from selon.archive.write.sources import source_keys
from selon.records import Article, Source

_DETAILS = ("publisher", "published", "title", "author")


class ArticleWrites(Writes):
    """Adding articles."""

    def add_article(
        self,
        article: Article,
        *,
        outlet: Source | None = None,
        signature: bytes | None = None,
        handles: Iterable[int] = (),
        original: Original | None = None,
    ) -> Added:
        """Add an article, or one more publication of a text that is there, or a new version at its URL.

        ``outlet``: its publisher, when more than the name is known; ``signature`` and ``handles``: what the finder of copies
        wants to have back and to look it up by (64-bit integers); ``original``: what it was taken from. Raises ArchiveError.
        """
        digest = _digest(article)
        known = self._connection.execute(
            select(articles.c.id, articles.c.name).where(articles.c.hash == digest)
        ).one_or_none()
        if known is None:
            name = self._free_name(article, digest)
            key = self._add_text(article, name, digest)
        else:
            key, name = known
        if signature is not None:
            self._sign(key, signature, handles)
        if original is not None:
            self._add_original(key, original)
        given = None if article.id == _content_id(digest) else article.id
        new, version = self._publish(key, article, given, outlet)
        return Added(name, known is None, new, version)

    def add_copy(self, article_id: str, original_id: str, kind: str, shared: float) -> None:
        """Note that one text is made from another; said again, the newer word counts."""
        if article_id == original_id:
            raise ArchiveError(f"article {article_id!r} is no copy of itself")
        pair = {"article": self._article(article_id), "original": self._article(original_id)}
        self._connection.execute(copies.delete().filter_by(**pair))
        self._connection.execute(insert(copies).values(**pair, kind=kind, shared=shared))

    def _free_name(self, article: Article, digest: bytes) -> str:
        """The article's id, unless its provider gave it to another text before: then this one goes by its content."""
        taken = select(articles.c.id).where(articles.c.name == article.id)
        return article.id if self._connection.execute(taken).first() is None else _content_id(digest)

    def _add_text(self, article: Article, name: str, digest: bytes) -> int:
        values = {
            "name": name,
            "hash": digest,
            "language": article.language,
            "length": len(article.text),
            "added": self._now(),
            "text": pack_text(article.text),
        }
        key = int(self._connection.execute(insert(articles).values(values).returning(articles.c.id)).scalar_one())
        self._index.add(self._connection, "articles", [(key, f"{article.title or ''} {article.text}")])
        return key

    def _sign(self, key: int, signature: bytes, handles: Iterable[int]) -> None:
        """The newest signature counts."""
        stored = self._connection.execute(select(articles.c.signature).where(articles.c.id == key)).scalar_one()
        if stored != signature:
            self._connection.execute(update(articles).where(articles.c.id == key).values(signature=signature))
            self._connection.execute(delete(handle_table).where(handle_table.c.article == key))
            if rows := [{"handle": value, "article": key} for value in dict.fromkeys(handles)]:
                self._connection.execute(insert(handle_table), rows)

    def _add_original(self, key: int, original: Original) -> None:
        """The first one is kept."""
        if self._connection.execute(select(originals.c.article).where(originals.c.article == key)).first() is None:
            body = zlib.compress(original.body, 9)
            self._connection.execute(insert(originals).values(article=key, media_type=original.media_type, body=body))

    def _publish(self, key: int, article: Article, given: str | None, outlet: Source | None) -> tuple[bool, int]:
        """Whether this publication is new, and its version at its place."""
        details = {name: _column(getattr(article, name)) for name in _DETAILS}
        place = article.url or given
        last = self._last_at(place) if place else self._same_nowhere(key, details)
        if last is not None and last.article == key and _agree(last, details):
            self._see_again(last, details, outlet)
            return False, int(last.version)
        version = 1 if last is None else last.version + 1
        now = self._now()
        values = {
            **details,
            "article": key,
            "place": place,
            "version": version,
            "url": article.url,
            "given_id": given,
            "outlet": self._outlet(article, outlet),
            "first_seen": now,
            "last_seen": now,
            "change": None if last is None or last.article == key else self._change(last.article, article.text),
        }
        self._connection.execute(insert(publications).values(values))
        self._date(key, article.published)
        return True, int(version)

    def _last_at(self, place: str) -> Row[Any] | None:
        newest = publications.c.version.desc()
        found = select(publications).where(publications.c.place == place).order_by(newest).limit(1)
        return self._connection.execute(found).one_or_none()

    def _same_nowhere(self, key: int, details: dict[str, str | None]) -> Row[Any] | None:
        found = select(publications).where(publications.c.article == key, publications.c.place.is_(None))
        return next(
            (row for row in self._connection.execute(found.order_by(publications.c.id)) if _agree(row, details)), None
        )

    def _see_again(self, last: Row[Any], details: dict[str, str | None], outlet: Source | None) -> None:
        """What was not known before is filled in; nothing is overwritten."""
        values: dict[str, object] = {name: new for name, new in details.items() if new and getattr(last, name) is None}
        if outlet is not None:
            (values["outlet"],) = source_keys(self._connection, self._index, [outlet])
        self._date(last.article, details["published"])
        seen = update(publications).where(publications.c.id == last.id).values(**values, last_seen=self._now())
        self._connection.execute(seen)

    def _outlet(self, article: Article, outlet: Source | None) -> int | None:
        if outlet is None and article.publisher:
            outlet = Source("publisher", article.publisher, "media_outlet", False, (), None, None, None, None)
        return source_keys(self._connection, self._index, [outlet])[0] if outlet else None

    def _change(self, before: int, after: str) -> bytes:
        packed = self._connection.execute(select(articles.c.text).where(articles.c.id == before)).scalar_one()
        return pack([[*change.before, *change.after] for change in changes(unpack_text(packed), after)])

    def _date(self, key: int, published: str | None) -> None:
        """An article is as old as its earliest publication."""
        if at := moment(published):
            later = articles.c.published.is_(None) | (articles.c.published > at)
            self._connection.execute(update(articles).where(articles.c.id == key, later).values(published=at))


def _digest(article: Article) -> bytes:
    try:
        return hashlib.sha256(article.text.encode()).digest()
    except UnicodeEncodeError as error:
        raise ArchiveError(f"article {article.id!r}: character {error.start} of its text is half of a pair") from error


def _content_id(digest: bytes) -> str:
    return "sha256:" + digest.hex()


def _column(value: str | None) -> str | None:
    return None if value is None else column_text(value)


def _agree(row: Row[Any], details: dict[str, str | None]) -> bool:
    """Whether neither says what the other contradicts."""
    return all(value is None or getattr(row, name) in (None, value) for name, value in details.items())
