"""Sources and outlets over HTTP: each once, with the names of their owners, and with what outlets have in common."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from selon.server.app import create_app
from selon.server.settings import Settings

API = "/api/v1"
WIRE = "Le bac d’Orsel reprendra lundi, a annoncé la préfète Hélène Bréval.\n\nLa traversée restera gratuite.\n\n(AFP)"
RUSSIAN = "Мост в Орселе закрыт, сообщило агентство Спутник."
ENGLISH = "The Orsel bridge is closed, Sputnik reported."


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    place: Path = tmp_path_factory.mktemp("sources") / "a.sqlite"
    given = [
        {"text": WIRE, "language": "fr", "publisher": "Télérama", "published": "2026-03-02"},
        {"text": WIRE, "language": "fr", "publisher": "Le Monde", "published": "2026-03-02"},
        {"text": WIRE, "language": "fr", "publisher": "Le Courrier d’Orsel", "published": "2026-03-03"},
        {"text": RUSSIAN, "language": "ru", "publisher": "Le Courrier d’Orsel"},
        {"text": ENGLISH, "language": "en", "publisher": "The Orsel Post"},
    ]
    with TestClient(create_app(Settings(str(place))), base_url="http://127.0.0.1:7435") as found:
        for one in given:
            assert found.post(f"{API}/articles", json=one).is_success
        yield found


def _get(client: TestClient, path: str, **asked: str) -> Any:
    answer = client.get(f"{API}/{path}", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_source_is_listed_once_with_all_its_names(client: TestClient) -> None:
    (listed,) = [row for row in _get(client, "sources")["items"] if row["source"]["identity"] == "outlet:sputnik"]
    assert listed["claims"] == 2
    assert len(listed["names"]) == 2
    for name in listed["names"]:
        (found,) = _get(client, "sources", q=name)["items"]
        assert found == listed
        assert _get(client, f"sources/{name}")["profile"]["claims"] == 2
        assert _get(client, "search", q=name)["sources"] == [listed]


def test_owners_are_named(client: TestClient) -> None:
    found = _get(client, "sources/outlet:sputnik")
    owner = found["profile"]["names"][0]["source"]["owner"]
    assert found["owners"][owner] == "Rossiya Segodnya"
    outlet = _get(client, "outlets/Télérama")
    assert outlet["owners"][outlet["names"][0]["owner"]] == "Groupe Le Monde"


def test_what_outlets_have_in_common(client: TestClient) -> None:
    found = _get(client, "outlets/Le Courrier d’Orsel")
    publishing = found["publishing"]
    assert (publishing["texts"]["articles"], publishing["texts"]["shared"]) == (2, 1)
    assert {one["source"]["name"] for one in publishing["texts"]["outlets"]} == {"Télérama", "Le Monde"}
    (family,) = publishing["families"]
    assert (len(family["publishers"]), family["id"] in found["owners"]) == (2, True)
    assert publishing["agencies"] == [{"agency": "outlet:afp", "copies": 1, "helped": 0}]
    assert found["owners"]["outlet:afp"]
