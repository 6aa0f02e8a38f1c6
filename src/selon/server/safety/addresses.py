"""Where requests come from and go to: loopback, hosts, clients behind proxies."""

from __future__ import annotations

import re
import socket
from collections.abc import Collection, Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_NAME = re.compile(
    r"(?=.{1,253}\.?\Z)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.?\Z", re.I
)
_PORTS = {"http": "80", "https": "443"}


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach what listens on ``host``: an address of IPv4 or IPv6, with or without brackets, or
    a name all of whose addresses are loopback ones. "" and "0.0.0.0" are every interface. A name that is not known is not.
    """
    bare = host.strip().removeprefix("[").removesuffix("]")
    if not bare:
        return False
    literal = _literal(bare)
    if literal is not None:
        return _loops(literal)
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(bare, None, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError, ValueError):
        return False
    addresses = [_literal(one) for one in found]
    return bool(addresses) and all(one is not None and _loops(one) for one in addresses)


def names_loopback(host: str) -> bool:
    """Whether a host out of a request can only mean this machine, without asking any name server: a rebound name would be
    looked up to a loopback address, too. ``host``: without its port.
    """
    bare = host.lower().removesuffix(".")
    literal = _literal(bare.removeprefix("[").removesuffix("]"))
    return bare == "localhost" or bare.endswith(".localhost") or (literal is not None and _loops(literal))


def split_host(value: str) -> tuple[str, str | None] | None:
    """Name and port of a Host header; None when it is none."""
    found = re.fullmatch(r"(\[[0-9a-f:.]+\]|[^:\[\]]+)(?::([0-9]{1,5}))?", value, re.I)
    if found is None:
        return None
    host, port = found[1], found[2]
    if host.startswith("["):
        return (host, port) if isinstance(_literal(host[1:-1]), IPv6Address) else None
    return (host, port) if _NAME.match(host) else None


def same_origin(origin: str, host: str, scheme: str) -> bool:
    """Whether an Origin header names the host that a request was sent to. A proxy may speak https outside and http inside:
    schemes need not agree, ports must.
    """
    found = re.fullmatch(r"(https?)://([^/?#@\\]+)", origin, re.I)
    theirs, ours = (split_host(found[2]) if found else None), split_host(host)
    if found is None or theirs is None or ours is None:
        return False
    outside = found[1].lower()
    same_port = (theirs[1] or _PORTS[outside]) == (ours[1] or _PORTS.get(scheme, _PORTS[outside]))
    unported = theirs[1] is None and ours[1] is None
    return theirs[0].lower() == ours[0].lower() and (same_port or unported)


def client_of(peer: str, forwarded: Iterable[str], proxies: Collection[str]) -> str:
    """Whose request it is. ``peer``: who is connected; ``forwarded``: the values of X-Forwarded-For; ``proxies``: addresses
    or networks whose word is taken. From the right, the first address that is not a proxy's: what stands before it anybody
    may have written.
    """
    if not trusted(peer, proxies):
        return peer
    client = peer
    for said in reversed([one.strip() for value in forwarded for one in value.split(",")]):
        literal = _literal(_without_port(said))
        if literal is None:
            break
        client = str(literal)
        if not trusted(client, proxies):
            break
    return client


def trusted(address: str, proxies: Collection[str]) -> bool:
    """Whether an address is a proxy's. Wrong entries match nothing."""
    literal = _literal(address)
    return literal is not None and any(_within(literal, one) for one in proxies)


def bucket(client: str) -> str:
    """What is counted as one client: an address of IPv4; of IPv6 the network of 64 bits, all of which one household has."""
    literal = _literal(client)
    if isinstance(literal, IPv6Address):
        if literal.ipv4_mapped:
            return str(literal.ipv4_mapped)
        return str(ip_network((int(literal) >> 64 << 64, 64)))
    return client


def _literal(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None


def _loops(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return address.ipv4_mapped.is_loopback
    return address.is_loopback


def _within(address: IPv4Address | IPv6Address, network: str) -> bool:
    try:
        found = ip_network(network, strict=False)
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped and found.version == 4:
        address = address.ipv4_mapped
    return address.version == found.version and address in found


def _without_port(said: str) -> str:
    if said.startswith("["):
        return said[1:].partition("]")[0]
    return said.partition(":")[0] if said.count(":") == 1 else said
