"""JSON Feed, versions 1 and 1.1 (jsonfeed.org): what it needs is in every entry, so that it takes few lines."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from selon.articles.feed_records import FeedEntry, FeedError, FeedPage, made_id, web_address
from selon.articles.feed_xml import paragraphs

_VERSION = ("https://jsonfeed.org/version/", "http://jsonfeed.org/version/")
Object = dict[str, Any]


def read_json_feed(data: bytes, url: str) -> FeedPage:
    """What a JSON Feed holds. Raises FeedError."""
    try:
        feed = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise FeedError(f"not a JSON Feed: not UTF-8 at byte {error.start + 1}") from None
    except (ValueError, RecursionError) as error:
        raise FeedError(f"not a JSON Feed: {error}") from None
    if not isinstance(feed, dict) or not str(feed.get("version")).startswith(_VERSION):
        raise FeedError('not a feed: JSON without "version": "https://jsonfeed.org/version/…"')
    items = feed.get("items")
    if not isinstance(items, list):
        raise FeedError('a damaged JSON Feed: "items" is no array')
    title = _string(feed.get("title"))
    language = _string(feed.get("language"))
    entries = [_entry(item, url, title, language) for item in items if isinstance(item, dict)]
    return FeedPage(title, tuple(entries))


def _entry(item: Object, base: str, publisher: str | None, language: str | None) -> FeedEntry:
    address = web_address(item.get("url"), base) or web_address(item.get("external_url"), base)
    text, title = _text(item), _string(item.get("title"))
    number = item.get("id")
    given = str(number) if isinstance(number, int | float) and not isinstance(number, bool) else _string(number)
    return FeedEntry(
        id=given or address or made_id(title, text),
        url=address,
        title=title,
        published=_moment(item.get("date_published")),
        publisher=publisher,
        html=text,
        author=_authors(item),
        language=_string(item.get("language")) or language,
    )


def _text(item: Object) -> str | None:
    plain = _string(item.get("content_text")) or _string(item.get("summary"))
    return _string(item.get("content_html")) or (paragraphs(plain) if plain else None)


def _authors(item: Object) -> str | None:
    authors = item.get("authors")
    listed = authors if isinstance(authors, list) else [item.get("author")]
    names = (_string(one.get("name")) for one in listed if isinstance(one, dict))
    return ", ".join(name for name in names if name) or None


def _moment(value: object) -> str | None:
    try:
        return datetime.fromisoformat(value).replace(microsecond=0).isoformat() if isinstance(value, str) else None
    except ValueError:
        return None


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
