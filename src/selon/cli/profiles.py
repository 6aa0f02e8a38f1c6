"""Pages of sources and outlets: whom they are named with, and how often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from selon.cli.publishing_view import outlet_text_lines
from selon.cli.sheet import Sheet
from selon.cli.told import Told, told_lines
from selon.pipeline.archives import ClaimRow, Count, OutletProfile, OutletTexts, Page, SourceProfile
from selon.records import Source

_SHOWN = 15
"""Rows of a table; JSON has all."""


def source_lines(profile: SourceProfile, said: Page[ClaimRow], sheet: Sheet) -> Iterator[RenderableType]:
    """Give a source's page: its names, through whom and by whom it is told, and what it is said to have said."""
    messages = sheet.messages
    yield sheet.labels.label(profile.names[0].source, sheet.width, relay=False)
    yield from _names([count.source.name for count in profile.names], sheet)
    words = messages("profile.source", claims=profile.claims, origin=profile.origin)
    yield from sheet.lines(words, lead=" • ")
    yield from _table("profile.through", profile.through, sheet)
    yield from _table("profile.publishers", profile.publishers, sheet)
    yield sheet.heading("profile.said")
    for row in said.items:
        notes = [messages("claims.family", id=row.family)] if row.family else []
        yield from told_lines(Told.of(row), sheet, notes)
    if said.cursor:
        yield from sheet.lines(messages("claims.more", cursor=said.cursor), "faint")


def outlet_lines(profile: OutletProfile, texts: OutletTexts, sheet: Sheet) -> Iterator[RenderableType]:
    """Give an outlet's page: how much it published, how much of it anonymous, how much of it others' text; whom it relays,
    who relays it, who runs the same texts.
    """
    messages = sheet.messages
    yield sheet.labels.label(profile.names[0], sheet.width, relay=False)
    yield from _names([source.name for source in profile.names], sheet)
    words = messages(
        "profile.outlet",
        articles=profile.articles,
        claims=profile.claims,
        own=profile.own_voice,
        anonymous=profile.anonymous,
        share=round(100 * profile.anonymous / profile.claims) if profile.claims else 0,
    )
    yield from sheet.lines(words, lead=" • ")
    yield from outlet_text_lines(texts, sheet)
    yield from _table("profile.relays", profile.relays, sheet)
    yield from _table("profile.origins", profile.origins, sheet)
    yield from _table("profile.relayed_by", profile.relayed_by, sheet)
    same = [(one.articles, one.source) for one in texts.texts.outlets]
    yield from _rows("profile.articles", "profile.same_texts", same, sheet)


def _names(names: Sequence[str], sheet: Sheet) -> Iterator[Text]:
    """Say how else a source is called, when it is."""
    different = [*dict.fromkeys(map(sheet.safe, names))]
    if len(different) > 1:
        yield from sheet.lines(sheet.messages("profile.names", names=", ".join(different)), "faint", lead=" • ")


def _table(key: str, counts: Sequence[Count], sheet: Sheet) -> Iterator[RenderableType]:
    yield from _rows("profile.claims", key, [(count.claims, count.source) for count in counts], sheet)


def _rows(counted: str, key: str, numbers: Sequence[tuple[int, Source]], sheet: Sheet) -> Iterator[RenderableType]:
    """Give a table of (number, source), where there is any."""
    if not numbers:
        return
    yield Text("")
    rows = []
    for number, source in numbers[:_SHOWN]:
        label = sheet.labels.name(source)
        if source.anonymous:
            label.append(f" ({sheet.messages('mark.anonymous')})", sheet.look.style("anonymous"))
        rows.append((str(number), label))
    yield sheet.table([sheet.messages(counted), sheet.messages(key)], rows, right=(0,))
