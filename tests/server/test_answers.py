"""What overviews hold, and what reading does to everybody else's requests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from fastapi.testclient import TestClient

from selon.pipeline import country
from selon.records import Article, Failure
from selon.server.app import create_app
from selon.server.labels import country_name, label, language_name
from selon.server.settings import Settings

API = "/api/v1"
ARTICLES = (
    {"text": "Le pont de Lyon rouvrira, selon un responsable.", "language": "fr", "published": "2025-03-02"},
    {"text": "Мост в Сирии открыт, сообщил источник.", "language": "ru", "published": "2026-01-05"},
    {"text": "Paris est calme. Damas serait calme, a dit l’AFP.", "language": "fr"},
)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path = tmp_path_factory.mktemp("answers") / "a.sqlite"
    with TestClient(create_app(Settings(str(path))), base_url="http://127.0.0.1:7435") as found:
        for one in ARTICLES:
            assert found.post(f"{API}/articles", json=one).status_code == 201
        yield found


def test_facets_have_labels_and_values_that_filter(client: TestClient) -> None:
    facets = client.get(f"{API}/claims/facets").json()
    total = len(client.get(f"{API}/claims").json()["items"])
    assert {(one["value"], one["label"]) for one in facets["language"]} == {("fr", "français"), ("ru", "русский")}
    assert {one["value"] for one in facets["year"]} == {"2025", "2026"}
    assert {one["label"] for one in facets["country"]} >= {"France", "Syria"}
    for name in ("anonymous", "hedged"):
        assert {one["value"] for one in facets[name]} <= {"true", "false"}
        assert sum(one["claims"] for one in facets[name]) == total
    for name in ("language", "country", "modality", "origin_type", "anonymous", "hedged"):
        for one in facets[name]:
            found = client.get(f"{API}/claims", params={name: one["value"]}).json()["items"]
            assert len(found) == one["claims"], (name, one)


def test_places_are_points_that_say_how_exact_they_are(client: TestClient) -> None:
    places = client.get(f"{API}/places").json()
    assert places["precision"] == "country"
    countries = {one["country"]: one for one in places["countries"]}
    points = {one["country"]: one for one in places["points"]}
    assert countries.keys() == points.keys() >= {"FR", "SY"}
    assert countries["SY"]["name"] == points["SY"]["name"] == "Syria"
    assert countries["SY"]["claims"] == points["SY"]["claims"] == 2
    assert 32 < points["SY"]["latitude"] < 38
    assert 35 < points["SY"]["longitude"] < 43


def test_names_of_countries_and_languages() -> None:
    assert (country_name("FR"), country_name("ZZ"), country("ZZ")) == ("France", "ZZ", None)
    assert (language_name("ar"), language_name("unknown"), language_name("")) == ("العربية", "unknown", "")
    assert label("origin_type", "government_body") == "government body"
    assert label("publisher", "La_Rive") == "La_Rive"


class Slow:
    """A reader that reads when it is told to."""

    def __init__(self) -> None:
        self.begun, self.go = Event(), Event()

    def read_many(self, articles: Iterable[Article | Failure]) -> Iterator[Failure]:
        self.begun.set()
        assert self.go.wait(60)
        yield from (Failure("text", "reading failed: it was told to") for _ in articles)


def test_reading_holds_nobody_up_and_fails_politely(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Slow()
    monkeypatch.setattr(client.app.state.services, "reader", reader)  # type: ignore[attr-defined]
    answers: list[Any] = []
    reading = Thread(target=lambda: answers.append(client.post(f"{API}/read", json=ARTICLES[0])))
    reading.start()
    try:
        assert reader.begun.wait(60)
        assert client.get(f"{API}/claims").status_code == 200
        assert client.get(f"{API}/search", params={"q": "pont"}).status_code == 200
        assert not answers
    finally:
        reader.go.set()
        reading.join(60)
    assert answers[0].status_code == 422
    assert answers[0].json()["type"] == f"{API}/problems/not-readable"
    assert "it was told to" in answers[0].json()["detail"]


def test_the_model_is_loaded_as_the_server_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Slow()
    reader.go.set()
    monkeypatch.setattr("selon.server.services.Reader", lambda: reader)
    with TestClient(create_app(Settings(str(tmp_path / "a.sqlite")), warm=True), base_url="http://127.0.0.1:7435"):
        assert reader.begun.wait(60)
