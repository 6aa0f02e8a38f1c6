"""What makes watching feeds and adding many inputs resumable."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import delete, insert, select, update

from selon.archive.errors import ArchiveError
from selon.archive.lookup import batches
from selon.archive.states import Feed
from selon.archive.tables import entries, feeds, jobs
from selon.archive.write.base import Writes


class WatchWrites(Writes):
    """State of feeds and jobs."""

    def save_feed(self, feed: Feed) -> None:
        """Keep the state of a feed, in place of the one before."""
        values = asdict(feed)
        changed = self._connection.execute(update(feeds).where(feeds.c.url == feed.url).values(values))
        if changed.rowcount == 0:
            self._connection.execute(insert(feeds).values(values))

    def drop_feed(self, url: str) -> None:
        """Forget a feed and what was seen of it. Raises ArchiveError when there is none."""
        if self._connection.execute(delete(feeds).where(feeds.c.url == url)).rowcount == 0:
            raise ArchiveError(f"feed {url!r} is not in the archive")

    def mark_seen(self, feed: str, seen: Iterable[str]) -> None:
        """Note entries of a feed as dealt with; those that are stay as they are. Raises ArchiveError without such a feed."""
        for batch in batches(dict.fromkeys(seen)):
            found = select(entries.c.entry).where(entries.c.feed == feed, entries.c.entry.in_(batch))
            known = set(self._connection.execute(found).scalars())
            rows = [{"feed": feed, "entry": entry, "seen": self._now()} for entry in batch if entry not in known]
            if rows:
                self._connection.execute(insert(entries), rows)

    def finish_job(self, input_: str, *, article_id: str | None = None, reason: str | None = None) -> None:
        """Note that an input is done, or why it failed; the newest word counts."""
        self._connection.execute(delete(jobs).where(jobs.c.input == input_))
        values = {"input": input_, "article": article_id, "reason": reason, "at": self._now()}
        self._connection.execute(insert(jobs).values(values))
