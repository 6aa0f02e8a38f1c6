"""Errors, on standard error and in the reader's language, and the exit statuses."""

from __future__ import annotations

import sys

from selon.cli.messages import Messages
from selon.cli.safe import clean
from selon.records import Failure

WELL, FAILED, USAGE, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 130, 141
"""Exit statuses; the last two are those of a process ended by SIGINT and by SIGPIPE."""


class ProblemError(Exception):
    """What ends a command. ``key`` and ``fields``: the message that says what is wrong with what."""

    status = FAILED

    def __init__(self, key: str, **fields: object) -> None:
        super().__init__(key, fields)
        self.key = key
        self.fields = fields


class UsageError(ProblemError):
    """A wrong usage."""

    status = USAGE


def report(messages: Messages, words: str) -> None:
    """Write one error to standard error, cleaned: file names and pages may hold control characters."""
    line = clean(messages("error.prefix", message=words))
    sys.stderr.write(
        line.encode(sys.stderr.encoding or "utf-8", "replace").decode(sys.stderr.encoding or "utf-8") + "\n"
    )


def report_failure(messages: Messages, failure: Failure) -> None:
    """Write that an input could not be read."""
    report(messages, messages("error.failure", where=failure.where, reason=failure.reason))


def usage_words(error: Exception, messages: Messages) -> str | None:
    """Give the words for an error of the argument parser; None for any other exception.

    The parser's exceptions are told by their names: which module holds them differs between versions.
    """
    detail = getattr(error, "format_message", None)
    if detail is None:
        return None
    name = type(error).__name__
    param = getattr(error, "param", None)
    hint = None if param is None else (param.metavar if param.param_type_name == "argument" else param.opts[0])
    what = {
        "NoSuchOption": getattr(error, "option_name", None),
        "NoSuchCommand": getattr(error, "command_name", None),
        "MissingParameter": hint,
        "BadParameter": hint,
    }.get(name)
    if what is None:
        return messages("usage.other", detail=detail())
    return messages(f"usage.{name}", what=what, detail=getattr(error, "message", ""))
