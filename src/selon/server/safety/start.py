"""What is refused before anything listens."""

from __future__ import annotations

import logging
from ipaddress import ip_network
from pathlib import Path

from selon.server.safety.addresses import is_loopback
from selon.server.safety.passwords import MissingArgonError, is_hash
from selon.server.safety.users import UserFile, UsersError, is_open
from selon.server.settings import Settings

_LOG = logging.getLogger(__name__)
_PLAIN = "passwords go over the network unencrypted to %s: put a proxy with TLS before it, and name it with --proxy"
_FEWEST_PROXIES = {4: 8, 6: 32}
"""Shortest prefix of a network of proxies: a wider one would believe half the world."""


class UnsafeError(ValueError):
    """Why it would not be safe to start like this, and what to do."""


def refuse_unsafe(settings: Settings) -> None:
    """Refuse to listen where others may come from while nobody has to log in, and with a file of users, a token or a proxy
    that is not what it should be. Raises UnsafeError.
    """
    for proxy in settings.proxies:
        _check_proxy(proxy)
    if settings.users is not None:
        _check_users(settings.users)
    if settings.token is not None:
        _check_token(settings.token)
    if settings.login:
        if not settings.proxies and not is_loopback(settings.host):
            _LOG.warning(_PLAIN, settings.host)
        return
    if not is_loopback(settings.host):
        raise UnsafeError(
            f"{settings.host or 'every address'} can be reached from other machines, and nobody would have to log in: "
            'make users with "selon user add NAME --role admin --users FILE" and start with --users FILE, '
            'or a token with "selon user token --token-file FILE" and --token-file FILE; without either, '
            "listen on 127.0.0.1"
        )
    if settings.proxies:
        raise UnsafeError(
            "behind a proxy everybody comes from this machine, and nobody would have to log in: "
            "give --users FILE or --token-file FILE as well"
        )


def _check_proxy(proxy: str) -> None:
    try:
        network = ip_network(proxy, strict=False)
    except ValueError as error:
        raise UnsafeError(f"proxy {proxy!r}: expected an address, or a network such as 10.1.0.0/16") from error
    if network.prefixlen < _FEWEST_PROXIES[network.version]:
        raise UnsafeError(f"proxy {proxy!r}: so wide a network would let anybody say where they come from")


def _check_users(path: Path) -> None:
    try:
        UserFile(path)
        others = is_open(path, to_write=True)
    except (UsersError, OSError) as error:
        raise UnsafeError(str(error)) from error
    if others:
        raise UnsafeError(f"{path}: others than its owner can write it, and make themselves administrators: chmod 600")


def _check_token(token: str) -> None:
    try:
        good = is_hash(token)
    except MissingArgonError as error:
        raise UnsafeError(str(error)) from error
    if not good:
        raise UnsafeError(
            'the token must be given as its argon2 hash, as "selon user token --token-file FILE" writes it; '
            "the token itself belongs nowhere on this machine"
        )
