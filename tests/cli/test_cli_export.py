"""``selon export``: what it writes, where, and what it says when it cannot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selon.cli import main
from selon.cli.export import FORMATS
from selon.pipeline.exporting import EXPORTS
from tests.cli.fake_services import FakePipeline
from tests.cli.test_cli_asking import place as _place

Captured = pytest.CaptureFixture[str]
place = _place


def run(*arguments: str) -> int:
    return main(["export", *arguments, "--ui", "en"], FakePipeline().services)


def test_the_help_names_every_format() -> None:
    assert set(FORMATS) == set(EXPORTS)


def test_claims_go_to_standard_output_filtered(place: str, capsys: Captured) -> None:
    assert run("claims.jsonl", "--lang", "fr", "--publisher", "La Rive", "--archive", place) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["publisher"] == "La Rive"


def test_a_query_narrows(place: str, capsys: Captured) -> None:
    assert run("claims.csv", "piscine", "--archive", place) == 0
    head, row = capsys.readouterr().out.splitlines()
    assert head.startswith("statement,text,")
    assert "piscine" in row


def test_a_file_is_written_whole(place: str, capsys: Captured, tmp_path: Path) -> None:
    target = tmp_path / "claims.csv"
    target.write_text("what was there before")
    assert run("claims.csv", "--bom", "--archive", place, "-o", str(target)) == 0
    assert target.read_bytes().startswith(b"\xef\xbb\xbfstatement,")
    assert [path.name for path in tmp_path.iterdir()] == ["claims.csv"]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["claims.xls"], "FORMAT: 'claims.xls' is none of claims.jsonl"),
        (["claims.csv", "--since", "hier"], "--since: 'hier' is no day"),
        (["claims.csv", "--country", "France"], "--country: 'France' is no country code"),
        (["claims.csv", "-o", "no/such/folder/x.csv"], "no/such/folder/x.csv"),
    ],
)
def test_wrong_usage_is_told(place: str, capsys: Captured, arguments: list[str], words: str) -> None:
    assert run(*arguments, "--archive", place) == 2
    assert words in capsys.readouterr().err


def test_an_archive_that_is_not_there_is_told(tmp_path: Path, capsys: Captured) -> None:
    assert run("claims.csv", "--archive", str(tmp_path / "none.sqlite")) == 2
    assert "none.sqlite" in capsys.readouterr().err
    assert not (tmp_path / "none.sqlite").exists()


def test_without_pyarrow_parquet_says_what_to_install(
    place: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selon.exports.claims_parquet.find_spec", lambda _: None)
    assert run("claims.parquet", "--archive", place) == 2
    assert "selon[parquet]" in capsys.readouterr().err
