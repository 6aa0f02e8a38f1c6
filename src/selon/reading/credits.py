"""Credits that stand for the whole article: datelines, by-lines and footers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selon.languages.relay_words import RelayWords
from selon.reading.media import MediaFinder
from selon.records import Span

_EDGE = 3
"""Lines at the head and at the foot of an article that are looked at."""
_SHORT = 120
"""Code points that a by-line or a footer has at most."""
_DATELINE = re.compile(r"\s*(?P<place>[^()\n]{0,70}?)\(\s*(?P<who>[^()\n]{2,60}?)\s*\)\s*(?P<dash>[-–—:]?)")
_LEADING = re.compile(r"\s*(?P<who>[^\n–—()]{2,40}?)\s(?:[–—]|-)\s")
_CLOSING = re.compile(r"\((?P<who>[^()\n]{2,60})\)[\s.]*$")


@dataclass(frozen=True, slots=True)
class Credit:
    """An outlet credited at ``span``; ``how``: "dateline", "byline" or "footer"; ``whole``: whether the whole article
    is its copy, and not only made with its help.
    """

    span: Span
    how: str
    whole: bool


def lines(text: str) -> list[tuple[int, int]]:
    """(start, end) of the lines that are not blank."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def find_credits(finder: MediaFinder) -> Iterator[Credit]:
    """The article's credits, head first."""
    all_lines = lines(finder.text)
    credited = 0
    for place, (start, end) in enumerate(all_lines[:_EDGE]):
        for credit in _head(start, end, finder):
            credited = place + 1
            yield credit
    # Of a short article, lines of the head may be the foot.
    for start, end in all_lines[max(credited, 1, len(all_lines) - _EDGE) :]:
        yield from _foot(start, end, finder, last=(start, end) == all_lines[-1])


def _head(start: int, end: int, finder: MediaFinder) -> Iterator[Credit]:
    byline = list(_byline(start, end, finder))
    if byline:
        yield from byline
        return
    dateline = _DATELINE.match(finder.text, start, end)
    if dateline and _is_place(dateline["place"], dateline["dash"]):
        yield from _outlets(dateline.start("who"), dateline.end("who"), "dateline", finder)
        return
    leading = _LEADING.match(finder.text, start, end)
    if leading:
        yield from _outlets(leading.start("who"), leading.end("who"), "dateline", finder)
    elif end - start < 40:
        yield from _outlets(start, end, "byline", finder)


def _is_place(place: str, dash: str) -> bool:
    """Whether a dateline's place is one ("PARIS", "Moscou, 3 mars"): few words, the first capitalised; without a dash
    behind, all in capitals.
    """
    words = place.split()
    return not words or (words[0][:1].isupper() and len(words) < 9 and (bool(dash) or words[0].isupper()))


def _byline(start: int, end: int, finder: MediaFinder) -> Iterator[Credit]:
    """The outlet of "Par AFP" or "By Jane Roe, Reuters", whose copy it is; in "Par Luc Untel avec AFP" it only
    helped.
    """
    words: RelayWords = finder.words
    if end - start > _SHORT:
        return
    line = finder.plain[start:end].rstrip()
    together = re.search(rf"\b{words.together}", line, re.IGNORECASE) if words.together else None
    by = re.match(rf"\s*{words.byline}", line, re.IGNORECASE) if words.byline else None
    if together and (by or _is_credit(line[: together.start()], finder)):
        for credit in _outlets(start + together.end(), end, "byline", finder):
            yield Credit(credit.span, "byline", False)
    elif by and not line.endswith((".", "!", "?", "»")):
        yield from _outlets(start + by.end(), end, "byline", finder, anywhere=True)


def _is_credit(before: str, finder: MediaFinder) -> bool:
    plain = before.strip(" (")
    return not plain or finder.gazetteer.outlet(plain) is not None


def _foot(start: int, end: int, finder: MediaFinder, last: bool) -> Iterator[Credit]:
    words = finder.words
    if end - start <= _SHORT:
        footer = (
            re.match(rf"\s*\(?(?:{words.footer})", finder.plain[start:end], re.IGNORECASE) if words.footer else None
        )
        if footer:
            yield from _outlets(start + footer.end(), end, "footer", finder)
            return
        byline = list(_byline(start, end, finder))
        if byline:
            yield from (Credit(credit.span, "footer", credit.whole) for credit in byline)
            return
        if end - start < 40:
            yield from _outlets(start, end, "footer", finder)
    closing = _CLOSING.search(finder.text, start, end) if last else None
    if closing:
        together = re.match(rf"\s*{words.together}", closing["who"], re.IGNORECASE) if words.together else None
        at = closing.start("who") + (together.end() if together else 0)
        for credit in _outlets(at, closing.end("who"), "footer", finder):
            yield Credit(credit.span, "footer", credit.whole and together is None)


def _outlets(start: int, end: int, how: str, finder: MediaFinder, anywhere: bool = False) -> list[Credit]:
    """The outlets of a credit that holds nothing else (``anywhere``: that ends with them). Several are all helpers."""
    found = [m for m in finder.outlets if start <= m.start and m.end <= end]
    if not found:
        return []
    rest = finder.text[start : found[0].start] + finder.text[found[-1].end : end]
    if not anywhere and any(c.isalpha() for c in rest):
        return []
    if anywhere and any(c.isalpha() for c in finder.text[found[-1].end : end]):
        return []
    whole = len({m.outlet.id for m in found}) == 1
    return [Credit(finder.span(m.start, m.end), how, whole) for m in found]
