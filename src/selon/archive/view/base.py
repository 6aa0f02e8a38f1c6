"""What all reading needs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import Connection, ScalarSelect, func, select

from selon.archive.search import SearchIndex
from selon.archive.tables import articles, publications

Connector = Callable[[], AbstractContextManager[Connection]]


class Reads:
    """A part of the View."""

    def __init__(self, connect: Connector, index: SearchIndex) -> None:
        self._connect = connect
        self._index = index


def article_key(connection: Connection, article_id: str) -> int | None:
    """The key of an article by its id, else by the id that a provider gave it last; None when there is none."""
    by_name = select(articles.c.id).where(articles.c.name == article_id)
    found: int | None = connection.execute(by_name).scalar_one_or_none()
    if found is None:
        given = select(publications.c.article).where(publications.c.given_id == article_id)
        found = connection.execute(given.order_by(publications.c.id.desc()).limit(1)).scalar_one_or_none()
    return found


def first_publication() -> ScalarSelect[int]:
    """The publication of an article that was added first, for a query that has the table of articles."""
    found = select(func.min(publications.c.id)).where(publications.c.article == articles.c.id)
    return found.correlate(articles).scalar_subquery()
