"""The application: routes, errors, safety, the page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import APIRouter, Depends, FastAPI
from starlette.middleware.gzip import GZipMiddleware

from selon import __version__
from selon.server import description, page, problems, unchanged
from selon.server.conditional import Conditional
from selon.server.heads import Heads
from selon.server.problems import ProblemBody
from selon.server.routes import (
    articles,
    audit,
    claims,
    corrections,
    exports,
    families,
    jobs,
    meta,
    overview,
    read,
    session,
    sources,
)
from selon.server.routes import problems as problem_kinds
from selon.server.safety import install as safety
from selon.server.services import opened
from selon.server.settings import Settings

PREFIX = "/api/v1"
_ABOUT = """Selon reads news and reconstructs its sourcing: who says so, according to whom, through whose hands.
It never says what is true. Every error is a problem (RFC 9457); lists go on by cursor; every GET has an ETag."""
_ROUTES = (
    meta, read, articles, claims, families, sources, overview, corrections, jobs, exports, session, audit, problem_kinds,
)  # fmt: skip
_OF_THE_ARCHIVE = (articles, claims, families, sources, overview, corrections)
"""Routes whose answers depend on nothing but the archive."""


def create_app(settings: Settings, *, warm: bool = False) -> FastAPI:
    """The application for one archive, which is opened when it starts and closed at its end.

    ``warm``: load the model as soon as it has started, not when the first article comes.
    """

    @asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        with opened(settings) as found:
            app.state.services = found
            if warm:
                found.warm()
            yield

    app = FastAPI(
        title="Selon",
        version=__version__,
        description=_ABOUT,
        lifespan=running,
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
        responses={422: {"model": ProblemBody, "content": {problems.MEDIA_TYPE: {}}, "description": "What is wrong."}},
    )
    problems.install(app)
    unchanged.install(app)
    api = APIRouter(prefix=PREFIX)
    for part in _ROUTES:
        tagged = [Depends(unchanged.unchanged)] if part in _OF_THE_ARCHIVE else []
        api.include_router(part.router, dependencies=tagged)
    app.include_router(api)
    description.install(app, PREFIX)
    app.add_middleware(Conditional)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(Heads)
    safety.install(app, settings)
    page.install(app)
    return app
