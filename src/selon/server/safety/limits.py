"""How big a request may be, how slowly it may come, how long an answer may take to begin."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable

from starlette.types import Message

from selon.server.problems import Problem
from selon.server.safety.asgi import ASGIApp, Receive, Scope, Send, header, headers_of, refuse
from selon.server.safety.body import Body
from selon.server.settings import Settings

_LOG = logging.getLogger(__name__)
_CLOSE = {"Connection": "close"}
"""What is left of a refused body must not be taken for the next request."""


class Limits:
    """Lets a request through as long as it keeps within bounds, and answers in its place when it doesn't. Once an answer has
    begun it may go on for as long as its reader takes something every ``max_seconds``.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._left: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on within bounds."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = _most(scope, self._settings)
        problem = _announced(scope, most)
        if problem is not None:
            await refuse(scope, receive, send, problem)
            return
        changed = asyncio.Event()
        body = Body(receive, most, self._settings.body_seconds, changed)
        answer = _Answer(send, self._settings.max_seconds, changed)
        task = asyncio.ensure_future(_run(self._app(scope, body.receive, answer.send)))
        try:
            problem = await self._watch(task, body, answer, changed)
        except asyncio.CancelledError:
            task.cancel()
            raise
        if problem is None:
            task.result()
            return
        answer.closed = True
        self._leave(task)
        if not answer.begun:
            await refuse(scope, receive, send, problem)

    async def _watch(
        self, task: asyncio.Task[None], body: Body, answer: _Answer, changed: asyncio.Event
    ) -> Problem | None:
        """Wait for the application, or for what is wrong."""
        loop = asyncio.get_running_loop()
        while True:
            changed.clear()
            waiting = not answer.begun and not body.waited_for
            left = body.moved + self._settings.max_seconds - loop.time() if waiting else None
            event = asyncio.ensure_future(changed.wait())
            try:
                await asyncio.wait({task, event}, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            finally:
                event.cancel()
            if body.problem is not None:
                return body.problem
            if task.done():
                return None
            if left is not None and not answer.begun and loop.time() >= body.moved + self._settings.max_seconds:
                told = f"no answer within {self._settings.max_seconds:g} s; ask for less, or start a job"
                return Problem(503, "too-slow", told, headers={"Retry-After": "30", **_CLOSE})

    def _leave(self, task: asyncio.Task[None]) -> None:
        """Let go of an application that has been answered for; a thread of its that works on cannot be stopped."""
        self._left.add(task)
        task.add_done_callback(self._ended)
        task.cancel()

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._left.discard(task)
        if not task.cancelled() and task.exception() is not None:
            _LOG.info("after it had been answered for, a request failed: %r", task.exception())


class _Answer:
    """Passes an answer on. ``begun``: it has begun; ``closed``: nothing more of it is passed on."""

    def __init__(self, send: Send, seconds: float, changed: asyncio.Event) -> None:
        self._send = send
        self._seconds = seconds
        self._changed = changed
        self.begun = self.closed = False

    async def send(self, message: Message) -> None:
        """Raises TimeoutError when the reader takes nothing, and OSError when nobody wants it any more."""
        if self.closed:
            raise OSError("this request has been answered for")
        if not self.begun:
            self.begun = True
            self._changed.set()
        async with asyncio.timeout(self._seconds):
            await self._send(message)


async def _run(app: Awaitable[None]) -> None:
    await app


def _most(scope: Scope, settings: Settings) -> int:
    media = (header(scope, "content-type") or "").partition(";")[0].strip().lower()
    return settings.max_upload if media == "multipart/form-data" else settings.max_text


def _announced(scope: Scope, most: int) -> Problem | None:
    """What is wrong with the length that a request says its body has."""
    lengths = headers_of(scope, "content-length")
    if any(not (said.isascii() and said.isdecimal()) or len(said) > 18 for said in lengths) or len(set(lengths)) > 1:
        return Problem(400, "wrong-length", "Content-Length must be one number", headers=_CLOSE)
    return too_large(most) if lengths and int(lengths[0]) > most else None


def too_large(most: int) -> Problem:
    """What whoever sends too much is told."""
    return Problem(413, "too-large", f"the body is larger than {most:,} bytes", headers=_CLOSE)
