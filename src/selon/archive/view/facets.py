"""Claims counted by facet: each facet by the table that it is a column of, so that no count goes through all of them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import CTE, Connection, Select, func, select

from selon.archive.rows import ClaimFilter
from selon.archive.tables import articles, claims, publications, sources
from selon.archive.view.base import Reads
from selon.archive.view.claims import NONE
from selon.archive.view.found import found_claims

_FACETS = (
    "language", "publisher", "country", "origin_type", "origin_country", "anonymous", "hedged", "modality", "year",
)  # fmt: skip
_Counted = dict[str, Counter[str]]


class FacetViews(Reads):
    """What the claims that a query and a filter leave are like."""

    def facets(self, query: str | None = None, wanted: ClaimFilter = NONE) -> dict[str, dict[str, int]]:
        """How many of the claims found there are by language, publisher, country, origin type, modality, year, and so on.

        A claim that several outlets published, or that names several countries, counts for each; one that no country or year
        is known of counts for none. Raises ArchiveError.
        """
        found = found_claims(self._index, query, wanted)
        if found is None:
            return {}
        counted: _Counted = {name: Counter() for name in _FACETS}
        with self._connect() as connection:
            _by_claim(connection, found, counted)
            _by_origin(connection, found, counted)
            _by_article(connection, found, counted)
        return {name: {value: n for value, n in values.most_common() if value} for name, values in counted.items()}


def _by_claim(connection: Connection, found: CTE, counted: _Counted) -> None:
    columns = (claims.c.countries, claims.c.hedged, claims.c.modality)
    rows = select(*columns, func.count()).select_from(found).join(claims, claims.c.id == found.c.id)
    for countries, hedged, modality, number in connection.execute(rows.group_by(*columns)):
        counted["country"].update({country: number for country in countries.split(",") if country})
        counted["hedged"][_flag(hedged)] += number
        counted["modality"][modality] += number


def _by_origin(connection: Connection, found: CTE, counted: _Counted) -> None:
    ends = _grouped(found, claims.c.origin)
    columns = (sources.c.type, sources.c.anonymous, sources.c.country)
    rows = select(*columns, func.sum(ends.c.n)).select_from(ends).outerjoin(sources, sources.c.id == ends.c.key)
    for kind, anonymous, country, number in connection.execute(rows.group_by(*columns)):
        counted["origin_type"][kind or "publisher"] += int(number)
        counted["anonymous"][_flag(anonymous)] += int(number)
        counted["origin_country"][country or ""] += int(number)


def _by_article(connection: Connection, found: CTE, counted: _Counted) -> None:
    told = _grouped(found, claims.c.article)
    columns = (articles.c.language, func.substr(articles.c.published, 1, 4))
    rows = select(*columns, func.sum(told.c.n)).select_from(told).join(articles, articles.c.id == told.c.key)
    for language, year, number in connection.execute(rows.group_by(*columns)):
        counted["language"][language or "unknown"] += int(number)
        counted["year"][year or ""] += int(number)
    printed = select(publications.c.article, publications.c.publisher).distinct().subquery()
    named = select(printed.c.publisher, func.sum(told.c.n)).select_from(told)
    named = named.join(printed, printed.c.article == told.c.key).group_by(printed.c.publisher)
    for publisher, number in connection.execute(named):
        counted["publisher"][publisher or ""] += int(number)


def _grouped(found: CTE, column: Any) -> CTE:  # noqa: ANN401 - a column of whatever kind
    """(key, n): how many of the claims have a value of a column."""
    rows: Select[Any] = select(column.label("key"), func.count().label("n")).select_from(found)
    return rows.join(claims, claims.c.id == found.c.id).group_by(column).cte()


def _flag(value: bool | None) -> str:
    return "yes" if value else "no"
