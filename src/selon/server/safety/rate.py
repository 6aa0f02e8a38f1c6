"""How much one client may ask: a bucket of tokens, filled steadily."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable

from selon.server.problems import Problem
from selon.server.safety.access import LOCAL, USER, User
from selon.server.safety.addresses import bucket
from selon.server.safety.asgi import ASGIApp, Receive, Scope, Send, is_api, refuse
from selon.server.settings import Settings

COSTS = {"/api/v1/read": 10, "/api/v1/articles": 10, "/api/v1/jobs": 10}
"""What POST to these addresses counts; any other request counts one, and the page's own files nothing."""
_MOST = 10_000


class Buckets:
    """A bucket a client. ``rate``: tokens a minute, and most that a bucket holds; ``clock``: seconds, never going back."""

    def __init__(self, rate: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = max(rate, 1)
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, client: str, cost: int) -> float:
        """Take tokens out of a client's bucket; seconds to wait when there are too few, of which none is taken then."""
        now = self._clock()
        left, since = self._buckets.pop(client, (float(self._rate), now))
        left = min(left + (now - since) * self._rate / 60, float(self._rate))
        cost = min(cost, self._rate)
        enough = left >= cost
        self._buckets[client] = (left - cost if enough else left, now)
        while len(self._buckets) > _MOST:
            self._buckets.popitem(last=False)
        return 0.0 if enough else (cost - left) * 60 / self._rate


class Rate:
    """Turns away clients that ask too much: users by name, others by address."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._buckets = Buckets(settings.rate)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take tokens, then pass on."""
        if scope["type"] == "http" and is_api(scope):
            wait = self._buckets.take(_who(scope), _cost(scope))
            if wait > 0:
                seconds = math.ceil(wait)
                problem = Problem(
                    429,
                    "too-many-requests",
                    f"too many requests; try again in {seconds} s",
                    headers={"Retry-After": str(seconds)},
                )
                await refuse(scope, receive, send, problem)
                return
        await self._app(scope, receive, send)


def _who(scope: Scope) -> str:
    user = scope.get(USER)
    if isinstance(user, User) and user != LOCAL:
        return f"user {user.name}"
    return bucket((scope.get("client") or ("",))[0])


def _cost(scope: Scope) -> int:
    return COSTS.get(str(scope["path"]).rstrip("/"), 1) if scope["method"] == "POST" else 1
