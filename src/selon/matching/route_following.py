"""Chains followed from article to article: which statement has the claim from which other article of its family."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from selon.matching.route_context import complete
from selon.matching.route_joining import Named, join_names
from selon.matching.route_likeness import Similarity
from selon.matching.route_merging import merge_anonymous
from selon.matching.route_nodes import Nodes, Paths, first_nodes, host, parties, publisher
from selon.matching.route_offices import join_offices
from selon.matching.route_sorts import join_described
from selon.matching.route_times import later, order
from selon.records import Source, Statement


@dataclass(frozen=True, slots=True)
class Reached:
    """An article of the family that a chain passes: ``position`` of its publisher in the chain; ``statements``: keys of
    what it says; ``earlier``: whether it was published no later, as far as is known.
    """

    position: int
    article: str
    statements: tuple[str, ...]
    earlier: bool


@dataclass(frozen=True, slots=True)
class Merge:
    """Two nodes that are one: ``kept`` and ``gone``, and the statements (keys) that show it."""

    kept: str
    gone: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chains:
    """A family's chains joined.

    ``statements``: by time, an outlet's mention of itself taken out of their chains; ``paths``: the node ids of each;
    ``followed``: by statement key, the article that its chain reaches last, into which it goes on; ``taken``: the one
    that it reaches first, whose words its author had; ``sources``: every node's source as first seen; ``merges``: nodes
    found to be one.
    """

    statements: tuple[Statement, ...]
    paths: Mapping[str, tuple[str, ...]]
    followed: Mapping[str, Reached]
    taken: Mapping[str, Reached]
    sources: Mapping[str, Source]
    merges: tuple[Merge, ...]

    def by_article(self) -> dict[str, list[Statement]]:
        """The statements of each article."""
        found: dict[str, list[Statement]] = {}
        for statement in self.statements:
            found.setdefault(statement.article_id, []).append(statement)
        return found


def join_chains(
    statements: Sequence[Statement], similarity: Similarity | None = None, around: Iterable[Statement] = ()
) -> Chains:
    """Join the chains of a family's statements.

    Without ``similarity`` no source is known by a translated description, without ``around``, other statements of the
    same articles, no medium by "the agency". Raises ValueError when a key comes twice.
    """
    ordered = sorted(complete(statements, around), key=lambda statement: (order(statement.published), statement.key))
    twice = [key for key, times in Counter(statement.key for statement in ordered).items() if times > 1]
    if twice:
        raise ValueError(f"a family holds a statement once; these come twice: {', '.join(twice)}")
    first, nodes = first_nodes(ordered), Nodes()
    hosts = [(name, Named(first[one.key][0], publisher(one), one.language)) for one in ordered if (name := host(one))]
    named = _named(ordered, first)
    join_names(named, hosts, nodes, similarity)
    last = {path[-1] for path in first.values() if len(path) > 1}
    ends = [one for one in named if one.node in last]
    join_described(ends, nodes)
    join_offices(ordered, first, ends, nodes, similarity)
    plain = tuple(_without_echoes(statement, first, nodes) for statement in ordered)
    reached = _reached(plain, first, nodes)
    followed = {key: found[-1] for key, found in reached.items() if found}
    merge_anonymous(
        plain, first, nodes, {key: (one.position, one.statements) for key, one in followed.items()}, similarity
    )
    paths = {key: tuple(nodes.of(node) for node in path) for key, path in first.items()}
    taken = {key: found[0] for key, found in reached.items() if found}
    return Chains(plain, paths, followed, taken, _sources(plain, paths), _merges(first, nodes))


def _named(statements: Sequence[Statement], paths: Paths) -> list[Named]:
    """Everybody, each once by each name."""
    found: dict[tuple[str, str], Named] = {}
    for statement in statements:
        for node, source in zip(paths[statement.key], parties(statement), strict=True):
            found.setdefault((node, source.name), Named(node, source, statement.language))
    return list(found.values())


def _without_echoes(statement: Statement, paths: Paths, nodes: Nodes) -> Statement:
    """The statement without the links that repeat the one before, which are taken out of ``paths`` too."""
    path = paths[statement.key]
    kept = [at for at in range(1, len(path)) if nodes.of(path[at]) != nodes.of(path[at - 1])]
    paths[statement.key] = (path[0], *(path[at] for at in kept))
    return replace(statement, hops=tuple(statement.hops[at - 1] for at in kept))


def _reached(statements: Sequence[Statement], paths: Paths, nodes: Nodes) -> dict[str, list[Reached]]:
    """The articles of the family that each chain passes, outermost first.

    An article that is certainly later is reached only where the chain ends in its publisher: an earlier one of the same
    outlet must have told it the claim, which the family does not have.
    """
    published: dict[str, list[Statement]] = {}
    for statement in statements:
        published.setdefault(nodes.of(paths[statement.key][0]), []).append(statement)
    found: dict[str, list[Reached]] = {}
    for statement in statements:
        path = paths[statement.key]
        for position in range(1, len(path)):
            theirs = [
                one for one in published.get(nodes.of(path[position]), ()) if one.article_id != statement.article_id
            ]
            target = _target(statement, theirs)
            if target is None:
                continue
            earlier = not later(target.published, statement.published)
            if earlier or position == len(path) - 1:
                keys = tuple(one.key for one in theirs if one.article_id == target.article_id)
                found.setdefault(statement.key, []).append(Reached(position, target.article_id, keys, earlier))
    return found


def _target(statement: Statement, theirs: Sequence[Statement]) -> Statement | None:
    """The one last published before this one, else the first after it."""
    before = [one for one in theirs if not later(one.published, statement.published)]
    return before[-1] if before else theirs[0] if theirs else None


def _sources(statements: Sequence[Statement], paths: Mapping[str, tuple[str, ...]]) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for statement in statements:
        for node, source in zip(paths[statement.key], parties(statement), strict=True):
            if node not in found or (source.identity == node and found[node].identity is None):
                found[node] = source
    return found


def _merges(first: Paths, nodes: Nodes) -> tuple[Merge, ...]:
    """The nodes that became one, each shown by the first statements that have them."""
    shown: dict[str, str] = {}
    for key, path in first.items():
        for node in path:
            shown.setdefault(node, key)
    return tuple(
        Merge(kept, gone, tuple(dict.fromkeys((shown[kept], shown[gone]))))
        for kept, gone in nodes.joined
        if kept in shown and gone in shown
    )
