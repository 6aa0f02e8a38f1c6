"""Events as a browser's EventSource reads them (WHATWG HTML, server-sent events)."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing

from selon.exports.plain import to_line
from selon.server.jobs.records import Event


def as_text(event: Event | None) -> str:
    """One event; a comment for None, which keeps the connection open."""
    if event is None:
        return ": still there\n\n"
    return f"id: {event.id}\nevent: {event.name}\ndata: {to_line(event.data)}\n\n"


async def streamed(events: AsyncGenerator[Event | None, None]) -> AsyncGenerator[bytes, None]:
    """Events as the body of an answer; when its reader goes, the events are let go of."""
    async with aclosing(events):
        yield b"retry: 2000\n\n"
        async for event in events:
            yield as_text(event).encode()
