"""A page of answers from an archive: what its parts are made with, and the shapes that several commands share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from selon.cli.labels import Labels
from selon.cli.lines import hanging
from selon.cli.messages import Messages
from selon.cli.naming import OwnerName
from selon.cli.page import heading
from selon.cli.safe import isolate, one_line
from selon.cli.style import Look

Cell = str | Text


class Sheet:
    """The look, the language and the width of one page."""

    def __init__(self, console: Console, messages: Messages, owner_name: OwnerName) -> None:
        self.look = Look(coloured=console.color_system is not None and not console.no_color)
        self.messages = messages
        self.owner_name = owner_name
        self.labels = Labels(self.look, messages, owner_name)
        self.width = console.width

    def safe(self, words: str) -> str:
        """Give foreign words as they can be shown among others on one line."""
        return isolate(one_line(words))

    def heading(self, key: str, **fields: object) -> Rule:
        """Give a section's heading."""
        return heading(self.messages(key, **fields), self.look)

    def lines(self, words: Cell, part: str = "", lead: str = "") -> Iterator[Text]:
        """Give words as lines that fit the page, all beginning where the lead ends."""
        text = words if isinstance(words, Text) else Text(words, self.look.style(part))
        yield from hanging(lead, text, self.width)

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[Cell]], *, right: Sequence[int] = ()) -> Table:
        """Give a table; ``heads``: the columns' headings; ``right``: the numbers of columns of figures. The last column
        takes the room that the others leave and is broken into lines.
        """
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style=self.look.style("faint") or "none")
        for number, head in enumerate(heads):
            last = number == len(heads) - 1
            table.add_column(
                Text(head),
                justify="right" if number in right else "left",
                no_wrap=number in right,
                overflow="fold",
                ratio=1 if last else None,
            )
        table.expand = bool(heads) and len(heads) - 1 not in right
        for row in rows:
            table.add_row(*(cell if isinstance(cell, Text) else Text(cell) for cell in row))
        return table
