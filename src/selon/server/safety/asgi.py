"""What the middlewares share. They are pure ASGI: answers stream through them."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.types import ASGIApp, Receive, Scope, Send

from selon.server.problems import Problem, answer

__all__ = ["API", "ASGIApp", "Receive", "Scope", "Send", "header", "headers_of", "is_api", "refuse"]
API = "/api/"
SAFE = frozenset(("GET", "HEAD", "OPTIONS"))
"""Methods that change nothing."""


def is_api(scope: Scope) -> bool:
    """Whether a request is to the API and not to the page."""
    path = str(scope["path"])
    return path.startswith(API) or path == API.rstrip("/")


def headers_of(scope: Scope, name: str) -> list[str]:
    """All values of a header; ``name`` in lower case."""
    wanted = name.encode("ascii")
    headers: Iterable[tuple[bytes, bytes]] = scope["headers"]
    return [value.decode("latin-1").strip() for key, value in headers if key.lower() == wanted]


def header(scope: Scope, name: str) -> str | None:
    """The value of a header that there may be one of; of several, the last."""
    return next(reversed(headers_of(scope, name)), None)


async def refuse(scope: Scope, receive: Receive, send: Send, problem: Problem) -> None:
    """Answer a request with a problem in place of the application."""
    await answer(str(scope["path"]), problem)(scope, receive, send)
