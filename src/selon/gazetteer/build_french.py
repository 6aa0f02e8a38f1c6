"""French media with their owners, from the tables of Le Monde diplomatique and Acrimed."""

from __future__ import annotations

import csv
from pathlib import Path

from selon.gazetteer.build_ids import Ids, marked
from selon.gazetteer.tables import Row

_STATES = frozenset({"République française", "République fédérale d’Allemagne", "Province de Liège"})
"""States are no owners here: public media are told by their control, and are independent of each other."""
_COUNTRIES = {"Suisse": "CH", "Monaco": "MC"}
_SWISS = ("ESH Médias", "Groupe Filanosa", "Éditions Suisses Holding")
_MAJORITY = 50.0


def french_rows(folder: Path, ids: Ids) -> list[Row]:
    """Rows of fr_medias.tsv: companies first, then media, each with the one company that holds more than half of it."""
    companies = [row["nom"] for row in _read(folder / "fr_organisations.tsv") if row["nom"] not in _STATES]
    company_ids = {name: ids.company(name, "CH" if name in _SWISS else "FR") for name in companies}
    over_companies = majority_owners(_read(folder / "fr_organisation-organisation.tsv"))
    over_media = majority_owners(_read(folder / "fr_organisation-media.tsv"))
    rows = [
        _row(
            company_ids[name],
            name,
            "company",
            "CH" if name in _SWISS else "FR",
            company_ids.get(over_companies.get(name, "")),
        )
        for name in companies
    ]
    for medium in _read(folder / "fr_medias.tsv"):
        if medium["Disparu"] == "checked":
            continue
        name = medium["Nom"]
        country = _COUNTRIES.get(medium["Echelle"], "FR")
        owner = company_ids.get(over_media.get(name, ""))
        rows.append(_row(ids.outlet(name.split(" (")[0], country), name.split(" (")[0], "media_outlet", country, owner))
    return list({row["id"]: row for row in rows}.values())


def majority_owners(shares: list[Row]) -> dict[str, str]:
    """Target → the one holder of more than half of it; where none has, the one that controls it or has half."""
    found: dict[str, str] = {}
    for target in {row["cible"] for row in shares}:
        holders = [row for row in shares if row["cible"] == target]
        majority = [row for row in holders if _percent(row) > _MAJORITY or row["qualificatif"] == "supérieur à"]
        chosen = majority or [row for row in holders if row["qualificatif"] == "contrôle"]
        if len(chosen) == 1:
            found[target] = chosen[0]["origine"]
    return found


def _percent(share: Row) -> float:
    exact = share["qualificatif"] == "égal à"
    return float(share["valeur"].rstrip("%") or 0) if exact else 0.0


def _row(row_id: str, name: str, kind: str, country: str, owner: str | None) -> Row:
    shown = name if kind == "company" else marked(name)
    return {
        "id": row_id,
        "name": shown,
        "kind": kind,
        "country": country,
        "owner": owner if owner and owner != row_id else "",
    }


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [
            {key: (value or "").strip() for key, value in row.items() if key}
            for row in csv.DictReader(lines, delimiter="\t")
        ]
