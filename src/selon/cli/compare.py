"""``selon compare``: two claims held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING

import typer

from selon.cli import options
from selon.cli.asking import Asking
from selon.cli.problems import WELL
from selon.cli.services import Session

if TYPE_CHECKING:
    from rich.console import RenderableType

    from selon.cli.sheet import Sheet
    from selon.pipeline.archives import CopyReport
    from selon.records import Comparison, Reason, Statement


def compare(
    context: typer.Context,
    left: options.Left,
    right: options.Right,
    *,
    archive: options.ArchivePlace = None,
    answer_format: options.AnswerFormat = "terminal",
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """Hold two claims against each other. Gives the exit status."""
    session: Session = context.obj
    asking = Asking(session, archive, answer_format, width, color, ui)
    asking.check()
    from selon.pipeline import archives  # noqa: PLC0415 - reading must not load a database

    with asking.opened() as opened:
        found = archives.compare(opened, left, right)
        both = opened.view().statements([found.left, found.right])
        text = archives.common_text(opened.view(), [one.article_id for one in both])
        record = {**{field.name: getattr(found, field.name) for field in fields(found)}, "text": text}
        asking.give(record, lambda sheet: comparison_lines(found, both, text, sheet))
    return WELL


def comparison_lines(
    found: Comparison, both: tuple[Statement, ...], text: CopyReport | None, sheet: Sheet
) -> Iterator[RenderableType]:
    """Give both claims, how they compare, the text that both are of, and each reason with the words that it rests on."""
    from selon.cli.publishing_view import wire_lines  # noqa: PLC0415 - as below
    from selon.cli.told import Told, told_lines  # noqa: PLC0415 - names of countries and languages take time to load

    messages = sheet.messages
    for sign, statement in zip("AB", both, strict=True):
        yield from told_lines(Told.of(statement), sheet, lead=f" {sign} ")
    line = messages("compare.line", relation=messages(f"compare.{found.relation}"), score=f"{found.score:.2f}")
    yield from sheet.lines(line, "glance", lead=" ► ")
    if text is not None:
        yield from wire_lines(text, sheet)
    heads = [messages(f"compare.{name}") for name in ("weight", "kind", "words")]
    rows = [
        (
            f"{reason.weight:+.2f}",
            messages(f"reason.{reason.kind}"),
            " – ".join(_side(reason, words, sheet) for words in (reason.left, reason.right) if words),
        )
        for reason in sorted(found.reasons, key=lambda reason: -abs(reason.weight))
    ]
    if rows:
        yield sheet.table(heads, rows, right=(0,))


def _side(reason: Reason, words: str, sheet: Sheet) -> str:
    """What a reason rests on: words of the claim in quotation marks, polarity and modality by their names."""
    key = f"{reason.kind}.{words}"
    if reason.kind in ("polarity", "modality") and sheet.messages.has(key):
        return sheet.messages(key)
    return sheet.messages.quoted(sheet.safe(words))
