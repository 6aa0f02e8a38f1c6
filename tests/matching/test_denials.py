"""What an article denies of what it tells."""

from __future__ import annotations

from selon.matching import shipped_comparator, shipped_embedder
from selon.matching.denials import denied_within
from selon.matching.features import denies
from selon.matching.gathering import Gathering
from selon.records import Statement
from tests.matching.told import statement

CLAIM = statement("three saboteurs from Oldenia blew up the bridge at Sarn", key="a1#c1", speaker="Ida Brahm")
OTHER = statement("the bakery on the quay will close in June", key="a1#c2", speaker="Ida Brahm")
DENIAL = statement("any part in blowing up the bridge", key="a1#c3", speaker="Anton Rovik", stance="denied")


def _within(*article: Statement) -> list[tuple[str, str]]:
    features = shipped_comparator().describe(article)
    found = denied_within(features, shipped_embedder()([one.text for one in article]))
    return [(article[denial].key, article[claim].key) for denial, claim in found]


def test_a_denial_denies_the_claim_of_its_article_that_it_fits() -> None:
    assert _within(OTHER, CLAIM, DENIAL) == [("a1#c3", "a1#c1")]


def test_it_denies_nothing_where_nothing_fits() -> None:
    assert _within(OTHER, DENIAL) == []


def test_nobody_denies_what_he_says_himself() -> None:
    own = statement(CLAIM.text, key="a1#c1", speaker="Anton Rovik")
    assert _within(own, DENIAL) == []


def test_what_is_only_negated_is_no_denial_of_its_article() -> None:
    assert _within(CLAIM, statement(DENIAL.text, key="a1#c3", speaker="Anton Rovik", modality="negated")) == []


def test_a_family_is_linked_with_a_denial_that_points_at_it_within_an_article() -> None:
    gathering = Gathering()
    gathering.add([statement("Three Oldenian saboteurs blew up the Sarn bridge", key="a2#c1", published="2025-03-01")])
    gathering.add([CLAIM, OTHER, DENIAL])
    denied = {family.members: family.denials for family in gathering.families()}
    assert denied["a2#c1", "a1#c1"] == ("a1#c3",)
    assert denied["a1#c2",] == denied["a1#c3",] == ()


def test_a_sentence_that_speaks_of_denying_denies_where_nobody_is_known_to_say_it() -> None:
    assert denies(statement("it is a forgery", context="She denied it is a forgery."))
    assert denies(statement("The embassy denied having received a telegram."))
    assert not denies(statement("it is a forgery", context="She said it is a forgery."))
    known = statement("it is a forgery", context="She said it is a forgery, which others deny.", speaker="Ida Brahm")
    assert not denies(known)
