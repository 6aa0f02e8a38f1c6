"""What changed from one version of a text to the next."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import accumulate

from selon.archive.rows import Change

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_MOST = 4_000
"""Words that differ up to which they are compared one by one; beyond, lines are."""


def changes(before: str, after: str) -> tuple[Change, ...]:
    """The places that differ, in order, by words; by lines where very much does. What lies between them is the same."""
    left, right = _WORDS.findall(before), _WORDS.findall(after)
    head = _same(left, right)
    tail = _same(left[head:][::-1], right[head:][::-1])
    if max(len(left), len(right)) - head - tail > _MOST:
        left, right, head, tail = _LINES.findall(before), _LINES.findall(after), 0, 0
    inner = (left[head : len(left) - tail], right[head : len(right) - tail])
    starts_left, starts_right = _starts(left), _starts(right)
    return tuple(
        Change(
            (starts_left[head + i], starts_left[head + j]),
            (starts_right[head + k], starts_right[head + m]),
        )
        for tag, i, j, k, m in SequenceMatcher(None, *inner, autojunk=True).get_opcodes()
        if tag != "equal"
    )


def _same(left: list[str], right: list[str]) -> int:
    """How many at the beginning are the same."""
    return next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


def _starts(pieces: list[str]) -> list[int]:
    return [0, *accumulate(map(len, pieces))]
