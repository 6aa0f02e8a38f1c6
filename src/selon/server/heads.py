"""HEAD on the API (RFC 9110): answered as a GET would be, headers and all, but for the body."""

from __future__ import annotations

from anyio import CancelScope
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from selon.server.safety.asgi import is_api


class Heads:
    """Middleware around the API and what tags and packs its answers. An answer without end, such as a job's events, is ended
    after its first part.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http" or scope["method"] != "HEAD" or not is_api(scope):
            await self._app(scope, receive, send)
            return
        with CancelScope() as serving:
            await self._app({**scope, "method": "GET"}, receive, _Bare(send, serving))


class _Bare:
    """What is sent of one answer: its headers."""

    def __init__(self, send: Send, serving: CancelScope) -> None:
        self._send = send
        self._serving = serving
        self._ended = False

    async def __call__(self, message: Message) -> None:
        if message["type"] != "http.response.body":
            await self._send(message)
            return
        if not self._ended:
            self._ended = True
            await self._send({"type": "http.response.body", "body": b""})
        if message.get("more_body"):
            self._serving.cancel()
