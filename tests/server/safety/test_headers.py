"""The headers of every answer: of the page, the API, errors, and faults of the program."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.testclient import TestClient

from selon.server.safety.headers import ALWAYS, API_POLICY, PAGE_POLICY, Headers
from tests.server.safety.conftest import problem

CONTRACT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def dressed(answer: Any, policy: str) -> None:
    assert answer.headers["content-security-policy"] == policy
    for name, value in ALWAYS.items():
        assert answer.headers[name] == value


def test_the_policies_allow_nothing_inline_and_nobody_else() -> None:
    assert PAGE_POLICY == CONTRACT
    for policy in (PAGE_POLICY, API_POLICY):
        assert "unsafe" not in policy
        assert "http" not in policy
        assert "*" not in policy
    assert ALWAYS["X-Content-Type-Options"] == "nosniff"
    assert ALWAYS["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["/", "/nothing", "/assets/nothing.js"])
def test_the_page(local: TestClient, path: str) -> None:
    dressed(local.get(path), PAGE_POLICY)


@pytest.mark.parametrize(
    "path",
    [
        "meta",
        "claims",
        "nothing",
        "articles/none",
        "claims?limit=0",
        "exports/claims.csv",
        "exports/claims.jsonl",
        "examples",
    ],
)
def test_the_api(local: TestClient, team: TestClient, path: str) -> None:
    for client in (local, team):
        dressed(client.get(f"/api/v1/{path}"), API_POLICY)
    assert "cache-control" in local.get(f"/api/v1/{path}").headers


def test_answers_of_what_stands_before_the_routes(local: TestClient) -> None:
    dressed(local.get("/api/v1/meta", headers={"Host": "evil.example"}), API_POLICY)
    dressed(local.post("/api/v1/read", content=b"x" * 1_000_001), API_POLICY)


def test_nothing_says_what_runs_here(local: TestClient) -> None:
    answer = local.get("/api/v1/meta")
    assert not {"server", "x-powered-by", "date-server"} & set(answer.headers)


def test_a_fault_is_a_problem_that_tells_nothing() -> None:
    app = FastAPI()

    @app.get("/api/v1/fault")
    def fault() -> None:
        raise RuntimeError("the secret is in here")

    @app.get("/api/v1/page")
    def page() -> HTMLResponse:
        return HTMLResponse("<script>alert(1)</script>")

    @app.get("/api/v1/json")
    def own() -> JSONResponse:
        return JSONResponse({}, headers={"Content-Security-Policy": "default-src *", "Cache-Control": "no-store"})

    app.add_middleware(Headers)
    client = TestClient(app, raise_server_exceptions=False)
    answer = client.get("/api/v1/fault")
    problem(answer, 500, "fault")
    assert "secret" not in answer.text
    dressed(answer, API_POLICY)
    page_ = client.get("/api/v1/page")
    assert page_.headers["content-type"] == "text/plain; charset=utf-8"
    kept = client.get("/api/v1/json")
    dressed(kept, API_POLICY)
    assert kept.headers["cache-control"] == "no-store"


def test_web_sockets_are_not_spoken() -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def never(*_: Any) -> Any:
        pytest.fail("it is not passed on")

    asyncio.run(Headers(never)({"type": "websocket", "path": "/api/v1/jobs"}, never, send))
    assert [one["type"] for one in sent] == ["websocket.close"]
