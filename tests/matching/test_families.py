"""Where a new statement belongs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.matching import Candidate, place, says_enough, shipped_comparator, worth_comparing
from selon.records import Comparison, Relation
from tests.matching.told import source, statement


def candidate(family: str, score: float, relation: Relation | None = None, member: int = 0) -> Candidate:
    said: Relation = relation or ("same" if score >= 0.5 else "different")
    return Candidate(family, Comparison("new", f"{family}-{member}", said, score, ()))


def test_without_neighbours_it_begins_its_own_family() -> None:
    assert place([]).family is None


def test_it_joins_the_family_that_fits_best() -> None:
    found = place([candidate("f1", 0.55), candidate("f2", 0.75), candidate("f3", 0.1)])
    assert (found.family, found.merged, found.denied) == ("f2", (), ())
    assert [comparison.right for comparison in found.comparisons] == ["f2-0"]


def test_members_that_speak_against_it_count() -> None:
    near = [candidate("f1", 0.6, member=0), candidate("f1", 0.1, member=1), candidate("f1", 0.1, member=2)]
    assert place(near).family is None


def test_families_that_it_ties_together_become_one() -> None:
    found = place([candidate("f1", 0.95), candidate("f2", 0.97)])
    assert (found.family, found.merged) == ("f2", ("f1",))
    assert {comparison.right for comparison in found.comparisons} == {"f1-0", "f2-0"}


def test_a_denial_stays_outside_and_is_linked() -> None:
    found = place([candidate("f1", 0.05, "denies"), candidate("f2", 0.9)])
    assert (found.family, found.denied) == ("f2", ("f1",))


@given(st.lists(st.tuples(st.sampled_from("abc"), st.floats(0, 1)), max_size=12), st.randoms())
def test_the_order_of_neighbours_does_not_matter(given_: list[tuple[str, float]], random: st.DataObject) -> None:
    near = [candidate(family, score, member=i) for i, (family, score) in enumerate(given_)]
    mixed = list(near)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    one, other = place(near), place(mixed)
    assert (one.family, one.denied) == (other.family, other.denied)
    assert set(one.merged) == set(other.merged)
    assert one.family not in one.merged


@pytest.mark.parametrize(
    ("text", "language", "enough"),
    [
        ("le candidat", "fr", False),
        ("sa démission", "fr", False),
        ("Mrs. Hillary Rodham Clinton", "en", False),
        ("Hillary Clinton lost her voice", "en", True),
        ("Les câbles du pont étaient rongés", "fr", True),
        ("кабели моста проржавели", "ru", True),
    ],
)
def test_what_only_points_at_something_says_too_little(text: str, language: str, enough: bool) -> None:
    (described,) = shipped_comparator().describe([statement(text, language=language)])
    assert says_enough(described) is enough


def test_a_publisher_that_repeats_itself_is_no_second_teller() -> None:
    first = replace(statement("Read our guide to the vote here.", key="a1#c1"), publisher=source("The Courier"))
    again = replace(first, key="a2#c9", article_id="a2")
    assert not worth_comparing(first, again, 1.0)
    assert worth_comparing(first, replace(again, publisher=source("The Herald")), 1.0)
    assert worth_comparing(first, replace(again, text="Read our guide to the vote."), 1.0)
    quoted = replace(again, hops=statement("", speaker="the mayor").hops)
    assert worth_comparing(first, quoted, 1.0)
    unnamed = replace(first, publisher=None)
    assert worth_comparing(unnamed, replace(again, publisher=None), 1.0)
