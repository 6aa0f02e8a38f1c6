"""The commands' arguments and options. Their help is in ``help_words``, by the names that they have here."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated

import typer

from selon.cli.messages import UIS
from selon.cli.problems import UsageError

OUTPUT_FORMATS = ("terminal", "json", "jsonl")
INPUT_FORMATS = ("auto", "text", "html", "jsonl", "feed", "warc", "parquet")
ANSWER_FORMATS = ("terminal", "json")
COLORS = ("auto", "always", "never")
LEAST_WIDTH, MOST_WIDTH = 40, 400
MOST_ITEMS = 500
"""Most items of a page of a listing."""


def _show_help(context: typer.Context, value: bool) -> None:
    if value:
        typer.echo(context.get_help(), color=None)
        raise typer.Exit


Help = Annotated[bool, typer.Option("--help", "-h", is_eager=True, callback=_show_help, metavar="")]
Places = Annotated[list[str], typer.Argument(metavar="FILE|FOLDER|URL|-…", show_default=False)]
Place = Annotated[str, typer.Argument(metavar="FILE|URL|-", show_default=False)]
Identifier = Annotated[str, typer.Argument(metavar="ID", show_default=False)]
OutputFormat = Annotated[str, typer.Option("--format", "-f", metavar="|".join(OUTPUT_FORMATS), show_default=False)]
InputFormat = Annotated[str, typer.Option("--input-format", metavar="|".join(INPUT_FORMATS), show_default=False)]
Language = Annotated[str | None, typer.Option("--lang", metavar="CODE")]
Published = Annotated[str | None, typer.Option("--published", metavar="DATE")]
Publisher = Annotated[str | None, typer.Option("--publisher", metavar="NAME")]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", metavar="")]
IgnoreRobots = Annotated[bool, typer.Option("--ignore-robots", metavar="")]
Output = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE")]
Width = Annotated[int | None, typer.Option("--width", metavar="COLUMNS")]
Color = Annotated[str, typer.Option("--color", metavar="|".join(COLORS), show_default=False)]
KeepSource = Annotated[bool, typer.Option("--keep-source", metavar="")]
Reread = Annotated[bool, typer.Option("--reread", metavar="")]
NoProgress = Annotated[bool, typer.Option("--no-progress", metavar="")]
Interface = Annotated[str | None, typer.Option("--ui", metavar="|".join(UIS))]
Version = Annotated[bool, typer.Option("--version", metavar="")]

ArchivePlace = Annotated[str | None, typer.Option("--archive", metavar="PATH|URL")]
AnswerFormat = Annotated[str, typer.Option("--format", "-f", metavar="|".join(ANSWER_FORMATS), show_default=False)]
Feeds = Annotated[list[str] | None, typer.Argument(metavar="[FEED]…", show_default=False)]
Once = Annotated[bool, typer.Option("--once", metavar="")]
Query = Annotated[str | None, typer.Argument(metavar="[QUERY]", show_default=False)]
ClaimId = Annotated[str, typer.Argument(metavar="ID", show_default=False)]
ArticleName = Annotated[str, typer.Argument(metavar="ID|URL", show_default=False)]
Left = Annotated[str, typer.Argument(metavar="A", show_default=False)]
Right = Annotated[str, typer.Argument(metavar="B", show_default=False)]
FreeText = Annotated[str, typer.Argument(metavar="TEXT", show_default=False)]
Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]
OfLanguage = Annotated[str | None, typer.Option("--lang", metavar="CODE")]
OfPublisher = Annotated[str | None, typer.Option("--publisher", metavar="NAME")]
OfSource = Annotated[str | None, typer.Option("--source", metavar="NAME")]
Country = Annotated[str | None, typer.Option("--country", metavar="CODE")]
Anonymous = Annotated[bool | None, typer.Option("--anonymous/--named", metavar="", show_default=False)]
Hedged = Annotated[bool, typer.Option("--hedged", metavar="")]
Since = Annotated[str | None, typer.Option("--since", metavar="DAY")]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY")]
ExportFormat = Annotated[str, typer.Argument(metavar="FORMAT", show_default=False)]
Bom = Annotated[bool, typer.Option("--bom", metavar="")]
Limit = Annotated[int, typer.Option("--limit", metavar="NUMBER", show_default=False)]
Cursor = Annotated[str | None, typer.Option("--cursor", metavar="CURSOR")]


def check_choice(option: str, value: str | None, choices: tuple[str, ...]) -> None:
    """Refuse a value that is none of the choices."""
    if value is not None and value not in choices:
        raise UsageError("error.choice", option=option, value=value, choices=", ".join(choices))


def check_width(value: int | None) -> None:
    """Refuse a page too narrow to read or too wide to be meant."""
    if value is not None and not LEAST_WIDTH <= value <= MOST_WIDTH:
        raise UsageError("error.width", option="--width", value=value, least=LEAST_WIDTH, most=MOST_WIDTH)


def check_date(value: str | None) -> None:
    """Refuse what is no ISO 8601 date or date-time."""
    if value is not None:
        try:
            datetime.fromisoformat(value)
        except ValueError:
            raise UsageError("error.date", option="--published", value=value) from None


def check_language(value: str | None) -> None:
    """Refuse what cannot be a language's code."""
    if value is not None and not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", value):
        raise UsageError("error.language", option="--lang", value=value)


def check_day(option: str, value: str | None) -> None:
    """Refuse what is no day."""
    if value is not None:
        try:
            date.fromisoformat(value)
        except ValueError:
            raise UsageError("error.day", option=option, value=value) from None


def check_country(value: str | None) -> None:
    """Refuse what cannot be a country's code."""
    if value is not None and not re.fullmatch("[A-Za-z]{2}", value):
        raise UsageError("error.country", option="--country", value=value)


def check_limit(value: int) -> None:
    """Refuse a page of nothing, or of more than an archive gives at once."""
    if not 1 <= value <= MOST_ITEMS:
        raise UsageError("error.limit", option="--limit", value=value, most=MOST_ITEMS)
