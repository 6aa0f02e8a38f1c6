"""From what a format's reader found to an Article: cleaning, limits, language and id, the same for every format."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from selon.articles.clean import clean_line, clean_text, mend_text
from selon.articles.language import identify
from selon.articles.pages import Pages
from selon.records import Article, Failure

MAX_CHARACTERS = 2_000_000
"""Longest text of an article, in characters: no article is as long, a file that was not meant often is."""
MAX_BYTES = 32_000_000
"""Longest file, page or line that is read for one article, in bytes, decompressed."""


@dataclass(frozen=True, slots=True)
class Given:
    """What is known before a document is read. ``language``: ISO 639-1, trusted; ``charset``: from the HTTP header;
    ``url``: where the document was fetched. None when unknown. ``pages``: what is to hold the raw page of each article.
    """

    language: str | None = None
    charset: str | None = None
    url: str | None = None
    pages: Pages | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a document says of itself, uncleaned. ``hint``: the language it declares, to be doubted; ``page``: whether the
    text comes from a page, whose white space means nothing.
    """

    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    hint: str | None = None
    id: str | None = None
    page: bool = False


def build(found: Found, where: str, given: Given) -> Article | Failure:
    """The article, or why there is none."""
    if len(found.text) > 2 * MAX_CHARACTERS:  # not even cleaned: it may be of any size
        return _too_long(where, len(found.text))
    text = (clean_text if found.page else mend_text)(found.text)
    if not text.strip():
        return Failure(where, "empty: no text in it")
    if len(text) > MAX_CHARACTERS:
        return _too_long(where, len(text))
    return Article(
        id=found.id or text_id(text),
        text=text,
        language=given.language or identify(text, found.hint),
        title=_line(found.title),
        publisher=_line(found.publisher),
        published=_line(found.published),
        url=_line(found.url) or given.url,
        author=_line(found.author),
    )


def text_id(text: str) -> str:
    """The id of an article whose provider gives none: "sha256:" and the hash of its text in UTF-8."""
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def _line(value: str | None) -> str | None:
    return (clean_line(value) or None) if value else None


def _too_long(where: str, characters: int) -> Failure:
    return Failure(where, f"too long: {characters:,} characters, the limit is {MAX_CHARACTERS:,}")
