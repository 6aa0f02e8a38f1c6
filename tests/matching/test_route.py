from __future__ import annotations

import pytest

from selon.gazetteer import load
from selon.matching.route import route
from selon.records import Route, Statement
from tests.matching.chained import said, source


def _edges(made: Route) -> list[tuple[str, str]]:
    return [(edge.taker, edge.giver) for edge in made.edges]


def test_a_chain_goes_on_into_the_article_that_it_cites() -> None:
    made = route([said("a1", "Le Courrier de Sarn", "workers*"), said("a2", "The Herald of Moy", "Courrier de Sarn")])
    assert _edges(made) == [
        ("name:courrier sarn", "anonymous:a1:s1"),
        ("name:herald moy", "name:courrier sarn"),
    ]
    assert [(node.id, node.articles) for node in made.nodes] == [
        ("name:courrier sarn", ("a1",)),
        ("anonymous:a1:s1", ()),
        ("name:herald moy", ("a2",)),
    ]


@pytest.mark.parametrize("cited", ["Курьер де Сарн", "courrier-sarn.example", "le quotidien Courrier de Sarn"])
def test_an_outlet_is_known_by_its_name_in_another_script_or_by_its_host(cited: str) -> None:
    first = said("a1", "Le Courrier de Sarn", url="https://www.courrier-sarn.example/pont")
    made = route([first, said("a2", "The Herald of Moy", cited)])
    assert _edges(made) == [("name:herald moy", "name:courrier sarn")]


def test_identities_are_nodes_whatever_their_names() -> None:
    made = route([said("a1", "ТАСС"), said("a2", "Le Courrier de Sarn", "l’agence TASS")])
    assert _edges(made) == [("name:courrier sarn", "outlet:tass")]


def test_anonymous_sources_called_alike_stay_apart() -> None:
    made = route([said("a1", "Le Courrier de Sarn", "police*"), said("a2", "The Herald of Moy", "police*")])
    assert {giver for _, giver in _edges(made)} == {"anonymous:a1:s1", "anonymous:a2:s1"}


def test_anonymous_sources_behind_one_relay_in_the_same_words_are_one() -> None:
    made = route(
        [said("a1", "Le Courrier de Sarn", "AFP", "police*"), said("a2", "The Herald of Moy", "AFP", "police*")]
    )
    assert ("outlet:afp", "anonymous:a1:s2") in _edges(made)
    assert len(made.nodes) == 4


def test_an_anonymous_source_is_that_of_the_article_followed() -> None:
    made = route(
        [
            said("a1", "Le Courrier de Sarn", "ouvriers*"),
            said("a2", "The Herald of Moy", "Courrier de Sarn", "workers*"),
        ]
    )
    assert _edges(made)[-1] == ("name:courrier sarn", "anonymous:a1:s1")


def test_a_person_named_in_full_and_by_the_last_name_is_one() -> None:
    made = route(
        [
            said("a1", "Le Courrier de Sarn", source("Anna Veld", "person")),
            said("a2", "The Herald of Moy", source("Veld", "person")),
            said("a3", "Вестник Моя", source("Анна Вельд", "person")),
        ]
    )
    assert {giver for _, giver in _edges(made)} == {"name:anna veld"}


def test_starts_are_ordered_in_time_across_time_zones_and_undated_ones_come_last() -> None:
    family = [
        said("a1", "One Post", published="2025-03-02T08:00:00+09:00"),
        said("a2", "Two Post", published="2025-03-01T22:00:00Z"),
        said("a3", "Three Post", published=""),
        said("a4", "Four Post", published="2025-03-01"),
        said("a5", "AFP", published="2025-03-05"),
        said("a6", "One Post", published="2025-02-01"),
    ]
    starts = route(family).starts
    assert [start[1] for start in starts] == [
        "name:one post", "name:four post", "name:two post", "outlet:afp", "name:three post",
    ]  # fmt: skip
    assert starts[3] == ("2025-03-05", "outlet:afp", "FR", "en")


def test_a_node_says_which_owner_or_state_it_collapses_into() -> None:
    made = route(
        [said("a1", "One Post", "Sputnik", source("defence ministry", "government_body", country="RU"))], load()
    )
    assert {node.id: node.group for node in made.nodes} == {
        "name:one post": None,
        "outlet:sputnik": "state:RU",
        "name:defence ministry": "state:RU",
    }


def test_a_publisher_that_is_not_known_goes_by_its_host_or_article() -> None:
    family: list[Statement] = [said("a1", None, url="https://www.post.example/1"), said("a2", None)]
    assert [node.id for node in route(family).nodes] == ["name:post example", "name:a2"]


def test_a_key_that_comes_twice_is_an_error() -> None:
    with pytest.raises(ValueError, match="a1#c1"):
        route([said("a1", "One Post"), said("a1", "One Post")])
