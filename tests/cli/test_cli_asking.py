"""Lists, profiles and errors of the archive's commands, over an archive of readings made by hand."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from selon.cli import main
from selon.pipeline.archives import Adder, open_archive
from tests.cli.fake_services import FakePipeline
from tests.pipeline.told import ENGLISH, FRENCH, OTHER, article, bridge_reader

Captured = pytest.CaptureFixture[str]
HASHED = "sha256:" + "4f2a91d0c3" * 6 + "abcd"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    where = tmp_path_factory.mktemp("asked") / "press.sqlite"
    with open_archive(where) as archive:
        articles = (
            article(FRENCH, HASHED, "La Rive", published="2025-03-02T08:00:00Z"),
            article(ENGLISH, "wharf/1", "The Wharf", published="2025-03-03", language="en"),
            article(OTHER, "phare/1", "Le Phare"),
        )
        list(Adder(archive, bridge_reader()).add(articles))
    return str(where)


def _run(place: str, *arguments: str, ui: str = "en") -> int:
    return main([*arguments, "--archive", place, "--ui", ui], FakePipeline().services)


PAGES = (
    ["claims"],
    ["claims", "pont"],
    ["claims", "--named"],
    ["claim", "f1"],
    ["claim", "phare"],
    ["source", "La Rive"],
    ["outlet", "The Wharf"],
    ["similar", "bridge cables"],
    ["compare", "4f2a91d0c3", "wharf"],
)


@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
@pytest.mark.parametrize("ui", ["en", "fr"])
def test_pages_fit_eighty_columns_and_end_with_what_selon_never_says(
    place: str, capsys: Captured, arguments: list[str], ui: str
) -> None:
    assert _run(place, *arguments, "--width", "80", ui=ui) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(cell_len, lines)) <= 80
    assert lines[-1].startswith("Selon ")
    assert "\x1b" not in "".join(lines)


@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
def test_every_answer_is_one_json_document(place: str, capsys: Captured, arguments: list[str]) -> None:
    assert _run(place, *arguments, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)


def test_claims_say_who_tells_them_according_to_whom(place: str, capsys: Captured) -> None:
    assert _run(place, "claims", "pont") == 0
    shown = capsys.readouterr().out
    assert "La Rive, according to ○ ouvriers du chantier (anonymous)" in shown
    assert "March 2, 2025 · French · family f1" in shown
    assert "4f2a91d0c3#c1" in shown


@pytest.mark.parametrize(
    ("facets", "found"),
    [
        (["--anonymous"], {HASHED}),
        (["--named", "--lang", "en"], {"wharf/1"}),
        (["--publisher", "la rive"], {HASHED}),
        (["--source", "La Rive"], {"wharf/1"}),
        (["--since", "2025-03-03"], {"wharf/1"}),
        (["--until", "2025-03-02"], {HASHED}),
        (["--country", "fr"], set()),
        (["--hedged"], set()),
    ],
)
def test_facets(place: str, capsys: Captured, facets: list[str], found: set[str]) -> None:
    assert _run(place, "claims", *facets, "--format", "json") == 0
    assert {row["article_id"] for row in json.loads(capsys.readouterr().out)["items"]} == found


def test_a_cursor_goes_on_where_the_page_ended(place: str, capsys: Captured) -> None:
    seen = []
    cursor: list[str] = []
    while True:
        assert _run(place, "claims", "--until", "2030-01-01", "--limit", "1", *cursor, "--format", "json") == 0
        page = json.loads(capsys.readouterr().out)
        seen += [row["article_id"] for row in page["items"]]
        if page["cursor"] is None:
            break
        cursor = ["--cursor", page["cursor"]]
    assert seen == ["wharf/1", HASHED]
    assert _run(place, "claims", "--until", "2030-01-01", "--limit", "1") == 0
    assert f"More: --cursor {cursor[1]}" in capsys.readouterr().out


def test_nothing_found_is_said_and_is_no_failure(place: str, capsys: Captured) -> None:
    assert _run(place, "claims", "zeppelin", ui="fr") == 0
    assert "Aucun propos trouvé." in capsys.readouterr().out


def test_similar_goes_by_meaning_language_and_date(place: str, capsys: Captured) -> None:
    assert _run(place, "similar", "bridge cables", "--limit", "1", "--lang", "fr", "--format", "json") == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["claim"]["article_id"] == HASHED


def test_a_comparison_has_its_reasons_with_their_words(place: str, capsys: Captured) -> None:
    assert _run(place, "compare", "4f2a91d0c3#c1", "wharf/1#c1") == 0
    shown = capsys.readouterr().out
    assert "► held to say the same; probability that they say the same: " in shown
    assert "dates     “2025-01-01” – “2025-01-01”" in shown
    assert _run(place, "compare", "4f2a91d0c3#c1", "wharf/1#c1", ui="fr") == 0
    assert re.search(r"(polarité|modalité) affirmé – affirmé", " ".join(capsys.readouterr().out.split()))


def test_profiles(place: str, capsys: Captured) -> None:
    assert _run(place, "source", "la rive") == 0
    shown = capsys.readouterr().out
    assert "claims that pass through it: 1; that end in it: 1" in shown
    assert "The Wharf, according to ● La Rive" in shown
    assert _run(place, "outlet", "La Rive") == 0
    shown = " ".join(capsys.readouterr().out.replace("\u00a0", " ").split())
    assert "of which 0 in its own voice and 1 (100 %) of anonymous origin" in shown
    assert "○ ouvriers du chantier (anonymous)" in shown
    assert "relayed by 1 ● The Wharf" in shown


def test_an_unknown_name_is_answered_with_those_that_hold_its_words(place: str, capsys: Captured) -> None:
    assert _run(place, "source", "ouvriers") == 1
    captured = capsys.readouterr()
    assert captured.err == "selon: The archive does not know ouvriers. It has: ouvriers du chantier.\n"
    assert captured.out == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["claim", "f99"], "f99 : ni propos ni famille de ce nom"),
        (["compare", "4f2a91d0c3", "nobody#c1"], "nobody#c1 : ni propos"),
        (["claims", "--cursor", "abc"], "--cursor : ce n’est pas un curseur"),
        (["claims", "--since", "hier"], "--since : 'hier' n’est pas un jour"),
        (["similar", "x", "--until", "2025"], "--until : '2025' n’est pas un jour"),
        (["claims", "--country", "France"], "--country : 'France' n’est pas un code de pays"),
        (["claims", "--lang", "français"], "--lang : 'français' n’est pas un code de langue"),
        (["source", "x", "--limit", "501"], "--limit : attendu de 1 à 500, reçu 501"),
        (["claims", "--format", "jsonl"], "--format : 'jsonl' n’est aucun de terminal, json"),
        (["claim", "f1", "--width", "9"], "--width : 9"),
    ],
)
def test_wrong_usage_is_named_in_the_readers_language(
    place: str, capsys: Captured, arguments: list[str], words: str
) -> None:
    assert _run(place, *arguments, ui="fr") == 2
    captured = capsys.readouterr()
    assert words in captured.err.replace("\u00a0", " ")
    assert captured.out == ""


def test_asking_makes_no_archive(tmp_path: Path, capsys: Captured) -> None:
    where = tmp_path / "typo.sqlite"
    assert _run(str(where), "claims") == 2
    assert "there is no archive here; `selon add` makes one" in capsys.readouterr().err
    assert not where.exists()


def test_the_environment_names_the_archive(place: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELON_ARCHIVE", place)
    assert main(["claims", "--format", "json"], FakePipeline().services) == 0
    assert json.loads(capsys.readouterr().out)["items"][0]["id"] == "f1"


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_nothing_is_like_no_text(place: str, text: str, capsys: Captured) -> None:
    assert _run(place, "similar", text) == 2
    assert "there is no text to look for" in capsys.readouterr().err
