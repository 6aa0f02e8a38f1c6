"""``selon add``: read articles into the archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import typer

from selon.cli import options
from selon.cli.asking import Asking
from selon.cli.problems import FAILED, INTERRUPTED, WELL
from selon.cli.progress import bar
from selon.cli.read import Asked
from selon.cli.services import Session

if TYPE_CHECKING:
    from rich.text import Text

    from selon.cli.sheet import Sheet
    from selon.pipeline.archives import Outcome


@dataclass(slots=True)
class Report:
    """What became of a run's inputs. ``claims``: of the new readings; ``stopped``: from the keyboard."""

    archive: str
    counts: Counter[str] = field(default_factory=Counter)
    claims: int = 0
    copies: list[Outcome] = field(default_factory=list)
    failed: list[Outcome] = field(default_factory=list)
    stopped: bool = False

    def take(self, outcome: Outcome) -> None:
        """Count one more."""
        self.counts[outcome.status] += 1
        self.claims += outcome.claims
        if outcome.status == "copy":
            self.copies.append(outcome)
        if outcome.status == "failed":
            self.failed.append(outcome)

    @property
    def status(self) -> int:
        """The exit status."""
        return INTERRUPTED if self.stopped else FAILED if self.failed else WELL

    def record(self) -> dict[str, object]:
        """Give the report for programs."""
        return {
            "archive": self.archive,
            **{status: self.counts[status] for status in ("added", "copy", "reread", "known", "failed")},
            "claims": self.claims,
            "stopped": self.stopped,
            "copies": self.copies,
            "failures": self.failed,
        }


def add(
    context: typer.Context,
    places: options.Places,
    *,
    archive: options.ArchivePlace = None,
    reread: options.Reread = False,
    keep_source: options.KeepSource = False,
    answer_format: options.AnswerFormat = "terminal",
    input_format: options.InputFormat = "auto",
    language: options.Language = None,
    published: options.Published = None,
    publisher: options.Publisher = None,
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    allow_private: options.AllowPrivate = False,
    ignore_robots: options.IgnoreRobots = False,
    no_progress: options.NoProgress = False,
    help_: options.Help = False,
) -> int:
    """Add articles to the archive and report what became of them. Gives the exit status."""
    session: Session = context.obj
    asking = Asking(session, archive, answer_format, width, color, ui)
    asking.check()
    asked = Asked(places, input_format, language, published, publisher, allow_private, ignore_robots)
    asked.check()
    services = session.services()
    from selon.pipeline.archives import Adder, Pages  # noqa: PLC0415 - reading must not load a database

    report: Report | None = None
    try:
        with (
            asking.opened(create=True) as opened,
            bar(session.messages, places, wanted=not no_progress, doing="progress.adding") as counted,
        ):
            report = Report(opened.where)
            pages = Pages() if keep_source else None
            adder = Adder(opened, services.reader(), reread=reread, pages=pages)
            with closing(adder.add(asked.articles(services, pages))) as outcomes:
                for outcome in outcomes:
                    report.take(outcome)
                    counted.step()
    except KeyboardInterrupt:
        if report is None:
            raise
        report.stopped = True
    finally:  # also when the archive is full: what was added until then is kept, and said
        if report is not None:
            told = report
            asking.give(told.record(), lambda sheet: report_lines(told, sheet), closing=False)
    return report.status


def report_lines(report: Report, sheet: Sheet) -> Iterator[Text]:
    """Give a report for people: the numbers, then the copies, then each failure with its place and reason."""
    from selon.cli.told import short  # noqa: PLC0415 - names of countries and languages take time to load

    messages = sheet.messages
    yield from sheet.lines(messages("add.title", where=report.archive), "title")
    if report.stopped:
        yield from sheet.lines(messages("add.stopped"), "mark")
    added = report.counts["added"] + report.counts["copy"]
    parts = [messages.count("add.added", added, claims=report.claims)]
    parts += [
        messages.count(f"add.{status}", report.counts[status])
        for status in ("copy", "reread", "known", "failed")
        if report.counts[status]
    ]
    yield from sheet.lines(", ".join(parts), lead=" • ")
    if report.copies:
        yield from sheet.lines(messages("add.copies"), "heading")
        for one in report.copies:
            words = messages("add.copy_of", where=sheet.safe(one.where), original=short(one.original or ""))
            yield from sheet.lines(words, lead=" • ")
    if report.failed:
        yield from sheet.lines(messages("add.failures"), "heading")
        for one in report.failed:
            words = messages("error.failure", where=sheet.safe(one.where), reason=sheet.safe(one.reason or ""))
            yield from sheet.lines(words, lead=" • ")
