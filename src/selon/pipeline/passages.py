"""The passages that corrections are bound to, with their words and those around them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from selon.archive import Anchor, anchor
from selon.corrections import CorrectionError

_WHOLE = ("merge-sources", "split-source")
"""Kinds that concern the whole article: their payload says where."""


def passage(kind: str, payload: Mapping[str, Any], text: str, start: int | None, end: int | None) -> Anchor | None:
    """The passage that a correction is bound to: as given, else what its payload says."""
    if start is None and end is None:
        if kind in _WHOLE:
            return None
        told = payload.get("of") or payload.get("cue")
        first = told[0] if isinstance(told, list | tuple) else told
        if first is None:
            raise CorrectionError("start", f"a correction of the kind {kind} needs its passage")
        start, end = first["start"], first["end"]
    if start is None or end is None:
        raise CorrectionError("end" if end is None else "start", "a passage has both")
    try:
        return anchor(text, start, end)
    except ValueError as error:
        raise CorrectionError("start", str(error)) from error


def anchored(text: str, place: Mapping[str, Any]) -> dict[str, Any]:
    """A place of a payload with its words and those around it, so that it is found again in another version."""
    found = anchor(text, place["start"], place["end"])
    return {
        "start": found.start,
        "end": found.end,
        "quote": found.quote,
        "prefix": found.prefix,
        "suffix": found.suffix,
    }
