"""``selon add``: read articles into the archive."""

from __future__ import annotations

from collections import Counter
from functools import partial

import typer

from selon.cli import options
from selon.cli.archives import Where, archive_at
from selon.cli.messages import UIS
from selon.cli.problems import FAILED, WELL, report_failure
from selon.cli.progress import bar
from selon.cli.read import Asked
from selon.cli.services import Session
from selon.records import Failure


def add(
    context: typer.Context,
    places: options.Places,
    *,
    archive: Where = None,
    reread: options.Reread = False,
    input_format: options.InputFormat = "auto",
    language: options.Language = None,
    published: options.Published = None,
    publisher: options.Publisher = None,
    ui: options.Interface = None,
    allow_private: options.AllowPrivate = False,
    ignore_robots: options.IgnoreRobots = False,
    no_progress: options.NoProgress = False,
    help_: options.Help = False,
) -> int:
    """Add articles to the archive and report what became of them. Gives the exit status."""
    session: Session = context.obj
    options.check_choice("--ui", ui, UIS)
    asked = Asked(places, input_format, language, published, publisher, allow_private, ignore_robots)
    asked.check()
    services = session.services()
    counts: Counter[str] = Counter()
    from selon.pipeline.archives import Adder  # noqa: PLC0415 - reading must not load a database

    with archive_at(archive) as opened, bar(session.messages, places, wanted=not no_progress) as counted:
        failed = counted.behind(partial(report_failure, session.messages))
        try:
            for outcome in Adder(opened, services.reader(), reread=reread).add(asked.articles(services)):
                counts[outcome.status] += 1
                counts["claims"] += outcome.claims
                if outcome.reason is not None:
                    failed(Failure(outcome.where, outcome.reason))
                counted.step()
        finally:  # also when stopped from the keyboard: what is said to be added is
            typer.echo(_report(session, counts), err=True)
    return FAILED if counts["failed"] else WELL


def _report(session: Session, counts: Counter[str]) -> str:
    return session.messages(
        "add.report",
        added=counts["added"] + counts["copy"],
        copies=counts["copy"],
        known=counts["known"],
        failed=counts["failed"],
        claims=counts["claims"],
    )
