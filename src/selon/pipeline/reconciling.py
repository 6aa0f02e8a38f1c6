"""Who is behind attributions that a person has changed: what the rules say now against what they said before.

The machine's own word, for which it had its tagger, stays wherever the rules have not changed their mind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from selon.corrections import Structure
from selon.pipeline.replaying import Place, Rules, places_of
from selon.records import Attribution, Reading, Source, Span

_FIELDS = ("name", "type", "anonymous", "identity", "country", "owner", "control")
_OPEN = "+"
"""Stands for a source that the reading has not had."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Attributions with their sources, and the sources."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]


def reconciled(reading: Reading, shape: Structure, before: Rules, after: Rules) -> Reconciled:
    """The sources after a change of attributions. ``before``, ``after``: the rules on the machine's and the new ones."""
    names_before = _mapping(reading, before, shape)
    names_after = _mapping(reading, after, shape)
    ids = _Ids(reading)
    machine = {one.id: one for one in reading.attributions}
    ruled_before = {one.id: one.source_id for one in before.resolution.attributions}
    ruled_after = {one.id: one.source_id for one in after.resolution.attributions}
    found = []
    for one in after.resolution.attributions:
        old = machine[one.id].source_id if one.id in machine else None
        now = ids.final(ruled_after[one.id], names_after)
        if one.id in shape.nobody:
            source = None
        elif one.id in shape.new:
            source = now
        elif one.id in shape.spoken:
            source = _respoken(machine[one.id].source, one.source, old, now, ids)
        elif _said(ruled_before[one.id], names_before) == _said(ruled_after[one.id], names_after):
            source = old
        else:
            source = now
        found.append(replace(one, source_id=source))
    sources = _sources(reading, before, after, names_before, names_after, ids)
    return Reconciled(tuple(found), _with_mentions(reading, found, sources, before, after, shape))


def pruned(
    reading: Reading, attributions: Sequence[Attribution], sources: Sequence[Source], relays: Sequence[Span]
) -> tuple[Source, ...]:
    """The sources without those for whom nobody is left, in order of their first mention. One that never was in a chain
    stays.
    """
    places = places_of(sources)
    used = {one.source_id for one in attributions} | {places.get((span.start, span.end)) for span in relays}
    spoke = {one.source_id for one in reading.attributions} | {name for claim in reading.claims for name in claim.chain}
    idle = {source.id: bool(source.mentions) for source in reading.sources if source.id not in spoke}
    kept = [s for s in sources if s.id in used or (s.id in idle and bool(s.mentions) == idle[s.id])]
    order = {source.id: number for number, source in enumerate(reading.sources)}
    return tuple(sorted(kept, key=lambda s: (_first(s), order.get(s.id, len(order)))))


class _Ids:
    """The ids of sources that the rules have found, new ones counted on."""

    def __init__(self, reading: Reading) -> None:
        self._next = max((int(s.id[1:]) for s in reading.sources if s.id[1:].isdecimal()), default=0) + 1
        self.new: dict[str, str] = {}

    def final(self, ruled: str | None, names: Mapping[str, str]) -> str | None:
        if ruled is None:
            return None
        if ruled in names:
            return names[ruled]
        if ruled not in self.new:
            self.new[ruled] = f"s{self._next}"
            self._next += 1
        return self.new[ruled]


def _said(ruled: str | None, names: Mapping[str, str]) -> str | None:
    return None if ruled is None else names.get(ruled, _OPEN)


def _respoken(old: Span | None, new: Span | None, before: str | None, now: str | None, ids: _Ids) -> str | None:
    """Whose a source span of another extent is: as a rule it still means the same source."""
    same = old is not None and new is not None and old.start < new.end and new.start < old.end
    if same and before is not None and (now is None or now in ids.new.values()):
        return before
    return now


def _mapping(reading: Reading, rules: Rules, shape: Structure) -> dict[str, str]:
    """Which of the reading's sources each source that the rules found is: the one with which it shares most."""
    owners = places_of(reading.sources)
    machine = {one.id: one for one in reading.attributions}
    votes: dict[str, Counter[str]] = {source.id: Counter() for source in rules.resolution.sources}
    for one in rules.resolution.attributions:
        known = machine[one.id].source_id if one.id in machine else None
        if one.source_id is not None and known is not None and one.id not in shape.spoken:
            votes[one.source_id][known] += 2
    for source in rules.resolution.sources:
        for span in source.mentions:
            owner = owners.get((span.start, span.end))
            votes[source.id].update([owner] if owner else [])
    found = {name: count.most_common(1)[0][0] for name, count in votes.items() if count}
    taken = set(found.values())
    for one in rules.resolution.attributions:  # known by nothing but a mention of another extent
        old = machine.get(one.id)
        if one.source_id is None or one.source_id in found or old is None or old.source_id in taken:
            continue
        if old.source_id and one.source and old.source and _touch(one.source, old.source):
            found[one.source_id] = old.source_id
            taken.add(old.source_id)
    return found


def _sources(
    reading: Reading,
    before: Rules,
    after: Rules,
    names_before: Mapping[str, str],
    names_after: Mapping[str, str],
    ids: _Ids,
) -> dict[str, Source]:
    """The reading's sources with what the rules now tell otherwise, and the new ones."""
    old = {names_before[s.id]: s for s in reversed(before.resolution.sources) if s.id in names_before}
    new = {names_after[s.id]: s for s in reversed(after.resolution.sources) if s.id in names_after}
    found = {}
    for source in reading.sources:
        told = {}
        if source.id in old and source.id in new:
            pairs = ((name, getattr(old[source.id], name), getattr(new[source.id], name)) for name in _FIELDS)
            told = {name: now for name, then, now in pairs if then != now}
        found[source.id] = replace(source, **told)
    by_id = {source.id: source for source in after.resolution.sources}
    return found | {name: replace(by_id[ruled], id=name) for ruled, name in ids.new.items()}


def _with_mentions(
    reading: Reading,
    attributions: Sequence[Attribution],
    sources: dict[str, Source],
    before: Rules,
    after: Rules,
    shape: Structure,
) -> tuple[Source, ...]:
    """The mentions: without those that went with a change, with those that came with it; each is one source's."""
    then = {place for source in before.resolution.sources for place in _places(source)}
    now = {place for source in after.resolution.sources for place in _places(source)}
    spoke = {(one.source.start, one.source.end) for one in reading.attributions if one.source}
    speaks = {(one.source.start, one.source.end) for one in attributions if one.source}
    relaying = {(m.span.start, m.span.end) for m in after.relays.mentions}
    stale = ((then - now) | (spoke - speaks)) - speaks - relaying
    mine: dict[str, dict[Place, Span]] = {
        name: {
            (m.start, m.end): m for m in source.mentions if (m.start, m.end) not in stale or name not in _known(reading)
        }
        for name, source in sources.items()
    }
    taken = {place for places in mine.values() for place in places}
    for one in attributions:
        place = (one.source.start, one.source.end) if one.source else None
        fresh = one.id in shape.spoken or one.id in shape.new
        if one.source and place and one.source_id and fresh and place not in taken:
            mine[one.source_id][place] = one.source
            taken.add(place)
    names = _mapping(reading, after, shape)
    for ruled in after.resolution.sources:
        for m in ruled.mentions:
            place = (m.start, m.end)
            if place not in then and place not in taken and names.get(ruled.id) in mine:
                mine[names[ruled.id]][place] = m
                taken.add(place)
    return tuple(
        replace(source, mentions=tuple(span for _, span in sorted(mine[name].items())))
        for name, source in sources.items()
    )


def _known(reading: Reading) -> set[str]:
    return {source.id for source in reading.sources}


def _places(source: Source) -> set[Place]:
    return {(span.start, span.end) for span in source.mentions}


def _touch(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end


def _first(source: Source) -> int:
    return source.mentions[0].start if source.mentions else 0
