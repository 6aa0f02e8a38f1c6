"""Articles and their readings."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from selon.pipeline.archives import ArticleRow, Copy, Outcome, Publication, ReadingEntry, Version


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
