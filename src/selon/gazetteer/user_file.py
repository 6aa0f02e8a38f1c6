"""The user's own outlets: a TOML file that adds outlets to the gazetteer and corrects those it has.

    [[outlet]]
    id = "outlet:my-paper"
    name = "Mon Journal"            # required for a new outlet
    kind = "media_outlet"           # or "news_agency", "company"
    country = "FR"
    owner = "outlet:my-group"
    control = "IP"                  # "" clears it; so for country and owner
    names = ["Le Mon Journal"]      # added; a final ~ marks an ordinary name, a final ! a primary one
    not_names = ["MJ"]              # taken away
    domains = ["monjournal.example"]

For an id that the gazetteer has, what the entry gives replaces what the tables say, and names and domains are added.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from platformdirs import user_config_dir

from selon.gazetteer.model import CONTROLS, KINDS, GazetteerError, Outlet
from selon.gazetteer.outlets import Entry, names_of

_ID = re.compile(r"outlet:[a-z0-9]+(-[a-z0-9]+)*")
_TEXTS = ("id", "name", "kind", "country", "owner", "control")
_LISTS = ("names", "not_names", "domains")


def default_path() -> Path:
    """Where the user's file is looked for: ``SELON_OUTLETS``, else outlets.toml in the user's configuration folder."""
    return Path(os.environ.get("SELON_OUTLETS") or Path(user_config_dir("selon")) / "outlets.toml")


def is_named() -> bool:
    """Whether the environment names a file."""
    return bool(os.environ.get("SELON_OUTLETS"))


def apply(path: Path, entries: dict[str, Entry]) -> dict[str, Entry]:
    """The entries with the file's additions and corrections. Raises GazetteerError for a file that is wrong."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        date = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC).date().isoformat()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise GazetteerError(f"{path}: cannot be read as TOML: {error}") from error
    for unknown in document.keys() - {"outlet"}:
        raise GazetteerError(f"{path}: unknown key {unknown!r}; only [[outlet]] entries are allowed")
    listed = document.get("outlet", [])
    if not isinstance(listed, list):
        raise GazetteerError(f"{path}: 'outlet' must be a list of tables, written [[outlet]]")
    changed, seen = dict(entries), set[str]()
    for number, item in enumerate(listed, 1):
        where = f"{path}: entry {number}"
        if not isinstance(item, dict):
            raise GazetteerError(f"{where}: must be a table, written [[outlet]]")
        entry = _entry(item, f"{where} ({item.get('id', 'no id')})", entries, f"{path} ({date})", date)
        if entry.outlet.id in seen:
            raise GazetteerError(f"{where}: id {entry.outlet.id!r} is given twice")
        seen.add(entry.outlet.id)
        changed[entry.outlet.id] = entry
    _check_owners(path, changed, seen)
    return changed


def _entry(item: dict[str, Any], where: str, entries: dict[str, Entry], source: str, date: str) -> Entry:
    _check_types(item, where)
    known = entries.get(item["id"])
    if known is None and not item.get("name"):
        raise GazetteerError(f"{where}: 'name' is missing; a new outlet needs one")
    new = Outlet(item["id"], item.get("name", ""), "media_outlet", None, None, None, (), (), source, date)
    base = known.outlet if known else new
    given = ([item["name"]] if "name" in item else []) + item.get("names", [])
    unwanted = set(item.get("not_names", []))
    added = names_of(given)
    spelled = {name.text for name in added}
    names = added + tuple(name for name in (known.names if known else ()) if name.text not in spelled | unwanted)
    if not names:
        raise GazetteerError(f"{where}: 'not_names' takes away the outlet's last name")
    changes: dict[str, Any] = {field: item[field] or None for field in ("country", "owner", "control") if field in item}
    outlet = replace(
        base,
        **changes,
        name=names[0].text if "name" in item or base.name in unwanted else base.name,
        kind=item.get("kind", base.kind),
        names=tuple(name.text for name in names),
        domains=tuple(dict.fromkeys([*item.get("domains", []), *base.domains])),
        source=f"{source}; {base.source}" if known else source,
        date=date,
    )
    return Entry(outlet, names)


def _check_types(item: dict[str, Any], where: str) -> None:
    for field in item.keys() - set(_TEXTS) - set(_LISTS):
        raise GazetteerError(f"{where}: unknown field {field!r}; known are {', '.join(_TEXTS + _LISTS)}")
    for field in _TEXTS:
        if field in item and not isinstance(item[field], str):
            raise GazetteerError(f"{where}: {field!r} must be a text, not {item[field]!r}")
    for field in _LISTS:
        value = item.get(field, [])
        if not isinstance(value, list) or not all(isinstance(part, str) and part.strip("~! ") for part in value):
            raise GazetteerError(f"{where}: {field!r} must be a list of texts that are not empty, not {value!r}")
    if not _ID.fullmatch(item.get("id", "")):
        raise GazetteerError(f"{where}: 'id' must look like \"outlet:my-paper\", not {item.get('id')!r}")
    if "name" in item and not item["name"].strip("~! "):
        raise GazetteerError(f"{where}: 'name' is empty")
    if "kind" in item and item["kind"] not in KINDS:
        raise GazetteerError(f"{where}: 'kind' must be one of {', '.join(KINDS)}, not {item['kind']!r}")
    if item.get("control") and item["control"] not in CONTROLS:
        raise GazetteerError(f"{where}: 'control' must be one of {', '.join(CONTROLS)}, not {item['control']!r}")
    if item.get("country") and not re.fullmatch("[A-Z]{2}", item["country"]):
        raise GazetteerError(f"{where}: 'country' must be an ISO 3166-1 code of two capitals, not {item['country']!r}")


def _check_owners(path: Path, entries: dict[str, Entry], given: set[str]) -> None:
    for outlet in (entries[outlet_id].outlet for outlet_id in sorted(given)):
        if outlet.owner and outlet.owner not in entries:
            raise GazetteerError(f"{path}: {outlet.id}: 'owner' names no outlet or company: {outlet.owner!r}")
        chain: list[str] = []
        following: str | None = outlet.id
        while following:
            if following in chain:
                raise GazetteerError(f"{path}: {outlet.id}: 'owner' makes a circle: {' → '.join([*chain, following])}")
            chain.append(following)
            following = entries[following].outlet.owner
