"""``selon user``: add, list, remove, roles, passwords, tokens."""

from __future__ import annotations

import getpass
import io
import json
import stat
import sys
import warnings
from pathlib import Path

import pytest

from selon.server.safety.passwords import Passwords, is_hash
from selon.server.safety.start import refuse_unsafe
from selon.server.safety.users import load
from selon.server.settings import Settings
from tests.server.safety.terminal import Terminal, add, run


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "users.toml"


def test_somebody_is_added_and_can_log_in(terminal: Terminal, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add(terminal, path, "ana", "--role", "admin") == 0
    assert terminal.asked == ["Password for ana: ", "Once more: "]
    ana = load(path)["ana"]
    assert ana.role == "admin"
    assert Passwords().verify(ana.hash, "the long way home")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    refuse_unsafe(Settings("a.sqlite", host="0.0.0.0", users=path))
    shown = capsys.readouterr()
    assert "ana can log in as admin." in shown.out
    assert "long way" not in shown.out + shown.err + path.read_text(encoding="utf-8")


def test_the_least_role_is_the_one_that_is_not_said(
    terminal: Terminal, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(terminal, path, "bo") == 0
    assert load(path)["bo"].role == "reader"
    assert "Nobody here is an admin" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (["the long way home", "the wrong way home"], "differ"),
        (["short", "short"], "at least 10 characters"),
        (["x" * 1001, "x" * 1001], "at most 1000"),
        (["password123", "password123"], "among the first"),
    ],
)
def test_passwords_that_are_not_taken(
    terminal: Terminal, path: Path, capsys: pytest.CaptureFixture[str], typed: list[str], words: str
) -> None:
    terminal.typed = typed
    assert run("add", "ana", "--users", path) == 2
    assert words in capsys.readouterr().err
    assert not path.exists()


def test_a_password_from_standard_input(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO("  déjà vu, deux fois  \r\nmore\n".encode()), "ascii")
    )
    assert run("add", "ana", "--users", path, "--password-stdin") == 0
    assert Passwords().verify(load(path)["ana"].hash, "  déjà vu, deux fois  ")


def test_a_password_that_is_no_text(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe\xff\xfe\xff\xfe\xff\xfe\n"), "utf-8"))
    assert run("add", "ana", "--users", path, "--password-stdin") == 2
    assert "not UTF-8" in capsys.readouterr().err


def test_a_password_is_never_shown(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def shows(prompt: str = "", stream: object = None) -> str:
        warnings.warn("Can not control echo on the terminal.", getpass.GetPassWarning, stacklevel=2)
        return pytest.fail("it would be shown")

    monkeypatch.setattr(getpass, "getpass", shows)
    assert run("add", "ana", "--users", path) == 2
    assert "--password-stdin" in capsys.readouterr().err


def test_list(terminal: Terminal, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(terminal, path, "ana", "--role", "admin")
    add(terminal, path, "Zoé")
    capsys.readouterr()
    assert run("list", "--users", path) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [["ana", "admin"], ["Zoé", "reader"]]
    assert run("list", "--users", path, "--format", "json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [(one["name"], one["role"]) for one in told] == [("ana", "admin"), ("Zoé", "reader")]
    assert "hash" not in told[0]
    path.chmod(0o644)
    assert run("list", "--users", path) == 0
    assert "chmod 600" in capsys.readouterr().err


def test_remove_role_and_password(terminal: Terminal, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("ana", "bo"):
        add(terminal, path, name, "--role", "admin")
    before = load(path)
    assert run("role", "bo", "--role", "analyst", "--users", path) == 0
    after = load(path)["bo"]
    assert (after.role, after.hash, after.changed) == ("analyst", before["bo"].hash, before["bo"].changed)
    terminal.typed = ["another long way", "another long way"]
    assert run("password", "bo", "--users", path) == 0
    changed = load(path)["bo"]
    assert changed.role == "analyst"
    assert changed.changed > after.changed
    assert Passwords().verify(changed.hash, "another long way")
    assert run("remove", "bo", "--users", path) == 0
    assert list(load(path)) == ["ana"]
    assert load(path)["ana"] == before["ana"]
    assert "bo is removed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("add",), "Give a name"),
        (("add", "a b"), "is no name"),
        (("add", "ana"), "ana is there already"),
        (("add", "token"), "stands for somebody already"),
        (("add", "bo", "--role", "root"), "--role"),
        (("remove", "bo"), "there is no user bo"),
        (("role", "ana"), "which role?"),
        (("role", "bo", "--role", "admin"), "there is no user bo"),
        (("password", "bo"), "there is no user bo"),
        (("rename", "ana"), "ACTION"),
    ],
)
def test_what_cannot_be_meant(
    terminal: Terminal, path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    add(terminal, path, "ana", "--role", "admin")
    terminal.asked.clear()
    before = path.read_bytes()
    assert run(*words, "--users", path) == 2
    assert told in capsys.readouterr().err
    assert path.read_bytes() == before
    assert terminal.asked == []  # it is said before a password is asked for


def test_the_file_must_be_named(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SELON_USERS", raising=False)
    assert run("list") == 2
    assert "SELON_USERS" in capsys.readouterr().err
    monkeypatch.setenv("SELON_USERS", str(path))
    assert run("list") == 2
    assert "there is no such file" in capsys.readouterr().err
    path.write_text("[[user", encoding="utf-8")
    assert run("list") == 2
    assert "TOML" in capsys.readouterr().err
    assert run("list", "--users", path.parent) == 2
    assert run("add", "ana", "--users", path.parent / "no" / "users.toml", "--password-stdin") == 2


def test_a_token_is_shown_once_and_its_hash_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "token.txt"
    assert run("token", "--token-file", path) == 0
    token = capsys.readouterr().out.strip()
    kept = path.read_text(encoding="utf-8").strip()
    assert len(token) == 43
    assert token not in kept
    assert is_hash(kept)
    assert Passwords().verify(kept, token)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    refuse_unsafe(Settings("a.sqlite", host="0.0.0.0", token=kept))
    assert run("token") == 2
    assert run("token", "--token-file", tmp_path / "no" / "token.txt") == 2
