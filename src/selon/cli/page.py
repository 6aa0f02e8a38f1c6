"""The page for people: the article's head, its text, its chains and the summary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.rule import Rule
from rich.text import Text

from selon.cli.lines import hanging
from selon.cli.messages import Messages
from selon.cli.naming import OwnerName, date, language
from selon.cli.safe import isolate, one_line
from selon.cli.style import Look, mark
from selon.cli.summary_view import summary
from selon.cli.text_view import text_view
from selon.cli.tree_view import TreeView
from selon.records import Reading

_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def show(reading: Reading, console: Console, messages: Messages, owner_name: OwnerName) -> None:
    """Print a reading for people."""
    look = Look(coloured=console.color_system is not None and not console.no_color)
    for part in page(reading, look, messages, owner_name, console.width):
        console.print(part, highlight=False, markup=False, emoji=False)


def page(
    reading: Reading, look: Look, messages: Messages, owner_name: OwnerName, width: int
) -> Iterator[RenderableType]:
    """Give the parts of the page in order."""
    yield Rule(characters="━", style=look.style("title") or "none")
    yield from head(reading, look, messages, width)
    yield heading(messages("section.text"), look)
    yield from legend(look, messages, width)
    yield Text("")
    yield from text_view(reading, look, messages, width)
    yield Text("")
    yield heading(messages("section.chains"), look)
    yield TreeView(reading, look, messages, owner_name, width).tree()
    yield Text("")
    yield heading(messages("section.summary"), look)
    yield from summary_lines(reading, look, messages, owner_name, width)
    yield Text("")


def head(reading: Reading, look: Look, messages: Messages, width: int) -> Iterator[Text]:
    """Give the title, then publisher, date, language and length, then the reading's notes."""
    article = reading.article
    title = messages("head.untitled") if article.title is None else isolate(one_line(article.title))
    yield from hanging("", Text(title, look.style("title")), width)
    known = [
        messages("head.no_publisher") if article.publisher is None else isolate(one_line(article.publisher)),
        date(article.published, messages),
        language(article.language, messages),
        messages.count("head.words", len(_WORD.findall(article.text))),
    ]
    yield from hanging("", Text(" · ".join(known), look.style("faint")), width)
    if article.url is not None:
        yield from hanging("", Text(one_line(article.url), look.style("faint")), width)
    for note in reading.notes:
        known_note = messages.has(f"note.{note}")
        words = messages(f"note.{note}") if known_note else messages("note.other", note=one_line(note))
        yield from hanging(f"{mark('!')} ", Text(words, look.style("mark")), width)
    yield Text("")


def heading(words: str, look: Look) -> Rule:
    """Give a section's heading."""
    return Rule(Text(words, look.style("heading")), align="left", style=look.style("faint") or "none")


def legend(look: Look, messages: Messages, width: int) -> Iterator[Text]:
    """Give the key to the text's signs."""
    text = Text()
    for part, raised in (("source", ""), ("cue", "ⁿ")):
        before, after = look.around(part)
        text.append(f"{before}{messages(f'legend.{part}')}{after}{raised}", look.style(part)).append("   ")
    text.append("aⁿ ┃ ", look.level(0)).append(messages("legend.content"), look.style("faint"))
    yield from hanging("", text, width)
    yield from hanging("", Text(messages("legend.plain"), look.style("faint")), width)


def summary_lines(
    reading: Reading, look: Look, messages: Messages, owner_name: OwnerName, width: int
) -> Iterator[Text]:
    """Give the summary with its bullets; the last line, what Selon never says, stands apart."""
    *lines, last = summary(reading, messages, owner_name)
    leads = {"plain": " • ", "under": "     – ", "glance": " ► "}
    for rank, words in lines:
        yield from hanging(leads[rank], Text(words, look.style(rank)), width)
    yield Text("")
    yield from hanging("   ", Text(last[1], look.style("never")), width)
