"""Cross-site scripting, stored and reflected, and paths that lead out: the API speaks no HTML, the page stays at home."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from selon.server import page
from selon.server.safety.arrival import Arrival
from selon.server.safety.headers import Headers
from selon.server.settings import Settings
from tests.server.safety.conftest import problem
from tests.server.safety.hostile import MARKUP, PATHS, SCRIPT

EXPORTS = (
    "claims.jsonl",
    "claims.csv",
    "claims.parquet",
    "readings.jsonl",
    "families.jsonl",
    "corrections.jsonl",
    "training.jsonl",
)
HARMLESS = re.compile(
    r"application/(problem\+)?json|application/x-ndjson|application/vnd\.apache\.parquet|text/(csv|plain)|text/event-stream"
)


def harmless(answer: Any) -> None:
    """Whatever is in it, no browser takes it for a page."""
    kind = answer.headers.get("content-type", "")
    assert HARMLESS.match(kind) or answer.status_code in (204, 304), kind
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


def hostile_article(client: TestClient) -> str:
    (row,) = [one for one in client.get("/api/v1/articles?limit=200").json()["items"] if SCRIPT in (one["title"] or "")]
    return str(row["id"])


def addresses(client: TestClient) -> Iterator[str]:
    """Where the hostile article's words come out."""
    article = quote(hostile_article(client), safe="")
    claims = client.get(f"/api/v1/claims?article={article}").json()["items"]
    assert claims
    number = claims[0]["statement"].rpartition("#")[2]
    family = client.get("/api/v1/families").json()["items"][0]
    yield from (
        "claims",
        "claims/facets",
        "families",
        "sources",
        "outlets",
        "network",
        "places",
        "timeline",
        "articles",
    )
    yield from (f"articles/{article}", f"articles/{article}/claims/{number}", f"articles/{article}/readings/1")
    yield f"claims?q={quote(SCRIPT)}&publisher={quote('Le Faux ' + SCRIPT)}"
    yield f"search?q={quote('pompe ' + SCRIPT)}"
    yield f"similar?text={quote(SCRIPT)}"
    yield f"outlets/{quote('Le Faux ' + SCRIPT, safe='')}"
    yield f"sources/{quote('Reuters')}"
    yield f"families/{quote(str(family.get('id') or family['family']['id']))}"


def test_what_was_stored_comes_out_as_data_only(local: TestClient) -> None:
    seen = 0
    for path in addresses(local):
        answer = local.get(f"/api/v1/{path}")
        assert answer.status_code in (200, 404), f"{path}: {answer.text}"
        harmless(answer)
        seen += SCRIPT in json.dumps(answer.json(), ensure_ascii=False)
    assert seen >= 5  # the words are there, as they were written


@pytest.mark.parametrize("name", EXPORTS)
def test_exports_are_files_to_keep(local: TestClient, name: str) -> None:
    answer = local.get(f"/api/v1/exports/{name}")
    assert answer.status_code == 200
    harmless(answer)
    assert answer.headers["content-disposition"] == f'attachment; filename="selon-{name}"'


@pytest.mark.parametrize("text", MARKUP)
def test_what_is_asked_comes_back_as_data_only(local: TestClient, text: str) -> None:
    for path in ("articles", "sources", "outlets", "families", "exports", "jobs", "corrections", "examples", "nothing"):
        answer = local.get(f"/api/v1/{path}/{quote(text, safe='')}")
        assert 400 <= answer.status_code < 500, f"{path}: {answer.status_code}"
        harmless(answer)
    for query in (
        "claims?country=",
        "claims?family=",
        "claims?cursor=",
        "families?order=",
        "claims?limit=",
        "timeline?step=",
    ):
        answer = local.get(f"/api/v1/{query}{quote(text, safe='')}")
        assert 400 <= answer.status_code < 500, f"{query}: {answer.status_code}"
        harmless(answer)
    answer = local.post("/api/v1/read", json={"text": text, "title": text, "url": text, "language": text})
    assert answer.status_code < 500
    harmless(answer)


def test_a_job_is_called_what_its_file_is_called_and_that_is_data(local: TestClient) -> None:
    answer = local.post("/api/v1/jobs", files={"files": (f"{SCRIPT}.txt", b"Il pleut, selon la mairie.", "text/html")})
    assert answer.status_code == 202
    harmless(answer)
    harmless(local.get(f"/api/v1/jobs/{answer.json()['id']}/events"))


def test_the_built_page_needs_nothing_that_its_policy_forbids() -> None:
    html = (page.FOLDER / "index.html").read_text(encoding="utf-8")
    assert "<script" in html
    assert not re.search(
        r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:|(?:src|href)=.?(?:https?:)?//", html, re.I
    )
    for sheet in page.FOLDER.rglob("*.css"):
        assert not re.search(r"@import|url\(\s*['\"]?//|https?://", sheet.read_text(encoding="utf-8")), sheet.name


@pytest.fixture
def files(tmp_path: Path) -> TestClient:
    """The page, of which only two files are there."""
    folder = tmp_path / "page"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>Selon</title>", encoding="utf-8")
    (folder / "assets" / "a-1.js").write_text("export {}", encoding="utf-8")
    (tmp_path / "app.py").write_text("secret = 1", encoding="utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "app.py")
    app = FastAPI(openapi_url=None)
    app.mount("/", page.Page(directory=folder, html=True), name="page")
    app.add_middleware(Arrival, settings=Settings("no.sqlite"))
    app.add_middleware(Headers)
    return TestClient(app, base_url="http://localhost", raise_server_exceptions=False)


@pytest.mark.parametrize("path", [*PATHS, "link.txt"])
def test_the_page_s_files_are_all_that_is_served(files: TestClient, path: str) -> None:
    assert files.get("/assets/a-1.js").text == "export {}"
    answer = files.get(f"http://localhost/{path}" if not path.startswith("/") else f"http://localhost{path}")
    assert answer.status_code in (400, 404), answer.text
    assert "secret" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize("path", PATHS)
def test_ids_are_no_paths(local: TestClient, path: str) -> None:
    for part in ("articles", "sources", "outlets", "families", "exports", "jobs", "examples", "corrections"):
        for written in (path.lstrip("/"), quote(path, safe=""), quote(quote(path, safe=""), safe="")):
            answer = local.get(f"http://localhost:7435/api/v1/{part}/{written}")
            assert answer.status_code in (400, 404, 405, 422), f"{part}/{written}: {answer.status_code}"
            assert "root:" not in answer.text
            assert "[extensions]" not in answer.text


def test_paths_are_no_articles(local: TestClient, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Le mot de passe est sésame, selon la mairie.", encoding="utf-8")
    for place in (str(secret), f"file://{secret}", "-", ".", f"http:{secret}", f"\n{secret}"):
        answer = local.post("/api/v1/read", json={"url": place})
        assert answer.status_code == 422, place
        assert "sésame" not in answer.text
        for body in ({"urls": [place]}, {"feed": place}):
            problem(local.post("/api/v1/jobs", json=body), 422, "invalid-input")
