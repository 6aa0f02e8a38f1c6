"""The session's cookie."""

from __future__ import annotations

from starlette.responses import Response

from selon.server.safety.access import COOKIE
from selon.server.safety.sessions import LONGEST


def cookie_name(scheme: str) -> str:
    """By https, a name that a browser takes only from this very host, over https (RFC 6265bis, prefixes)."""
    return f"__Host-{COOKIE}" if scheme == "https" else COOKIE


def set_cookie(response: Response, secret: str, scheme: str) -> None:
    """Give a session's secret to a browser: never to scripts, never with what another site asks for."""
    response.set_cookie(
        cookie_name(scheme),
        secret,
        max_age=int(LONGEST),
        path="/",
        secure=scheme == "https",
        httponly=True,
        samesite="strict",
    )


def drop_cookie(response: Response, scheme: str) -> None:
    """Take it away again."""
    response.delete_cookie(cookie_name(scheme), path="/", secure=scheme == "https", httponly=True, samesite="strict")
