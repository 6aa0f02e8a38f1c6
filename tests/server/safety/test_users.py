"""The file of users: written as a whole, read again when it changes."""

from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from selon.server.safety.users import Known, UserFile, UsersError, changing, clean_name, load, now, save

ANA = Known("ana", "admin", "$argon2id$v=19$x", now())


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "users.toml"
    users = {name: replace(ANA, name=name) for name in ("ana", "Zoé", "bo.b@press.example", "Ольга", "名前", "x𝔘y")}
    save(path, users)
    assert load(path) == users
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_mode_0600_whatever_it_was(tmp_path: Path) -> None:
    path = tmp_path / "users.toml"
    save(path, {"ana": ANA})
    path.chmod(0o666)
    with changing(path) as users:
        users["bo"] = replace(ANA, name="bo")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_failure_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "users.toml"
    save(path, {"ana": ANA})
    before = path.read_bytes()
    with pytest.raises(RuntimeError), changing(path) as users:
        users.clear()
        raise RuntimeError

    def full(_: int) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"), changing(path) as users:
        users.clear()
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == [".users.toml.lock", "users.toml"]


def test_changes_at_the_same_time_all_count(tmp_path: Path) -> None:
    path = tmp_path / "users.toml"

    def add(number: int) -> None:
        with changing(path) as users:
            users[f"u{number}"] = replace(ANA, name=f"u{number}")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, range(40)))
    assert len(load(path)) == 40


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "users.toml"
    link.symlink_to(tmp_path / "real" / "users.toml")
    with changing(link) as users:
        users["ana"] = ANA
    assert link.is_symlink()
    assert load(link) == {"ana": ANA}


@pytest.mark.parametrize(
    "name", ["", " ", "a b", "-a", "a-", "a\nb", 'a"]', "a" * 65, "../a", "a\0", "\ud800", "Local", "token"]
)
def test_names_that_are_none(name: str) -> None:
    with pytest.raises(UsersError):
        clean_name(name)


def test_a_name_is_one_however_it_is_composed() -> None:
    assert clean_name(" Zoe\u0301 ") == clean_name("Zo\u00e9") == "Zo\u00e9"


def test_somebody_twice_is_a_mistake(tmp_path: Path) -> None:
    path = tmp_path / "users.toml"
    save(path, {"ana": ANA, "other": ANA})
    with pytest.raises(UsersError, match="ana is there twice"):
        load(path)


def test_a_server_sees_changes_at_once_and_lets_nobody_in_by_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "users.toml"
    save(path, {"ana": ANA, "bo": replace(ANA, name="bo", role="reader")})
    found = UserFile(path)
    assert found.get("bo") is not None
    with changing(path) as users:
        del users["bo"]
    assert found.get("bo") is None
    assert found.get("ana") == ANA
    path.write_text("[[user", encoding="utf-8")
    assert found.get("ana") is None
    path.unlink()
    assert found.get("ana") is None
    save(path, {"ana": ANA})
    assert found.get("ana") == ANA


def test_a_new_hash_takes_the_place_of_the_same_password_only(tmp_path: Path) -> None:
    path = tmp_path / "users.toml"
    save(path, {"ana": ANA})
    found = UserFile(path)
    found.rehash(ANA, "$argon2id$new")
    assert load(path)["ana"] == replace(ANA, hash="$argon2id$new")
    found.rehash(ANA, "$argon2id$late")  # it was changed meanwhile
    assert load(path)["ana"].hash == "$argon2id$new"
    path.unlink()
    found.rehash(ANA, "$argon2id$gone")
    assert not path.exists() or "gone" not in path.read_text(encoding="utf-8")
