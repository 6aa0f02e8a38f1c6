"""Payloads checked: every field is there, is of its form, and no other is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from selon.corrections.checks import CHECKS, ROLES
from selon.corrections.errors import CorrectionError
from selon.corrections.kinds import KINDS


def check_payload(kind: str, payload: object, length: int = 0) -> None:
    """Check what a correction says. ``length``: of the article's text, which its places must lie in.

    Raises CorrectionError, which names the field.
    """
    if kind not in KINDS:
        raise CorrectionError("kind", f"{kind!r} is none of {', '.join(KINDS)}")
    if not isinstance(payload, Mapping):
        raise CorrectionError("payload", "expected an object")
    _fields(kind, payload)
    for name, value in payload.items():
        CHECKS[name]("payload." + name, value, length)
    if kind == "span":
        _check_span(payload)
    elif kind == "attribution":
        _apart({role: _listed(payload.get(role)) for role in ROLES})


def places_in(payload: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Every place that a payload names."""
    for value in payload.values():
        for one in value if isinstance(value, list | tuple) else (value,):
            if isinstance(one, Mapping) and "start" in one:
                yield one


def with_places(payload: Mapping[str, Any], change: Callable[[Mapping[str, Any]], object]) -> dict[str, Any]:
    """The payload with every place in it changed."""

    def changed(value: object) -> object:
        if isinstance(value, list | tuple):
            return [changed(one) for one in value]
        return change(value) if isinstance(value, Mapping) and "start" in value else value

    return {name: changed(value) for name, value in payload.items()}


def _fields(kind: str, payload: Mapping[str, Any]) -> None:
    needed, others, least = _FIELDS[kind]
    for name in payload:
        if name not in needed and name not in others:
            known = ", ".join((*needed, *others)) or "no fields"
            raise CorrectionError(f"payload.{name}", f"a correction of the kind {kind} has {known}")
    for name in needed:
        if name not in payload:
            raise CorrectionError(f"payload.{name}", "it is missing")
    if least and not any(name in payload for name in others):
        raise CorrectionError("payload", f"expected {' or '.join(others)}")
    if kind == "link" and len(payload) > 1:
        raise CorrectionError("payload", "expected one of remove, parent and source")


def _check_span(payload: Mapping[str, Any]) -> None:
    if payload["role"] == "source" and len(payload["spans"]) > 1:
        raise CorrectionError("payload.spans", "a source has one span at most")
    if payload["role"] != "source" and not payload["spans"]:
        raise CorrectionError("payload.spans", f"a {payload['role']} has at least one span")


def _listed(value: Mapping[str, Any] | list[Mapping[str, Any]] | None) -> list[Mapping[str, Any]]:
    return [] if value is None else [value] if isinstance(value, Mapping) else list(value)


def _apart(roles: Mapping[str, list[Mapping[str, Any]]]) -> None:
    """The spans of one attribution lie apart, as the tagger's do."""
    every = sorted((one["start"], one["end"], role) for role, its in roles.items() for one in its)
    for before, after in pairwise(every):
        if after[0] < before[1]:
            raise CorrectionError(f"payload.{after[2]}", f"it overlaps the {before[2]}")


_FIELDS: dict[str, tuple[tuple[str, ...], tuple[str, ...], bool]] = {
    "span": (("role", "spans"), ("of",), False),
    "link": ((), ("remove", "parent", "source"), True),
    "attribution": (("cue", "content"), ("source",), False),
    "remove": ((), (), False),
    "source": ((), ("name", "type", "anonymous", "identity"), True),
    "resolve": (("to",), (), False),
    "merge-sources": (("keep", "others"), (), False),
    "split-source": (("mention",), (), False),
    "type": (("type",), (), False),
    "modality": (("modality",), (), False),
    "stance": (("stance",), (), False),
    "merge-families": (("with",), (), False),
    "split-family": (("statements",), (), False),
    "leave-family": ((), ("statements",), False),
    "grade": ((), ("reliability", "credibility"), True),
}
"""By kind: fields that must be there, fields that may be, and whether one of the latter must."""
