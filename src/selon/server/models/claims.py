"""Claims, their families, and what was found of them."""

from __future__ import annotations

from pydantic import BaseModel

from selon.pipeline.archives import ArticleRow, ClaimRow, CopyReport, Page, Similar, SourceRow
from selon.records import CircularReport, ClaimFamily, Drift, OriginCount, Route, Statement


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
    """A family with everything that can be told of it; ``publishing``: who runs its texts, ``wires``: those texts that
    several publishers run; ``owners``: names of the groups of its route, of families of publishers, of agencies.
    """

    family: ClaimFamily
    members: list[Statement]
    denials: list[Statement]
    route: Route
    origins: OriginCount
    circles: list[CircularReport]
    drifts: list[Drift]
    copies: list[list[str]]
    publishing: CopyReport
    wires: list[CopyReport]
    owners: dict[str, str]


class SimilarOut(BaseModel):
    """Claims nearest in meaning, the nearest first."""

    items: list[Similar]


class SearchOut(BaseModel):
    """What was found: claims by their words, claims by meaning in any language, sources, articles."""

    claims: ClaimPage
    similar: list[Similar]
    sources: list[SourceRow]
    articles: list[ArticleRow]


def claim_page(page: Page[ClaimRow]) -> ClaimPage:
    """A part of a list of claims, as it goes out."""
    return ClaimPage(items=list(page.items), cursor=page.cursor)
