"""What every command that asks an archive shares: its options, the archive opened, the answer written."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from selon.cli import options
from selon.cli.messages import UIS, Messages
from selon.cli.output import page_console, write_line
from selon.cli.problems import ProblemError, UsageError, report
from selon.cli.services import Session

if TYPE_CHECKING:
    from rich.console import RenderableType

    from selon.cli.sheet import Sheet
    from selon.pipeline.archives import Archive, ArchiveError, View

Answer = Callable[["Sheet"], Iterable["RenderableType"]]
"""Lays an answer out for people."""
_NEAR = 8
"""Names shown when the one asked for is not there."""


@dataclass(frozen=True, slots=True)
class Asking:
    """One question to an archive. ``place``: the archive, None for the user's own."""

    session: Session
    place: str | None
    answer_format: str
    width: int | None
    color: str
    ui: str | None

    def check(self) -> None:
        """Refuse values that cannot be meant. Raises ``UsageError``."""
        options.check_choice("--format", self.answer_format, options.ANSWER_FORMATS)
        options.check_choice("--color", self.color, options.COLORS)
        options.check_choice("--ui", self.ui, UIS)
        options.check_width(self.width)

    @property
    def messages(self) -> Messages:
        """The messages of the reader's language."""
        return self.session.messages

    @contextmanager
    def opened(self, *, create: bool = False) -> Iterator[Archive]:
        """Open the archive; only a command that adds to it may create it. Raises ``ProblemError`` for what is wrong with
        it, here and in the block.
        """
        from selon.pipeline import archives  # noqa: PLC0415 - loads a database and the embedder's runtime

        try:
            with archives.open_archive(self.place, create=create) as archive:
                yield archive
        except archives.ArchiveError as error:
            raise _problem(error) from error

    def give(self, record: object, lay_out: Answer, *, closing: bool = True) -> None:
        """Write an answer: as JSON, or laid out for people; ``closing``: with what Selon never says at the end."""
        if self.answer_format == "json":
            from selon.exports.plain import to_json  # noqa: PLC0415 - only what is asked for

            write_line(sys.stdout, to_json(record))
            return
        from rich.text import Text  # noqa: PLC0415 - as above

        from selon.cli.sheet import Sheet  # noqa: PLC0415 - names of countries and languages take time to load

        console = page_console(sys.stdout, self.color, self.width)
        sheet = Sheet(console, self.messages, self.session.services().owner_name)
        last = (Text(""), *sheet.lines(self.messages("never_true"), "never"))
        for part in (*lay_out(sheet), *(last if closing else ())):
            console.print(part, highlight=False, markup=False, emoji=False)

    def unknown_name(self, view: View, name: str) -> None:
        """Report that the archive knows nobody of a name, with names of its sources that hold the same words."""
        words = [self.messages("profile.none", name=name)]
        near = dict.fromkeys(count.source.name for count in view.sources(name, limit=_NEAR).items)
        words += [self.messages("profile.near", names=", ".join(near))] if near else []
        report(self.messages, " ".join(words))


def _problem(error: ArchiveError) -> ProblemError:
    """What to tell a person of an archive's error: the words in their language, then the archive's own."""
    from selon.pipeline import archives  # noqa: PLC0415 - loaded already

    if isinstance(error, archives.UnknownClaimError):
        return UsageError("error.unknown_claim", id=error.claim)
    if isinstance(error, archives.AmbiguousClaimError):
        return UsageError("error.ambiguous_claim", id=error.claim, ids=", ".join(error.keys))
    if isinstance(error, archives.FeedAddressError):
        return UsageError("error.feed", address=error.address)
    if isinstance(error, archives.CursorError):
        return UsageError("error.cursor", option="--cursor")
    kinds: dict[type[ArchiveError], str] = {
        archives.NoArchiveError: "none",
        archives.ArchiveFullError: "full",
        archives.ArchiveLockedError: "locked",
        archives.NewerArchiveError: "newer",
        archives.NotAnArchiveError: "foreign",
        archives.UnreachableError: "unreachable",
    }
    kind = kinds.get(type(error), "other")
    problem = UsageError if kind in ("none", "newer", "foreign") else ProblemError
    return problem(f"error.archive.{kind}", detail=error)
