"""What is written behind the requests: in order, once, and again when the archive was locked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import pytest

from selon.pipeline.archives import ArchiveError
from selon.server.safety import keeping
from selon.server.safety.audit import MOST_AN_HOUR, PAUSE, AuditLog
from selon.server.safety.keeping import Keeper


class Archive:
    """Remembers what is written in transactions that end well. ``locked``: how many fail before."""

    def __init__(self, locked: int = 0) -> None:
        self.locked = locked
        self.entries: list[tuple[str, str, object]] = []
        self.settings: dict[str, str] = {}
        self.tried = Event()

    @contextmanager
    def begin(self) -> Iterator[Archive]:
        self.tried.set()
        if self.locked:
            self.locked -= 1
            raise ArchiveError("locked")
        yield self

    def log(self, who: str, what: str, detail: object = None) -> None:
        self.entries.append((who, what, detail))

    def set(self, name: str, value: str) -> None:
        self.settings[name] = value


def test_entries_are_written_in_their_order_and_the_last_setting_counts() -> None:
    archive = Archive()
    keeper = Keeper(archive.begin)
    for number in range(50):
        keeper.log("ana", "login", {"n": number})
        keeper.set("s", str(number))
    assert keeper.flush()
    assert [detail for _, _, detail in archive.entries] == [{"n": number} for number in range(50)]
    assert archive.settings == {"s": "49"}
    keeper.close()
    assert len(archive.entries) == 50


def test_a_locked_archive_is_tried_again_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "AGAIN", 0.01)
    archive = Archive(locked=3)
    keeper = Keeper(archive.begin)
    keeper.log("ana", "login", {})
    assert archive.tried.wait(10)
    keeper.log("bo", "login", {})
    assert keeper.flush()
    assert [who for who, _, _ in archive.entries] == ["ana", "bo"]
    keeper.close()


def test_without_an_archive_it_waits_but_not_for_ever() -> None:
    keeper = Keeper(lambda: None)
    keeper.log("ana", "login", {})
    assert not keeper.flush(0.05)
    keeper.close(0.05)


def test_what_is_pushed_out_is_the_oldest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "AGAIN", 0.01)
    archive = Archive()
    open_ = Event()
    keeper = Keeper(lambda: archive.begin() if open_.is_set() else None)
    for number in range(keeping.MOST + 10):
        keeper.log("ana", "login", {"n": number})
    open_.set()
    assert keeper.flush()
    assert archive.entries[0][2] == {"n": 10}
    assert len(archive.entries) == keeping.MOST
    keeper.close()


class Told(Keeper):
    def __init__(self) -> None:
        super().__init__(lambda: None)
        self.told: list[tuple[str, str, object]] = []

    def log(self, who: str, what: str, detail: object) -> None:
        self.told.append((who, what, detail))


def test_refusals_are_told_once_a_minute_and_client_with_their_number() -> None:
    told, time = Told(), [0.0]
    log = AuditLog(told, lambda: time[0])
    for _ in range(10):
        log.add("refused-csrf", "ana", "192.0.2.1", path="/x", origin=None)
    log.add("refused-csrf", "ana", "192.0.2.2")
    time[0] = PAUSE
    log.add("refused-csrf", "ana", "192.0.2.1")
    assert told.told == [
        ("ana", "refused-csrf", {"client": "192.0.2.1", "path": "/x"}),
        ("ana", "refused-csrf", {"client": "192.0.2.2"}),
        ("ana", "refused-csrf", {"client": "192.0.2.1", "unsaid": 9}),
    ]


def test_log_ins_are_told_always() -> None:
    told = Told()
    log = AuditLog(told, lambda: 0.0)
    for _ in range(5):
        log.add("login-failed", "ana", "192.0.2.1")
    assert len(told.told) == 5


def test_a_crowd_of_clients_does_not_fill_the_disk() -> None:
    told = Told()
    log = AuditLog(told, lambda: 0.0)
    for number in range(MOST_AN_HOUR * 3):
        log.add("refused-host", "", f"c{number}", host="x" * 10_000)
    assert len(told.told) == MOST_AN_HOUR
    assert all(len(str(detail)) < 400 for _, _, detail in told.told)
