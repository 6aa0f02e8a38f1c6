"""Cursors: where a listing goes on. Opaque to who holds one, and checked when it comes back."""

from __future__ import annotations

import base64
import json
from typing import Any

from selon.archive.errors import ArchiveError, CursorError

MOST = 1000
"""Most items of a page."""
_BEYOND = 2**63
"""Above what a database can count."""


def encode(listing: str, *position: int | str) -> str:
    """A cursor for a listing, which only that listing takes back."""
    return base64.urlsafe_b64encode(json.dumps([listing, *position]).encode()).decode().rstrip("=")


def decode(listing: str, cursor: str, *kinds: type[int] | type[str]) -> list[Any]:
    """The position in a cursor; ``kinds``: the type of each part. Raises CursorError."""
    position: list[Any]
    try:
        name, *position = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError) as error:
        raise CursorError(f"cursor: {cursor[:40]!r} is not one of ours") from error
    if name != listing or len(position) != len(kinds) or not all(map(_fits, position, kinds)):
        raise CursorError(f"cursor: {cursor[:40]!r} belongs to another listing")
    return position


def _fits(part: object, kind: type[int] | type[str]) -> bool:
    return type(part) is kind and (not isinstance(part, int) or 0 <= part < _BEYOND)


def checked(limit: int) -> int:
    """The size of a page. Raises ArchiveError."""
    if not 1 <= limit <= MOST:
        raise ArchiveError(f"limit: a page has 1 to {MOST} items, not {limit}")
    return limit
