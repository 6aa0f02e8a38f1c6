"""Where a request comes from: the client behind a proxy, the name that the server is called by, the site that asks."""

from __future__ import annotations

from selon.server.problems import Problem
from selon.server.safety.addresses import client_of, names_loopback, same_origin, split_host, trusted
from selon.server.safety.asgi import SAFE, ASGIApp, Receive, Scope, Send, header, headers_of, is_api, refuse
from selon.server.safety.audit import note
from selon.server.settings import Settings

_PROXIED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")
_NEAR = frozenset(("same-origin", "none"))


class Arrival:
    """Sets the scope's client and scheme as they are outside of trusted proxies; turns away what a page of another site, or a
    name that was bound to this machine after the page was loaded (DNS rebinding), would make a browser send.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check, then pass on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        host = self._unwrap(scope)
        problem = _wrong_path(scope) or self._wrong_host(scope, host) or _wrong_site(scope, host)
        if problem is None:
            await self._app(scope, receive, send)
            return
        await refuse(scope, receive, send, problem)

    def _unwrap(self, scope: Scope) -> str | None:
        """The Host that was asked for; None when there is none, or several."""
        hosts = headers_of(scope, "host")
        peer, port = scope.get("client") or ("", 0)
        if trusted(peer, self._settings.proxies):
            client = client_of(peer, headers_of(scope, "x-forwarded-for"), self._settings.proxies)
            scope["client"] = (client, port if client == peer else 0)
            scheme = header(scope, "x-forwarded-proto") or ""
            if scheme.lower() in ("http", "https"):
                scope["scheme"] = scheme.lower()
            hosts = headers_of(scope, "x-forwarded-host")[-1:] or hosts
        return hosts[0] if len(hosts) == 1 else None

    def _wrong_host(self, scope: Scope, host: str | None) -> Problem | None:
        found = split_host(host) if host is not None else None
        if found is None:
            return Problem(400, "bad-request", "a request needs one Host header with a name or address in it")
        if self._settings.login:
            return None
        if any(headers_of(scope, name) for name in _PROXIED):
            note(scope, "refused-host", host=host, reason="proxy")
            return Problem(
                403,
                "proxied",
                "this came through a proxy, and nobody has to log in here: start with --users and --proxy",
            )
        if names_loopback(found[0]) or found[0].lower() == self._settings.host.lower():
            return None
        note(scope, "refused-host", host=host)
        return Problem(
            403, "wrong-host", "without log-in only this machine may ask: use http://localhost or http://127.0.0.1"
        )


def _wrong_path(scope: Scope) -> Problem | None:
    """No file and no id has a NUL in its name; what reads files stumbles over it."""
    return Problem(400, "wrong-path", "an address has no NUL in it") if "\0" in str(scope["path"]) else None


def _wrong_site(scope: Scope, host: str | None) -> Problem | None:
    """What is wrong with where a request comes from; programs, which say nothing, are not browsers led astray."""
    origin, site = header(scope, "origin"), header(scope, "sec-fetch-site")
    safe = scope["method"] in SAFE
    foreign = site is not None and site.lower() not in _NEAR and (is_api(scope) or not safe)
    if origin is not None and not safe:
        foreign = foreign or not same_origin(origin, host or "", str(scope["scheme"]))
    if not foreign:
        return None
    note(scope, "refused-origin", origin=origin, site=site)
    return Problem(
        403,
        "wrong-origin",
        "this was sent by another site's page; behind a proxy, the proxy must pass on the Host header",
    )
