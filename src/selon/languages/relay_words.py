"""The words by which a language's press says through which medium something reached it. Data only; all of it optional.

The patterns are regular expressions, tried without regard to case on text whose apostrophes are straight. One that
announces a medium ends where the medium's noun phrase (with its determiner) begins.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NO_CONTRACTIONS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RelayWords:
    """What a language's profile says of relays.

    ``addressee``: a preposition before the one who was told; ``telling``: verbs whose object is the one who was told;
    ``cited_by``, ``interview``, ``channel``: what announces the medium; ``citing``: what a medium says before its own
    source; ``contractions``: preposition and article in one ("au": "le"), after which an outlet's own article is
    missing; ``ends``: words that end a noun phrase; ``byline``: "by", ``together``: "with", ``footer``: "source:"
    before the name of an agency; ``platforms``: services on which anyone publishes.
    """

    addressee: str | None = None
    telling: str | None = None
    cited_by: str | None = None
    citing: str | None = None
    interview: str | None = None
    channel: str | None = None
    byline: str | None = None
    together: str | None = None
    footer: str | None = None
    contractions: Mapping[str, str] = field(default_factory=lambda: _NO_CONTRACTIONS)
    ends: frozenset[str] = frozenset()
    platforms: tuple[str, ...] = ()
