"""Foreign text made safe and readable on a terminal. Display only: readings keep the text as it is."""

from __future__ import annotations

import re
import unicodedata

# Control characters steer a terminal (C0, C1) and direction overrides make text read as what it is not.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"\s+")
_RTL_ISOLATE, _FIRST_STRONG_ISOLATE, _END_ISOLATE = "\u2067", "\u2068", "\u2069"


def clean(text: str) -> str:
    """Replace control characters by U+FFFD and drop direction marks; tabs become spaces, line ends stay."""
    return _DIRECTIONS.sub("", _STEERING.sub("\ufffd", text.replace("\r", ""))).replace("\t", " ")


def one_line(text: str) -> str:
    """Give text cleaned and on one line."""
    return _SPACES.sub(lambda match: match.group() if match.group() in "\u00a0\u202f" else " ", clean(text)).strip()


def has_rtl(text: str) -> bool:
    """Tell whether any letter of a text is written from right to left."""
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def mostly_rtl(text: str) -> bool:
    """Tell whether most letters of a text are written from right to left."""
    strong = [unicodedata.bidirectional(character) for character in text[:2000]]
    right = sum(direction in ("R", "AL") for direction in strong)
    return right > strong.count("L")


def isolate(text: str) -> str:
    """Keep text that runs right to left from reordering what stands beside it (Unicode bidirectional isolates)."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_END_ISOLATE}" if has_rtl(text) else text


def isolation(rtl: bool) -> tuple[str, str]:
    """Give what to put before and after one line of a text; empty for texts that run left to right."""
    return (_RTL_ISOLATE, _END_ISOLATE) if rtl else ("", "")
