"""``selon watch``: feeds watched, their new articles added to the archive."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from selon.cli import options
from selon.cli.messages import UIS, Messages
from selon.cli.output import write_line
from selon.cli.problems import FAILED, WELL, UsageError, report_failure
from selon.cli.safe import clean
from selon.cli.services import Session
from selon.records import Failure

if TYPE_CHECKING:
    from selon.pipeline.archives import Checked


def watch(
    context: typer.Context,
    feeds: options.Feeds = None,
    *,
    archive: options.ArchivePlace = None,
    once: options.Once = False,
    keep_source: options.KeepSource = False,
    answer_format: options.AnswerFormat = "terminal",
    ui: options.Interface = None,
    allow_private: options.AllowPrivate = False,
    ignore_robots: options.IgnoreRobots = False,
    help_: options.Help = False,
) -> int:
    """Watch feeds until stopped from the keyboard. Gives the exit status: a failed check is one only with ``--once``."""
    from selon.cli.asking import Asking  # noqa: PLC0415 - beside what it opens

    session: Session = context.obj
    asking = Asking(session, archive, answer_format, None, "auto", ui)
    asking.check()
    options.check_choice("--ui", ui, UIS)
    services = session.services()
    from selon.pipeline import archives  # noqa: PLC0415 - reading must not load a database

    addresses = feeds or []
    added, failed = 0, False
    with asking.opened(create=bool(addresses)) as opened:
        pages = archives.Pages() if keep_source else None
        adder = archives.Adder(opened, services.reader(), pages=pages)
        fetch = archives.FetchOptions(allow_private=allow_private, ignore_robots=ignore_robots)
        with archives.Watcher(opened, adder, fetch=fetch, pages=pages) as watcher:
            if not watcher.feeds(addresses):
                raise UsageError("watch.none")
            try:
                for check in watcher.once(addresses) if once else watcher.watch(addresses):
                    added += sum(outcome.status in ("added", "copy") for outcome in check.outcomes)
                    failed |= _tell(check, session.messages, answer_format)
            except KeyboardInterrupt:
                typer.echo(session.messages("watch.ended", n=added), err=True)
                return WELL
    return FAILED if once and failed else WELL


def _tell(check: Checked, messages: Messages, answer_format: str) -> bool:
    """Say what a check gave; whether something failed."""
    failures = [Failure(check.feed, check.error)] if check.error else []
    failures += [Failure(one.where, one.reason or "") for one in check.outcomes if one.status == "failed"]
    for failure in failures:
        report_failure(messages, failure)
    if answer_format == "json":
        from selon.exports.plain import to_line  # noqa: PLC0415 - only what is asked for

        write_line(sys.stdout, to_line(check))
        return bool(failures)
    statuses = [outcome.status for outcome in check.outcomes]
    counts = {
        "new": statuses.count("added") + statuses.count("copy"),
        "known": statuses.count("known"),
        "failed": statuses.count("failed"),
    }
    where = clean(check.title or check.feed)
    typer.echo(messages("watch.checked", time=check.at, feed=where, next=check.next_check, **counts))
    sys.stdout.flush()
    return bool(failures)
