"""Logging in: passwords, tokens, sessions, and how often one may try."""

from __future__ import annotations

import hashlib
import unicodedata
from threading import Lock
from typing import cast

from selon.server.problems import Problem
from selon.server.safety.access import Role, User
from selon.server.safety.addresses import bucket
from selon.server.safety.guessing import Guesses
from selon.server.safety.passwords import MOST, Passwords, digest
from selon.server.safety.sessions import Sessions
from selon.server.safety.users import Known, UserFile

TOKEN = User("token", "admin")
"""Whoever holds the server's token."""
_TOKEN_STAMP = "token:"  # noqa: S105 - no user's stamp begins so


class TooManyError(Exception):
    """Too many failures. ``seconds``: until the next try."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"too many failed attempts; try again in {seconds} s")
        self.seconds = seconds

    def problem(self) -> Problem:
        """What whoever tries is told."""
        return Problem(429, "too-many-attempts", str(self), headers={"Retry-After": str(self.seconds)})


class Logins:
    """Who there is, and how they come in. ``users``, ``token`` (its argon2 hash): None where there is none."""

    def __init__(
        self,
        users: UserFile | None,
        token: str | None,
        sessions: Sessions,
        guesses: Guesses | None = None,
        passwords: Passwords | None = None,
    ) -> None:
        """Raises MissingArgonError when hashes cannot be checked."""
        self._users, self._token, self._sessions = users, token, sessions
        self._guesses = guesses or Guesses()
        self._passwords = passwords
        if self.needed:
            self._passwords = passwords or Passwords()
            self._passwords.prepare()
        self._good_tokens: set[str] = set()
        self._one_token = Lock()

    @property
    def needed(self) -> bool:
        """Whether anybody has to log in."""
        return self._users is not None or self._token is not None

    def knows(self, name: str) -> bool:
        """Whether there is a user of a name."""
        return self._users is not None and self._users.get(name) is not None

    def by_password(self, name: str, password: str, client: str) -> User | None:
        """Who somebody is by name and password; None for nobody, in the same time. Raises TooManyError."""
        name = unicodedata.normalize("NFC", name)
        self._try(f"user {name}", client)
        known = self._users.get(name) if self._users is not None else None
        good = len(password) <= MOST and self._verify(known.hash if known else None, password)
        if known is None or not good:
            return None
        self._guesses.good(f"user {name}", bucket(client))
        assert self._users is not None and self._passwords is not None  # noqa: S101 - somebody was found in it
        if self._passwords.is_outdated(known.hash):
            self._users.rehash(known, self._passwords.hash(password))
        return _user(known)

    def known_token(self, token: str) -> User | None:
        """Whether a token was found good before; else None, at once."""
        return TOKEN if digest(token) in self._good_tokens else None

    def by_token(self, token: str, client: str) -> User | None:
        """The administrator, by the token. Raises TooManyError."""
        with self._one_token:  # a program's first requests may come side by side: one of them checks it for all
            if self.known_token(token):
                return TOKEN
            self._try("token", client)
            if len(token) > MOST or not self._verify(self._token, token):
                return None
            self._guesses.good("token", bucket(client))
            self._good_tokens.add(digest(token))
        return TOKEN

    def open_session(self, user: User) -> str:
        """A new session of somebody who has come in: the secret of its cookie."""
        return self._sessions.open(user.name, self._stamp(user.name, user is TOKEN) or "")

    def of_session(self, secret: str) -> User | None:
        """Who a session's secret belongs to, with the role that they have now; None when it is void."""
        session = self._sessions.find(secret)
        if session is None:
            return None
        by_token = session.stamp.startswith(_TOKEN_STAMP)
        if session.stamp != self._stamp(session.user, by_token):
            return None
        if by_token:
            return TOKEN
        known = self._users.get(session.user) if self._users is not None else None
        return _user(known) if known else None

    def close_session(self, secret: str) -> None:
        """End a session."""
        self._sessions.close(secret)

    def _stamp(self, name: str, by_token: bool) -> str | None:
        """What changes with a password or the token; None where there is no such user or token."""
        if by_token:
            return _TOKEN_STAMP + hashlib.sha256(self._token.encode()).hexdigest() if self._token else None
        known = self._users.get(name) if self._users is not None else None
        return known.changed if known else None

    def _try(self, name: str, client: str) -> None:
        wait = self._guesses.begin(name, bucket(client))
        if wait:
            raise TooManyError(wait)

    def _verify(self, known: str | None, secret: str) -> bool:
        return self._passwords is not None and self._passwords.verify(known, secret)


def _user(known: Known) -> User:
    return User(known.name, cast(Role, known.role))
