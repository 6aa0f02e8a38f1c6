"""Dates in English."""

from selon.languages.date_words import DateWords

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SHORT = {name[:3]: i for i, name in enumerate(_MONTHS, 1) if name != "May"} | {"Sept": 9}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)\b(?! ?(?:euros|people|dollars|%|m\b|metres|meters|km|miles))"
_WHICH = r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Pp]ast|[Pp]revious|[Cc]oming)"
_PART = r"(?:(?P<part>[Ee]arly|[Ll]ate|[Mm]id|[Tt]he (?:start|beginning|end|middle) of)[ -](?:in )?)"
_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_DAYS = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1, "today": 0, "tonight": 0, "this morning": 0,
    "this afternoon": 0, "this evening": 0, "tomorrow": 1, "the day after tomorrow": 2,
}  # fmt: skip

DATES = DateWords(
    months={name: i for i, name in enumerate(_MONTHS, 1)} | _SHORT,
    weekdays={name: i for i, name in enumerate(_WEEKDAYS)},
    numbers={name: i for i, name in enumerate(_NUMBERS, 1)} | {"a": 1, "an": 1, "twenty-four": 24, "forty-eight": 48},
    days={form: distance for name, distance in _DAYS.items() for form in (name, name[0].upper() + name[1:])},
    units={
        **dict.fromkeys(("day", "days"), 1),
        **dict.fromkeys(("week", "weeks"), 7),
        **dict.fromkeys(("month", "months"), 30),
        **dict.fromkeys(("year", "years"), 365),
        **dict.fromkeys(("hour", "hours"), 0),
        "weekend": 2,
    },
    next=frozenset(("next", "coming", "this coming")),
    last=frozenset(("last", "past", "previous", "this past")),
    early=frozenset(("early", "the start of", "the beginning of")),
    mid=frozenset(("mid", "the middle of")),
    late=frozenset(("late", "the end of")),
    hints={
        "past": ("ast ", "ext ", "oming ", "revious "),
        "unit": ("ast ", "ext ", "his ", "oming ", "revious "),
        "ago": (" ago", "earlier this", "time"),
        "decade": ("0s",),
        "year": ("19", "20", "18", "17", "16"),
        "unresolved": ("day before", "previous day", "next day", "following day", "day after", "that day"),
    },
    patterns=(
        ("month", rf"\b{_PART}?(?P<month>{{month}})\b(?: of)? (?P<of>last|next|this) year\b"),
        ("range", r"\b(?P<month2>{month})\.? (?P<day>\d\d?) ?(?:to|-|–|and|"
        r"through) ?(?P<day2>\d\d?)\b(?:,? " + _YEAR + ")?"),
        ("range", r"\b(?P<day>\d\d?) ?(?:to|-|–) ?(?P<day2>\d\d?) (?P<month2>{month})\b(?:,? " + _YEAR + ")?"),
        ("range", r"\b(?:[Bb]etween|[Ff]rom) (?P<year>(?:1[6-9]|20)\d\d) (?:and|to) (?P<year2>(?:1[6-9]|20)\d\d)\b"),
        ("range", r"\b(?P<year>(?:19|20)\d\d)[-–](?P<year2>(?:19|20)\d\d)\b"),
        ("day", rf"\b(?:(?P<weekday>{{weekday}}),? )?(?:the )?{_DAY}(?: of)? (?P<month>{{month}})\b(?:\.(?=,? "
        rf"\d{{4}}))?(?:,? {_YEAR})?"),
        ("day", rf"\b(?:(?P<weekday>{{weekday}}),? )?(?:(?P<which>[Ll]ast|"
        rf"[Nn]ext) )?(?P<month>{{month}})\b\.? {_DAY}\b(?!:|,\d)"
         rf"(?:,? {_YEAR})?"),
        ("month", rf"\b{_PART}?(?:{_WHICH} )?(?P<month>{{month}})\b(?:,? (?:of )?{_YEAR})"),
        ("month", rf"\b{_PART}?{_WHICH} (?P<month>{{month}})\b"),
        ("month", rf"\b{_PART}(?P<month>{{month}})\b"),
        ("month", r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Oo]f|[Dd]uring|[Ff]rom|[Bb]efore|"
        r"[Aa]fter) (?P<span>(?P<month>{month}))\b(?! \d)"),
        ("weekday", rf"\b(?P<by>[Bb]y |[Uu]ntil )?(?:{_WHICH} )?(?P<weekday>{{weekday}})\b"),
        ("relative", r"\b(?P<word>{days})\b"),
        ("past", r"\b(?:[Tt]he )?(?P<which>[Ll]ast|[Pp]ast|[Nn]ext|[Cc]oming|"
        r"[Pp]revious) (?P<number>{number}) (?P<unit>{unit})\b"),
        ("unit", rf"\b(?:[Tt]he )?{_WHICH} (?P<unit>week|month|year|weekend)\b"),
        ("ago", r"\b(?P<number>{number}) (?P<unit>{unit}) (?:ago|earlier this)\b"),
        ("ago", r"\b(?P<ahead>[Ii]n) (?P<number>{number}) (?P<unit>{unit})'? time\b"),
        ("decade", r"\b(?P<year>(?:19|20)\d0)s\b"),
        ("year", rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Oo]f|[Dd]uring|[Ff]rom|[Bb]efore|[Aa]fter|"
        rf"year) (?P<span>{_YEAR})"),
        ("year", rf"\b{_PART}{_YEAR}"),
        ("unresolved", r"\b(?:the (?:day before|previous day|next day|following day)|the day after|"
        r"that day)\b(?! (?:yesterday|tomorrow))"),
    ),
    day_first=None,
)  # fmt: skip
