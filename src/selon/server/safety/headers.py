"""The headers of every answer, and an answer for every failure."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import Message

from selon.server.problems import Problem
from selon.server.safety.asgi import ASGIApp, Receive, Scope, Send, is_api, refuse

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What the page may load: its own files. No inline script or style, nobody else's anything."""
API_POLICY = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox"
"""What an answer of the API may do, should anybody take it for a page: nothing."""
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), fullscreen=(self), "
        "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
    ),
}
_BROKEN = "the server made a mistake; its log says which"


class Headers:
    """Outermost of all: no answer leaves without its headers, not even that of a fault of the program."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; dress the answer."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": "no web sockets here"})
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def sent(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                _dress(MutableHeaders(raw=message.setdefault("headers", [])), is_api(scope))
            await send(message)

        try:
            await self._app(scope, receive, sent)
        except Exception:
            if begun:
                raise
            await refuse(scope, receive, sent, Problem(500, "fault", _BROKEN))
            raise


def _dress(headers: MutableHeaders, api: bool) -> None:
    for name, value in ALWAYS.items():
        headers[name] = value
    headers["Content-Security-Policy"] = API_POLICY if api else PAGE_POLICY
    if api:
        headers.setdefault("Cache-Control", "private, no-cache")
        if headers.get("content-type", "").lower().startswith(("text/html", "application/xhtml", "image/svg")):
            headers["Content-Type"] = "text/plain; charset=utf-8"  # nothing out of articles is ever a page
