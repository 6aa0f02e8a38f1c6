from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from selon.matching.route import route
from selon.records import Statement
from tests.matching.chained import said, source

_MEANINGS = {"mayor": 0, "maire": 0, "trade ministry": 1, "ministère du Commerce": 1, "ouvriers": 2, "workers": 2}


def _similarity(one: Sequence[str], other: Sequence[str]) -> NDArray[np.float32]:
    """1 for descriptions that mean the same, 0.5 for those of which nothing is known, else 0."""
    return np.array(
        [[_like(_MEANINGS.get(a), _MEANINGS.get(b)) for b in other] for a in one], dtype=np.float32
    ).reshape(len(one), len(other))


def _like(one: int | None, other: int | None) -> float:
    return 0.5 if one is None or other is None else float(one == other)


def _givers(*family: Statement) -> set[str]:
    return {edge.giver for edge in route(family, similarity=_similarity).edges}


def _french(article: str, *chain: str | object) -> Statement:
    return said(article, "Le Courrier de Sarn", *chain, language="fr")  # type: ignore[arg-type]


def test_descriptions_in_two_languages_are_one_source_when_they_mean_the_same() -> None:
    assert (
        len(_givers(_french("a1", source("maire", "person")), said("a2", "Two Post", source("mayor", "person")))) == 1
    )
    commerce = source("ministère du Commerce", "government_body")
    assert (
        len(_givers(_french("a1", commerce), said("a2", "Two Post", source("trade ministry", "government_body")))) == 1
    )
    assert len(_givers(_french("a1", commerce), said("a2", "Two Post", source("mayor", "person")))) == 2


def test_less_likeness_is_enough_for_descriptions_that_hold_one_name() -> None:
    embassy = source("ambassade de Kestrie", "government_body")
    arabic = said("a2", "Two Post", source("سفارة كيستريا", "unknown"), language="ar")
    other = said("a2", "Two Post", source("سفارة فيلديا", "unknown"), language="ar")
    assert len(_givers(_french("a1", embassy), arabic)) == 1
    assert len(_givers(_french("a1", embassy), other)) == 2


def test_without_a_similarity_nothing_is_translated() -> None:
    family = [_french("a1", source("maire", "person")), said("a2", "Two Post", source("mayor", "person"))]
    assert len({edge.giver for edge in route(family).edges}) == 2


def test_a_title_before_a_name_makes_no_other_person_even_when_it_was_taken_for_anonymous() -> None:
    titled = source("docteure Salma Ouardani*", "unknown")
    assert len(_givers(_french("a1", titled), said("a2", "Two Post", source("Salma Ouardani", "person")))) == 1


def test_an_office_is_the_only_longer_one_that_begins_like_it() -> None:
    short, long = source("mairie", "government_body"), source("mairie de Sarn", "government_body")
    other = source("mairie de Moy", "government_body")
    assert len(_givers(_french("a1", long), _french("a2", short))) == 1
    assert len(_givers(_french("a1", long), _french("a2", short), _french("a3", other))) == 3


def test_a_minister_speaks_for_the_only_ministry() -> None:
    ministry = source("ministère du Commerce", "government_body")
    minister = source("ministre", "person")
    assert len(_givers(_french("a1", ministry), _french("a2", minister))) == 1
    army = source("ministère de la Défense", "government_body")
    assert len(_givers(_french("a1", ministry), _french("a2", minister), _french("a3", army))) == 3


def test_an_outlet_of_the_family_is_known_by_its_initials_and_by_its_letters() -> None:
    first = said("a1", "Continental Presse", "mayor")
    assert ("name:continental presse", "name:mayor") in {
        (edge.taker, edge.giver) for edge in route([first, said("a2", "Two Post", "CP")]).edges
    }
    arabic = said("a1", "ليالي", "mayor", language="ar")
    assert _givers(arabic, said("a2", "Two Post", source("Layali", "media_outlet"))) == {"name:mayor", "name:ليالي"}


def test_anonymous_sources_behind_one_relay_in_two_languages_are_one() -> None:
    family = [_french("a1", "AFP", "policier*"), said("a2", "Two Post", "AFP", "officer*")]
    assert _givers(*family) == {"outlet:afp", "anonymous:a1:s2"}
    same = [_french("a1", "AFP", "policier*"), _french("a2", "AFP", "témoin*")]
    assert len(_givers(*same)) == 3


def test_an_outlet_that_names_itself_is_no_link() -> None:
    made = route([said("a1", "Le Courrier de Sarn", "Courrier de Sarn", "workers*")])
    assert [(edge.taker, edge.giver) for edge in made.edges] == [("name:courrier sarn", "anonymous:a1:s2")]
