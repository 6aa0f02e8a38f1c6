"""Running the server until it is stopped."""

from __future__ import annotations

import os
import socket

import uvicorn

from selon.server.app import create_app
from selon.server.safety.connections import protocol
from selon.server.safety.start import refuse_unsafe
from selon.server.settings import Settings


class PortTakenError(OSError):
    """The address can't be listened at."""


def listening(settings: Settings) -> socket.socket:
    """A socket that listens at the address of the settings; port 0 takes a free one. Who comes before ``run`` waits.

    Raises UnsafeError, PortTakenError.
    """
    refuse_unsafe(settings)
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    found = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # elsewhere it would let two servers share a port
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((settings.host, settings.port))
        found.listen(128)
    except (OSError, OverflowError) as error:
        found.close()
        raise PortTakenError(f"{settings.host}:{settings.port}: {getattr(error, 'strerror', None) or error}") from error
    return found


def address(found: socket.socket) -> str:
    """Where a browser finds it."""
    host, port = found.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


def run(settings: Settings, found: socket.socket) -> None:
    """Serve until the process is told to stop."""
    config = uvicorn.Config(
        create_app(settings, warm=True),
        http=protocol(settings),
        ws="none",
        log_level="warning",
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=5,
        limit_concurrency=200,
    )
    uvicorn.Server(config).run(sockets=[found])
