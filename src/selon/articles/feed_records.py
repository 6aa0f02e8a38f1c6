"""What a feed is, whatever it is written in."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit


class FeedError(ValueError):
    """Why something is no feed that can be read."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """``id``: the same at each reading of the feed; ``url``: of the article, http or https; ``published``: ISO 8601, with
    its zone when it has a time; ``html``: the longest text that the feed itself holds; ``language``: as declared.
    """

    id: str
    url: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    html: str | None = None
    author: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A feed as it is now. ``entries``: in its order; ``wait``: seconds for which it asks not to be read again."""

    title: str | None
    entries: tuple[FeedEntry, ...]
    wait: float | None = None


def web_address(value: object, base: str) -> str | None:
    """``value`` as an absolute http or https address; None when it is none."""
    if not isinstance(value, str) or not value.strip():
        return None
    try:
        address = urljoin(base, value.strip())
        parts = urlsplit(address)
        return address if parts.scheme in {"http", "https"} and parts.hostname else None
    except ValueError:  # brackets without end in a host
        return None


def made_id(*told: str | None) -> str:
    """An id for an entry without one: a hash of what it says."""
    return "sha256:" + hashlib.sha256("\0".join(one or "" for one in told).encode("utf-8", "replace")).hexdigest()
