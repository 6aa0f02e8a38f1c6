"""Any record as plain JSON: objects whose keys are the names of the record's fields."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from selon.exports.jsonl import written


def plain(value: object) -> object:
    """Give a record, or a collection of records, as objects, arrays and plain values; sets in order.

    Raises TypeError for what JSON has nothing for.
    """
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return [plain(item) for item in sorted(value)]
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    raise TypeError(f"no JSON for {type(value).__name__}")


def to_json(value: object) -> str:
    """Give the same as JSON indented for people, without a last line's end."""
    return written(json.dumps(plain(value), ensure_ascii=False, indent=2))


def to_line(value: object) -> str:
    """Give the same as JSON on one line, without the line's end."""
    return written(json.dumps(plain(value), ensure_ascii=False, separators=(",", ":")))
