"""A small application behind the limits, served for real, and connections on which bytes are sent as they stand."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import StreamingResponse

from selon.server.safety.connections import protocol
from selon.server.safety.limits import Limits
from selon.server.settings import Settings

SMALL: dict[str, Any] = {"max_text": 1000, "max_upload": 5000, "max_seconds": 0.3, "body_seconds": 0.3}


def small_app(**known: Any) -> FastAPI:
    """An application that says how much it was given, and one that takes its time."""
    app = FastAPI()
    app.state.seen = []
    app.state.go = threading.Event()

    @app.post("/size")
    async def size(request: Request) -> dict[str, int]:
        app.state.seen.append("begun")
        body = await request.body()
        app.state.seen.append(len(body))
        return {"size": len(body)}

    @app.get("/never")
    async def never() -> None:
        await asyncio.Event().wait()

    @app.get("/thread")
    def thread() -> dict[str, bool]:
        return {"went": app.state.go.wait(20)}

    @app.get("/stream")
    async def stream() -> StreamingResponse:
        async def parts() -> AsyncIterator[bytes]:
            for number in range(5):
                await asyncio.sleep(0.15)
                yield f"{number}".encode()

        return StreamingResponse(parts(), media_type="text/plain")

    app.add_middleware(Limits, settings=Settings("x", **{**SMALL, **known}))
    return app


@contextmanager
def serving(app: FastAPI, seconds: float = 15.0, **known: Any) -> Iterator[int]:
    """The port of a real server. ``seconds``: for a request's head."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        server = uvicorn.Server(
            uvicorn.Config(
                app, http=protocol(Settings("x", **known), seconds), log_level="critical", lifespan="off", ws="none"
            )
        )
        thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[listener])), daemon=True)
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            app.state.go.set()
            thread.join(10)


class Connection:
    """One connection, on which bytes are sent as they stand."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), 20)

    def send(self, data: bytes) -> Connection:
        self._socket.sendall(data)
        return self

    def answer(self) -> tuple[int, dict[str, str], Any]:
        """Status, headers, and the body until its length or the end."""
        data = b""
        while b"\r\n\r\n" not in data and (piece := self._socket.recv(65_536)):
            data += piece
        head, _, body = data.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        while len(body) < int(headers.get("content-length", 1 << 30)) and (piece := self._socket.recv(65_536)):
            body += piece
        return int(first.split()[1]), headers, json.loads(body) if "json" in headers["content-type"] else body

    def is_closed(self) -> bool:
        """Whether the server ends the connection."""
        return self._socket.recv(1) == b""

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()


def head(path: str, *headers: str, method: str = "POST") -> bytes:
    return "\r\n".join([f"{method} {path} HTTP/1.1", "Host: localhost", *headers, "", ""]).encode("latin-1")
