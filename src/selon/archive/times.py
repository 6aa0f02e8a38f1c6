"""Times as text that sorts: ISO 8601 in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from selon.archive.errors import ArchiveError


def stamp(moment: datetime) -> str:
    """A moment in UTC to the second: "2025-03-14T09:26:53Z"."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment(published: str | None) -> str | None:
    """A date, or a date and time in UTC, as publishers write them; one without a zone is kept as it is. None for what is
    not ISO 8601.
    """
    if not published:
        return None
    try:
        if len(published) <= len("2025-03-14"):
            return date.fromisoformat(published).isoformat()
        at = datetime.fromisoformat(published)
        return stamp(at) if at.tzinfo else at.isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        return None


def day(value: str, name: str) -> str:
    """A day as a filter gives it. Raises ArchiveError."""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise ArchiveError(f"{name}: {value!r} is not a day such as 2025-03-14") from error


def after(value: str, name: str) -> str:
    """The day after: what was published on a day, at whatever hour, sorts before it. Raises ArchiveError."""
    try:
        return (date.fromisoformat(day(value, name)) + timedelta(days=1)).isoformat()
    except OverflowError:
        return "9999-12-32"
