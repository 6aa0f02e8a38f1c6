"""Claims: listed, counted by facet, compared, found by meaning."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from selon.pipeline.archives import ClaimFilter, Similar, compare, similar
from selon.records import Comparison
from selon.server.asking import Cursor, Day, Limit, Wanted, Words, Work
from selon.server.labels import label
from selon.server.models import ClaimPage, FacetValue, SearchOut, SimilarOut, claim_page
from selon.server.safety.access import AsReader
from selon.server.services import Services

router = APIRouter()
Key = Annotated[str, Query(max_length=2200, description='"ARTICLE_ID#CLAIM_ID"')]
_FLAGS = {"yes": "true", "no": "false"}
_VALUES = 200
_BEST = 10
"""Sources, articles and claims by meaning that a search shows."""


@router.get("/claims", tags=["claims"])
def claims(
    work: Work, _user: AsReader, wanted: Wanted, q: Words = None, limit: Limit = 50, cursor: Cursor = None
) -> ClaimPage:
    """Claims that hold some words and are as wanted, the best first; without words the newest first."""
    return claim_page(work.archive.view().claims(q, wanted, cursor=cursor, limit=limit))


@router.get("/claims/facets", tags=["claims"])
def facets(work: Work, _user: AsReader, wanted: Wanted, q: Words = None) -> dict[str, list[FacetValue]]:
    """How many of these claims there are by language, publisher, country, origin type, modality, year, and so on: of each
    the 200 most frequent values.
    """
    view = work.archive.view()
    found = work.remembered.get(view.version(), ("facets", q, wanted), lambda: view.facets(q, wanted))
    return {name: [_value(name, *item) for item in [*values.items()][:_VALUES]] for name, values in found.items()}


@router.get("/compare", tags=["claims"])
def compared(work: Work, _user: AsReader, left: Key, right: Key) -> Comparison:
    """Two claims held against each other, with the reasons."""
    with work.searching:
        return compare(work.archive, left, right, matcher=work.matcher)


@router.get("/similar", tags=["search"])
def nearest(
    work: Work,
    _user: AsReader,
    text: Annotated[str, Query(min_length=1, max_length=2000, examples=["un pont ferme"])],
    limit: Limit = 10,
    language: Annotated[str | None, Query(max_length=12)] = None,
    since: Day = None,
    until: Day = None,
) -> SimilarOut:
    """The claims nearest in meaning to a text of any language."""
    return SimilarOut(items=_nearest(work, text, limit, ClaimFilter(language=language, since=since, until=until)))


@router.get("/search", tags=["search"])
def search(
    work: Work,
    _user: AsReader,
    wanted: Wanted,
    q: Annotated[str, Query(max_length=1000, examples=["pont"])] = "",
    limit: Limit = 20,
    cursor: Cursor = None,
) -> SearchOut:
    """Search claims, sources and articles; claims by their words and, in any language, by their meaning."""
    view = work.archive.view()
    found = view.claims(q or None, wanted, cursor=cursor, limit=limit)
    if not q.strip() or cursor:
        return SearchOut(claims=claim_page(found), similar=[], sources=[], articles=[])
    rest = ClaimFilter(language=wanted.language, since=wanted.since, until=wanted.until)
    near = _nearest(work, q, _BEST, rest) if wanted == rest else []
    return SearchOut(
        claims=claim_page(found),
        similar=near,
        sources=list(view.sources(q, limit=_BEST).items),
        articles=list(
            view.articles(
                q,
                language=wanted.language,
                publisher=wanted.publisher,
                since=wanted.since,
                until=wanted.until,
                limit=_BEST,
            ).items
        ),
    )


def _value(facet: str, value: str, number: int) -> FacetValue:
    value = _FLAGS.get(value, value) if facet in ("anonymous", "hedged") else value
    return FacetValue(value=value, label=label(facet, value), claims=number)


def _nearest(work: Services, text: str, limit: int, wanted: ClaimFilter) -> list[Similar]:
    if not any(letter.isalnum() for letter in text):
        return []
    anything = wanted == ClaimFilter()
    with work.searching:
        found = similar(work.archive, text, limit=limit, wanted=None if anything else wanted, matcher=work.matcher)
    return list(found)
