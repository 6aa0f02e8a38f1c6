"""Many claims at once: who cites whom, when, who publishes. All counted by the database."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import CTE, Connection, Select, and_, case, func, or_, select

from selon.archive.cursors import checked, decode, encode
from selon.archive.folding import folded, parse
from selon.archive.overviews import Axis, Bar, Network, NetworkEdge, NetworkNode, OutletRow, Step, Timeline
from selon.archive.rows import ClaimFilter, Page
from selon.archive.tables import articles, claims, links, publications, sources
from selon.archive.view.base import Reads, first_publication
from selon.archive.view.claims import NONE
from selon.archive.view.filters import filtered
from selon.archive.view.hydrate import SOURCE, source_of
from selon.records import Source

_LENGTH: dict[Step, int] = {"day": 10, "month": 7, "year": 4}
MOST_NODES = 300
_UNSURE = ("conditional", "possible")


class OverviewViews(Reads):
    """Overviews of the claims that a query and a filter leave."""

    def network(
        self, query: str | None = None, wanted: ClaimFilter = NONE, *, limit: int = MOST_NODES, least: int = 1
    ) -> Network:
        """Who has claims from whom: publishers from the first hands of their chains, each hand from the next.

        ``limit``: most nodes, those of most citations; ``least``: fewest claims of an edge. Raises ArchiveError.
        """
        with self._connect() as connection:
            found = self._wanted(query, wanted)
            if found is None:
                return Network((), (), 0, 0)
            published, passed = _published(connection, found), _passed_on(connection, found)
            known = _sources(connection, {key for step in (*published, *passed) for key in step[:2]})
        return _network(published, passed, known, limit=min(limit, MOST_NODES), least=least)

    def timeline(
        self, query: str | None = None, wanted: ClaimFilter = NONE, *, axis: Axis = "published", step: Step = "month"
    ) -> Timeline:
        """How many claims by day, month or year. Raises ArchiveError."""
        with self._connect() as connection:
            found = self._wanted(query, wanted)
            if found is None:
                return Timeline(axis, step, (), 0)
            day = articles.c.published if axis == "published" else claims.c.first_day
            unit = func.substr(day, 1, _LENGTH[step]).label("unit")
            rows = select(
                unit, func.count().label("n"), _sum(sources.c.anonymous.is_(True)), _sum(claims.c.hedged.is_(True))
            )
            rows = rows.select_from(found).join(claims, claims.c.id == found.c.id)
            rows = rows.join(articles, articles.c.id == claims.c.article)
            rows = rows.outerjoin(sources, sources.c.id == claims.c.origin).group_by(unit).order_by(unit)
            told = connection.execute(rows).all()
        bars = tuple(Bar(*_days(row[0], step), row[1], int(row[2] or 0), int(row[3] or 0)) for row in told if row[0])
        return Timeline(axis, step, bars, sum(row[1] for row in told if not row[0]))

    def countries(self, query: str | None = None, wanted: ClaimFilter = NONE) -> tuple[dict[str, int], int]:
        """Claims by country of the places that they name, most first (ISO 3166-1 alpha-2), and how many name none."""
        counted: Counter[str] = Counter()
        without = 0
        with self._connect() as connection:
            found = self._wanted(query, wanted)
            if found is None:
                return {}, 0
            rows = select(claims.c.countries, func.count()).select_from(found).join(claims, claims.c.id == found.c.id)
            for countries, number in connection.execute(rows.group_by(claims.c.countries)):
                named = [country for country in countries.split(",") if country]
                counted.update(dict.fromkeys(named, number))
                without += 0 if named else number
        return dict(counted.most_common()), without

    def outlets(self, query: str | None = None, *, cursor: str | None = None, limit: int = 50) -> Page[OutletRow]:
        """Who published the articles, those of most articles first; ``query``: words of their names."""
        number = func.count(publications.c.article.distinct())
        of_articles = select(number.label("n"), *SOURCE).join_from(
            publications, sources, sources.c.id == publications.c.outlet
        )
        for word in (query or "").split():
            of_articles = of_articles.where(sources.c.folded.contains(folded(word), autoescape=True))
        of_articles = of_articles.group_by(sources.c.id)
        if cursor:
            printed, key = decode("outlets", cursor, int, int)
            of_articles = of_articles.having(or_(number < printed, and_(number == printed, sources.c.id < key)))
        of_articles = of_articles.order_by(number.desc(), sources.c.id.desc()).limit(checked(limit) + 1)
        with self._connect() as connection:
            rows = connection.execute(of_articles).all()
            claimed = _claimed(connection, [row.source_id for row in rows])
        items = tuple(OutletRow(source_of(row), row.n, claimed.get(row.source_id, 0)) for row in rows[:limit])
        last = rows[limit - 1] if len(rows) > limit else None
        return Page(items, encode("outlets", last.n, last.source_id) if last else None)

    def _wanted(self, query: str | None, wanted: ClaimFilter) -> CTE | None:
        """The ids of the claims asked for; None when the query holds no word."""
        terms = parse(query) if query is not None else ()
        if query is not None and not terms:
            return None
        found: Select[Any] = select(claims.c.id).select_from(claims)
        if terms:
            match = self._index.match("claims", terms)
            found = select(claims.c.id).select_from(match).join(claims, claims.c.id == match.c.id)
        return filtered(found, wanted).cte("found")


_Edge = tuple[int, int, int, int]
"""Taker and giver (keys of sources), claims, hedged ones."""


def _sum(condition: Any) -> Any:
    return func.sum(case((condition, 1), else_=0))


def _published(connection: Connection, found: CTE) -> list[_Edge]:
    """What publishers have from the first hands of their chains."""
    rows = select(publications.c.outlet, links.c.source, func.count(), _sum(_unsure()))
    rows = rows.select_from(found).join(links, and_(links.c.claim == found.c.id, links.c.position == 1))
    rows = rows.join(claims, claims.c.id == found.c.id).join(articles, articles.c.id == claims.c.article)
    rows = rows.join(publications, publications.c.id == first_publication()).where(publications.c.outlet.is_not(None))
    return [_edge(row) for row in connection.execute(rows.group_by(publications.c.outlet, links.c.source))]


def _passed_on(connection: Connection, found: CTE) -> list[_Edge]:
    """What each hand of a chain has from the next."""
    giver = links.alias("giver")
    rows = select(links.c.source, giver.c.source, func.count(), _sum(_unsure()))
    rows = rows.select_from(found).join(links, links.c.claim == found.c.id)
    rows = rows.join(giver, and_(giver.c.claim == links.c.claim, giver.c.position == links.c.position + 1))
    rows = rows.join(claims, claims.c.id == found.c.id)
    return [_edge(row) for row in connection.execute(rows.group_by(links.c.source, giver.c.source))]


def _unsure() -> Any:
    return or_(claims.c.hedged.is_(True), claims.c.modality.in_(_UNSURE))


def _edge(row: Sequence[Any]) -> _Edge:
    taker, giver, number, unsure = row
    return taker, giver, number, int(unsure or 0)


def _sources(connection: Connection, keys: set[int]) -> dict[int, Source]:
    found: dict[int, Source] = {}
    ordered = sorted(keys)
    for start in range(0, len(ordered), 500):
        rows = connection.execute(select(*SOURCE).where(sources.c.id.in_(ordered[start : start + 500])))
        found |= {row.source_id: source_of(row) for row in rows}
    return found


def _node_id(source: Source) -> str:
    if source.identity:
        return source.identity
    return f"{'anonymous' if source.anonymous else 'name'}:{folded(source.name)}"


def _network(
    published: Sequence[_Edge], passed: Sequence[_Edge], known: dict[int, Source], *, limit: int, least: int
) -> Network:
    ids = {key: _node_id(source) for key, source in known.items()}
    named: dict[str, Counter[int]] = defaultdict(Counter)
    edges: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    anonymous: Counter[str] = Counter()
    outlets = {ids[taker] for taker, *_ in published}
    for taker, giver, number, unsure in (*published, *passed):
        named[ids[taker]][taker] += number
        named[ids[giver]][giver] += number
        if ids[taker] == ids[giver]:
            continue
        edge = edges[ids[taker], ids[giver]]
        edge[0] += number
        edge[1] += unsure
        anonymous[ids[taker]] += number if known[giver].anonymous else 0
    kept = {pair: edge for pair, edge in edges.items() if edge[0] >= least}
    cited, citing = _totals(kept)
    order = sorted(named.keys() & {name for pair in kept for name in pair}, key=lambda n: (-cited[n] - citing[n], n))
    shown = set(order[:limit])
    nodes = tuple(
        NetworkNode(n, known[named[n].most_common(1)[0][0]], n in outlets, cited[n], citing[n], anonymous[n])
        for n in order[:limit]
    )
    between = {pair: edge for pair, edge in kept.items() if shown.issuperset(pair)}
    told = sorted(between.items(), key=lambda item: (-item[1][0], item[0]))
    drawn = tuple(NetworkEdge(taker, giver, edge[0], edge[1]) for (taker, giver), edge in told)
    return Network(nodes, drawn, len(named) - len(nodes), len(edges) - len(drawn))


def _totals(edges: dict[tuple[str, str], list[int]]) -> tuple[Counter[str], Counter[str]]:
    cited: Counter[str] = Counter()
    citing: Counter[str] = Counter()
    for (taker, giver), (number, _) in edges.items():
        cited[giver] += number
        citing[taker] += number
    return cited, citing


def _days(unit: str, step: Step) -> tuple[str, str]:
    """First and last day of a day, month or year."""
    if step == "day":
        return unit, unit
    if step == "year":
        return f"{unit}-01-01", f"{unit}-12-31"
    year, month = (int(part) for part in unit.split("-"))
    return f"{unit}-01", f"{unit}-{monthrange(year, month)[1]:02d}"


def _claimed(connection: Connection, outlets: Iterable[int]) -> dict[int, int]:
    """Claims in the articles of each outlet."""
    number = func.count(claims.c.id.distinct())
    rows = select(publications.c.outlet, number).join(claims, claims.c.article == publications.c.article)
    rows = rows.where(publications.c.outlet.in_([*outlets])).group_by(publications.c.outlet)
    return {key: n for key, n in connection.execute(rows)}
