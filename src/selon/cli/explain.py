"""``selon explain``: how one attribution was arrived at."""

from __future__ import annotations

import sys

import typer

from selon.cli import options
from selon.cli.messages import UIS, Messages
from selon.cli.output import page_console
from selon.cli.problems import FAILED, WELL, UsageError, report_failure
from selon.cli.read import Asked, only_one
from selon.cli.services import Services, Session
from selon.records import Attribution, Explained, Failure, Reading


def explain(
    context: typer.Context,
    identifier: options.Identifier,
    place: options.Place,
    *,
    input_format: options.InputFormat = "auto",
    language: options.Language = None,
    published: options.Published = None,
    publisher: options.Publisher = None,
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    allow_private: options.AllowPrivate = False,
    ignore_robots: options.IgnoreRobots = False,
    help_: options.Help = False,
) -> int:
    """Explain one attribution. Gives the exit status."""
    session: Session = context.obj
    options.check_choice("--color", color, options.COLORS)
    options.check_choice("--ui", ui, UIS)
    options.check_width(width)
    asked = Asked([place], input_format, language, published, publisher, allow_private, ignore_robots)
    asked.check()
    services = session.services()
    explained = _explained(asked, services, session.messages)
    if explained is None:
        return FAILED
    attribution = _wanted(explained.reading, identifier)
    from selon.cli.explain_page import show_explanation  # noqa: PLC0415 - names of countries take time to load

    console = page_console(sys.stdout, color, width)
    show_explanation(explained, attribution, console, session.messages, services.owner_name)
    return WELL


def _explained(asked: Asked, services: Services, messages: Messages) -> Explained | None:
    """Read the one article of a place; None, with the failure reported, when it cannot be read."""
    place = asked.places[0]
    articles = only_one(asked.articles(services), UsageError("error.one_article", place=place))
    explained, failed = None, False
    for item in articles:
        result = item if isinstance(item, Failure) else services.reader().explain(item)
        if isinstance(result, Failure):
            report_failure(messages, result)
            failed = True
        else:
            explained = result
    if explained is None and not failed:
        raise UsageError("error.no_article", place=place)
    return explained


def _wanted(reading: Reading, identifier: str) -> Attribution:
    for attribution in reading.attributions:
        if attribution.id == identifier:
            return attribution
    if not reading.attributions:
        raise UsageError("error.no_attributions", id=identifier)
    first, last = reading.attributions[0].id, reading.attributions[-1].id
    raise UsageError("error.no_such_id", id=identifier, ids=first if first == last else f"{first} … {last}")
