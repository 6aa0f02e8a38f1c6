"""Web archives (WARC 1.0 and 1.1, ISO 28500), compressed or not: each HTML page that a server answered with.

A page's address is the record's WARC-Target-URI. Without a date of its own it has the day of WARC-Date, when it was
fetched: it was published on that day or before. Other records are passed over: requests, revisits (they stand
for a page stored elsewhere), answers that are not HTML or whose status is not 200. A record that can't be read is a
Failure at "file@offset", the offset that an index of the file (CDX) would give, and the reading goes on with the next.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, cast

from selon.articles.building import MAX_BYTES, Given
from selon.articles.html import read_html
from selon.articles.warc_body import BodyError, body
from selon.articles.warc_stream import DamagedError, Members, next_start
from selon.records import Article, Failure

if TYPE_CHECKING:
    from fastwarc.warc import ArchiveIterator, WarcRecord

_HTML = {"text/html", "application/xhtml+xml"}
_MOST_TRIES = 10_000
"""Places tried after damage. By chance, one in sixteen megabytes of compressed data looks like a beginning."""


def read_warc(stream: BinaryIO, where: str, given: Given) -> Iterator[Article | Failure]:
    """An article or a failure for each HTML page, a failure for each damaged stretch; holds one record at a time.

    After damage the reading only goes on when ``stream`` can go back, as a file can and a pipe can't.
    """
    records, results = 0, 0
    for found in _records(stream, where):
        if isinstance(found, Failure):
            results += 1
            yield found
            continue
        records += 1
        offset, record = found
        result = _page(record, f"{where}@{offset}", given)
        if result:
            results += 1
            yield result
    if not results:
        held = f"{records:,} records, none of them an HTML page that was fetched" if records else "no record in it"
        yield Failure(where, held)


def _records(stream: BinaryIO, where: str) -> Iterator[tuple[int, WarcRecord] | Failure]:
    """The records with their offsets, in their order, and the stretches that can't be read. Each record is to be done
    with before the next is asked for.
    """
    start = stream.tell() if stream.seekable() else 0
    members, records = _from(stream, start)
    last: int | None = None
    end = 0
    while True:
        try:
            record = next(records, None)
            if record is None:
                _check_end(members, end)
                return
            last = members.offset(record.stream_pos)
            end = record.stream_pos + _held(record)
        except OSError as error:
            at = start if last is None else last
            resumed = _next_readable(stream, at + 1, members.packed) if stream.seekable() else None
            follows = "nothing after it can be read" if resumed is None else f"read on from byte {resumed:,}"
            yield Failure(f"{where}@{at}", f"damaged here or after this record: {error}; {follows}")
            if resumed is None:
                return
            start, last, end = resumed, None, 0
            stream.seek(start)
            members, records = _from(stream, start)
            continue
        yield last, record


def _held(record: WarcRecord) -> int:
    """Take an answer that is not too long into memory. Returns the record's length; raises OSError when it is damaged."""
    length = _length(record)
    if _is_answer(record) and length <= MAX_BYTES:
        record.freeze()
        if record.content_length != length:
            raise DamagedError(f"{record.content_length:,} of {length:,} bytes are there")
    return length


def _check_end(members: Members, end: int) -> None:
    """Raises DamagedError when the last record, passed over unread, was to go on to ``end`` and doesn't."""
    if members.tell() < end:
        raise DamagedError("the file ends within a record")


def _from(stream: BinaryIO, start: int) -> tuple[Members, ArchiveIterator]:
    from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 - lazy: start-up

    members = Members(stream, start)
    return members, ArchiveIterator(cast(BinaryIO, members), parse_http=False, stream_detect=False)


def _next_readable(stream: BinaryIO, after: int, packed: bool) -> int | None:
    """The offset of the first record at or after ``after`` whose header can be read; None when there is none, or too much
    that only looks like one.
    """
    place = next_start(stream, after, packed)
    for _ in range(_MOST_TRIES):
        if place is None:
            break
        stream.seek(place)
        try:
            if next(_from(stream, place)[1], None) is not None:
                return place
        except OSError:
            pass
        place = next_start(stream, place + 1, packed)
    return None


def _length(record: WarcRecord) -> int:
    length = record.headers.get("Content-Length") or ""
    if not (length.isascii() and length.isdigit() and len(length) < 20):
        raise DamagedError("a record without a length")
    return int(length)


def _is_answer(record: WarcRecord) -> bool:
    return (record.headers.get("WARC-Type") or "").lower() == "response" and record.is_http


def _page(record: WarcRecord, at: str, given: Given) -> Article | Failure | None:
    """What a record holds; None when it is no page."""
    if not _is_answer(record):
        return None
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ") or None
    length = _length(record)
    if length > MAX_BYTES:
        return Failure(at, _named(url, f"too long: a record of {length:,} bytes, the limit is {MAX_BYTES:,}"))
    if record.headers.get("WARC-Segment-Number"):
        return Failure(at, _named(url, "in several segments, which are not put together"))
    try:
        record.parse_http()
    except OSError as error:
        return Failure(at, _named(url, f"no HTTP answer that can be read: {error}"))
    if record.http_headers is None or record.http_headers.status_code is None:
        return Failure(at, _named(url, "no HTTP answer that can be read: no status"))
    if record.http_headers.status_code != 200 or record.http_content_type not in _HTML:
        return None
    try:
        data = body(record.reader.read(), record.http_headers, MAX_BYTES)
    except BodyError as error:
        return Failure(at, _named(url, str(error)))
    known = Given(given.language, record.http_charset or given.charset, url, given.pages)
    (result,) = read_html(io.BytesIO(data), at, known)
    if isinstance(result, Failure):
        return Failure(at, _named(url, result.reason))
    day = record.record_date.date().isoformat() if record.record_date else None
    return replace(result, published=result.published or day)


def _named(url: str | None, reason: str) -> str:
    return f"{url}: {reason}" if url else reason
