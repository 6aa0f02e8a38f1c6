"""Sources, and many claims at once."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from selon.pipeline.archives import Count, NetworkEdge, OutletTexts, SourceProfile
from selon.records import Source
from selon.server.models.claims import ClaimPage


class Grade(BaseModel):
    """A source's reliability on the Admiralty scale, by whom and when; ``correction``: its id."""

    reliability: str
    note: str | None
    who: str
    at: str
    correction: int


class SourceOut(BaseModel):
    """Somebody: what they are said to have said, and what is said of them. ``owners``: names of the owners of all sources
    here, by their ids.
    """

    profile: SourceProfile
    said: ClaimPage
    about: ClaimPage
    grade: Grade | None
    owners: dict[str, str]


class OutletOut(BaseModel):
    """What an outlet published: in its own voice, from whom; who relays it; ``publishing``: what of it others run too, and
    the agencies that it credits; ``owners``: names of owners, of families of publishers and of agencies, by their ids.
    """

    names: list[Source]
    articles: int
    claims: int
    own_voice: int
    anonymous: int
    relays: list[Count]
    origins: list[Count]
    relayed_by: list[Count]
    publishing: OutletTexts
    owners: dict[str, str]


class NodeOut(BaseModel):
    """A node of the network. ``group``: its owner's id, or its state's; ``group_name``: to be shown."""

    id: str
    source: Source
    outlet: bool
    cited: int
    citing: int
    anonymous: int
    group: str | None
    group_name: str | None


class LeftOut(BaseModel):
    """What is not shown of a network."""

    nodes: int
    edges: int


class NetworkOut(BaseModel):
    """Who cites whom."""

    nodes: list[NodeOut]
    edges: list[NetworkEdge]
    left_out: LeftOut


class CountryCount(BaseModel):
    """Claims that name places of a country (ISO 3166-1 alpha-2); ``name``: in English."""

    country: str
    name: str
    claims: int


class Point(BaseModel):
    """A place on a map, in degrees, and the claims that name it."""

    name: str
    country: str
    latitude: float
    longitude: float
    claims: int


class PlacesOut(BaseModel):
    """Claims by country, most first. ``points``: where to draw them; ``precision``: what a point stands for, "country": the
    middle of one, about; ``without``: claims that name no place whose country is known.
    """

    countries: list[CountryCount]
    points: list[Point]
    precision: Literal["country"]
    without: int
