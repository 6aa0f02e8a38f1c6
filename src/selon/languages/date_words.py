"""The words by which a language names days. Data only; all of it optional."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NOTHING: Mapping[str, int] = MappingProxyType({})
_NO_HINTS: Mapping[str, tuple[str, ...]] = MappingProxyType({})
_NO_PATTERNS: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class DateWords:
    """How dates are written.

    ``months`` and ``weekdays``: name, as written (with its case), to number (January 1, Monday 0); ``numbers``:
    number words; ``days``: words for a day to its distance from today; ``units``: words for a unit to its length in
    days (1, 7, 30, 365; 2 stands for a week-end); ``next``, ``last``, ``this``: forms of "next", "last" and "this",
    by which ``which`` is understood; ``early``, ``mid``, ``late``: parts of a month or year.

    ``patterns``: pairs of a kind and a regular expression for text with straight apostrophes, whose named groups
    (day, month, year, weekday, which, part, unit, number, number2, word, and day2, month2, year2 of a range's end)
    are what the kind needs, with {month}, {weekday}, {number}, {unit}, {days} for the lists above. Group ``span``:
    the mention, where that is not the whole match; ``ahead``: present when "ago" means "from now"; ``by``: present
    when a weekday is one to come; ``of``: "last" or "next" said of the year ("in May last year").
    Kinds: "day", "month", "year", "weekday", "relative", "unit", "ago", "past", "range", "decade", "unresolved".
    Where two match in one place the longer one wins.

    ``hints``: by kind, strings of which a text must hold one if any pattern of that kind is to match, to save time.

    ``day_first``: whether 03/12/2024 is the third of December; None: not known, such a date is not resolved.
    ``babel``: take months and weekdays from CLDR instead, under this locale.
    """

    months: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    weekdays: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    numbers: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    days: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    units: Mapping[str, int] = field(default_factory=lambda: _NOTHING)
    next: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    early: frozenset[str] = frozenset()
    mid: frozenset[str] = frozenset()
    late: frozenset[str] = frozenset()
    patterns: tuple[tuple[str, str], ...] = _NO_PATTERNS
    hints: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NO_HINTS)
    day_first: bool | None = True
    babel: str | None = None
