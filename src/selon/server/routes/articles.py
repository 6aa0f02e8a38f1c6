"""Articles of the archive."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from selon.pipeline.archives import ClaimFilter, View
from selon.pipeline.keeping import is_corrected
from selon.records import Article
from selon.server.asking import Cursor, Day, Limit, Text, Words, Work
from selon.server.models import ArticleOut, ArticlePage, ClaimOut, Kept, ReadingOut
from selon.server.problems import Problem
from selon.server.reading import BODY, asked_article, summary_of
from selon.server.safety.access import AsAnalyst, AsReader
from selon.server.services import Services

router = APIRouter(prefix="/articles", tags=["articles"])
Id = Annotated[str, Path(max_length=2000, examples=["sha256:4f2a91d0c3"])]


@router.get("")
def articles(
    work: Work,
    _user: AsReader,
    q: Words = None,
    language: Annotated[str | None, Query(max_length=12, description="ISO 639-1.", examples=["fr"])] = None,
    publisher: Text = None,
    since: Day = None,
    until: Day = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> ArticlePage:
    """Articles that hold some words, the best first; without words all, the newest first."""
    view = work.archive.view()
    page = view.articles(
        q, language=language, publisher=publisher, since=since, until=until, cursor=cursor, limit=limit
    )
    return ArticlePage(items=list(page.items), cursor=page.cursor)


@router.post("", status_code=201, openapi_extra=BODY, responses={200: {"model": Kept, "description": "It was there."}})
async def add(request: Request, response: Response, work: Work, user: AsAnalyst) -> Kept:
    """Read an article and keep it: 201, or 200 when the archive had it already."""
    article = await asked_article(request, work)
    kept = await run_in_threadpool(_add, work, article, user.name)
    response.status_code = 200 if kept.outcome.status == "known" else 201
    return kept


# Ids may have slashes in them, as those that are addresses do: what follows an id comes before the id alone.
@router.get("/{article_id:path}/readings/{number}")
def reading(article_id: Id, number: Annotated[int, Path(ge=1, lt=2**63)], work: Work, _user: AsReader) -> ReadingOut:
    """One reading of the article's history, as it was made."""
    found = work.archive.view().reading(article_id, number)
    if found is None:
        raise Problem(404, "unknown-reading", f"article {article_id!r} has no reading {number}")
    return ReadingOut(
        number=found.number,
        article_id=found.article_id,
        model=found.model,
        program=found.program,
        created=found.created,
        body=found.body,
    )


@router.get("/{article_id:path}/claims/{claim_id}")
def claim(article_id: Id, claim_id: Annotated[str, Path(max_length=100)], work: Work, _user: AsReader) -> ClaimOut:
    """One claim of an article."""
    name = f"{article_id}#{claim_id}"
    view = work.archive.view()
    row, told = view.claim(name), view.statements([name])
    if row is None or not told:
        raise Problem(404, "unknown-claim", f"there is no claim {name!r} in the archive")
    return ClaimOut(claim=row, statement=told[0], family=row.family)


@router.get("/{article_id:path}")
def article(article_id: Id, work: Work, _user: AsReader) -> ArticleOut:
    """An article with its current reading, people's corrections in it."""
    view = work.archive.view()
    found = view.article(article_id)
    stored = view.reading(article_id) if found else None
    if found is None or stored is None:
        raise _unknown(article_id)
    return ArticleOut(
        article=_article(found),
        publications=list(view.publications(article_id)),
        versions=list(view.versions(article_id)),
        copies=list(view.copies(article_id)),
        readings=list(view.readings(article_id)),
        reading=stored.body,
        summary=summary_of(stored.body),
        corrected=is_corrected(stored.program),
        families=_families(view, found.id),
    )


def _add(work: Services, found: Article, who: str) -> Kept:
    with work.writing:
        (outcome,) = work.adder.add([found])
    if outcome.status == "failed":
        raise Problem(422, "not-readable", outcome.reason or "the article could not be read")
    with work.archive.writer() as writer:
        writer.log(who, "article", {"article": outcome.article_id, "status": outcome.status})
    return Kept(outcome=outcome, article_id=outcome.article_id)


def _article(found: Article) -> dict[str, Any]:
    names = ("id", "text", "language", "title", "publisher", "published", "url", "author")
    return {name: getattr(found, name) for name in names}


def _families(view: View, article_id: str) -> dict[str, str]:
    """The families of the article's claims, by the ids of these."""
    found: dict[str, str] = {}
    cursor = None
    while True:
        page = view.claims(None, ClaimFilter(article=article_id), cursor=cursor, limit=100)
        found |= {row.statement.rpartition("#")[2]: row.family for row in page.items if row.family}
        cursor = page.cursor
        if cursor is None:
            return found


def _unknown(article_id: str) -> Problem:
    return Problem(404, "unknown-article", f"there is no article {article_id!r} in the archive")
