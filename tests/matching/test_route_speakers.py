"""Chains that a reading left open, ended by what the family and the article tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selon.matching.origins import count_origins
from selon.matching.route import route
from selon.matching.route_speakers import is_pronoun
from selon.records import Statement
from tests.matching.chained import said, source

_FIRST = said("a1", "One Post", source("Marta Lindqvist", "person"))


def _edges(*family: Statement, around: tuple[Statement, ...] = ()) -> list[tuple[str, str]]:
    return [(edge.taker, edge.giver) for edge in route(family, around=around).edges]


def test_a_relay_is_followed_by_the_origin_that_its_sentence_names() -> None:
    second = said("a2", "Two Post", source("Northern Wire", "news_agency"))
    second = replace(second, context=f"{second.text}, engineer Marta Lindqvist said, according to Northern Wire.")
    assert ("name:northern wire", "name:marta lindqvist") in _edges(_FIRST, second)
    assert count_origins([_FIRST, second]).count == 1


def test_the_origin_is_found_in_other_letters() -> None:
    second = replace(said("a2", "Два", language="ru"), context="Инженер Марта Линдквист ответила: тросы проржавели.")
    assert ("name:два", "name:marta lindqvist") in _edges(_FIRST, second)


def test_whom_the_claim_is_about_is_not_its_source() -> None:
    told = "Marta Lindqvist has resigned"
    second = said("a2", "Two Post", source("Northern Wire", "news_agency"), text=told)
    assert ("name:northern wire", "name:marta lindqvist") not in _edges(replace(_FIRST, text=told), second)


def test_nobody_is_chosen_of_two_who_are_named() -> None:
    other = said("a3", "Three Post", source("Anton Rovik", "person"))
    second = said("a2", "Two Post", source("Northern Wire", "news_agency"))
    second = replace(second, context=f"{second.text}, Marta Lindqvist and Anton Rovik told Northern Wire.")
    givers = [giver for taker, giver in _edges(_FIRST, second, other) if taker == "name:northern wire"]
    assert givers == []


@pytest.mark.parametrize("pronoun", ["she", "her", "её", "elle"])
def test_a_pronoun_is_the_origin_that_its_article_names_before(pronoun: str) -> None:
    before = said("a2", "Two Post", text="Engineer Marta Lindqvist wrote a letter", claim="c1")
    second = said("a2", "Two Post", source(f"{pronoun}*", "person"), claim="c2")
    assert _edges(_FIRST, second, around=(before,))[-1] == ("name:two post", "name:marta lindqvist")


def test_a_pronoun_is_else_who_spoke_last_by_the_same_way() -> None:
    chain = (source("Northern Wire", "news_agency"), source("Anton Rovik", "person", at="s2"))
    before = said("a2", "Two Post", *chain, text="the river is high", claim="c2")
    second = said("a2", "Two Post", source("he*", "person"), claim="c10")
    after = said("a2", "Two Post", source("Ida Brahm", "person"), text="the mill is shut", claim="c11")
    edges = _edges(second, around=(after, before))
    assert edges == [("name:two post", "name:northern wire"), ("name:northern wire", "name:anton rovik")]


def test_there_is_the_text_that_was_cited_last() -> None:
    before = said("a2", "Две", source("Northern Wire", "news_agency"), text="река поднялась", claim="c1", language="ru")
    second = said("a2", "Две", source("Там же*", "group"), claim="c2", language="ru")
    assert _edges(second, around=(before,)) == [("name:две", "name:northern wire")]


def test_she_said_is_not_the_publishers_own_voice() -> None:
    before = said("a2", "Two Post", source("Ida Brahm", "person"), text="the mill is shut", claim="c1")
    second = replace(said("a2", "Two Post", claim="c2"), context="The bridge's cables were corroded, she said.")
    assert _edges(second, around=(before,)) == [("name:two post", "name:ida brahm")]
    own = replace(second, context="The bridge's cables were corroded, by the look of it.")
    assert _edges(own, around=(before,)) == []


def test_a_name_is_no_pronoun() -> None:
    assert is_pronoun("elle-même", "fr")
    assert is_pronoun("её", "ru")
    assert not is_pronoun("Elle Magazine", "fr")
    assert not is_pronoun("", "fr")
