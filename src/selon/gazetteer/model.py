"""Records of the gazetteer: outlets, their mentions, mentions of places, and its error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from selon.records import ConfigurationError

OutletKind = Literal["news_agency", "media_outlet", "company"]
KINDS: tuple[OutletKind, ...] = ("news_agency", "media_outlet", "company")

CONTROLS = {
    "SC": "state-controlled",
    "CaPu": "captured public",
    "CaPr": "captured private",
    "ISFM": "independent, state-funded and state-managed",
    "ISF": "independent, state-funded",
    "ISM": "independent, state-managed",
    "IP": "independent public",
}
"""The typology of the State Media Monitor."""
STATE_VOICES = frozenset({"SC", "CaPu", "CaPr"})
"""The types without editorial independence. The others are public, and not their state's voice."""


class GazetteerError(ConfigurationError):
    """A gazetteer file that cannot be used; the message names the file, the entry and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news agency, a media outlet, or a company that owns some.

    ``id``: "outlet:sputnik"; ``country``: ISO 3166-1 alpha-2; ``owner``: id of another outlet; ``control``: a key of
    ``CONTROLS``; ``names``: every name it is looked up by, ``name`` first; ``source`` and ``date``: where the entry
    comes from and the date of that. None where nothing is known.
    """

    id: str
    name: str
    kind: OutletKind
    country: str | None
    owner: str | None
    control: str | None
    names: tuple[str, ...]
    domains: tuple[str, ...]
    source: str
    date: str

    @property
    def state_voice(self) -> str | None:
        """The country whose state speaks through this outlet (by its own ``control``), or None."""
        return self.country if self.control in STATE_VOICES else None


@dataclass(frozen=True, slots=True)
class OutletMention:
    """An outlet named in a text: ``text[start:end]`` is the name as found."""

    start: int
    end: int
    outlet: Outlet


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in a text; ``country``: ISO 3166-1 alpha-2, None when contested or when several are possible."""

    start: int
    end: int
    country: str | None
