"""Conditional requests (RFC 9110): every JSON answer to a GET has an ETag, and what has not changed is not sent again.

What depends on the archive alone is tagged before it is made (``unchanged``). All else is tagged with its own hash, which is
right whatever the answer was made of.
"""

from __future__ import annotations

from hashlib import blake2b

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST = 32_000_000
"""Bytes up to which a body is held back to be hashed."""
CACHED = "private, no-cache"
"""Kept by the browser of one person, and asked for again each time."""
VARY = "Authorization, Cookie"


class Conditional:
    """Middleware around the API. Streams and what is no JSON go through untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        await self._app(scope, receive, _Answer(Headers(scope=scope).get("if-none-match", ""), send))


class _Answer:
    """One answer, held back until it is whole."""

    def __init__(self, known: str, send: Send) -> None:
        self._known = known
        self._send = send
        self._start: Message | None = None
        self._parts: list[bytes] = []
        self._size = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = Headers(raw=message["headers"])
            plain = message["status"] == 200 and headers.get("content-type", "").startswith("application/json")
            if plain and int(headers.get("content-length", MOST + 1)) <= MOST and "etag" not in headers:
                self._start = message
                return
        elif self._start is not None:
            self._parts.append(message.get("body", b""))
            if not message.get("more_body"):
                await self._finish(self._start, b"".join(self._parts))
            return
        await self._send(message)

    async def _finish(self, start: Message, body: bytes) -> None:
        tag = f'W/"{blake2b(body, digest_size=12).hexdigest()}"'
        headers = MutableHeaders(raw=list(start["headers"]))
        headers["etag"] = tag
        headers.setdefault("cache-control", CACHED)
        headers.append("vary", VARY)
        if matches(self._known, tag):
            del headers["content-length"]
            del headers["content-type"]
            await self._send({"type": "http.response.start", "status": 304, "headers": headers.raw})
            await self._send({"type": "http.response.body", "body": b""})
            return
        await self._send({**start, "headers": headers.raw})
        await self._send({"type": "http.response.body", "body": body})


def matches(known: str, tag: str) -> bool:
    """Weak comparison of a tag with those of an If-None-Match."""
    tags = {one.strip().removeprefix("W/") for one in known.split(",")}
    return "*" in tags or tag.removeprefix("W/") in tags
