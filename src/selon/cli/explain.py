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
from selon.records import Attribution, Failure, Reading


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
    reading = _one_reading(asked, services, session.messages)
    if reading is None:
        return FAILED
    attribution = _wanted(reading, identifier)
    from selon.cli.explain_page import show_explanation  # noqa: PLC0415 - names of countries take time to load

    console = page_console(sys.stdout, color, width)
    show_explanation(reading, attribution, console, session.messages, services.owner_name)
    return WELL


def _one_reading(asked: Asked, services: Services, messages: Messages) -> Reading | None:
    """Read the one article of a place; None, with the failure reported, when it cannot be read."""
    place = asked.places[0]
    articles = only_one(asked.articles(services), UsageError("error.one_article", place=place))
    reading, failed = None, False
    for result in services.reader().read_many(articles):
        if isinstance(result, Failure):
            report_failure(messages, result)
            failed = True
        else:
            reading = result
    if reading is None and not failed:
        raise UsageError("error.no_article", place=place)
    return reading


def _wanted(reading: Reading, identifier: str) -> Attribution:
    for attribution in reading.attributions:
        if attribution.id == identifier:
            return attribution
    if not reading.attributions:
        raise UsageError("error.no_attributions", id=identifier)
    first, last = reading.attributions[0].id, reading.attributions[-1].id
    raise UsageError("error.no_such_id", id=identifier, ids=first if first == last else f"{first} … {last}")
