"""Sessions: who has logged in, for how long. Kept as hashes only, in the archive, so that they outlive a restart."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from threading import RLock

from selon.server.safety.passwords import digest, new_secret

SETTING = "server.sessions"
"""The archive's setting that holds them."""
IDLE = 8 * 3600.0
"""Seconds without a request after which a session ends."""
LONGEST = 7 * 24 * 3600.0
"""Seconds after which it ends in any case."""
MOST_EACH, MOST = 20, 5000
"""Sessions of one user and of all; the oldest give way."""
_SAVED = 600.0
"""Seconds after which it is kept again that somebody is still there."""


@dataclass(frozen=True, slots=True)
class Session:
    """``key``: hash of what the cookie holds; ``user``: name; ``stamp``: of the password or token that it was opened with:
    when that changes, the session is void; ``opened`` and ``seen``: seconds since 1970.
    """

    key: str
    user: str
    stamp: str
    opened: float
    seen: float


class Sessions:
    """The sessions of one server. ``load`` gives what was kept, once; ``save`` keeps."""

    def __init__(
        self, load: Callable[[], str | None], save: Callable[[str], None], clock: Callable[[], float] = time.time
    ) -> None:
        self._load, self._save, self._clock = load, save, clock
        self._lock = RLock()
        self._found: dict[str, Session] | None = None
        self._saved = 0.0

    def open(self, user: str, stamp: str) -> str:
        """Begin a session: the secret that the cookie holds, new each time."""
        secret, now = new_secret(), self._clock()
        with self._lock:
            known = self._known()
            mine = sorted((one for one in known.values() if one.user == user), key=lambda one: one.seen)
            for old in mine[: max(0, len(mine) - MOST_EACH + 1)]:
                del known[old.key]
            key = digest(secret)
            known[key] = Session(key, user, stamp, now, now)
            self._keep()
        return secret

    def find(self, secret: str) -> Session | None:
        """The session of a cookie, which is alive for it; None when it is over or never was."""
        now = self._clock()
        with self._lock:
            known = self._known()
            session = known.get(digest(secret))
            if session is None:
                return None
            if not _alive(session, now):
                del known[session.key]
                self._keep()
                return None
            known[session.key] = replace(session, seen=now)
            if now - self._saved > _SAVED:
                self._keep()
            return session

    def close(self, secret: str) -> None:
        """End a session; nothing when there is none."""
        with self._lock:
            if self._known().pop(digest(secret), None) is not None:
                self._keep()

    def keep(self) -> None:
        """Keep them as they are now."""
        with self._lock:
            if self._found is not None:
                self._keep()

    def _known(self) -> dict[str, Session]:
        if self._found is None:
            now = self._clock()
            self._found = {one.key: one for one in _read(self._load()) if _alive(one, now)}
        return self._found

    def _keep(self) -> None:
        known, now = self._known(), self._clock()
        alive = sorted((one for one in known.values() if _alive(one, now)), key=lambda one: one.seen)[-MOST:]
        self._found = {one.key: one for one in alive}
        self._saved = now
        self._save(json.dumps([asdict(one) for one in alive]))


def csrf_of(secret: str) -> str:
    """The token that a page must send with unsafe requests: bound to the session, and nothing of it can be told from it."""
    return hmac.new(secret.encode("utf-8", "surrogatepass"), b"selon csrf", hashlib.sha256).hexdigest()


def _alive(session: Session, now: float) -> bool:
    return now - session.opened < LONGEST and now - session.seen < IDLE


def _read(kept: str | None) -> list[Session]:
    """Sessions that were kept; none where they cannot be read, as those of another version."""
    try:
        return [Session(**one) for one in json.loads(kept)] if kept else []
    except (ValueError, TypeError):
        return []
