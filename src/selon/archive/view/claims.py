"""Claims: found and listed; and what matching needs of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Select, func, select

from selon.archive.cursors import checked, decode, encode
from selon.archive.folding import Term, parse
from selon.archive.lookup import BATCH, batches, claim_keys
from selon.archive.packing import unpack
from selon.archive.rows import ClaimFilter, ClaimRow, Page
from selon.archive.statements import join_statement
from selon.archive.tables import articles, claims, embeddings, settings
from selon.archive.view.base import Reads
from selon.archive.view.filters import filtered
from selon.archive.view.hydrate import claim_rows
from selon.records import Statement

NONE = ClaimFilter()


class ClaimViews(Reads):
    """Claims of current readings."""

    def claims(
        self, query: str | None = None, wanted: ClaimFilter = NONE, *, cursor: str | None = None, limit: int = 50
    ) -> Page[ClaimRow]:
        """Claims that hold what is asked for, the best first; without a query all that are wanted, the newest first.

        Quotation marks in ``query`` make a phrase, a trailing * a prefix. What is added after a search's first page does
        not come up in its later ones. Raises ArchiveError for a wrong filter or cursor.
        """
        terms = parse(query) if query is not None else ()
        if query is not None and not terms:
            return Page((), None)
        with self._connect() as connection:
            listed = self._ranked if terms else self._newest
            keys, more = listed(connection, terms, wanted, cursor, checked(limit))
            return Page(claim_rows(connection, keys, terms), more)

    def claim(self, claim: int | str) -> ClaimRow | None:
        """A claim by its key, or by its statement key "ARTICLE_ID#CLAIM_ID"."""
        with self._connect() as connection:
            key = claim if isinstance(claim, int) else claim_keys(connection, [claim]).get(claim)
            return next(iter(claim_rows(connection, [] if key is None else [key])), None)

    def claims_by_key(self, keys: Sequence[int]) -> tuple[ClaimRow, ...]:
        """The claims of some keys, in their order, as a search for similar ones gives them."""
        with self._connect() as connection:
            return claim_rows(connection, keys)

    def statements(self, keys: Sequence[int | str]) -> tuple[Statement, ...]:
        """The statements of claims, in the order of their keys or statement keys; what has none is left out."""
        found: dict[int, Statement] = {}
        with self._connect() as connection:
            named = claim_keys(connection, [key for key in keys if isinstance(key, str)])
            numbers = [key if isinstance(key, int) else named.get(key) for key in keys]
            for batch in batches({number for number in numbers if number is not None}):
                found |= dict(_statements(connection, batch))
        return tuple(found[number] for number in numbers if number in found)

    def statement_keys(self, keys: Sequence[int]) -> dict[int, str]:
        """The statement keys of claims."""
        names = select(claims.c.id, articles.c.name, claims.c.name).join(articles, articles.c.id == claims.c.article)
        with self._connect() as connection:
            rows = (row for batch in batches(keys) for row in connection.execute(names.where(claims.c.id.in_(batch))))
            return {key: f"{article}#{claim}" for key, article, claim in rows}

    def claim_keys(self, statements: Sequence[str]) -> dict[str, int]:
        """The keys of claims by statement key; what is not there is left out."""
        with self._connect() as connection:
            return claim_keys(connection, statements)

    def statements_beginning(self, beginning: str, *, limit: int = 10) -> tuple[str, ...]:
        """Statement keys of articles whose ids begin so, in the order of the texts; where a claim is named after a "#", of
        that claim only.
        """
        article, _, claim = beginning.rpartition("#") if "#" in beginning else (beginning, "", "")
        begins = articles.c.name.startswith(
            article, autoescape=True
        )  # SQLite's takes capitals and small letters for one
        with self._connect() as connection:
            names = connection.execute(select(articles.c.id, articles.c.name).where(begins).order_by(articles.c.name))
            found = {key: name for key, name in names.fetchmany(BATCH) if name.startswith(article)}
            wanted = select(claims.c.article, claims.c.name).where(claims.c.article.in_(found))
            wanted = wanted.where(claims.c.name == claim) if claim else wanted
            rows = connection.execute(wanted.order_by(claims.c.article, claims.c.position).limit(limit))
            return tuple(f"{found[key]}#{name}" for key, name in rows)

    def embeddings(
        self, *, after: int = 0, batch: int = 4096
    ) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float16]]]:
        """All embeddings whose claim key is above ``after``, in batches by key: keys (n,) and vectors (n, d)."""
        while True:
            with self._connect() as connection:
                found = select(embeddings).where(embeddings.c.claim > after).order_by(embeddings.c.claim).limit(batch)
                rows = connection.execute(found).all()
            if not rows:
                return
            vectors = np.frombuffer(b"".join(row.vector for row in rows), dtype="<f2").reshape(len(rows), -1)
            yield np.array([row.claim for row in rows], dtype=np.int64), vectors
            after = rows[-1].claim

    def without_embedding(self, *, after: int = 0, limit: int = 1000) -> tuple[tuple[int, str], ...]:
        """Keys and texts of claims above ``after`` that have no embedding yet, by key."""
        found = select(claims.c.id, claims.c.text).outerjoin(embeddings, embeddings.c.claim == claims.c.id)
        found = found.where(embeddings.c.claim.is_(None), claims.c.id > after).order_by(claims.c.id).limit(limit)
        with self._connect() as connection:
            return tuple((key, text) for key, text in connection.execute(found))

    def setting(self, name: str) -> str | None:
        """A setting of the archive, None when it is not set."""
        with self._connect() as connection:
            found = select(settings.c.value).where(settings.c.name == name)
            value: str | None = connection.execute(found).scalar_one_or_none()
            return value

    def _found(self, terms: Sequence[Term], wanted: ClaimFilter) -> Select[Any]:
        found = select(claims.c.id).select_from(claims)
        if terms:
            match = self._index.match("claims", terms)
            found = select(claims.c.id, match.c.rank).select_from(match).join(claims, claims.c.id == match.c.id)
        return filtered(found, wanted)

    def _ranked(
        self, connection: Connection, terms: Sequence[Term], wanted: ClaimFilter, cursor: str | None, limit: int
    ) -> tuple[list[int], str | None]:
        offset, ceiling = decode("found claims", cursor, int, int) if cursor else (0, None)
        if ceiling is None:
            ceiling = connection.execute(select(func.max(claims.c.id))).scalar_one() or 0
        if wanted == NONE:
            match = self._index.match("claims", terms)
            found = select(match.c.id).where(match.c.id <= ceiling).order_by(match.c.rank, match.c.id.desc())
        else:
            found = self._found(terms, wanted).where(claims.c.id <= ceiling).order_by("rank", claims.c.id.desc())
        rows = connection.execute(found.offset(offset).limit(limit + 1)).all()
        more = encode("found claims", offset + limit, ceiling) if len(rows) > limit else None
        return [row[0] for row in rows[:limit]], more

    def _newest(
        self, connection: Connection, _terms: Sequence[Term], wanted: ClaimFilter, cursor: str | None, limit: int
    ) -> tuple[list[int], str | None]:
        found = self._found((), wanted).order_by(claims.c.id.desc()).limit(limit + 1)
        if cursor:
            (before,) = decode("claims", cursor, int)
            found = found.where(claims.c.id < before)
        keys = [*connection.execute(found).scalars()]
        return keys[:limit], encode("claims", keys[limit - 1]) if len(keys) > limit else None


def _statements(connection: Connection, keys: Sequence[int]) -> Iterator[tuple[int, Statement]]:
    found = select(claims.c.id, claims.c.statement, articles.c.id, articles.c.shared)
    found = found.join(articles, articles.c.id == claims.c.article).where(claims.c.statement.is_not(None))
    shared: dict[int, Any] = {}
    for key, own, article, packed in connection.execute(found.where(claims.c.id.in_(keys))):
        if article not in shared:
            shared[article] = unpack(packed)
        yield key, join_statement(shared[article], own)
