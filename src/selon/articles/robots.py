"""robots.txt (RFC 9309): whether a site lets this reader fetch a page. Each site's file is fetched once a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from protego import Protego

AGENT = "selon"
MAX_BYTES = 512_000
"""How much of a robots.txt is read, in bytes (RFC 9309 asks for 500 kibibytes at least)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site answered: ``status`` of HTTP, None when it could not be reached; ``reason`` then says why."""

    status: int | None
    body: bytes = b""
    reason: str = ""


class Robots:
    """The rules of the sites asked so far. ``get`` fetches a robots.txt and raises nothing."""

    def __init__(self, get: Callable[[str], Answer]) -> None:
        self._get = get
        self._sites: dict[str, Protego | str | None] = {}

    def refusal(self, url: str) -> str | None:
        """Why ``url`` may not be fetched; None when it may."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}".lower()
        if site not in self._sites:
            self._sites[site] = _rules(self._get(f"{site}/robots.txt"))
        rules = self._sites[site]
        if rules is None:
            return None
        if isinstance(rules, str):
            return rules
        return None if rules.can_fetch(url, AGENT) else "the site's robots.txt does not allow it"


def _rules(answer: Answer) -> Protego | str | None:
    """The rules; None when there are none; a sentence when the file can't be had: that forbids all (RFC 9309)."""
    if answer.status is None:
        return f"{answer.reason} (asked for the site's robots.txt)"
    if answer.status == 429 or answer.status >= 500:
        return f"the site's robots.txt could not be read (HTTP {answer.status}), which counts as a refusal"
    if answer.status != 200:
        return None
    from protego import Protego  # noqa: PLC0415 - lazy: start-up

    return Protego.parse(answer.body.decode("utf-8", "replace").removeprefix("\ufeff"))
