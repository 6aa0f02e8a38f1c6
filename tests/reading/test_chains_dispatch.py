"""The worked example of the contract: fourteen attributions, their sources and chains."""

from __future__ import annotations

import pytest

from selon.gazetteer import load
from tests.reading.dispatch import SAID, TEXT
from tests.reading.sourcing import GAZETTEER, Read, read

SOURCE = "source militaro-diplomatique à Damas"
MEDIA = "certains médias"
SERVICE = "renseignements étrangers russes"
CHAINS = [
    ["Sputnik"],
    ["Sputnik"],
    ["Sputnik", "sources syriennes"],
    ["Sputnik", "sources syriennes"],
    ["Novosti", SOURCE],
    ["Novosti", SOURCE],
    ["Novosti", SOURCE],
    ["Novosti", SOURCE, MEDIA],
    ["Novosti", SOURCE, MEDIA, SERVICE],
    *[["Novosti", SOURCE]] * 5,
]


@pytest.fixture(scope="module", params=["small", "shipped"])
def dispatch(request: pytest.FixtureRequest) -> Read:
    """The dispatch read with the tests' small gazetteer, and with the one that is shipped."""
    return read(TEXT, SAID, gazetteer=GAZETTEER if request.param == "small" else load())


@pytest.mark.parametrize("number", range(1, 15))
def test_chain(dispatch: Read, number: int) -> None:
    assert dispatch.chain(number) == CHAINS[number - 1]


@pytest.mark.parametrize("number", range(1, 15))
def test_links_run_beside_the_chain(dispatch: Read, number: int) -> None:
    path = dispatch.path(number)
    assert len(path.links) == len(path.chain)
    assert path.links[0].role == "publisher"
    assert path.links[0].attribution is None and path.links[0].kept_from is None
    assert path.links[-1].role == "source" and path.links[-1].attribution == f"a{number}"


def test_roles(dispatch: Read) -> None:
    assert dispatch.roles(1) == ["source"]
    assert dispatch.roles(3) == ["relay", "source"]
    assert dispatch.roles(8) == ["relay", "source", "source"]
    assert dispatch.roles(9) == ["relay", "source", "relay", "source"]


def test_kept_links_name_what_they_are_kept_from(dispatch: Read) -> None:
    assert [(link.attribution, link.kept_from) for link in dispatch.path(3).links[1:]] == [("a2", None), ("a3", None)]
    assert [(link.attribution, link.kept_from) for link in dispatch.path(4).links[1:]] == [(None, "a2"), ("a4", None)]
    for number in (6, 7, 10, 11, 12, 13, 14):
        relay = dispatch.path(number).links[1]
        assert (relay.role, relay.attribution, relay.kept_from) == ("relay", None, "a5")


def test_attributions_of_a_chain_are_those_that_enclose_it(dispatch: Read) -> None:
    assert dispatch.path(9).attributions == ("a7", "a8", "a9")
    assert dispatch.path(4).attributions == ("a4",)


def test_stance_stays_with_its_own_link(dispatch: Read) -> None:
    assert [link.stance for link in dispatch.path(12).links] == ["neutral", "neutral", "endorsed"]


def test_only_the_correspondent_is_told(dispatch: Read) -> None:
    told = {number: dispatch.addressee(number) for number in range(1, 15) if dispatch.addressee(number)}
    assert told == {5: "correspondant de l’agence russe Novosti"}


def test_sources(dispatch: Read) -> None:
    told = {s.name: (s.type, s.anonymous, s.identity, s.country) for s in dispatch.resolution.sources}
    assert told == {
        "Sputnik": ("news_agency", False, "outlet:sputnik", "RU"),
        "sources syriennes": ("unknown", True, None, "SY"),
        SOURCE: ("unknown", True, None, None),
        "Novosti": ("news_agency", False, "outlet:ria-novosti", "RU"),
        MEDIA: ("media_outlet", True, None, None),
        SERVICE: ("government_body", False, None, "RU"),
    }


def test_one_owner_stands_behind_both_agencies(dispatch: Read) -> None:
    owners = {s.owner for s in dispatch.resolution.sources if s.type == "news_agency"}
    assert owners == {"outlet:rossiya-segodnya"}


def test_mentions_are_where_they_say(dispatch: Read) -> None:
    for source in dispatch.resolution.sources:
        for span in source.mentions:
            assert TEXT[span.start : span.end] == span.text


def test_footer_credits_nobody_and_the_publisher_speaks_for_itself(dispatch: Read) -> None:
    assert dispatch.own() == []
    assert not [m for m in dispatch.relays.mentions if m.attribution is None]
