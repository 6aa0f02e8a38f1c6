"""Checks of a feed: what is asked, what is kept, and when the next one is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.articles import FeedCheck, FeedState, FetchOptions, Reply, check_feed, open_fetcher
from selon.articles.watching import LEAST_WAIT, MOST_WAIT, retry_after, usual_wait
from selon.articles.web import Page
from tests.articles.server import Answer, Site

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
URL = "https://courrier.example/feed"
STATE = FeedState(URL)
RSS = {"Content-Type": "application/rss+xml"}


def rss(*published: datetime, channel: str = "") -> bytes:
    items = "".join(
        f"<item><link>https://courrier.example/{number}</link><pubDate>{moment:%a, %d %b %Y %H:%M:%S} GMT</pubDate></item>"
        for number, moment in enumerate(published)
    )
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>Fil</title>{channel}{items}</channel></rss>".encode()
    )


def ok(data: bytes, **headers: str) -> Reply:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(200, told, Page(URL, "application/rss+xml", None, data, told))


def check(reply: Reply, state: FeedState = STATE, chance: float = 0.5) -> FeedCheck:
    return check_feed(state, lambda *_: reply, clock=lambda: NOW, chance=lambda: chance)


def wait(result: FeedCheck) -> float:
    assert result.state.next_check is not None
    return (datetime.fromisoformat(result.state.next_check) - NOW).total_seconds()


def test_a_first_check_and_one_after() -> None:
    asked: list[Mapping[str, str]] = []

    def ask(url: str, headers: Mapping[str, str]) -> Reply:
        assert url == URL
        asked.append(headers)
        return ok(rss(NOW), etag='W/"1"', last_modified="Tue, 05 Mar 2024 10:00:00 GMT")

    first = check_feed(STATE, ask, clock=lambda: NOW, chance=lambda: 0.5)
    assert first.state == FeedState(
        URL, "Fil", 'W/"1"', "Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05T13:00:00Z", 0, None
    )
    assert [entry.url for entry in first.entries] == ["https://courrier.example/0"]
    assert first.error is None
    check_feed(first.state, ask, clock=lambda: NOW, chance=lambda: 0.5)
    assert "If-None-Match" not in asked[0]
    assert "If-Modified-Since" not in asked[0]
    assert asked[1]["If-None-Match"] == 'W/"1"'
    assert asked[1]["If-Modified-Since"] == "Tue, 05 Mar 2024 10:00:00 GMT"
    assert all("application/rss+xml" in headers["Accept"] for headers in asked)


def test_nothing_new() -> None:
    before = FeedState(URL, "Fil", '"1"', "Tue, 05 Mar 2024 02:00:00 GMT", "2024-03-05T12:00:00Z", 3, "HTTP 500")
    result = check(Reply(304, {"etag": '"2"'}), before)
    assert result.entries == ()
    assert result.error is None
    # a tenth of the ten hours for which nothing has come
    assert result.state == replace(before, etag='"2"', next_check="2024-03-05T13:00:00Z", failures=0, last_error=None)
    assert wait(check(Reply(304), FeedState(URL, etag='"1"'))) == 3600


def test_validators_that_cannot_be_sent_back_are_dropped() -> None:
    for bad in ("é", "a\nb", "x" * 1001, ""):
        state = check(ok(rss(), etag=bad, last_modified=bad)).state
        assert (state.etag, state.last_modified) == (None, None)


def every(gap: timedelta, quiet: timedelta = timedelta()) -> list[datetime]:
    return [NOW - quiet - number * gap for number in range(20)]


@pytest.mark.parametrize(
    ("published", "seconds"),
    [
        (every(timedelta(minutes=2)), LEAST_WAIT),
        (every(timedelta(hours=1)), 1800),
        (every(timedelta(days=30)), MOST_WAIT),
        (every(timedelta(hours=1), quiet=timedelta(hours=20)), 7200),
        (every(timedelta(hours=1), quiet=timedelta(days=400)), MOST_WAIT),
        ([], 3600),
        ([NOW], 3600),
        ([NOW + timedelta(days=9), NOW + timedelta(days=8)], 3600),  # dates to come tell nothing
    ],
)
def test_the_wait_follows_the_feed_s_pace(published: list[datetime], seconds: float) -> None:
    assert wait(check(ok(rss(*published)))) == seconds


def test_entries_without_a_date_or_a_zone() -> None:
    assert usual_wait([None, "hier", "2024-03-05", "2024-03-04T12:00:00"], NOW) == 12 * 3600 / 2
    assert usual_wait(["0001-01-01T00:00:00+10:00", None], NOW) == 3600


@pytest.mark.parametrize(
    ("reply", "seconds"),
    [
        (ok(rss(*every(timedelta(minutes=1))), cache_control="public, max-age=1200"), 1200),
        (ok(rss(*every(timedelta(minutes=1))), cache_control="s-maxage=9000"), LEAST_WAIT),
        (ok(rss(*every(timedelta(minutes=1))), cache_control="max-age=999999999"), MOST_WAIT),
        (ok(rss(*every(timedelta(minutes=1)), channel="<ttl>30</ttl>")), 1800),
        (ok(rss(*every(timedelta(hours=4)), channel="<ttl>30</ttl>"), cache_control="max-age=60"), 7200),
        (Reply(304, {"cache-control": "max-age=7000"}), 7000),
    ],
)
def test_what_feed_and_server_ask_for_is_the_least(reply: Reply, seconds: float) -> None:
    assert wait(check(reply)) == seconds


def test_failures_double_the_wait_and_forget_nothing() -> None:
    state = FeedState(URL, "Fil", '"1"', "Tue, 05 Mar 2024 10:00:00 GMT")
    waits = []
    for number in range(1, 12):
        result = check(Reply(500, reason="HTTP 500 Internal Server Error"), state, chance=1.0)
        assert result.error == result.state.last_error == "HTTP 500 Internal Server Error"
        assert result.entries == ()
        assert result.state.failures == number
        assert (result.state.title, result.state.etag) == ("Fil", '"1"')
        waits.append(wait(result))
        state = result.state
    assert waits == [300, 600, 1200, 2400, 4800, 9600, 19_200, 38_400, 76_800, 86_400, 86_400]
    assert check(ok(rss()), state).state.failures == 0
    assert wait(check(Reply(None, reason="no answer in time"), replace(STATE, failures=10**9), chance=1.0)) == MOST_WAIT


def test_a_feed_that_cannot_be_read_is_a_failure() -> None:
    result = check(ok(b"<html>Maintenance</html>", etag='"2"'), replace(STATE, etag='"1"'))
    assert result.error == "not a feed: neither RSS nor Atom nor JSON Feed"
    assert (result.state.etag, result.state.failures) == ('"1"', 1)  # so that the feed is sent once it is back


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7200"}, 7200),
        ({"retry-after": "Tue, 05 Mar 2024 15:00:00 GMT"}, 10_800),
        ({"retry-after": "1"}, LEAST_WAIT),
        ({"retry-after": "Mon, 04 Mar 2024 15:00:00 GMT"}, LEAST_WAIT),
        ({"retry-after": "9" * 400}, 604_800),
        ({"retry-after": "later"}, LEAST_WAIT),
        ({}, LEAST_WAIT),
    ],
)
def test_retry_after_is_obeyed(headers: dict[str, str], seconds: float) -> None:
    assert wait(check(Reply(503, headers, reason="HTTP 503"))) == seconds


def test_a_feed_that_is_gone_is_asked_for_once_a_day() -> None:
    assert wait(check(Reply(410, reason="HTTP 410 Gone"))) == MOST_WAIT


@given(st.text(max_size=40))
def test_any_retry_after(value: str) -> None:
    seconds = retry_after(value, NOW)
    assert seconds is None or seconds >= 0


@given(
    st.sampled_from([200, 304, 404, 429, 500, None]),
    st.integers(0, 50),
    st.floats(0, 1, exclude_max=True),
    st.lists(st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)), max_size=12),
)
def test_the_wait_has_bounds(status: int | None, failures: int, chance: float, published: list[datetime]) -> None:
    reply = ok(rss(*published)) if status == 200 else Reply(status, reason="no")
    assert LEAST_WAIT - 1 <= wait(check(reply, replace(STATE, failures=failures), chance)) <= MOST_WAIT


def test_chance_spreads_the_checks() -> None:
    feed = ok(rss(*every(timedelta(hours=4))))
    assert [wait(check(feed, chance=chance)) for chance in (0, 0.5, 1)] == [6480, 7200, 7920]
    failed = replace(STATE, failures=3)
    assert [wait(check(Reply(500), failed, chance)) for chance in (0, 0.5, 1)] == [1200, 1800, 2400]


def test_over_the_network(site: Site) -> None:
    """A conditional request, Retry-After and a server that is not there, through the fetcher itself."""
    busy: list[Answer] = []

    def answer(headers: dict[str, str]) -> Answer:
        if busy:
            return busy.pop()
        if headers.get("If-None-Match") == '"1"':
            return 304, {"ETag": '"1"'}, b""
        return 200, RSS | {"ETag": '"1"', "Cache-Control": "max-age=600"}, rss(NOW)

    site.more["/feed"] = answer
    state = FeedState(f"{site.base}/feed")
    with open_fetcher(FetchOptions(allow_private=True)) as fetcher:

        def step(before: FeedState) -> FeedCheck:
            return check_feed(before, fetcher.ask, clock=lambda: NOW, chance=lambda: 0.5)

        first = step(state)
        assert (len(first.entries), first.state.etag, first.error) == (1, '"1"', None)
        second = step(first.state)
        assert (second.entries, second.error, second.state.title) == ((), None, "Fil")
        busy.append((429, {"Retry-After": "4000"}, b""))
        third = step(second.state)
        assert (third.error, wait(third), third.state.failures) == ("HTTP 429 Too Many Requests", 4000, 1)
        refused = step(FeedState(f"{site.base}/secret/feed"))
        assert refused.error == "the site's robots.txt does not allow it"
        wrong = step(FeedState("ftp://courrier.example/feed"))
        assert wrong.error == 'only http and https are fetched, not "ftp" (ftp://courrier.example/feed)'
    with open_fetcher(FetchOptions()) as fetcher:
        internal = check_feed(state, fetcher.ask, clock=lambda: NOW, chance=lambda: 0.5)
    assert internal.error is not None
    assert "127.0.0.1 is a loopback address" in internal.error
    assert site.paths().count("/robots.txt") == 1
