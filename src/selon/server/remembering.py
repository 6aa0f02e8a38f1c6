"""Overviews of an archive, kept until the archive changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar, cast

Answer = TypeVar("Answer")
MOST = 48
"""Answers that are kept; the largest, a network of 300 nodes, takes about a megabyte."""


class Remembered:
    """The last answers to questions that take long. Threads may share it; what they get must not be changed."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, tuple[int, Any]] = OrderedDict()

    def get(self, version: int, question: Hashable, ask: Callable[[], Answer]) -> Answer:
        """The answer to a question about a version of the archive (``View.version``), asked for when it is not kept."""
        with self._lock:
            known = self._kept.get(question)
            if known is not None and known[0] == version:
                self._kept.move_to_end(question)
                return cast("Answer", known[1])
        found = ask()
        with self._lock:
            self._kept[question] = (version, found)
            self._kept.move_to_end(question)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return found
