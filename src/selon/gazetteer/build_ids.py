"""Ids for outlets and companies while the tables are built: one id for one outlet, whatever table names it."""

from __future__ import annotations

from selon.gazetteer.fold import key, tokens, without_articles, words
from selon.gazetteer.outlets import parse_name
from selon.gazetteer.tables import read, several

_HAND_TABLES = ("agencies", "francophone", "world", "companies")
_NAME_COLUMNS = ("name", "fr", "en", "ru", "ar", "other", "names")


class Ids:
    """Ids given so far, by folded name and country."""

    def __init__(self) -> None:
        self._by_name: dict[tuple[str, str], str] = {}
        self._by_company: dict[str, str] = {}
        self._given: set[str] = set()
        for table in _HAND_TABLES:
            for row in read(table):
                self._given.add(row["id"])
                if row.get("kind") == "company":
                    self._by_company.setdefault(row["id"], row["id"])
                for column in _NAME_COLUMNS:
                    for cell in several(row.get(column, "")):
                        self._by_name.setdefault((_bare(parse_name(cell).text), row["country"]), row["id"])

    def known(self, name: str, country: str) -> str | None:
        """The id of an outlet of that name and country, when there is one already."""
        return self._by_name.get((_bare(name), country))

    def outlet(self, name: str, country: str) -> str:
        """The id of an outlet, a new one when it is new: the folded name, with the country when that is taken."""
        found = self.known(name, country)
        if found:
            return found
        made = self._new(name, country)
        self._by_name[(_bare(name), country)] = made
        return made

    def company(self, name: str, country: str) -> str:
        """The id of a company, that of an outlet when both bear one name."""
        found = self.known(name, country) or self._by_company.get(slug(name))
        if found:
            return found
        made = self._new(name, country)
        self._by_company[slug(name)] = made
        self._by_name.setdefault((_bare(name), country), made)
        return made

    def _new(self, name: str, country: str) -> str:
        base = slug(name)
        tries = [base, f"{base}-{country.lower()}", *(f"{base}-{country.lower()}-{number}" for number in range(2, 99))]
        made = next(tried for tried in tries if tried not in self._given)
        self._given.add(made)
        return made


def slug(name: str) -> str:
    """A name as an id: "Groupe Les Échos - Le Parisien" → "groupe-les-echos-le-parisien"; only a-z and 0-9."""
    latin = "".join(c if c.isascii() and c.isalnum() else "-" for c in key(name))
    return "-".join(part for part in latin.split("-") if part)


def _bare(name: str) -> str:
    return " ".join(without_articles(words(name)))


def marked(name: str) -> str:
    """A name as the tables hold it: ``~`` after what may be an ordinary word, since no one has looked at it.

    Ordinary are single words and short acronyms, save long acronyms, names with digits or inner capitals, and domains.
    """
    folded = without_articles(words(name))
    if len(folded) != 1:
        return name if name.casefold() != name else name + "~"
    last = tokens(name)[-1].raw
    distinctive = (
        (last.isupper() and len(last) > 3) or any(c.isdigit() for c in last) or any(c.isupper() for c in last[1:])
    )
    return name if distinctive and not (last.isupper() and len(last) <= 3) else name + "~"
