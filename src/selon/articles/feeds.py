"""Feeds: RSS, Atom and JSON Feed, told by what they begin with, as the same few records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from selon.articles.feed_json import read_json_feed
from selon.articles.feed_records import FeedEntry, FeedError, FeedPage
from selon.articles.feed_xml import read_xml_feed

__all__ = ["FEED_TYPES", "FeedEntry", "FeedError", "FeedPage", "is_feed", "read_feed"]
FEED_TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
    "application/xml",
    "text/xml",
    "application/json",
)
_PROLOGUE = r"""
    (?: <\?[^>]*>                                       # a declaration or a processing instruction
      | <!--(?:(?!-->).)*-->
      | <!DOCTYPE\s+(?!html)[^>\[]*(?:\[[^\]]*\]\s*)?>
    )\s*
"""
_XML_FEED = re.compile(rf"\s*(?:{_PROLOGUE})*<(?:rss|feed|rdf:RDF)[\s>]", re.S | re.X)
_JSON_FEED = re.compile(r'\s*\{.{0,2000}?"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version\\?/', re.S)
_LOOKED_AT = 10_000


def is_feed(head: str) -> bool:
    """Whether a document that begins with ``head`` is a feed."""
    head = head[:_LOOKED_AT]
    return bool(_XML_FEED.match(head) or _JSON_FEED.match(head))


def read_feed(data: bytes, url: str, charset: str | None = None) -> FeedPage:
    """What a feed holds. ``url``: where it was fetched, which relative addresses start from; ``charset``: from the HTTP
    header. Raises FeedError.
    """
    if data[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        page = read_json_feed(data, url)
    else:
        page = read_xml_feed(data, url, charset)
    return replace(page, entries=tuple(_told_apart(page.entries)))


def _told_apart(entries: Iterable[FeedEntry]) -> Iterator[FeedEntry]:
    """The entries, each once. Where several have one id, which some feeds give to all, their addresses tell them apart."""
    places: dict[str, set[str | None]] = {}
    entries = [*entries]
    for entry in entries:
        places.setdefault(entry.id, set()).add(entry.url)
    seen: set[str] = set()
    for entry in entries:
        one = replace(entry, id=entry.url) if entry.url and len(places[entry.id]) > 1 else entry
        if one.id not in seen:
            seen.add(one.id)
            yield one
