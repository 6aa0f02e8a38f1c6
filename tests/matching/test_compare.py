"""Two statements side by side."""

from __future__ import annotations

import pytest

from selon.matching import shipped_comparator, shipped_embedder
from selon.records import Comparison, DateMention, Statement
from tests.matching.told import statement

CABLES = statement("les câbles du pont de Sarn étaient rongés depuis des années", language="fr", key="a1#c1")
CABLES_EN = statement("the cables of the Sarn bridge had been corroded for years", key="a2#c1")
CABLES_RU = statement("тросы моста в Сарне годами разъедала ржавчина", language="ru", key="a3#c1")
OTHER = statement("the council will meet again on the school budget", key="a4#c1")


def held(left: Statement, right: Statement) -> Comparison:
    one, other = shipped_embedder()([left.text, right.text])
    return shipped_comparator().compare(left, right, float(one @ other))


@pytest.mark.parametrize("other", [CABLES_EN, CABLES_RU])
def test_a_translation_says_the_same(other: Statement) -> None:
    assert held(CABLES, other).relation == "same"


def test_another_claim_does_not() -> None:
    found = held(CABLES, OTHER)
    assert found.relation == "different"
    assert found.score < 0.1


def test_comparing_is_symmetric() -> None:
    there, back = held(CABLES, CABLES_EN), held(CABLES_EN, CABLES)
    assert there.score == pytest.approx(back.score)
    assert (there.left, there.right) == (back.right, back.left) == ("a1#c1", "a2#c1")


def test_reasons_name_what_they_rest_on() -> None:
    names = [reason for reason in held(CABLES, CABLES_EN).reasons if reason.kind == "name" and reason.left]
    assert ("Sarn", "Sarn") in {(reason.left, reason.right) for reason in names}


def test_the_same_sentence_about_somebody_else_is_less_likely_the_same() -> None:
    one = statement("customs director Karim Bentaleb took a bribe", key="a1#c1")
    same = statement("the head of customs, Karim Bentaleb, accepted a bribe", key="a2#c1")
    other = statement("the head of customs, Oleg Stakhov, accepted a bribe", key="a3#c1")
    assert held(one, other).score < held(one, same).score


def test_a_denial_is_not_the_same() -> None:
    denial = statement(CABLES_EN.text, key="a2#c1", speaker="the mayor", stance="denied")
    assert held(CABLES, denial).score < held(CABLES, CABLES_EN).score


def test_other_dates_speak_against() -> None:
    def dated(key: str, day: str) -> Statement:
        return statement("the ferry Alba sank off Karsavo", key=key, dates=(DateMention(0, 3, "day", day, day),))

    first = dated("a1#c1", "2025-03-01")
    assert held(first, dated("a2#c1", "2024-01-07")).score < held(first, dated("a3#c1", "2025-03-01")).score


def test_an_empty_claim_is_compared_too() -> None:
    assert 0 <= held(statement("", key="a1#c1"), CABLES).score <= 1


def test_only_what_is_denied_on_one_side_alone_is_a_denial() -> None:
    denial = statement(CABLES_EN.text, key="a2#c1", speaker="the mayor", stance="denied")
    assert held(CABLES, denial).relation == "denies"
    also = statement(CABLES.text, language="fr", key="a1#c1", speaker="le maire", stance="denied")
    assert held(also, denial).relation != "denies"
