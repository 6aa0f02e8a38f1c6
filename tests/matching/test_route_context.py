from __future__ import annotations

from dataclasses import replace

import pytest

from selon.matching.route import route
from selon.matching.route_context import complete
from selon.records import Statement
from tests.matching.chained import said, source


def _edges(*family: Statement, around: tuple[Statement, ...] = ()) -> list[tuple[str, str]]:
    return [(edge.taker, edge.giver) for edge in route(family, around=around).edges]


_FIRST = said("a1", "La Voix de Moy", "workers*")


@pytest.mark.parametrize(
    "sentence",
    [
        "The cables were corroded, a foreman told La Voix de Moy.",
        "Nothing held any more, as the paper «La Voix de Moy» has it.",
    ],
)
def test_an_outlet_of_the_family_named_in_the_sentence_is_a_link(sentence: str) -> None:
    second = replace(said("a2", "Two Post", source("foreman", "person")), context=sentence)
    assert ("name:two post", "name:voix moy") in _edges(_FIRST, second)
    assert ("name:voix moy", "name:foreman") in _edges(_FIRST, second)


def test_an_outlet_is_found_in_other_letters_and_cases() -> None:
    first = said("a1", "Le Courrier de Sarn", "workers*")
    second = replace(said("a2", "Two Post"), context="Об этом рассказали журналистам «Курьера де Сарн» рабочие.")
    assert ("name:two post", "name:courrier sarn") in _edges(first, second)


def test_an_outlet_of_one_word_must_be_described_or_quoted() -> None:
    first = said("a1", "Layali", "workers*")
    described = replace(said("a2", "Two Post"), context="Le magazine Layali l’écrit noir sur blanc.")
    assert ("name:two post", "name:layali") in _edges(first, described)
    bare = replace(said("a2", "Two Post"), context="Les ouvriers de Layali le disent.")
    assert ("name:two post", "name:layali") not in _edges(first, bare)


def test_nothing_is_added_where_the_chain_has_it_or_two_are_named() -> None:
    has = replace(said("a2", "Two Post", "Voix de Moy"), context="Selon La Voix de Moy, les câbles étaient rongés.")
    assert _edges(_FIRST, has).count(("name:two post", "name:voix moy")) == 1
    both = replace(said("a2", "Two Post"), context="La Voix de Moy et Le Courrier de Sarn le disent.")
    assert ("name:two post", "name:voix moy") not in _edges(_FIRST, both, said("a3", "Le Courrier de Sarn"))


def test_a_kind_of_medium_is_the_only_medium_that_the_article_names() -> None:
    agency = said("a2", "Two Post", source("agency", "unknown"))
    named = said("a2", "Two Post", "AFP", claim="c2")
    assert _edges(agency, around=(named,)) == [("name:two post", "outlet:afp")]
    other = said("a2", "Two Post", "Reuters", claim="c3")
    assert _edges(agency, around=(named, other)) == [("name:two post", "name:agency")]


def test_a_place_in_an_outlets_name_is_no_mention_of_it() -> None:
    first = said("a1", "Le Journal de Saint-Omer-le-Vieux", "workers*")
    second = replace(said("a2", "Two Post", "Ida Brahm"), context="Rien ne tient à Saint-Omer-le-Vieux, dit Ida Brahm.")
    assert ("name:two post", "name:journal saint omer vieux") not in _edges(first, second)


def test_an_outlet_of_one_word_may_stand_with_its_article() -> None:
    first = said("a1", "Le Rabot", "workers*")
    second = replace(said("a2", "Two Post", source("foreman*", "person")), context="A foreman told Le Rabot so.")
    assert ("name:two post", "name:rabot") in _edges(first, second)


def test_an_outlet_is_found_without_quotation_marks_if_its_letters_are_others() -> None:
    first = said("a1", "مجلة الفنون والمتاحف", "workers*", language="ar")
    second = replace(said("a2", "Two Post"), context="So the Egyptian Al-Founoun wal-Matahif has it.")
    assert ("name:two post", "name:فنون والمتاحف") in _edges(first, second)


def test_who_has_an_outlets_name_is_that_outlet_whatever_the_reading_took_it_for() -> None:
    unnamed = said(
        "a2", "Two Post", source("La Voix de Moy*", "person"), source("La Voix de Moy*", "document", at="s2")
    )
    assert _edges(_FIRST, unnamed)[-1] == ("name:two post", "name:voix moy")
    document = said("a2", "Two Post", source("La Voix de Moy", "document"))
    assert _edges(_FIRST, document)[-1] == ("name:two post", "name:voix moy")


def test_a_piece_of_an_outlets_name_or_another_name_of_its_sentence_is_that_outlet() -> None:
    sentence = "According to the local paper La Voix de Moy, Marta Lindqvist has signed."
    for misread in ("Voix", "Marta Lindqvist"):
        second = replace(said("a2", "Two Post", source(misread, "media_outlet")), context=sentence)
        assert _edges(_FIRST, second)[-1] == ("name:two post", "name:voix moy")


def test_an_unnamed_person_quoted_by_an_outlet_stays_behind_it() -> None:
    quoted = said("a2", "Two Post", source("La Voix de Moy", "media_outlet"), "chemist quoted by La Voix de Moy*")
    told = complete([_FIRST, quoted], ())[1]
    assert [hop.source.name for hop in told.hops] == ["La Voix de Moy", "chemist quoted by La Voix de Moy"]


def test_a_medium_is_not_cited_by_a_piece_of_its_name() -> None:
    cited = said("a2", "Two Post", source("Moy", "media_outlet"), source("La Voix de Moy", "media_outlet"))
    assert _edges(cited) == [("name:two post", "name:voix moy")]
    apart = said("a2", "Two Post", source("Moy Radio", "media_outlet"), source("La Voix de Moy", "media_outlet"))
    assert ("name:moy radio", "name:voix moy") in _edges(apart)


def test_a_kind_of_medium_is_the_only_outlet_that_the_article_names() -> None:
    radio = said("a2", "Two Post", source("radio", "media_outlet"))
    before = replace(said("a2", "Two Post", claim="c2"), context="La Voix de Moy opened a new hall.")
    assert _edges(_FIRST, radio, around=(before,))[-1] == ("name:two post", "name:voix moy")
