from __future__ import annotations

import pytest

from selon.pipeline.archives import Adder, AmbiguousClaimError, Archive, UnknownClaimError, compare
from selon.pipeline.names import claim_or_family, statement_key
from tests.pipeline.told import ENGLISH, FRENCH, OTHER, ToldReader, article

IDS = ("sha256:4f2a91d0", "sha256:4f2b0000", "wharf/100%_#1")


@pytest.fixture
def filled(archive: Archive) -> Archive:
    both = f"{FRENCH} {OTHER}"
    reader = ToldReader({both: [(FRENCH, []), (OTHER, [])], ENGLISH: [(ENGLISH, [])], OTHER: [(OTHER, [])]})
    texts = zip((both, ENGLISH, OTHER), IDS, strict=True)
    list(Adder(archive, reader).add(article(text, name) for text, name in texts))
    return archive


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("sha256:4f2a91d0#c2", "sha256:4f2a91d0#c2"),
        ("4f2a#c2", "sha256:4f2a91d0#c2"),
        ("sha256:4f2a9#c1", "sha256:4f2a91d0#c1"),
        ("4f2b", "sha256:4f2b0000#c1"),
        ("wharf/100%_#1#c1", "wharf/100%_#1#c1"),
        ("wharf", "wharf/100%_#1#c1"),
    ],
)
def test_a_beginning_that_is_no_others_is_enough(filled: Archive, name: str, key: str) -> None:
    assert statement_key(filled.view(), name) == key
    assert claim_or_family(filled.view(), name) == key


@pytest.mark.parametrize("name", ["4f2", "9999", "4f2a#c3", "4F2A#c1", "whar%", "w_arf", "", "#", "#c1", "f12", "f0"])
def test_what_is_not_there_is_unknown(filled: Archive, name: str) -> None:
    with pytest.raises(UnknownClaimError) as error:
        claim_or_family(filled.view(), name)
    assert error.value.claim == name


def test_several_are_named(filled: Archive) -> None:
    with pytest.raises(AmbiguousClaimError) as error:
        statement_key(filled.view(), "4f2a")
    assert error.value.keys == ("sha256:4f2a91d0#c1", "sha256:4f2a91d0#c2")
    with pytest.raises(AmbiguousClaimError):
        compare(filled, "sha256:4f2#c1", "wharf")


def test_claims_are_compared_by_their_short_names(filled: Archive) -> None:
    assert compare(filled, "4f2a#c1", "4f2b").right == "sha256:4f2b0000#c1"


def test_a_family_goes_by_its_id(filled: Archive) -> None:
    family = filled.view().family_of("sha256:4f2b0000#c1")
    assert family is not None
    assert claim_or_family(filled.view(), family) == family
