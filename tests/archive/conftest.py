"""An empty archive in each back end: every test that takes ``archive`` runs against both."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from selon.archive import Archive, open_archive
from tests.archive.postgres import OLDEST, binaries, server

_SCHEMAS = count(1)


class Clock:
    """A minute passes at every look."""

    def __init__(self) -> None:
        self.time = datetime(2025, 3, 14, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(minutes=1)
        return self.time


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a database: that of ``SELON_TEST_POSTGRES``, else of a server of our own."""
    if given := os.environ.get("SELON_TEST_POSTGRES"):
        yield given
    elif (programs := binaries()) is None:
        pytest.skip(f"no PostgreSQL {OLDEST} or newer is installed, and SELON_TEST_POSTGRES names none")
    else:
        with server(programs) as url:
            yield url


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where there is no archive yet."""
    if request.param == "sqlite":
        yield str(tmp_path / "archive.sqlite")
        return
    url = request.getfixturevalue("postgres")
    schema = f"test_{os.getpid()}_{next(_SCHEMAS)}"
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
        yield f"{url}?options=-csearch_path%3D{schema}"
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    engine.dispose()


@pytest.fixture
def clock() -> Callable[[], datetime]:
    return Clock()


@pytest.fixture
def archive(place: str, clock: Callable[[], datetime]) -> Iterator[Archive]:
    with open_archive(place, clock=clock) as opened:
        yield opened
