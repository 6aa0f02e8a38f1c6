"""Sessions over HTTP: fixation, log-out, restarts, and what ends them at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fastapi.testclient import TestClient

from selon.server.safety.users import changing, now
from tests.server.safety.conftest import FAST, TOKEN, Make, cookie, log_in, logged, password, try_in


def test_a_session_is_never_taken_over_from_a_visitor(team: TestClient) -> None:
    team.cookies.set("__Host-selon_session", "chosen-by-somebody-else-" + "x" * 30, domain="press.example")
    answer = team.post("/api/v1/session", json={"user": "admin", "password": password("admin")})
    assert "chosen-by" not in answer.headers["set-cookie"]
    victim = TestClient(team.app, base_url="https://press.example")
    victim.cookies.set("__Host-selon_session", "chosen-by-somebody-else-" + "x" * 30)
    assert victim.get("/api/v1/session").status_code == 401


def test_logging_in_again_ends_the_session_before(team: TestClient) -> None:
    log_in(team, "reader")
    before = cookie(team)
    log_in(team, "admin")
    assert cookie(team) != before
    old = TestClient(team.app, base_url="https://press.example", cookies={"__Host-selon_session": before})
    assert old.get("/api/v1/session").status_code == 401


def test_log_out_ends_it_wherever_its_cookie_is(team: TestClient) -> None:
    headers = log_in(team, "reader")
    stolen = cookie(team)
    answer = team.delete("/api/v1/session", headers=headers)
    assert answer.status_code == 204
    assert "Max-Age=0" in answer.headers["set-cookie"]
    thief = TestClient(team.app, base_url="https://press.example", cookies={"__Host-selon_session": stolen})
    assert thief.get("/api/v1/session").status_code == 401
    assert logged(team)[0] == ("reader", "logout")


def test_by_https_a_cookie_that_plain_http_could_have_set_is_not_taken(team: TestClient) -> None:
    log_in(team, "reader")
    other = TestClient(team.app, base_url="https://press.example", cookies={"selon_session": cookie(team)})
    assert other.get("/api/v1/session").status_code == 401


def test_a_restart_ends_no_session(make: Make, users: Path) -> None:
    known = {"users": users, "token": FAST.hash(TOKEN)}
    first = make(**known)
    assert first.post("/api/v1/session", json={"user": "reader", "password": password("reader")}).status_code == 200
    secret = first.cookies["selon_session"]
    first.__exit__(None, None, None)
    second = make(**known)
    second.cookies.set("selon_session", secret)
    assert second.get("/api/v1/session").json()["user"]["name"] == "reader"
    first.__enter__()


def test_roles_and_removals_hold_at_once(team: TestClient, users: Path) -> None:
    log_in(team, "reader")
    assert team.get("/api/v1/audit").status_code == 403
    with changing(users) as found:
        found["reader"] = replace(found["reader"], role="admin")
    assert team.get("/api/v1/audit").status_code == 200
    with changing(users) as found:
        del found["reader"]
    assert team.get("/api/v1/audit").status_code == 401


def test_a_new_password_ends_the_sessions_of_the_old_one(team: TestClient, users: Path) -> None:
    log_in(team, "reader")
    with changing(users) as found:
        found["reader"] = replace(found["reader"], hash=FAST.hash("other words entirely"), changed=now())
    assert team.get("/api/v1/session").status_code == 401
    assert try_in(team, "reader", password("reader")) == 401
    assert try_in(team, "reader", "other words entirely") == 200


def test_a_new_token_ends_the_sessions_of_the_old_one(make: Make) -> None:
    client = make(token=FAST.hash(TOKEN))
    assert client.post("/api/v1/session", json={"token": TOKEN}).status_code == 200
    assert client.get("/api/v1/session").json()["user"] == {"name": "token", "role": "admin"}
    secret = client.cookies["selon_session"]
    client.__exit__(None, None, None)
    other = make(token=FAST.hash(TOKEN + "2"))
    other.cookies.set("selon_session", secret)
    assert other.get("/api/v1/session").status_code == 401
    client.__enter__()
