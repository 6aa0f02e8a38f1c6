"""Who cites whom. Counted by the database; what is one for people, though several sources, is put together here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import CTE, Connection, Select, and_, case, func, or_, select

from selon.archive.overviews import Network, NetworkEdge, NetworkNode
from selon.archive.rows import ClaimFilter
from selon.archive.tables import articles, claims, links, publications, sources
from selon.archive.view.actors import actor_id
from selon.archive.view.base import Reads, first_publication
from selon.archive.view.claims import NONE
from selon.archive.view.found import found_claims
from selon.archive.view.hydrate import SOURCE, source_of
from selon.records import Source

MOST_NODES = 300
_UNSURE = ("conditional", "possible")
_Table = NDArray[np.int64]
"""(steps, 5): keys of taker and giver, claims, those of unnamed origin, hedged ones."""


class NetworkViews(Reads):
    """Networks of the claims that a query and a filter leave."""

    def network(
        self, query: str | None = None, wanted: ClaimFilter = NONE, *, limit: int = MOST_NODES, least: int = 1
    ) -> Network:
        """Who has claims from whom: publishers from the first hands of their chains, each hand from the next.

        ``limit``: most nodes, those of most citations; ``least``: fewest claims of an edge. Raises ArchiveError.
        """
        found = found_claims(self._index, query, wanted)
        if found is None:
            return Network((), (), 0, 0)
        with self._connect() as connection:
            published, passed = _steps(connection, _published(found)), _steps(connection, _passed_on(found))
            known = _sources(connection, np.unique([*published[:, :2].ravel(), *passed[:, :2].ravel()]))
        publishers = {actor_id(known[int(key)]) for key in np.unique(published[:, 0])}
        return _network(np.concatenate([published, passed]), known, publishers, min(limit, MOST_NODES), least)


def _published(found: CTE) -> Select[Any]:
    """What publishers have from the first hands of their chains."""
    rows = _counted(publications.c.outlet, links.c.source).select_from(found)
    rows = rows.join(links, and_(links.c.claim == found.c.id, links.c.position == 1))
    rows = _with_origin(rows, found).join(articles, articles.c.id == claims.c.article)
    rows = rows.join(publications, publications.c.id == first_publication()).where(publications.c.outlet.is_not(None))
    return rows.group_by(publications.c.outlet, links.c.source)


def _passed_on(found: CTE) -> Select[Any]:
    """What each hand of a chain has from the next."""
    giver = links.alias("giver")
    rows = _counted(links.c.source, giver.c.source).select_from(found).join(links, links.c.claim == found.c.id)
    rows = rows.join(giver, and_(giver.c.claim == links.c.claim, giver.c.position == links.c.position + 1))
    return _with_origin(rows, found).group_by(links.c.source, giver.c.source)


def _counted(taker: Any, giver: Any) -> Select[Any]:  # noqa: ANN401 - columns of whatever kind
    unsure = or_(claims.c.hedged.is_(True), claims.c.modality.in_(_UNSURE))
    return select(taker, giver, func.count(), total(sources.c.anonymous.is_(True)), total(unsure))


def _with_origin(rows: Select[Any], found: CTE) -> Select[Any]:
    rows = rows.join(claims, claims.c.id == found.c.id)
    return rows.outerjoin(sources, sources.c.id == claims.c.origin)


def total(condition: Any) -> Any:  # noqa: ANN401 - as SQLAlchemy has them
    """How many rows of a group meet a condition."""
    return func.sum(case((condition, 1), else_=0))


def _steps(connection: Connection, rows: Select[Any]) -> _Table:
    told = [tuple(row) for row in connection.execute(rows).all()]
    return np.array(told, dtype=np.int64).reshape(len(told), 5)


def _sources(connection: Connection, keys: NDArray[np.int64]) -> dict[int, Source]:
    found: dict[int, Source] = {}
    ordered = [int(key) for key in keys]
    for start in range(0, len(ordered), 500):
        rows = connection.execute(select(*SOURCE).where(sources.c.id.in_(ordered[start : start + 500])))
        found |= {row.source_id: source_of(row) for row in rows}
    return found


def _network(steps: _Table, known: Mapping[int, Source], publishers: set[str], limit: int, least: int) -> Network:
    """Sources of one identity or name become one node; the most cited and citing are kept."""
    keys = np.array(sorted(known), dtype=np.int64)
    ids = sorted({actor_id(source) for source in known.values()})
    place = {name: at for at, name in enumerate(ids)}
    node_of = np.array([place[actor_id(known[int(key)])] for key in keys], dtype=np.int64)
    ends = node_of[np.searchsorted(keys, steps[:, :2])].reshape(-1, 2)
    shown_as = _commonest(keys, node_of, steps)
    others = ends[:, 0] != ends[:, 1]
    pairs, sums = _summed(ends[others], steps[others, 2:], len(ids))
    unnamed = np.array([known[int(key)].anonymous for key in keys], dtype=bool)
    from_nobody = np.where(unnamed[np.searchsorted(keys, steps[others, 1])], steps[others, 2], 0)
    anonymous = _by_node(ends[others, 0], from_nobody, len(ids))
    enough = sums[:, 0] >= least
    cited = _by_node(pairs[enough, 1], sums[enough, 0], len(ids))
    citing = _by_node(pairs[enough, 0], sums[enough, 0], len(ids))
    order = [int(at) for at in np.lexsort((np.arange(len(ids)), -(cited + citing))) if cited[at] + citing[at]][:limit]
    shown = np.isin(np.arange(len(ids)), order)
    drawn = enough & shown[pairs].all(axis=1)
    strongest = np.lexsort((pairs[drawn, 1], pairs[drawn, 0], -sums[drawn, 0]))
    edges = tuple(
        NetworkEdge(ids[taker], ids[giver], int(number), int(nobody), int(unsure))
        for (taker, giver), (number, nobody, unsure) in zip(
            pairs[drawn][strongest], sums[drawn][strongest], strict=True
        )
    )
    nodes = tuple(
        NetworkNode(
            ids[at], known[shown_as[at]], ids[at] in publishers, *map(int, (cited[at], citing[at], anonymous[at]))
        )
        for at in order
    )
    return Network(nodes, edges, len(ids) - len(nodes), len(pairs) - len(edges))


def _commonest(keys: NDArray[np.int64], node_of: NDArray[np.int64], steps: _Table) -> dict[int, int]:
    """The source that stands for each node: that of most claims, the first one of several."""
    ends = np.concatenate([steps[:, 0], steps[:, 1]])
    number = _by_node(np.searchsorted(keys, ends), np.concatenate([steps[:, 2], steps[:, 2]]), len(keys))
    rare_first = np.lexsort((-keys, number))
    return {int(node_of[at]): int(keys[at]) for at in rare_first}


def _summed(ends: NDArray[np.int64], values: _Table, nodes: int) -> tuple[NDArray[np.int64], _Table]:
    """Pairs of nodes, each once, and the sums of their values."""
    codes, where = np.unique(ends[:, 0] * nodes + ends[:, 1], return_inverse=True)
    sums = np.zeros((len(codes), values.shape[1]), dtype=np.int64)
    np.add.at(sums, where, values)
    return np.stack([codes // max(1, nodes), codes % max(1, nodes)], axis=1), sums


def _by_node(nodes: NDArray[np.int64], values: NDArray[np.int64], number: int) -> NDArray[np.int64]:
    found = np.zeros(number, dtype=np.int64)
    np.add.at(found, nodes, values)
    return found
