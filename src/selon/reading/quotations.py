"""Quotation marks of a text, paired; and what of a span stands inside them.

Marks: « », “ ”, „ “, „ ”, ‹ › and the straight ". A mark that is never closed closes at the end of its paragraph, or of a
later one when each paragraph of the quotation opens anew (the English custom) or begins without a mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MARKS = re.compile('[«»“”„"‹›]')
_CLOSERS = {"«": "»", "“": "”", "„": "“”", "‹": "›", '"': '"'}
_SKIP = re.compile(r"[\s«»“”„\"‹›.,;:!?…–—\-()\[\]]+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """From the opening mark to after the closing one, in code points; ``closed`` is False where no mark closes it."""

    start: int
    end: int
    closed: bool


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """The outermost quotations of one paragraph text[start:end], in order; inner ones belong to their outer one."""
    stop = len(text) if end is None else end
    found: list[Quotation] = []
    stack: list[tuple[str, int]] = []
    for match in MARKS.finditer(text, start, stop):
        mark, at = match.group(), match.start()
        if stack and mark in _CLOSERS[stack[-1][0]] and not _opens(text, at, mark, start):
            _, opened = stack.pop()
            if not stack:
                found.append(Quotation(opened, at + 1, True))
        elif mark in "»”›" or (mark == "“" and stack and stack[-1][0] == "„"):
            continue  # a closing mark with nothing open: the quotation began in an earlier paragraph
        elif mark in _CLOSERS:
            stack.append((mark, at))
    if stack:
        found.append(Quotation(stack[0][1], stop, False))
    return found


def _opens(text: str, at: int, mark: str, start: int) -> bool:
    """Whether a mark that could close stands where only an opening one can: after white space and before a letter."""
    if mark not in '"“':
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "(—–") and not after.isspace()


def quoted_share(text: str, start: int, end: int, within: list[Quotation]) -> tuple[int, int]:
    """(letters and digits of text[start:end] inside of quotations, outside of them)."""
    inside = outside = 0
    at = start
    for quotation in [*within, Quotation(end, end, True)]:
        outside += _wordy(text[at : max(at, min(quotation.start, end))])
        inside += _wordy(text[max(start, quotation.start) : min(quotation.end, end)])
        at = max(at, min(quotation.end, end))
    return inside, outside


def _wordy(text: str) -> int:
    return len(_SKIP.sub("", text))
