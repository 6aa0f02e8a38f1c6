"""``selon add`` over readings made by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from selon.cli import main
from selon.pipeline.archives import open_archive
from selon.records import Article, Failure, Reading
from tests.cli.fake_services import FakePipeline

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def place(tmp_path: Path) -> str:
    return str(tmp_path / "press.sqlite")


def _add(place: str, *arguments: str, pipeline: FakePipeline | None = None, ui: str = "en") -> int:
    return main(["add", *arguments, "--archive", place, "--ui", ui], (pipeline or FakePipeline()).services)


def test_the_report_counts_and_names_what_failed_with_its_reason(place: str, capsys: Captured) -> None:
    assert _add(place, "ferry.txt", "dispatch.txt", "gone.txt") == 1
    captured = capsys.readouterr()
    assert f"Archive{place}" in "".join(captured.out.split())  # a long path is broken over lines
    assert "2 articles added, with claims: 17, 1 failed" in captured.out
    assert " • gone.txt: no such file" in captured.out
    assert captured.err == ""
    assert _add(place, "ferry.txt", ui="fr") == 0
    assert "0 article ajouté, propos : 0, 1 connu" in capsys.readouterr().out.replace("\u00a0", " ")


def test_the_report_for_programs(place: str, capsys: Captured) -> None:
    assert _add(place, "ferry.txt", "gone.txt", "--format", "json") == 1
    report = json.loads(capsys.readouterr().out)
    assert {key: report[key] for key in ("archive", "added", "copy", "known", "reread", "failed", "stopped")} == {
        "archive": place, "added": 1, "copy": 0, "known": 0, "reread": 0, "failed": 1, "stopped": False,
    }  # fmt: skip
    (failure,) = report["failures"]
    assert (failure["where"], failure["reason"]) == ("gone.txt", "no such file")


def test_reading_again(place: str, capsys: Captured) -> None:
    assert _add(place, "ferry.txt") == 0
    capsys.readouterr()
    assert _add(place, "ferry.txt", "--reread", "--format", "json") == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["known"], report["reread"]) == (1, 0)


class Stopped(FakePipeline):
    """Ctrl-C comes while the second article is read."""

    def read_many(self, articles: Iterable[Article | Failure]) -> Iterator[Reading | Failure]:
        for number, result in enumerate(super().read_many(articles)):
            if number:
                raise KeyboardInterrupt
            yield result


def test_stopped_from_the_keyboard_it_says_what_was_added_and_that_is_kept(place: str, capsys: Captured) -> None:
    assert _add(place, "ferry.txt", "dispatch.txt", pipeline=Stopped()) == 130
    said = capsys.readouterr().out
    assert "Stopped from the keyboard" in said
    assert "1 article added" in said
    with open_archive(place) as archive:
        assert archive.view().counts().articles == 1
    assert _add(place, "ferry.txt", "dispatch.txt") == 0
    assert "1 article added, with claims: 12, 1 known" in capsys.readouterr().out


def test_what_is_known_beforehand_goes_into_the_archive(place: str) -> None:
    known = ["--publisher", "Larkport Post", "--published", "2026-02-03", "--lang", "fr"]
    pipeline = FakePipeline()
    assert _add(place, "dispatch.txt", *known, pipeline=pipeline) == 0
    assert pipeline.asked[0]["language"] == "fr"
    with open_archive(place) as archive:
        (row,) = archive.view().articles().items
    assert (row.publisher, row.published) == ("Larkport Post", "2026-02-03")


@pytest.mark.parametrize(("ui", "words"), [("en", "not a Selon archive"), ("fr", "ce n’est pas une archive de Selon")])
def test_what_is_no_archive_is_refused_in_the_readers_language(
    tmp_path: Path, capsys: Captured, ui: str, words: str
) -> None:
    (tmp_path / "notes.txt").write_text("my notes", encoding="utf-8")
    assert _add(str(tmp_path / "notes.txt"), "ferry.txt", ui=ui) == 2
    captured = capsys.readouterr()
    assert words in captured.err
    assert captured.out == ""
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "my notes"


def test_control_characters_of_a_failure_do_not_reach_the_terminal(place: str, capsys: Captured) -> None:
    assert _add(place, "a\x1b[2Jb.txt") == 1
    assert "\x1b" not in capsys.readouterr().out
