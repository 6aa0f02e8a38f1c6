"""Quotations that run over paragraphs.

A paragraph without a cue of its own goes on with the one before it. Two signs are enough, and nothing less is: the
quotation before it was left open, or the paragraph is one whole quotation and the paragraph before it ended in an
attributed one.

And one that is a single quotation left open goes on in the next, which opens anew ("« A. ¶ « B », he says"): it belongs to
the cue that stands there, and whoever speaks inside of it is quoted by that speaker.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from selon.reading.pieces import paragraphs
from selon.reading.quotations import quotations
from selon.reading.tagging import Flat, Row

_OPENING = '«“„"‹'
_MOST = 0.5
"""Share of a quotation that the content of its own cue takes, put into it ("« A, says X, B »"); what somebody is quoted to
have said there is less.
"""


def spread(text: str, rows: Sequence[Row]) -> list[Row]:
    """The rows of a text's paragraphs with contents extended over the paragraphs that continue them."""
    result = _gathered(text, rows)
    carrier: tuple[int, int] | None = None  # (row, flat) that may be continued
    left_open = False
    for index, (start, end) in enumerate(paragraphs(text)):
        row = result[index]
        marks = quotations(text, start, end)
        if row.flats:
            place = len(row.flats) - 1
            ends_quoted = any(q.end >= _content_end(row.flats[place]) - 1 for q in marks)
            carrier = (index, place) if row.flats[place].content and ends_quoted else None
            left_open = bool(marks) and not marks[-1].closed and _reaches(text, row.flats[place], end)
            continue
        if carrier is None:
            continue
        whole = _one_quotation(text, start, end)
        closing = _first_closing(text, start, end) if left_open and not whole else None
        if whole:
            span = whole
        elif left_open and (closing is not None or not marks):
            span = (start, closing or end)
        else:
            carrier, left_open = None, False
            continue
        result[carrier[0]] = _extended(result[carrier[0]], carrier[1], span)
        still_open = left_open and closing is None and (not marks or not marks[-1].closed)
        left_open = still_open or (bool(marks) and not marks[-1].closed)
    return result


def _gathered(text: str, rows: Sequence[Row]) -> list[Row]:
    """The rows with contents extended over the paragraphs before them that are quotations left open."""
    result = [*rows]
    bounds = paragraphs(text)
    for index, (start, end) in enumerate(bounds):
        first = next((q for q in quotations(text, start, end) if q.closed), None)
        flats = result[index].flats
        if first is None or text[start : first.start].strip():
            continue
        place = next((i for i, f in enumerate(flats) if f.content and f.content[0][0] <= first.start), None)
        before = index - 1
        while place is not None and before >= 0 and (span := _left_open(text, *bounds[before], result[before])):
            result[index] = _extended(result[index], place, span)
            # The tagger took whoever is quoted there for the paper's own source: read it again, one level down.
            sign = np.maximum(result[before].inner, 0) if result[before].flats else result[before].inner
            result[before] = replace(result[before], flats=(), inner=sign)
            before -= 1
    return result


def _left_open(text: str, start: int, end: int, row: Row) -> tuple[int, int] | None:
    """A paragraph that is one quotation without a closing mark and without a cue of its own, else None."""
    span = _one_quotation(text, start, end)
    if span is None or quotations(text, start, end)[-1].closed:
        return None
    told = (f.content for f in row.flats if f.content and f.content[0][0] < f.cue[0])
    return None if any(_letters(text, content) > _MOST * _letters(text, (span,)) for content in told) else span


def _letters(text: str, spans: Sequence[tuple[int, int]]) -> int:
    return sum(char.isalnum() for start, end in spans for char in text[start:end])


def _content_end(flat: Flat) -> int:
    return max((end for _, end in flat.content), default=-1)


def _reaches(text: str, flat: Flat, end: int) -> bool:
    return not text[_content_end(flat) : end].strip(' .,;:\u00a0»”"')


def _one_quotation(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The paragraph as one quotation from its first to its last character (closing mark or none), else None."""
    lead = len(text[start:end]) - len(text[start:end].lstrip())
    tail = len(text[start:end].rstrip())
    inside = text[start + lead : start + tail]
    if not inside or inside[0] not in _OPENING:
        return None
    marks = quotations(text, start, end)
    if len(marks) != 1 or marks[0].start != start + lead:
        return None
    return (start + lead, start + tail) if text[marks[0].end : start + tail].strip(" .,;:…!?") == "" else None


def _first_closing(text: str, start: int, end: int) -> int | None:
    """After the first closing mark of a paragraph that begins inside of a quotation."""
    for at in range(start, end):
        if text[at] in "»”›":
            return at + 1
        if text[at] in "«“„‹":
            return None
    return None


def _extended(row: Row, place: int, span: tuple[int, int]) -> Row:
    flats = list(row.flats)
    flats[place] = replace(flats[place], content=tuple(sorted((*flats[place].content, span))))
    return replace(row, flats=tuple(flats))
