from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench import leaderboard
from bench.__main__ import main
from bench.gold import GoldArticle, load_gold
from bench.leaderboard import ask, of_part, ranking
from bench.peers.regular import find
from bench.peers.spans import Found, parents, quotations
from bench.run import Run, RunError
from bench.score import Predictions

TEXT = "« Le pont est sûr », a déclaré le maire. Selon Reuters, la route est fermée. Ana Pons affirme que tout va bien."
FOLDER = Path(__file__).parents[2] / "corpus"


def article(name: str = "x") -> GoldArticle:
    return GoldArticle(name, "fr", TEXT, (), {}, False)


def test_the_regular_expression_finds_the_plainest_cases() -> None:
    found = [
        tuple(TEXT[start:end] for ((start, end),) in (one.source, one.cue, one.content)) for one in find(TEXT, "fr")
    ]
    assert found == [
        ("le maire", "a déclaré", "« Le pont est sûr »"),
        ("Ana Pons", "affirme", "que tout va bien"),
        ("Reuters", "Selon", "la route est fermée"),
    ]


def test_a_relation_is_nested_in_the_smallest_content_around_it() -> None:
    def found(cue: tuple[int, int], content: tuple[int, int]) -> Found:
        return Found((), (cue,), (content,))

    chain = [found((0, 2), (3, 50)), found((5, 8), (9, 40)), found((10, 12), (13, 30))]
    assert parents([*chain, found((60, 62), (63, 70))]) == [None, 0, 1, None]


def test_quotations_of_several_kinds() -> None:
    text = 'Il dit « oui », “no” et "peut-être".'
    assert [text[start:end] for start, end in quotations(text)] == ["« oui »", "“no”", '"peut-être"']


def test_a_peer_is_run_by_another_process() -> None:
    version, found = ask(sys.executable, "regular", [article("a"), article("b")])
    assert version == ""
    assert [len(found[name]) for name in ("a", "b")] == [3, 3]
    assert found["a"][0].cue == ((21, 30),)


@pytest.mark.parametrize(("python", "peer", "problem"), [
    ("/no/such/python", "regular", "cannot be started"),
    (sys.executable, "nobody", "nobody: no such peer"),
])  # fmt: skip
def test_a_peer_that_fails_is_reported(python: str, peer: str, problem: str) -> None:
    with pytest.raises(RunError, match=problem):
        ask(python, peer, [article()])


def test_only_the_articles_of_one_part_are_taken() -> None:
    folder = load_gold(FOLDER / "fr")
    test = {one.id for one in of_part(folder, "test")}
    development = {one.id for one in of_part(folder, "development")}
    assert "b06-" in " ".join(development)
    assert test and not test & development
    assert of_part([article("not of the corpus")], "development") == [article("not of the corpus")]


def test_the_table_begins_with_the_best() -> None:
    gold = [article()]
    right = ask(sys.executable, "regular", gold)[1]
    gold = [GoldArticle("x", "fr", TEXT, tuple(right["x"]), {}, False)]
    lines = ranking(gold, {"silent": {}, "right": right}).splitlines()
    assert lines[2].startswith("| right  |     100.0 |")
    assert lines[3].startswith("| silent |       0.0 |")


def run_or_fail(python: str, peer: str, articles: list[GoldArticle]) -> tuple[str, Predictions]:
    if peer == "textacy_quotes":
        raise RunError("no module")
    return ask(python, peer, articles)


def test_a_peer_that_cannot_be_run_loses_its_row_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(leaderboard, "read_gold", lambda articles: Run({}, (), ("m",)))
    monkeypatch.setattr(leaderboard, "PEERS", {"regular": "regular expression", "textacy_quotes": "textacy"})
    monkeypatch.setattr(leaderboard, "ask", run_or_fail)
    data = Path(__file__).parents[2] / "bench" / "data" / "fr-dev"
    assert main(["leaderboard", str(data), "--python", sys.executable]) == 1
    printed = capsys.readouterr()
    assert "| Selon (m)" in printed.out
    assert "| regular expression" in printed.out
    assert "| textacy" not in printed.out
    assert "textacy: no module" in printed.err
