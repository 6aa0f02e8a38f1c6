"""A route as trees, from those who publish down to each origin. Pure: no printing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from selon.records import Route, RouteNode, Stance

Mark = Literal["above", "cycle"]
"""Why a branch is not drawn on: its node is drawn above, or the branch is inside of it."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A node and those that it has the claim from. ``stances``: of who tells it after this node, where not neutral."""

    node: RouteNode
    stances: tuple[Stance, ...]
    givers: tuple[Branch, ...]
    mark: Mark | None = None


def route_trees(route: Route) -> tuple[Branch, ...]:
    """Give a tree for each node that nobody has the claim from, in order of first publication; of a circle that nobody
    else cites, one from its first publisher. A node's own sources are drawn once.
    """
    nodes = {node.id: node for node in route.nodes}
    givers: dict[str, dict[str, list[Stance]]] = {}
    for edge in route.edges:
        stances = givers.setdefault(edge.taker, {}).setdefault(edge.giver, [])
        if edge.stance != "neutral" and edge.stance not in stances:
            stances.append(edge.stance)
    given = {edge.giver for edge in route.edges}
    publishers = [node for _, node, _, _ in route.starts]
    drawn: set[str] = set()
    trees = [
        _branch(name, (), nodes, givers, drawn, frozenset())
        for name in _ordered(publishers, nodes)
        if name not in given
    ]
    trees += [
        _branch(name, (), nodes, givers, drawn, frozenset())
        for name in _ordered(publishers, nodes)
        if name not in drawn
    ]
    return tuple(trees)


def _ordered(publishers: Iterable[str], nodes: Mapping[str, RouteNode]) -> list[str]:
    return [*dict.fromkeys((*publishers, *nodes))]


def _branch(
    name: str,
    stances: tuple[Stance, ...],
    nodes: Mapping[str, RouteNode],
    givers: Mapping[str, Mapping[str, list[Stance]]],
    drawn: set[str],
    around: frozenset[str],
) -> Branch:
    if name in around:
        return Branch(nodes[name], stances, (), "cycle")
    if name in drawn and name in givers:
        return Branch(nodes[name], stances, (), "above")
    drawn.add(name)
    inside = around | {name}
    below = tuple(
        _branch(giver, tuple(told), nodes, givers, drawn, inside) for giver, told in givers.get(name, {}).items()
    )
    return Branch(nodes[name], stances, below)
