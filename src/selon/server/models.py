"""What the API takes and gives beside the records themselves."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from selon.pipeline.archives import (
    ArticleRow,
    AuditEntry,
    ClaimRow,
    Copy,
    Count,
    Counts,
    NetworkEdge,
    Outcome,
    Page,
    Publication,
    ReadingEntry,
    Similar,
    SourceProfile,
    Version,
)
from selon.records import CircularReport, ClaimFamily, Drift, OriginCount, Route, Source, Statement

Line = Annotated[str | None, Field(max_length=2000)]


class ArticleIn(BaseModel):
    """An article to be read: its text, its page's HTML, or the address of its page, and what is known of it."""

    model_config = ConfigDict(extra="forbid")
    text: str | None = None
    html: str | None = None
    url: Line = None
    language: str | None = Field(None, max_length=12, description="ISO 639-1; found out when it is not given.")
    title: Line = None
    publisher: Line = None
    published: str | None = Field(None, max_length=40, description="ISO 8601 date or date-time.")

    @model_validator(mode="after")
    def _something(self) -> ArticleIn:
        if self.text is not None and self.html is not None:
            raise ValueError("give either text or html")
        if self.text is None and self.html is None and self.url is None:
            raise ValueError("give text, html or url")
        return self


class Language(BaseModel):
    """A language that is read. ``name``: in its own words; ``complete``: whether its profile is, else it is thin."""

    code: str
    name: str
    complete: bool


class Limits(BaseModel):
    """Most bytes of a text and of an upload."""

    text: int
    upload: int


class Who(BaseModel):
    """Who asks."""

    name: str
    role: str


class Meta(BaseModel):
    """The server: its version, what it reads, what it holds, who asks."""

    version: str
    schema_: str = Field(alias="schema", examples=["selon/reading/1"])
    languages: list[Language]
    counts: Counts | None
    limits: Limits
    login: bool
    user: Who | None
    csrf: str | None


class ExampleRow(BaseModel):
    """An article that comes with the program."""

    id: str = Field(examples=["dispatch-fr"])
    title: str
    language: str


class Example(ExampleRow):
    """The same with its text."""

    text: str
    publisher: str | None
    published: str | None
    url: str | None


class Group(BaseModel):
    """Sources behind which stands one owner or one state. ``key``: an id of the gazetteer or a country's code."""

    key: str
    name: str | None
    sources: list[str]
    claims: int


class Summary(BaseModel):
    """What a person should see at a glance; the sources are ids of the reading. ``owners``: of two sources or more."""

    claims: int
    own_voice: int
    attributed: int
    chains: int
    depth: int
    named: list[str]
    anonymous: list[str]
    owners: list[Group]
    states: list[Group]
    people: list[str]
    modalities: dict[str, int]
    denied: int


class ReadOut(BaseModel):
    """A reading (the JSON contract "selon/reading/1") and its summary."""

    reading: dict[str, Any]
    summary: Summary


class Kept(BaseModel):
    """What became of an article that was given to the archive."""

    outcome: Outcome
    article_id: str | None


class ArticlePage(BaseModel):
    """A part of the list of articles."""

    items: list[ArticleRow]
    cursor: str | None


class ArticleOut(BaseModel):
    """An article with all that is known of it. ``reading``: the current one, people's corrections in it; ``families``: of
    its claims, by their ids.
    """

    article: dict[str, Any]
    publications: list[Publication]
    versions: list[Version]
    copies: list[Copy]
    readings: list[ReadingEntry]
    reading: dict[str, Any]
    summary: Summary
    corrected: bool
    families: dict[str, str]


class ReadingOut(BaseModel):
    """One reading of an article's history."""

    number: int
    article_id: str
    model: str | None
    program: str
    created: str
    body: dict[str, Any]


class ClaimPage(BaseModel):
    """A part of a list of claims."""

    items: list[ClaimRow]
    cursor: str | None


class ClaimOut(BaseModel):
    """A claim, what is compared of it, and its family."""

    claim: ClaimRow
    statement: Statement
    family: str | None


class FacetValue(BaseModel):
    """One value, what it is called in English, and how many claims have it. Flags are "true" and "false"."""

    value: str
    label: str
    claims: int


class FollowedOut(BaseModel):
    """A family with everything that can be told of it; ``owners``: names of the groups of its route."""

    family: ClaimFamily
    members: list[Statement]
    denials: list[Statement]
    route: Route
    origins: OriginCount
    circles: list[CircularReport]
    drifts: list[Drift]
    copies: list[list[str]]
    owners: dict[str, str]


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


class SimilarOut(BaseModel):
    """Claims nearest in meaning, the nearest first."""

    items: list[Similar]


class SearchOut(BaseModel):
    """What was found: claims by their words, claims by meaning in any language, sources, articles."""

    claims: ClaimPage
    similar: list[Similar]
    sources: list[Count]
    articles: list[ArticleRow]


class AuditPage(BaseModel):
    """A part of the log, the newest first."""

    items: list[AuditEntry]
    cursor: str | None


def claim_page(page: Page[ClaimRow]) -> ClaimPage:
    """A part of a list of claims, as it goes out."""
    return ClaimPage(items=list(page.items), cursor=page.cursor)
