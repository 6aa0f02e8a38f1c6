"""Logging in and out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field, model_validator

from selon.server.problems import Problem
from selon.server.safety.access import AsAnyone, AsReader, Role, csrf_token
from selon.server.safety.audit import note
from selon.server.safety.cookies import drop_cookie, set_cookie
from selon.server.safety.identity import SECRET
from selon.server.safety.install import Safety
from selon.server.safety.login import TooManyError
from selon.server.safety.sessions import csrf_of

router = APIRouter(prefix="/session", tags=["session"])
_WRITTEN = 2.0
"""Seconds that are waited for the end of a session to be kept."""


class Credentials(BaseModel):
    """Either a name and password, or the server's token."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"user": "ana", "password": "the long way home"}, {"token": "…"}]},
    )
    user: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    password: Annotated[str, Field(max_length=1000)] | None = None
    token: Annotated[str, Field(min_length=1, max_length=1000)] | None = None

    @model_validator(mode="after")
    def _one(self) -> Credentials:
        named = self.user is not None and self.password is not None
        if (self.token is None) != named or (self.token is not None and (self.user, self.password) != (None, None)):
            raise ValueError("expected user and password, or token")
        return self


class Someone(BaseModel):
    """Who asks."""

    name: str = Field(examples=["ana"])
    role: Role = Field(examples=["analyst"])


class SessionState(BaseModel):
    """Who has logged in; ``csrf``: to be sent as X-CSRF-Token with every unsafe request that goes by the cookie, null where
    none is needed.
    """

    user: Someone
    csrf: str | None = Field(examples=["5d0c8f1e"])


@router.post("", response_model=SessionState)
def log_in(said: Credentials, request: Request, response: Response, _user: AsAnyone) -> SessionState:
    """Log in with name and password, or with the server's token: the answer sets a cookie, new each time."""
    response.headers["Cache-Control"] = "no-store"
    logins = _safety(request).logins
    if not logins.needed:
        raise Problem(409, "no-login", "nobody has to log in here")
    client = request.client.host if request.client else ""
    named = said.user if said.user is not None and logins.knows(said.user) else None
    try:
        if said.token is not None:
            user = logins.by_token(said.token, client)
        else:
            user = logins.by_password(said.user or "", said.password or "", client)
    except TooManyError as error:
        note(request.scope, "login-limited", named)
        raise error.problem() from error
    if user is None:
        # a name that nobody has is not logged: it may be a password, typed into the wrong field
        note(request.scope, "login-failed", named, kind="token" if said.token is not None else "password")
        raise Problem(401, "wrong-credentials", "no user has this name and password, or no server this token")
    if request.scope.get(SECRET):
        logins.close_session(request.scope[SECRET])
    secret = logins.open_session(user)
    set_cookie(response, secret, request.url.scheme)
    note(request.scope, "login", user.name, role=user.role)
    return SessionState(user=Someone(name=user.name, role=user.role), csrf=csrf_of(secret))


@router.get("", response_model=SessionState)
def who_am_i(request: Request, response: Response, user: AsReader) -> SessionState:
    """Who has logged in."""
    response.headers["Cache-Control"] = "no-store"
    return SessionState(user=Someone(name=user.name, role=user.role), csrf=csrf_token(request))


@router.delete("", status_code=204, response_class=Response)
def log_out(request: Request, user: AsReader) -> Response:
    """Log out: the session is over at once, wherever its cookie may be. Without a session nothing happens."""
    response = Response(status_code=204, headers={"Cache-Control": "no-store"})
    secret = request.scope.get(SECRET)
    if secret:
        safety = _safety(request)
        safety.logins.close_session(secret)
        note(request.scope, "logout", user.name)
        safety.keeper.flush(_WRITTEN)
    drop_cookie(response, request.url.scheme)
    return response


def _safety(request: Request) -> Safety:
    found: Safety = request.app.state.safety
    return found
