"""Every operation of an application, and the access rule that it states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import FastAPI, routing
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.routing import Mount, Route

from selon.server.safety.access import ROLES, Require

UNRULED = object()
"""What stands for a route without an access rule."""


@dataclass(frozen=True)
class Operation:
    """``rule``: the role that it needs, None for everybody, UNRULED when it says nothing."""

    method: str
    path: str
    rule: object


def operations(app: FastAPI) -> list[Operation]:
    """All of them, those that the description of the API does not show as well; not the page's files."""
    found = []
    every = getattr(routing, "iter_route_contexts", iter)  # older versions keep all routes in one list
    for one in every(app.routes):
        route = getattr(one, "original_route", one)
        if isinstance(route, Mount) and route.path == "":
            continue
        methods = sorted(getattr(one, "methods", None) or getattr(route, "methods", None) or {"GET"})
        dependant = getattr(one, "dependant", None) or getattr(route, "dependant", None)
        path = getattr(one, "path", "") or getattr(route, "path", "")
        assert isinstance(route, APIRoute | Route), f"a route of a kind that is not known here: {route!r}"
        rules = list(_rules(dependant)) if isinstance(dependant, Dependant) else []
        rule = (
            max((one.role for one in rules), key=[None, *ROLES].index) if rules else UNRULED
        )  # all of them must be met
        found += [Operation(method, path, rule) for method in methods]
    return found


def _rules(dependant: Dependant) -> Iterator[Require]:
    if isinstance(dependant.call, Require):
        yield dependant.call
    for inner in dependant.dependencies:
        yield from _rules(inner)
