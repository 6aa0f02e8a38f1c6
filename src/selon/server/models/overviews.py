"""Sources, and many claims at once."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from selon.pipeline.archives import NetworkEdge, SourceProfile
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
    """Somebody: what they are said to have said, and what is said of them."""

    profile: SourceProfile
    said: ClaimPage
    about: ClaimPage
    grade: Grade | None


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
