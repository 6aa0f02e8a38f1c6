from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from selon.matching.circles import circular_reports
from tests.matching.chained import said


def test_two_articles_that_cite_each_other_are_a_circle() -> None:
    found = circular_reports([said("a1", "One Post", "Two Post"), said("a2", "Two Post", "One Post")])
    assert [(one.nodes, one.statements) for one in found] == [(("name:one post", "name:two post"), ("a1#c1", "a2#c1"))]


def test_a_longer_circle_is_given_in_the_order_of_citing() -> None:
    family = [
        said("a1", "One Post", "Two Post"),
        said("a2", "Three Post", "One Post"),
        said("a3", "Two Post", "Three Post"),
    ]
    (found,) = circular_reports(family)
    assert found.statements == ("a1#c1", "a3#c1", "a2#c1")


def test_a_source_outside_breaks_the_circle() -> None:
    family = [
        said("a1", "One Post", "Two Post"),
        said("a2", "Two Post", "One Post"),
        said("a2", "Two Post", "mayor", claim="c2"),
    ]
    assert circular_reports(family) == ()


def test_a_source_behind_the_outlet_cited_breaks_the_circle() -> None:
    later = said("a2", "Two Post", "One Post")
    assert circular_reports([said("a1", "One Post", "Two Post", "mayor"), later]) == ()


def test_its_own_voice_beside_a_chain_does_not_break_the_circle() -> None:
    family = [
        said("a1", "One Post", "Two Post"),
        said("a2", "Two Post", "One Post"),
        said("a2", "Two Post", claim="c2"),
    ]
    assert len(circular_reports(family)) == 1


def test_an_outlet_that_cites_itself_is_no_circle() -> None:
    assert circular_reports([said("a1", "One Post", "One Post")]) == ()


def test_who_only_cites_a_circle_is_not_in_it() -> None:
    family = [
        said("a1", "One Post", "Two Post"),
        said("a2", "Two Post", "One Post"),
        said("a3", "Three Post", "Two Post"),
    ]
    assert [one.statements for one in circular_reports(family)] == [("a1#c1", "a2#c1")]


def test_two_circles_that_share_an_article_are_both_told() -> None:
    family = [
        said("a1", "One Post", "Two Post"),
        said("a2", "Two Post", "One Post"),
        said("a2", "Two Post", "Three Post", claim="c2"),
        said("a3", "Three Post", "Two Post"),
    ]
    assert {frozenset(one.statements) for one in circular_reports(family)} == {
        frozenset(("a1#c1", "a2#c1")),
        frozenset(("a2#c2", "a3#c1")),
    }


_NAMES = ("Alba", "Bero", "Cadiz Nova", "Dorn", "Emsworth", "Fidel Ost")


@given(st.lists(st.one_of(st.none(), st.integers(0, 5)), min_size=6, max_size=6))
def test_a_circle_is_exactly_what_never_leads_out(cites: list[int | None]) -> None:
    """Each outlet has one article that cites one outlet or none: a circle is where following never ends."""
    family = [
        said(f"a{at + 1}", f"{_NAMES[at]} Post", *([] if cited is None else [f"{_NAMES[cited]} Post"]))
        for at, cited in enumerate(cites)
    ]
    on_a_circle = set()
    for start in range(6):
        at: int | None = cites[start]
        for _ in range(6):
            if at is None or at == start:
                break
            at = cites[at]
        if at == start and cites[start] != start:
            on_a_circle.add(f"a{start + 1}#c1")
    assert {key for one in circular_reports(family) for key in one.statements} == on_a_circle
