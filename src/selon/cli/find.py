"""``selon claims`` and ``selon similar``: claims found by their words or their meaning."""

from __future__ import annotations

import sys
from typing import Annotated

import typer
from rich.console import Console

from selon.cli import options
from selon.cli.archives import FORMATS, Limit, Shape, Where, archive_at, chain_words, check_limit, table, write_json
from selon.cli.messages import UIS, Messages
from selon.cli.output import page_console
from selon.cli.services import Session

Query = Annotated[str | None, typer.Argument(metavar="[QUERY]", show_default=False)]
Text = Annotated[str, typer.Argument(metavar="TEXT", show_default=False)]
Source = Annotated[str | None, typer.Option("--source", metavar="NAME")]
Country = Annotated[str | None, typer.Option("--country", metavar="CODE")]
Anonymous = Annotated[bool | None, typer.Option("--anonymous/--named", show_default=False)]
Hedged = Annotated[bool, typer.Option("--hedged", metavar="")]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE")]
Cursor = Annotated[str | None, typer.Option("--cursor", metavar="CURSOR")]


def claims(
    context: typer.Context,
    query: Query = None,
    *,
    archive: Where = None,
    output_format: Shape = "terminal",
    language: options.Language = None,
    publisher: options.Publisher = None,
    source: Source = None,
    country: Country = None,
    anonymous: Anonymous = None,
    hedged: Hedged = False,
    since: Since = None,
    until: Until = None,
    limit: Limit = 20,
    cursor: Cursor = None,
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """List claims; without a query or a filter, the families told in most articles. Gives the exit status."""
    session: Session = context.obj
    console = _console(output_format, color, width, ui)
    check_limit(limit)
    options.check_language(language)
    from selon.pipeline.archives import ClaimFilter  # noqa: PLC0415 - as in add

    wanted = ClaimFilter(
        language=language,
        publisher=publisher,
        source=source,
        country=country,
        anonymous=anonymous,
        hedged=hedged or None,
        since=since,
        until=until,
    )
    with archive_at(archive) as opened:
        view = opened.view()
        if query is None and wanted == ClaimFilter():
            families = view.families(cursor=cursor, limit=limit)
            rows = [(row.id, row.text, str(row.articles), (row.first or "")[:10]) for row in families.items]
            columns = ("claims.id", "claims.text", "claims.articles", "claims.first")
            _show(output_format, families, console, session.messages, columns, rows)
            _more(output_format, families.cursor, console, session.messages)
            return 0
        page = view.claims(query, wanted, cursor=cursor, limit=limit)
        own = session.messages("claims.own")
        found = [
            (row.family or row.statement, row.text, chain_words(row.publisher, row.hops, own)) for row in page.items
        ]
        _show(output_format, page, console, session.messages, ("claims.id", "claims.text", "claims.chain"), found)
        _more(output_format, page.cursor, console, session.messages)
    return 0


def similar(
    context: typer.Context,
    text: Text,
    *,
    archive: Where = None,
    output_format: Shape = "terminal",
    limit: Limit = 10,
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """List the claims nearest in meaning to a text. Gives the exit status."""
    session: Session = context.obj
    console = _console(output_format, color, width, ui)
    check_limit(limit)
    from selon.pipeline.archives import similar as nearest  # noqa: PLC0415 - as in add

    with archive_at(archive) as opened:
        found = nearest(opened, text, limit=limit)
        own = session.messages("claims.own")
        rows = [
            (
                one.claim.family or one.claim.statement,
                f"{one.similarity:.2f}",
                one.claim.text,
                chain_words(one.claim.publisher, one.claim.hops, own),
            )
            for one in found
        ]
        columns = ("claims.id", "claims.nearness", "claims.text", "claims.chain")
        _show(output_format, found, console, session.messages, columns, rows)
    return 0


def _console(output_format: str, color: str, width: int | None, ui: str | None) -> Console:
    options.check_choice("--format", output_format, FORMATS)
    options.check_choice("--color", color, options.COLORS)
    options.check_choice("--ui", ui, UIS)
    options.check_width(width)
    return page_console(sys.stdout, color, width)


def _show(
    output_format: str,
    records: object,
    console: Console,
    messages: Messages,
    columns: tuple[str, ...],
    rows: list[tuple[str, ...]] | list[tuple[str, str, str]] | list[tuple[str, str, str, str]],
) -> None:
    if output_format == "json":
        write_json(records)
    elif rows:
        table(console, [messages(key) for key in columns], rows)
    else:
        console.print(messages("claims.none"))


def _more(output_format: str, cursor: str | None, console: Console, messages: Messages) -> None:
    if cursor and output_format != "json":
        console.print(messages("claims.more", cursor=cursor), markup=False, highlight=False)
