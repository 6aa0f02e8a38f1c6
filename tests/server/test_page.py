"""How the built page is served."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from selon.server import page

SCRIPT = "console.log(1);" * 200


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>Selon</title>", encoding="utf-8")
    (tmp_path / "assets" / "index-1a2b.js").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "assets" / "index-1a2b.js.gz").write_bytes(gzip.compress(SCRIPT.encode()))
    (tmp_path / "assets" / "plain-3c4d.css").write_text("body {}", encoding="utf-8")
    (tmp_path.parent / "secret.txt").write_text("secret", encoding="utf-8")
    monkeypatch.setattr(page, "FOLDER", tmp_path)
    app = FastAPI()
    page.install(app)
    return TestClient(app)


def test_the_page_is_asked_for_anew_and_its_parts_are_kept(client: TestClient) -> None:
    whole = client.get("/")
    assert (whole.status_code, whole.headers["cache-control"]) == (200, "no-cache")
    assert whole.headers["content-type"].startswith("text/html")
    part = client.get("/assets/plain-3c4d.css")
    assert part.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert "content-encoding" not in part.headers
    again = client.get("/", headers={"If-None-Match": whole.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("accepted", "encoded"),
    [("gzip, br", True), ("br;q=1, gzip;q=0.5", True), ("br", False), ("gzip;q=0", False), ("identity", False)],
)
def test_a_compressed_file_is_sent_to_who_accepts_it(client: TestClient, accepted: str, encoded: bool) -> None:
    answer = client.get("/assets/index-1a2b.js", headers={"Accept-Encoding": accepted})
    assert answer.text == SCRIPT
    assert ("content-encoding" in answer.headers) == encoded
    assert "javascript" in answer.headers["content-type"]
    assert "immutable" in answer.headers["cache-control"]
    if encoded:
        assert answer.headers["vary"] == "Accept-Encoding"
        assert int(answer.headers["content-length"]) < len(SCRIPT) / 10


@pytest.mark.parametrize("path", ["/none.js", "/assets/none.js", "/../secret.txt", "/%2e%2e/secret.txt", "/assets"])
def test_what_is_no_file_of_the_page_is_not_found(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "secret" not in answer.text


def test_a_page_that_is_not_built_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "FOLDER", tmp_path / "none")
    app = FastAPI()
    page.install(app)
    answer = TestClient(app).get("/")
    assert answer.status_code == 503
    assert "npm run build" in answer.text
