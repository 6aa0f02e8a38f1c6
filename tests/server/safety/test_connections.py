"""Heads that do not come whole, and how many connections one client holds."""

from __future__ import annotations

import threading
from contextlib import ExitStack, suppress

import pytest

from selon.server.safety.connections import MOST_EACH
from tests.server.safety.wire import Connection, head, serving, small_app


@pytest.mark.parametrize("sent", [b"", b"GET / HTTP/1.1\r\nHost: local"])
def test_a_head_that_does_not_come_whole(sent: bytes) -> None:
    with serving(small_app(), 0.2) as port, Connection(port) as one:
        assert one.send(sent).is_closed()


def test_a_head_that_trickles() -> None:
    with serving(small_app(), 0.3) as port, Connection(port) as one:
        assert one.send(head("/size", "Content-Length: 1") + b"x").answer()[0] == 200
        stop = threading.Event()

        def trickle() -> None:
            while not stop.wait(0.02):
                try:
                    one.send(b"G")
                except OSError:
                    return

        thread = threading.Thread(target=trickle, daemon=True)
        thread.start()
        with suppress(ConnectionError):
            assert one.is_closed()
        stop.set()
        thread.join(10)


def test_a_connection_at_work_is_not_cut_off_by_the_time_for_heads() -> None:
    with serving(small_app(max_seconds=5.0, body_seconds=5.0), 0.2) as port, Connection(port) as one:
        status, _, body = one.send(head("/stream", "Connection: close", method="GET")).answer()
        assert status == 200
        assert body.endswith(b"1\r\n4\r\n0\r\n\r\n")


def test_one_client_holds_so_many_connections_and_a_proxy_more() -> None:
    for proxies in ((), ("127.0.0.1",)):
        with serving(small_app(), proxies=proxies) as port, ExitStack() as stack:
            held = [stack.enter_context(Connection(port)) for _ in range(MOST_EACH)]
            assert held[-1].send(head("/size", "Content-Length: 0")).answer()[0] == 200
            more = stack.enter_context(Connection(port))
            with suppress(ConnectionError):
                if proxies:
                    assert more.send(head("/size", "Content-Length: 0")).answer()[0] == 200
                else:
                    assert more.is_closed()
