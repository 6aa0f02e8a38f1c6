"""Politeness: one request at a time to a host, and a pause between two."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar
from urllib.parse import urlsplit

_Answer = TypeVar("_Answer")


class HostGate:
    """Lets one request at a time through to each host, ``delay`` seconds after the last one ended. Shared by threads.

    ``clock`` (seconds, never going back) and ``sleep`` are there to be replaced in tests.
    """

    def __init__(
        self,
        delay: float = 1.0,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if delay < 0:
            raise ValueError(f"delay between requests to a host: expected 0 seconds or more, got {delay}")
        self._delay, self._clock, self._sleep = delay, clock, sleep
        self._guard = threading.Lock()
        self._hosts: dict[str, _Host] = {}

    @contextmanager
    def turn(self, url: str) -> Iterator[None]:
        """Wait for the turn of a request to the host of ``url``, and hold it for the length of the block."""
        with self._guard:
            host = self._hosts.setdefault(_host(url), _Host())
        with host.lock:
            wait = 0.0 if host.ended is None else host.ended + self._delay - self._clock()
            if wait > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                host.ended = self._clock()

    def polite(self, fetch: Callable[[str], _Answer]) -> Callable[[str], _Answer]:
        """``fetch``, each call of which waits for its turn."""

        def in_turn(url: str) -> _Answer:
            with self.turn(url):
                return fetch(url)

        return in_turn


class _Host:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.ended: float | None = None


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:  # brackets without end: not fetched anyway
        return ""
