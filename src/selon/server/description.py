"""The API's description (OpenAPI 3.1): what FastAPI knows of the routes, with examples and with the problems of each."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from http import HTTPStatus
from importlib import resources
from typing import Any

from fastapi import FastAPI

from selon.server.catalogue import KINDS
from selon.server.problems import MEDIA_TYPE

METHODS = ("get", "post", "put", "patch", "delete")
OPEN = ("/meta", "/problems", "/session")
"""What may be asked without having logged in."""
_TAGS = {
    "meta": "The server, and the articles that come with it.",
    "read": "Reading an article that is not kept.",
    "articles": "Articles of the archive and their readings.",
    "claims": "What articles say, and in whose words.",
    "families": "Claims of several articles that say the same, followed to their origins.",
    "sources": "Who is cited.",
    "outlets": "Who publishes.",
    "overview": "Many claims at once: who cites whom, where, when.",
    "search": "By words and by meaning.",
    "corrections": "What people say against the machine.",
    "jobs": "Long work.",
    "exports": "The archive as files.",
    "session": "Logging in and out.",
    "audit": "The log.",
    "problems": "What errors mean.",
}
_OF_PATHS = {
    "/examples/{name}": ("unknown-example",),
    "/articles/{article_id}": ("unknown-article",),
    "/articles/{article_id}/readings/{number}": ("unknown-reading",),
    "/articles/{article_id}/claims/{claim_id}": ("unknown-claim",),
    "/families/{name}": ("unknown-claim", "ambiguous-claim"),
    "/compare": ("unknown-claim", "ambiguous-claim"),
    "/sources/{name}": ("unknown-source",),
    "/outlets/{name}": ("unknown-outlet",),
    "/corrections/standing": ("unknown-article",),
    "/corrections/{number}": ("unknown-correction",),
    "/jobs/{job}": ("unknown-job",),
    "/jobs/{job}/events": ("unknown-job",),
    "/exports/{name}": ("unknown-export", "no-parquet"),
    "/problems/{kind}": ("unknown-problem",),
}
_READING = ("not-readable", "not-an-address", "unsupported-media-type", *(
    "wrong-type", "archive-in-archive", "bomb", "empty-file", "damaged-file",
))  # fmt: skip
_OF_OPERATIONS = {
    "post /read": _READING,
    "post /articles": (*_READING, "archive-full"),
    "post /jobs": (*_READING, "invalid-input", "busy"),
    "post /corrections": ("invalid-correction", "unknown-article", "archive-full"),
    "delete /corrections/{number}": ("undone-already",),
    "post /session": ("wrong-credentials", "too-many-attempts", "no-login"),
}
_ALWAYS = (
    "bad-request", "wrong-path", "wrong-host", "proxied", "too-many-requests", "too-slow", "archive-locked",
    "archive-unreachable",
)  # fmt: skip
_CHANGING = ("csrf", "wrong-origin")
_BODY = ("too-large", "slow-body", "wrong-length", "invalid-request")


def install(app: FastAPI, prefix: str) -> None:
    """Complete an application's description."""
    plain = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _described(plain(), prefix)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]


def operations(described: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(method, path, operation) of a description."""
    for path, item in described["paths"].items():
        for method in METHODS:
            if method in item:
                yield method, path, item[method]


@cache
def examples() -> dict[str, Any]:
    """What operations answer when all is well, by "method /path"."""
    text = (resources.files(__package__) / "examples.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def _described(described: dict[str, Any], prefix: str) -> dict[str, Any]:
    described["tags"] = [{"name": name, "description": words} for name, words in _TAGS.items()]
    described["components"]["examples"] = {name: {"value": _problem(name)} for name in KINDS}
    for method, path, operation in operations(described):
        name = path.removeprefix(prefix)
        operation["responses"].pop("422", None)
        _succeeding(operation, examples().get(f"{method} {name}"), etag=method == "get")
        operation["responses"] |= _failing([*_kinds(method, name, operation)])
        operation["responses"] = dict(sorted(operation["responses"].items()))
    return described


def _succeeding(operation: dict[str, Any], example: object, *, etag: bool) -> None:
    """Give what is answered when all is well an example, and GETs of JSON their answer to If-None-Match."""
    told = [found for status, found in operation["responses"].items() if status.startswith("2")]
    for found in told:
        content = found.get("content", {}).get("application/json")
        if content is None:
            continue
        if example is not None:  # FastAPI leaves out what is null in the examples that routes give it
            content["example"] = example
        if etag:
            found.setdefault("headers", {})["ETag"] = {"schema": {"type": "string"}}
            operation["responses"]["304"] = {"description": "It is still as If-None-Match says."}
            return


def _kinds(method: str, name: str, operation: dict[str, Any]) -> Iterator[str]:
    """The problems that an operation may answer with."""
    yield from _ALWAYS
    if not name.startswith(OPEN):
        yield from ("not-logged-in", "wrong-token")
    if method != "get":
        yield from _CHANGING
        if not name.startswith(OPEN):
            yield "not-allowed"
    if name == "/audit":
        yield "not-allowed"
    parameters = {one["name"] for one in operation.get("parameters", ())}
    if parameters:
        yield "invalid-request"
    if "cursor" in parameters:
        yield "wrong-cursor"
    if parameters & {"q", "since", "family"}:
        yield "not-possible"
    if "requestBody" in operation:
        yield from _BODY
    yield from _OF_PATHS.get(name, ())
    yield from _OF_OPERATIONS.get(f"{method} {name}", ())


def _failing(kinds: list[str]) -> dict[str, Any]:
    by_status: dict[int, list[str]] = defaultdict(list)
    for kind in dict.fromkeys(kinds):
        by_status[KINDS[kind].status].append(kind)
    return {
        str(status): {
            "description": HTTPStatus(status).phrase,
            "content": {
                MEDIA_TYPE: {
                    "schema": {"$ref": "#/components/schemas/ProblemBody"},
                    "examples": {kind: {"$ref": f"#/components/examples/{kind}"} for kind in told},
                }
            },
        }
        for status, told in by_status.items()
    }


def _problem(kind: str) -> dict[str, Any]:
    status, meaning, _ = KINDS[kind]
    return {
        "type": f"/api/v1/problems/{kind}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": meaning,
        "instance": "/api/v1/…",
        "errors": [],
    }
