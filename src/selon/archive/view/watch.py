"""State of feeds and of what was to be added."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import or_, select

from selon.archive.cursors import checked, decode, encode
from selon.archive.lookup import batches
from selon.archive.rows import Page
from selon.archive.states import Feed, Job
from selon.archive.tables import entries, feeds, jobs
from selon.archive.view.base import Reads


class WatchViews(Reads):
    """What to go on from."""

    def feed(self, url: str) -> Feed | None:
        """The state of a feed."""
        with self._connect() as connection:
            row = connection.execute(select(feeds).where(feeds.c.url == url)).one_or_none()
        return None if row is None else Feed(*row)

    def feeds(self, *, due: str | None = None) -> tuple[Feed, ...]:
        """All feeds, or those to be checked at a time (ISO 8601 in UTC) or before; the longest waiting first."""
        found = select(feeds).order_by(feeds.c.next_check.is_not(None), feeds.c.next_check, feeds.c.url)
        if due is not None:
            found = found.where(or_(feeds.c.next_check.is_(None), feeds.c.next_check <= due))
        with self._connect() as connection:
            return tuple(Feed(*row) for row in connection.execute(found))

    def unseen(self, feed: str, found: Iterable[str]) -> tuple[str, ...]:
        """Those entries of a feed that have not been dealt with, in their order."""
        wanted = [*dict.fromkeys(found)]
        known: set[str] = set()
        with self._connect() as connection:
            for batch in batches(wanted):
                seen = select(entries.c.entry).where(entries.c.feed == feed, entries.c.entry.in_(batch))
                known.update(connection.execute(seen).scalars())
        return tuple(entry for entry in wanted if entry not in known)

    def job(self, input_: str) -> Job | None:
        """What became of an input; None when it was not dealt with."""
        columns = (jobs.c.input, jobs.c.article, jobs.c.reason, jobs.c.at)
        with self._connect() as connection:
            row = connection.execute(select(*columns).where(jobs.c.input == input_)).one_or_none()
        return None if row is None else Job(*row)

    def jobs(self, *, failed: bool | None = None, cursor: str | None = None, limit: int = 50) -> Page[Job]:
        """Inputs that were dealt with, the newest first; ``failed``: only those that failed, or only those that did not."""
        found = select(jobs).order_by(jobs.c.id.desc()).limit(checked(limit) + 1)
        if failed is not None:
            found = found.where(jobs.c.reason.is_not(None) if failed else jobs.c.reason.is_(None))
        if cursor:
            (before,) = decode("jobs", cursor, int)
            found = found.where(jobs.c.id < before)
        with self._connect() as connection:
            rows = connection.execute(found).all()
        more = encode("jobs", rows[limit - 1].id) if len(rows) > limit else None
        return Page(tuple(Job(row.input, row.article, row.reason, row.at) for row in rows[:limit]), more)
