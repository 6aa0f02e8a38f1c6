"""The API's reading side over HTTP, through the whole application."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from selon.exports.schema import check
from selon.pipeline import default_reader, inputs
from selon.pipeline.archives import Adder, open_archive
from selon.server.app import create_app
from selon.server.settings import Settings

API = "/api/v1"
STORY = Path(__file__).parents[1] / "e2e" / "orsel.jsonl"
WORDS = "La mairie d’Orsel a démenti toute fuite, a rapporté l’AFP. « Rien n’a fui », a dit un responsable à Reuters."


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A server with the six articles of the Orsel story."""
    path = tmp_path_factory.mktemp("api") / "orsel.sqlite"
    with open_archive(str(path)) as archive:
        outcomes = list(Adder(archive, default_reader()).add(inputs([str(STORY)])))
    assert len(outcomes) == 6
    with TestClient(create_app(Settings(str(path))), base_url="http://127.0.0.1:7435") as found:
        yield found


def get(client: TestClient, path: str, **asked: object) -> Any:
    answer = client.get(f"{API}/{path}", params={name: str(value) for name, value in asked.items()})
    assert answer.status_code == 200, answer.text
    return answer.json()


def problem(answer: Any, status: int, kind: str) -> Any:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert (body["status"], body["type"]) == (status, f"/api/v1/problems/{kind}")
    assert body["detail"]
    return body


def test_meta_says_what_there_is(client: TestClient) -> None:
    meta = get(client, "meta")
    assert meta["schema"] == "selon/reading/1"
    assert (meta["counts"]["articles"], meta["login"], meta["user"]["role"]) == (6, False, "admin")
    assert {"code": "fr", "name": "français", "complete": True} in meta["languages"]
    assert {"code": "de", "name": "Deutsch", "complete": False} in meta["languages"]


def test_the_bundled_dispatch_is_an_example_that_reads_as_it_should(client: TestClient) -> None:
    (row,) = get(client, "examples")
    example = get(client, f"examples/{row['id']}")
    told = client.post(f"{API}/read", json={"text": example["text"], "language": "fr"}).json()
    check(told["reading"])
    assert len(told["reading"]["attributions"]) == 14
    assert told["summary"]["depth"] == 3
    (owner,) = [group for group in told["summary"]["owners"] if group["key"] == "outlet:rossiya-segodnya"]
    assert len(owner["sources"]) == 2
    problem(client.get(f"{API}/examples/none"), 404, "unknown-example")


def test_reading_keeps_nothing(client: TestClient) -> None:
    told = client.post(f"{API}/read", json={"text": WORDS, "publisher": "La Rive", "published": "2026-03-02"}).json()
    assert told["reading"]["article"]["publisher"] == "La Rive"
    assert told["summary"]["claims"] == len(told["reading"]["claims"])
    assert get(client, "meta")["counts"]["articles"] == 6


def test_empty_fields_and_long_codes_of_languages_are_understood(client: TestClient) -> None:
    known = {"language": "FR_be", "publisher": " ", "published": "", "title": "", "url": ""}
    told = client.post(f"{API}/read", json={"text": WORDS, **known}).json()["reading"]["article"]
    assert (told["language"], told["publisher"], told["published"], told["url"]) == ("fr", None, None, None)


def test_html_and_files_are_read(client: TestClient) -> None:
    page = f"<html lang='fr'><body><article><h1>Orsel</h1><p>{WORDS}</p><p>{WORDS}</p></article></body></html>"
    told = client.post(f"{API}/read", json={"html": page, "url": "https://rive.example/a"}).json()
    assert told["reading"]["article"]["url"] == "https://rive.example/a"
    assert "<p>" not in told["reading"]["article"]["text"]
    sent = client.post(f"{API}/read", files={"file": ("orsel.txt", WORDS.encode())}).json()
    assert sent["reading"]["article"]["text"].strip() == WORDS


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({}, "body"),
        ({"text": "a", "html": "b"}, "body"),
        ({"text": "  "}, "text"),
        ({"text": "a", "colour": "red"}, "colour"),
        ({"url": "file:///etc/passwd"}, "url"),
        ({"url": "no address"}, "url"),
        ({"text": "Le maire dit non.", "title": "x" * 3000}, "title"),
        ({"text": "Le maire dit non.", "language": "<b>"}, "language"),
        ({"text": "Le maire dit non.", "published": "yesterday"}, "published"),
        ({"html": "<p></p>"}, "html"),
    ],
)
def test_what_cannot_be_read_says_why(client: TestClient, body: dict[str, str], where: str) -> None:
    answer = client.post(f"{API}/read", json=body)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert [error["where"] for error in answer.json()["errors"]] == [where]


def test_wrong_json_and_wrong_media_types_are_problems(client: TestClient) -> None:
    broken = client.post(f"{API}/read", content=b'{"text": ', headers={"Content-Type": "application/json"})
    problem(broken, 422, "invalid-request")
    problem(
        client.post(f"{API}/read", content=b"<a/>", headers={"Content-Type": "text/xml"}), 415, "unsupported-media-type"
    )
    problem(client.post(f"{API}/read", files={"other": ("a.txt", b"x")}), 422, "invalid-request")


def test_an_article_is_kept_once(client: TestClient) -> None:
    first = client.post(f"{API}/articles", json={"text": WORDS, "language": "fr"})
    again = client.post(f"{API}/articles", json={"text": WORDS, "language": "fr"})
    assert (first.status_code, again.status_code) == (201, 200)
    name = first.json()["article_id"]
    assert name == again.json()["article_id"]
    kept = get(client, f"articles/{quote(name, safe='')}")
    assert kept["article"]["text"].strip() == WORDS
    assert not kept["corrected"]
    (entry,) = kept["readings"]
    check(kept["reading"])
    stored = get(client, f"articles/{name}/readings/{entry['number']}")
    assert stored["body"]["claims"] == kept["reading"]["claims"]
    problem(client.get(f"{API}/articles/{name}/readings/999"), 404, "unknown-reading")


def test_lists_go_on_by_cursor(client: TestClient) -> None:
    seen: list[str] = []
    cursor = None
    while True:
        asked = {"limit": 3} if cursor is None else {"limit": 3, "cursor": cursor}
        page = get(client, "claims", **asked)
        assert len(page["items"]) <= 3
        seen += [row["statement"] for row in page["items"]]
        cursor = page["cursor"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == get(client, "meta")["counts"]["claims"]
    problem(client.get(f"{API}/claims", params={"cursor": "nonsense"}), 400, "wrong-cursor")
    problem(client.get(f"{API}/claims", params={"limit": 0}), 422, "invalid-request")


def test_claims_are_found_filtered_and_counted(client: TestClient) -> None:
    found = get(client, "claims", q="насос")
    assert [row["language"] for row in found["items"]] == ["ru"]
    assert found["items"][0]["matches"]
    russian = get(client, "claims", language="ru", source="Марта Дельвуа")
    assert [row["hops"][-1]["source"]["name"] for row in russian["items"]] == ["Марта Дельвуа"]
    facets = get(client, "claims/facets", q="pompe")
    assert {one["value"]: one["claims"] for one in facets["language"]}["fr"] >= 4
    problem(client.get(f"{API}/claims", params={"since": "yesterday"}), 422, "invalid-request")


def test_a_family_is_followed_to_its_one_origin(client: TestClient) -> None:
    found = get(client, "families/" + quote("orsel-1#c1", safe=""))
    assert len(found["members"]) == 6
    assert found["origins"]["count"] == 1
    (circle,) = found["circles"]
    assert len(circle["nodes"]) == 2
    assert {drift["kind"] for drift in found["drifts"]} >= {"hedge-gained", "hedge-lost"}
    assert get(client, f"families/{found['family']['id']}")["origins"] == found["origins"]
    listed = get(client, "families", order="size")["items"]
    assert listed[0]["id"] == found["family"]["id"]
    claim = get(client, "articles/orsel-5/claims/c1")
    assert claim["family"] == found["family"]["id"]
    problem(client.get(f"{API}/families/f999"), 404, "unknown-claim")
    problem(client.get(f"{API}/articles/orsel-5/claims/c99"), 404, "unknown-claim")


def test_what_was_said_in_russian_is_found_in_french(client: TestClient) -> None:
    near = get(client, "similar", text="une pompe a laissé passer de l’eau sale", limit=10)["items"]
    assert "ru" in {one["claim"]["language"] for one in near}
    assert [one["similarity"] for one in near] == sorted((one["similarity"] for one in near), reverse=True)
    everything = get(client, "search", q="l’inspectrice Delvoye")
    assert everything["similar"]
    assert [count["source"]["name"] for count in get(client, "search", q="Delvoye")["sources"]] == ["Marta Delvoye"]
    compared = get(client, "compare", left="orsel-1#c1", right="orsel-5#c1")
    assert compared["relation"] == "same"


def test_sources_and_outlets(client: TestClient) -> None:
    (first, *_rest) = get(client, "sources")["items"]
    assert first["claims"] >= 2
    source = get(client, "sources/" + quote("Marta Delvoye"))
    assert source["profile"]["origin"] == 2
    assert [row["language"] for row in source["said"]["items"]] == ["fr", "en"]
    assert source["grade"] is None
    graded = client.post(
        f"{API}/corrections",
        json={"kind": "grade", "subject": "Marta Delvoye", "payload": {"reliability": "B"}, "note": "saw it herself"},
    )
    assert graded.status_code == 201
    assert get(client, "sources/" + quote("Marta Delvoye"))["grade"]["reliability"] == "B"
    outlets = {row["source"]["name"]: row for row in get(client, "outlets")["items"]}
    assert outlets["Radio Brume"]["articles"] == 1
    assert get(client, "outlets", q="brume")["items"] == [outlets["Radio Brume"]]
    assert get(client, "outlets/" + quote("Radio Brume"))["articles"] == 1
    problem(client.get(f"{API}/sources/nobody"), 404, "unknown-source")
    problem(client.get(f"{API}/outlets/nobody"), 404, "unknown-outlet")


def test_who_cites_whom(client: TestClient) -> None:
    found = get(client, "network")
    nodes = {node["id"]: node for node in found["nodes"]}
    assert nodes["name:marta delvoye"]["cited"] == 2
    assert nodes["name:radio brume"]["outlet"]
    edges = {(edge["taker"], edge["giver"]): edge for edge in found["edges"]}
    assert edges["name:radio brume", "name:marta delvoye"]["claims"] == 1
    (newspaper,) = [giver for taker, giver in edges if taker == "name:radio brume" and "valmerien" in giver]
    assert edges["name:radio brume", newspaper]["hedged"] == 1
    few = get(client, "network", limit=2)
    assert len(few["nodes"]) == 2
    assert few["left_out"]["nodes"] == len(nodes) - 2
    assert get(client, "network", least=2)["edges"] == [edge for edge in found["edges"] if edge["claims"] >= 2]


def test_when_and_where(client: TestClient) -> None:
    days = get(client, "timeline", step="day")
    assert [bar["first"] for bar in days["bars"]] == ["2026-03-02", "2026-03-03", "2026-03-04"]
    months = get(client, "timeline", step="month")
    assert [(bar["first"], bar["last"]) for bar in months["bars"]] == [("2026-03-01", "2026-03-31")]
    assert months["bars"][0]["claims"] == sum(bar["claims"] for bar in days["bars"])
    assert months["without"] + months["bars"][0]["claims"] == get(client, "meta")["counts"]["claims"]
    places = get(client, "places")
    assert places["without"] + max((one["claims"] for one in places["countries"]), default=0) > 0


def test_what_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    first = client.get(f"{API}/families")
    tag = first.headers["etag"]
    again = client.get(f"{API}/families", headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    assert client.get(f"{API}/families", headers={"If-None-Match": '"other"'}).status_code == 200


def test_long_answers_are_compressed(client: TestClient) -> None:
    answer = client.get(f"{API}/claims", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    plain = client.get(f"{API}/claims", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.json() == answer.json()


def test_every_operation_is_described_with_an_example(client: TestClient) -> None:
    described = get(client, "openapi.json")
    assert described["openapi"].startswith("3.1")
    for path, operations in described["paths"].items():
        assert path.startswith(API)
        for method, operation in operations.items():
            assert operation.get("description"), f"{method} {path}: no words"
            assert operation.get("tags"), f"{method} {path}: no tag"


def test_unknown_paths_and_methods_are_problems(client: TestClient) -> None:
    problem(client.get(f"{API}/nothing"), 404, "not-found")
    problem(client.put(f"{API}/claims"), 405, "method-not-allowed")
