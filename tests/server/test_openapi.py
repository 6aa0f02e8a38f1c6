"""The API's description: complete, true, and with an example for everything."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator
from starlette.routing import Mount

import selon.server
from selon.server.app import create_app
from selon.server.catalogue import KINDS
from selon.server.description import examples, operations
from selon.server.problems import MEDIA_TYPE
from selon.server.settings import Settings

API = "/api/v1"
ROOM = Path(selon.server.__file__).parent
NO_JSON = {"get /jobs/{job}/events", "get /exports/{name}", "delete /session"}
NEEDS_USERS = {"post /session"}
"""Answers only where somebody can log in: its schema has the example."""


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    app = create_app(Settings(str(tmp_path_factory.mktemp("described") / "a.sqlite")))
    with TestClient(app, base_url="http://127.0.0.1:7435") as client:
        found: dict[str, Any] = client.get(f"{API}/openapi.json").json()
    return found


def test_it_is_openapi_3_1(described: dict[str, Any]) -> None:
    assert described["openapi"].startswith("3.1")
    tags = {tag["name"] for tag in described["tags"]}
    for method, path, operation in operations(described):
        assert path.startswith(API)
        assert operation["description"], f"{method} {path}: no words"
        assert set(operation["tags"]) <= tags, f"{method} {path}: a tag that is not explained"


def test_every_operation_has_an_example_that_fits_its_schema(described: dict[str, Any]) -> None:
    for method, path, operation in operations(described):
        name = f"{method} {path.removeprefix(API)}"
        contents = [
            found["content"]["application/json"]
            for status, found in operation["responses"].items()
            if status.startswith("2") and "application/json" in found.get("content", {})
        ]
        assert contents or name in NO_JSON, name
        for content in contents:
            if name in NEEDS_USERS:
                continue
            assert "example" in content, name
            _check(described, content["schema"], content["example"], name)


def test_every_example_belongs_to_an_operation(described: dict[str, Any]) -> None:
    known = {f"{method} {path.removeprefix(API)}" for method, path, _ in operations(described)}
    assert set(examples()) <= known


def test_every_body_has_an_example(described: dict[str, Any]) -> None:
    for method, path, operation in operations(described):
        content = operation.get("requestBody", {}).get("content", {}).get("application/json")
        if content is None:
            continue
        schema = content["schema"]
        if "$ref" in schema:
            schema = described["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        given = [one["value"] for one in content.get("examples", {}).values()] or schema.get("examples", [])
        assert given, f"{method} {path}"
        for one in given:
            _check(described, content["schema"], one, f"{method} {path}")


def test_every_operation_tells_its_problems_with_an_example_each(described: dict[str, Any]) -> None:
    body = described["components"]["schemas"]["ProblemBody"]
    for method, path, operation in operations(described):
        failing = {status: told for status, told in operation["responses"].items() if status >= "400"}
        assert {"400", "429", "503"} <= set(failing), f"{method} {path}"
        for status, told in failing.items():
            (media,) = told["content"]
            assert media == MEDIA_TYPE
            assert told["content"][media]["examples"]
            for kind in told["content"][media]["examples"]:
                example = described["components"]["examples"][kind]["value"]
                assert (example["status"], example["type"]) == (int(status), f"{API}/problems/{kind}")
                _check(described, body, example, kind)


def test_gets_of_json_tell_of_304(described: dict[str, Any]) -> None:
    for method, path, operation in operations(described):
        is_json = "application/json" in operation["responses"].get("200", {}).get("content", {})
        assert ("304" in operation["responses"]) == (method == "get" and is_json), f"{method} {path}"


def test_every_kind_of_problem_in_the_code_is_explained() -> None:
    used = {kind for path in ROOM.rglob("*.py") for kind in _kinds(path)}
    assert used - set(KINDS) == set()
    assert len(used) > 30


def _kinds(path: Path) -> set[str]:
    """The kinds that a file's problems are made with."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem":
            kind = node.args[1]
            if isinstance(kind, ast.Constant) and isinstance(kind.value, str):
                found.add(kind.value)
    return found


def test_the_address_of_a_problem_leads_to_what_it_means(tmp_path: Path) -> None:
    with TestClient(create_app(Settings(str(tmp_path / "a.sqlite"))), base_url="http://127.0.0.1:7435") as client:
        told = client.get(f"{API}/articles/none").json()
        meaning = client.get(told["type"]).json()
        assert (meaning["status"], meaning["type"]) == (404, told["type"])
        assert meaning["advice"]
        assert {one["type"] for one in client.get(f"{API}/problems").json()} == {f"{API}/problems/{k}" for k in KINDS}
        assert client.get(f"{API}/problems/none").json()["type"] == f"{API}/problems/unknown-problem"


def _check(described: dict[str, Any], schema: dict[str, Any], value: object, name: str) -> None:
    whole = {**schema, "components": described["components"]}
    errors = [f"{name}: {error.json_path}: {error.message}" for error in Draft202012Validator(whole).iter_errors(value)]
    assert not errors, errors[0]


def test_nothing_but_the_api_and_the_page_is_mounted(tmp_path: Path) -> None:
    app = create_app(Settings(str(tmp_path / "a.sqlite")))
    assert [route.name for route in app.routes if isinstance(route, Mount)] in ([], ["page"])
