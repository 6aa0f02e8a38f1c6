"""What the reading of sources asks of a gazetteer; ``selon.gazetteer.Gazetteer`` gives it."""

# ruff: noqa: D102 - the members are described where the gazetteer defines them
from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Outlet(Protocol):
    """A news agency, a media outlet or a company: ``kind`` is "news_agency", "media_outlet" or "company"."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def country(self) -> str | None: ...
    @property
    def owner(self) -> str | None: ...
    @property
    def control(self) -> str | None: ...


class OutletMention(Protocol):
    """An outlet named in a text, at code points ``start`` to ``end``."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def outlet(self) -> Outlet: ...


class Gazetteer(Protocol):
    """Look-ups that answer None unless exactly one candidate remains."""

    def outlet(self, name: str, /) -> Outlet | None: ...
    def by_domain(self, domain: str, /) -> Outlet | None: ...
    def mentions(self, text: str, /) -> Sequence[OutletMention]: ...
    def country(self, name: str, /) -> str | None: ...
    def government(self, name: str, /) -> str | None: ...
    def speaking_state(self, name: str, /) -> str | None: ...


_LAST: list[tuple[str, Gazetteer, tuple[OutletMention, ...]]] = []
"""The article looked up last: the next stage asks for the same."""


def outlets_in(text: str, gazetteer: Gazetteer) -> tuple[OutletMention, ...]:
    """The outlets named in a whole article, in order."""
    for known, by, mentions in _LAST[:]:
        if known is text and by is gazetteer:
            return mentions
    found = tuple(sorted(gazetteer.mentions(text), key=lambda mention: mention.start))
    _LAST[:] = [(text, gazetteer, found)]
    return found
