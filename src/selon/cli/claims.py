"""``selon claims``: claims found by their words, and the families told in most articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from selon.cli import options
from selon.cli.asking import Asking
from selon.cli.problems import WELL
from selon.cli.services import Session

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from selon.cli.sheet import Sheet
    from selon.pipeline.archives import ClaimRow, FamilyRow, Page


def claims(
    context: typer.Context,
    query: options.Query = None,
    *,
    archive: options.ArchivePlace = None,
    answer_format: options.AnswerFormat = "terminal",
    of_language: options.OfLanguage = None,
    of_publisher: options.OfPublisher = None,
    of_source: options.OfSource = None,
    country: options.Country = None,
    anonymous: options.Anonymous = None,
    hedged: options.Hedged = False,
    since: options.Since = None,
    until: options.Until = None,
    limit: options.Limit = 20,
    cursor: options.Cursor = None,
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """List claims; without a query or a filter, the families told in most articles. Gives the exit status."""
    session: Session = context.obj
    asking = Asking(session, archive, answer_format, width, color, ui)
    asking.check()
    options.check_language(of_language)
    options.check_country(country)
    options.check_day("--since", since)
    options.check_day("--until", until)
    options.check_limit(limit)
    from selon.pipeline.archives import ClaimFilter  # noqa: PLC0415 - reading must not load a database

    wanted = ClaimFilter(
        language=of_language,
        publisher=of_publisher,
        source=of_source,
        country=country,
        anonymous=anonymous,
        hedged=hedged or None,
        since=since,
        until=until,
    )
    with asking.opened() as opened:
        view = opened.view()
        if query is None and wanted == ClaimFilter():
            families = view.families("articles", cursor=cursor, limit=limit)
            alone = view.claims(None, wanted, limit=limit) if not families.items and cursor is None else None
            asking.give(
                families, lambda sheet: family_lines(families, sheet) if not alone else alone_lines(alone, sheet)
            )
        else:
            page = view.claims(query, wanted, cursor=cursor, limit=limit)
            asking.give(page, lambda sheet: claim_lines(page, sheet))
    return WELL


def family_lines(page: Page[FamilyRow], sheet: Sheet) -> Iterator[RenderableType]:
    """Give a table of families, each with its first claim's words."""
    from selon.cli.naming import excerpt  # noqa: PLC0415 - names of countries and languages take time to load

    if page.items:
        heads = [sheet.messages(f"claims.{name}") for name in ("id", "articles", "claims", "first", "text")]
        room = 2 * max(sheet.width - sum(len(head) + 2 for head in heads[:4]), 20)
        rows = [
            (
                row.id,
                str(row.articles),
                str(row.size),
                (row.first or "–")[:10],
                excerpt([row.text], sheet.messages, room),
            )
            for row in page.items
        ]
        yield sheet.table(heads, rows, right=(1, 2))
    yield from _end(page, sheet)


def alone_lines(page: Page[ClaimRow], sheet: Sheet) -> Iterator[Text]:
    """Give claims none of which is told twice, after a line that says so."""
    if page.items:
        yield from sheet.lines(sheet.messages("claims.alone"), "faint")
    yield from _listed(page, sheet)
    if not page.items:
        yield from _end(page, sheet)


def claim_lines(page: Page[ClaimRow], sheet: Sheet) -> Iterator[Text]:
    """Give claims with their chains."""
    yield from _listed(page, sheet)
    yield from _end(page, sheet)


def _listed(page: Page[ClaimRow], sheet: Sheet) -> Iterator[Text]:
    from selon.cli.told import Told, told_lines  # noqa: PLC0415 - as above

    for row in page.items:
        notes = [sheet.messages("claims.family", id=row.family)] if row.family else []
        yield from told_lines(Told.of(row), sheet, notes)


def _end(page: Page[ClaimRow] | Page[FamilyRow], sheet: Sheet) -> Iterator[Text]:
    if not page.items:
        yield from sheet.lines(sheet.messages("claims.none"))
    if page.cursor:
        yield from sheet.lines(sheet.messages("claims.more", cursor=page.cursor), "faint")
