"""Connections: what has to be said to each database before it is used."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from selon.archive.errors import ArchiveError

WRITING = "selon_writing"
"""Execution option of a connection that is going to write."""
_LOCK = 0x53454C4F4E
"""PostgreSQL's advisory lock that a writer holds until its transaction ends."""
_CACHE = 64 * 1024
"""Kibibytes of pages that a SQLite connection keeps."""


def connect(where: str | Path, *, wait: float, limit: int | None) -> tuple[Engine, str]:
    """The engine of a place and how messages call it, without its password.

    ``where``: a path, or a URL that begins with "postgresql://" or "sqlite:///"; ``wait``: seconds for a lock; ``limit``:
    most bytes of a SQLite file. Raises ArchiveError.
    """
    url = _url(where)
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, wait, limit), url.database or ""
    if url.get_backend_name() == "postgresql":
        return _postgres(url.set(drivername="postgresql+psycopg"), wait), url.render_as_string(hide_password=True)
    raise ArchiveError(f"{url.get_backend_name()}: an archive is a SQLite file or a PostgreSQL database")


def _url(where: str | Path) -> URL:
    text = str(where)
    if "://" not in text:
        return URL.create("sqlite", database=str(Path(where).expanduser()))
    try:
        url = make_url(text.replace("postgres://", "postgresql://", 1))
    except ArgumentError as error:
        raise ArchiveError("not a URL of a database: it should look like postgresql://user@host/name") from error
    if url.get_backend_name() == "sqlite" and not url.database:
        raise ArchiveError("sqlite:///: the URL names no file")
    return url


def _sqlite(url: URL, wait: float, limit: int | None) -> Engine:
    engine = create_engine(url, connect_args={"timeout": wait, "check_same_thread": False})

    def opened(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we begin transactions ourselves
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")  # a commit survives a power failure
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        if limit is not None:
            (page,) = connection.execute("PRAGMA page_size").fetchone()
            connection.execute(f"PRAGMA max_page_count = {max(1, limit // page)}")

    def began(connection: Connection) -> None:
        writing = connection.get_execution_options().get(WRITING)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    event.listen(engine, "connect", opened)
    event.listen(engine, "begin", began)
    return engine


def _postgres(url: URL, wait: float) -> Engine:
    try:
        engine = create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": max(2, int(wait))})
    except ModuleNotFoundError as error:
        raise ArchiveError('an archive in PostgreSQL needs its driver: pip install "selon[postgres]"') from error

    def began(connection: Connection) -> None:
        if connection.get_execution_options().get(WRITING):
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(wait * 1000)}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")

    event.listen(engine, "begin", began)
    return engine
