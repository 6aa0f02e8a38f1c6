"""The article's text with its nesting: bars at the left, one a level; sources, cues and warnings in the line."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from selon.cli.blocks import Block, Piece, blocks
from selon.cli.lines import wrapped
from selon.cli.messages import Messages
from selon.cli.safe import clean, isolation, mostly_rtl
from selon.cli.style import Look, mark, superscript
from selon.records import Reading

GUTTER = 5
"""Columns at the left for an attribution's id: "a123 "."""
_BAR = "┃ "
_NARROWEST = 24
"""Columns that the text keeps however deep it lies."""


def text_view(
    reading: Reading, look: Look, messages: Messages, width: int, *, start: int = 0, end: int | None = None
) -> Iterator[Text]:
    """Give the lines of a reading's text, or of its stretch from ``start`` to ``end``, none wider than ``width``."""
    rtl = mostly_rtl(reading.article.text)
    first = True
    for block in blocks(reading, start, end):
        if block.paragraph and not first:
            yield Text("")
        first = False
        yield from _block_lines(block, look, messages, width, rtl)


def _block_lines(block: Block, look: Look, messages: Messages, width: int, rtl: bool) -> Iterator[Text]:
    body = Text()
    for piece in block.pieces:
        body.append_text(_piece(piece, look, messages))
    body = _stripped(body)
    shown = block.inside[: max(1, (width - GUTTER - _NARROWEST) // len(_BAR))]
    opened = [name for name in block.opened if name in shown] or list(block.opened[-1:])
    # Several contents that begin at one word: each but the innermost gets a line of its own for its id.
    for name in opened[:-1]:
        yield _margin(name, shown[: shown.index(name) + 1], look)
    before, after = isolation(rtl)
    room = width - GUTTER - len(shown) * len(_BAR)
    for number, line in enumerate(wrapped(body, room)):
        margin = _margin(opened[-1] if opened and number == 0 else None, shown, look)
        yield Text.assemble(margin, before, line, after)


def _piece(piece: Piece, look: Look, messages: Messages) -> Text:
    before, after = look.around(piece.part)
    blank = len(piece.text) - len(piece.text.lstrip())
    text = Text(clean(piece.text[:blank]))
    for key in piece.marks:
        text.append(mark(messages(key)), look.style("mark")).append(" ")
    text.append(f"{before}{clean(piece.text[blank:])}{after}", look.style(piece.part))
    if piece.number is not None:
        text.append(superscript(piece.number), look.style("cue"))
    return text


def _stripped(text: Text) -> Text:
    blank = len(text.plain) - len(text.plain.lstrip())
    stripped = text[blank:] if 0 < blank < len(text.plain) else text
    stripped.rstrip()
    return stripped


def _margin(name: str | None, inside: tuple[str, ...], look: Look) -> Text:
    depth = max(len(inside) - 1, 0)
    margin = Text((name or "").rjust(GUTTER - 1) + " ", f"bold {look.level(depth)}".strip() if look.coloured else "")
    for level in range(len(inside)):
        margin.append(_BAR, look.level(level))
    return margin
