"""Hosts and other sites' pages: what a browser led astray would send."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.server.safety.conftest import FAST, TOKEN, Make, log_in, problem

READ = "/api/v1/read"


@pytest.mark.parametrize(
    "host", ["localhost:7435", "127.0.0.1:7435", "[::1]:7435", "localhost", "selon.localhost:9000"]
)
def test_this_machine_s_names_are_answered(local: TestClient, host: str) -> None:
    assert local.get("/api/v1/meta", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:7435", "127.0.0.1.nip.io", "localhost.evil.example", "0.0.0.0", "192.168.1.2"],
)
def test_a_rebound_name_is_not(local: TestClient, host: str) -> None:
    for path in ("/api/v1/meta", "/", "/assets/x.js"):
        problem(local.get(path, headers={"Host": host}), 403, "wrong-host")
    problem(local.post(READ, headers={"Host": host, "Origin": f"http://{host}"}, json={"text": "x"}), 403, "wrong-host")


@pytest.mark.parametrize("host", ["", "a b", "localhost/../x", "x@localhost", "localhost:port", "[::1", "<script>"])
def test_hosts_that_are_none(local: TestClient, team: TestClient, host: str) -> None:
    for client in (local, team):
        problem(client.get("/api/v1/meta", headers={"Host": host}), 400, "bad-request")


@pytest.mark.parametrize("path", ["/%00", "/api/v1/articles/a%00b", "/assets/%00.js"])
def test_no_path_has_a_nul(local: TestClient, path: str) -> None:
    problem(local.get(path), 400, "wrong-path")


def test_the_name_that_was_asked_for_is_one(make: Make) -> None:
    assert make(host="127.0.0.5").get("/api/v1/meta", headers={"Host": "127.0.0.5:7435"}).status_code == 200


def test_a_host_that_is_sent_is_not_in_any_answer(team: TestClient) -> None:
    headers = log_in(team, "analyst")
    for path in ("/api/v1/meta", "/api/v1/claims?limit=1", "/", "/nothing"):
        answer = team.get(path, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
        assert "evil.example" not in answer.text + str(answer.headers)
    answer = team.get("/api/v1/claims/", headers={**headers, "Host": "evil.example"})  # no redirect to there
    assert "evil.example" not in str(answer.headers)


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:3000"},
        {"Origin": "https://localhost.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost:7435"},
        {"Sec-Fetch-Site": "nonsense"},
    ],
)
def test_other_sites_pages_change_nothing(local: TestClient, headers: dict[str, str]) -> None:
    for method, path in (("POST", READ), ("POST", "/api/v1/jobs"), ("DELETE", "/api/v1/corrections/1")):
        problem(local.request(method, path, headers=headers, json={"text": "Il pleut."}), 403, "wrong-origin")
    # as a form sends it, without asking first
    sent = local.post(READ, content='{"text":"Il pleut."}', headers={**headers, "Content-Type": "text/plain"})
    problem(sent, 403, "wrong-origin")


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_nor_do_they_look(local: TestClient, site: str) -> None:
    for path in ("/api/v1/claims", "/api/v1/exports/claims.csv", "/api/v1/nothing"):
        problem(local.get(path, headers={"Sec-Fetch-Site": site}), 403, "wrong-origin")
    assert local.get("/", headers={"Sec-Fetch-Site": site}).status_code != 403  # a link to the page may be followed


@pytest.mark.parametrize(
    "headers", [{}, {"Origin": "http://localhost:7435", "Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}]
)
def test_the_page_and_programs_are_let_through(local: TestClient, headers: dict[str, str]) -> None:
    assert local.post(READ, headers=headers, json={"text": "Il pleut, selon la mairie."}).status_code == 200
    assert local.get("/api/v1/claims", headers=headers).status_code == 200


def test_no_other_origin_is_ever_allowed_in(local: TestClient) -> None:
    asked = {"Origin": "http://evil.example", "Access-Control-Request-Method": "POST"}
    for answer in (local.options(READ, headers=asked), local.get("/api/v1/meta", headers=asked)):
        assert not [name for name in answer.headers if name.startswith("access-control-")]


def test_logging_somebody_in_from_elsewhere_does_not_work(team: TestClient) -> None:
    answer = team.post("/api/v1/session", json={"token": TOKEN}, headers={"Origin": "https://evil.example"})
    problem(answer, 403, "wrong-origin")
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("name", ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"])
def test_without_log_in_what_came_through_a_proxy_is_refused(local: TestClient, name: str) -> None:
    problem(local.get("/api/v1/meta", headers={name: "192.0.2.7"}), 403, "proxied")


def test_what_a_client_says_of_itself_is_believed_of_proxies_only(make: Make, users: Path) -> None:
    client = make(users=users, token=FAST.hash(TOKEN), proxies=("10.0.0.2",))
    for peer, expected in (("10.0.0.2", "203.0.113.5"), ("192.0.2.9", "192.0.2.9")):
        client._transport.client = (peer, 4711)  # type: ignore[attr-defined]
        told = {
            "X-Forwarded-For": "1.1.1.1, 203.0.113.5",
            "X-Forwarded-Proto": "https",
            "X-Forwarded-Host": "press.example",
        }
        answer = client.post(
            "/api/v1/session", json={"token": TOKEN}, headers={**told, "Origin": "https://press.example"}
        )
        if peer == "10.0.0.2":
            assert answer.headers["set-cookie"].startswith("__Host-")
        else:
            problem(answer, 403, "wrong-origin")
        (entry,) = client.get("/api/v1/audit?limit=1", headers={"Authorization": f"Bearer {TOKEN}"}).json()["items"]
        assert entry["detail"]["client"] == expected
