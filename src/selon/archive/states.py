"""What people say, what state runs are in, what became of what was added: frozen records, as those of ``rows``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from selon.archive.rows import Range


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage, so that it is found again in a changed text or not at all: places in the text it was set in, its words,
    and some characters before and after.
    """

    start: int
    end: int
    quote: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says against the machine or beside it. ``article_id`` and ``anchor``: a passage; ``subject``: what is no
    passage, as a family's id or a source's identity; ``payload``: JSON.
    """

    id: int
    kind: str
    at: str
    who: str
    article_id: str | None
    anchor: Anchor | None
    subject: str | None
    payload: Any
    note: str | None
    undone_at: str | None
    undone_by: str | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A correction and where its passage is in the text asked about; None: it is not there any more, or not only once."""

    correction: Correction
    place: Range | None


@dataclass(frozen=True, slots=True)
class Feed:
    """State of a watched feed. ``next_check``: ISO 8601 in UTC; ``failures``: in a row."""

    url: str
    title: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    next_check: str | None = None
    failures: int = 0
    last_error: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """An input that was dealt with. ``reason``: why it failed, None when it is done."""

    input: str
    article_id: str | None
    reason: str | None
    at: str


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what, and when."""

    id: int
    at: str
    who: str
    what: str
    detail: Any


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is; ``families``: of two claims or more."""

    articles: int
    publications: int
    readings: int
    claims: int
    sources: int
    families: int
    corrections: int


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article. ``id``: under which it is kept, which is not the given one when that stands for another
    text already, or the text for another article; ``new_text``: its text was not there; ``new_publication``: it was not
    known at this place; ``version``: at its place.
    """

    id: str
    new_text: bool
    new_publication: bool
    version: int


@dataclass(frozen=True, slots=True)
class ReadingAdded:
    """What became of a reading. ``new``: False when the same was current already; ``keys``: of its claims, by claim id;
    ``added``: those that have no embedding or family yet; ``removed``: those that are gone, with all that hung on them.
    """

    number: int
    new: bool
    keys: dict[str, int]
    added: tuple[int, ...]
    removed: tuple[int, ...]
