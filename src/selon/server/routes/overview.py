"""Many claims at once: the network of who cites whom, countries, time."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from selon.pipeline import owner_name
from selon.pipeline.archives import Axis, NetworkNode, Step, Timeline
from selon.records import Source
from selon.server.asking import Wanted, Words, Work
from selon.server.models import CountryCount, LeftOut, NetworkOut, NodeOut, PlacesOut
from selon.server.safety.access import AsReader

router = APIRouter(tags=["overview"])


@router.get("/network")
def network(
    work: Work,
    _user: AsReader,
    wanted: Wanted,
    q: Words = None,
    limit: Annotated[int, Query(ge=1, le=300, description="Most nodes, those of most citations.")] = 150,
    least: Annotated[int, Query(ge=1, le=10_000, description="Fewest claims of an edge.")] = 1,
) -> NetworkOut:
    """Who has claims from whom, how many, how many of them from somebody unnamed."""
    found = work.archive.view().network(q, wanted, limit=limit, least=least)
    return NetworkOut(
        nodes=[_node(node) for node in found.nodes],
        edges=list(found.edges),
        left_out=LeftOut(nodes=found.nodes_left_out, edges=found.edges_left_out),
    )


@router.get("/places")
def places(work: Work, _user: AsReader, wanted: Wanted, q: Words = None) -> PlacesOut:
    """Claims by the countries of the places that they name."""
    view = work.archive.view()
    named, whole = view.countries(q, wanted)
    return PlacesOut(
        countries=[CountryCount(country=country, claims=number) for country, number in named.items()], without=whole
    )


@router.get("/timeline")
def timeline(
    work: Work,
    _user: AsReader,
    wanted: Wanted,
    q: Words = None,
    axis: Annotated[Axis, Query(description="Day of publication, or first day that the claim names.")] = "published",
    step: Annotated[Step, Query()] = "month",
) -> Timeline:
    """Claims by day, month or year."""
    return work.archive.view().timeline(q, wanted, axis=axis, step=step)


def _node(node: NetworkNode) -> NodeOut:
    group = _group(node.source)
    return NodeOut(
        id=node.id,
        source=node.source,
        outlet=node.outlet,
        cited=node.cited,
        citing=node.citing,
        anonymous=node.anonymous,
        group=group,
        group_name=(owner_name(group) or group) if group else None,
    )


def _group(source: Source) -> str | None:
    """Its owner, else its state where it is one of its bodies."""
    if source.owner:
        return source.owner
    return f"state:{source.country}" if source.type == "government_body" and source.country else None
