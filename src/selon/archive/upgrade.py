"""Bringing an archive to this program's version; making a new one is the same from nothing."""

from __future__ import annotations

import importlib
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from selon.archive.engine import WRITING
from selon.archive.errors import NewerArchiveError, NotAnArchiveError
from selon.archive.tables import metadata

HEAD = "0001"
"""The newest migration."""
VERSIONS = "selon_version"
"""The table that says which migrations an archive has been through."""
MIGRATIONS = Path(__file__).parent / "migrations"
_SQLITE_HEADER = b"SQLite format 3\x00"


def check_file(path: Path) -> None:
    """Refuse what is no SQLite database before SQLite sees it. Raises NotAnArchiveError, OSError."""
    if not path.exists():
        return
    with path.open("rb") as file:
        header = file.read(len(_SQLITE_HEADER))
    if header not in (b"", _SQLITE_HEADER):
        raise NotAnArchiveError(f"{path}: not a Selon archive: the file is no SQLite database")


def bring_up(engine: Engine, where: str) -> None:
    """Run the migrations that an archive lacks, in one transaction; a killed run leaves it as it was.

    Raises NotAnArchiveError, NewerArchiveError.
    """
    with engine.connect() as connection:
        if _version(connection, where) == HEAD:
            return
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        if _version(connection, where) != HEAD:  # nobody else has done it while we waited
            _migrate(connection)


def _version(connection: Connection, where: str) -> str | None:
    """The version of an archive, None when the place is empty."""
    tables = set(inspect(connection).get_table_names())
    if VERSIONS not in tables:
        # A file is ours alone; on a server, others may keep their tables beside ours.
        strange = tables if connection.dialect.name == "sqlite" else tables & set(metadata.tables)
        if strange:
            raise NotAnArchiveError(f"{where}: not a Selon archive: another program's table {min(strange)!r} is there")
        return None
    version = str(connection.execute(text(f"SELECT version_num FROM {VERSIONS}")).scalar_one())  # noqa: S608
    if version > HEAD:
        raise NewerArchiveError(
            f"{where}: written by a newer version of Selon (archive format {version}, this program knows {HEAD}); "
            "install that version to open it"
        )
    return version


def _migrate(connection: Connection) -> None:
    """Alembic is loaded only when there is something to migrate: that takes as long as opening ten archives."""
    command = importlib.import_module("alembic.command")
    config = importlib.import_module("alembic.config").Config(stdout=None)
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
