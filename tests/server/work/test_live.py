"""Jobs watched through a real server: a watcher that goes, one that comes back, and an end that waits for nobody."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from socket import socket

import httpx
import pytest
import uvicorn

from selon.server.app import create_app
from selon.server.settings import Settings
from tests.server.work.test_jobs import Gated, lines

API = "/api/v1"


@pytest.fixture
def gated(monkeypatch: pytest.MonkeyPatch) -> Gated:
    reader = Gated()
    reader.before = 8
    monkeypatch.setattr("selon.server.services.Reader", lambda: reader)
    return reader


@pytest.fixture
def base(gated: Gated, tmp_path: Path) -> Iterator[str]:
    app = create_app(Settings(str(tmp_path / "press.sqlite")))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning", timeout_graceful_shutdown=5))
    started = threading.Event()
    startup = server.startup

    async def told(sockets: list[socket] | None = None) -> None:
        await startup(sockets)
        started.set()

    server.startup = told  # type: ignore[method-assign]
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    assert started.wait(30)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    gated.go.set()
    server.should_exit = True
    thread.join(30)
    assert not thread.is_alive()


def _next(stream: Iterator[str]) -> tuple[int, str, dict[str, object]]:
    """The next event of a stream."""
    fields: dict[str, str] = {}
    for line in stream:
        if not line and "event" in fields:
            return int(fields["id"]), fields["event"], json.loads(fields["data"])
        name, _, value = line.partition(": ")
        if name:
            fields[name] = value
    raise AssertionError("the stream has ended")


def test_a_job_goes_on_without_its_watcher_who_may_come_back(base: str, gated: Gated) -> None:
    with httpx.Client(base_url=base, timeout=30) as client:
        files = {"files": ("days.jsonl", lines(*gated.reader.said).encode())}
        begun = client.post(f"{API}/jobs", files=files)
        assert begun.status_code == 202, begun.text
        job = begun.json()
        assert gated.reached.wait(30)
        with client.stream("GET", f"{API}/jobs/{job['id']}/events") as answer:
            number, name, data = _next(answer.iter_lines())
        assert (name, data["state"], data["added"]) == ("progress", "running", 8)
        gated.go.set()
        with client.stream("GET", f"{API}/jobs/{job['id']}/events", headers={"Last-Event-ID": str(number)}) as answer:
            stream = answer.iter_lines()
            told = [_next(stream)]
            while told[-1][1] != "end":
                told.append(_next(stream))
        assert [one[0] for one in told] == [*range(number + 1, told[-1][0] + 1)]
        assert (told[-1][2]["state"], told[-1][2]["added"]) == ("done", 40)
        assert [one[1] for one in told].count("outcome") == 32


def test_a_running_job_is_stopped(base: str, gated: Gated) -> None:
    with httpx.Client(base_url=base, timeout=30) as client:
        begun = client.post(f"{API}/jobs", files={"files": ("days.jsonl", lines(*gated.reader.said).encode())})
        assert begun.status_code == 202, begun.text
        job = begun.json()
        assert gated.reached.wait(30)
        assert client.delete(f"{API}/jobs/{job['id']}").status_code == 200
        gated.go.set()
        with client.stream("GET", f"{API}/jobs/{job['id']}/events") as answer:
            stream = answer.iter_lines()
            while (told := _next(stream))[1] != "end":
                pass
        assert (told[2]["state"], told[2]["added"]) == ("stopped", 8)
        assert client.get(f"{API}/meta").json()["counts"]["articles"] == 8
