"""Text broken into lines that do not end on a space and do not part signs from their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

# Stand-ins of one column for spaces where a line must not break; rich breaks at every space that Python knows.
_STUCK = {" ": "\ue000", "\u00a0": "\ue001", "\u202f": "\ue002"}
_UNSTUCK = {ord(stand_in): space for space, stand_in in _STUCK.items()}
_STICKY = re.compile("[\u00a0\u202f]|(?<=[«‹]) | (?=[»›?!:;·])")


def wrapped(text: Text, width: int) -> Iterator[Text]:
    """Break text into lines of at most ``width`` columns; French signs stay with the words that they belong to."""
    stuck = text.copy()
    stuck.plain = _STICKY.sub(lambda match: _STUCK[match.group()], text.plain)
    for line in stuck.wrap(Console(width=width, color_system=None), width):
        line.rstrip()
        line.plain = line.plain.translate(_UNSTUCK)
        yield line


def hanging(lead: str | Text, words: Text, width: int) -> Iterator[Text]:
    """Give words as lines that all begin where the lead of the first one ends."""
    first = lead if isinstance(lead, Text) else Text(lead)
    indent = first.cell_len
    for number, line in enumerate(wrapped(words, max(width - indent, 10))):
        yield Text.assemble(first if number == 0 else " " * indent, line)
