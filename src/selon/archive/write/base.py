"""What all writing needs: the connection of the transaction, the index of words, the time; and what it looks up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, select

from selon.archive.errors import ArchiveError
from selon.archive.search import SearchIndex
from selon.archive.tables import articles
from selon.archive.times import stamp


class Writes:
    """A part of the Writer."""

    def __init__(self, connection: Connection, index: SearchIndex, clock: Callable[[], datetime]) -> None:
        self._connection = connection
        self._index = index
        self._clock = clock
        self._articles: dict[str, int] = {}

    def _now(self) -> str:
        return stamp(self._clock())

    def _article(self, article_id: str) -> int:
        """The key of an article. Raises ArchiveError when there is none of this id."""
        if article_id not in self._articles:
            asked = select(articles.c.id).where(articles.c.name == article_id)
            found = self._connection.execute(asked).scalar_one_or_none()
            if found is None:
                raise ArchiveError(f"article {article_id!r} is not in the archive")
            self._articles[article_id] = int(found)
        return self._articles[article_id]
