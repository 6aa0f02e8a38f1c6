"""RSS and Atom, by feedparser.

Nothing that a feed names is loaded and no entity is expanded beyond measure: feedparser is handed bytes, never an address,
and its XML parser neither loads external entities nor lets internal ones grow.
"""

from __future__ import annotations

import html
import io
import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from selon.articles.feed_records import FeedEntry, FeedError, FeedPage, made_id, web_address

Parsed = Any
"""A dictionary of feedparser, which has no types."""
_PERIODS = {"hourly": 3600.0, "daily": 86_400.0, "weekly": 604_800.0, "monthly": 2_592_000.0, "yearly": 31_536_000.0}
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")


def read_xml_feed(data: bytes, url: str, charset: str | None) -> FeedPage:
    """What an RSS or Atom feed holds. Raises FeedError."""
    import feedparser  # type: ignore[import-untyped]  # noqa: PLC0415 - lazy: 100 ms

    kind = f"application/xml; charset={charset}" if charset else "application/xml"
    try:
        parsed = feedparser.parse(
            io.BytesIO(data),
            response_headers={"content-location": url, "content-type": kind},
            sanitize_html=False,  # only text is taken from it
            resolve_relative_uris=False,
        )
    except Exception as error:  # whatever hostile bytes make of a parser that promises nothing
        raise FeedError(f"not a feed that can be read: {type(error).__name__}: {error}") from error
    if not parsed.get("version") and not parsed.entries:
        raise FeedError("not a feed: neither RSS nor Atom nor JSON Feed")
    if parsed.bozo and not parsed.entries and isinstance(parsed.get("bozo_exception"), Exception):
        raise FeedError(f"a damaged feed: {parsed.bozo_exception}")
    feed = parsed.feed
    title = _line(feed.get("title"))
    publisher = _line(feed.get("publisher")) or title
    entries = tuple(_entry(entry, url, publisher, feed.get("language")) for entry in parsed.entries)
    return FeedPage(title, entries, _wait(feed))


def _entry(entry: Parsed, base: str, publisher: str | None, language: str | None) -> FeedEntry:
    texts = [*_texts(entry)]
    longest = max(texts, key=len, default=None)
    address = web_address(entry.get("feedburner_origlink"), base) or web_address(entry.get("link"), base)
    title = _line(entry.get("title"))
    published = _moment(entry)
    source = entry.get("source")
    named = source.get("title") if isinstance(source, dict) else None
    told = [one.get("language") for one in entry.get("content", ())]
    return FeedEntry(
        id=_string(entry.get("id")) or address or made_id(title, longest, published),
        url=address,
        title=title,
        published=published,
        publisher=_line(named) or _line(entry.get("publisher")) or publisher,
        html=longest,
        author=_line(entry.get("author")),
        language=next(filter(None, told), None) or language,
    )


def _texts(entry: Parsed) -> Iterator[str]:
    """The texts of an entry, in HTML."""
    details = [*entry.get("content", ()), entry.get("summary_detail")]
    for detail in details:
        value = detail.get("value") if isinstance(detail, dict) else None
        if isinstance(value, str) and value.strip():
            plain = detail.get("type") == "text/plain"
            yield paragraphs(value) if plain else value


def paragraphs(text: str) -> str:
    """Plain text as HTML, a paragraph a line."""
    return "".join(f"<p>{html.escape(line.strip())}</p>" for line in text.splitlines() if line.strip())


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _line(value: object) -> str | None:
    """One line of plain text; titles hold tags and references, once or twice escaped."""
    if not isinstance(value, str):
        return None
    return " ".join(html.unescape(_TAG.sub("", value)).split()) or None


def _moment(entry: Parsed) -> str | None:
    """When an entry was published, or last changed, in ISO 8601; the zone is kept as it is given."""
    for name in ("published", "updated"):
        value = dict.get(entry, name)  # feedparser's own look-up takes one for the other, and warns
        if isinstance(value, str) and value.strip():
            found = _given(value.strip()) or _in_utc(dict.get(entry, f"{name}_parsed"))
            if found:
                return found
    return None


def _given(value: str) -> str | None:
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - lazy: start-up

    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(value)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if len(value) == len("2025-03-14"):
            return moment.date().isoformat()
        # RFC 5322: "-0000", which Python reads as no zone, is a time in UTC
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).replace(microsecond=0).isoformat()
    return None


def _in_utc(parsed: Any) -> str | None:  # noqa: ANN401 - a struct_time or None
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC).isoformat() if parsed else None
    except (ValueError, TypeError, OverflowError, OSError):
        return None


def _wait(feed: Parsed) -> float | None:
    """Seconds by RSS ``ttl`` (minutes) and by the syndication module's period; None without either."""
    waits: list[float] = []
    ttl = _number(feed.get("ttl"))
    if ttl:
        waits.append(ttl * 60.0)
    period = _PERIODS.get(str(feed.get("sy_updateperiod")).strip().lower())
    if period:
        waits.append(period / (_number(feed.get("sy_updatefrequency")) or 1))
    return max(waits, default=None)


def _number(value: object) -> int | None:
    text = value.strip() if isinstance(value, str) else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
