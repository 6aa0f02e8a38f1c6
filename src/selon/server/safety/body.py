"""A request's body as it comes in: counted and timed."""

from __future__ import annotations

import asyncio

from starlette.types import Message

from selon.server.problems import Problem
from selon.server.safety.asgi import Receive

SLOWEST = 20_000
"""Bytes a second that a body must bring on the whole, after its first seconds."""
_CLOSE = {"Connection": "close"}


class Body:
    """``receive`` passes a body on; ``problem``: what was wrong with it, then whoever asks is told that the client has gone;
    ``moved``: when the last of it came, by the loop's clock; ``waited_for``: some of it is awaited now.
    """

    def __init__(self, receive: Receive, most: int, seconds: float, changed: asyncio.Event) -> None:
        self._receive = receive
        self._most, self._seconds = most, seconds
        self._changed = changed
        self._size = 0
        self._whole = False
        self._begun = self.moved = asyncio.get_running_loop().time()
        self.problem: Problem | None = None
        self.waited_for = False

    async def receive(self) -> Message:
        """The next part of it."""
        if self.problem is not None:
            return {"type": "http.disconnect"}
        if self._whole:
            return await self._receive()
        self.waited_for = True
        try:
            async with asyncio.timeout(self._left()):
                message = await self._receive()
        except TimeoutError:
            told = f"the body must begin within {self._seconds:g} s and bring {SLOWEST:,} bytes a second"
            return self._stop(Problem(408, "slow-body", told, headers=_CLOSE))
        finally:
            self.waited_for = False
            self.moved = asyncio.get_running_loop().time()
            self._changed.set()
        self._size += len(message.get("body", b""))
        if self._size > self._most:
            return self._stop(
                Problem(413, "too-large", f"the body is larger than {self._most:,} bytes", headers=_CLOSE)
            )
        self._whole = message["type"] != "http.request" or not message.get("more_body", False)
        return message

    def _left(self) -> float:
        """Seconds that the next part may take: what was brought fast may not be used up in one long pause."""
        end = self._begun + self._seconds + self._size / SLOWEST
        return max(0.0, min(end - asyncio.get_running_loop().time(), self._seconds))

    def _stop(self, problem: Problem) -> Message:
        self.problem = problem
        self._changed.set()
        return {"type": "http.disconnect"}
