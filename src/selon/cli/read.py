"""``selon read``: read articles and show their sourcing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, TextIO

import typer

from selon.cli import options
from selon.cli.messages import UIS, Messages
from selon.cli.output import opened, page_console, write_line
from selon.cli.problems import FAILED, WELL, UsageError, report_failure
from selon.cli.progress import bar
from selon.cli.services import Services, Session
from selon.records import Article, Failure, Reading

if TYPE_CHECKING:
    from selon.pipeline.archives import Pages

Write = Callable[[Reading], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be read, and what is known of it beforehand."""

    places: list[str]
    input_format: str
    language: str | None
    published: str | None
    publisher: str | None
    allow_private: bool
    ignore_robots: bool

    def check(self) -> None:
        """Refuse values that cannot be meant. Raises ``UsageError``."""
        options.check_choice("--input-format", self.input_format, options.INPUT_FORMATS)
        options.check_language(self.language)
        options.check_date(self.published)

    def articles(self, services: Services, pages: Pages | None = None) -> Iterator[Article | Failure]:
        """Give the articles asked for, with the publisher and date that the command line gives them. ``pages``: holds
        their raw pages.
        """
        found = services.inputs(
            self.places,
            input_format=self.input_format,
            language=self.language,
            allow_private=self.allow_private,
            ignore_robots=self.ignore_robots,
            pages=pages,
        )
        return (item if isinstance(item, Failure) else self._known(item) for item in found)

    def _known(self, article: Article) -> Article:
        return replace(
            article,
            published=self.published or article.published,
            publisher=self.publisher or article.publisher,
        )


def read(
    context: typer.Context,
    places: options.Places,
    *,
    output_format: options.OutputFormat = "terminal",
    input_format: options.InputFormat = "auto",
    language: options.Language = None,
    published: options.Published = None,
    publisher: options.Publisher = None,
    output: options.Output = None,
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    allow_private: options.AllowPrivate = False,
    ignore_robots: options.IgnoreRobots = False,
    no_progress: options.NoProgress = False,
    help_: options.Help = False,
) -> int:
    """Read articles and show their sourcing. Gives the exit status."""
    session: Session = context.obj
    options.check_choice("--format", output_format, options.OUTPUT_FORMATS)
    options.check_choice("--color", color, options.COLORS)
    options.check_choice("--ui", ui, UIS)
    options.check_width(width)
    asked = Asked(places, input_format, language, published, publisher, allow_private, ignore_robots)
    asked.check()
    services = session.services()
    articles = asked.articles(services)
    if output_format == "json":
        articles = only_one(articles, UsageError("error.one_object"))
    with opened(output) as stream, bar(session.messages, places, wanted=not no_progress) as counted:
        write = _writer(output_format, stream, services, session.messages, color=color, width=width)
        # A bar hides while something else is written on its terminal, and only then: hiding takes its time.
        write = counted.behind(write) if stream.isatty() else write
        failed = counted.behind(partial(report_failure, session.messages))
        return _run(services.reader().read_many(articles), write, failed, counted.step)


def only_one(articles: Iterable[Article | Failure], problem: UsageError) -> Iterator[Article | Failure]:
    """Give the items back if at most one is an article. Raises ``problem`` at the second, before any is read."""
    items = iter(articles)
    taken: list[Article | Failure] = []
    for item in items:
        if isinstance(item, Article) and any(isinstance(earlier, Article) for earlier in taken):
            raise problem
        taken.append(item)
    return chain(taken)


def _run(
    results: Iterable[Reading | Failure], write: Write, failed: Callable[[Failure], None], step: Callable[[], None]
) -> int:
    """Write readings and report failures as they come; gives the exit status."""
    status = WELL
    for result in results:
        if isinstance(result, Failure):
            status = FAILED
            failed(result)
        else:
            write(result)
        step()
    return status


def _writer(
    output_format: str, stream: TextIO, services: Services, messages: Messages, *, color: str, width: int | None
) -> Write:
    if output_format == "terminal":
        from selon.cli.page import show  # noqa: PLC0415 - names of countries and languages take time to load

        console = page_console(stream, color, width)
        return lambda reading: show(reading, console, messages, services.owner_name)
    from selon.exports.jsonl import to_line, to_text  # noqa: PLC0415 - as above: only what is asked for

    written = to_text if output_format == "json" else to_line
    return lambda reading: write_line(stream, written(reading))
