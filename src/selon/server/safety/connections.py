"""Connections: how long a request's head may take, and how many one client may hold open."""

from __future__ import annotations

import asyncio
from collections import Counter
from functools import partial
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from selon.server.safety.addresses import bucket, trusted
from selon.server.settings import Settings

HEAD_SECONDS = 15.0
"""Seconds within which a request's first line and headers must be there, from the connection or the first of their bytes."""
MOST_EACH = 64
"""Connections of one client at a time; a browser holds six. A trusted proxy holds those of all its clients."""


class Watched(H11Protocol):
    """One connection, closed when nothing whole comes of it. ``settings`` and ``held`` are those of its server."""

    def __init__(self, *given: Any, settings: Settings, held: Counter[str], seconds: float, **known: Any) -> None:  # noqa: ANN401
        super().__init__(*given, **known)
        self._settings, self._held, self._seconds = settings, held, seconds
        self._late: asyncio.TimerHandle | None = None
        self._peer: str | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Count it, and begin to wait."""
        super().connection_made(transport)
        peer = self.client[0] if self.client else ""
        if not trusted(peer, self._settings.proxies):
            self._peer = bucket(peer)
            self._held[self._peer] += 1
            if self._held[self._peer] > MOST_EACH:
                transport.abort()
                return
        self._mind()

    def data_received(self, data: bytes) -> None:
        """Pass it on; a request that is whole is waited for no longer."""
        super().data_received(data)
        self._mind()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        self._rest()
        if self._peer is not None:
            self._held[self._peer] -= 1
            if self._held[self._peer] <= 0:
                del self._held[self._peer]
        super().connection_lost(exc)

    def _mind(self) -> None:
        busy = self.cycle is not None and not self.cycle.response_complete
        if busy or self.transport.is_closing():
            self._rest()
        elif self._late is None:
            self._late = self.loop.call_later(self._seconds, self.transport.abort)

    def _rest(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None


def protocol(settings: Settings, seconds: float = HEAD_SECONDS) -> Any:  # noqa: ANN401 - what uvicorn takes for a protocol
    """What uvicorn makes connections with, as its option ``http``."""
    return partial(Watched, settings=settings, held=Counter(), seconds=seconds)
