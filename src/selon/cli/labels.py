"""How a source is shown: its name, and what a reader must see of it."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from selon.cli.lines import wrapped
from selon.cli.messages import Messages
from selon.cli.naming import OwnerName, owner, shown
from selon.cli.safe import isolate, one_line
from selon.cli.style import Look
from selon.records import Source


class Labels:
    """Writes sources down: ● named, ○ anonymous."""

    def __init__(self, look: Look, messages: Messages, owner_name: OwnerName) -> None:
        self.look = look
        self.messages = messages
        self.owner_name = owner_name

    def name(self, source: Source) -> Text:
        """Give a source's sign and name alone."""
        sign, kind = ("○", "anonymous") if source.anonymous else ("●", "named")
        return Text(f"{sign} {shown(source)}", self.look.style(kind))

    def label(self, source: Source, room: int, *, relay: bool) -> Text:
        """Give a source's name and all that is to be seen of it, in lines of at most ``room`` columns."""
        text = Text().append_text(self.name(source)).append(" ")
        column = text.cell_len
        for number, (word, style) in enumerate(self._details(source, relay=relay)):
            separator = " · " if number else " "
            if column + cell_len(separator + word) > room:
                separator, column = "\n  ", 2 - cell_len("\n  ")
            text.append(separator, self.look.style("faint")).append(word, self.look.style(style))
            column += cell_len(separator + word)
        return Text("\n").join(wrapped(text, max(room, 10)))

    def _details(self, source: Source, *, relay: bool) -> list[tuple[str, str]]:
        """Give (words, part) of what is to be seen of a source, the gravest first."""
        words = [(self.messages("mark.anonymous").upper(), "anonymous")] if source.anonymous else []
        words += [(self.messages("mark.relay"), "relay")] if relay else []
        words.append((self.messages(f"type.{source.type}"), "faint"))
        words += [(source.country, "faint")] if source.country else []
        words += self._control(source)
        name = owner(source, self.owner_name)
        return words + ([(self.messages("mark.owner", name=isolate(one_line(name))), "faint")] if name else [])

    def _control(self, source: Source) -> list[tuple[str, str]]:
        keys = {"SC": "mark.state", "CaPu": "mark.captured", "CaPr": "mark.captured"}
        key = keys.get(source.control or "")
        return [] if key is None else [(f"{self.messages(key)} ({source.control})", "state")]
