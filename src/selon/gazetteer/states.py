"""States: their names, adjectives, capitals and the seats of their governments, in five languages."""

from __future__ import annotations

from collections.abc import Iterable

from selon.gazetteer.fold import ARTICLES, key, words
from selon.gazetteer.morphology import (
    arabic_adjective,
    english_adjective,
    french_adjective,
    german_adjective,
    russian_adjective,
    russian_noun,
)
from selon.gazetteer.tables import Row, read, several

_NOT_GOVERNMENTS = frozenset({"bruxelles", "brussels", "brussel", "брюссель", "بروكسل"})
"""Capitals that stand for somebody else as well: the European Union."""
_NAMESAKES = frozenset({"georgia", "jordan", "chad"})
"""Names of states that English news gives as often to a person or to a state of the Union: no single candidate."""
_LANGUAGES = ("fr", "en", "de", "ru", "ar")


class Lookup:
    """Countries by name. Short acronyms count in capitals only ("US", not "us"); a name of several has none."""

    def __init__(self) -> None:
        self._folded: dict[str, set[str]] = {}
        self._acronyms: dict[str, str] = {}

    def add(self, name: str, country: str, *, inflected: bool = False) -> None:
        """Files a country under a name, and under its Russian case forms unless it is ``inflected`` already."""
        plain = name.replace(".", "")
        if plain.isascii() and plain.isupper() and len(plain) <= 4:
            self._acronyms[plain] = country
            return
        for form in (name,) if inflected else (name, *russian_noun(name)):
            self._folded.setdefault(key(form), set()).add(country)

    def get(self, name: str) -> str | None:
        """The country of a name with or without articles, None when there is none or not one only."""
        acronym = name.strip().replace(".", "")
        if acronym in self._acronyms:
            return self._acronyms[acronym]
        rest = words(name)
        while rest:
            found = self._folded.get(" ".join(rest))
            if found:
                return next(iter(found)) if len(found) == 1 else None
            if rest[0] not in ARTICLES or len(rest) == 1:
                return self._acronyms.get(acronym.split()[-1]) if len(rest) == 1 and acronym.split() else None
            rest = rest[1:]
        return None


class States:
    """Look-ups of countries by any of the names of their state."""

    def __init__(self) -> None:
        self.names, self.adjectives, self.governments, self.capitals = Lookup(), Lookup(), Lookup(), Lookup()
        profiles = read("states")
        sovereign = {row["country"] for row in profiles}
        self._sovereign = sovereign
        for row in read("territories"):
            for language in _LANGUAGES:
                for name in several(row[language]):
                    self.names.add(name, row["country"])
            if row["country"] in sovereign and row["capital"]:
                self._add_capital(row["capital"], row["country"])
        for row in profiles:
            for alias in several(row["aliases"]):
                self.names.add(alias.rstrip("~"), row["country"])
            for adjective in _adjectives(row):
                self.adjectives.add(adjective, row["country"], inflected=True)
        for row in read("metonyms"):
            for name in several(row["names"]):
                self.governments.add(name.rstrip("~"), row["country"])
        for row in read("places"):
            if row["kind"] == "capital":
                for name in several(row["names"]):
                    self._add_capital(name, row["country"])

    def _add_capital(self, name: str, country: str) -> None:
        for form in {name, _without_article(name)}:
            self.capitals.add(form, country)
            if key(form) not in _NOT_GOVERNMENTS and self.names.get(form) is None:
                self.governments.add(form, country)

    def country(self, name: str) -> str | None:
        """Country of a state's name, adjective, government or capital; in that order, None when ambiguous."""
        for lookup in (self.names, self.adjectives, self.governments, self.capitals):
            found = lookup.get(name)
            if found:
                return found
        return None

    def government(self, name: str) -> str | None:
        """Country whose government a name stands for: a capital or a seat of power; None for anything else."""
        return self.governments.get(name)

    def speaker(self, name: str) -> str | None:
        """The state that a name stands for where it says something: its government's, or the state's own ("la Corée du
        Sud"); None for peoples and adjectives, and for names that people bear as well.
        """
        found = self.government(name)
        if found or key(name) in _NAMESAKES:
            return found
        state = self.names.get(name)
        return state if state in self._sovereign else None

    def nationality(self, word: str) -> str | None:
        """Country of an adjective of nationality; None for nouns."""
        return self.adjectives.get(word)


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.casefold() in ARTICLES else name


def _adjectives(row: Row) -> Iterable[str]:
    rules = {
        "fr": french_adjective,
        "en": english_adjective,
        "de": german_adjective,
        "ru": russian_adjective,
        "ar": arabic_adjective,
    }
    for language, rule in rules.items():
        for stem in several(row[language]):
            if not stem.endswith("~"):
                yield from rule(stem)
