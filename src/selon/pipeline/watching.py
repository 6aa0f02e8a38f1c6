"""Feeds watched: their new articles into an archive, and their state kept there, so that a watch goes on where it ended."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from types import TracebackType

from selon.archive import Archive, ArchiveError, Feed
from selon.articles import (
    FeedEntry,
    FeedState,
    FetchOptions,
    Given,
    HostGate,
    Pages,
    check_feed,
    is_url,
    open_fetcher,
    read_entry,
)
from selon.pipeline.adding import Adder, Outcome
from selon.records import Article, Failure

TRIED_FOR = timedelta(days=1)
"""How long an entry that fails is tried again, at each check of its feed; then it counts as seen."""
_AT = "%Y-%m-%dT%H:%M:%SZ"


class FeedAddressError(ArchiveError):
    """What is to be watched and is no http or https address: ``address``."""

    def __init__(self, address: str) -> None:
        super().__init__(f"{address!r} is no address of a feed")
        self.address = address


@dataclass(frozen=True, slots=True)
class Checked:
    """One check of a feed. ``outcomes``: of its new entries; ``error``: why the feed itself could not be read;
    ``next_check``: ISO 8601 in UTC.
    """

    feed: str
    title: str | None
    at: str
    next_check: str
    outcomes: tuple[Outcome, ...] = ()
    error: str | None = None


class Watcher:
    """Watches feeds for one archive; to be closed. ``pages``: the adder's, to hold raw pages. ``now``, ``sleep`` and
    ``chance`` are there to be replaced in tests.

    An entry is noted as seen only once it is in the archive, and a feed's state is kept only after its entries: a watch that
    is killed misses nothing.
    """

    def __init__(
        self,
        archive: Archive,
        adder: Adder,
        *,
        fetch: FetchOptions | None = None,
        pages: Pages | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Callable[[float], None] | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        options = fetch or FetchOptions()
        self._archive = archive
        self._adder = adder
        self._given = Given(pages=pages)
        self._now, self._sleep, self._chance = now, sleep or time.sleep, chance
        self._fetcher = open_fetcher(options)
        self._gate = HostGate(options.host_delay)

    def __enter__(self) -> Watcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._fetcher.close()

    def feeds(self, addresses: Sequence[str]) -> tuple[Feed, ...]:
        """The state of feeds, new ones noted in the archive; without addresses that of all the archive knows. Raises
        FeedAddressError.
        """
        wrong = next((one for one in addresses if not (is_url(one) and one.lower().startswith("http"))), None)
        if wrong is not None:
            raise FeedAddressError(wrong)
        view = self._archive.view()
        new = [address for address in dict.fromkeys(addresses) if view.feed(address) is None]
        if new:
            with self._archive.writer() as writer:
                for address in new:
                    writer.save_feed(Feed(address))
        wanted = set(addresses)
        return tuple(feed for feed in view.feeds() if not wanted or feed.url in wanted)

    def once(self, addresses: Sequence[str]) -> Iterator[Checked]:
        """Check each feed that is due, the longest waiting first."""
        for feed in self.feeds(addresses):
            if feed.next_check is None or feed.next_check <= self._stamp():
                yield self._check(feed)

    def watch(self, addresses: Sequence[str]) -> Iterator[Checked]:
        """Check feeds whenever they are due, without end."""
        while True:
            yield from self.once(addresses)
            due = min((feed.next_check for feed in self.feeds(addresses) if feed.next_check), default=None)
            if due is None:
                return
            wait = (datetime.strptime(due, _AT).replace(tzinfo=UTC) - self._now()).total_seconds()
            if wait > 0:
                self._sleep(wait)

    def _check(self, feed: Feed) -> Checked:
        with self._gate.turn(feed.url):
            check = check_feed(FeedState(**asdict(feed)), self._fetcher.ask, clock=self._now, chance=self._chance)
        outcomes, left = self._take_in(feed.url, check.entries)
        state = Feed(**asdict(check.state))
        if left:  # the feed must be sent whole again for them to be tried again
            state = Feed(**{**asdict(state), "etag": None, "last_modified": None})
        with self._archive.writer() as writer:
            writer.save_feed(state)
        return Checked(feed.url, state.title, self._stamp(), state.next_check or "", outcomes, check.error)

    def _take_in(self, feed: str, entries: Sequence[FeedEntry]) -> tuple[tuple[Outcome, ...], bool]:
        """Add the entries that are new; whether some are left to be tried again."""
        by_id = {entry.id: entry for entry in entries}
        new = [by_id[name] for name in self._archive.view().unseen(feed, by_id)]
        outcomes: list[Outcome] = []
        left = False
        for entry, outcome in zip(new, self._adder.add(map(self._article, new)), strict=True):
            outcomes.append(outcome)
            left |= not self._note(feed, entry, outcome)
        return tuple(outcomes), left

    def _article(self, entry: FeedEntry) -> Article | Failure:
        return read_entry(entry, self._gate.polite(self._fetcher.fetch), self._given)

    def _note(self, feed: str, entry: FeedEntry, outcome: Outcome) -> bool:
        """Note what became of an entry: whether it is done with, added or failed for long enough."""
        name = entry.url or entry.id
        failed = outcome.status == "failed"
        first = self._archive.view().job(name) if failed else None
        since = first.at if first is not None and first.reason is not None else self._stamp()
        done = not failed or since <= (self._now() - TRIED_FOR).strftime(_AT)
        with self._archive.writer() as writer:
            if done:
                writer.mark_seen(feed, [entry.id])
            if not failed or first is None or first.reason is None:  # the first failure's time must stay
                writer.finish_job(name, article_id=outcome.article_id, reason=outcome.reason)
        return done

    def _stamp(self) -> str:
        return self._now().astimezone(UTC).strftime(_AT)
