"""What the tests of safety share: a small archive with a hostile article in it, users, applications."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient

from selon.pipeline import article, default_reader, inputs
from selon.pipeline.archives import Adder, open_archive
from selon.server.app import create_app
from selon.server.safety import login
from selon.server.safety.passwords import Passwords
from selon.server.safety.users import ROLES, Known, changing, now
from selon.server.settings import Settings
from tests.articles.server import Site, running
from tests.server.safety.hostile import SCRIPT

STORY = Path(__file__).parents[2] / "e2e" / "orsel.jsonl"
TOKEN = "tok-" + "k" * 40
FAST = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
"""Hashes with which tests do not wait."""
Make = Callable[..., TestClient]


def password(role: str) -> str:
    """The password of the user who is named as the role."""
    return f"long words of {role}"


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with the six articles of a story, and one whose every field is an attack on whoever shows it."""
    path = tmp_path_factory.mktemp("safety") / "press.sqlite"
    text = f"La pompe d’Orsel est réparée, a déclaré {SCRIPT} le maire à Reuters. « {SCRIPT} », selon des sources."
    known: dict[str, Any] = {"title": SCRIPT, "publisher": f"Le Faux {SCRIPT}", "url": "javascript:alert(1)"}
    hostile = article(text, language="fr", published="2026-03-05", **known)
    with open_archive(str(path)) as archive:
        outcomes = list(Adder(archive, default_reader()).add([*inputs([str(STORY)]), hostile]))
    assert len(outcomes) == 7
    assert all(one.status != "failed" for one in outcomes)
    return path


@pytest.fixture
def press(stocked: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may write to."""
    return Path(shutil.copy(stocked, tmp_path / "press.sqlite"))


@pytest.fixture
def users(tmp_path: Path) -> Path:
    """A file of three users, named as their roles."""
    path = tmp_path / "users.toml"
    with changing(path) as found:
        for role in ROLES:
            found[role] = Known(role, role, FAST.hash(password(role)), now())
    return path


@pytest.fixture
def make(press: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Makes applications, started, as clients of theirs: ``make(users=…)``."""
    monkeypatch.setattr(login, "Passwords", lambda: FAST)
    with ExitStack() as stack:

        def one(base: str = "http://localhost:7435", raises: bool = True, **known: Any) -> TestClient:
            known.setdefault("rate", 100_000)
            app = create_app(Settings(str(press), **known))
            client = TestClient(app, base_url=base, raise_server_exceptions=raises, follow_redirects=False)
            return stack.enter_context(client)

        yield one


@pytest.fixture
def local(make: Make) -> TestClient:
    """At this machine, where nobody logs in."""
    return make()


@pytest.fixture
def team(make: Make, users: Path) -> TestClient:
    """For a team, by https; nobody has logged in yet."""
    return make("https://press.example", host="0.0.0.0", users=users, token=FAST.hash(TOKEN))


@pytest.fixture
def site() -> Iterator[Site]:
    """A web server on the loopback interface."""
    with running() as started:
        yield started


def log_in(client: TestClient, role: str) -> dict[str, str]:
    """Log somebody in: the headers that their page sends."""
    answer = client.post("/api/v1/session", json={"user": role, "password": password(role)})
    assert answer.status_code == 200, answer.text
    return {"X-CSRF-Token": answer.json()["csrf"]}


def try_in(client: TestClient, user: str, secret: str) -> int:
    """The status of a log-in."""
    return client.post("/api/v1/session", json={"user": user, "password": secret}).status_code


def cookie(client: TestClient) -> str:
    """The secret of a client's session, by https."""
    return str(client.cookies["__Host-selon_session"])


def problem(answer: Any, status: int, kind: str) -> dict[str, Any]:
    """The body of an answer that must be this problem."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = answer.json()
    assert (body["type"], body["status"]) == (f"/api/v1/problems/{kind}", status)
    assert body["detail"]
    return body


def logged(client: TestClient) -> list[tuple[str, str]]:
    """The log, the newest first: who, what."""
    answer = client.get("/api/v1/audit?limit=200", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200, answer.text
    return [(one["who"], one["what"]) for one in answer.json()["items"]]
