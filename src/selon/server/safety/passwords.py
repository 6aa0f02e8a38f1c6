"""Passwords and tokens, kept as argon2 hashes (RFC 9106) only."""

from __future__ import annotations

import hashlib
import secrets
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

LEAST, MOST = 10, 1000
"""Characters of a password."""
_AT_ONCE = BoundedSemaphore(4)
"""Each check takes 64 MiB: many at once would be an attack of their own."""
MISSING = 'passwords need the package argon2-cffi, which is not installed: pip install "selon[server]"'


class MissingArgonError(RuntimeError):
    """The package argon2-cffi is not installed."""


class WeakPasswordError(ValueError):
    """Why a password is not taken. ``key``: of the message that says so."""

    def __init__(self, key: str, what: str) -> None:
        super().__init__(what)
        self.key = key


def check_strength(name: str, password: str) -> None:
    """Refuse what is guessed at once (NIST SP 800-63B: length counts, not kinds of characters). Raises WeakPasswordError."""
    if len(password) < LEAST:
        raise WeakPasswordError("short", f"a password has at least {LEAST} characters")
    if len(password) > MOST:
        raise WeakPasswordError("long", f"a password has at most {MOST} characters")
    plain = password.casefold()
    if len(set(plain)) < 4 or (name.casefold() in plain and len(plain) < len(name) + 6) or plain in _COMMON:
        raise WeakPasswordError("guessable", "this password is among the first that are tried")


class Passwords:
    """Makes hashes and checks against them."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        """``hasher``: argon2's with its own parameters otherwise. Raises MissingArgonError."""
        try:
            from argon2 import PasswordHasher  # noqa: PLC0415 - optional
        except ImportError as error:
            raise MissingArgonError(MISSING) from error
        self._hasher = hasher or PasswordHasher()
        self._nobody: str | None = None

    def hash(self, secret: str) -> str:
        """The hash of a password or token, salt and parameters in it."""
        return self._hasher.hash(_bytes(secret))

    def verify(self, known: str | None, secret: str) -> bool:
        """Whether a secret is the one of a hash. ``known``: None for somebody who does not exist, which takes as long."""
        from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415 - optional

        with _AT_ONCE:
            if known is None and self._nobody is None:
                self._nobody = self._hasher.hash(secrets.token_bytes(32))
            try:
                return self._hasher.verify(known or self._nobody or "", _bytes(secret)) and known is not None
            except (VerificationError, InvalidHashError):
                return False

    def prepare(self) -> None:
        """Make the hash that unknown names are checked against, so that the first of them takes no longer than the others."""
        self.verify(None, "")

    def is_outdated(self, known: str) -> bool:
        """Whether a hash was made with other parameters than are used now."""
        return self._hasher.check_needs_rehash(known)


def is_hash(text: str) -> bool:
    """Whether a text is an argon2 hash that can be checked against."""
    try:
        from argon2 import extract_parameters  # noqa: PLC0415 - optional
        from argon2.exceptions import InvalidHashError  # noqa: PLC0415 - optional
    except ImportError as error:
        raise MissingArgonError(MISSING) from error
    try:
        extract_parameters(text)
    except InvalidHashError:
        return False
    return True


def new_secret() -> str:
    """256 random bits, as 43 characters that go into addresses and headers."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """A secret of 256 random bits as it is kept: SHA-256 is enough for what nobody can guess."""
    return hashlib.sha256(_bytes(secret)).hexdigest()


def _bytes(secret: str) -> bytes:
    """UTF-8; half a pair of surrogates, which JSON can hold, too."""
    return secret.encode("utf-8", "surrogatepass")


_COMMON = frozenset(
    (
        "1234567890", "0123456789", "12345678910", "123456789a", "qwertyuiop", "azertyuiop", "qwerty1234", "qwerty12345",
        "azerty1234", "azerty12345", "password12", "password123", "password1234", "motdepasse", "motdepasse1",
        "motdepasse123", "iloveyou12", "administrator", "administrateur", "changeme123", "letmein123", "1q2w3e4r5t",
        "1qaz2wsx3edc", "abcdefghij", "abcd123456", "passw0rd123", "p@ssw0rd123", "welcome123", "bienvenue123",
        "superadmin", "adminadmin", "selonselon", "correcthorsebatterystaple",
    )
)  # fmt: skip
