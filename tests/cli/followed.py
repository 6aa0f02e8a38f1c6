"""Followed claims made by hand: a family of four articles, and a circle of three."""

from __future__ import annotations

from selon.pipeline.archives import CopyReport, Followed, PublisherFamily
from selon.records import (
    CircularReport,
    ClaimFamily,
    Drift,
    Hop,
    Modality,
    Origin,
    OriginCount,
    OriginStep,
    Route,
    RouteEdge,
    RouteNode,
    Source,
    Stance,
    Statement,
)

LONG = "sha256:" + "4f2a91d0c3" * 6 + "abcd"


def source(name: str, *, anonymous: bool = False, identity: str | None = None, control: str | None = None) -> Source:
    kind = "person" if anonymous else "media_outlet"
    country = "RU" if control else None
    return Source("s1", name, kind, anonymous, (), identity, country, None, control)  # type: ignore[arg-type]


RIVE, WHARF, TASS, HALF = (
    source("La Rive"),
    source("The Wharf"),
    source("Tass", identity="outlet:tass", control="SC"),
    source("وكالة هاربور"),
)
OFFICIAL = source("haut responsable", anonymous=True)


def statement(
    article: str,
    publisher: Source | None,
    *hops: Source,
    text: str = "Le pont fermera en mars",
    published: str | None = "2026-02-03T08:30:00+01:00",
    language: str | None = "fr",
    modality: Modality = "asserted",
    stance: Stance = "neutral",
) -> Statement:
    chain = tuple(Hop("relay" if hop is not hops[-1] else "source", stance, hop) for hop in hops)
    return Statement(
        f"{article}#c1", article, language, None, None, published, publisher, text, text, modality, chain, (), ()
    )


WIRE = CopyReport(
    (LONG, "wharf/1"), ("name:rive", "name:wharf"),
    (PublisherFamily("owner:quays", ("name:rive", "name:wharf"), ("La Rive", "The Wharf")),), ("outlet:afp",), (), (),
)  # fmt: skip
PUBLISHING = CopyReport(
    (LONG, "wharf/1", "tass/1"), ("name:rive", "name:wharf", "outlet:tass"),
    (*WIRE.families, PublisherFamily("state:RU", ("outlet:tass",), ("Tass",))), ("outlet:afp",), (), (),
)  # fmt: skip


def family() -> Followed:
    """Three outlets, of which one has it from another, and a denial."""
    members = (
        statement(LONG, RIVE, OFFICIAL, modality="conditional"),
        statement("wharf/1", WHARF, RIVE, text="The bridge will close in March", language="en", published="2026-02-04"),
        statement("tass/1", TASS, text="Мост закроют в марте", language="ru", published=None),
        statement("harbour/1", HALF, OFFICIAL, text="سيغلق الجسر في مارس", language="ar", stance="distanced"),
    )
    veiled = f"anonymous:{LONG}:s1"
    nodes = (
        RouteNode("name:la rive", RIVE, None, (LONG,)),
        RouteNode(veiled, OFFICIAL, None, ()),
        RouteNode("name:the wharf", WHARF, None, ("wharf/1",)),
        RouteNode("outlet:tass", TASS, "state:RU", ("tass/1",)),
        RouteNode("name:harbour", HALF, None, ("harbour/1",)),
    )
    edges = (
        RouteEdge("name:la rive", veiled, f"{LONG}#c1", "neutral"),
        RouteEdge("name:the wharf", "name:la rive", "wharf/1#c1", "endorsed"),
        RouteEdge("name:harbour", veiled, "harbour/1#c1", "distanced"),
    )
    starts = (
        ("2026-02-03T08:30:00+01:00", "name:la rive", None, "fr"),
        ("2026-02-04", "name:the wharf", "GB", "en"),
        (None, "outlet:tass", "RU", "ru"),
        (None, "name:harbour", None, "ar"),
    )
    steps = (
        OriginStep("chain-end", (veiled,), (f"{LONG}#c1", "harbour/1#c1")),
        OriginStep("chain-end", ("outlet:tass",), ("tass/1#c1",)),
        OriginStep("followed", ("name:the wharf", "name:la rive"), ("wharf/1#c1", f"{LONG}#c1")),
        OriginStep("same-source", (veiled, "anonymous:harbour/1:s1"), ("harbour/1#c1",)),
        OriginStep("same-state", ("outlet:tass", "name:pravda of old"), ("tass/1#c1",)),
    )
    origins = (
        Origin(veiled, (veiled,), (f"{LONG}#c1", "wharf/1#c1"), True),
        Origin("outlet:tass", ("outlet:tass",), ("tass/1#c1",), False),
    )
    drifts = (
        Drift("hedge-lost", f"{LONG}#c1", "wharf/1#c1", "conditional", "asserted"),
        Drift("relay-dropped", f"{LONG}#c1", "wharf/1#c1", "", ""),
        Drift("number-changed", f"{LONG}#c1", "gone/1#c1", "deux", ""),
    )
    denial = statement("mairie/1", None, source("Hélène Bréval"), stance="denied", text="que le pont ferme")
    return Followed(
        ClaimFamily("f12", tuple(one.key for one in members), (), (denial.key,)),
        members, (denial,), Route(nodes, edges, starts), OriginCount(2, origins, steps), (), drifts,
        (frozenset({LONG, "wharf/1"}),), PUBLISHING, (WIRE,),
    )  # fmt: skip


def circle() -> Followed:
    """Three outlets that each have it from the next, and nobody else."""
    names = ("Alpha", "Bravo", "Charlie")
    outlets = [source(name) for name in names]
    ids = [f"name:{name.lower()}" for name in names]
    members = tuple(statement(f"{one.name}/1", one, outlets[(n + 1) % 3]) for n, one in enumerate(outlets))
    nodes = tuple(RouteNode(node, one, None, (f"{one.name}/1",)) for node, one in zip(ids, outlets, strict=True))
    edges = tuple(RouteEdge(ids[n], ids[(n + 1) % 3], members[n].key, "neutral") for n in range(3))
    starts = tuple((f"2026-02-0{n + 1}", node, None, "fr") for n, node in enumerate(ids))
    steps = tuple(OriginStep("circular", (ids[n], ids[(n + 1) % 3]), (members[n].key,)) for n in range(3))
    return Followed(
        ClaimFamily("f3", tuple(one.key for one in members), ()), members, (), Route(nodes, edges, starts),
        OriginCount(0, (), steps), (CircularReport(tuple(ids), tuple(one.key for one in members)),), (), (),
        CopyReport((), (), (), (), (), ()), (),
    )  # fmt: skip
