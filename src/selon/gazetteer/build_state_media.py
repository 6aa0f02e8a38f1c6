"""State media of the world with their typology, from the State Media Matrix."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from urllib.parse import urlsplit

from selon.gazetteer.build_ids import Ids, marked
from selon.gazetteer.model import CONTROLS
from selon.gazetteer.tables import Row, read, several

_COUNTRIES = {
    "United States of America": "US", "UAE": "AE", "DR Congo": "CD", "Congo": "CG", "Palestine territories": "PS",
    "Hong Kong": "HK", "Macao": "MO", "The Gambia": "GM", "Turkey": "TR", "Myanmar": "MM", "Europen Union": "EU",
    "Côte d'Ivoire": "CI", "Bosnia and Herzegovina": "BA",
}  # fmt: skip
"""Countries that the matrix and CLDR name differently."""
_MEDIUM = re.compile(r"^(?:News agency|News portals|Print media|Print|Online|Television|Radio)\s*:\s*(?=\S)")
_AGENCY = re.compile(r"news agency|press agency|news agency|agence|agencia|agência|^news agency:", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\(([^()]*)\)?")


def state_media_rows(path: Path, ids: Ids, countries: dict[str, str]) -> list[Row]:
    """Rows of state_media.tsv: companies and their assets, one row an id, the domains of an asset together."""
    taken = _hand_domains()
    rows: dict[str, Row] = {}
    with path.open(encoding="utf-8-sig", newline="") as lines:
        assets = [asset for asset in csv.DictReader(lines) if asset["asset"]]
    for asset in assets:
        country = _COUNTRIES.get(asset["country"]) or countries[asset["country"]]
        owner = _company(asset, country, ids, rows)
        name, aliases = _names(_MEDIUM.sub("", asset["asset"]))
        asset_id = ids.outlet(name, country)
        domain = _domain(asset["url"])
        row = rows.setdefault(asset_id, _row(asset_id, marked(name), "media_outlet", country))
        if _AGENCY.search(asset["asset"]) or (_AGENCY.search(asset["media_company"]) and owner == asset_id):
            row["kind"] = "news_agency"
        elif row["kind"] == "company":
            row["kind"] = "media_outlet"
        row["owner"] = row["owner"] or (owner if owner != asset_id else "")
        row["control"] = row["control"] or _control(asset["typology"])
        row["names"] = _joined(row["names"], [marked(alias) for alias in aliases])
        if domain and taken.setdefault(domain, asset_id) == asset_id:
            row["domains"] = _joined(row["domains"], [domain])
    return list(rows.values())


def _company(asset: Row, country: str, ids: Ids, rows: dict[str, Row]) -> str:
    name, aliases = _names(asset["media_company"])
    company = next((found for one in (name, *aliases) if (found := ids.known(one, country))), None) or ids.company(
        name, country
    )
    if company not in rows:
        rows[company] = _row(company, marked(name), "company", country)
        rows[company]["names"] = _joined("", [marked(alias) for alias in aliases])
    return company


def _names(text: str) -> tuple[str, list[str]]:
    """A name and what stands in brackets behind it: "Korean Central Television (KCTV)" → (…, ["KCTV"]).

    Remarks in brackets are no names: several words that begin with a small letter, or "Control of …".
    """
    inside = [part.strip() for part in _BRACKET.findall(text)]
    plain = _BRACKET.sub("", text).strip(' *,;"') or text.strip(" *")
    names = [
        part
        for part in inside
        if part and not re.match(r"[a-z]|Control |Focus |joint |English$|French$|Channel 30", part)
    ]
    return plain, [name for name in names if name != plain]


def _control(typology: str) -> str:
    control = typology.rstrip("?")
    return control if control in CONTROLS else ""


def _domain(url: str) -> str:
    host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    return host.removeprefix("www.")


def _hand_domains() -> dict[str, str]:
    tables = ("agencies", "francophone", "world")
    return {domain: row["id"] for table in tables for row in read(table) for domain in several(row["domains"])}


def _joined(cell: str, more: list[str]) -> str:
    return "|".join(dict.fromkeys([*several(cell), *more]))


def _row(row_id: str, name: str, kind: str, country: str) -> Row:
    return {
        "id": row_id, "name": name, "kind": kind, "country": country, "owner": "", "control": "",
        "domains": "", "names": "",
    }  # fmt: skip
