"""The formats that can be read. A new one is a reader of its own file, an entry here and a golden pair in the tests."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

from selon.articles.building import Given
from selon.articles.decode import decode
from selon.articles.feed_entries import read_feed_file
from selon.articles.feeds import FEED_TYPES, is_feed
from selon.articles.html import read_html
from selon.articles.jsonl import read_jsonl
from selon.articles.plain import read_plain
from selon.articles.tables import read_parquet
from selon.articles.warc import read_warc
from selon.records import Article, Failure

Reader = Callable[[BinaryIO, str, Given], Iterator[Article | Failure]]


@dataclass(frozen=True, slots=True)
class Format:
    """``suffixes``: of files, with the dot, in lower case; ``content_types``: under which servers send it; ``many``:
    whether one file may hold several articles; ``by_line``: one a line; ``packed``: the reader undoes gzip itself, and
    goes back in its stream where it can.
    """

    name: str
    read: Reader
    suffixes: tuple[str, ...]
    content_types: tuple[str, ...] = ()
    many: bool = False
    by_line: bool = False
    packed: bool = False


FORMATS = {
    form.name: form
    for form in (
        Format("text", read_plain, (".txt", ".text", ".md"), ("text/plain",)),
        Format("html", read_html, (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml")),
        Format("jsonl", read_jsonl, (".jsonl", ".ndjson"), many=True, by_line=True),
        Format("feed", read_feed_file, (".rss", ".atom"), FEED_TYPES, many=True),
        Format("warc", read_warc, (".warc",), many=True, packed=True),
        Format("parquet", read_parquet, (".parquet",), many=True, packed=True),
    )
}
COMPRESSED = ".gz"
_SIGNATURES = ((b"WARC/1.", "warc"), (b"PAR1", "parquet"))
_MARKUP = re.compile(r"\s*(<\?xml|<!doctype\s+html|<html|<!--|<(head|body|article|div|p|h1)[\s>])", re.I)


def by_name(path: PurePath) -> Format | None:
    """The format that a file's name tells; None when it tells none."""
    name = path.name.lower().removesuffix(COMPRESSED)
    return next((form for form in FORMATS.values() if name.endswith(form.suffixes)), None)


def by_content_type(content_type: str) -> Format | None:
    """The format that a server names; None when it is none of ours."""
    return next((form for form in FORMATS.values() if content_type in form.content_types), None)


def by_content(head: bytes) -> Format:
    """The format that the first bytes look like: a web archive or Parquet by its signature, a feed by its first element
    or its version, HTML when they begin with markup, JSON Lines when the first line is a whole object with a text, plain
    text otherwise.
    """
    signed = next((name for signature, name in _SIGNATURES if head.startswith(signature)), None)
    if signed:
        return FORMATS[signed]
    text = decode(head)
    if is_feed(text):
        return FORMATS["feed"]
    if _MARKUP.match(text):
        return FORMATS["html"]
    first = text.lstrip().split("\n", 1)[0]
    if first.startswith("{"):
        try:
            record = json.loads(first)
        except (ValueError, RecursionError):
            return FORMATS["text"]
        if isinstance(record, dict) and ("text" in record or "html" in record):
            return FORMATS["jsonl"]
    return FORMATS["text"]
