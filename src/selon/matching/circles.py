"""Circular reports: articles that, followed through their chains, support each other and nobody else."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

from selon.matching.route_following import Chains, join_chains
from selon.matching.route_likeness import Similarity
from selon.records import CircularReport, Statement


def circular_reports(
    statements: Sequence[Statement], similarity: Similarity | None = None, around: Iterable[Statement] = ()
) -> tuple[CircularReport, ...]:
    """The circles of a family, by the time of their first article.

    A circle is one only when every chain of its articles stays inside: an article that is cited by another one it cites
    but has a further source of its own, or tells it in its own voice alone, breaks it. Raises ValueError when a key
    comes twice.
    """
    return circles_in(join_chains(statements, similarity, around))


def circles_in(chains: Chains) -> tuple[CircularReport, ...]:
    """As ``circular_reports``, of chains joined already."""
    links = article_links(chains)
    found: list[CircularReport] = []
    for component in closed_components(links):
        left = dict.fromkeys(component)
        while left:
            cycle = _shortest_cycle(next(iter(left)), component, links)
            found.append(_report(cycle, links, chains))
            left = {article: None for article in left if article not in cycle}
    return tuple(found)


def article_links(chains: Chains) -> dict[str, dict[str, str]]:
    """For each article the articles that it has the claim from, each with the statement (key) that shows it; "" stands
    for an origin outside: a source, or its own voice where it names no source at all.
    """
    links: dict[str, dict[str, str]] = {}
    for article, statements in chains.by_article().items():
        sourced = [statement for statement in statements if statement.hops] or statements
        links[article] = {}
        for statement in sourced:
            reached = chains.followed.get(statement.key)
            links[article].setdefault(reached.article if reached else "", statement.key)
    return links


def closed_components(links: Mapping[str, Mapping[str, str]]) -> list[list[str]]:
    """The strongly connected components that no link leaves, each in the order of ``links``."""
    rank = {article: index for index, article in enumerate(links)}
    found = []
    for component in _components(links):
        inside = set(component)
        if all(target in inside for article in component for target in links[article]):
            found.append(sorted(component, key=rank.__getitem__))
    return sorted(found, key=lambda component: rank[component[0]])


def _components(links: Mapping[str, Mapping[str, str]]) -> Iterable[list[str]]:
    """Strongly connected components (Tarjan 1972), without recursion."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: dict[str, None] = {}
    for root in links:
        if root in index:
            continue
        work = [(root, iter(links[root]))]
        index[root] = low[root] = len(index)
        stack[root] = None
        while work:
            article, targets = work[-1]
            for target in targets:
                if target and target not in index:
                    index[target] = low[target] = len(index)
                    stack[target] = None
                    work.append((target, iter(links[target])))
                    break
                if target in stack:
                    low[article] = min(low[article], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[article])
                if low[article] == index[article]:
                    component = []
                    while article in stack:
                        component.append(stack.popitem()[0])
                    yield component


def _shortest_cycle(start: str, component: Sequence[str], links: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The shortest way from an article of a component back to itself."""
    came: dict[str, str] = {}
    queue = deque([start])
    while queue:
        article = queue.popleft()
        for target in links[article]:
            if target == start:
                cycle = [article]
                while cycle[-1] != start:
                    cycle.append(came[cycle[-1]])
                return cycle[::-1]
            if target not in came:
                came[target] = article
                queue.append(target)
    raise AssertionError(f"{start} is in no cycle of {component}")  # a component of one has a link to itself


def _report(cycle: Sequence[str], links: Mapping[str, Mapping[str, str]], chains: Chains) -> CircularReport:
    keys = [links[article][cycle[(at + 1) % len(cycle)]] for at, article in enumerate(cycle)]
    return CircularReport(tuple(dict.fromkeys(chains.paths[key][0] for key in keys)), tuple(keys))
