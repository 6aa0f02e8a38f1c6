"""``selon serve`` as a process."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest

from selon.cli import main
from selon.cli.serve import _place
from selon.server.safety.start import UnsafeError
from selon.server.serving import PortTakenError, address, listening
from selon.server.settings import Settings


@contextmanager
def serving(*options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server in its own process, and the first line that it prints."""
    command = [sys.executable, "-m", "selon", "serve", "--ui", "en", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield process, process.stdout.readline()
    finally:
        process.kill()
        process.communicate()


def test_it_takes_a_free_port_says_where_and_ends_well(tmp_path: Path) -> None:
    with serving("--archive", str(tmp_path / "a.sqlite"), "--port", "0") as (process, line):
        where = line.split(" with ")[0].removeprefix("Selon is at ")
        transport = httpx.HTTPTransport(retries=20)
        with httpx.Client(transport=transport, timeout=30) as client:
            assert client.get(f"{where}api/v1/meta").json()["counts"]["articles"] == 0
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
        assert (process.returncode, told.strip()) == (0, "Ended.")


def test_it_does_not_listen_elsewhere_without_log_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--archive", str(tmp_path / "a.sqlite"), "--host", "0.0.0.0", "--ui", "en"]) == 2
    told = capsys.readouterr().err
    assert "nobody would have to log in" in told
    assert "--users" in told
    with pytest.raises(UnsafeError):
        listening(Settings(str(tmp_path / "a.sqlite"), host="0.0.0.0", port=0))


def test_a_port_that_is_taken_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(listening(Settings("a.sqlite", port=0))) as found:
        found.listen()
        port = found.getsockname()[1]
        assert address(found) == f"http://127.0.0.1:{port}/"
        assert main(["serve", "--archive", str(tmp_path / "a.sqlite"), "--port", str(port), "--ui", "en"]) == 2
        assert f"127.0.0.1:{port}" in capsys.readouterr().err
        with pytest.raises(PortTakenError):
            listening(Settings("a.sqlite", port=port))


def test_it_listens_at_the_loopback_of_ip_6() -> None:
    if not socket.has_ipv6:
        pytest.skip("no IPv6 here")
    try:
        found = listening(Settings("a.sqlite", host="::1", port=0))
    except PortTakenError:
        pytest.skip("no IPv6 loopback here")
    with closing(found):
        assert address(found).startswith("http://[::1]:")


@pytest.mark.parametrize("wrong", [["--port", "70000"], ["--token-file", "nothing.txt"], ["--ui", "de"]])
def test_wrong_options_are_refused(tmp_path: Path, wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--archive", str(tmp_path / "a.sqlite"), *wrong]) == 2
    told = capsys.readouterr().err
    assert any(word in told for word in wrong)


def test_an_address_keeps_the_password_that_messages_leave_out(monkeypatch: pytest.MonkeyPatch) -> None:
    secret, shown = "postgresql://ana:lake@db.example/press", "postgresql://ana:***@db.example/press"
    monkeypatch.delenv("SELON_ARCHIVE", raising=False)
    assert _place(secret, shown) == secret
    assert _place("press.sqlite", "/home/ana/press.sqlite") == "/home/ana/press.sqlite"
    assert _place(None, "/home/ana/archive.sqlite") == "/home/ana/archive.sqlite"
    monkeypatch.setenv("SELON_ARCHIVE", secret)
    assert _place(None, shown) == secret


@pytest.mark.parametrize(("ui", "words"), [("en", "the server needs uvicorn"), ("fr", "le serveur demande uvicorn")])
def test_missing_packages_are_named(
    tmp_path: Path, ui: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    assert main(["serve", "--archive", str(tmp_path / "a.sqlite"), "--ui", ui]) == 2
    told = capsys.readouterr().err
    assert words in told
    assert "selon[server]" in told
    assert not (tmp_path / "a.sqlite").exists()
