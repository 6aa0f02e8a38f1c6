"""Who asks: by a token, by a session's cookie, or nobody; and the two rules that hold for every route."""

from __future__ import annotations

import hashlib
from hmac import compare_digest

from starlette.concurrency import run_in_threadpool
from starlette.requests import cookie_parser

from selon.server.problems import Problem
from selon.server.safety.access import CSRF, LOCAL, USER, User, not_logged_in
from selon.server.safety.asgi import SAFE, ASGIApp, Receive, Scope, Send, header, headers_of, is_api, refuse
from selon.server.safety.audit import note
from selon.server.safety.cookies import cookie_name
from selon.server.safety.login import Logins, TooManyError
from selon.server.safety.sessions import csrf_of

LOGIN = "/api/v1/session"
OPEN = frozenset(("/api/v1/meta", LOGIN))
"""Addresses of the API that are open to nobody in particular; all others are closed, whatever their routes say."""
EXPLAINED = "/api/v1/problems"
"""What problems mean is open, too: whoever is turned away may read why."""
SECRET = "selon.secret"  # noqa: S105 - where a request's scope keeps the session's
_COOKIE = "selon.cookie"


class Identity:
    """Finds out who asks."""

    def __init__(self, app: ASGIApp, logins: Logins) -> None:
        self._app = app
        self._logins = logins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Find out, then pass on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            await self._identify(scope)
        except Problem as problem:
            await refuse(scope, receive, send, problem)
            return
        await self._app(scope, receive, send)

    async def _identify(self, scope: Scope) -> None:
        scope[USER] = scope[CSRF] = scope[SECRET] = None
        if not self._logins.needed:
            scope[USER] = LOCAL
            return
        said = header(scope, "authorization")
        if said is not None:
            scope[USER] = await self._bearer(scope, said)
            return
        secret = cookie_parser("; ".join(headers_of(scope, "cookie"))).get(cookie_name(str(scope["scheme"])))
        if secret:
            scope[USER] = self._logins.of_session(secret)
        if scope[USER] is not None:
            scope[CSRF], scope[SECRET] = csrf_of(str(secret)), secret

    async def _bearer(self, scope: Scope, said: str) -> User:
        kind, _, token = said.partition(" ")
        if kind.lower() != "bearer" or not token.strip():
            raise _unknown("expected Authorization: Bearer TOKEN")
        client = (scope.get("client") or ("",))[0]
        user = self._logins.known_token(token.strip())
        try:
            user = user or await run_in_threadpool(self._logins.by_token, token.strip(), client)
        except TooManyError as error:
            note(scope, "login-limited")
            raise error.problem() from error
        if user is None:
            note(scope, "login-failed", kind="token")
            raise _unknown("this token is not the server's")
        return user


class Gate:
    """Two rules for all routes: nobody gets at the API unknown, and a cookie alone changes nothing."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check, then pass on."""
        problem = _problem(scope) if scope["type"] == "http" and is_api(scope) else None
        if problem is not None:
            await refuse(scope, receive, send, problem)
            return
        await self._app(scope, receive, send)


def _problem(scope: Scope) -> Problem | None:
    path = str(scope["path"]).rstrip("/")
    user = scope.get(USER)
    if user is None:
        return None if path in OPEN or path == EXPLAINED or path.startswith(f"{EXPLAINED}/") else not_logged_in()
    known = scope.get(CSRF)
    logs_in = path == LOGIN and scope["method"] == "POST"
    if known is None or scope["method"] in SAFE or logs_in:
        return None
    said = header(scope, "x-csrf-token") or ""
    if compare_digest(
        hashlib.sha256(said.encode("latin-1", "replace")).digest(), hashlib.sha256(known.encode()).digest()
    ):
        return None
    note(scope, "refused-csrf", user.name)
    return Problem(403, "csrf", "the header X-CSRF-Token must hold the token that log-in and /meta give")


def _unknown(what: str) -> Problem:
    return Problem(401, "wrong-token", what, headers={"WWW-Authenticate": 'Bearer error="invalid_token"'})
