"""What the summary counts. Pure: no printing, no judgement of what is true."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from selon.pipeline.chains import origins
from selon.records import PUBLISHER, Claim, Reading, Source

STATE_CONTROL = ("SC", "CaPu", "CaPr")
"""Controlled or captured by the state; broadcasters with editorial independence (ISFM, ISF, ISM, IP) are not."""
_HUMAN = ("person", "group")


@dataclass(frozen=True, slots=True)
class Hands:
    """Sources of the chains behind which stands one owner or one state. ``key``: the owner's id in the gazetteer, or
    the country's code; ``claims``: how many attributed claims pass through them.
    """

    key: str
    sources: tuple[Source, ...]
    claims: int


@dataclass(frozen=True, slots=True)
class Facts:
    """Counts of one reading. ``owners``: only those of two sources or more; ``modalities``: message keys and counts."""

    claims: int
    own: int
    chains: int
    named: tuple[Source, ...]
    anonymous: tuple[Source, ...]
    owners: tuple[Hands, ...]
    states: tuple[Hands, ...]
    humans: tuple[Source, ...]
    marks: tuple[tuple[str, int], ...]

    @property
    def attributed(self) -> int:
        """Claims put in somebody's mouth."""
        return self.claims - self.own


def facts(reading: Reading) -> Facts:
    """Count what a reading's summary says."""
    attributed = [claim for claim in reading.claims if len(claim.chain) > 1]
    ends = tuple(origins(reading))
    on_the_way = {name for claim in attributed for name in claim.chain if name != PUBLISHER}
    sources = tuple(source for source in reading.sources if source.id in on_the_way)
    return Facts(
        claims=len(reading.claims),
        own=len(reading.claims) - len(attributed),
        chains=len({claim.chain for claim in attributed}),
        named=tuple(source for source in ends if not source.anonymous),
        anonymous=tuple(source for source in ends if source.anonymous),
        owners=tuple(hands for hands in _hands(_by_owner(sources), attributed) if len(hands.sources) > 1),
        states=_hands(_by_state(sources), attributed),
        humans=tuple(source for source in sources if source.type in _HUMAN),
        marks=_marks(reading.claims),
    )


def is_state(source: Source) -> bool:
    """Tell whether a source is its state's: a government body, or an outlet that the state controls or captured."""
    return source.type == "government_body" or source.control in STATE_CONTROL


def _by_owner(sources: tuple[Source, ...]) -> dict[str, list[Source]]:
    """Group sources by owner; an owner that is itself quoted belongs to its own group."""
    owners = {source.owner for source in sources if source.owner is not None}
    groups: dict[str, list[Source]] = {}
    for source in sources:
        key = source.identity if source.identity in owners else source.owner
        if key is not None:
            groups.setdefault(key, []).append(source)
    return groups


def _by_state(sources: tuple[Source, ...]) -> dict[str, list[Source]]:
    groups: dict[str, list[Source]] = {}
    for source in sources:
        if is_state(source) and source.country is not None:
            groups.setdefault(source.country, []).append(source)
    return groups


def _hands(groups: dict[str, list[Source]], claims: list[Claim]) -> tuple[Hands, ...]:
    found = []
    for key, sources in groups.items():
        ids = {source.id for source in sources}
        found.append(Hands(key, tuple(sources), sum(not ids.isdisjoint(claim.chain) for claim in claims)))
    return tuple(found)


def _marks(claims: tuple[Claim, ...]) -> tuple[tuple[str, int], ...]:
    """Count claims that are not plainly asserted, and claims denied by a teller, by the keys of their words."""
    counts = Counter(f"modality.{claim.modality}" for claim in claims if claim.modality != "asserted")
    denied = sum(any(link.stance == "denied" for link in claim.links) for claim in claims)
    return tuple(counts.most_common()) + ((("stance.denied", denied),) if denied else ())
