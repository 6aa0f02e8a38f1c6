"""Many claims at once: the network of who cites whom, countries, time."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from selon.pipeline import Country, country, owner_name
from selon.pipeline.archives import Axis, NetworkNode, Step, Timeline
from selon.records import Source
from selon.server.asking import Wanted, Words, Work
from selon.server.labels import country_name
from selon.server.models import CountryCount, LeftOut, NetworkOut, NodeOut, PlacesOut, Point
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
    view = work.archive.view()
    asked = ("network", q, wanted, limit, least)
    found = work.remembered.get(view.version(), asked, lambda: view.network(q, wanted, limit=limit, least=least))
    return NetworkOut(
        nodes=[_node(node) for node in found.nodes],
        edges=list(found.edges),
        left_out=LeftOut(nodes=found.nodes_left_out, edges=found.edges_left_out),
    )


@router.get("/places")
def places(work: Work, _user: AsReader, wanted: Wanted, q: Words = None) -> PlacesOut:
    """Claims by the countries of the places that they name, and where these lie."""
    view = work.archive.view()
    named, without = work.remembered.get(view.version(), ("places", q, wanted), lambda: view.countries(q, wanted))
    return PlacesOut(
        countries=[CountryCount(country=code, name=country_name(code), claims=n) for code, n in named.items()],
        points=[_point(found, n) for code, n in named.items() if (found := country(code)) is not None],
        precision="country",
        without=without,
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
    view = work.archive.view()
    asked = ("timeline", q, wanted, axis, step)
    return work.remembered.get(view.version(), asked, lambda: view.timeline(q, wanted, axis=axis, step=step))


def _point(found: Country, claims: int) -> Point:
    return Point(name=found.name, country=found.code, latitude=found.latitude, longitude=found.longitude, claims=claims)


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
