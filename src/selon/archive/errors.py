"""What can go wrong with an archive, in words for the person who owns it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc


class ArchiveError(ValueError):
    """Something is wrong with the archive, or with what is to be put into it; the message says what and where."""


class ArchiveLockedError(ArchiveError):
    """Another process has been writing for longer than we wait."""


class ArchiveFullError(ArchiveError):
    """The disk, or the archive's own limit, is full. What was committed before is safe."""


class NotAnArchiveError(ArchiveError):
    """A file or database that Selon did not make; it has not been touched."""


class NewerArchiveError(ArchiveError):
    """An archive written by a newer version of the program; it has not been touched."""


class CursorError(ArchiveError):
    """A cursor that is none, or another listing's."""


class NoArchiveError(ArchiveError):
    """There is no archive at the place, and none was to be made."""


class UnreachableError(ArchiveError):
    """The place can't be opened: no such server, no permission, a folder instead of a file."""


_LOCKED = "locked: another process is writing to it; try again when it has finished"
_TOO_LARGE = "no key or number of an archive is as large"
# (what the database says, our error, what to say); the first that fits counts.
_WORDS: tuple[tuple[str, type[ArchiveError], str], ...] = (
    ("disk is full", ArchiveFullError, "no space left; what was committed before is safe"),
    ("no space left", ArchiveFullError, "no space left; what was committed before is safe"),
    ("database is locked", ArchiveLockedError, _LOCKED),
    ("lock timeout", ArchiveLockedError, _LOCKED),
    ("not a database", NotAnArchiveError, "not a Selon archive: the file is no SQLite database"),
    ("malformed", ArchiveError, "damaged: the database is malformed; restore it from a copy"),
    ("unable to open", UnreachableError, "it can't be opened: does its folder exist, and may you write there?"),
    ("readonly database", UnreachableError, "it can't be written to: the file or its folder is read-only"),
    ("disk i/o error", ArchiveError, "the disk can't be read or written (I/O error)"),
    ("out of range", ArchiveError, _TOO_LARGE),
    ("connection", UnreachableError, "the server can't be reached"),
)  # fmt: skip


@contextmanager
def translated(where: str) -> Iterator[None]:
    """Turn the database's errors into ours; ``where``: the archive, as the message is to call it."""
    try:
        yield
    except exc.IntegrityError as error:
        raise ArchiveError(f"{where}: what is to be written contradicts the archive: {_first_line(error)}") from error
    except exc.DBAPIError as error:
        raise _ours(where, _first_line(error)) from error
    except sqlite3.Error as error:
        raise _ours(where, str(error)) from error
    except OverflowError as error:
        raise ArchiveError(f"{where}: {_TOO_LARGE} ({error})") from error


def _ours(where: str, said: str) -> ArchiveError:
    for words, kind, reason in _WORDS:
        if words in said.lower():
            return kind(f"{where}: {reason} ({said})")
    return ArchiveError(f"{where}: the database refuses: {said}")


def _first_line(error: exc.DBAPIError) -> str:
    return str(error.orig).strip().split("\n")[0]
