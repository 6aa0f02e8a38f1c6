"""Guessing slowed down: after a few failures each further try must wait, longer and longer."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

FREE = 3
"""Failures of a name or client without a wait."""
FREE_CLIENT = 10
LONGEST = 30.0
"""Seconds that a name must wait at most: whoever guesses must not be able to lock somebody else out for long."""
LONGEST_CLIENT = 900.0
FORGOTTEN = 3600.0
"""Seconds without a failure after which all is forgotten."""
_MOST = 10_000


@dataclass(slots=True)
class _Count:
    failures: int
    until: float
    last: float


class Guesses:
    """Counts failures by name and by client. A try is counted as a failure before it is made, so that many at once are
    counted as well; ``good`` takes that back. ``clock``: seconds, never going back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._counts: OrderedDict[tuple[str, str], _Count] = OrderedDict()
        self._friends: OrderedDict[tuple[str, str], None] = OrderedDict()

    def begin(self, name: str, client: str) -> int:
        """Count a try. Seconds that it would have to wait, 0 when it may be made now; those who must wait are not counted."""
        now = self._clock()
        with self._lock:
            kinds = [(("client", client), FREE_CLIENT, LONGEST_CLIENT)]
            if (
                name,
                client,
            ) not in self._friends:  # who has come in from there before does not wait for others' guesses
                kinds.append((("name", name), FREE, LONGEST))
            else:
                kinds.append((("friend", f"{name}\0{client}"), FREE, LONGEST))
            wait = max(self._wait(key, now) for key, _, _ in kinds)
            if wait > 0:
                return math.ceil(wait)
            for key, free, longest in kinds:
                self._count(key, free, longest, now)
        return 0

    def good(self, name: str, client: str) -> None:
        """The try was none: whoever it is knows the password. What the client failed at before still counts, or somebody
        who has a password could guess another's without end.
        """
        with self._lock:
            for key in (("name", name), ("friend", f"{name}\0{client}")):
                self._counts.pop(key, None)
            count = self._counts.get(("client", client))
            if count is not None:
                count.failures, count.until = count.failures - 1, self._clock()
            self._friends[name, client] = None
            self._friends.move_to_end((name, client))
            while len(self._friends) > _MOST:
                self._friends.popitem(last=False)

    def _wait(self, key: tuple[str, str], now: float) -> float:
        count = self._counts.get(key)
        if count is None:
            return 0.0
        if now - count.last > FORGOTTEN:
            del self._counts[key]
            return 0.0
        return count.until - now

    def _count(self, key: tuple[str, str], free: int, longest: float, now: float) -> None:
        count = self._counts.setdefault(key, _Count(0, now, now))
        count.failures += 1
        count.last = now
        above = count.failures - free
        count.until = now + (min(2.0 ** min(above, 20), longest) if above >= 0 else 0.0)
        self._counts.move_to_end(key)
        while len(self._counts) > _MOST:
            self._counts.popitem(last=False)
