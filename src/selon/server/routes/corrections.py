"""Corrections: said, listed, undone."""

from __future__ import annotations

from typing import Annotated, Any
from weakref import WeakKeyDictionary

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from selon.pipeline.archives import Archive, View
from selon.pipeline.correcting import (
    KINDS,
    Correction,
    CorrectionError,
    Corrector,
    Standing,
    UndoneError,
    UnknownArticleError,
    UnknownCorrectionError,
)
from selon.server.asking import Cursor, Limit, Work
from selon.server.problems import Problem
from selon.server.safety.access import AsAnalyst, AsReader
from selon.server.services import Services

router = APIRouter(prefix="/corrections", tags=["corrections"])
_CORRECTORS: WeakKeyDictionary[Archive, Corrector] = WeakKeyDictionary()
"""One an archive: each holds an index of its claims. Used under ``Services.writing`` only."""
_EXAMPLES = {
    "span": {
        "summary": "What is reported goes on to the end of the sentence",
        "value": {
            "kind": "span",
            "article_id": "sha256:4f2a91d0c3",
            "start": 209,
            "end": 215,
            "payload": {"role": "content", "spans": [{"start": 218, "end": 397}]},
            "note": "the quotation goes on",
        },
    },
    "source": {
        "summary": "Who is behind a mention",
        "value": {
            "kind": "source",
            "article_id": "sha256:4f2a91d0c3",
            "start": 141,
            "end": 163,
            "payload": {"name": "Sputnik", "type": "news_agency", "identity": "outlet:sputnik"},
        },
    },
    "families": {
        "summary": "Two families are one",
        "value": {"kind": "merge-families", "subject": "f12", "payload": {"with": "f31"}},
    },
    "grade": {
        "summary": "The reliability of a source, after the Admiralty code",
        "value": {
            "kind": "grade",
            "subject": "outlet:sputnik",
            "payload": {"reliability": "D"},
            "note": "state outlet",
        },
    },
}


class CorrectionIn(BaseModel):
    """A correction as it is said."""

    model_config = ConfigDict(extra="forbid")
    kind: str = Field(description=f"One of {', '.join(KINDS)}.", max_length=40)
    payload: dict[str, Any] = Field(description="What is right, by kind: see the documentation of corrections.")
    article_id: str | None = Field(None, max_length=2000, description="The article that it concerns.")
    start: int | None = Field(None, ge=0, le=2**31, description="First code point of the passage that it is bound to.")
    end: int | None = Field(None, ge=0, le=2**31, description="The code point behind the passage.")
    subject: str | None = Field(None, max_length=2000, description="What is no passage: a family, a source, a claim.")
    note: str | None = Field(None, max_length=4000, description="Why, for people.")


class CorrectionPage(BaseModel):
    """A part of the list of corrections."""

    items: list[Correction]
    cursor: str | None


@router.post("", status_code=201, response_model=Correction, openapi_extra={
    "requestBody": {"content": {"application/json": {"examples": _EXAMPLES}}}
})  # fmt: skip
def correct(said: CorrectionIn, response: Response, request: Request, work: Work, user: AsAnalyst) -> Correction:
    """Keep a correction and make the corrected reading, or families, the current ones."""
    try:
        with work.writing:
            made = _corrector(work).correct(
                said.kind,
                said.payload,
                who=user.name,
                article_id=said.article_id,
                start=said.start,
                end=said.end,
                subject=said.subject,
                note=said.note,
            )
    except CorrectionError as error:
        raise Problem(422, "invalid-correction", error.what, where=error.where) from error
    except UnknownArticleError as error:
        raise Problem(404, "unknown-article", str(error)) from error
    response.headers["Location"] = f"{request.url.path.rstrip('/')}/{made.id}"
    return made


@router.get("", response_model=CorrectionPage)
def list_corrections(
    work: Work,
    _user: AsReader,
    article_id: Annotated[str | None, Query(max_length=2000)] = None,
    subject: Annotated[str | None, Query(max_length=2000)] = None,
    kind: Annotated[str | None, Query(max_length=40, description="One of the kinds.")] = None,
    undone: Annotated[bool, Query(description="Those too that were undone.")] = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> CorrectionPage:
    """Corrections, the newest first."""
    view: View = work.archive.view()
    page = view.corrections(
        article_id=article_id, subject=subject, kind=kind, undone=undone, cursor=cursor, limit=limit
    )
    return CorrectionPage(items=list(page.items), cursor=page.cursor)


@router.get("/standing")
def standing(
    work: Work, _user: AsReader, article_id: Annotated[str, Query(max_length=2000, examples=["sha256:4f2a91d0c3"])]
) -> Standing:
    """What became of an article's corrections: those that its current reading has in it, those that it has no place for and
    why, and the attributions that people had a hand in.
    """
    try:
        return Corrector(work.archive).standing(article_id)
    except UnknownArticleError as error:
        raise Problem(404, "unknown-article", str(error)) from error


Number = Annotated[int, Path(ge=1, lt=2**63, description="The correction's id.", examples=[7])]


@router.get("/{number}", response_model=Correction)
def one_correction(number: Number, work: Work, _user: AsReader) -> Correction:
    """One correction, undone or not."""
    found = work.archive.view().correction(number)
    if found is None:
        raise Problem(404, "unknown-correction", f"there is no correction {number}")
    return found


@router.delete("/{number}", response_model=Correction)
def undo(number: Number, work: Work, user: AsAnalyst) -> Correction:
    """Undo a correction: what it changed is again what it would be without."""
    try:
        with work.writing:
            return _corrector(work).undo(number, who=user.name)
    except UnknownCorrectionError as error:
        raise Problem(404, "unknown-correction", str(error)) from error
    except UndoneError as error:
        raise Problem(409, "undone-already", str(error)) from error


def _corrector(work: Services) -> Corrector:
    if work.archive not in _CORRECTORS:
        _CORRECTORS[work.archive] = Corrector(work.archive)
    return _CORRECTORS[work.archive]
