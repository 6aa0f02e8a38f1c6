"""Claims of many articles: statements, families, routes, origins, circular reports and drift."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from selon.records.reading import DateMention, Modality, Place, Role, Source, Stance

ReasonKind = Literal["meaning", "name", "number", "date", "place", "term", "polarity", "modality", "people"]
DriftKind = Literal[
    "relay-dropped",
    "anonymous-to-fact",
    "hedge-lost",
    "hedge-gained",
    "number-changed",
    "name-changed",
    "place-changed",
    "term-changed",
    "source-promoted",
    "source-renamed",
]
Relation = Literal["same", "denies", "different"]


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of a chain with the source behind it, as it leaves its article; ``source.mentions`` may be empty."""

    role: Role
    stance: Stance
    source: Source


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of one article with everything that matching needs, so that the article itself can stay behind.

    ``key``: "ARTICLE_ID#CLAIM_ID", with ".1", ".2" … behind it where a claim says several things; ``text``: the claim's
    words, its spans joined by a space; ``context``: the sentences that they stand in, for names that the claim itself
    only points at; ``hops``: the chain after the publisher, outermost first; ``publisher``: the outlet that published
    the article, its name alone known when it is not in the gazetteer.
    """

    key: str
    article_id: str
    language: str | None
    title: str | None
    url: str | None
    published: str | None
    publisher: Source | None
    text: str
    context: str
    modality: Modality
    hops: tuple[Hop, ...]
    dates: tuple[DateMention, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two claims were held to be the same or not: ``weight`` above 0 speaks for it, below 0 against; ``left`` and
    ``right`` are the words of either side it rests on, empty where that side has none.
    """

    kind: ReasonKind
    weight: float
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two statements held against each other; ``score``: probability that they say the same, 0 to 1."""

    left: str
    right: str
    relation: Relation
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ClaimFamily:
    """Claims of several articles, in any languages, that say the same thing; ``members``: statement keys by time;
    ``comparisons``: the pairs that hold it together; ``denials``: statement keys outside it that deny it.
    """

    id: str
    members: tuple[str, ...]
    comparisons: tuple[Comparison, ...]
    denials: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RouteNode:
    """Somebody a family's claim passed through. ``id``: "outlet:…", "state:…", "name:…" (a publisher without a name goes
    by its host) or, for an anonymous source, "anonymous:ARTICLE_ID:SOURCE_ID"; ``group``: id of the owner or state it
    collapses into for counting, else None; ``articles``: articles of the family that it published.
    """

    id: str
    source: Source
    group: str | None
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RouteEdge:
    """``taker`` has the claim from ``giver``, as ``statement`` (a key) shows; both are RouteNode ids."""

    taker: str
    giver: str
    statement: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class Route:
    """A family's chains joined into one graph; ``starts``: (first date, node id, country, language) in order of time,
    what carries no date last.
    """

    nodes: tuple[RouteNode, ...]
    edges: tuple[RouteEdge, ...]
    starts: tuple[tuple[str | None, str, str | None, str | None], ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent origin: RouteNode ids that count once, and the statements whose chains end there, by themselves or
    through the articles that they are followed into.
    """

    id: str
    nodes: tuple[str, ...]
    statements: tuple[str, ...]
    anonymous: bool


@dataclass(frozen=True, slots=True)
class OriginStep:
    """One step of the count's derivation. ``rule``: "chain-end" (a chain ends in ``nodes[0]``), "followed" (it ends in an
    article of the family and is followed into it), "same-source", "same-owner", "same-state", "same-copy" (``nodes``
    collapse into one), "circular" (the chain leads back to itself and has no origin); ``statements``: what shows it.
    """

    rule: Literal["chain-end", "followed", "same-source", "same-owner", "same-state", "same-copy", "circular"]
    nodes: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginCount:
    """How many independent origins a family has, and step by step why."""

    count: int
    origins: tuple[Origin, ...]
    steps: tuple[OriginStep, ...]


@dataclass(frozen=True, slots=True)
class CircularReport:
    """Articles that, followed through their chains, support each other and nobody else: node ids and statement keys in
    the order of the cycle, the first not repeated at the end.
    """

    nodes: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drift:
    """What a claim lost or changed between two statements of a family, the earlier one first; ``before`` and ``after``
    are the words concerned, empty where there are none.
    """

    kind: DriftKind
    earlier: str
    later: str
    before: str
    after: str
