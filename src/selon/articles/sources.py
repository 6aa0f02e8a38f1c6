"""Where articles come from: files, folders, URLs and standard input, read one after the other and never all at once."""

from __future__ import annotations

import io
import itertools
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Literal

from selon.articles.building import Given
from selon.articles.feed_entries import read_entry
from selon.articles.feeds import FeedError, read_feed
from selon.articles.formats import COMPRESSED, FORMATS, Format, by_content, by_content_type, by_name
from selon.articles.hosts import HostGate
from selon.articles.language import language_code
from selon.articles.pages import Pages
from selon.articles.streams import DAMAGED, HEAD, opened
from selon.articles.web import Fetcher, FetchOptions, Page
from selon.records import Article, Failure

InputFormat = Literal["auto", "text", "html", "jsonl", "feed", "warc", "parquet"]
STANDARD_INPUT = "-"
_URL = re.compile(r"[a-z][a-z0-9+.-]*://", re.I)
_COUNTED = 64_000_000
"""Largest file, in bytes, whose lines are counted for a progress bar."""


def read_inputs(
    inputs: Sequence[str],
    *,
    input_format: InputFormat = "auto",
    language: str | None = None,
    fetch: FetchOptions | None = None,
    pages: Pages | None = None,
) -> Iterator[Article | Failure]:
    """The articles of ``inputs`` in their order, and a Failure for each that can't be read.

    An input is a path, a folder (read with all below it, by name, hidden files left out), a URL or "-" for standard
    input. Of a feed that a URL gives, the entries' own pages are fetched; of a feed in a file, what it holds is read.
    ``input_format`` "auto" goes by a file's name, a server's content type, then the content; another is taken as
    said, and of folders then only files of that format are read. ``language``: ISO 639 code that holds for all inputs
    that name none of their own. ``pages``: holds the raw page of each article that is
    found in one. Raises ValueError for a language or format that there is none of.
    """
    code = language_code(language)
    if language and not code:
        raise ValueError(f'language: expected an ISO 639 code such as "fr", got "{language}"')
    if input_format != "auto" and input_format not in FORMATS:
        raise ValueError(f'input format: expected auto or one of {", ".join(FORMATS)}, got "{input_format}"')
    form = FORMATS.get(input_format)
    return _read_all(inputs, form, Given(language=code, pages=pages), fetch or FetchOptions())


def count_inputs(inputs: Sequence[str], *, input_format: InputFormat = "auto") -> int | None:
    """How many results ``read_inputs`` will about give, for a progress bar; None when that can't be told cheaply."""
    form = FORMATS.get(input_format)
    total = 0
    for name in inputs:
        if name == STANDARD_INPUT:
            return None
        paths: Iterator[Path | Failure] = iter([Path(name)])
        if not is_url(name) and Path(name).is_dir():
            paths = _files(Path(name), form)
        for path in paths:
            count = 1 if is_url(name) or isinstance(path, Failure) else _count(path, form)
            if count is None:
                return None
            total += count
    return total


def is_url(name: str) -> bool:
    """Whether an input is an address (of any scheme) and not a path."""
    return bool(_URL.match(name))


def open_fetcher(options: FetchOptions) -> Fetcher:
    """A fetcher of everything that can be read, feeds among it; to be closed."""
    return Fetcher(options, frozenset(kind for form in FORMATS.values() for kind in form.content_types))


def _read_all(
    inputs: Sequence[str], form: Format | None, given: Given, options: FetchOptions
) -> Iterator[Article | Failure]:
    fetcher: Fetcher | None = None
    gate = HostGate(options.host_delay)
    try:
        for name in inputs:
            if is_url(name):
                fetcher = fetcher or open_fetcher(options)
                yield from _from_url(name, fetcher, form, given, gate)
            elif name == STANDARD_INPUT:
                yield from _from_stream(sys.stdin.buffer, STANDARD_INPUT, form, given)
            else:
                yield from _from_path(Path(name), form, given)
    finally:
        if fetcher:
            fetcher.close()


def _from_url(
    url: str, fetcher: Fetcher, form: Format | None, given: Given, gate: HostGate
) -> Iterator[Article | Failure]:
    page = fetcher.fetch(url)
    if not isinstance(page, Page):
        yield page
        return
    told = by_content(page.data[:HEAD])
    if form is None:  # feeds are often sent under another name
        form = told if told.name == "feed" else by_content_type(page.content_type) or told
    if form.name == "feed":
        yield from _from_feed(url, page, fetcher, given, gate)
        return
    known = Given(given.language, page.charset, page.url, given.pages)
    yield from form.read(io.BytesIO(page.data), url, known)


def _from_feed(url: str, page: Page, fetcher: Fetcher, given: Given, gate: HostGate) -> Iterator[Article | Failure]:
    try:
        feed = read_feed(page.data, page.url, page.charset)
    except FeedError as error:
        yield Failure(url, str(error))
        return
    for entry in feed.entries:
        yield read_entry(entry, gate.polite(fetcher.fetch), given)


def _from_path(path: Path, form: Format | None, given: Given) -> Iterator[Article | Failure]:
    if not path.is_dir():
        yield from _from_file(path, form, given)
        return
    empty = True
    for found in _files(path, form):
        empty = False
        if isinstance(found, Failure):
            yield found
        else:
            yield from _from_file(found, form, given)
    if empty:
        known = [form] if form else list(FORMATS.values())
        suffixes = ", ".join(suffix for one in known for suffix in one.suffixes)
        yield Failure(str(path), f"no file in this folder that can be read ({suffixes}, also with {COMPRESSED})")


def _files(folder: Path, form: Format | None) -> Iterator[Path | Failure]:
    """The files of a known format below ``folder``, in the order of their names; links to folders are not followed."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Failure(str(folder), _why(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _files(path, form)
        elif (told := by_name(path)) and (form is None or told is form) and (entry.is_file() or not path.exists()):
            yield path


def _from_file(path: Path, form: Format | None, given: Given) -> Iterator[Article | Failure]:
    try:
        with path.open("rb") as stream:
            yield from _from_stream(stream, str(path), form or by_name(path), given)
    except OSError as error:
        yield Failure(str(path), _why(error))


def _from_stream(stream: BinaryIO, where: str, form: Format | None, given: Given) -> Iterator[Article | Failure]:
    """The articles of an open stream, compressed with gzip or not; its first bytes say which."""
    if form and form.packed:
        yield from form.read(stream, where, given)
        return
    start = stream.tell() if stream.seekable() else None
    try:
        head, whole = opened(stream)
        form = form or by_content(head)
        if form.packed and start is not None:
            stream.seek(start)
            whole = stream
        yield from form.read(whole, where, given)
    except DAMAGED as error:
        yield Failure(where, f"damaged gzip data: {error}")


def _count(path: Path, form: Format | None) -> int | None:
    form = form or by_name(path)
    if form is None or not form.many:
        return 1
    try:
        if (
            not form.by_line
            or path.suffix.lower() == COMPRESSED
            or path.stat().st_size > _COUNTED
            or not path.is_file()
        ):
            return None
        with path.open("rb") as stream:
            blocks = iter(lambda: stream.read(1 << 20), b"")
            return sum(
                1 for line in itertools.chain.from_iterable(block.splitlines() for block in blocks) if line.strip()
            )
    except OSError:
        return 1


def _why(error: OSError) -> str:
    reasons = {FileNotFoundError: "no such file or folder", PermissionError: "no permission to read it"}
    return reasons.get(type(error), error.strerror or str(error))
