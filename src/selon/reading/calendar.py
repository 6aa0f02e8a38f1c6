"""From the parts of a date, as a pattern found them, to first and last day. Pure calendar arithmetic.

Every function takes today, the day of publication (None when not known), and gives (first, last), both inclusive, or
None where the parts do not tell.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

Days = tuple[date, date]
UNEXPECTED = 3
"""How much farther a day without a year counts when it lies in the future, or in the past of something planned."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a pattern found. ``which``: -1 last, 0 this or nothing said, 1 next;
    ``part``: "early", "mid", "late"; ``unit``: length of the unit in days; ``ahead``: what is said lies in the future.
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    which: int = 0
    part: str | None = None
    unit: int | None = None
    number: int | None = None
    day2: int | None = None
    month2: int | None = None
    year2: int | None = None
    ahead: bool = False


def resolve(kind: str, parts: Parts, today: date | None) -> Days | None:
    """The days that a mention of that kind stands for; None when they cannot be told."""
    try:
        return _KINDS[kind](parts, today) if kind in _KINDS else None
    except (ValueError, OverflowError):  # the 31st of February, the year 0
        return None


def _day(parts: Parts, today: date | None) -> Days | None:
    if parts.day is None:
        return None
    if parts.month is None:
        return _numbered(parts.day, parts.weekday, today, parts.ahead)
    if parts.year is not None:
        day = date(parts.year, parts.month, parts.day)
        return day, day
    found = _year_of(today, parts, lambda year: date(year, parts.month or 1, parts.day or 1))
    return None if found is None else (found, found)


def _numbered(day: int, weekday: int | None, today: date | None, ahead: bool) -> Days | None:
    """The nearest day of a month with that number and weekday ("mercredi 29")."""
    if today is None or weekday is None:
        return None
    near = (today + timedelta(distance) for distance in range(-100, 101))
    right = [one for one in near if one.day == day and one.weekday() == weekday]
    found = min(right, key=lambda one: _distance(one, today, ahead), default=None)
    return None if found is None else (found, found)


def _year_of(today: date | None, parts: Parts, in_year: Callable[[int], date]) -> date | None:
    """The day in the year that is meant: by "last" or "next", by its weekday, or the year of publication."""
    if today is None:
        return None
    candidates = []
    for year in range(today.year - 8, today.year + 9):
        with suppress(ValueError):  # 29 February
            candidates.append(in_year(year))
    if parts.which:
        right = [day for day in candidates if (day < today if parts.which < 0 else day > today)]
        return (max if parts.which < 0 else min)(right)
    near = [day for day in candidates if abs(day.year - today.year) <= 1]
    if parts.weekday is not None:
        near = [day for day in near if day.weekday() == parts.weekday]
    return min(near, key=lambda day: _distance(day, today, parts.ahead), default=None)


def _distance(day: date, today: date, ahead: bool) -> int:
    """Days between, those of the less expected direction counting threefold: news tells what was, plans what will
    be.
    """
    days = (day - today).days
    return abs(days) * (UNEXPECTED if (days < 0) == ahead and days else 1)


def _month(parts: Parts, today: date | None) -> Days | None:
    month = parts.month or 1
    if parts.year is not None:
        return _share(month_days(parts.year, month), parts.part)
    if today is None:
        return None
    if parts.which:
        step = parts.which
        year = today.year if (month - today.month) * step > 0 else today.year + step
        return _share(month_days(year, month), parts.part)
    first = _year_of(today, parts, lambda year: date(year, month, min(today.day, 28)))
    return None if first is None else _share(month_days(first.year, month), parts.part)


def month_days(year: int, month: int) -> Days:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_days(year: int) -> Days:
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def _share(days: Days, part: str | None) -> Days:
    """The beginning, the middle or the end of a month (its tenths in the reckoning of weather services) or year
    (thirds).
    """
    if part is None:
        return days
    first, last = days
    if first.month != last.month:
        borders = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[part]
        return month_days(first.year, borders[0])[0], month_days(first.year, borders[1])[1]
    return {
        "early": (first, first.replace(day=10)),
        "mid": (first.replace(day=11), first.replace(day=20)),
        "late": (first.replace(day=21), last),
    }[part]


def _year(parts: Parts, today: date | None) -> Days | None:
    return None if parts.year is None else _share(year_days(parts.year), parts.part)


def _decade(parts: Parts, today: date | None) -> Days | None:
    return None if parts.year is None else (date(parts.year, 1, 1), date(parts.year + 9, 12, 31))


def _weekday(parts: Parts, today: date | None) -> Days | None:
    if today is None or parts.weekday is None:
        return None
    if parts.which > 0 or (parts.ahead and not parts.which):
        ahead = (parts.weekday - today.weekday()) % 7
        day = today + timedelta(ahead or (7 if parts.which else 0))
    else:
        back = (today.weekday() - parts.weekday) % 7
        day = today - timedelta(back or (7 if parts.which else 0))
    return day, day


def _relative(parts: Parts, today: date | None) -> Days | None:
    if today is None or parts.number is None:
        return None
    day = today + timedelta(parts.number)
    return day, day


def _unit(parts: Parts, today: date | None) -> Days | None:
    return None if today is None or parts.unit is None else _unit_at(today, parts.unit, parts.which)


def _unit_at(today: date, unit: int, steps: int) -> Days | None:
    """The day, week (Monday to Sunday), month or year that lies so many steps from the one of today."""
    if unit == 1:
        day = today + timedelta(steps)
        return day, day
    if unit in (2, 7):
        monday = today - timedelta(today.weekday()) + timedelta(7 * steps)
        return (monday, monday + timedelta(6)) if unit == 7 else _weekend(today, steps)
    if unit == 30:
        month = today.year * 12 + today.month - 1 + steps
        return month_days(month // 12, month % 12 + 1)
    return year_days(today.year + steps) if unit == 365 else None


def _weekend(today: date, steps: int) -> Days:
    """Saturday and Sunday: the last ones that are over, this week's, or next week's."""
    saturday = today - timedelta(today.weekday()) + timedelta(5)
    if steps < 0 or (steps > 0 and saturday <= today):
        saturday += timedelta(7 * steps)
    return saturday, saturday + timedelta(1)


def _ago(parts: Parts, today: date | None) -> Days | None:
    if today is None or parts.unit is None or parts.number is None:
        return None
    if parts.unit == 0:
        return None  # hours: the hour of publication is not known
    return _unit_at(today, parts.unit, parts.number if parts.which > 0 else -parts.number)


def _past(parts: Parts, today: date | None) -> Days | None:
    """A stretch of time that ends, or begins, at publication."""
    if today is None or parts.number is None or parts.unit in (None, 2):
        return None
    count = -(-parts.number // 24) if parts.unit == 0 else parts.number * (parts.unit or 1)
    if parts.unit == 365:
        year = today.year + parts.number * (parts.which or -1)
        other = today.replace(year=year, day=min(today.day, 28))
    else:
        other = today + timedelta(count * (parts.which or -1))
    return min(other, today), max(other, today)


def _range(parts: Parts, today: date | None) -> Days | None:
    if parts.year is not None and parts.year2 is not None:
        return (date(parts.year, 1, 1), date(parts.year2, 12, 31)) if parts.year <= parts.year2 else None
    end = _day(Parts(day=parts.day2, month=parts.month2, year=parts.year), today)
    if end is None or parts.day is None:
        return None
    first = date(end[0].year, parts.month or end[0].month, parts.day)
    return (first if first <= end[0] else first.replace(year=first.year - 1)), end[1]


_KINDS: Mapping[str, Callable[[Parts, date | None], Days | None]] = {
    "day": _day, "month": _month, "year": _year, "weekday": _weekday, "relative": _relative, "unit": _unit, "ago": _ago,
    "past": _past, "range": _range, "decade": _decade,
}  # fmt: skip
