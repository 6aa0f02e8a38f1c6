"""The route of a claim: its family's chains joined into one graph, publisher → relay → … → origin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from selon.gazetteer import Gazetteer
from selon.matching.origins_groups import group_of
from selon.matching.route_following import Chains, join_chains
from selon.matching.route_likeness import Similarity
from selon.records import Route, RouteEdge, RouteNode, Statement


def route(
    statements: Sequence[Statement],
    gazetteer: Gazetteer | None = None,
    similarity: Similarity | None = None,
    around: Iterable[Statement] = (),
) -> Route:
    """Join the chains of a family's statements into one graph.

    An outlet whose own article is in the family is one node whether it publishes or is cited, so that a chain goes on
    into that article's chain. ``gazetteer`` tells the owners of owners; ``similarity``, which descriptions of sources are
    translations of each other; ``around``: other statements of the same articles. Raises ValueError when a key comes
    twice.
    """
    chains = join_chains(statements, similarity, around)
    return Route(_nodes(chains, gazetteer), _edges(chains), _starts(chains))


def _nodes(chains: Chains, gazetteer: Gazetteer | None) -> tuple[RouteNode, ...]:
    articles: dict[str, dict[str, None]] = {}
    for statement in chains.statements:
        articles.setdefault(chains.paths[statement.key][0], {})[statement.article_id] = None
    return tuple(
        RouteNode(node, replace(source, mentions=()), group_of(node, source, gazetteer), tuple(articles.get(node, ())))
        for node, source in chains.sources.items()
    )


def _edges(chains: Chains) -> tuple[RouteEdge, ...]:
    """Every link of every chain; an outlet that cites itself makes none."""
    return tuple(
        RouteEdge(taker, giver, statement.key, hop.stance)
        for statement in chains.statements
        for taker, giver, hop in zip(
            chains.paths[statement.key], chains.paths[statement.key][1:], statement.hops, strict=False
        )
        if taker != giver
    )


def _starts(chains: Chains) -> tuple[tuple[str | None, str, str | None, str | None], ...]:
    """Each publisher's first article."""
    found: dict[str, tuple[str | None, str, str | None, str | None]] = {}
    for statement in chains.statements:
        node = chains.paths[statement.key][0]
        found.setdefault(node, (statement.published, node, chains.sources[node].country, statement.language))
    return tuple(found.values())
