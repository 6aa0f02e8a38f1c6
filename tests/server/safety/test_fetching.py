"""The server is no way into the network behind it: by address, by name, by redirect, by a name that moves."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.articles.server import HTML, PAGE, Site
from tests.server.safety.conftest import Make, problem

INSIDE = (
    "http://127.0.0.1/",
    "http://localhost/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://017700000001/",
    "http://0/",
    "http://0.0.0.0/",
    "http://[::]/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:169.254.169.254]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.0.1/",
    "http://100.64.0.1/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
    "http://224.0.0.1/",
)
ODD = (
    "http://user:secret@192.0.2.1/",
    "http://[::1",
    "http://",
    "http:///x",
    "http://127.0.0.1:99999/",
    "http://\u2460\u2461\u2466.0.0.1/",
    "http://127。0。0。1/",
    "http://a" + ".a" * 200 + "/",
    "http://x\r\nHost: y/",
    "gopher://127.0.0.1/",
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "jar:http://127.0.0.1!/",
)


class Names:
    """Stands in for the name server: each name has answers, one after the other, the last for good; what is dialled goes to a
    test's own server, whatever its address.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, site: Site, **names: list[str]) -> None:
        self.names = {name.replace("_", "."): answers for name, answers in names.items()}
        self.dialled: list[str] = []
        self._port = int(site.base.rpartition(":")[2])
        self._connect = socket.create_connection
        monkeypatch.setattr(socket, "getaddrinfo", self._look_up)
        monkeypatch.setattr(socket, "create_connection", self._dial)

    def _look_up(self, host: str, port: Any, *_: object, **__: object) -> list[tuple[Any, ...]]:
        if host not in self.names:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]
        answers = self.names[host]
        address = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def _dial(self, address: tuple[str, int], *rest: Any, **known: Any) -> socket.socket:
        self.dialled.append(address[0])
        return self._connect(("127.0.0.1", self._port), *rest, **known)


def why(client: TestClient, url: str) -> str:
    return str(problem(client.post("/api/v1/read", json={"url": url}), 422, "not-readable")["detail"])


@pytest.mark.parametrize("url", INSIDE)
def test_internal_addresses_are_refused_however_they_are_written(local: TestClient, url: str) -> None:
    assert "refused: " in why(local, url)


@pytest.mark.parametrize("url", ODD)
def test_odd_addresses_are_answers_not_faults(local: TestClient, url: str) -> None:
    for path in ("read", "articles"):
        answer = local.post(f"/api/v1/{path}", json={"url": url})
        assert answer.status_code == 422, answer.text
        assert "root:" not in answer.text


def test_what_runs_beside_the_server_is_not_asked(local: TestClient, site: Site) -> None:
    for path in ("read", "articles"):
        answer = local.post(f"/api/v1/{path}", json={"url": f"{site.base}/article"})
        assert "127.0.0.1 is a loopback address" in answer.json()["detail"]
    assert site.requests == []


def test_not_by_a_name_either(local: TestClient, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    names = Names(monkeypatch, site, inside_example=["10.0.0.7"], metadata_example=["169.254.169.254"])
    assert "inside.example is at 10.0.0.7, a private address" in why(local, "http://inside.example/")
    assert "metadata.example is at 169.254.169.254, a link-local" in why(
        local, "http://metadata.example/latest/meta-data/"
    )
    assert names.dialled == []


@pytest.mark.parametrize(
    "where",
    ["http://127.0.0.1:1/", "http://169.254.169.254/", "http://inside.example/", "file:///etc/passwd", "//[::1]/"],
)
def test_not_by_a_redirect(local: TestClient, site: Site, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    names = Names(monkeypatch, site, outside_example=["93.184.215.14"], inside_example=["10.0.0.7"])
    site.more["/go"] = lambda _: (302, {"Location": where}, b"")
    reason = why(local, "http://outside.example/go")
    assert "refused" in reason or "only http and https" in reason
    assert set(names.dialled) == {"93.184.215.14"}
    assert {path for path, _ in site.requests} <= {"/robots.txt", "/go"}


def test_not_by_a_name_that_changes_its_mind(local: TestClient, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: the address that was checked is the one that is dialled, and each new connection is checked anew."""
    names = Names(monkeypatch, site, rebound_example=["93.184.215.14", "127.0.0.1"])
    assert "rebound.example is at 127.0.0.1, a loopback address" in why(local, "http://rebound.example/article")
    assert names.dialled == ["93.184.215.14"]  # for robots.txt
    assert "/article" not in site.paths()


def test_an_address_of_the_web_is_fetched_by_the_address_that_was_checked(
    local: TestClient, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = Names(monkeypatch, site, outside_example=["93.184.215.14"])
    answer = local.post("/api/v1/read", json={"url": "http://outside.example/article"})
    assert answer.status_code == 200, answer.text
    assert answer.json()["reading"]["article"]["title"] == "Le port rouvre"
    assert set(names.dialled) == {"93.184.215.14"}
    assert all(headers["Host"].startswith("outside.example") for _, headers in site.requests)
    assert not any(
        {"Cookie", "Authorization", "Referer", "X-CSRF-Token"} & set(headers) for _, headers in site.requests
    )


def test_jobs_and_feeds_go_by_the_same_rules(local: TestClient, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    feed = "<rss version='2.0'><channel><title>F</title><item><title>a</title><link>http://127.0.0.1:1/a</link></item></channel></rss>"
    site.more["/feed"] = lambda _: (200, {"Content-Type": "application/rss+xml"}, feed.encode())
    names = Names(monkeypatch, site, outside_example=["93.184.215.14"])
    for body in (
        {"urls": [f"{site.base}/article"]},
        {"feed": f"{site.base}/feed"},
        {"urls": ["http://outside.example/feed"]},
    ):
        started = local.post("/api/v1/jobs", json=body)
        assert started.status_code == 202, started.text
        events = local.get(f"/api/v1/jobs/{started.json()['id']}/events").text  # until its end
        assert "event: end" in events
        job = local.get(f"/api/v1/jobs/{started.json()['id']}").json()
        assert job["added"] == 0
        assert "loopback address" in str(job["problems"]), job
    assert set(names.dialled) == {"93.184.215.14"}
    assert site.paths().count("/article") == 0


def test_who_says_so_may_fetch_inside_but_never_the_cloud_s_secrets(make: Make, site: Site) -> None:
    client = make(allow_private=True)
    assert client.post("/api/v1/read", json={"url": f"{site.base}/article"}).status_code == 200
    assert "link-local" in why(client, f"{site.base}/metadata")


def test_a_page_too_large_or_too_slow_is_left(make: Make, site: Site) -> None:
    client = make(allow_private=True)
    site.more["/swollen"] = lambda _: (200, HTML, PAGE.encode() + b" " * 11_000_000)
    assert "too long: more than 10,000,000 bytes" in why(client, f"{site.base}/swollen")
    assert "too long: more than 10,000,000 bytes" in why(client, f"{site.base}/bomb")
