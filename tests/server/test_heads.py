"""HEAD: what a GET answers, without the body."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from selon.server.app import create_app
from selon.server.heads import Heads
from selon.server.settings import Settings

API = "/api/v1"
ARTICLE = {"text": "Le bac reprendra lundi, a annoncé la préfète. " * 30, "language": "fr", "publisher": "La Rive"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    place = tmp_path_factory.mktemp("heads") / "a.sqlite"
    with TestClient(create_app(Settings(str(place))), base_url="http://127.0.0.1:7435") as found:
        assert found.post(f"{API}/articles", json=ARTICLE).status_code == 201
        yield found


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("meta", 200),
        ("claims", 200),
        ("articles", 200),
        ("openapi.json", 200),
        ("exports/claims.jsonl", 200),
        ("articles/nowhere", 404),
        ("claims?limit=0", 422),
        ("nothing-of-ours", 404),
    ],
)
@pytest.mark.parametrize("packed", ["gzip", "identity"])
def test_headers_are_those_of_a_get(client: TestClient, path: str, status: int, packed: str) -> None:
    asked = {"Accept-Encoding": packed}
    get, head = (client.request(method, f"{API}/{path}", headers=asked) for method in ("GET", "HEAD"))
    assert (head.status_code, get.status_code, head.content) == (status, status, b"")
    moving = ("date", "ratelimit-remaining", "x-ratelimit-remaining", "ratelimit", "x-request-id")
    got, told = ({name: value for name, value in one.headers.items() if name not in moving} for one in (get, head))
    assert told == got


def test_what_has_not_changed_is_said_so(client: TestClient) -> None:
    tag = client.head(f"{API}/claims").headers["etag"]
    assert client.head(f"{API}/claims", headers={"If-None-Match": tag}).status_code == 304
    assert client.get(f"{API}/claims", headers={"If-None-Match": tag}).status_code == 304


def test_an_answer_without_end_is_ended() -> None:
    sent: list[dict[str, Any]] = []
    told: list[str] = []

    async def endless(scope: Any, _receive: Any, send: Any) -> None:
        told.append(scope["method"])
        try:
            await send({"type": "http.response.start", "status": 200, "headers": []})
            while True:
                await send({"type": "http.response.body", "body": b"more", "more_body": True})
                await asyncio.sleep(0)
        finally:
            told.append("let go")

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        raise AssertionError("nothing is to be received")

    scope = {"type": "http", "method": "HEAD", "path": f"{API}/jobs/1/events"}
    asyncio.run(asyncio.wait_for(Heads(endless)(scope, receive, send), 10))
    assert told == ["GET", "let go"]
    assert [message["type"] for message in sent] == ["http.response.start", "http.response.body"]
    assert not sent[1]["body"] and not sent[1].get("more_body")
