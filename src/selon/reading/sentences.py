"""Sentences, by rules: paragraphs at line breaks, sentences at full stops that are no abbreviation's.

A sentence keeps the quotation marks and brackets that close behind its full stop. Inside quotation marks sentences
end too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\n]+")
_END = re.compile(
    r"(?P<stop>[.!?…؟。！？]+)(?P<closing>[\s\u00a0\u202f]?»|[”\"’')\]›“]*)"
    r"[\s\u00a0\u202f]+(?=\S)"
)
_WORD_BEFORE = re.compile(r"[\w.'’-]*\Z")
_INITIAL = re.compile(r"(?:\w\.)*[^\W\d_]\Z")
_OPENING = re.compile(r"[«“„\"‹‘'(\[—–-][\s\u00a0\u202f]*")


def sentences(text: str, abbreviations: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """(start, end) of every sentence of a text, in order, without the white space around it."""
    lines = _LINE.finditer(text)
    return tuple(span for line in lines for span in _split(text, *line.span(), abbreviations))


def _split(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    at = start
    for match in _END.finditer(text, start, end):
        if _ends(text, match, at, abbreviations):
            yield from _trimmed(text, at, match.end("closing"))
            at = match.end()
    yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends(text: str, match: re.Match[str], start: int, abbreviations: frozenset[str]) -> bool:
    after = match.end()
    opening = _OPENING.match(text, after)
    first = text[opening.end()] if opening and opening.end() < len(text) else text[after]
    if first.islower() or first in ",;:.!?»”)":
        return False
    if match["stop"] != "." or match["closing"]:
        return True
    before = _WORD_BEFORE.search(text, max(start, match.start() - 20), match.start())
    word = before.group().rpartition("'")[2].rpartition("’")[2] if before else ""
    if word.lower() in abbreviations:
        return False
    return not (_INITIAL.match(word) and word[-1].isupper())
