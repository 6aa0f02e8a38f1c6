"""Where readings are written, and in what form."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from rich.console import Console

from selon.cli.problems import UsageError

_COMFORTABLE = 110
"""Widest page, in columns, unless a width is asked for: longer lines are hard to follow."""


@contextmanager
def opened(path: str | None) -> Iterator[TextIO]:
    """Give the stream to write to: standard output, or a file in UTF-8. Raises ``UsageError`` for a file that cannot
    be written.
    """
    if path is None:
        yield sys.stdout
        return
    try:
        file = Path(path).open("w", encoding="utf-8", newline="\n")  # noqa: SIM115 - closed below
    except OSError as error:
        raise UsageError("error.output", path=path, reason=error.strerror or error) from error
    with file:
        yield file


def write_line(stream: TextIO, line: str) -> None:
    """Write a line of JSON, always in UTF-8, and hand it on at once: another program may be waiting for it."""
    buffer = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(line + "\n")
    else:
        stream.flush()
        buffer.write((line + "\n").encode())
    stream.flush()


class PageConsole(Console):
    """A console that leaves it to the program how to end when the reader of the output has gone."""

    def on_broken_pipe(self) -> None:
        """Pass the error on: rich's own way is to end the program as if something had failed."""
        raise BrokenPipeError


def page_console(stream: TextIO, color: str, width: int | None) -> Console:
    """Give the console that pages for people are printed on.

    ``color``: auto (a terminal's, none with NO_COLOR), always or never; ``width``: None for the terminal's.
    """
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    if color == "never":
        console = PageConsole(file=stream, color_system=None, width=width)
    elif color == "always":
        console = PageConsole(file=stream, force_terminal=True, color_system="standard", no_color=False, width=width)
    else:
        console = PageConsole(file=stream, width=width)
    if width is None and console.width > _COMFORTABLE:
        console.width = _COMFORTABLE
    return console
