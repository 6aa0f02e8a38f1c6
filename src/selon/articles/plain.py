"""Plain text. Nothing is taken for a title: a first line may be one or the dispatch itself, and the text keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import BinaryIO

from selon.articles.building import MAX_BYTES, Found, Given, build
from selon.articles.clean import mend_text
from selon.articles.decode import binary_kind, decode
from selon.records import Article, Failure

_NARROWEST, _WIDEST = 40, 100
"""Line lengths, in characters, between which a text may have been wrapped."""
_LEAST_BREAKS = 4
_LEAST_WRAPPED = 0.9


def read_plain(stream: BinaryIO, where: str, given: Given) -> Iterator[Article | Failure]:
    """The one article that ``stream`` holds."""
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        yield Failure(where, f"too long: more than {MAX_BYTES:,} bytes")
        return
    kind = binary_kind(data)
    if kind:
        yield Failure(where, f"not text: it looks like {kind}")
        return
    yield build(Found(unwrap(mend_text(decode(data, given.charset)))), where, given)


def unwrap(text: str) -> str:
    """``text`` with each hard-wrapped paragraph on one line; any other text as it is. ``text`` is clean.

    A break is a wrap when the next line's first word would not have fitted on the line within the text's width (that of
    its longest line, 40 to 100). Lines are joined only when nine in ten breaks are wraps; blank lines part paragraphs.
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return text
    breaks = [_wraps(line, after, width) for line, after in pairwise(lines) if line and after]
    if len(breaks) < _LEAST_BREAKS or sum(breaks) < _LEAST_WRAPPED * len(breaks):
        return text
    paragraphs = text.split("\n\n")
    return "\n\n".join(paragraph.replace("\n", " ") for paragraph in paragraphs)


def _wraps(line: str, after: str, width: int) -> bool:
    return len(line) + 1 + len(after.split(" ", 1)[0]) > width
