"""Answers that the client has already are not made anew; overviews are made once a version."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from selon.pipeline.archives import View
from selon.server.app import create_app
from selon.server.remembering import Remembered
from selon.server.settings import Settings

API = "/api/v1"
BASE = "http://127.0.0.1:7435"
ARTICLE = {"text": "Le pont rouvrira lundi, a annoncé la mairie.", "language": "fr", "publisher": "La Rive"}
OTHER = {"text": "La mairie dément, selon l’AFP.", "language": "fr", "publisher": "Le Lac"}


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(str(tmp_path / "a.sqlite"))), base_url=BASE) as found:
        assert found.post(f"{API}/articles", json=ARTICLE).status_code == 201
        yield found


@pytest.mark.parametrize("path", ["articles", "claims", "claims/facets", "families", "sources", "network", "places"])
def test_an_unchanged_archive_is_not_asked_again(
    client: TestClient, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = client.get(f"{API}/{path}")
    tag = first.headers["etag"]
    for name in ("articles", "claims", "facets", "families", "sources", "network", "countries"):
        monkeypatch.setattr(View, name, _never)
    again = client.get(f"{API}/{path}", headers={"If-None-Match": f'W/"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert again.headers["cache-control"] == first.headers["cache-control"] == "private, no-cache"
    assert "Cookie" in again.headers["vary"]


def _never(*_args: object, **_named: object) -> None:
    raise AssertionError("the archive was asked")


def test_every_change_of_the_archive_makes_answers_new(client: TestClient) -> None:
    first = client.get(f"{API}/claims")
    assert client.post(f"{API}/articles", json=OTHER).status_code == 201
    second = client.get(f"{API}/claims", headers={"If-None-Match": first.headers["etag"]})
    assert second.status_code == 200
    assert len(second.json()["items"]) > len(first.json()["items"])
    graded = {"kind": "grade", "subject": "AFP", "payload": {"reliability": "B"}}
    assert client.post(f"{API}/corrections", json=graded).status_code == 201
    third = client.get(f"{API}/claims", headers={"If-None-Match": second.headers["etag"]})
    assert third.status_code == 200


def test_overviews_follow_the_archive(client: TestClient) -> None:
    before = client.get(f"{API}/network").json()
    facets = client.get(f"{API}/claims/facets").json()
    client.post(f"{API}/articles", json=OTHER)
    assert len(client.get(f"{API}/network").json()["nodes"]) > len(before["nodes"])
    assert client.get(f"{API}/claims/facets").json()["publisher"] != facets["publisher"]


def test_tags_differ_by_address_and_by_run(client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tags = {client.get(f"{API}/claims{query}").headers["etag"] for query in ("", "?limit=1", "?language=fr")}
    assert len(tags) == 3
    monkeypatch.setattr("selon.server.unchanged._RUN", b"another run")
    answer = client.get(f"{API}/claims", headers={"If-None-Match": ", ".join(tags)})
    assert answer.status_code == 200


def test_what_is_a_persons_own_has_no_tag_of_the_archive(client: TestClient) -> None:
    meta = client.get(f"{API}/meta")
    client.post(f"{API}/articles", json=OTHER)
    again = client.get(f"{API}/meta", headers={"If-None-Match": meta.headers["etag"]})
    assert again.status_code == 200
    assert client.get(f"{API}/meta", headers={"If-None-Match": again.headers["etag"]}).status_code == 304


def test_problems_have_no_tag(client: TestClient) -> None:
    for path, status in (("articles/none", 404), ("claims?cursor=nonsense", 400), ("network?limit=0", 422)):
        answer = client.get(f"{API}/{path}", headers={"If-None-Match": "*"})
        assert (answer.status_code, "etag" in answer.headers) == (status, False)


def test_answers_are_asked_for_once_a_version() -> None:
    asked: list[int] = []

    def ask() -> int:
        asked.append(1)
        return len(asked)

    memory = Remembered(most=2)
    assert [memory.get(1, "a", ask), memory.get(1, "a", ask), memory.get(2, "a", ask)] == [1, 1, 2]
    assert [memory.get(2, "b", ask), memory.get(2, "a", ask), memory.get(2, "c", ask)] == [3, 2, 4]
    assert memory.get(2, "a", ask) == 2  # used lately, so kept
    assert memory.get(2, "b", ask) == 5
