"""Errors as RFC 9457 has them: application/problem+json, each kind with an address of its own."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from selon.pipeline.archives import (
    AmbiguousClaimError,
    ArchiveError,
    ArchiveFullError,
    ArchiveLockedError,
    CursorError,
    UnknownClaimError,
    UnreachableError,
)

MEDIA_TYPE = "application/problem+json"
_STATUS: tuple[tuple[type[Exception], int, str], ...] = (
    (UnknownClaimError, 404, "unknown-claim"),
    (AmbiguousClaimError, 409, "ambiguous-claim"),
    (CursorError, 400, "wrong-cursor"),
    (ArchiveLockedError, 503, "archive-locked"),
    (ArchiveFullError, 507, "archive-full"),
    (UnreachableError, 503, "archive-unreachable"),
    (ArchiveError, 422, "not-possible"),
)


class Problem(Exception):  # noqa: N818 - RFC 9457 calls it a problem
    """An answer that is an error. ``kind``: its name in the address of its type; ``where``: the field it is about."""

    def __init__(
        self, status: int, kind: str, detail: str, *, where: str | None = None, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(detail)
        self.status, self.kind, self.detail, self.where = status, kind, detail, where
        self.headers = dict(headers or {})


class Wrong(BaseModel):
    """One thing that is wrong with a request, and where."""

    where: str
    what: str


class ProblemBody(BaseModel):
    """The body of an error (RFC 9457)."""

    type: str = Field(examples=["/api/v1/problems/unknown-article"])
    title: str = Field(examples=["Not Found"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["there is no article 'sha256:4f2a' in the archive"])
    instance: str = Field(examples=["/api/v1/articles/sha256%3A4f2a"])
    errors: list[Wrong] = Field(default_factory=list)


def answer(request_path: str, problem: Problem) -> JSONResponse:
    """The response of a problem."""
    wrong = [{"where": problem.where, "what": problem.detail}] if problem.where else []
    return _response(request_path, problem.status, problem.kind, problem.detail, wrong, problem.headers)


def install(app: FastAPI) -> None:
    """Make every error of an application a problem."""
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _plain)
    for kind, _, _ in _STATUS:
        app.add_exception_handler(kind, _archive)


def _problem(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, Problem)  # noqa: S101 - it is registered for these
    return answer(str(request.scope["path"]), error)


def _invalid(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - as above
    wrong = [{"where": _where(one["loc"]), "what": str(one["msg"])} for one in error.errors()[:20]]
    told = "; ".join(f"{one['where']}: {one['what']}" for one in wrong[:3])
    return _response(str(request.scope["path"]), 422, "invalid-request", told, wrong, {})


def _plain(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - as above
    kind = HTTPStatus(error.status_code).phrase.lower().replace(" ", "-")
    return _response(
        str(request.scope["path"]), error.status_code, kind, str(error.detail), [], dict(error.headers or {})
    )


def _archive(request: Request, error: Exception) -> JSONResponse:
    status, kind = next((status, name) for of, status, name in _STATUS if isinstance(error, of))
    headers = {"Retry-After": "5"} if status == HTTPStatus.SERVICE_UNAVAILABLE else {}
    return _response(str(request.scope["path"]), status, kind, str(error), [], headers)


def _where(place: tuple[Any, ...]) -> str:
    return ".".join(str(part) for part in place)


def _response(
    path: str, status: int, kind: str, detail: str, wrong: list[Any], headers: Mapping[str, str]
) -> JSONResponse:
    body = {
        "type": f"/api/v1/problems/{kind}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": _clean(detail),
        "instance": quote(path.encode("utf-8", "replace")),
        "errors": [{"where": _clean(str(one["where"])), "what": _clean(one["what"])} for one in wrong],
    }
    return JSONResponse(body, status, dict(headers), MEDIA_TYPE)


def _clean(text: str) -> str:
    """A text without what UTF-8 can't say, as half a pair of surrogates out of somebody's JSON."""
    return text.encode("utf-8", "replace").decode()
