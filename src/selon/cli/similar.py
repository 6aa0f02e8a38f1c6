"""``selon similar``: claims found by their meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

from selon.cli import options
from selon.cli.asking import Asking
from selon.cli.problems import WELL, UsageError
from selon.cli.services import Session

if TYPE_CHECKING:
    from rich.text import Text

    from selon.cli.sheet import Sheet
    from selon.pipeline.archives import Similar


def similar(
    context: typer.Context,
    text: options.FreeText,
    *,
    archive: options.ArchivePlace = None,
    answer_format: options.AnswerFormat = "terminal",
    of_language: options.OfLanguage = None,
    since: options.Since = None,
    until: options.Until = None,
    limit: options.Limit = 10,
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """List the claims nearest in meaning to a text. Gives the exit status."""
    session: Session = context.obj
    asking = Asking(session, archive, answer_format, width, color, ui)
    asking.check()
    options.check_language(of_language)
    options.check_day("--since", since)
    options.check_day("--until", until)
    options.check_limit(limit)
    if not text.strip():
        raise UsageError("error.no_text")
    from selon.pipeline import archives  # noqa: PLC0415 - reading must not load a database

    wanted = archives.ClaimFilter(language=of_language, since=since, until=until)
    with asking.opened() as opened:
        anything = wanted == archives.ClaimFilter()
        found = archives.similar(opened, text, limit=limit, wanted=None if anything else wanted)
        asking.give(found, lambda sheet: similar_lines(found, sheet))
    return WELL


def similar_lines(found: Sequence[Similar], sheet: Sheet) -> Iterator[Text]:
    """Give claims with their chains and their nearness."""
    from selon.cli.told import Told, told_lines  # noqa: PLC0415 - names of countries and languages take time to load

    for one in found:
        notes = [sheet.messages("claims.nearness", value=f"{one.similarity:.2f}")]
        notes += [sheet.messages("claims.family", id=one.claim.family)] if one.claim.family else []
        yield from told_lines(Told.of(one.claim), sheet, notes)
    if not found:
        yield from sheet.lines(sheet.messages("claims.none"))
