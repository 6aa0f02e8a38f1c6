"""The gazetteer: outlets, states and places behind one object, each part loaded when first asked for."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from selon.gazetteer import user_file as files
from selon.gazetteer.model import GazetteerError, Outlet, OutletMention, PlaceMention
from selon.gazetteer.outlet_index import OutletIndex
from selon.gazetteer.outlets import Entry, load_tables
from selon.gazetteer.places import Places
from selon.gazetteer.states import States

_SCHEME = re.compile(r"^[a-z]+://", re.IGNORECASE)


class Gazetteer:
    """Look-ups that answer None whenever there is not exactly one candidate."""

    def __init__(self, user: Path | None = None) -> None:
        """``user``: a file of the user's outlets, checked here already. Raises GazetteerError when it is wrong."""
        self._user = user
        if user:
            self._entries  # noqa: B018 - a wrong file must be told of at once

    def outlet(self, name: str) -> Outlet | None:
        """The outlet of a name or of a description with a name: "l'AFP", "l’agence russe Sputnik", "РИА Новости".

        Case, accents, articles, hyphens and apostrophes do not matter, except that a name made of words of the language
        needs its capitals ("Le Monde", not "le monde"). Nationality decides between outlets of one name.
        """
        return self._index.outlet(name)

    def candidates(self, name: str) -> tuple[Outlet, ...]:
        """Every outlet of that name, for showing a choice; ``outlet`` is the look-up that decides."""
        return self._index.candidates(name)

    def outlets(self) -> tuple[Outlet, ...]:
        """Every outlet, by id."""
        return tuple(self._entries[outlet_id].outlet for outlet_id in sorted(self._entries))

    def by_id(self, outlet_id: str) -> Outlet | None:
        """The outlet of an id such as "outlet:sputnik"."""
        entry = self._entries.get(outlet_id)
        return entry.outlet if entry else None

    def by_domain(self, domain: str) -> Outlet | None:
        """The outlet of a host name or URL: "www.lemonde.fr", "https://fr.sputniknews.africa/x"; subdomains count."""
        host = urlsplit(domain if _SCHEME.match(domain) else f"https://{domain}").hostname or ""
        labels = host.rstrip(".").split(".")
        while len(labels) > 1:
            found = self._domains.get(".".join(labels))
            if found:
                return self.by_id(next(iter(found))) if len(found) == 1 else None
            labels = labels[1:]
        return None

    def mentions(self, text: str) -> tuple[OutletMention, ...]:
        """Outlets named in a text in order; module ``names`` states the rule. Ambiguous names are left out."""
        return self._index.mentions(text)

    def owners(self, outlet: Outlet) -> tuple[Outlet, ...]:
        """The owner, the owner's owner and so on, nearest first; empty when none is known."""
        found: list[Outlet] = []
        owner = self.by_id(outlet.owner) if outlet.owner else None
        while owner and owner not in found:
            found.append(owner)
            owner = self.by_id(owner.owner) if owner.owner else None
        return tuple(found)

    def state_voice(self, outlet: Outlet) -> str | None:
        """The country whose state speaks through an outlet, by its own control or its nearest owner's, or None."""
        for holder in (outlet, *self.owners(outlet)):
            if holder.control:
                return holder.state_voice
        return None

    def country(self, name: str) -> str | None:
        """ISO alpha-2 of a state's name, adjective, capital or seat of government: "russe", "Moscou", "le Kremlin"."""
        return self._states.country(name)

    def government(self, name: str) -> str | None:
        """The country when a name stands for a government: "Moscou", "le Quai d'Orsay", "Downing Street"."""
        return self._states.government(name)

    def speaking_state(self, name: str) -> str | None:
        """The state that a source's name stands for: a government's name as above, or its own ("la Corée du Sud")."""
        return self._states.speaker(name)

    def places(self, text: str, language: str) -> tuple[PlaceMention, ...]:
        """Places named in a text of that language (ISO 639-1), in order; module ``places`` states the rule."""
        return self._places.find(text, language)

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        entries = load_tables()
        return files.apply(self._user, entries) if self._user else entries

    @cached_property
    def _index(self) -> OutletIndex:
        return OutletIndex(self._entries.values(), self._states.nationality, self._states.country)

    @cached_property
    def _domains(self) -> dict[str, set[str]]:
        domains: dict[str, set[str]] = {}
        for outlet_id, entry in self._entries.items():
            for domain in entry.outlet.domains:
                domains.setdefault(domain.removeprefix("www."), set()).add(outlet_id)
        return domains

    @cached_property
    def _states(self) -> States:
        return States()

    @cached_property
    def _places(self) -> Places:
        return Places()


def load(user_file: Path | None = None) -> Gazetteer:
    """The gazetteer with the user's file: the one given, else ``SELON_OUTLETS``, else the one in the user's folder.

    A file that is named must exist. Kept in memory for as long as the file does not change. Raises GazetteerError.
    """
    path = user_file or files.default_path()
    if not path.is_file():
        if user_file or files.is_named():
            raise GazetteerError(f"{path}: no such file")
        return _load(None, 0)
    return _load(path.resolve(), path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _load(path: Path | None, changed: int) -> Gazetteer:
    return Gazetteer(path)
