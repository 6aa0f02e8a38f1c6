"""``selon watch`` against a loopback server."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from selon.cli import main
from selon.cli.services import Services
from selon.records import Article, Failure, Reading
from tests.archive.samples import reading_of
from tests.articles.server import Site, running
from tests.cli.fake_services import FakePipeline

Captured = pytest.CaptureFixture[str]


class PlainPipeline(FakePipeline):
    """Finds one claim in each article, its whole text."""

    def read_many(self, articles: Iterable[Article | Failure]) -> Iterator[Reading | Failure]:
        for item in articles:
            yield item if isinstance(item, Failure) else reading_of(item, [(item.text, [])])

    def services(self) -> Services:
        return Services(lambda: self, self.inputs, lambda _: None)


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as started:
        items = f"<item><link>{started.base}/article</link></item>"
        feed = f"<rss version='2.0'><channel><title>Fil du port</title>{items}</channel></rss>"
        started.more["/feed"] = lambda _: (200, {"Content-Type": "application/rss+xml"}, feed.encode())
        yield started


def _watch(tmp_path: Path, *arguments: str, ui: str = "en") -> int:
    place = str(tmp_path / "press.sqlite")
    return main(["watch", *arguments, "--archive", place, "--allow-private", "--ui", ui], PlainPipeline().services)


def test_once_adds_what_is_new_and_goes_on_from_there(tmp_path: Path, site: Site, capsys: Captured) -> None:
    assert _watch(tmp_path, f"{site.base}/feed", "--once", "--format", "json") == 0
    check = json.loads(capsys.readouterr().out)
    assert ([one["status"] for one in check["outcomes"]], check["title"]) == (["added"], "Fil du port")
    assert _watch(tmp_path, "--once") == 0  # known from before, and not due
    assert capsys.readouterr().out == ""


def test_a_feed_that_fails_is_told_and_is_status_one(tmp_path: Path, site: Site, capsys: Captured) -> None:
    assert _watch(tmp_path, f"{site.base}/error", "--once", ui="fr") == 1
    captured = capsys.readouterr()
    assert "500" in captured.err
    assert "0 nouveaux, 0 connus, 0 en échec" in captured.out


def test_the_keyboard_ends_a_watch_well(
    tmp_path: Path, site: Site, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", interrupted)
    assert _watch(tmp_path, f"{site.base}/feed") == 0
    captured = capsys.readouterr()
    assert "Fil du port: 1 new, 0 known, 0 failed; next check " in captured.out
    assert captured.err == "Ended; articles added: 1.\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["feed.xml"], "feed.xml: no http or https address"), ([], "there is no archive here")],
)
def test_wrong_usage(tmp_path: Path, capsys: Captured, arguments: list[str], words: str) -> None:
    assert _watch(tmp_path, *arguments) == 2
    assert words in capsys.readouterr().err


def test_nothing_to_watch_is_wrong_usage(tmp_path: Path, site: Site, capsys: Captured) -> None:
    place = str(tmp_path / "press.sqlite")
    assert main(["add", "ferry.txt", "--archive", place], FakePipeline().services) == 0
    assert _watch(tmp_path) == 2
    assert "no feed to watch" in capsys.readouterr().err
