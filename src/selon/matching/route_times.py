"""When articles were published: their order, time zones respected."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

_DAY = 10


class Moment(NamedTuple):
    """The time within which something was published; a day alone is known to within that day (UTC)."""

    first: datetime
    last: datetime


def moment(published: str | None) -> Moment | None:
    """The moment of an ISO 8601 date or date-time; one without a time zone is taken for UTC. None when it is neither."""
    if published is None:
        return None
    try:
        read = datetime.fromisoformat(published)
        at = read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
        whole_day = len(published.strip()) <= _DAY
        return Moment(at, at + timedelta(days=1, microseconds=-1) if whole_day else at)
    except (ValueError, OverflowError):
        return None


def order(published: str | None) -> tuple[bool, datetime, datetime]:
    """A sort key: by time, days before the times in them, what has no date last."""
    found = moment(published)
    return (False, found.first, found.last) if found else (True, datetime.max, datetime.max)


def later(one: str | None, other: str | None) -> bool:
    """Whether the first was certainly published after the second; not where either has no date."""
    left, right = moment(one), moment(other)
    return left is not None and right is not None and left.first > right.last
