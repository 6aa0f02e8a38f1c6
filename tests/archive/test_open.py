"""Opening: where, what is refused, what is brought up to date; and what a full or locked archive says."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from selon.archive import (
    Archive,
    ArchiveError,
    ArchiveFullError,
    ArchiveLockedError,
    NewerArchiveError,
    NoArchiveError,
    NotAnArchiveError,
    UnreachableError,
    open_archive,
)
from selon.archive.engine import connect
from selon.archive.tables import metadata
from selon.archive.upgrade import HEAD, MIGRATIONS, VERSIONS
from tests.archive.samples import add, article


def test_an_archive_lies_where_it_is_said_and_stays_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named, set_, home = tmp_path / "deep" / "a.sqlite", tmp_path / "b 100%.sqlite", tmp_path / "home"
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("SELON_ARCHIVE", str(set_))
    for where, expected in ((named, named), (str(named), named), (f"sqlite:///{named}", named), (None, set_)):
        with open_archive(where) as archive:
            assert archive.where == str(expected)
            add(archive, article("Un."))
        with open_archive(where) as archive:
            assert archive.view().counts().readings == 1
        with sqlite3.connect(expected) as file:
            assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        file.close()
    monkeypatch.delenv("SELON_ARCHIVE")
    with open_archive() as archive:
        assert Path(archive.where).is_relative_to(home)
        assert archive.where.endswith("archive.sqlite")


def test_the_migrations_make_the_tables_that_the_program_has(place: str) -> None:
    open_archive(place).close()
    engine, _ = connect(place, wait=1, limit=None)
    with engine.connect() as connection:
        known = {*metadata.tables, VERSIONS}

        def ours(_thing: object, name: str | None, kind: str, *_: object) -> bool:
            return kind != "table" or name in known

        options = {"compare_type": True, "include_object": ours, "version_table": VERSIONS}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_the_newest_migration_is_the_one_that_is_asked_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_a_newer_archive_is_refused_and_left_alone(place: str) -> None:
    with open_archive(place) as archive:
        add(archive, article("Un."))
    engine, _ = connect(place, wait=1, limit=None)
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE {VERSIONS} SET version_num = '9999'"))
    with pytest.raises(
        NewerArchiveError, match=f"newer version of Selon .archive format 9999, this program knows {HEAD}"
    ):
        open_archive(place)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM articles")).scalar_one() == 1
    engine.dispose()


def test_another_programs_tables_are_not_touched(place: str) -> None:
    engine, _ = connect(place, wait=1, limit=None)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE articles (title text)"))
    with pytest.raises(NotAnArchiveError, match="another program's table 'articles'"):
        open_archive(place)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM articles")).scalar_one() == 0
    engine.dispose()


def test_another_programs_database_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "films.sqlite"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE films (title)")
    other.close()
    before = file.read_bytes()
    with pytest.raises(NotAnArchiveError, match="another program's table 'films'"):
        open_archive(file)
    assert file.read_bytes() == before


def test_another_file_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_bytes(b"Dear diary, " * 99)
    with pytest.raises(NotAnArchiveError, match=re.escape(f"{file}: not a Selon archive: the file is no SQLite")):
        open_archive(file)
    assert file.read_bytes() == b"Dear diary, " * 99
    assert [*tmp_path.iterdir()] == [file]
    empty = tmp_path / "empty.sqlite"
    empty.touch()
    open_archive(empty).close()


@pytest.mark.parametrize(
    ("where", "kind", "message"),
    [
        ("mysql://host/name", ArchiveError, "mysql: an archive is a SQLite file or a PostgreSQL database"),
        ("x://", ArchiveError, "x: an archive is"),
        ("://", ArchiveError, "not a URL of a database"),
        ("sqlite://", ArchiveError, "names no file"),
        ("/dev/null/a.sqlite", UnreachableError, "can't be opened"),
        ("/proc", UnreachableError, "can't be opened"),
    ],
)
def test_a_wrong_place_is_named(where: str, kind: type[ArchiveError], message: str) -> None:
    with pytest.raises(kind, match=message):
        open_archive(where)


def test_a_server_that_is_not_there_is_named_without_its_password() -> None:
    with pytest.raises(UnreachableError, match="server can't be reached") as caught:
        open_archive("postgresql://me:secret@127.0.0.1:1/x", wait=2)
    assert "secret" not in str(caught.value)


def test_a_full_archive_says_so_and_keeps_what_it_has(tmp_path: Path) -> None:
    place = tmp_path / "a.sqlite"
    open_archive(place).close()
    kept = 0
    with open_archive(place, limit=place.stat().st_size + 200_000) as archive:
        with pytest.raises(ArchiveFullError, match="no space left; what was committed before is safe"):
            for number in range(10_000):
                add(archive, article(" ".join(f"w{number}x{word}" for word in range(400)), id=f"a{number}"))
                kept += 1
        assert archive.view().counts().articles == kept > 3
    with open_archive(place) as archive:
        add(archive, article("Un.", id=f"a{kept}"))
        counts = archive.view().counts()
        assert (counts.articles, counts.readings, counts.claims) == (kept + 1,) * 3
    with sqlite3.connect(place) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_a_locked_archive_says_so_and_can_be_read_meanwhile(place: str) -> None:
    with open_archive(place) as one, open_archive(place, wait=0.1) as other:
        add(one, article("Un."))
        with one.writer() as writer:
            writer.log("ana", "long work")
            with pytest.raises(ArchiveLockedError, match="another process is writing"), other.writer():
                pytest.fail("two writers at once")
            assert other.view().counts().articles == 1
            assert other.view().audit().items == ()
        assert len(other.view().audit().items) == 1
        add(other, article("Deux.", id="y"))


def test_a_block_that_fails_leaves_nothing(archive: Archive) -> None:
    with pytest.raises(RuntimeError), archive.writer() as writer:
        writer.add_article(article("Un."))
        assert writer.view.counts().articles == 1
        raise RuntimeError
    assert archive.view().counts().articles == 0


def test_a_number_beyond_the_database_is_named(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="no key or number of an archive is as large"):
        archive.view().claim(10**30)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    place = tmp_path / "a.sqlite"
    with open_archive(place) as archive:
        for number in range(40):
            add(archive, article(f"Un {number}. " * 50, id=f"a{number}"), [(f"Un {number}.", ())])
    data = bytearray(place.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    place.write_bytes(data)
    with pytest.raises(ArchiveError, match=r"a\.sqlite: "), open_archive(place) as archive:
        archive.view().articles()


def test_an_archive_that_must_be_there_is_not_made(tmp_path: Path) -> None:
    place = tmp_path / "folder" / "typo.sqlite"
    with pytest.raises(NoArchiveError, match="there is no archive here"):
        open_archive(place, create=False)
    assert not place.parent.exists()
    open_archive(place).close()
    open_archive(place, create=False).close()
