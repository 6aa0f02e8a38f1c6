"""Jobs, corrections and exports over HTTP, through the whole application."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from selon.exports.schema import check
from selon.server.app import create_app
from selon.server.settings import Settings

API = "/api/v1"
TEXT = "Le barrage fuit depuis mars, affirme la préfecture. Elle précise que rien n’est sûr. Il pleut sur Sarn."
OTHER = "La piscine municipale de Vasques ouvrira en juin, selon la mairie."


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "press.sqlite"


@pytest.fixture
def client(place: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(str(place))), base_url="http://127.0.0.1:7435") as found:
        yield found


def events(client: TestClient, job: str, **headers: str) -> list[tuple[int, str, Any]]:
    """What a browser is told until the end."""
    with client.stream("GET", f"{API}/jobs/{job}/events", headers=headers) as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        body = answer.read().decode()
    found = []
    for block in body.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if line and not line.startswith(":"))
        if "event" in fields:
            found.append((int(fields["id"]), fields["event"], json.loads(fields["data"])))
    return found


def added(client: TestClient, *texts: str) -> list[str]:
    """The ids of articles, added by a job."""
    files = [("files", (f"{n}.txt", text.encode(), "text/plain")) for n, text in enumerate(texts)]
    answer = client.post(f"{API}/jobs", files=files)
    assert answer.status_code == 202, answer.text
    told = events(client, answer.json()["id"])
    assert told[-1][2]["state"] == "done", told
    return [data["article_id"] for _, name, data in told if name == "outcome"]


def passage(words: str, nth: int = 0) -> dict[str, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words)}


def reading(client: TestClient, article: str) -> dict[str, Any]:
    lines = client.get(f"{API}/exports/readings.jsonl", params={"article": article}).text.splitlines()
    body: dict[str, Any] = json.loads(lines[0])
    check(body)
    return body


def problem(answer: Any, status: int, kind: str) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")
    body: dict[str, Any] = answer.json()
    assert body["type"].endswith(f"/{kind}")
    return body


def test_files_are_added_and_the_work_is_told_as_it_goes_on(client: TestClient) -> None:
    files = [
        ("files", ("press/pont.txt", TEXT.encode(), "text/plain")),
        (
            "files",
            ("press/x.jsonl", b'{"id": "n1", "text": "La mairie ferme, selon la pr\xc3\xa9fecture."}\n{bad\n', ""),
        ),
    ]
    answer = client.post(f"{API}/jobs", files=files)
    assert answer.status_code == 202
    job = answer.json()
    assert (job["kind"], job["label"], job["who"]) == ("files", "press/pont.txt (+1)", "local")
    assert answer.headers["location"] == f"{API}/jobs/{job['id']}"
    told = events(client, job["id"])
    assert [name for _, name, _ in told][-1] == "end"
    end = told[-1][2]
    assert (end["state"], end["total"], end["added"], end["failed"]) == ("done", 3, 2, 1)
    assert end["problems"][0]["where"] == "press/x.jsonl:2"
    assert client.get(f"{API}/jobs/{job['id']}").json() == end
    assert client.get(f"{API}/jobs").json()["items"] == [end]
    last = told[-1][0]
    assert client.get(f"{API}/jobs/{job['id']}/events", headers={"Last-Event-ID": str(last)}).status_code == 204
    rest = events(client, job["id"], **{"Last-Event-ID": str(last - 1)})
    assert rest == told[-1:]
    assert events(client, job["id"], **{"Last-Event-ID": "nonsense"})[-1] == told[-1]


def test_a_file_that_is_refused_does_not_stop_the_others(client: TestClient) -> None:
    files = [("files", ("a.zip", b"PK\x03\x04" + b"0" * 80, "")), ("files", ("pont.txt", TEXT.encode(), ""))]
    job = client.post(f"{API}/jobs", files=files).json()
    end = events(client, job["id"])[-1][2]
    assert (end["added"], end["failed"], end["problems"][0]["where"]) == (1, 1, "a.zip")
    assert client.post(f"{API}/jobs", files=files[:1]).status_code == 415


def test_a_job_that_has_ended_stays_as_it_is_when_it_is_stopped(client: TestClient) -> None:
    job = client.post(f"{API}/jobs", json={"urls": ["http://127.0.0.1:9/"]}).json()
    end = events(client, job["id"])[-1][2]
    assert (end["state"], end["failed"]) == ("done", 1)
    stopped = client.delete(f"{API}/jobs/{job['id']}")
    assert (stopped.status_code, stopped.json()) == (200, end)


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({}, "body"),
        ({"urls": []}, "urls"),
        ({"urls": ["https://x.example/"], "feed": "https://x.example/"}, "body"),
        ({"urls": ["/etc/passwd"]}, "urls[0]"),
        ({"urls": ["https://x.example/", "file:///etc/passwd"]}, "urls[1]"),
        ({"feed": "-"}, "feed"),
        ({"feed": 7}, "feed"),
        ({"path": "/etc"}, "path"),
        ([], "body"),
    ],
)
def test_wrong_input_is_named(client: TestClient, body: object, where: str) -> None:
    told = problem(client.post(f"{API}/jobs", json=body), 422, "invalid-input")
    assert told["errors"][0]["where"] == where


def test_what_is_neither_files_nor_json_is_refused(client: TestClient) -> None:
    problem(
        client.post(f"{API}/jobs", content=b"x", headers={"Content-Type": "text/plain"}), 415, "unsupported-media-type"
    )
    problem(client.post(f"{API}/jobs", files=[("other", ("x.txt", b"x", ""))]), 422, "invalid-input")


@pytest.mark.parametrize(("method", "path"), [("GET", ""), ("DELETE", ""), ("GET", "/events")])
def test_unknown_jobs_are_not_found(client: TestClient, method: str, path: str) -> None:
    problem(client.request(method, f"{API}/jobs/nope{path}"), 404, "unknown-job")


def test_a_correction_is_made_seen_kept_over_a_restart_and_undone(place: Path) -> None:
    with TestClient(create_app(Settings(str(place))), base_url="http://127.0.0.1:7435") as client:
        (article,) = added(client, TEXT)
        before = reading(client, article)
        said = {
            "kind": "source",
            "article_id": article,
            **passage("la préfecture"),
            "payload": {"name": "préfecture du Lac", "type": "government_body"},
            "note": "there are two",
        }
        answer = client.post(f"{API}/corrections", json=said)
        assert answer.status_code == 201, answer.text
        made = answer.json()
        assert (made["who"], made["anchor"]["quote"], made["note"]) == ("local", "la préfecture", "there are two")
        assert answer.headers["location"] == f"{API}/corrections/{made['id']}"
        assert "préfecture du Lac" in [source["name"] for source in reading(client, article)["sources"]]
    with TestClient(create_app(Settings(str(place))), base_url="http://127.0.0.1:7435") as client:
        found = client.get(f"{API}/corrections", params={"article_id": article}).json()
        assert found == {"items": [made], "cursor": None}
        assert "préfecture du Lac" in [source["name"] for source in reading(client, article)["sources"]]
        standing = client.get(f"{API}/corrections/standing", params={"article_id": article}).json()
        assert (standing["applied"], standing["refused"]) == ([made["id"]], [])
        assert standing["touched"]
        rows = client.get(f"{API}/exports/training.jsonl").text.splitlines()
        assert any(one["touched"] for one in json.loads(rows[0])["attributions"])
        undone = client.delete(f"{API}/corrections/{made['id']}")
        assert (undone.status_code, undone.json()["undone_by"]) == (200, "local")
        assert reading(client, article) == before
        assert client.get(f"{API}/corrections").json()["items"] == []
        assert client.get(f"{API}/corrections", params={"undone": True}).json()["items"] == [undone.json()]
        assert client.get(f"{API}/corrections/{made['id']}").json() == undone.json()
        problem(client.delete(f"{API}/corrections/{made['id']}"), 409, "undone-already")
        log = client.get(f"{API}/audit").json()["items"]
        assert [one["what"] for one in log if one["what"].startswith("correction")] == [
            "correction.undone",
            "correction",
        ]


@pytest.mark.parametrize(
    ("said", "status", "kind", "where"),
    [
        ({"kind": "nonsense", "payload": {}}, 422, "invalid-correction", "kind"),
        ({"kind": "remove", "payload": {}}, 422, "invalid-correction", "article_id"),
        ({"kind": "remove", "payload": {}, "article_id": "nope", "start": 0, "end": 1}, 404, "unknown-article", None),
        ({"kind": "remove", "payload": {}, "article_id": "ID"}, 422, "invalid-correction", "start"),
        ({"kind": "remove", "payload": {}, "article_id": "ID", "start": 5, "end": 3}, 422, "invalid-correction", "start"),
        ({"kind": "remove", "payload": {"x": 1}, "article_id": "ID", "start": 0, "end": 2}, 422, "invalid-correction",
         "payload.x"),
        ({"kind": "remove", "payload": {}, "article_id": "ID", "start": 0, "end": 2}, 422, "invalid-correction", "payload"),
        ({"kind": "merge-families", "payload": {"with": "f99"}, "subject": "f98"}, 422, "invalid-correction", "subject"),
        ({"kind": "grade", "payload": {"reliability": "A"}, "subject": "x' OR 1=1"}, 422, "invalid-correction", "subject"),
        ({"kind": "type", "payload": {"type": "group"}, "article_id": "ID", "start": 0, "end": 2, "note": "a\0"}, 422,
         "invalid-correction", "note"),
        ({"kind": "remove", "payload": []}, 422, "invalid-request", "body.payload"),
        ({"kind": "remove", "payload": {}, "who": "root"}, 422, "invalid-request", "body.who"),
        ({"kind": "remove", "payload": {}, "start": 10**30}, 422, "invalid-request", "body.start"),
    ],
)  # fmt: skip
def test_a_wrong_correction_is_told_by_its_field(
    client: TestClient, said: dict[str, Any], status: int, kind: str, where: str | None
) -> None:
    (article,) = added(client, TEXT)
    said = {**said, "article_id": article} if said.get("article_id") == "ID" else said
    told = problem(client.post(f"{API}/corrections", json=said), status, kind)
    assert [one["where"] for one in told["errors"]] == ([where] if where else [])
    assert client.get(f"{API}/corrections", params={"undone": True}).json()["items"] == []


def test_unknown_corrections_are_not_found(client: TestClient) -> None:
    problem(client.get(f"{API}/corrections/7"), 404, "unknown-correction")
    problem(client.get(f"{API}/corrections/standing", params={"article_id": "nope"}), 404, "unknown-article")
    problem(client.delete(f"{API}/corrections/7"), 404, "unknown-correction")
    assert client.delete(f"{API}/corrections/{2**63}").status_code == 422


def test_lists_of_corrections_go_on_by_cursor(client: TestClient) -> None:
    (article,) = added(client, TEXT)
    for grade in "ABC":
        said = {"kind": "grade", "payload": {"reliability": grade}, "subject": "préfecture"}
        assert client.post(f"{API}/corrections", json=said).status_code == 201
    first = client.get(f"{API}/corrections", params={"limit": 2, "kind": "grade", "subject": "préfecture"}).json()
    second = client.get(f"{API}/corrections", params={"limit": 2, "kind": "grade", "cursor": first["cursor"]}).json()
    assert [one["payload"]["reliability"] for one in (*first["items"], *second["items"])] == ["C", "B", "A"]
    assert second["cursor"] is None
    problem(client.get(f"{API}/corrections", params={"cursor": "nonsense"}), 400, "wrong-cursor")
    assert client.get(f"{API}/corrections", params={"article_id": article}).json()["items"] == []


def test_exports_are_files_of_their_type_with_filters(client: TestClient) -> None:
    first, _ = added(client, TEXT, OTHER)
    answer = client.get(f"{API}/exports/claims.csv", params={"article": first, "bom": True})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="selon-claims.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    assert {row["article_id"] for row in rows} == {first}
    lines = client.get(f"{API}/exports/claims.jsonl", params={"q": "piscine"}).text.splitlines()
    assert ["piscine" in json.loads(line)["text"].lower() for line in lines] == [True]
    parquet = client.get(f"{API}/exports/claims.parquet")
    assert (parquet.status_code, parquet.content[:4], parquet.content[-4:]) == (200, b"PAR1", b"PAR1")
    for name in ("families", "corrections", "training"):
        assert client.get(f"{API}/exports/{name}.jsonl").status_code == 200


def test_wrong_exports_are_told_before_anything_is_sent(client: TestClient) -> None:
    problem(client.get(f"{API}/exports/claims.xls"), 404, "unknown-export")
    assert client.get(f"{API}/exports/claims.csv", params={"since": "2025-13-45"}).status_code == 422
    assert client.get(f"{API}/exports/claims.csv", params={"country": "../"}).status_code == 422
