"""Which hosts may be talked to: public addresses; with ``allow_private``, loopback and private networks as well.

Link-local addresses (where cloud machines keep their secrets), multicast, unspecified and reserved ones are never
allowed. Of IPv6 forms that carry an IPv4 address (mapped, 6to4, Teredo, NAT64), both are checked. Sources: the IANA
special-purpose registries, through ``ipaddress``; RFC 6052 for NAT64.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address
_NAT64 = IPv6Network("64:ff9b::/96")
_LOCAL_NAT64 = IPv6Network("64:ff9b:1::/48")


class RefusedError(Exception):
    """An address that may not be talked to; its message says which and why."""


def resolve(host: str, port: int, allow_private: bool) -> list[str]:
    """The addresses of ``host``, all of them checked. One look-up: the caller connects to what it returns, so that a
    second answer of the name server can't lead elsewhere. Raises RefusedError, or OSError when there is no such host.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        reason = refusal(address, allow_private)
        if reason:
            raise RefusedError(f"{host} is at {address}, {reason}" if address != host else f"{host} is {reason}")
    return addresses


def refusal(address: str, allow_private: bool) -> str | None:
    """Why ``address`` (IPv4 or IPv6, with or without a zone) may not be talked to; None when it may."""
    outer = ip_address(address)
    return next(filter(None, (_refusal(one, allow_private) for one in (*_carried(outer), outer))), None)


def _carried(address: Address) -> Iterator[IPv4Address]:
    """The IPv4 addresses within an IPv6 one."""
    if isinstance(address, IPv4Address):
        return
    if address.ipv4_mapped:
        yield address.ipv4_mapped
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    if address in _NAT64:
        yield IPv4Address(int(address) & 0xFFFFFFFF)


def _refusal(address: Address, allow_private: bool) -> str | None:
    if address.is_unspecified:
        return "an unspecified address"
    if address.is_multicast:
        return "a multicast address"
    if address.is_link_local:
        return "a link-local address"
    if isinstance(address, IPv6Address) and (address.ipv4_mapped or address in _NAT64):
        return None  # what it carries has been checked
    if address.is_loopback:
        return None if allow_private else "a loopback address"
    if isinstance(address, IPv6Address) and address in _LOCAL_NAT64:
        return None if allow_private else "a private address"
    if address.is_reserved:
        return "a reserved address"
    if address.is_global and not getattr(address, "is_site_local", False):
        return None
    return None if allow_private else "a private address"
