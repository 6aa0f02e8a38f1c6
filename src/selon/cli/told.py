"""Claims in a list: their words in quotation marks, who has them from whom, and the name to ask for them by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rich.text import Text

from selon.cli.naming import date, excerpt, language
from selon.cli.safe import isolate, one_line
from selon.cli.sheet import Sheet
from selon.cli.style import mark
from selon.pipeline.archives import ClaimRow
from selon.records import Hop, Modality, Statement

_HASHED = "sha256:"
_DIGITS = 10
"""Digits of a hash that are shown: two texts of a million begin alike with a chance of one in two."""
_LINES = 3
"""Lines of a claim that are shown, about."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as an article tells it."""

    key: str
    text: str
    modality: Modality
    hops: tuple[Hop, ...]
    publisher: str | None
    published: str | None
    language: str | None

    @classmethod
    def of(cls, claim: ClaimRow | Statement) -> Told:
        """Take what is shown from a row of the archive, or from a statement."""
        if isinstance(claim, Statement):
            publisher = claim.publisher.name if claim.publisher else None
            key = claim.key
        else:
            publisher, key = claim.publisher, claim.statement
        return cls(key, claim.text, claim.modality, claim.hops, publisher, claim.published, claim.language)


def told_lines(told: Told, sheet: Sheet, notes: Sequence[str] = (), lead: str = " • ") -> Iterator[Text]:
    """Give a claim's lines: its words, who has them from whom, then date, language, ``notes`` and short key."""
    indent = " " * len(lead)
    words = Text()
    for word in warnings(told, sheet):
        words.append(mark(word), sheet.look.style("mark")).append(" ")
    words.append(excerpt([told.text], sheet.messages, _LINES * (sheet.width - len(lead)) - words.cell_len))
    yield from sheet.lines(words, lead=lead)
    yield from sheet.lines(chain(told, sheet), lead=indent)
    known = [date(told.published, sheet.messages), language(told.language, sheet.messages), *notes]
    yield from sheet.lines(Text(" · ".join(known), sheet.look.style("faint")), lead=indent)
    yield from sheet.lines(Text(short(told.key), sheet.look.style("cue")), lead=indent)


def warnings(told: Told, sheet: Sheet) -> list[str]:
    """Give the words for a claim's modality, where it is not plainly asserted."""
    return [] if told.modality == "asserted" else [sheet.messages(f"modality.{told.modality}")]


def chain(told: Told, sheet: Sheet) -> Text:
    """Say who tells a claim, according to whom: "A, according to B, according to C"."""
    publisher = told.publisher
    name = sheet.messages("publisher.unknown") if publisher is None else isolate(one_line(publisher))
    text = Text(name, sheet.look.style("title"))
    if not told.hops:
        return text.append(", ").append(sheet.messages("own_voice"), sheet.look.style("never"))
    for hop in told.hops:
        text.append(f", {sheet.messages('according_to')} ")
        text.append_text(sheet.labels.name(hop.source))
        if hop.source.anonymous:
            text.append(f" ({sheet.messages('mark.anonymous')})", sheet.look.style("anonymous"))
        if hop.stance != "neutral":
            text.append(f" {mark(sheet.messages(f'stance.{hop.stance}'))}", sheet.look.style("mark"))
    return text


def short(key: str) -> str:
    """Give a statement's key as people copy it: the beginning of a hash is enough to find it again."""
    if not key.startswith(_HASHED):
        return one_line(key)
    article, _, claim = key.removeprefix(_HASHED).partition("#")
    return f"{article[:_DIGITS]}#{claim}" if claim else article[:_DIGITS]


def day(published: str | None) -> str | None:
    """Give the day of a date or date-time in UTC, ISO 8601; what is none as it came."""
    words = minute(published)
    return words.partition(" ")[0] if words else None


def minute(published: str | None) -> str | None:
    """Give a date, or a date and time in UTC to the minute: "2026-02-03 08:30"; what is neither as it came."""
    if not published:
        return None
    try:
        at = datetime.fromisoformat(published)
    except ValueError:
        return one_line(published)
    if len(published) <= len("2026-02-03"):
        return published
    return (at.astimezone(UTC) if at.tzinfo else at).strftime("%Y-%m-%d %H:%M")
