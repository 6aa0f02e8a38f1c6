"""What jobs read: uploaded files, and addresses of the web."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from selon.server.jobs.records import Uploaded

Inputs = Sequence[Uploaded] | Sequence[str]


def is_web(address: str) -> bool:
    """Whether it is an http or https address."""
    try:
        parts = urlsplit(address)
        fit = address.isprintable() and " " not in address and parts.port != 0
        return fit and parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def place_of(one: Uploaded | str) -> str | None:
    """Where it can be read; None for a file that was refused."""
    if isinstance(one, Uploaded):
        return None if one.path is None else str(one.path)
    return one


def label_of(inputs: Inputs) -> str:
    """What they are about, for people."""
    first = inputs[0].name if isinstance(inputs[0], Uploaded) else inputs[0]
    return first if len(inputs) == 1 else f"{first} (+{len(inputs) - 1})"


def discard(inputs: Inputs) -> None:
    """Remove those that were uploaded."""
    for one in inputs:
        if isinstance(one, Uploaded):
            one.discard()
