"""Ids, names and filters as they stand in addresses: with slashes, percent signs, number signs, other alphabets."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from selon.pipeline import article, default_reader
from selon.pipeline.archives import Adder, open_archive
from selon.records import Article
from selon.server.app import create_app
from selon.server.settings import Settings

API = "/api/v1"
IDS = {
    "https://rive.example/2026/pont?x=1&y=2#top": "La mairie dément, selon l’agence Caravelle.",
    "story 7/a2": "La digue tient, a dit la mairie.",
    "50% off": "Le barrage tient, a dit le maire.",
    "новость/№1": "Мэр сообщил, что мост открыт.",
    "../../etc/passwd": "Le lac monte, a dit un pêcheur.",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path = str(tmp_path_factory.mktemp("addresses") / "a.sqlite")
    with open_archive(path) as archive:
        list(Adder(archive, default_reader()).add(_articles()))
    with TestClient(create_app(Settings(path)), base_url="http://127.0.0.1:7435") as found:
        yield found


def _articles() -> Iterator[Article]:
    for number, (name, text) in enumerate(IDS.items()):
        language = "ru" if number == 3 else "fr"
        known = article(text, language=language, publisher=f"Journal {number}", published=f"2026-03-0{number + 1}")
        yield Article(name, known.text, language, None, known.publisher, known.published)


@pytest.mark.parametrize("name", IDS)
def test_an_article_is_found_by_any_id(client: TestClient, name: str) -> None:
    at = f"{API}/articles/{quote(name, safe='')}"
    found = client.get(at).json()
    assert (found["article"]["id"], found["article"]["text"]) == (name, IDS[name])
    number = found["readings"][0]["number"]
    assert client.get(f"{at}/readings/{number}").json()["article_id"] == name
    claim = found["reading"]["claims"][0]["id"]
    told = client.get(f"{at}/claims/{claim}").json()
    assert told["claim"]["article_id"] == name
    followed = client.get(f"{API}/families/{quote(told['claim']['statement'], safe='')}")
    assert followed.status_code == 200
    assert client.get(f"{API}/claims", params={"article": name}).json()["items"]


def test_a_slash_needs_no_escape(client: TestClient) -> None:
    assert client.get(f"{API}/articles/story%207/a2").json()["article"]["id"] == "story 7/a2"
    answer = client.get(f"{API}/articles/nothing/here")
    assert (answer.status_code, answer.json()["type"]) == (404, f"{API}/problems/unknown-article")


@pytest.mark.parametrize(
    ("path", "instance"), [("families/a%23b", "families/a%23b"), ("articles/%d0%bc", "articles/%D0%BC")]
)
def test_a_problem_names_the_address_as_it_was_asked_for(client: TestClient, path: str, instance: str) -> None:
    assert client.get(f"{API}/{path}").json()["instance"] == f"{API}/{instance}"


def test_articles_are_filtered(client: TestClient) -> None:
    def ids(**asked: str) -> list[str]:
        return [row["id"] for row in client.get(f"{API}/articles", params=asked).json()["items"]]

    assert len(ids()) == 5
    assert ids(language="ru") == ["новость/№1"]
    assert ids(publisher="journal 1") == ids(q="digue", publisher="Journal 1") == ["story 7/a2"]
    assert ids(since="2026-03-02", until="2026-03-02") == ["story 7/a2"]
    assert ids(q="digue", language="ru") == []
    assert client.get(f"{API}/articles", params={"since": "2026-02-31"}).status_code == 422
    found = client.get(f"{API}/search", params={"q": "tient", "publisher": "Journal 2"}).json()
    assert [row["id"] for row in found["articles"]] == ["50% off"]


def test_what_holds_no_word_means_nothing(client: TestClient) -> None:
    for asked in ('"', "*", "\x00", "  ", "—"):
        found = client.get(f"{API}/search", params={"q": asked}).json()
        assert found["similar"] == found["articles"] == found["sources"] == []
        assert client.get(f"{API}/similar", params={"text": asked}).json() == {"items": []}
