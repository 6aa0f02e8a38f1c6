"""Everything that stands before the routes, in its order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

from fastapi import FastAPI

from selon.server.safety.arrival import Arrival
from selon.server.safety.audit import AuditLog
from selon.server.safety.closing import Closing
from selon.server.safety.guessing import Guesses
from selon.server.safety.headers import Headers
from selon.server.safety.identity import Gate, Identity
from selon.server.safety.keeping import Keeper, Writes
from selon.server.safety.limits import Limits
from selon.server.safety.login import Logins
from selon.server.safety.rate import Rate
from selon.server.safety.sessions import SETTING, Sessions
from selon.server.safety.users import UserFile
from selon.server.services import Services
from selon.server.settings import Settings


@dataclass(frozen=True, slots=True)
class Safety:
    """What the routes of log-in and log need; an application keeps it as ``app.state.safety``."""

    logins: Logins
    sessions: Sessions
    audit: AuditLog
    keeper: Keeper


def install(app: FastAPI, settings: Settings) -> None:
    """Put everything before an application's routes. Raises UsersError for what is wrong with the file of users, and
    MissingArgonError.
    """
    keeper = Keeper(lambda: _begin(app))
    sessions = Sessions(lambda: _kept(app), lambda text: keeper.set(SETTING, text))
    users = UserFile(settings.users) if settings.users is not None else None
    logins = Logins(users, settings.token, sessions, Guesses())
    app.state.safety = Safety(logins, sessions, AuditLog(keeper), keeper)
    app.add_middleware(Gate)  # innermost: what is added last comes first
    app.add_middleware(Rate, settings=settings)
    app.add_middleware(Identity, logins=logins)
    app.add_middleware(Limits, settings=settings)
    app.add_middleware(Arrival, settings=settings)
    app.add_middleware(Headers)
    app.add_middleware(Closing, keeper=keeper, sessions=sessions)


def _services(app: FastAPI) -> Services | None:
    found = getattr(app.state, "services", None)
    return found if isinstance(found, Services) else None


def _begin(app: FastAPI) -> AbstractContextManager[Writes] | None:
    services = _services(app)
    return None if services is None else _transaction(services)


@contextmanager
def _transaction(services: Services) -> Iterator[Writes]:
    with services.writing, services.archive.writer() as writer:
        yield writer


def _kept(app: FastAPI) -> str | None:
    services = _services(app)
    return None if services is None else services.archive.view().setting(SETTING)
