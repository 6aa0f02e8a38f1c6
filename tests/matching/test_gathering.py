"""Families in memory."""

from __future__ import annotations

from selon.matching.gathering import Gathering
from tests.matching.told import statement

FR = statement("les câbles du pont de Sarn étaient rongés depuis des années", language="fr", key="a1#c1")
EN = statement("the cables of the Sarn bridge had been corroded for years", key="a2#c1", published="2025-03-01")
OTHER = statement("the council will meet again on the school budget", key="a2#c2")


def test_what_says_the_same_becomes_one_family_by_time() -> None:
    gathering = Gathering()
    gathering.add([FR])
    gathering.add([EN, OTHER])
    families = {family.members: family for family in gathering.families()}
    assert set(families) == {("a2#c1", "a1#c1"), ("a2#c2",)}
    (comparison,) = families["a2#c1", "a1#c1"].comparisons
    assert (comparison.left, comparison.right, comparison.relation) == ("a2#c1", "a1#c1", "same")


def test_an_article_without_claims_changes_nothing() -> None:
    gathering = Gathering()
    assert gathering.add([]) == []
    assert gathering.families() == ()
