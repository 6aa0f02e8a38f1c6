"""Names of one bearer: written alike, shortened to what only one other is called, behind a title, or translated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from selon.matching.drift_roles import head_noun
from selon.matching.route_likeness import NAMED, TRANSLATED, Similarity, translation
from selon.matching.route_names import (
    bare,
    ends_in,
    is_short_for,
    keys,
    quoted,
    same_name,
    same_words,
    share_a_sound,
)
from selon.matching.route_nodes import Nodes, is_anonymous
from selon.matching.route_spelling import SPELT, spelt_alike
from selon.records import Source

_MEDIA = frozenset(("news_agency", "media_outlet", "organization", "unknown"))
_INSTITUTIONS = frozenset(("government_body", "organization"))
_PERSONS = frozenset(("person", "unknown"))


class Named(NamedTuple):
    """A node and a source that is called so somewhere, in an article of that language."""

    node: str
    source: Source
    language: str | None


def join_names(
    named: Sequence[Named], hosts: Iterable[tuple[str, Named]], nodes: Nodes, like: Similarity | None
) -> None:
    """Make the nodes one whose names are one bearer's. ``hosts``: the host names of publishers, with their publisher.

    Anonymous nodes among ``named`` are joined only where what they are called ends in the full name of another one, or
    has it in quotation marks: a person with a title, an outlet with a description, whose names the reading missed.
    """
    known = [one for one in named if not is_anonymous(one.node) or quoted(one.source.name)]
    _join_alike([*_by_host(hosts), *known], nodes)
    _join_spelt(known, nodes)
    _join_titled(named, known, nodes)
    _join_short(known, nodes)
    _join_translated(known, nodes, like)
    _join_ministers(known, nodes)


def _by_host(hosts: Iterable[tuple[str, Named]]) -> Iterator[Named]:
    """Publishers under the names of their hosts, for "according to example.com"; not where one host has several."""
    found: dict[str, dict[str, Named]] = {}
    for host, publisher in hosts:
        found.setdefault(host, {})[publisher.node] = publisher
    for host, publishers in found.items():
        if len(publishers) == 1:
            (publisher,) = publishers.values()
            yield publisher._replace(source=replace(publisher.source, name=host))


def _join_alike(named: Sequence[Named], nodes: Nodes) -> None:
    buckets: dict[str, list[int]] = {}
    for at, one in enumerate(named):
        for other in sorted({number for key in keys(one.source.name) for number in buckets.get(key, ())}):
            if _fit(named[other].source, one.source) and _alike(named[other].source.name, one.source.name):
                nodes.join(named[other].node, one.node)
        for key in keys(one.source.name):
            buckets.setdefault(key, []).append(at)


def _alike(one: str, other: str) -> bool:
    return same_name(one, other) or is_short_for(one, other) or is_short_for(other, one)


def _join_spelt(named: Sequence[Named], nodes: Nodes) -> None:
    """An outlet of the family that is cited in other letters, whose sounds say too little ("ليالي" is "Layali")."""
    publishers = [one for one in named if one.source.id == "publisher"]
    cited = [one for one in named if one.source.id != "publisher" and one.source.type in _MEDIA]
    unpublished = {nodes.of(one.node) for one in cited} - {nodes.of(one.node) for one in publishers}
    for one in cited:
        if nodes.of(one.node) in unpublished and not is_description(one):
            likeness = {other.node: spelt_alike(one.source.name, other.source.name) for other in publishers}
            best = max(likeness, key=lambda node: likeness[node], default=None)
            if best is not None and likeness[best] >= SPELT:
                nodes.join(best, one.node)


def _join_titled(named: Sequence[Named], known: Sequence[Named], nodes: Nodes) -> None:
    persons = [one for one in known if one.source.type in _PERSONS and not is_description(one)]
    for one in named:
        if one.source.type in _PERSONS:
            others = (person for person in persons if nodes.of(person.node) != nodes.of(one.node))
            match = next((person for person in others if ends_in(one.source.name, person.source.name)), None)
            if match:
                nodes.join(match.node, one.node)


def _join_short(named: Sequence[Named], nodes: Nodes) -> None:
    """A person named by one word is the only other whose name ends in it; an institution or an office ("le maire") is
    the only other that is called so with more words ("le maire de Sarn").
    """
    for one in named:
        short = bare(one.source.name)
        longer = {
            nodes.of(other.node)
            for other in named
            if _fit(one.source, other.source) and _is_short(short, one, other) and not other.source.identity
        } - {nodes.of(one.node)}
        if len(longer) == 1 and not one.source.identity:
            nodes.join(longer.pop(), one.node)


def _is_short(short: tuple[str, ...], one: Named, other: Named) -> bool:
    full = bare(other.source.name)
    if len(short) >= len(full):
        return False
    if is_description(one):
        return one.language == other.language and is_description(other) and full[: len(short)] == short
    return len(short) == 1 and same_words(full[-1:], short) and one.source.type in _PERSONS


def _join_translated(named: Sequence[Named], nodes: Nodes, like: Similarity | None) -> None:
    """Institutions and offices that are called the same in two languages; less like, if they hold the same name."""
    for at, one in enumerate(named):
        others = [other for other in named[:at] if other.language != one.language and _fit(one.source, other.source)]
        described = [other for other in others if is_description(one) and is_description(other)]
        near = [other for other in others if _share_a_name(one, other)]
        for candidates, least in ((described, TRANSLATED), (near, NAMED)):
            match = translation(one.source.name, [other.source.name for other in candidates], like, least)
            if match is not None:
                nodes.join(candidates[match].node, one.node)
                break


def _share_a_name(one: Named, other: Named) -> bool:
    """Whether two descriptions, one of which at least is known to be one, hold the same name."""
    either = is_description(one) or is_description(other)
    longer = min(len(bare(one.source.name)), len(bare(other.source.name))) > 1
    return either and longer and share_a_sound(one.source.name, other.source.name)


def _join_ministers(named: Sequence[Named], nodes: Nodes) -> None:
    """A minister of whom nothing more is said speaks for the only ministry that there is."""
    families: dict[str, set[str]] = {}
    for one in named:
        noun = None if one.source.identity else head_noun(one.source.name, one.language)
        if noun and (noun.family != "minister" or len(bare(one.source.name)) == 1):
            families.setdefault(noun.family, set()).add(nodes.of(one.node))
    ministries = families.get("ministry", set())
    if len(ministries) == 1:
        for minister in families.get("minister", ()):
            nodes.join(next(iter(ministries)), minister)


def _fit(one: Source, other: Source) -> bool:
    """Whether two sources are of sorts that can be the same."""
    sorts = {one.type, other.type}
    return len(sorts) == 1 or "unknown" in sorts or sorts <= _MEDIA


def is_description(one: Named) -> bool:
    """Whether a source is called by what it is, and not by a name of its own alone."""
    if one.source.identity:
        return False
    return one.source.type in _INSTITUTIONS or head_noun(one.source.name, one.language) is not None
