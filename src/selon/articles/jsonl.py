"""JSON Lines, plain or compressed with gzip: one article an object, in UTF-8.

Keys: ``text`` or ``html`` (the text wins where both are), ``id`` (a string or an integer; without it the id is made
from the text), and, each optional or null, ``language``, ``title``, ``publisher``, ``published``, ``url``, ``author``.
Others are ignored. What the object says wins over what its HTML says. Articles that share an id are all read. A bad
line is reported as "file:line" and the reading goes on; blank lines are skipped.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any, BinaryIO

from selon.articles.building import MAX_BYTES, Found, Given, build
from selon.articles.html import PageError, find_in_html
from selon.articles.language import language_code
from selon.records import Article, Failure

_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_STRINGS = ("text", "html", "language", "title", "publisher", "published", "url", "author")

_KINDS: dict[type, str] = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "an array",
    dict: "an object",
}


class _BadLineError(Exception):
    """What is wrong with a line."""


def read_jsonl(stream: BinaryIO, where: str, given: Given) -> Iterator[Article | Failure]:
    """One article or failure a line that is not blank; never holds more than one line."""
    for number, line in enumerate(_lines(stream), 1):
        at = f"{where}:{number}"
        if number == 1 and line is not None and line.startswith(_MARKS):
            yield Failure(at, "in UTF-16: JSON Lines are in UTF-8")
            return
        if line is None:
            yield Failure(at, f"line too long: more than {MAX_BYTES:,} bytes")
        elif line.strip():
            yield _article(line.strip().removeprefix(codecs.BOM_UTF8), at, given)


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines; None for one that is too long, of which no more than the limit is ever held."""
    while line := stream.readline(MAX_BYTES + 1):
        if len(line) <= MAX_BYTES:
            yield line
            continue
        yield None
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES)


def _article(line: bytes, at: str, given: Given) -> Article | Failure:
    try:
        record = _parsed(line)
    except _BadLineError as bad:
        return Failure(at, str(bad))
    return read_record(record, at, given)


def read_record(record: dict[str, Any], at: str, given: Given) -> Article | Failure:
    """The article of one record, with the keys that the module's page names."""
    try:
        record = _checked(record)
        language = _language(record.get("language"))
        found = _found(record)
    except _BadLineError as bad:
        return Failure(at, str(bad))
    built = build(found, at, replace(given, language=language or given.language))
    if given.pages and isinstance(built, Article) and record.get("html"):
        given.pages.hold(built.id, record["html"].encode("utf-8", "replace"), "utf-8")
    return built


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _BadLineError(f"not UTF-8 at byte {error.start + 1}") from None
    except json.JSONDecodeError as error:
        raise _BadLineError(f"not JSON: {error.msg} at column {error.colno}") from None
    except (ValueError, RecursionError) as error:  # an integer of thousands of digits; brackets without end
        raise _BadLineError(f"not JSON that can be read: {error}") from None
    if not isinstance(record, dict):
        raise _BadLineError(f"not an object but {_kind(record)}")
    return record


def _checked(record: dict[str, Any]) -> dict[str, Any]:
    for key in _STRINGS:
        value = record.get(key)
        if value is not None and not isinstance(value, str):
            raise _BadLineError(f"{key}: expected a string, got {_kind(value)}")
    if record.get("text") is None and record.get("html") is None:
        raise _BadLineError('neither "text" nor "html"')
    _check_date(record.get("published"))
    return record


def _found(record: dict[str, Any]) -> Found:
    text = record.get("text")
    try:
        found = find_in_html(record["html"], record.get("url")) if text is None else Found(text)
    except PageError as error:
        raise _BadLineError(str(error)) from None
    told = {key: record[key] for key in ("title", "publisher", "published", "url", "author") if record.get(key)}
    return replace(found, id=_id(record.get("id")), **told)


def _id(value: object) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _BadLineError(f"id: expected a string, got {_kind(value)}")
    name = str(value)
    if not name.strip():
        raise _BadLineError("id: empty")
    if any("\ud800" <= char <= "\udfff" for char in name):
        raise _BadLineError("id: holds half of a surrogate pair")
    return name


def _language(tag: str | None) -> str | None:
    if not tag:
        return None
    code = language_code(tag)
    if code is None:
        raise _BadLineError(f'language: expected an ISO 639 code such as "fr", got "{tag}"')
    return code


def _check_date(value: str | None) -> None:
    if not value:
        return
    try:
        datetime.fromisoformat(value) if "T" in value or " " in value else date.fromisoformat(value)
    except ValueError:
        raise _BadLineError(f'published: expected an ISO 8601 date such as "2024-06-05", got "{value}"') from None


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "null")
