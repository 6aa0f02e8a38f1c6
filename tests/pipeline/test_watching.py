"""Feeds watched on a loopback server; no test sleeps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import pytest

from selon.articles import FetchOptions
from selon.pipeline.archives import Adder, Archive, FeedAddressError, Pages, Watcher, open_archive
from selon.records import Article, Failure, Reading
from tests.archive.samples import reading_of
from tests.articles.server import Answer, Site

OPTIONS = FetchOptions(allow_private=True, host_delay=0)
HTML = {"Content-Type": "text/html; charset=utf-8"}


TEXTS = {
    "one": "La préfète de Kerlann a annoncé mardi la réouverture du port après trois semaines de travaux sur la digue. "
    "Les pêcheurs attendent encore deux autorisations avant de reprendre la mer.",
    "two": "Le musée des cloches de Vasques ferme ses portes faute de visiteurs, a indiqué son conservateur. "
    "Les collections seront prêtées à trois communes voisines pendant la durée du chantier.",
    "three": "Une panne d’électricité a touché douze mille foyers de la vallée dans la nuit de jeudi à vendredi. "
    "Le courant est revenu à l’aube, selon l’exploitant du réseau.",
}


class Clock:
    """A time that goes on by sleeping only."""

    def __init__(self) -> None:
        self.time = datetime(2025, 3, 14, 9, 0, tzinfo=UTC)
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += timedelta(seconds=seconds)


class PlainReader:
    """Finds one claim in each article, its whole text."""

    def read_many(self, articles: Iterator[Article | Failure]) -> Iterator[Reading | Failure]:
        for item in articles:
            yield item if isinstance(item, Failure) else reading_of(item, [(item.text, [])])


class Feed:
    """A feed on a site, which is not sent again unless it has changed; ``broken``: pages that fail."""

    def __init__(self, site: Site) -> None:
        self.site, self.url = site, f"{site.base}/feed.xml"
        self.pages: list[str] = []
        self.broken: set[str] = set()
        site.more["/feed.xml"] = self.answer

    def publish(self, name: str) -> None:
        self.pages.append(name)
        self.site.more[f"/{name}"] = lambda _: self.page(name)

    def page(self, name: str) -> Answer:
        body = f"<html lang='fr'><body><article><p>{TEXTS[name]}</p></article></body></html>".encode()
        return (500, HTML, b"no") if name in self.broken else (200, HTML, body)

    def answer(self, headers: dict[str, str]) -> Answer:
        tag = f'"{len(self.pages)}"'
        if headers.get("If-None-Match") == tag:
            return 304, {"ETag": tag}, b""
        items = "".join(f"<item><link>{self.site.base}/{name}</link></item>" for name in self.pages)
        body = f"<rss version='2.0'><channel><title>Fil</title>{items}</channel></rss>"
        return 200, {"Content-Type": "application/rss+xml", "ETag": tag}, body.encode()


@pytest.fixture
def clock() -> Clock:
    """One time for the archive and the watch."""
    return Clock()


@pytest.fixture
def archive(tmp_path: Path, clock: Clock) -> Iterator[Archive]:
    """An empty archive."""
    with open_archive(tmp_path / "press.sqlite", clock=clock.now) as opened:
        yield opened


@pytest.fixture
def feed(site: Site) -> Feed:
    made = Feed(site)
    made.publish("one")
    made.publish("two")
    return made


def _watcher(archive: Archive, clock: Clock) -> Watcher:
    adder = Adder(archive, PlainReader())  # type: ignore[arg-type]
    return Watcher(archive, adder, fetch=OPTIONS, now=clock.now, sleep=clock.sleep, chance=lambda: 0.5)


def test_new_articles_are_added_once_and_a_watch_goes_on_where_it_ended(
    archive: Archive, clock: Clock, feed: Feed
) -> None:
    with _watcher(archive, clock) as watcher:
        (first,) = watcher.once([feed.url])
        assert [one.status for one in first.outcomes] == ["added", "added"]
        assert (first.title, first.error) == ("Fil", None)
        assert list(watcher.once([feed.url])) == []  # not due yet
    clock.time += timedelta(days=1)
    feed.publish("three")
    asked = len(feed.site.requests)
    with _watcher(archive, clock) as watcher:
        (second,) = watcher.once([])
    assert [one.status for one in second.outcomes] == ["added"]
    assert [path for path in feed.site.paths()[asked:] if path != "/robots.txt"] == ["/feed.xml", "/three"]


def test_the_pages_of_entries_are_kept(archive: Archive, clock: Clock, feed: Feed) -> None:
    pages = Pages()
    adder = Adder(archive, PlainReader(), pages=pages)  # type: ignore[arg-type]
    with Watcher(archive, adder, fetch=OPTIONS, pages=pages, now=clock.now, sleep=clock.sleep) as watcher:
        (first,) = watcher.once([feed.url])
    view = archive.view()
    kept = [view.original(one.article_id or "") for one in first.outcomes]
    assert [page and (page.media_type, page.body) for page in kept] == [
        ("text/html; charset=utf-8", feed.page(name)[2]) for name in ("one", "two")
    ]


def test_a_feed_that_has_not_changed_is_not_sent_again(archive: Archive, clock: Clock, feed: Feed) -> None:
    with _watcher(archive, clock) as watcher:
        first, second = islice(watcher.watch([feed.url]), 2)
    assert (len(first.outcomes), len(second.outcomes)) == (2, 0)
    headers = [told for path, told in feed.site.requests if path == "/feed.xml"]
    assert headers[1]["If-None-Match"] == '"2"'
    assert len(clock.slept) == 1
    assert 300 <= clock.slept[0] <= 86_400


def test_an_entry_that_fails_is_tried_again_for_a_day(archive: Archive, clock: Clock, feed: Feed) -> None:
    feed.broken.add("two")
    with _watcher(archive, clock) as watcher:
        (first,) = watcher.once([feed.url])
        assert [one.status for one in first.outcomes] == ["added", "failed"]
        clock.time += timedelta(hours=12)
        (second,) = watcher.once([feed.url])
        assert [one.status for one in second.outcomes] == ["failed"]
        feed.broken.clear()
        clock.time += timedelta(hours=6)
        (third,) = watcher.once([feed.url])
        assert [one.status for one in third.outcomes] == ["added"]
    job = archive.view().job(f"{feed.site.base}/two")
    assert job is not None
    assert job.reason is None


def test_an_entry_that_fails_for_longer_is_left(archive: Archive, clock: Clock, feed: Feed) -> None:
    feed.broken.add("two")
    with _watcher(archive, clock) as watcher:
        (first,) = watcher.once([feed.url])
        clock.time += timedelta(hours=23)
        (second,) = watcher.once([feed.url])
        clock.time += timedelta(hours=23)
        (third,) = watcher.once([feed.url])
        clock.time += timedelta(hours=25)
        (fourth,) = watcher.once([feed.url])
    failed = [[one.status for one in check.outcomes].count("failed") for check in (first, second, third, fourth)]
    assert failed == [1, 1, 1, 0]


def test_a_watch_that_is_killed_misses_nothing(
    archive: Archive, clock: Clock, feed: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _watcher(archive, clock) as watcher:
        monkeypatch.setattr(watcher, "_note", _stopped)
        with pytest.raises(KeyboardInterrupt):
            list(watcher.once([feed.url]))
    with _watcher(archive, clock) as watcher:
        (check,) = watcher.once([feed.url])
    assert sorted(one.status for one in check.outcomes) == ["added", "known"]
    assert archive.view().counts().articles == 2


def _stopped(*_: object) -> bool:
    raise KeyboardInterrupt


def test_a_feed_that_fails_is_told_and_asked_less_often(archive: Archive, clock: Clock, site: Site) -> None:
    url = f"{site.base}/error"
    with _watcher(archive, clock) as watcher:
        first, second, third = islice(watcher.watch([url]), 3)
    assert all("500" in (check.error or "") for check in (first, second, third))
    assert clock.slept == sorted(clock.slept)
    state = archive.view().feed(url)
    assert state is not None
    assert state.failures == 3


def test_what_is_no_address_is_refused_before_anything_is_kept(archive: Archive, clock: Clock) -> None:
    with _watcher(archive, clock) as watcher, pytest.raises(FeedAddressError, match="feed"):
        list(watcher.once(["https://press.example/feed", "feed.xml"]))
    assert archive.view().feeds() == ()


def test_without_any_feed_a_watch_ends(archive: Archive, clock: Clock) -> None:
    with _watcher(archive, clock) as watcher:
        assert list(watcher.watch([])) == []
