"""What a claim loses or changes on its way from article to article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from selon.matching.drift_claims import claim_drifts
from selon.matching.drift_sources import source_drifts, veil_drifts
from selon.matching.drift_terms import term_drifts
from selon.matching.features_terms import TermSpace
from selon.matching.route_following import Chains, join_chains
from selon.matching.route_likeness import Similarity
from selon.records import Drift, Statement


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements held against each other; ``taken``: whether the later one has the claim from the earlier one."""

    earlier: Statement
    later: Statement
    taken: bool


def drift(
    statements: Sequence[Statement],
    similarity: Similarity | None = None,
    space: TermSpace | None = None,
    around: Iterable[Statement] = (),
) -> tuple[Drift, ...]:
    """The drifts of a family, by the time of the later article.

    Each article is held against the one that it has the claim from, as its chain shows; else against the family's
    first, and then only for what the claim itself says. ``similarity`` is needed to tell what is translated from what is
    renamed, and with ``space`` to see changed terms. Raises ValueError when a key comes twice.
    """
    chains = join_chains(statements, similarity, around)
    found: dict[tuple[str, str, str], Drift] = {}
    for pair in pairs(chains):
        for one in _drifts(pair, chains, similarity, space):
            found.setdefault((one.kind, one.earlier, one.later), one)
    return tuple(found.values())


def pairs(chains: Chains) -> Iterator[Pair]:
    """The pairs of statements between which a family's drift is looked for, by the time of the later one."""
    articles = chains.by_article()
    first: Statement | None = None
    for statements in articles.values():
        telling = [statement for statement in statements if statement.hops] or statements
        statement = telling[0]
        reached = chains.taken.get(statement.key)
        if reached and reached.earlier:
            given = articles[reached.article]
            yield Pair(next((one for one in given if one.hops), given[0]), statement, taken=True)
        elif first is not None:
            yield Pair(first, statement, taken=False)
        first = first or statement


def _drifts(pair: Pair, chains: Chains, similarity: Similarity | None, space: TermSpace | None) -> Iterator[Drift]:
    if pair.taken:
        yield from source_drifts(pair.earlier, pair.later, chains, similarity)
    elif not pair.later.hops:
        yield from veil_drifts(pair.earlier, pair.later)
    yield from claim_drifts(pair.earlier, pair.later)
    if pair.taken and space is not None and similarity is not None:  # who tells on his own chooses his own words
        yield from term_drifts(pair.earlier, pair.later, space, similarity)
