"""Watching a feed: one check of it, as a step from its state to the next. Only ``ask`` touches the network.

A feed that has not changed since the last check is not sent again (RFC 9110: ETag, Last-Modified). How long until the
next check: half the usual time between two entries, or a tenth of the time that nothing has come, whichever is longer;
never less than the feed or its server asks for; five minutes to a day. After failures: five minutes, doubled with each in
a row, up to a day, and never less than Retry-After. Chance spreads the checks of many feeds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from selon.articles.feeds import FeedEntry, FeedError, FeedPage, read_feed
from selon.articles.web import Page, Reply

LEAST_WAIT = 300.0
MOST_WAIT = 86_400.0
USUAL_WAIT = 3600.0
"""Seconds between checks: at least, at most, and when a feed tells nothing of its pace."""
LONGEST_RETRY_AFTER = 604_800.0
"""Seconds up to which a server that asks for patience is obeyed."""
_RECENT = 10
_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, "
    "application/json;q=0.8, text/html;q=0.3"
)
_NOT_MODIFIED, _GONE = 304, 410
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,9})", re.I)
_MOST_VALIDATOR = 1000
Ask = Callable[[str, Mapping[str, str]], Reply]


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is kept of a feed between checks. ``next_check``: ISO 8601 in UTC, to the second; ``failures``: in a row;
    ``etag`` and ``last_modified``: as the server gave them.
    """

    url: str
    title: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    next_check: str | None = None
    failures: int = 0
    last_error: str | None = None


@dataclass(frozen=True, slots=True)
class FeedCheck:
    """What a check gave. ``entries``: all that the feed has now, seen or not; none when it has not changed; ``error``: why
    the feed could not be read.
    """

    state: FeedState
    entries: tuple[FeedEntry, ...] = ()
    error: str | None = None


def check_feed(state: FeedState, ask: Ask, *, clock: Callable[[], datetime], chance: Callable[[], float]) -> FeedCheck:
    """Check a feed once. ``ask``: as ``Fetcher.ask``; ``clock``: the time, with its zone; ``chance``: from 0 up to 1.

    Raises nothing for what a feed or its server may do.
    """
    reply = ask(state.url, _conditions(state))
    now = clock().astimezone(UTC)
    if reply.status == _NOT_MODIFIED:
        return FeedCheck(_unchanged(state, reply, now, chance()))
    if reply.page is None:
        return _failed(state, reply, reply.reason or "no answer", now, chance())
    try:
        feed = _read(reply.page)
    except FeedError as error:
        return _failed(state, reply, str(error), now, chance())
    wait = _wait(usual_wait([entry.published for entry in feed.entries], now), reply, feed.wait, chance())
    fresh = FeedState(
        state.url,
        feed.title or state.title,
        _validator(reply.headers.get("etag")),
        _validator(reply.headers.get("last-modified")),
        _stamp(now, wait),
    )
    return FeedCheck(fresh, feed.entries)


def usual_wait(published: Sequence[str | None], now: datetime) -> float:
    """Seconds to wait for something new after entries ``published`` at these times (ISO 8601); unbounded."""
    moments = sorted(filter(None, map(_moment, published)), reverse=True)[:_RECENT]
    past = [moment for moment in moments if moment <= now]
    if len(past) < 2:
        return USUAL_WAIT
    gaps = sorted((later - earlier).total_seconds() for later, earlier in pairwise(past))
    return max(gaps[len(gaps) // 2] / 2, (now - past[0]).total_seconds() / 10)


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds that a Retry-After header asks for, given in seconds or as a date; None for anything else."""
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:10])
    moment = _http_date(text)
    return max((moment - now).total_seconds(), 0.0) if moment else None


def _conditions(state: FeedState) -> dict[str, str]:
    headers = {"Accept": _ACCEPT}
    if state.etag:
        headers["If-None-Match"] = state.etag
    if state.last_modified:
        headers["If-Modified-Since"] = state.last_modified
    return headers


def _read(page: Page) -> FeedPage:
    return read_feed(page.data, page.url, page.charset)


def _unchanged(state: FeedState, reply: Reply, now: datetime, chance: float) -> FeedState:
    changed = _http_date(state.last_modified)
    quiet = (now - changed).total_seconds() / 10 if changed else USUAL_WAIT
    return replace(
        state,
        etag=_validator(reply.headers.get("etag")) or state.etag,
        last_modified=_validator(reply.headers.get("last-modified")) or state.last_modified,
        next_check=_stamp(now, _wait(quiet, reply, None, chance)),
        failures=0,
        last_error=None,
    )


def _failed(state: FeedState, reply: Reply, reason: str, now: datetime, chance: float) -> FeedCheck:
    """The state after a failure: what is known of the feed stays, so that nothing is missed once it is back."""
    doubled = LEAST_WAIT * 2 ** min(state.failures, 20)
    wait = max(min(doubled, MOST_WAIT) * (0.5 + chance / 2), LEAST_WAIT)
    if reply.status == _GONE:
        wait = MOST_WAIT
    asked = retry_after(reply.headers.get("retry-after"), now)
    if asked is not None:
        wait = max(wait, min(asked, LONGEST_RETRY_AFTER))
    after = replace(state, next_check=_stamp(now, wait), failures=state.failures + 1, last_error=reason)
    return FeedCheck(after, error=reason)


def _wait(usual: float, reply: Reply, feed_asks: float | None, chance: float) -> float:
    max_age = _MAX_AGE.search(reply.headers.get("cache-control", ""))
    asked = max(float(max_age[1]) if max_age else 0.0, feed_asks or 0.0)
    spread = min(max(usual, LEAST_WAIT), MOST_WAIT) * (0.9 + 0.2 * chance)
    return min(max(spread, asked, LEAST_WAIT), MOST_WAIT)


def _validator(value: str | None) -> str | None:
    """A header's value to send back; None for one that no request could hold."""
    return value if value and len(value) <= _MOST_VALIDATOR and value.isascii() and value.isprintable() else None


def _http_date(value: str | None) -> datetime | None:
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - lazy: start-up

    try:
        moment = parsedate_to_datetime(value or "")
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _moment(value: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value or "")
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _stamp(now: datetime, wait: float) -> str:
    return (now + timedelta(seconds=wait)).strftime("%Y-%m-%dT%H:%M:%SZ")
