"""Sessions: their length of life, what is kept of them."""

from __future__ import annotations

import json

import pytest

from selon.server.safety.sessions import IDLE, LONGEST, MOST_EACH, Sessions, csrf_of


class Store:
    """Keeps what it is given; and the time."""

    def __init__(self) -> None:
        self.text: str | None = None
        self.time = 1_000_000.0
        self.saves = 0

    def save(self, text: str) -> None:
        self.text = text
        self.saves += 1

    def sessions(self) -> Sessions:
        return Sessions(lambda: self.text, self.save, lambda: self.time)


@pytest.fixture
def store() -> Store:
    return Store()


def test_a_session_is_new_each_time_and_kept_as_a_hash(store: Store) -> None:
    sessions = store.sessions()
    one, other = sessions.open("ana", "s"), sessions.open("ana", "s")
    assert one != other
    assert len(one) >= 43
    found = sessions.find(one)
    assert found is not None
    assert found.user == "ana"
    assert store.text is not None
    assert one not in store.text
    assert csrf_of(one) not in store.text
    assert sessions.find("") is None
    assert sessions.find(found.key) is None  # who reads the archive cannot come in


def test_it_outlives_a_restart(store: Store) -> None:
    secret = store.sessions().open("ana", "s")
    found = store.sessions().find(secret)
    assert found is not None
    assert found.user == "ana"


def test_an_idle_one_ends_and_a_used_one_goes_on_but_not_for_ever(store: Store) -> None:
    sessions = store.sessions()
    idle, used = sessions.open("ana", "s"), sessions.open("bo", "s")
    begun = store.time
    while store.time - begun < LONGEST - IDLE / 2:
        store.time += IDLE / 2
        if store.time - begun < LONGEST:
            assert sessions.find(used) is not None
    assert sessions.find(idle) is None
    store.time = begun + LONGEST
    assert sessions.find(used) is None
    assert store.sessions().find(used) is None


def test_use_is_kept_now_and_then_not_at_every_request(store: Store) -> None:
    sessions = store.sessions()
    secret = sessions.open("ana", "s")
    before = store.saves
    for _ in range(100):
        store.time += 1
        sessions.find(secret)
    assert store.saves == before
    store.time += 3600
    sessions.find(secret)
    assert store.saves == before + 1
    store.time += IDLE - 1
    assert store.sessions().find(secret) is not None


def test_log_out_ends_it_everywhere(store: Store) -> None:
    sessions = store.sessions()
    secret = sessions.open("ana", "s")
    sessions.close(secret)
    assert sessions.find(secret) is None
    assert store.sessions().find(secret) is None
    sessions.close(secret)


def test_the_oldest_of_a_user_give_way(store: Store) -> None:
    sessions = store.sessions()
    other = sessions.open("bo", "s")
    mine = []
    for _ in range(MOST_EACH + 3):
        store.time += 1
        mine.append(sessions.open("ana", "s"))
    assert [sessions.find(one) is not None for one in mine] == [False] * 3 + [True] * MOST_EACH
    assert sessions.find(other) is not None


@pytest.mark.parametrize(
    "kept", ["", "nonsense", "{}", "[1]", '[{"user": "ana"}]', json.dumps([{"key": "k", "extra": 1}])]
)
def test_what_cannot_be_read_is_nobody(store: Store, kept: str) -> None:
    store.text = kept
    assert store.sessions().find("secret") is None


def test_the_csrf_token_is_bound_to_the_session() -> None:
    assert csrf_of("a") == csrf_of("a") != csrf_of("b")
    assert "a" * 43 not in csrf_of("a" * 43)
    assert csrf_of("\ud800")
