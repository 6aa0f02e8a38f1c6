"""What is written into the archive behind the requests: the log, and sessions. One thread, in order, soon, never lost while
there is room.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from threading import Condition, Thread
from typing import Protocol

from selon.pipeline.archives import ArchiveError

MOST = 5000
"""Entries that wait at most, as while the archive is locked; then the oldest give way."""
AGAIN = 5.0
"""Seconds after which what could not be written is tried again."""
_LOG = logging.getLogger(__name__)
Entry = tuple[str, str, object]
"""Who, what, detail."""


class Writes(Protocol):
    """What is asked of the archive's writer."""

    def log(self, who: str, what: str, detail: object = None) -> None:
        """Add to the log."""

    def set(self, name: str, value: str) -> None:
        """Keep a setting."""


class Keeper:
    """Writes what it is given, in the background. ``begin``: a transaction, None while there is no archive yet."""

    def __init__(self, begin: Callable[[], AbstractContextManager[Writes] | None]) -> None:
        self._begin = begin
        self._changed = Condition()
        self._entries: deque[Entry] = deque(maxlen=MOST)
        self._settings: dict[str, str] = {}
        self._thread: Thread | None = None
        self._given = self._kept = 0
        self._closed = False

    def log(self, who: str, what: str, detail: Mapping[str, object]) -> None:
        """Add to the log of what was done."""
        with self._changed:
            self._entries.append((who, what, dict(detail)))
            self._wake()

    def set(self, name: str, value: str) -> None:
        """Keep a setting of the archive in place of what it was."""
        with self._changed:
            self._settings[name] = value
            self._wake()

    def flush(self, timeout: float = 10.0) -> bool:
        """Wait until everything given so far is written; whether it is."""
        with self._changed:
            wanted = self._given
            return self._changed.wait_for(lambda: self._kept >= wanted, timeout)

    def close(self, timeout: float = 10.0) -> None:
        """Write what is left and end. What is given afterwards begins a new thread."""
        self.flush(timeout)
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(timeout)

    def _wake(self) -> None:
        self._given += 1
        if self._thread is None:
            self._closed = False
            self._thread = Thread(target=self._work, name="selon-keeper", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._kept < self._given)
                if self._closed:
                    return
                entries, settings, given = [*self._entries], dict(self._settings), self._given
            written = self._write(entries, settings)
            with self._changed:
                if written:
                    self._forget(entries, settings)
                    self._kept = given
                    self._changed.notify_all()
                elif self._changed.wait_for(lambda: self._closed, AGAIN):
                    return

    def _write(self, entries: list[Entry], settings: dict[str, str]) -> bool:
        try:
            transaction = self._begin()
            if transaction is None:
                return False
            with transaction as writer:
                for entry in entries:
                    writer.log(*entry)
                for name, value in settings.items():
                    writer.set(name, value)
        except ArchiveError as error:
            _LOG.warning("the log could not be written, and is tried again: %s", error)
            return False
        return True

    def _forget(self, entries: list[Entry], settings: dict[str, str]) -> None:
        """What was written; of what was pushed out meanwhile nothing is left."""
        done = set(map(id, entries))
        while self._entries and id(self._entries[0]) in done:
            self._entries.popleft()
        for name, value in settings.items():
            if self._settings.get(name) is value:
                del self._settings[name]
