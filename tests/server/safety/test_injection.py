"""SQL, full-text queries and odd characters: in every parameter that takes a text, and in the path. Nothing but an answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from tests.server.safety.hostile import FTS, QUERIES, RAW, SQL

SKIPPED = {"/api/v1/jobs/{job}/events"}


def description(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    return found


def gets(client: TestClient) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every GET of the API."""
    for path, item in description(client)["paths"].items():
        if "get" in item and path not in SKIPPED:
            yield path, item["get"]


def texts(operation: dict[str, Any]) -> list[str]:
    """Its parameters in the query that take any text."""

    def is_text(schema: dict[str, Any]) -> bool:
        kinds = [schema, *schema.get("anyOf", ())]
        return any(one.get("type") == "string" and not {"enum", "pattern", "format"} & set(one) for one in kinds)

    return [one["name"] for one in operation.get("parameters", ()) if one["in"] == "query" and is_text(one["schema"])]


def filled(path: str, value: str = "none") -> str:
    head, *rest = path.split("{")
    return head + "".join(value + part.partition("}")[2] for part in rest)


def test_the_parameters_are_found(local: TestClient) -> None:
    found = {(path, name) for path, operation in gets(local) for name in texts(operation)}
    assert {
        ("/api/v1/claims", "q"),
        ("/api/v1/search", "q"),
        ("/api/v1/similar", "text"),
        ("/api/v1/sources", "q"),
    } <= found
    assert len(found) > 20


def test_no_text_in_any_parameter_breaks_anything(local: TestClient) -> None:
    before = local.get("/api/v1/meta").json()["counts"]
    for path, operation in gets(local):
        queries: tuple[str, ...] = QUERIES if "q" in texts(operation) else (*SQL, *FTS[:6], "\0", "💧")
        for name in texts(operation):
            if name == "text" and path.endswith("/similar"):
                queries = SQL  # each costs an embedding
            for query in queries:
                answer = local.get(filled(path), params={name: query, "limit": 1})
                assert answer.status_code < 500, f"{path} {name}={query!r}: {answer.text}"
                if answer.status_code == 200 and "json" in answer.headers["content-type"]:
                    answer.json()
    assert local.get("/api/v1/meta").json()["counts"] == before


def test_nor_in_any_path(local: TestClient) -> None:
    for path, _ in gets(local):
        for query in (
            "'",
            '"',
            "' OR 1=1 --",
            "\0",
            "💧",
            "a" * 3000,
            "sha256:" + "0" * 64,
            "f1' --",
            "#",
            "%",
            "..",
            "{x}",
        ):
            if "{" in path:
                answer = local.get(filled(path, quote(query, safe="")))
                assert answer.status_code < 500, f"{path} {query!r}: {answer.text}"


@pytest.mark.parametrize("raw", RAW)
def test_nor_what_is_no_text_at_all(local: TestClient, raw: str) -> None:
    for path, operation in gets(local):
        addresses = [
            f"{filled(path)}?{name}={raw}" for name in texts(operation) if name in ("q", "text", "cursor", "source")
        ]
        for address in [*addresses, filled(path, raw)] if "{" in path else addresses:
            answer = local.get(f"http://localhost:7435{address}")
            assert answer.status_code < 500, f"{address}: {answer.text}"
            assert answer.headers["content-type"].startswith(("application/", "text/"))


def test_a_query_finds_what_it_says_and_not_what_it_means_to_the_database(local: TestClient) -> None:
    everything = local.get("/api/v1/claims?limit=200").json()["items"]
    found = local.get("/api/v1/claims?limit=200", params={"q": "pompe"}).json()["items"]
    assert 0 < len(found) <= len(everything)
    for query in ("' OR '1'='1", "zzz' OR 1=1 --", "text:zzz", "zzz NOT yyy", "zzz NEAR yyy"):
        assert local.get("/api/v1/claims", params={"q": query}).json()["items"] == [], query
    for name in ("publisher", "source", "article"):
        assert local.get("/api/v1/claims", params={name: "%"}).json()["items"] == []
        assert local.get("/api/v1/claims", params={name: "' OR '1'='1"}).json()["items"] == []
    assert local.get("/api/v1/articles", params={"publisher": "' OR '1'='1"}).status_code in (200, 422)


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "\0", "\ud83d"])
def test_half_characters_in_json(local: TestClient, text: str) -> None:
    """A lone surrogate cannot be written in UTF-8, but JSON can say it as an escape."""
    bodies: dict[str, list[dict[str, Any]]] = {
        "read": [
            {"text": text},
            {"html": f"<p>{text}</p>"},
            {"url": f"http://127.0.0.1/{text}"},
            {"text": "Il pleut.", "title": text},
        ],
        "articles": [
            {"text": f"Il pleut {text}, selon la mairie."},
            {"text": "Il pleut, selon la mairie.", "publisher": text},
        ],
        "corrections": [
            {"kind": text, "payload": {}},
            {"kind": "grade", "subject": text, "payload": {"reliability": "A"}, "note": text},
            {"kind": "source", "article_id": text, "start": 0, "end": 1, "payload": {"name": text}},
        ],
        "jobs": [{"urls": [f"http://127.0.0.1/{text}"]}, {"feed": text}],
    }
    for path, said in bodies.items():
        for body in said:
            sent = local.post(f"/api/v1/{path}", content=json.dumps(body), headers={"Content-Type": "application/json"})
            assert sent.status_code < 500, f"{path} {body!r}: {sent.text}"
    for path in ("articles", "claims", "corrections", "jobs", "audit"):  # and what was kept can be shown
        assert local.get(f"/api/v1/{path}?limit=200").status_code in (200, 422), path


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"null", b"[]", b"\xff\xfe{}", b"\xef\xbb\xbf{}", b"[" * 100_000, b'{"text":' * 50_000, b'{"text": 1e999}',
     b'{"text": ' + b"9" * 10_000 + b"}", b'{"text": NaN}', b'{"text":"a","text":"b"}', b'{"__proto__":{}}'],
)  # fmt: skip
def test_bodies_that_are_none(local: TestClient, body: bytes) -> None:
    for path in ("read", "articles", "jobs", "corrections", "session"):
        answer = local.post(f"/api/v1/{path}", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code in (200, 201, 400, 409, 413, 415, 422), (
            f"{path}: {answer.status_code} {answer.text[:200]}"
        )
