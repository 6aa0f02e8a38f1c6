"""Who may do what. Every route says it by one of ``AsReader``, ``AsAnalyst``, ``AsAdmin`` and ``AsAnyone``; what says nothing
fails a test.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from fastapi import Depends, Request, Security
from fastapi.security import APIKeyCookie, HTTPBearer

from selon.server.problems import Problem
from selon.server.safety.audit import note

Role = Literal["reader", "analyst", "admin"]
"""Each may do what the one before may, and more: read; add articles and correct; see the log of what was done."""
ROLES: tuple[Role, ...] = get_args(Role)
COOKIE = "selon_session"
USER, CSRF = "selon.user", "selon.csrf"
"""Where a request's scope keeps them."""
_BEARER = HTTPBearer(auto_error=False, description="The server's token.", scheme_name="token")
_SESSION = APIKeyCookie(
    name=COOKIE,
    auto_error=False,
    description="Set by POST /session; unsafe methods need X-CSRF-Token too.",
    scheme_name="session",
)


@dataclass(frozen=True, slots=True)
class User:
    """Who asks."""

    name: str
    role: Role


LOCAL = User("local", "admin")
"""Whoever is at this machine, where nobody has to log in."""


def _shown(_bearer: Annotated[object, Security(_BEARER)], _cookie: Annotated[object, Security(_SESSION)]) -> None:
    """Nothing but the two ways to log in, for the API's description."""


class Require:
    """A dependency: lets through who has a role, or one above. Raises Problem, 401 or 403."""

    def __init__(self, role: Role | None) -> None:
        """``role``: None lets everybody through."""
        self.role = role

    def __call__(self, request: Request, _ways: Annotated[None, Depends(_shown)]) -> User | None:
        """Who asks; None for nobody, where that is allowed."""
        user = current(request)
        if self.role is None:
            return user
        if user is None:
            raise not_logged_in()
        if not may(user, self.role):
            note(request.scope, "refused-role", user.name, needs=self.role)
            raise Problem(403, "not-allowed", f"this needs the role {self.role}; {user.name} has the role {user.role}")
        return user


def require(role: Role) -> Require:
    """A dependency that lets through who has a role, or one above."""
    return Require(role)


def may(user: User, role: Role) -> bool:
    """Whether somebody has a role, or one above."""
    return ROLES.index(user.role) >= ROLES.index(role)


def current(request: Request) -> User | None:
    """Who asks; None for nobody, and where ``install`` was forgotten."""
    user = request.scope.get(USER)
    return user if isinstance(user, User) else None


def csrf_token(request: Request) -> str | None:
    """What a page sends as X-CSRF-Token with every unsafe request; None where there is no session."""
    found = request.scope.get(CSRF)
    return found if isinstance(found, str) else None


def not_logged_in() -> Problem:
    """What somebody is told who must log in first."""
    return Problem(
        401,
        "not-logged-in",
        "log in first (POST /api/v1/session), or send a token",
        headers={"WWW-Authenticate": "Bearer"},
    )


AsReader = Annotated[User, Depends(require("reader"))]
AsAnalyst = Annotated[User, Depends(require("analyst"))]
AsAdmin = Annotated[User, Depends(require("admin"))]
AsAnyone = Annotated[User | None, Depends(Require(None))]
