"""Dates named in a text, resolved against the day it was published.

How the open cases are settled: a weekday alone is the nearest such day on or before publication, on or after it when
what is said lies in the future ("d'ici samedi", a planned claim); of a day or month without a year the nearest one
is meant, where the future (the past, in a planned claim) counts as three times as far; "the last 24 hours" runs from
the day before publication to its day. What depends on publication stays unresolved (first and last None) when that
is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from babel import Locale

from selon.languages.date_words import DateWords
from selon.reading.calendar import Days, Parts, resolve
from selon.reading.folding import straight
from selon.records import DateMention

_ISO = r"(?<![\w/.-])(?P<year>(?:1[6-9]|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d/-])"
_NUMERIC = (
    r"(?<![\w/.-])(?P<day>[0-3]?\d)(?P<mark>[./-])(?P<month>[0-3]?\d)(?P=mark)"
    r"(?P<year>(?:1[6-9]|20)\d\d)(?!\d|[/-]\d)"
)
_BARE = (
    (
        "day",
        r"(?<!\w)(?P<day>\d\d?)[.º°]?(?: de|"
        r" d')? (?P<month>{month})(?!\w)(?:,?(?: del?)? (?P<year>(?:1[6-9]|20)\d\d)\b)?",
    ),
    ("month", r"(?<!\w)(?P<month>{month})(?!\w)(?: del?)? (?P<year>(?:1[6-9]|20)\d\d)\b"),
)
"""For languages of which no more is known than the names of the months."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found: as it stands, and as it is when what is said of it lies in the future."""

    mention: DateMention
    ahead: DateMention


@dataclass(frozen=True, slots=True)
class _Compiled:
    words: DateWords
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    patterns: tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]


def published_day(published: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time, None when it is none."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def find_dates(text: str, published: str | None, words: DateWords) -> tuple[Dated, ...]:
    """The dates of a text in its order, none overlapping another."""
    compiled = _compiled(words)
    today = published_day(published)
    plain = straight(text)
    matches = [
        (kind, match)
        for kind, pattern, hints in compiled.patterns
        if not hints or any(hint in plain for hint in hints)
        for match in pattern.finditer(plain)
    ]
    places = [(*_place(match), kind, match) for kind, match in matches]
    places.sort(key=lambda item: (item[0], -item[1]))
    found: list[Dated] = []
    behind = -1
    for start, end, kind, match in places:
        if start >= behind:
            seen, ahead = (_days(kind, match, compiled, today, coming) for coming in (False, True))
            found.append(Dated(*(DateMention(start, end, text[start:end], *_iso(days)) for days in (seen, ahead))))
            behind = end
    return tuple(found)


def _place(match: re.Match[str]) -> tuple[int, int]:
    """Where the mention stands: the group of that name if the pattern has one."""
    start, end = match.span("span") if "span" in match.re.groupindex else match.span()
    while match.string[start].isspace():
        start += 1
    return start, end


def _iso(days: Days | None) -> tuple[str | None, str | None]:
    return (days[0].isoformat(), days[1].isoformat()) if days else (None, None)


def _days(kind: str, match: re.Match[str], compiled: _Compiled, today: date | None, coming: bool) -> Days | None:
    """The days of a match; ``coming``: what is said of them lies in the future."""
    groups = match.groupdict()
    parts = _parts(groups, compiled)
    if groups.get("of"):  # "in May of last year"
        parts = replace(parts, year=today.year + parts.which, which=0) if today else Parts()
    if kind == "numeric":
        return resolve("day", _numeric(parts, compiled.words.day_first), today)
    return resolve(kind, replace(parts, ahead=parts.ahead or coming), today)


def _parts(groups: Mapping[str, str | None], compiled: _Compiled) -> Parts:
    words = compiled.words

    def number(name: str) -> int | None:
        found = groups.get(name)
        if found is None:
            return None
        return int(found) if found.isdecimal() else words.numbers.get(found.lower(), words.numbers.get(found))

    def listed(name: str, values: Mapping[str, int]) -> int | None:
        found = groups.get(name)
        return None if found is None else values.get(found)

    which = (groups.get("which") or groups.get("of") or "").lower()
    word = groups.get("word")
    amount = number("number") if groups.get("number") else number("number2")
    return Parts(
        day=number("day"),
        month=number("month") if (groups.get("month") or "").isdecimal() else listed("month", compiled.months),
        year=number("year"),
        weekday=listed("weekday", compiled.weekdays),
        which=1 if which in words.next or groups.get("ahead") else -1 if which in words.last else 0,
        part=_part(groups.get("part"), words),
        unit=listed("unit", words.units),
        number=words.days.get(word) if word else amount,
        day2=number("day2"),
        month2=listed("month2", compiled.months),
        year2=number("year2"),
        ahead=bool(groups.get("by")),
    )


def _part(found: str | None, words: DateWords) -> str | None:
    word = (found or "").lower()
    return "early" if word in words.early else "mid" if word in words.mid else "late" if word in words.late else None


def _numeric(parts: Parts, day_first: bool | None) -> Parts:
    """12/03/2024: which number is the day is known from the language, or when the other one cannot be a month."""
    day, month = parts.day or 0, parts.month or 0
    if month > 12 >= day:
        return replace(parts, day=month, month=day)
    if day_first is None and day <= 12 and day != month:
        return Parts()
    return parts


@cache
def _compiled(words: DateWords) -> _Compiled:
    months, weekdays = words.months, words.weekdays
    if words.babel:
        months, weekdays = _from_cldr(words.babel)
    fill = {
        "{month}": _either(months),
        "{weekday}": _either(weekdays),
        "{number}": rf"(?:\d{{1,3}}|{_either(words.numbers)})",
        "{unit}": _either(words.units),
        "{days}": _either(words.days),
    }
    patterns = [("day", _ISO), ("numeric", _NUMERIC), *(words.patterns or (_BARE if months else ()))]
    hinted = tuple((kind, re.compile(_filled(p, fill)), words.hints.get(kind, ())) for kind, p in patterns)
    return _Compiled(words, months, weekdays, hinted)


def _filled(pattern: str, fill: Mapping[str, str]) -> str:
    for name, alternatives in fill.items():
        pattern = pattern.replace(name, alternatives)
    return pattern


def _either(names: Iterable[str]) -> str:
    listed = sorted(names, key=lambda name: (-len(name), name))
    return f"(?:{'|'.join(map(re.escape, listed))})" if listed else "(?!)"


def _from_cldr(code: str) -> tuple[dict[str, int], dict[str, int]]:
    """Names of months and weekdays by CLDR, full ones only, as they stand in a date and by themselves."""
    locale = Locale.parse(code)
    months = {n: i for use in ("format", "stand-alone") for i, n in locale.months[use]["wide"].items()}
    days = {n: i for use in ("format", "stand-alone") for i, n in locale.days[use]["wide"].items()}
    return months, days
