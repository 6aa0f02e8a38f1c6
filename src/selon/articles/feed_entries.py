"""From an entry of a feed to its article: from the page that it leads to, else from the text that the feed holds."""

from __future__ import annotations

import html
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import BinaryIO

from selon.articles.building import Found, Given, build
from selon.articles.feeds import FeedEntry, FeedError, read_feed
from selon.articles.html import PageError, find_in_html, read_html
from selon.articles.plain import read_plain
from selon.articles.web import Page
from selon.records import Article, Failure

FULL_TEXT = 800
"""Least characters of a feed's own text that pass for the article: teasers are shorter, dispatches hardly ever."""
MAX_FEED_BYTES = 10_000_000
_PLAIN = "text/plain"
_PAGES = {"", "text/html", "application/xhtml+xml", _PLAIN}
Get = Callable[[str], Page | Failure]


def read_entry(entry: FeedEntry, get: Get | None, given: Given | None = None) -> Article | Failure:
    """The article of ``entry``, whose page ``get`` fetches; with None, or when that fails, the feed's own text if it is
    long enough. What the page doesn't say of itself is taken from the feed. ``given``: what holds for all entries.
    """
    known = Given(language=given.language, pages=given.pages) if given else Given()
    reason = None
    if get and entry.url:
        result = _from_page(get(entry.url), known)
        if isinstance(result, Article):
            return _completed(result, entry)
        reason = result.reason
    held = _from_feed(entry, known)
    if isinstance(held, Article):
        return held
    return Failure(
        entry.url or entry.id, f"{reason}; in the feed {held.reason}" if reason else f"in the feed {held.reason}"
    )


def read_feed_file(stream: BinaryIO, where: str, given: Given) -> Iterator[Article | Failure]:
    """The articles that a feed holds in full; nothing is fetched. An entry that fails is "file:number"."""
    data = stream.read(MAX_FEED_BYTES + 1)
    if len(data) > MAX_FEED_BYTES:
        yield Failure(where, f"too long: more than {MAX_FEED_BYTES:,} bytes")
        return
    try:
        feed = read_feed(data, given.url or "", given.charset)
    except FeedError as error:
        yield Failure(where, str(error))
        return
    for number, entry in enumerate(feed.entries, 1):
        result = read_entry(entry, None, given)
        if isinstance(result, Failure):
            result = Failure(f"{where}:{number}", f"{result.where}: {result.reason}")
        yield result


def _from_page(page: Page | Failure, given: Given) -> Article | Failure:
    if isinstance(page, Failure):
        return page
    if page.content_type not in _PAGES:
        return Failure(page.url, f"content of type {page.content_type}, which is no article")
    read = read_plain if page.content_type == _PLAIN else read_html
    (result,) = read(io.BytesIO(page.data), page.url, replace(given, charset=page.charset, url=page.url))
    return result


def _from_feed(entry: FeedEntry, given: Given) -> Article | Failure:
    where = entry.url or entry.id
    if not entry.html:
        return Failure(where, "there is no text")
    language = html.escape(entry.language or "")
    try:
        page = f'<html lang="{language}"><body><article>{entry.html}</article></body></html>'
        found = find_in_html(page, entry.url)
    except PageError:
        return Failure(where, "there is no text")
    if len(found.text) < FULL_TEXT:
        return Failure(where, f"there is only a teaser of {len(found.text):,} characters")
    told = Found(
        found.text,
        title=entry.title,
        author=entry.author,
        publisher=entry.publisher,
        published=entry.published,
        url=entry.url,
        hint=entry.language,
        page=True,
    )
    return build(told, where, given)


def _completed(article: Article, entry: FeedEntry) -> Article:
    return replace(
        article,
        title=article.title or entry.title,
        author=article.author or entry.author,
        publisher=article.publisher or entry.publisher,
        published=article.published or entry.published,
    )
