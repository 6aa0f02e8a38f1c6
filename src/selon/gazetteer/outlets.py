"""The outlets of all tables, merged by id, with the names each is known by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from selon.gazetteer.model import Outlet, OutletKind
from selon.gazetteer.tables import Row, provenance, read, several

TABLES = ("agencies", "francophone", "world", "companies", "fr_medias", "state_media")
"""In order of authority: what an earlier table says of an outlet, a later one does not change."""
_NAME_COLUMNS = ("name", "fr", "en", "ru", "ar", "other", "names")
PREFIX = "outlet:"


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an outlet. In the tables ``~`` after it marks ``ordinary`` (also words of the language: "Le Point"),
    ``!`` marks ``primary`` (meant unless the text says otherwise, though lesser outlets share it: "CBC").
    """

    text: str
    ordinary: bool = False
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """An outlet and its names."""

    outlet: Outlet
    names: tuple[Name, ...]


def parse_name(cell: str) -> Name:
    """A name with its marks: "L'Express~!" → ordinary and primary."""
    text = cell.rstrip("~!")
    marks = cell[len(text) :]
    return Name(text, "~" in marks, "!" in marks)


def load_tables() -> dict[str, Entry]:
    """Every outlet of the tables by id."""
    entries: dict[str, Entry] = {}
    for table in TABLES:
        source, date = provenance(table)
        for row in read(table):
            entry = _entry(row, f"{source} ({date})", date)
            known = entries.get(entry.outlet.id)
            entries[entry.outlet.id] = _merged(known, entry) if known else entry
    return entries


def names_of(cells: list[str]) -> tuple[Name, ...]:
    """Names without repetitions; a mark given once holds for every repetition."""
    found: dict[str, Name] = {}
    for name in map(parse_name, cells):
        known = found.get(name.text, name)
        found[name.text] = Name(name.text, known.ordinary or name.ordinary, known.primary or name.primary)
    return tuple(found.values())


def _entry(row: Row, source: str, date: str) -> Entry:
    names = names_of([cell for column in _NAME_COLUMNS for cell in several(row.get(column, ""))])
    outlet = Outlet(
        id=PREFIX + row["id"],
        name=names[0].text,
        kind=cast(OutletKind, row.get("kind") or "media_outlet"),
        country=row["country"] or None,
        owner=PREFIX + row["owner"] if row.get("owner") else None,
        control=row.get("control") or None,
        names=tuple(name.text for name in names),
        domains=tuple(several(row.get("domains", ""))),
        source=source,
        date=date,
    )
    return Entry(outlet, names)


def _merged(first: Entry, second: Entry) -> Entry:
    a, b = first.outlet, second.outlet
    known = {name.text for name in first.names}
    names = first.names + tuple(name for name in second.names if name.text not in known)
    outlet = replace(
        a,
        country=a.country or b.country,
        owner=a.owner or b.owner,
        control=a.control or b.control,
        names=tuple(name.text for name in names),
        domains=tuple(dict.fromkeys(a.domains + b.domains)),
        source=f"{a.source}; {b.source}",
        date=max(a.date, b.date),
    )
    return Entry(outlet, names)
