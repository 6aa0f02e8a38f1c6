"""Reading one article; nothing is kept."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool

from selon.server.asking import Work
from selon.server.models import ReadOut
from selon.server.reading import BODY, asked_article, read_out, reading_of
from selon.server.safety.access import AsReader

router = APIRouter(tags=["read"])


@router.post("/read", openapi_extra=BODY)
async def read(request: Request, work: Work, _user: AsReader) -> ReadOut:
    """Read an article: a text, a page's HTML, a link or a file. Nothing is kept of it."""
    article = await asked_article(request, work)
    return await run_in_threadpool(lambda: read_out(reading_of(article, work)))
