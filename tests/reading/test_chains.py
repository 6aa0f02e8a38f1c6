"""Chains: relays, kept paths, credits, echoes."""

from __future__ import annotations

from selon.languages.language import Language
from tests.reading.sourcing import EN, Said, read


def test_direct() -> None:
    found = read("La ministre a dit oui.", [Said("a dit", "La ministre", "oui")])
    assert found.chain(1) == ["ministre"]
    assert found.path(1).chain == ("publisher", "s1")
    assert found.own() == []


def test_no_source_leaves_the_publisher_alone() -> None:
    found = read("Il a été annoncé que oui.", [Said("a été annoncé", "Il", "que oui")])
    assert found.path(1).chain == ("publisher",)
    assert found.path(1).attributions == ("a1",)


def test_an_unnamed_source_behind_a_relay() -> None:
    text = "Il a été annoncé, cité par Reuters, que oui."
    found = read(text, [Said("a été annoncé", "Il", "que oui")])
    assert found.chain(1) == ["Reuters"]
    assert found.roles(1) == ["relay"]


def test_relay_is_kept() -> None:
    text = "La ministre a dit à l’AFP que oui. Elle a ajouté que non. Mme Martel, la ministre, a répété."
    found = read(text, [Said("a dit", "La ministre", "que oui"), Said("a ajouté", "Elle", "que non")])
    assert found.chain(2) == ["AFP", "ministre"]
    assert found.path(2).links[1].kept_from == "a1"
    assert found.path(2).links[1].attribution is None


def test_no_relay_is_invented() -> None:
    text = "La ministre a dit que oui. La ministre a dit à l’AFP que non. Elle a ajouté que si."
    said = [
        Said("a dit", "La ministre", "que oui"),
        Said("a dit", "La ministre", "que non"),
        Said("a ajouté", "Elle", "que si"),
    ]
    found = read(text, said)
    assert [found.chain(n) for n in (1, 2, 3)] == [["ministre"], ["AFP", "ministre"], ["ministre"]]


def test_another_relay_named_later_is_used_from_then_on() -> None:
    text = "La ministre a dit à l’AFP que oui. La ministre a dit à Reuters que non. Elle a ajouté que si."
    said = [
        Said("a dit", "La ministre", "que oui"),
        Said("a dit", "La ministre", "que non"),
        Said("a ajouté", "Elle", "que si"),
    ]
    found = read(text, said)
    assert [found.chain(n)[0] for n in (1, 2, 3)] == ["AFP", "Reuters", "Reuters"]
    assert found.path(3).links[1].kept_from == "a2"


def test_a_medium_that_nests_another_source_is_a_relay() -> None:
    text = "Reuters rapporte que la ministre a dit oui. La ministre a ajouté non."
    said = [
        Said("rapporte", "Reuters", "que la ministre a dit oui"),
        Said("a dit", "la ministre", "oui", 1),
        Said("a ajouté", "La ministre", "non"),
    ]
    found = read(text, said)
    assert (found.chain(1), found.roles(1)) == (["Reuters"], ["source"])
    assert (found.chain(2), found.roles(2)) == (["Reuters", "ministre"], ["relay", "source"])
    assert (found.chain(3), found.roles(3)) == (["Reuters", "ministre"], ["relay", "source"])
    assert found.path(3).links[1].kept_from == "a1"


def test_a_person_who_reports_another_is_no_relay() -> None:
    text = "La ministre dit que le préfet a dit oui. Le préfet a ajouté non."
    said = [
        Said("dit", "La ministre", "que le préfet a dit oui"),
        Said("a dit", "le préfet", "oui", 1),
        Said("a ajouté", "Le préfet", "non"),
    ]
    found = read(text, said)
    assert (found.chain(2), found.roles(2)) == (["ministre", "préfet"], ["source", "source"])
    assert found.chain(3) == ["préfet"]


def test_an_anonymous_source_stays_behind_the_one_who_knows_it() -> None:
    text = "La ministre a dit à l’AFP que des témoins ont dit oui. Les témoins ont ajouté non."
    said = [
        Said("a dit", "La ministre", "que des témoins ont dit oui"),
        Said("ont dit", "des témoins", "oui", 1),
        Said("ont ajouté", "Les témoins", "non"),
    ]
    found = read(text, said)
    assert found.chain(3) == ["AFP", "ministre", "témoins"] or found.chain(3) == ["AFP", "ministre", "des témoins"]
    assert [link.kept_from for link in found.path(3).links[1:]] == ["a1", "a1", None]


def test_citing_within_the_source_span() -> None:
    text = "Reuters, citing two officials, said yes."
    found = read(text, [Said("said", "Reuters, citing two officials,", "yes")], EN)
    assert found.chain(1) == ["Reuters", "two officials"]
    assert found.roles(1) == ["relay", "source"]


def test_citing_outside_the_source_span() -> None:
    text = "Reuters a rapporté, citant deux diplomates, que oui."
    found = read(text, [Said("a rapporté", "Reuters", "que oui")])
    assert found.chain(1) == ["Reuters", "deux diplomates"]
    assert found.roles(1) == ["relay", "source"]


def test_citing_tagged_as_an_attribution_of_its_own() -> None:
    text = "Reuters a rapporté que oui, citant deux diplomates."
    said = [Said("a rapporté", "Reuters", "que oui"), Said("citant", "deux diplomates", "que oui")]
    found = read(text, said)
    assert found.chain(1) == ["Reuters"]
    assert (found.chain(2), found.roles(2)) == (["Reuters", "deux diplomates"], ["relay", "source"])


def test_the_wire_stands_before_every_chain() -> None:
    text = "PARIS (AFP) – La ministre a dit oui. Le préfet a dit à Reuters que non. Le maire a dit à l’AFP que si."
    said = [
        Said("a dit", "La ministre", "oui"),
        Said("a dit", "Le préfet", "que non"),
        Said("a dit", "Le maire", "que si"),
    ]
    found = read(text, said)
    assert [found.chain(n) for n in (1, 2, 3)] == [
        ["AFP", "ministre"],
        ["AFP", "Reuters", "préfet"],
        ["AFP", "maire"],
    ]
    assert found.own() == ["AFP"]
    assert found.roles(2) == ["relay", "relay", "source"]


def test_the_publisher_is_not_its_own_relay() -> None:
    text = "PARIS (AFP) – La ministre a dit à l’AFP que oui."
    found = read(text, [Said("a dit", "La ministre", "que oui")], publisher="AFP")
    assert found.own() == []
    assert found.chain(1) == ["ministre"]


def test_the_publisher_known_by_its_address() -> None:
    text = "La ministre a dit au Monde que oui."
    said = [Said("a dit", "La ministre", "que oui")]
    assert read(text, said).chain(1) == ["Le Monde", "ministre"]
    assert read(text, said, url="https://www.lemonde.fr/a.html").chain(1) == ["ministre"]


def test_nobody_is_named_twice_in_a_row() -> None:
    text = "La ministre a dit que, selon elle-même, oui."
    said = [Said("a dit", "La ministre", "que, selon elle-même, oui"), Said("selon", "elle-même", "oui", 1)]
    found = read(text, said)
    assert found.chain(2) == ["ministre"]
    assert found.path(2).attributions == ("a1", "a2")


def test_a_thin_language_is_read_as_well() -> None:
    thin = Language("xx", "Thin", False, ())
    found = read("Jane Roe 说 yes. Jane Roe 说 no.", [Said("说", "Jane Roe"), Said("说", "Jane Roe")], thin)
    assert found.chain(1) == found.chain(2) == ["Jane Roe"]
