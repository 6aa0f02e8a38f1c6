"""What happens to a claim's chain on its way: relays dropped, sources lost, promoted or renamed."""

from __future__ import annotations

from collections.abc import Iterator

from selon.matching.drift_roles import Rank, head_noun, rank, speaks_of_somebody
from selon.matching.route_following import Chains
from selon.matching.route_likeness import Similarity, translation
from selon.matching.route_names import same_name
from selon.records import Drift, Source, Statement


def source_drifts(
    earlier: Statement, later: Statement, chains: Chains, similarity: Similarity | None
) -> Iterator[Drift]:
    """The drifts of a chain between the article that gives and the one that takes."""
    dropped = _dropped(earlier, later, chains)
    if dropped:
        yield Drift("relay-dropped", earlier.key, later.key, dropped, _outermost(later))
    before = earlier.hops[-1].source if earlier.hops else None
    after = _behind(later, chains)
    if before and before.anonymous and after is None:
        if speaks_of_somebody(later):  # a source that the reading may not have tied to the claim is not lost
            return
        yield Drift("anonymous-to-fact", earlier.key, later.key, before.name, _outermost(later))
    elif before and after and (before.anonymous or chains.paths[earlier.key][-1] != chains.paths[later.key][-1]):
        kind = _changed(before, earlier.language, after, later.language, similarity)
        if kind == "promoted":
            yield Drift("source-promoted", earlier.key, later.key, before.name, after.name)
        elif kind == "renamed":
            yield Drift("source-renamed", earlier.key, later.key, before.name, after.name)


def veil_drifts(earlier: Statement, later: Statement) -> Iterator[Drift]:
    """The drift of a claim from an anonymous source, told afterwards in a publisher's own voice without any."""
    unsaid = not later.hops and not speaks_of_somebody(later)
    if earlier.hops and earlier.hops[-1].source.anonymous and unsaid:
        yield Drift("anonymous-to-fact", earlier.key, later.key, earlier.hops[-1].source.name, _outermost(later))


def _dropped(earlier: Statement, later: Statement, chains: Chains) -> str:
    """The names of the relays of the one chain that the other is without, outermost first."""
    relays = [
        hop.source.name
        for hop, node in zip(earlier.hops[:-1], chains.paths[earlier.key][1:], strict=False)
        if node not in chains.paths[later.key]
    ]
    return ", ".join(relays) if later.hops else ""


def _behind(statement: Statement, chains: Chains) -> Source | None:
    """The source that a chain ends in, None when that is the article followed or the publisher itself."""
    reached = chains.taken.get(statement.key)
    if not statement.hops or (reached and reached.position == len(statement.hops)):
        return None
    return statement.hops[-1].source


def _outermost(statement: Statement) -> str:
    if statement.hops:
        return statement.hops[0].source.name
    return statement.publisher.name if statement.publisher else ""


def _changed(
    before: Source, language: str | None, after: Source, other: str | None, similarity: Similarity | None
) -> str | None:
    """Say "promoted" or "renamed", or None for a source that is the same as far as its names tell."""
    one, two = rank(before, language), rank(after, other)
    lowly = one is not None and (one <= Rank.EXPERT or before.anonymous)
    if lowly and one is not None and two is not None and two > one and two >= Rank.OFFICIAL:
        return "promoted"
    if before.anonymous or after.anonymous or same_name(before.name, after.name):
        return None
    if language == other:
        return "renamed"
    first, second = head_noun(before.name, language), head_noun(after.name, other)
    if first is None and second is None:
        return "renamed"
    translated = translation(before.name, [after.name], similarity) is not None
    known = first is not None and second is not None and first.family != second.family
    return "renamed" if known and similarity and not translated else None
