"""Bodies too large or too slow, answers that do not come: over a real connection."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI

from selon.server.safety.limits import Limits
from selon.server.settings import Settings
from tests.server.safety.wire import SMALL, Connection, head, serving, small_app


@pytest.fixture
def app() -> FastAPI:
    return small_app()


@pytest.fixture
def port(app: FastAPI) -> Iterator[int]:
    with serving(app) as found:
        yield found


def test_a_body_within_bounds(port: int) -> None:
    with Connection(port) as one:
        status, _, body = one.send(head("/size", "Content-Length: 1000") + b"x" * 1000).answer()
        assert (status, body) == (200, {"size": 1000})
        status, _, body = one.send(head("/size", "Content-Length: 3") + b"abc").answer()  # the connection lives on
        assert (status, body) == (200, {"size": 3})


def test_a_body_that_says_that_it_is_too_large_is_not_read(port: int, app: FastAPI) -> None:
    with Connection(port) as one:
        status, headers, body = one.send(head("/size", "Content-Length: 1001")).answer()
        assert (status, body["type"]) == (413, "/api/v1/problems/too-large")
        assert headers["content-type"] == "application/problem+json"
        assert one.is_closed()
    assert app.state.seen == []


def test_a_body_that_does_not_say_is_counted(port: int, app: FastAPI) -> None:
    with Connection(port) as one:
        one.send(head("/size", "Transfer-Encoding: chunked"))
        status, _, body = one.send(b"258\r\n" + b"x" * 600 + b"\r\n" + b"258\r\n" + b"x" * 600 + b"\r\n").answer()
        assert (status, body["type"]) == (413, "/api/v1/problems/too-large")
        assert one.is_closed()
    assert app.state.seen == ["begun"]


def test_uploads_have_a_bound_of_their_own(port: int) -> None:
    kind = "Content-Type: multipart/form-data; boundary=x"
    with Connection(port) as one:
        status, _, body = one.send(head("/size", kind, "Content-Length: 5000") + b"x" * 5000).answer()
        assert (status, body) == (200, {"size": 5000})
        status, _, body = one.send(head("/size", kind, "Content-Length: 5001")).answer()
        assert (status, body["status"]) == (413, 413)


@pytest.mark.parametrize("before", [b"", b"x" * 500])
def test_a_body_that_stops_coming_is_not_waited_for(port: int, before: bytes) -> None:
    with Connection(port) as one:
        status, _, body = one.send(head("/size", "Content-Length: 900") + before).answer()
        assert (status, body["type"]) == (408, "/api/v1/problems/slow-body")
        assert one.is_closed()


def test_a_body_that_trickles_is_not_waited_for_either() -> None:
    app = small_app(max_text=10_000_000)
    with serving(app) as port, Connection(port) as one:
        one.send(head("/size", "Content-Length: 900000"))
        stop = threading.Event()

        def trickle() -> None:
            while not stop.wait(0.02):  # each byte soon enough for any limit of a single wait
                try:
                    one.send(b"x")
                except OSError:
                    return

        thread = threading.Thread(target=trickle, daemon=True)
        thread.start()
        status, _, body = one.answer()
        stop.set()
        thread.join(10)
        assert (status, body["type"]) == (408, "/api/v1/problems/slow-body")


@pytest.mark.parametrize("path", ["/never", "/thread"])
def test_an_answer_that_does_not_come(port: int, app: FastAPI, path: str) -> None:
    with Connection(port) as one:
        status, headers, body = one.send(head(path, method="GET")).answer()
        assert (status, body["type"]) == (503, "/api/v1/problems/too-slow")
        assert int(headers["retry-after"]) > 0
    app.state.go.set()
    with Connection(port) as one:  # and the server lives on
        assert one.send(head("/size", "Content-Length: 0")).answer()[2] == {"size": 0}


def test_a_stream_that_has_begun_may_go_on(port: int) -> None:
    with Connection(port) as one:
        status, headers, body = one.send(head("/stream", "Connection: close", method="GET")).answer()
        assert (status, headers["transfer-encoding"]) == (200, "chunked")
        assert b"0" in body
        assert body.endswith(b"1\r\n4\r\n0\r\n\r\n")


@pytest.mark.parametrize("length", ["-1", "abc", "1e3", "9" * 30])
def test_lengths_that_are_none(length: str) -> None:
    """As a server with another parser might pass them on."""
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        pytest.fail("it is not read")

    headers = [(b"host", b"localhost"), (b"content-length", length.encode())]
    scope = {"type": "http", "method": "POST", "path": "/size", "headers": headers, "query_string": b"", "client": None}
    asyncio.run(Limits(small_app(), Settings("x", **SMALL))(scope, receive, send))
    assert sent[0]["status"] == 400


def test_a_reader_who_takes_nothing_is_left() -> None:
    async def stuck(_: Any) -> None:
        await asyncio.Event().wait()

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    scope = {"type": "http", "method": "GET", "path": "/", "headers": [], "query_string": b""}
    with pytest.raises(TimeoutError):
        asyncio.run(Limits(app, Settings("x", **SMALL))(scope, receive, stuck))
