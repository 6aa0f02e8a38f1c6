"""The API against its own description: whatever the description allows, and much that it does not, no fault comes of it, and
every answer is as described. The same requests each time; no network.
"""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from selon.server.app import create_app
from selon.server.settings import Settings

BASE = "http://localhost:7435"
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
EACH = 30
"""Requests of each kind for each operation."""
ENDLESS = "/api/v1/jobs/{job}/events"


def _operations() -> list[Any]:
    """All that the description has, but for a stream that lasts as long as its job."""
    schema = schemathesis.openapi.from_dict(create_app(Settings("no.sqlite")).openapi())
    found = [one.ok() for one in schema.get_all_operations()]  # type: ignore[union-attr]
    return [one for one in found if one.path != ENDLESS]


OPERATIONS = _operations()


@pytest.fixture(scope="module")
def running(stocked: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    """The application over a copy of the archive; no name is looked up anywhere."""
    path = shutil.copy(stocked, tmp_path_factory.mktemp("schemathesis") / "press.sqlite")
    app = create_app(Settings(str(path), rate=10_000_000))

    def nowhere(*_: object, **__: object) -> Any:
        raise socket.gaierror("no name server in tests")

    with pytest.MonkeyPatch.context() as patch, TestClient(app, base_url=BASE):
        patch.setattr(socket, "getaddrinfo", nowhere)
        yield app


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["right", "wrong"])
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: one.label)
def test_every_operation_answers_as_described(running: FastAPI, operation: Any, mode: GenerationMode) -> None:
    operation.schema.app = operation.app = running
    if mode is GenerationMode.NEGATIVE and not operation.body and not [*operation.iter_parameters()]:
        pytest.skip("it takes nothing that could be wrong")

    @settings(max_examples=EACH, derandomize=True, database=None, deadline=None, suppress_health_check=[*HealthCheck])
    @given(case=operation.as_strategy(generation_mode=mode))
    def answers(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(base_url=BASE, checks=CHECKS)

    answers()


def test_all_operations_are_tried() -> None:
    assert len(OPERATIONS) > 30
