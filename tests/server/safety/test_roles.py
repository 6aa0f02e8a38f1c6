"""Who may do what: every route has a rule, and every rule holds."""

from __future__ import annotations

import re

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

from selon.server.app import create_app
from selon.server.safety.access import ROLES, AsAdmin
from selon.server.safety.identity import EXPLAINED, OPEN
from selon.server.settings import Settings
from tests.server.safety.conftest import TOKEN, log_in, logged, problem
from tests.server.safety.routes import UNRULED, Operation, operations

ALL = operations(create_app(Settings("no.sqlite")))
RULED = [one for one in ALL if one.rule is not UNRULED]
CLOSED = [one for one in RULED if one.rule is not None]
WRITES = {"POST", "PUT", "PATCH", "DELETE"}
READING = {("POST", "/api/v1/read"), ("POST", "/api/v1/session"), ("DELETE", "/api/v1/session")}
"""What changes nothing that others see."""


def name(one: Operation) -> str:
    return f"{one.method} {one.path}"


def ask(client: TestClient, one: Operation, headers: dict[str, str]) -> int:
    """The status of an operation on something that is not there, with a body that says nothing."""
    path = re.sub(r"\{[^}]*\}", "1", one.path)
    return client.request(one.method, path, headers=headers).status_code


def test_the_routes_are_found() -> None:
    assert {("GET", "/api/v1/audit"), ("POST", "/api/v1/session"), ("GET", "/api/v1/meta")} <= {
        (o.method, o.path) for o in ALL
    }
    assert len(CLOSED) > 25


def test_no_route_of_the_api_is_without_a_rule() -> None:
    unruled = {(one.method, one.path) for one in ALL if one.rule is UNRULED}
    page = {("GET", "/"), ("HEAD", "/")}
    described = {(method, "/api/v1/openapi.json") for method in ("GET", "HEAD")}  # closed to strangers by the gate
    explained = {("GET", EXPLAINED), ("GET", f"{EXPLAINED}/{{kind}}")}
    assert unruled <= page | described | explained


def test_such_a_route_would_be_found() -> None:
    app, router = FastAPI(openapi_url=None), APIRouter(prefix="/api/v1")

    @router.get("/secret")
    def secret() -> None:
        """Nobody thought of a rule."""

    @router.get("/ruled", include_in_schema=False)
    def ruled(_user: AsAdmin) -> None:
        """Somebody did."""

    app.include_router(router)
    found = {one.path: one.rule for one in operations(app)}
    assert found["/api/v1/secret"] is UNRULED
    assert found["/api/v1/ruled"] == "admin"


def test_what_is_open_is_open_and_nothing_else() -> None:
    assert {one.path for one in ALL if one.rule is None and not one.path.startswith(EXPLAINED)} == OPEN


def test_what_changes_something_needs_more_than_reading() -> None:
    for one in RULED:
        if one.method in WRITES and (one.method, one.path) not in READING:
            assert one.rule in ("analyst", "admin"), name(one)
    assert all(one.rule == "admin" for one in ALL if one.path.startswith("/api/v1/audit"))


@pytest.mark.parametrize(
    "one",
    [one for one in ALL if one.path.startswith("/api") and one.rule is not None and not one.path.startswith(EXPLAINED)],
    ids=name,
)
def test_nobody_gets_nowhere_unknown(team: TestClient, one: Operation) -> None:
    assert ask(team, one, {}) == 401
    assert ask(team, one, {"Authorization": "Bearer wrong"}) in (401, 429)
    assert ask(team, one, {"Authorization": "Basic YWRtaW46YWRtaW4="}) in (401, 429)


def test_every_role_may_do_what_it_may_and_no_more(team: TestClient) -> None:
    for role in ROLES:
        client = TestClient(team.app, base_url="https://press.example", raise_server_exceptions=False)
        headers = log_in(client, role)
        for one in CLOSED:
            if (one.method, one.path) == ("DELETE", "/api/v1/session"):
                continue
            status = ask(client, one, headers)
            if ROLES.index(role) < ROLES.index(one.rule):
                assert status == 403, f"{role}: {name(one)}"
            else:
                assert status not in (401, 403) and status < 500, f"{role}: {name(one)} {status}"


def test_addresses_that_are_not_there_are_closed_as_well(team: TestClient) -> None:
    for path in ("/api/v1/nothing", "/api/v2/claims", "/api", "/api/", "/api/v1/meta/../claims", "/api/v1//claims"):
        assert team.get(path).status_code == 401, path
    assert team.request("PROPFIND", "/api/v1/claims").status_code == 401
    assert team.options("/api/v1/claims").status_code == 401
    assert team.get("/api/v1/openapi.json").status_code == 401


def test_meta_tells_strangers_nothing_of_what_is_there(team: TestClient) -> None:
    meta = team.get("/api/v1/meta").json()
    assert (meta["login"], meta["user"], meta["csrf"], meta["counts"]) == (True, None, None, None)


def test_a_refused_role_is_in_the_log(team: TestClient) -> None:
    log_in(team, "reader")
    problem(team.get("/api/v1/audit"), 403, "not-allowed")
    assert logged(team)[:2] == [("reader", "refused-role"), ("reader", "login")]


def test_whoever_is_at_the_machine_is_its_admin(local: TestClient) -> None:
    assert local.get("/api/v1/session").json() == {"user": {"name": "local", "role": "admin"}, "csrf": None}
    assert local.get("/api/v1/audit").status_code == 200
    problem(local.post("/api/v1/session", json={"token": TOKEN}), 409, "no-login")
    assert local.delete("/api/v1/session").status_code == 204
