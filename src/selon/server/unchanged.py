"""Answers that depend on nothing but the archive: a client that has one learns that it still holds before it is made anew.

The tag is made of the address and of the archive's version, which costs one look-up in the archive, however long the answer
itself would take. Each run of a server has tags of its own: another program may give other answers.
"""

from __future__ import annotations

import secrets
from hashlib import blake2b
from typing import Annotated

from fastapi import Depends, FastAPI, Request, Response

from selon.server.asking import Work
from selon.server.conditional import CACHED, VARY, matches
from selon.server.safety.access import AsReader

_RUN = secrets.token_bytes(8)


class NotModifiedError(Exception):
    """The client has the answer already."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


def unchanged(request: Request, response: Response, work: Work, _user: AsReader) -> None:
    """Tag the answer to a GET; raise NotModifiedError when the client has it."""
    if request.method != "GET":
        return
    asked = f"{work.archive.view().version()} {request.scope['path']}?{request.url.query}"
    tag = f'W/"{blake2b(asked.encode("utf-8", "replace"), digest_size=12, key=_RUN).hexdigest()}"'
    if matches(request.headers.get("if-none-match", "").replace("*", ""), tag):  # whether there is any is not known yet
        raise NotModifiedError(tag)
    response.headers.update({"etag": tag, "cache-control": CACHED, "vary": VARY})


Unchanged = Annotated[None, Depends(unchanged)]


def install(app: FastAPI) -> None:
    """Answer 304 where ``unchanged`` says so."""
    app.add_exception_handler(NotModifiedError, _not_modified)


def _not_modified(_request: Request, error: Exception) -> Response:
    assert isinstance(error, NotModifiedError)  # noqa: S101 - it is registered for these
    return Response(status_code=304, headers={"etag": error.tag, "cache-control": CACHED, "vary": VARY})
