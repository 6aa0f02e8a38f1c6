import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from selon.cli import main
from selon.cli.explain_page import show_explanation
from selon.cli.messages import Messages, Ui
from selon.records import Reading
from tests.cli.fake_services import FakePipeline, explained, owner_name
from tests.exports.readings import readings


def _explained(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["explain", *arguments, "--ui", "en"], FakePipeline().services) == 0
    return " ".join(capsys.readouterr().out.split())


def test_a_chain_is_told_link_by_link_with_what_a_kept_link_is_kept_from(capsys: pytest.CaptureFixture[str]) -> None:
    page = _explained(capsys, "a9", "dispatch.txt", "--publisher", "Dépêche de Larkport")
    assert "1. published by Dépêche de Larkport 2. relayed by RIA Novosti – link kept from a5:" in page
    assert "a déclaré … au correspondant de l’agence russe Novosti”" in page
    assert "5. said by renseignements extérieurs russes – link made here: “selon”" in page
    assert "Inside a8, attributed to certains médias a7, attributed to" in page
    assert "Confidence 0.81: about 81 in 100" in page


def test_mentions_say_what_ties_them_to_their_source(capsys: pytest.CaptureFixture[str]) -> None:
    page = _explained(capsys, "a14", "dispatch.txt")
    assert "“Une source militaro-diplomatique à Damas”: an indefinite phrase: it brings a new source in" in page
    assert "“La source”: a description that fits a source before, the nearest such" in page
    assert "“Il” (here): a pronoun, and the nearest speaker that it fits" in page


@pytest.mark.parametrize(
    ("ui", "identifier", "words"),
    [
        ("en", "a14", "Why a pronoun, and the nearest speaker that it fits: “la source” (a13)"),
        ("en", "a12", "where words alone do not decide: “La source” (a11)"),
        ("en", "a5", "Why an indefinite phrase: it brings a new source in Its mentions"),
        ("fr", "a14", "Pourquoi un pronom, et le locuteur le plus proche auquel il convient : « la source » (a13)"),
        ("en", "a1", "Why in the gazetteer: outlet:sputnik"),
        ("fr", "a1", "Pourquoi au répertoire : outlet:sputnik"),
    ],
)
def test_the_step_that_resolved_the_source_is_told(
    capsys: pytest.CaptureFixture[str], ui: str, identifier: str, words: str
) -> None:
    assert main(["explain", identifier, "dispatch.txt", "--ui", ui], FakePipeline().services) == 0
    shown = capsys.readouterr().out.replace("\u00a0", " ").replace("\u202f", " ")
    assert words in " ".join(shown.split())


def test_an_unspoken_source_says_what_it_is_understood_from(capsys: pytest.CaptureFixture[str]) -> None:
    page = _explained(capsys, "a12", "dispatch.txt")
    assert "no source of its own: understood from a11, source militaro-diplomatique à Damas" in page
    assert "presented as established by the teller (Selon does not say that it is)" in page


def test_addressee_modality_and_what_only_passes_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Said to “au correspondant de l’agence russe Novosti”" in _explained(capsys, "a5", "dispatch.txt")
    assert "Modality possible" in _explained(capsys, "a5", "ferry.txt")
    assert "no claim of its own: it only passes on a9" in _explained(capsys, "a8", "dispatch.txt")


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["a99", "dispatch.txt"], 2, "a99: no such attribution; there are a1 … a14"),
        (["a1", "long.txt"], 2, "a1: the article has no attribution"),
        (["a1", "both.jsonl"], 2, "both.jsonl: explain reads one article, this holds several"),
        (["a1", "missing.txt"], 1, "missing.txt: no such file"),
    ],
)
def test_what_cannot_be_explained_is_said(
    capsys: pytest.CaptureFixture[str], arguments: list[str], status: int, words: str
) -> None:
    assert main(["explain", *arguments, "--ui", "en"], FakePipeline().services) == status
    captured = capsys.readouterr()
    assert captured.err == f"selon: {words}\n"
    assert captured.out == ""


@settings(max_examples=60)
@given(readings(), st.sampled_from(["en", "fr"]))
def test_any_attribution_can_be_explained_and_no_control_character_comes_through(reading: Reading, ui: Ui) -> None:
    for attribution in reading.attributions:
        stream = io.StringIO()
        show_explanation(explained(reading), attribution, Console(file=stream, width=60), Messages(ui), owner_name)
        assert attribution.id in stream.getvalue()
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", stream.getvalue())
