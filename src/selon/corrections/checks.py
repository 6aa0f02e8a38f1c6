"""What single fields of payloads must be. Each check takes where the field is, its value, and the length of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import get_args

from selon.corrections.errors import CorrectionError
from selon.records import Modality, SourceType, Stance

ROLES = ("source", "cue", "content")
MOST_PLACES = 200
"""Places in one payload."""
MOST_NAME = 500
"""Characters of a source's name."""
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
Check = Callable[[str, object, int], None]


def check_text(where: str, value: str) -> None:
    """Refuse what no text has: control characters but line ends and tabs, and halves of pairs. Raises CorrectionError."""
    if _UNFIT.search(value):
        raise CorrectionError(where, "it has characters that no text has")


def _one_of(*values: str) -> Check:
    def check(where: str, value: object, _length: int) -> None:
        if value not in values:
            raise CorrectionError(where, f"{str(value)[:60]!r} is none of {', '.join(values)}")

    return check


def _place(where: str, value: object, length: int) -> None:
    if not isinstance(value, Mapping):
        raise CorrectionError(where, 'expected a place such as {"start": 10, "end": 14}')
    for name in ("start", "end"):
        if type(value.get(name)) is not int:
            raise CorrectionError(f"{where}.{name}", "expected a number of characters")
    if not 0 <= value["start"] < value["end"] <= length:
        wrong = f"no passage from {value['start']} to {value['end']} in a text of {length} characters"
        raise CorrectionError(where, wrong)


def _places(where: str, value: object, length: int) -> None:
    if not isinstance(value, list | tuple) or len(value) > MOST_PLACES:
        raise CorrectionError(where, f"expected at most {MOST_PLACES} places")
    for number, one in enumerate(value):
        _place(f"{where}[{number}]", one, length)
    order = sorted(range(len(value)), key=lambda at: value[at]["start"])
    for before, after in pairwise(order):
        if value[after]["start"] < value[before]["end"]:
            raise CorrectionError(f"{where}[{after}]", "it overlaps another place")


def _some(where: str, value: object, length: int) -> None:
    """One place, or several."""
    if isinstance(value, Mapping):
        _place(where, value, length)
        return
    _places(where, value, length)
    if not value:
        raise CorrectionError(where, "expected a place")


def _or_null(check: Check) -> Check:
    def checked(where: str, value: object, length: int) -> None:
        if value is not None:
            check(where, value, length)

    return checked


def _name(where: str, value: object, _length: int) -> None:
    if not isinstance(value, str) or not value.strip() or len(value) > MOST_NAME:
        raise CorrectionError(where, f"expected a name of at most {MOST_NAME} characters")
    check_text(where, value)


def _bool(where: str, value: object, _length: int) -> None:
    if type(value) is not bool:
        raise CorrectionError(where, "expected true or false")


def _true(where: str, value: object, _length: int) -> None:
    if value is not True:
        raise CorrectionError(where, "expected true")


def _names(where: str, value: object, _length: int) -> None:
    if not isinstance(value, list | tuple) or not value or not all(isinstance(one, str) and one for one in value):
        raise CorrectionError(where, "expected keys of claims, ARTICLE#CLAIM")
    for one in value:
        check_text(where, one)


def _credibility(where: str, value: object, _length: int) -> None:
    if type(value) is not int or not 1 <= value <= 6:
        raise CorrectionError(where, "expected a number from 1 to 6")


CHECKS: dict[str, Check] = {
    "role": _one_of(*ROLES),
    "of": _place,
    "spans": _places,
    "remove": _true,
    "parent": _or_null(_place),
    "cue": _some,
    "source": _or_null(_place),
    "content": _some,
    "name": _name,
    "type": _one_of(*get_args(SourceType)),
    "anonymous": _bool,
    "identity": _or_null(_name),
    "to": _or_null(_place),
    "keep": _place,
    "others": _some,
    "mention": _place,
    "modality": _one_of(*get_args(Modality)),
    "stance": _one_of(*get_args(Stance)),
    "with": _name,
    "statements": _names,
    "reliability": _one_of(*"ABCDEF"),
    "credibility": _credibility,
}
"""By the field's name."""
