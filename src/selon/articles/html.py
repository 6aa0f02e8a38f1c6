"""HTML pages: the article's paragraphs, by trafilatura, and what the page says of itself (``html_meta``).

Each paragraph, list item, block quotation and subheading is one line of the text; tables, comments and page furniture
are left out, and so is the headline, which is the article's ``title``. ``<q>`` gets the marks a browser would show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from selon.articles.building import MAX_BYTES, Found, Given, build
from selon.articles.clean import clean_line
from selon.articles.decode import binary_kind, decode
from selon.articles.html_meta import Element, read_meta
from selon.records import Article, Failure

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml[^>]{0,100}encoding=["']([\w.-]+)""", re.I
)
_HEAD_BYTES = 4096
MAX_ELEMENTS = 50_000
"""Most elements of a page; extraction takes a time that grows with their square in the worst case."""
_EMPTY = "empty: no article text found in the page"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufdd0\ufdd1\ufeff\ud800-\udfff]")
_HIDDEN = str.maketrans("\u00a0\u202f", "\ufdd0\ufdd1")
"""No-break spaces, which trafilatura would make ordinary ones, and the noncharacters that stand for them meanwhile."""
_SHOWN = str.maketrans("\ufdd0\ufdd1", "\u00a0\u202f")
_SENTENCE_ENDS = tuple('.!?…:;»”"')
_Q_MARKS = {"fr": (("«\u00a0", "\u00a0»"), ("“", "”"))}
_OTHER_Q_MARKS = (("“", "”"), ("‘", "’"))


class PageError(Exception):
    """Why a page gives no article."""


def read_html(stream: BinaryIO, where: str, given: Given) -> Iterator[Article | Failure]:
    """The one article that ``stream`` holds."""
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        yield Failure(where, f"too long: more than {MAX_BYTES:,} bytes")
        return
    kind = binary_kind(data)
    if kind:
        yield Failure(where, f"not HTML: it looks like {kind}")
        return
    try:
        found = find_in_html(decode(data, given.charset or _declared(data)), given.url)
    except PageError as error:
        yield Failure(where, str(error))
    else:
        built = build(found, where, given)
        if given.pages and isinstance(built, Article):
            given.pages.hold(built.id, data, given.charset)
        yield built


def find_in_html(page: str, url: str | None = None) -> Found:
    """What ``page`` holds. ``url``: where it was fetched, if it was. Raises PageError when it holds no article."""
    tree = _tree(page)
    meta = read_meta(tree, url)
    _mark_quotations(tree, _Q_MARKS.get((meta.language or "")[:2].lower(), _OTHER_Q_MARKS))
    _hide_spaces(tree)
    document = _extracted(tree)
    if document is None:
        raise PageError(_EMPTY)
    title = meta.title or _shown(document.title)
    _headline_dropped(document.body, (title, document.title))
    text = "\n".join(_shown(line) for line in _paragraphs(document.body))
    if not text.strip():
        raise PageError(_EMPTY)
    return Found(
        page=True,
        text=text,
        title=title,
        author=meta.author or _shown(document.author).replace("; ", ", ") or None,
        publisher=meta.publisher,
        published=meta.published or document.date,
        url=meta.url,
        hint=meta.language,
    )


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:_HEAD_BYTES])
    return (match[1] or match[2]).decode("ascii", "ignore") if match else None


def _tree(page: str) -> Element:
    """The page's lxml tree. Raises PageError when there is nothing in it, or far too much."""
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - lazy: start-up
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]  # noqa: PLC0415

    # An XML declaration names the charset of bytes that are characters by now.
    source = _UNREADABLE.sub("", _DECLARATION.sub("", page)).strip()
    if not source:
        raise PageError(_EMPTY)
    try:
        parser = HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
        tree = document_fromstring(source.encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        raise PageError(_EMPTY) from None
    elements = sum(1 for _ in tree.iter())
    if elements > MAX_ELEMENTS:
        raise PageError(f"too large: {elements:,} HTML elements, the limit is {MAX_ELEMENTS:,}")
    return tree


def _extracted(tree: Element) -> Element:
    """The document as trafilatura sees it, None when it finds no article."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - lazy: 200 ms

    return bare_extraction(
        tree,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"},
    )


def _hide_spaces(tree: Element) -> None:
    for element in tree.iter():
        if element.text:
            element.text = element.text.translate(_HIDDEN)
        if element.tail:
            element.tail = element.tail.translate(_HIDDEN)


def _shown(text: str | None) -> str:
    return (text or "").translate(_SHOWN)


def _mark_quotations(tree: Element, marks: tuple[tuple[str, str], ...]) -> None:
    """Write out the quotation marks of every ``<q>``, alternating with depth, and drop the element."""
    for element in list(tree.iter("q")):
        depth = sum(1 for _ in element.iterancestors("q"))
        opening, closing = marks[depth % len(marks)]
        element.text = opening + (element.text or "")
        if len(element):
            element[-1].tail = (element[-1].tail or "") + closing
        else:
            element.text += closing
    for element in list(tree.iter("q")):
        element.drop_tag()


def _paragraphs(element: Element) -> Iterator[str]:
    """The lines of trafilatura's body: its elements p, head, quote, list, item, hi, lb, ref …"""
    line: list[str] = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            line.append("\n")
        elif child.tag in {"hi", "ref", "del", "span", "code"} and not len(child):
            line.append(child.text or "")
        elif child.tag == "graphic":
            pass
        else:
            yield from _lines("".join(line))
            line = []
            yield from _paragraphs(child)
        line.append(child.tail or "")
    yield from _lines("".join(line))


def _lines(text: str) -> Iterator[str]:
    """``text`` parted at its line breaks: two in a row part paragraphs, one alone does so after a sentence's end."""
    paragraph: list[str] = []
    for piece in map(_trimmed, text.split("\n")):
        if paragraph and (not piece or paragraph[-1].endswith(_SENTENCE_ENDS)):
            yield " ".join(paragraph)
            paragraph = []
        if piece:
            paragraph.append(piece)
    if paragraph:
        yield " ".join(paragraph)


def _trimmed(piece: str) -> str:
    return piece.strip(" \t\r\u00a0\ufdd0")


def _headline_dropped(body: Element, titles: tuple[str | None, ...]) -> None:
    """Take the headline out of trafilatura's ``body``: a first heading of the first rank, or any that is a title."""
    if not len(body) or body[0].tag != "head":
        return
    heading = clean_line("".join(body[0].itertext())).casefold()
    if body[0].get("rend") == "h1" or heading in {clean_line(title).casefold() for title in titles if title}:
        body[0].clear(keep_tail=True)
