"""Loopback, hosts, origins, clients behind proxies."""

from __future__ import annotations

import socket

import pytest

from selon.server.safety.addresses import (
    bucket,
    client_of,
    is_loopback,
    names_loopback,
    same_origin,
    split_host,
    trusted,
)

EVERYWHERE = ("0.0.0.0", "::", "", " ", "192.168.1.5", "10.0.0.1", "203.0.113.7", "2001:db8::1", "[::]", "fe80::1%lo")
HERE = ("127.0.0.1", "127.9.8.7", "::1", "[::1]", "::ffff:127.0.0.1", "localhost")


@pytest.mark.parametrize("host", HERE)
def test_loopback_is_known(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", EVERYWHERE)
def test_what_others_reach_is_no_loopback(host: str) -> None:
    assert not is_loopback(host)


def test_a_name_is_loopback_only_when_all_its_addresses_are(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {"here": ["127.0.0.1", "::1"], "both": ["127.0.0.1", "192.0.2.1"], "there": ["192.0.2.1"]}

    def look_up(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        if host not in found:
            raise socket.gaierror("no such host")
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 0)) for one in found[host]]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert [is_loopback(host) for host in ("here", "both", "there", "nowhere")] == [True, False, False, False]


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST", "localhost.", "a.localhost", "127.0.0.1", "127.1.2.3", "[::1]"]
)
def test_hosts_that_can_only_mean_this_machine(host: str) -> None:
    assert names_loopback(host)


@pytest.mark.parametrize(
    "host", ["localhost.evil.example", "evil.example", "127.0.0.1.nip.io", "0.0.0.0", "2130706433", "127.1", "[::]", ""]
)
def test_hosts_that_somebody_may_have_bound_to_it(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("no name server is asked"))
    assert not names_loopback(host)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("press.example", ("press.example", None)),
        ("press.example:8443", ("press.example", "8443")),
        ("[::1]:7435", ("[::1]", "7435")),
        ("a_b.local", ("a_b.local", None)),
        ("evil.example@localhost", None),
        ("localhost:7435:80", None),
        ("localhost/evil", None),
        ("localhost evil", None),
        ("[::1", None),
        ("[evil]", None),
        ("::1", None),
        ("", None),
        (":80", None),
        ("a..b", None),
        ("x" * 300, None),
    ],
)
def test_host_headers(value: str, found: object) -> None:
    assert split_host(value) == found


@pytest.mark.parametrize(
    ("origin", "host", "scheme", "same"),
    [
        ("http://localhost:7435", "localhost:7435", "http", True),
        ("http://LOCALHOST:7435", "localhost:7435", "http", True),
        ("http://[::1]:7435", "[::1]:7435", "http", True),
        ("https://press.example", "press.example", "http", True),  # https ends at the proxy
        ("https://press.example:443", "press.example", "https", True),
        ("https://press.example", "press.example:443", "https", True),
        ("http://localhost:3000", "localhost:7435", "http", False),
        ("http://localhost", "localhost:7435", "http", False),
        ("http://127.0.0.1:7435", "localhost:7435", "http", False),
        ("https://evil.example", "press.example", "https", False),
        ("https://press.example.evil.example", "press.example", "https", False),
        ("https://press.example@evil.example", "press.example", "https", False),
        ("https://evil.example/press.example", "press.example", "https", False),
        ("https://press.example:8443", "press.example", "https", False),
        ("null", "localhost:7435", "http", False),
        ("", "localhost:7435", "http", False),
        ("file://", "localhost:7435", "http", False),
        ("http://localhost:7435", "", "http", False),
    ],
)
def test_origins(origin: str, host: str, scheme: str, same: bool) -> None:
    assert same_origin(origin, host, scheme) is same


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("198.51.100.9", ["203.0.113.5"], "198.51.100.9"),  # no proxy: what it says is worth nothing
        ("10.0.0.2", ["203.0.113.5"], "203.0.113.5"),
        ("10.0.0.2", ["1.1.1.1, 203.0.113.5"], "203.0.113.5"),  # the client wrote the first itself
        ("10.0.0.2", ["1.1.1.1", "203.0.113.5, 10.0.0.3"], "203.0.113.5"),
        ("10.0.0.2", ["203.0.113.5:4711"], "203.0.113.5"),
        ("10.0.0.2", ["[2001:db8::7]:443"], "2001:db8::7"),
        ("10.0.0.2", ["203.0.113.5, nonsense"], "10.0.0.2"),
        ("10.0.0.2", [], "10.0.0.2"),
        ("10.0.0.2", ["10.0.0.3, 10.0.0.4"], "10.0.0.3"),
        ("::ffff:10.0.0.2", ["203.0.113.5"], "203.0.113.5"),
    ],
)
def test_clients_behind_proxies(peer: str, forwarded: list[str], client: str) -> None:
    assert client_of(peer, forwarded, ("10.0.0.0/8",)) == client


def test_wrong_proxies_are_nobody() -> None:
    assert not trusted("10.0.0.2", ("nonsense", "", "2001:db8::/32"))
    assert not trusted("testclient", ("10.0.0.0/8",))


def test_a_household_is_one_client() -> None:
    assert bucket("2001:db8:1:2::7") == bucket("2001:db8:1:2:ffff::1") != bucket("2001:db8:1:3::7")
    assert bucket("::ffff:192.0.2.1") == bucket("192.0.2.1") != bucket("192.0.2.2")
