"""Passwords on a terminal: asked for without being shown."""

from __future__ import annotations

import getpass
import sys
import warnings

from selon.cli.messages import Messages
from selon.cli.problems import UsageError


def new_password(messages: Messages, name: str, from_stdin: bool) -> str:
    """A new password: asked for twice without being shown, or the first line of standard input. Raises UsageError."""
    if from_stdin:
        return _first_line()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)  # it would be shown
            first = getpass.getpass(messages("user.ask", name=name), sys.stderr)
            again = getpass.getpass(messages("user.ask_again"), sys.stderr)
    except (getpass.GetPassWarning, EOFError, OSError) as error:
        raise UsageError("user.no_terminal") from error
    if first != again:
        raise UsageError("user.differ")
    return first


def _first_line() -> str:
    stream = getattr(sys.stdin, "buffer", None)
    try:
        line = stream.readline(10_000).decode("utf-8") if stream is not None else sys.stdin.readline(10_000)
    except UnicodeDecodeError as error:
        raise UsageError("user.not_text") from error
    return str(line).removesuffix("\n").removesuffix("\r")
