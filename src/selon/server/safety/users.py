"""The file of users: TOML, one table a user, written as a whole or not at all, read by its owner only."""

from __future__ import annotations

import json
import os
import re
import stat
import tomllib
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from selon.server.safety.files import write_private

ROLES = ("reader", "analyst", "admin")
_NAME = re.compile(r"[^\W_]([\w.@+-]{0,62}[^\W_])?\Z")
RESERVED = frozenset(("local", "token"))
"""Who is at this machine without log-in, and who holds the server's token."""
_HEAD = '# Users of "selon serve". Written by "selon user"; hashes are argon2.\n'


class UsersError(ValueError):
    """What is wrong with a file of users, or with what should become of it. ``key``: of the message that says so; ``fields``:
    what the message is about.
    """

    def __init__(self, key: str, what: str, **fields: object) -> None:
        super().__init__(what)
        self.key = key
        self.fields = fields


@dataclass(frozen=True, slots=True)
class Known:
    """One user. ``hash``: argon2, of the password; ``changed``: when the password was set, ISO 8601 in UTC; sessions from
    before are void.
    """

    name: str
    role: str
    hash: str
    changed: str


def clean_name(name: str) -> str:
    """A name as it is kept: NFC, of letters, digits and . @ + - _ within. Raises UsersError."""
    found = unicodedata.normalize("NFC", name.strip())
    if found.casefold() in RESERVED:
        raise UsersError("reserved", f"{found} stands for somebody already", name=found)
    if not _NAME.match(found):
        raise UsersError(
            "name", f"{found[:80]!r} is no name: 1 to 64 letters, digits, or . @ + - _ between them", name=found[:80]
        )
    return found


def load(path: Path) -> dict[str, Known]:
    """The users of a file by their names. Raises UsersError, which says where it is wrong."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UsersError("none", f"{path}: there is no such file", path=path) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsersError("unread", f"{path}: {reason}", path=path, reason=reason) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsersError("unread", f"{path}: not TOML: {error}", path=path, reason=f"TOML: {error}") from error
    tables = found.get("user", [])
    if not isinstance(tables, list) or set(found) - {"user"}:
        raise UsersError("unread", f"{path}: expected tables [[user]] only", path=path, reason="[[user]]")
    users = [_known(path, number, table) for number, table in enumerate(tables, 1)]
    names = [user.name for user in users]
    for name in names:
        if names.count(name) > 1:
            raise UsersError("unread", f"{path}: {name} is there twice", path=path, reason=name)
    return {user.name: user for user in users}


def save(path: Path, users: dict[str, Known]) -> None:
    """Write a file of users as a whole: it appears under its name when it is complete, mode 0600. Raises OSError."""
    lines = [_HEAD]
    for user in users.values():
        lines += ["[[user]]", *(f"{name} = {_string(getattr(user, name))}" for name in Known.__slots__), ""]
    write_private(path, "\n".join(lines))


@contextmanager
def changing(path: Path) -> Iterator[dict[str, Known]]:
    """The users of a file, to be changed in the block and written at its end; nobody else changes them meanwhile. A file
    that is not there has none. Raises UsersError and OSError; nothing is written then, nor when the block raises.
    """
    path = path.resolve()  # a link stays a link
    with _locked(path):
        users = load(path) if path.exists() else {}
        yield users
        save(path, users)


def is_open(path: Path, *, to_write: bool = False) -> bool:
    """Whether others than its owner may read or write a file; ``to_write``: may write it."""
    return os.name == "posix" and bool(stat.S_IMODE(path.stat().st_mode) & (0o022 if to_write else 0o077))


def now() -> str:
    """The time to the microsecond, ISO 8601 in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class UserFile:
    """A file of users as a server sees it: read again when it has changed, so that who is removed is out at once."""

    def __init__(self, path: Path) -> None:
        """Raises UsersError when it cannot be read, or nobody is in it."""
        self._path = path
        self._stamp = self._stamped()
        self._users = load(path)
        if not self._users:
            raise UsersError("empty", f'{path}: nobody is in it; add somebody with "selon user add"', path=path)

    def get(self, name: str) -> Known | None:
        """A user by their name. A file that is gone or damaged has no users: nobody gets in by a mistake in it."""
        stamp = self._stamped()
        if stamp != self._stamp:
            try:
                users = load(self._path)
            except UsersError:
                users = {}
            self._users, self._stamp = users, stamp
        return self._users.get(unicodedata.normalize("NFC", name))

    def rehash(self, user: Known, made: str) -> None:
        """Put a new hash of the same password in the place of another; not where it has been changed meanwhile, and not where
        the file cannot be written. Sessions stay.
        """
        with suppress(OSError, UsersError), changing(self._path) as users:
            if users.get(user.name) == user:
                users[user.name] = replace(user, hash=made)

    def _stamped(self) -> tuple[int, ...]:
        try:
            found = self._path.stat()
        except OSError:
            return ()
        return (found.st_mtime_ns, found.st_size, found.st_ino)


def _known(path: Path, number: int, table: object) -> Known:
    fields = dict(table) if isinstance(table, dict) else {}
    if set(fields) != set(Known.__slots__) or not all(isinstance(value, str) for value in fields.values()):
        wanted = ", ".join(Known.__slots__)
        raise UsersError("unread", f"{path}: user {number}: expected the strings {wanted}", path=path, reason=wanted)
    user = Known(**fields)
    if user.role not in ROLES or not user.hash.startswith("$argon2"):
        raise UsersError(
            "unread",
            f"{path}: {user.name}: a role of {', '.join(ROLES)} and an argon2 hash",
            path=path,
            reason=user.name,
        )
    return user if clean_name(user.name) == user.name else replace(user, name=clean_name(user.name))


def _string(value: str) -> str:
    """A TOML basic string: as JSON has it, but for characters beyond ASCII, which stand for themselves."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Alone with a file. What is locked is a file beside it: the file itself is replaced."""
    try:
        import fcntl  # noqa: PLC0415 - not everywhere
    except ImportError:
        yield
        return
    beside = path.with_name(f".{path.name}.lock")
    handle = os.open(beside, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
