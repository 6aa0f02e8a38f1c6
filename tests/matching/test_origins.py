from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from selon.gazetteer import load
from selon.matching.origins import count_origins
from selon.records import OriginCount, Statement
from tests.matching.chained import said, source


def _rules(made: OriginCount) -> list[str]:
    return [step.rule for step in made.steps]


def test_a_chain_that_ends_in_another_article_has_its_origin() -> None:
    made = count_origins(
        [
            said("a1", "Le Courrier de Sarn", "workers*"),
            said("a2", "The Herald of Moy", "Courrier de Sarn"),
            said("a3", "Moy Radio", "Herald of Moy"),
        ]
    )
    assert made.count == 1
    assert (made.origins[0].nodes, made.origins[0].anonymous) == (("anonymous:a1:s1",), True)
    assert made.origins[0].statements == ("a1#c1", "a2#c1", "a3#c1")
    assert _rules(made) == ["chain-end", "followed", "followed"]
    assert made.steps[1].nodes == ("name:herald moy", "name:courrier sarn")


def test_independent_sources_count_each() -> None:
    made = count_origins([said("a1", "One Post", "mayor"), said("a2", "Two Post", "police*"), said("a3", "Three Post")])
    assert [origin.id for origin in made.origins] == ["name:mayor", "anonymous:a2:s1", "name:three post"]
    assert [origin.anonymous for origin in made.origins] == [False, True, False]


def test_its_own_voice_is_no_origin_beside_a_source() -> None:
    made = count_origins([said("a1", "One Post"), said("a1", "One Post", "mayor", claim="c2")])
    assert [origin.id for origin in made.origins] == ["name:mayor"]


def test_outlets_of_one_state_count_once() -> None:
    made = count_origins(
        [
            said("a1", "One Post", "TASS"),
            said("a2", "Two Post", source("Ministry of Defence", "government_body", country="RU")),
            said("a3", "Three Post", "Kremlin"),
            said("a4", "RIA Novosti"),
        ],
        load(),
    )
    assert made.count == 1
    assert made.steps[-1].rule == "same-state"
    assert made.steps[-1].statements == ("a1#c1", "a2#c1", "a3#c1", "a4#c1")


def test_independent_public_media_are_not_their_states_voice() -> None:
    made = count_origins([said("a1", "BBC"), said("a2", "Two Post", "Downing Street")], load())
    assert made.count == 2


def test_an_official_is_not_the_state_nor_is_a_body_of_no_known_state() -> None:
    family = [
        said("a1", "One Post", source("Ivan Sarov", "person", country="RU")),
        said("a2", "Two Post", "TASS"),
        said("a3", "Three Post", source("town hall", "government_body")),
    ]
    assert count_origins(family, load()).count == 3


def test_outlets_of_one_owner_count_once() -> None:
    made = count_origins([said("a1", "Télérama"), said("a2", "Le Monde"), said("a3", "AFP")], load())
    assert made.count == 2
    assert made.steps[-1].nodes == ("outlet:telerama", "outlet:le-monde")
    assert made.steps[-1].rule == "same-owner"


def test_an_owner_and_its_outlet_count_once() -> None:
    family = [said("a1", "Two Post", "Reuters"), said("a2", "Three Post", "Thomson Reuters Corporation")]
    (origin,) = count_origins(family, load()).origins
    assert origin.nodes == ("outlet:reuters", "outlet:thomson-reuters")


def test_copies_of_one_text_count_once() -> None:
    family = [said("a1", "One Post"), said("a2", "Two Post"), said("a3", "Three Post", "AFP"), said("a4", "Four Post")]
    made = count_origins(family, copies=[["a1", "a2", "a3"]])
    assert made.count == 2
    assert made.steps[-1].rule == "same-copy"
    assert made.steps[-1].statements == ("a1#c1", "a2#c1", "a3#c1")


def test_the_same_words_in_two_voices_count_once() -> None:
    words = "the plant at Moy dumped sludge into the river on three nights"
    family = [said("a1", "One Post", text=words), said("a2", "Two Post", text=f"{words.capitalize()}.")]
    made = count_origins(family)
    assert (made.count, made.steps[-1].rule) == (1, "same-copy")
    assert count_origins([said("a1", "One Post", text="it is so"), said("a2", "Two Post", text="it is so")]).count == 2


def test_anonymous_sources_behind_one_relay_are_shown_to_be_one() -> None:
    made = count_origins([said("a1", "One Post", "AFP", "police*"), said("a2", "Two Post", "AFP", "police*")])
    assert made.count == 1
    assert (made.steps[-1].rule, made.steps[-1].statements) == ("same-source", ("a1#c1", "a2#c1"))


def test_a_circle_has_no_origin() -> None:
    family = [
        said("a1", "One Post", "Two Post"),
        said("a2", "Two Post", "One Post"),
        said("a3", "Three Post", "Two Post"),
    ]
    made = count_origins(family)
    assert (made.count, made.origins) == (0, ())
    assert _rules(made) == ["circular", "circular", "followed"]


def test_an_empty_family_has_no_origin() -> None:
    assert count_origins([]) == OriginCount(0, (), ())


_PARTIES = st.sampled_from(["Alba Post", "Bero Post", "Dorn Post", "TASS", "AFP", "mayor", "police*", "Kremlin"])
_FAMILIES = st.lists(st.tuples(_PARTIES.filter(lambda name: "o" in name or name.isupper()), st.lists(_PARTIES, max_size=3)),
                     max_size=6)  # fmt: skip


def _family(told: list[tuple[str, list[str]]]) -> list[Statement]:
    return [said(f"a{at}", publisher.rstrip("*"), *chain) for at, (publisher, chain) in enumerate(told, 1)]


@given(_FAMILIES)
def test_every_collapse_is_shown_by_statements_and_origins_are_disjoint(told: list[tuple[str, list[str]]]) -> None:
    family = _family(told)
    made = count_origins(family, load())
    keys = {statement.key for statement in family}
    assert made.count == len(made.origins) <= len(family)
    nodes = [node for origin in made.origins for node in origin.nodes]
    assert len(nodes) == len(set(nodes))
    ends = {step.nodes[0] for step in made.steps if step.rule == "chain-end"}
    assert set(nodes) == ends
    assert all(step.statements and set(step.statements) <= keys for step in made.steps)
    collapsed = sum(len(origin.nodes) - 1 for origin in made.origins)
    assert len(ends) - collapsed == made.count


@given(_FAMILIES, st.randoms())
def test_the_count_does_not_depend_on_the_order_of_the_statements(
    told: list[tuple[str, list[str]]], chance: object
) -> None:
    family = _family(told)
    shuffled = list(family)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert count_origins(shuffled, load()) == count_origins(family, load())


def test_bodies_of_one_country_that_the_gazetteer_does_not_know_count_once() -> None:
    ministry = said("a1", "Un", source("ministère oldénien de la Défense", "government_body"), language="fr")
    rulers = said("a2", "Два", source("Власти Олдении", "government_body"), language="ru")
    made = count_origins([ministry, rulers], load())
    assert (made.count, made.steps[-1].rule) == (1, "same-state")
    neighbours = said("a3", "Trois", source("ministère varnien de la Défense", "government_body"), language="fr")
    assert count_origins([ministry, neighbours], load()).count == 2
    local = said("a4", "Quatre", source("préfecture d’Oldénie", "government_body"), language="fr")
    assert count_origins([ministry, local], load()).count == 2


def test_a_person_of_one_word_is_the_one_whose_name_ends_so_in_other_letters() -> None:
    full, short = source("Signe Halvorsen", "person"), source("هالفورسن", "person")
    assert count_origins([said("a1", "One Post", full), said("a2", "قناة", short, language="ar")]).count == 1


def test_a_letter_behind_one_relay_is_one_in_two_languages() -> None:
    letter, written = source("courrier interne", "document"), source("внутреннее письмо", "unknown")
    first = said("a1", "Un Journal", "Trame", letter, language="fr")
    assert count_origins([first, said("a2", "Два", "Trame", written, language="ru")]).count == 1
    assert count_origins([first, said("a2", "Два", "Corde", written, language="ru")]).count == 2
