"""The tables: counts, ids, owners, provenance."""

from pathlib import Path

import pytest

import selon.gazetteer
from selon.gazetteer import country, load
from selon.gazetteer.build_french import majority_owners
from selon.gazetteer.build_ids import marked, slug
from selon.gazetteer.model import CONTROLS, KINDS
from selon.gazetteer.outlets import TABLES
from selon.gazetteer.tables import provenance, read

DATA = Path(selon.gazetteer.__file__).parent / "data"
ALL_TABLES = sorted(path.stem for path in DATA.glob("*.tsv"))


@pytest.mark.parametrize("table", ALL_TABLES)
def test_every_table_says_where_it_comes_from(table: str) -> None:
    first = (DATA / f"{table}.tsv").read_text(encoding="utf-8").splitlines()[0]
    assert all(word in first for word in ("Source: ", "Licence: ", "Date: 20"))
    source, date = provenance(table)
    assert source
    assert date.startswith("20")
    assert f"`{table}.tsv`" in (DATA / "SOURCES.md").read_text(encoding="utf-8")


def test_at_least_sixty_agencies_have_names_in_four_languages() -> None:
    complete = [row for row in read("agencies") if all(row[language] for language in ("fr", "en", "ru", "ar"))]
    assert len(complete) >= 60


def test_at_least_150_outlets_of_the_french_speaking_world() -> None:
    assert len(read("francophone")) >= 150


def test_at_least_a_thousand_outlets_besides_companies() -> None:
    assert sum(outlet.kind != "company" for outlet in load().outlets()) >= 1000


@pytest.mark.parametrize("table", TABLES)
def test_no_id_twice_in_a_table(table: str) -> None:
    ids = [row["id"] for row in read(table)]
    assert len(ids) == len(set(ids))


def test_no_id_in_two_hand_written_tables() -> None:
    ids = [row["id"] for table in ("agencies", "francophone", "world", "companies") for row in read(table)]
    assert len(ids) == len(set(ids))


def test_outlets_are_sound() -> None:
    gazetteer = load()
    for outlet in gazetteer.outlets():
        assert outlet.kind in KINDS, outlet
        assert outlet.control is None or outlet.control in CONTROLS, outlet
        assert outlet.country is None or (len(outlet.country) == 2 and outlet.country.isupper()), outlet
        assert outlet.owner is None or gazetteer.by_id(outlet.owner), outlet
        assert outlet not in gazetteer.owners(outlet), outlet
        assert outlet.names[0] == outlet.name, outlet
        assert not any(mark in name for name in outlet.names for mark in ("~", "|", "\t")), outlet
        assert outlet.source, outlet
        assert outlet in gazetteer.candidates(outlet.name) or gazetteer.country(outlet.name), outlet


def test_majority_owners() -> None:
    def share(holder: str, target: str, how: str, percent: str) -> dict[str, str]:
        return {"origine": holder, "cible": target, "qualificatif": how, "valeur": percent}

    shares = [
        share("A", "one", "égal à", "51.00%"), share("B", "one", "égal à", "49.00%"),
        share("A", "two", "égal à", "50.00%"), share("B", "two", "égal à", "50.00%"),
        share("C", "three", "contrôle", ""), share("D", "four", "supérieur à", "50.00%"),
        share("D", "five", "inférieur à", "50.00%"),
    ]  # fmt: skip
    assert majority_owners(shares) == {"one": "A", "three": "C", "four": "D"}


def test_ids_and_marks_of_built_tables() -> None:
    assert slug("Groupe Les Échos - Le Parisien") == "groupe-les-echos-le-parisien"
    assert marked("Today") == "Today~"
    assert marked("DR") == "DR~"
    assert marked("RTBF") == "RTBF"
    assert marked("Radio Okapi") == "Radio Okapi"


def test_every_country_has_a_name_and_a_point_on_the_map() -> None:
    codes = [row["country"] for row in read("centres")]
    assert len(codes) == len(set(codes))
    assert set(codes) == {row["country"] for row in read("territories")}
    for code in codes:
        found = country(code)
        assert found is not None
        assert found.name
        assert -90 <= found.latitude <= 90
        assert -180 <= found.longitude <= 180
    assert country("ZZ") is None
