"""Which addresses may be talked to."""

import socket

import pytest

from selon.articles.addresses import RefusedError, refusal, resolve

NEVER = [
    "169.254.169.254", "fe80::1", "fe80::1%eth0", "0.0.0.0", "::", "224.0.0.1", "ff02::1", "255.255.255.255",
    "240.0.0.1", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::1",
]  # fmt: skip
ONLY_WITH_THE_FLAG = [
    "127.0.0.1", "127.8.9.1", "::1", "10.0.0.1", "172.16.3.4", "192.168.1.1", "100.64.0.1", "fc00::1", "fd12::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "192.0.2.1", "198.18.0.1", "2001:db8::1", "64:ff9b::7f00:1", "2002:7f00:1::",
    "64:ff9b:1::1",
]  # fmt: skip
PUBLIC = ["93.184.216.34", "1.1.1.1", "2606:2800:220:1::1", "64:ff9b::101:101", "::ffff:1.1.1.1"]


@pytest.mark.parametrize("address", NEVER)
def test_never(address: str) -> None:
    assert refusal(address, allow_private=False)
    assert refusal(address, allow_private=True)


@pytest.mark.parametrize("address", ONLY_WITH_THE_FLAG)
def test_private(address: str) -> None:
    assert refusal(address, allow_private=False)


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "10.0.0.1", "192.168.1.1", "fd12::1", "::ffff:127.0.0.1"])
def test_private_with_the_flag(address: str) -> None:
    assert refusal(address, allow_private=True) is None


@pytest.mark.parametrize("address", PUBLIC)
def test_public(address: str) -> None:
    assert refusal(address, allow_private=False) is None


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "127.1", "0177.0.0.1", "localhost", "::1"])
def test_every_way_to_write_loopback(host: str) -> None:
    with pytest.raises(RefusedError, match=r"(loopback) address"):
        resolve(host, 80, allow_private=False)


def test_one_bad_address_among_good_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    def answers(*_: object, **__: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.216.34", "10.0.0.7")]

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    with pytest.raises(RefusedError, match=r"news\.example is at 10\.0\.0\.7, a private address"):
        resolve("news.example", 80, allow_private=False)
    assert resolve("news.example", 80, allow_private=True) == ["93.184.216.34", "10.0.0.7"]
