"""The commands of the archive, over three invented articles of one claim, through the shipped model."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selon.cli import main

ARTICLES = (
    {
        "id": "rive/1",
        "language": "fr",
        "publisher": "La Rive",
        "published": "2025-03-02T08:00:00Z",
        "url": "https://la-rive.example/1",
        "text": "Le pont de Sarn a été fermé mardi. Selon deux ouvriers du chantier, les câbles du pont de Sarn étaient "
        "rongés depuis 2021.",
    },
    {
        "id": "wharf/1",
        "language": "en",
        "publisher": "The Wharf",
        "published": "2025-03-02T17:00:00Z",
        "url": "https://the-wharf.example/1",
        "text": "The cables of the Sarn bridge had been corroded since 2021, according to La Rive.",
    },
    {
        "id": "phare/1",
        "language": "fr",
        "publisher": "Le Phare",
        "published": "2025-03-03T09:00:00Z",
        "url": "https://le-phare.example/1",
        "text": "La mairie de Sarn a annoncé lundi l’ouverture de la piscine en juin.",
    },
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("archive")
    lines = [json.dumps(article) for article in ARTICLES]
    (folder / "articles.jsonl").write_text("\n".join([*lines, "no JSON"]), encoding="utf-8")
    where = str(folder / "press.sqlite")
    assert main(["add", str(folder / "articles.jsonl"), "--archive", where, "--no-progress"]) == 1
    return where


def _json(capsys: pytest.CaptureFixture[str], *arguments: str) -> object:
    capsys.readouterr()
    assert main([*arguments, "--format", "json"]) == 0
    found: object = json.loads(capsys.readouterr().out)
    return found


def test_what_failed_is_said_and_added_again_nothing_comes_twice(
    archive: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["add", str(Path(archive).with_name("articles.jsonl")), "--archive", archive, "--ui", "fr"]) == 1
    said = capsys.readouterr().out
    assert "articles.jsonl:4" in said
    assert "3 connus, 1 en échec" in said


def test_a_claim_is_followed_from_the_outlet_that_cites_to_its_origin(
    archive: str, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = _json(capsys, "claims", "--archive", archive)
    assert isinstance(listed, dict)
    (family,) = listed["items"]
    assert family["articles"] == 2
    found = _json(capsys, "claim", family["id"], "--archive", archive)
    assert isinstance(found, dict)
    assert found["origins"]["count"] == 1
    assert [origin["anonymous"] for origin in found["origins"]["origins"]] == [True]
    assert {step["rule"] for step in found["origins"]["steps"]} >= {"chain-end", "followed"}
    assert main(["claim", family["id"], "--archive", archive, "--ui", "fr", "--width", "90"]) == 0
    page = capsys.readouterr().out
    assert "1 origine indépendante" in page
    assert "La Rive, d’après ○ ouvriers du chantier (anonyme)" in page


def test_claims_are_found_by_words_by_filters_and_by_meaning(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = _json(capsys, "claims", "piscine", "--archive", archive)
    assert isinstance(found, dict)
    assert [row["publisher"] for row in found["items"]] == ["Le Phare"]
    named = _json(capsys, "claims", "--named", "--lang", "en", "--archive", archive)
    assert isinstance(named, dict)
    assert {row["article_id"] for row in named["items"]} == {"wharf/1"}
    near = _json(capsys, "similar", "the bridge was rusty", "--archive", archive, "--limit", "2")
    assert isinstance(near, list)
    assert {one["claim"]["article_id"] for one in near} == {"rive/1", "wharf/1"}


def test_two_claims_are_compared_with_reasons(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    bridge, pool = (_first(capsys, archive, word) for word in ("corroded", "piscine"))
    rusty = _first(capsys, archive, "rongés")
    same, other = (_json(capsys, "compare", rusty, key, "--archive", archive) for key in (bridge, pool))
    assert isinstance(same, dict)
    assert isinstance(other, dict)
    assert (same["relation"], other["relation"]) == ("same", "different")
    assert same["reasons"]


def _first(capsys: pytest.CaptureFixture[str], archive: str, word: str) -> str:
    found = _json(capsys, "claims", word, "--archive", archive)
    assert isinstance(found, dict)
    return str(found["items"][0]["statement"])


def test_a_source_and_an_outlet_have_a_page(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["source", "La Rive", "--archive", archive]) == 0
    assert "The Wharf" in capsys.readouterr().out
    profile = _json(capsys, "outlet", "The Wharf", "--archive", archive)
    assert isinstance(profile, dict)
    assert (profile["articles"], profile["own_voice"]) == (1, 0)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("claim", "f999"), "f999"),
        (("claim", "nobody#c1"), "nobody#c1"),
        (("compare", "a#c1", "b#c1"), "a#c1"),
        (("claims", "--limit", "0"), "1 to 500"),
        (("claims", "x", "--cursor", "nonsense"), "cursor"),
    ],
)
def test_what_is_not_there_is_named(
    archive: str, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    assert main([*arguments, "--archive", archive, "--ui", "en"]) == 2
    assert words in capsys.readouterr().err


def test_nobody_by_that_name_is_status_one(archive: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["source", "Nobody At All", "--archive", archive]) == 1
    assert main(["outlet", "Nobody At All", "--archive", archive]) == 1
    assert "Nobody At All" in capsys.readouterr().err


def test_what_is_no_archive_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.txt").write_text("not a database", encoding="utf-8")
    assert main(["claims", "--archive", str(tmp_path / "notes.txt")]) == 2
    assert "notes.txt" in capsys.readouterr().err
