"""Families of claims."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Literal

from sqlalchemy import Connection, Select, Table, func, select

from selon.archive.cursors import checked, decode, encode
from selon.archive.lookup import batches, claim_keys, family_id, family_number
from selon.archive.rows import FamilyRow, Page
from selon.archive.tables import articles, claims, comparisons, denials, families, members
from selon.archive.view.base import Reads
from selon.records import ClaimFamily, Comparison, Reason

Order = Literal["size", "articles", "time"]
_LEFT, _RIGHT = claims.alias("left_claim"), claims.alias("right_claim")
_LEFT_ARTICLE, _RIGHT_ARTICLE = articles.alias("left_article"), articles.alias("right_article")


class FamilyViews(Reads):
    """Families, by whatever id they have had."""

    def family(self, family: str) -> ClaimFamily | None:
        """A family, also by the id of one that was merged into it; None when there is none, or it has no claims any more.

        Raises ArchiveError for what is not the id of a family.
        """
        with self._connect() as connection:
            found = select(func.coalesce(families.c.merged_into, families.c.id))
            number = connection.execute(found.where(families.c.id == family_number(family))).scalar_one_or_none()
            if number is None:
                return None
            held = _names(connection, members, number)
            denied = _names(connection, denials, number)
            compared = tuple(_comparisons(connection, number))
        return ClaimFamily(family_id(number), held, compared, denied) if held else None

    def family_of(self, claim: int | str) -> str | None:
        """The id of the family that a claim is in."""
        found = self.families_of([claim])
        return found.get(claim)

    def families_of(self, keys: Sequence[int | str]) -> dict[int | str, str]:
        """The ids of the families that claims are in; those that are in none are left out."""
        with self._connect() as connection:
            named = claim_keys(connection, [key for key in keys if isinstance(key, str)])
            numbers = {key: key if isinstance(key, int) else named.get(key) for key in keys}
            of: dict[int, int] = {}
            for batch in batches({number for number in numbers.values() if number is not None}):
                found = select(members.c.claim, members.c.family).where(members.c.claim.in_(batch))
                of |= {row.claim: row.family for row in connection.execute(found)}
        return {key: family_id(of[number]) for key, number in numbers.items() if number in of}

    def denies(self, claim: int | str) -> tuple[str, ...]:
        """The ids of the families that a claim denies."""
        with self._connect() as connection:
            key = claim if isinstance(claim, int) else claim_keys(connection, [claim]).get(claim)
            found = select(denials.c.family).where(denials.c.claim == key).order_by(denials.c.family)
            return tuple(family_id(number) for number in connection.execute(found).scalars())

    def families(
        self, order: Order = "size", *, least: int = 2, cursor: str | None = None, limit: int = 50
    ) -> Page[FamilyRow]:
        """Families of ``least`` claims or more: those of most claims first, of most articles, or with the latest article."""
        keys = {"size": families.c.size, "articles": families.c.articles, "time": func.coalesce(families.c.last, "")}
        key: Any = keys[order]
        found = select(families, key.label("sorted")).where(families.c.size >= max(1, least))
        if cursor:
            value, number = decode(f"families by {order}", cursor, str if order == "time" else int, int)
            found = found.where((key < value) | ((key == value) & (families.c.id < number)))
        found = found.order_by(key.desc(), families.c.id.desc()).limit(checked(limit) + 1)
        with self._connect() as connection:
            rows = connection.execute(found).all()
            texts = _first_texts(connection, [row.id for row in rows[:limit]])
        items = (
            FamilyRow(family_id(row.id), row.size, row.articles, row.first, row.last, texts[row.id])
            for row in rows[:limit]
        )
        last = rows[limit - 1] if len(rows) > limit else None
        return Page(tuple(items), encode(f"families by {order}", last.sorted, last.id) if last else None)


def _names(connection: Connection, table: Table, family: int) -> tuple[str, ...]:
    """Statement keys by time, what carries no date last."""
    found = select(articles.c.name, claims.c.name).join_from(table, claims, claims.c.id == table.c.claim)
    found = found.join(articles, articles.c.id == claims.c.article).where(table.c.family == family)
    ordered = found.order_by(articles.c.published.is_(None), articles.c.published, claims.c.id)
    return tuple(f"{article}#{claim}" for article, claim in connection.execute(ordered))


def _comparisons(connection: Connection, family: int) -> list[Comparison]:
    names = (_LEFT_ARTICLE.c.name, _LEFT.c.name, _RIGHT_ARTICLE.c.name, _RIGHT.c.name)
    found: Select[Any] = select(*names, comparisons.c.relation, comparisons.c.score, comparisons.c.reasons)
    found = found.join_from(comparisons, _LEFT, _LEFT.c.id == comparisons.c.left)
    found = found.join(_RIGHT, _RIGHT.c.id == comparisons.c.right)
    found = found.join(_LEFT_ARTICLE, _LEFT_ARTICLE.c.id == _LEFT.c.article)
    found = found.join(_RIGHT_ARTICLE, _RIGHT_ARTICLE.c.id == _RIGHT.c.article)
    found = found.where(comparisons.c.family == family).order_by(comparisons.c.left, comparisons.c.right)
    return [
        Comparison(f"{a}#{b}", f"{c}#{d}", relation, score, tuple(Reason(*reason) for reason in json.loads(reasons)))
        for a, b, c, d, relation, score, reasons in connection.execute(found)
    ]


def _first_texts(connection: Connection, numbers: Sequence[int]) -> dict[int, str]:
    order = (articles.c.published.is_(None), articles.c.published, claims.c.id)
    place = func.row_number().over(partition_by=members.c.family, order_by=order).label("place")
    ranked = select(members.c.family, claims.c.text, place).join_from(members, claims, claims.c.id == members.c.claim)
    of = ranked.join(articles, articles.c.id == claims.c.article).where(members.c.family.in_(numbers)).subquery()
    rows = connection.execute(select(of.c.family, of.c.text).where(of.c.place == 1))
    return {row.family: row.text for row in rows}
