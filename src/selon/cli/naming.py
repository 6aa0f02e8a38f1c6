"""How sources, owners, countries and claims are named on a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from rich.cells import cell_len, set_cell_size

from selon.cli.messages import Messages
from selon.cli.safe import isolate, one_line
from selon.records import Article, Source

OwnerName = Callable[[str | None], str | None]
"""Gives the name shown for an owner's id in the gazetteer, None when there is none."""

_OPENING_MARKS, _CLOSING_MARKS = '«“„"‹‘ \u00a0\u202f', '»”“"›’ \u00a0\u202f'
_LEADING = re.compile(r"^[\s,;:.–—-]+")
# A short word that only joins what is quoted to its cue ("que «", "that “").
_JOINING = re.compile(r"^\w{1,4}\s+(?=[«“„\"])")
_INNER = {
    "fr": (re.compile(r"[«„]\s*"), re.compile(r"\s*»"), "“", "”"),
    "en": (re.compile("[“„]"), re.compile("”"), "‘", "’"),
}
"""Quotation marks that would clash with the outer ones of the reader's language, and what stands for them."""


def shown(source: Source) -> str:
    """Give a source's name, safe to print."""
    return isolate(one_line(source.name))


def publisher(article: Article, messages: Messages) -> str:
    """Give the publisher's name and what it is, or that it is not known."""
    if article.publisher is None:
        return messages("publisher.unknown")
    return messages("publisher", name=isolate(one_line(article.publisher)))


def owner(source: Source, owner_name: OwnerName) -> str | None:
    """Give the name of a source's owner: the gazetteer's, else its bare id; None without an owner or for itself."""
    if source.owner is None or source.owner == source.identity:
        return None
    return owner_name(source.owner) or source.owner


def country(code: str, messages: Messages) -> str:
    """Give a country's name in the reader's language, its code where there is none."""
    return str(Locale(messages.ui).territories.get(code, code))


def language(code: str | None, messages: Messages) -> str:
    """Give a language's name in the reader's language, its code where there is none."""
    if code is None:
        return messages("head.no_language")
    try:
        return Locale.parse(code.replace("-", "_")).get_display_name(messages.ui) or code
    except (UnknownLocaleError, ValueError):
        return code


def date(published: str | None, messages: Messages) -> str:
    """Give a date as people write it, as it came where it is no ISO date."""
    if published is None:
        return messages("head.no_date")
    try:
        return str(format_date(datetime.fromisoformat(published), format="long", locale=messages.ui))
    except ValueError:
        return one_line(published)


def excerpt(passages: Sequence[str], messages: Messages, width: int) -> str:
    """Give the beginning of a claim in quotation marks, its own outer ones taken off, at most ``width`` columns."""
    opening, closing, first, last = _INNER[messages.ui]
    words = " … ".join(_unquoted(passage) for passage in passages)
    words = closing.sub(last, opening.sub(first, words))
    room = max(width - cell_len(messages.quoted("")), 8)
    if cell_len(words) > room:
        words = set_cell_size(words, room - 1).rsplit(" ", 1)[0].rstrip(_OPENING_MARKS + ",;:") + "…"
    return isolate(messages.quoted(words))


def _unquoted(passage: str) -> str:
    words = _JOINING.sub("", _LEADING.sub("", one_line(passage)))
    inner = words.lstrip(_OPENING_MARKS)
    whole = inner.rstrip(_CLOSING_MARKS)
    return words if inner in (words, whole) else whole
