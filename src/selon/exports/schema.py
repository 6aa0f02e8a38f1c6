"""The published JSON Schema of a reading, and the check of an object against it."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from selon.exports.integrity import first_problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jsonschema.protocols import Validator


class ReadingError(ValueError):
    """An object that is no reading. ``path``: where in it, as a JSON path ("$.claims[2].chain"); ``reason``: why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def schema_text() -> str:
    """Give the JSON Schema (draft 2020-12) as it is packaged."""
    return resources.files("selon.exports").joinpath("schema.json").read_text(encoding="utf-8")


def schema() -> dict[str, Any]:
    """Give the JSON Schema as an object of the caller's own."""
    loaded: dict[str, Any] = json.loads(schema_text())
    return loaded


def check(obj: object) -> None:
    """Check that an object is a reading: its form by the schema, then that offsets, ids and chains fit together.

    Raises ``ReadingError``, which names the first place that is wrong.
    """
    anything: Any = obj
    errors = sorted(_validator().iter_errors(anything), key=lambda error: [str(step) for step in error.absolute_path])
    if errors:
        raise ReadingError(_json_path(errors[0].absolute_path), errors[0].message[:300])
    if isinstance(obj, dict) and (problem := first_problem(obj)) is not None:
        raise ReadingError(*problem)


@cache
def _validator() -> Validator:
    # jsonschema takes a tenth of a second to import, which a run that checks nothing should not pay.
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    return Draft202012Validator(schema())


def _json_path(steps: Iterable[str | int]) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
