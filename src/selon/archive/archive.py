"""Opening an archive; everything else is done through its View and its Writer."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from platformdirs import user_data_path
from sqlalchemy import Connection, Engine

from selon.archive.engine import WRITING, connect
from selon.archive.errors import ArchiveError, NoArchiveError, UnreachableError, translated
from selon.archive.search import PostgresIndex, SearchIndex, SqliteIndex
from selon.archive.upgrade import bring_up, check_file
from selon.archive.view import View
from selon.archive.write import Writer

VARIABLE = "SELON_ARCHIVE"
"""Environment variable: a path or URL."""
NAME = "archive.sqlite"
"""The archive's file in the user's data directory."""
WAIT = 60.0
"""Seconds to wait for another process to finish writing."""


def open_archive(
    where: str | Path | None = None,
    *,
    wait: float = WAIT,
    limit: int | None = None,
    clock: Callable[[], datetime] | None = None,
    create: bool = True,
) -> Archive:
    """Open an archive, make it when there is none, and bring an older one to this version.

    ``where``: a path, a URL "postgresql://USER@HOST/DATABASE", or None for the environment variable ``SELON_ARCHIVE`` and,
    without it, a file in the user's data directory; ``wait``: seconds to wait for a lock; ``limit``: most bytes that a
    SQLite file may take; ``clock``: what time it is; ``create``: make a file that is not there. Raises ArchiveError and its
    kinds.
    """
    place = where if where is not None else os.environ.get(VARIABLE) or user_data_path("selon", appauthor=False) / NAME
    engine, name = connect(place, wait=wait, limit=limit)
    try:
        if engine.dialect.name == "sqlite":
            _prepare(Path(name), create)
        with translated(name):
            bring_up(engine, name)
            if engine.dialect.name == "sqlite":
                _wal(engine)
    except BaseException:
        engine.dispose()
        raise
    return Archive(engine, name, clock or _now)


class Archive:
    """An open archive. Threads may share it; a View may be used by several of them, a Writer by one.

    ``where``: its path, or its URL without the password.
    """

    def __init__(self, engine: Engine, where: str, clock: Callable[[], datetime]) -> None:
        self.where = where
        self._engine = engine
        self._clock = clock
        self._index: SearchIndex = SqliteIndex() if engine.dialect.name == "sqlite" else PostgresIndex()

    def view(self) -> View:
        """Everything that can be read. Each call of a method sees what was committed when it began."""
        return View(self._reading, self._index)

    @contextmanager
    def writer(self) -> Iterator[Writer]:
        """One transaction: committed at the end of the block, undone when the block raises. Writers take turns."""
        with translated(self.where), self._engine.connect() as connection:
            writing = connection.execution_options(**{WRITING: True})
            with writing.begin():
                writer = Writer(writing, self._index, self._clock)
                yield writer
                writer.count_change()

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self.where), self._engine.connect() as connection, connection.begin():
            yield connection


def _prepare(path: Path, create: bool) -> None:
    if not create and not path.exists():
        raise NoArchiveError(f"{path}: there is no archive here")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        check_file(path)
    except ArchiveError:
        raise
    except OSError as error:
        raise UnreachableError(f"{path}: it can't be opened: {error.strerror or error}") from error


def _wal(engine: Engine) -> None:
    """Readers and a writer side by side; the file remembers it. Where others hold a lock at this moment, one of them or the
    next opening does it: until then, all works but readers wait.
    """
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        (mode,) = cursor.execute("PRAGMA journal_mode").fetchone()
        if mode != "wal":
            with suppress(sqlite3.OperationalError):
                cursor.execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def _now() -> datetime:
    return datetime.now(UTC)
