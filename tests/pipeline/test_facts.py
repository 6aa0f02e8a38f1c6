from dataclasses import replace

from selon.pipeline.chains import chain_tree, origins
from selon.pipeline.facts import facts
from tests.cli.dispatch_reading import ROSSIYA, dispatch_reading
from tests.cli.invented_reading import english_reading


def test_shared_beginnings_of_chains_are_one_branch() -> None:
    root = chain_tree(dispatch_reading())
    assert [len(root.claims), len(root.children)] == [1, 2]
    sputnik, novosti = root.children.values()
    assert sputnik.roles == {"source", "relay"}
    assert [claim.attributions[-1] for claim in sputnik.claims] == ["a1"]
    (soldier,) = novosti.children.values()
    assert len(soldier.claims) == 7
    assert not novosti.claims


def test_origins_are_the_last_links_once_each() -> None:
    assert [source.name for source in origins(dispatch_reading())] == [
        "Sputnik",
        "sources syriennes",
        "source militaro-diplomatique à Damas",
        "renseignements extérieurs russes",
    ]


def test_one_owner_and_one_state_are_found() -> None:
    found = facts(dispatch_reading())
    assert [(hands.key, len(hands.sources), hands.claims) for hands in found.owners] == [(ROSSIYA, 2, 11)]
    assert [(hands.key, len(hands.sources), hands.claims) for hands in found.states] == [("RU", 3, 11)]
    assert all(source.anonymous for source in found.humans)


def test_an_owner_that_is_itself_quoted_belongs_to_its_own_group() -> None:
    reading = english_reading()
    sources = tuple(
        replace(source, identity="outlet:quay-group", owner=None) if source.name == "Dana Oakes" else source
        for source in reading.sources
    )
    (hands,) = facts(replace(reading, sources=sources)).owners
    assert [source.name for source in hands.sources] == ["Harbour Wire", "Dana Oakes", "The Larkport Post"]


def test_an_independent_public_broadcaster_is_not_its_states_voice() -> None:
    reading = english_reading()
    for control, states in (("ISFM", 0), ("IP", 0), (None, 0), ("SC", 1), ("CaPu", 1)):
        sources = tuple(replace(source, control=control) for source in reading.sources)
        assert len(facts(replace(reading, sources=sources)).states) == states
