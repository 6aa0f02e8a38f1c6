"""The log of what matters: who came in and went, who was turned away, and why. Corrections are logged where they are made."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, MutableMapping
from threading import Lock
from typing import Any, Literal

from selon.server.safety.keeping import Keeper

What = Literal[
    "login",
    "login-failed",
    "login-limited",
    "logout",
    "refused-role",
    "refused-csrf",
    "refused-origin",
    "refused-host",
]
ALWAYS: tuple[What, ...] = ("login", "login-failed", "logout")
"""Written each time; failures are few, for guessing is slowed down. The rest at most once a minute and client."""
PAUSE = 60.0
MOST_AN_HOUR = 600
"""Of the rest, from all clients together: a log is no place to fill a disk from outside."""
_MOST_CLIENTS = 5000


class AuditLog:
    """Adds to the log, in the background; of refusals not every one."""

    def __init__(self, keeper: Keeper, clock: Callable[[], float] = time.monotonic) -> None:
        self._keeper = keeper
        self._clock = clock
        self._lock = Lock()
        self._told: OrderedDict[tuple[str, str], tuple[float, int]] = OrderedDict()
        self._room, self._since = float(MOST_AN_HOUR), clock()

    def add(self, what: What, who: str, client: str, **detail: object) -> None:
        """Log it. ``client``: the address that it came from. ``unsaid``: how many of the same were left out before."""
        unsaid = 0
        if what not in ALWAYS:
            left_out = self._left_out(what, client)
            if left_out is None:
                return
            unsaid = left_out
        told = {key: _short(value) for key, value in detail.items() if value is not None}
        self._keeper.log(_short_text(who), what, {"client": client, **told, **({"unsaid": unsaid} if unsaid else {})})

    def _left_out(self, what: str, client: str) -> int | None:
        """How many were left out since the last that was written; None when this one is left out, too."""
        now = self._clock()
        with self._lock:
            last, left_out = self._told.pop((what, client), (now - PAUSE, 0))
            self._room = min(self._room + (now - self._since) * MOST_AN_HOUR / 3600, float(MOST_AN_HOUR))
            self._since = now
            said = now - last >= PAUSE and self._room >= 1
            self._room -= said
            self._told[what, client] = (now, 0) if said else (last, left_out + 1)
            while len(self._told) > _MOST_CLIENTS:
                self._told.popitem(last=False)
        return left_out if said else None


def note(scope: MutableMapping[str, Any], what: What, who: str | None = None, **detail: object) -> None:
    """Log something about a request, by its scope; nothing where there is no log. ``who``: nobody known otherwise."""
    app = scope.get("app")
    log = getattr(getattr(getattr(app, "state", None), "safety", None), "audit", None)
    if isinstance(log, AuditLog):
        client = (scope.get("client") or ("",))[0]
        log.add(what, who or "", client, method=scope.get("method"), path=scope.get("path"), **detail)


def _short(value: object) -> object:
    return _short_text(value) if isinstance(value, str) else value


def _short_text(text: str) -> str:
    return text[:200].encode("utf-8", "replace").decode().replace("\0", "\ufffd")
