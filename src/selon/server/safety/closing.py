"""The end: what is still to be written is, while the archive is open."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.types import Message

from selon.server.safety.asgi import ASGIApp, Receive, Scope, Send
from selon.server.safety.keeping import Keeper
from selon.server.safety.sessions import Sessions


class Closing:
    """Hears of the shutdown before the application does."""

    def __init__(self, app: ASGIApp, keeper: Keeper, sessions: Sessions) -> None:
        self._app = app
        self._keeper = keeper
        self._sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; before the shutdown, write."""

        async def heard() -> Message:
            message = await receive()
            if message["type"] == "lifespan.shutdown":
                await run_in_threadpool(self._close)
            return message

        await self._app(scope, heard if scope["type"] == "lifespan" else receive, send)

    def _close(self) -> None:
        self._sessions.keep()
        self._keeper.close()
