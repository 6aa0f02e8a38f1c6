"""What a source is said to have said, and what an outlet published."""

from __future__ import annotations

import pytest

from selon.archive import Archive, Count
from tests.archive.samples import AGENCY, COURIER, MAYOR, OFFICERS, add, article


@pytest.fixture
def filled(archive: Archive) -> Archive:
    add(
        archive,
        article("Un. Deux. Trois.", id="a", publisher="Le Courrier du lac"),
        [("Un.", [AGENCY, OFFICERS]), ("Deux.", [MAYOR]), ("Trois.", [])],
        outlet=COURIER,
    )
    add(
        archive,
        article("Quatre. Cinq.", id="b", publisher="La Rive"),
        [("Quatre.", [COURIER, MAYOR]), ("Cinq.", [AGENCY])],
    )
    return archive


def named(counts: tuple[Count, ...]) -> dict[str, int]:
    return {count.source.name: count.claims for count in counts}


def test_a_source_and_through_whom(filled: Archive) -> None:
    profile = filled.view().source("helene breval")
    assert profile is not None
    assert (profile.claims, profile.origin) == (2, 2)
    assert named(profile.names) == {"Hélène Bréval": 2}
    assert named(profile.through) == {"Le Courrier du lac": 1}
    assert named(profile.publishers) == {"Le Courrier du lac": 1, "La Rive": 1}
    agency = filled.view().source("outlet:caravelle")
    assert agency is not None
    assert (agency.claims, agency.origin, agency.through) == (2, 1, ())
    assert filled.view().source("nobody") is None


def test_an_outlet_and_whom_it_relays(filled: Archive) -> None:
    profile = filled.view().outlet("outlet:lake-courier")
    assert profile is not None
    assert (profile.articles, profile.claims, profile.own_voice, profile.anonymous) == (1, 3, 1, 1)
    assert named(profile.relays) == {"Agence Caravelle": 1}
    assert named(profile.origins) == {"sources militaires": 1, "Hélène Bréval": 1}
    assert named(profile.relayed_by) == {"La Rive": 1}
    assert [source.identity for source in profile.names] == ["outlet:lake-courier"]
    assert filled.view().outlet("le courrier du lac") == profile
    other = filled.view().outlet("La Rive")
    assert other is not None
    assert (other.claims, other.own_voice, named(other.relayed_by)) == (2, 0, {})
    assert filled.view().outlet("Agence Caravelle") is None


def test_attributions_are_listed_by_source_and_confidence(filled: Archive) -> None:
    view = filled.view()
    page = view.attributions(source="helene breval")
    assert [(row.article_id, row.attribution, row.cue, row.kind) for row in page.items] == [
        ("a", "a3", "Deux.", "indirect"),
        ("b", "a2", "Quatre.", "indirect"),
    ]
    assert [row.attribution for row in view.attributions(article_id="a").items] == ["a1", "a2", "a3"]
    assert view.attributions(below=0.5).items == ()
    seen = []
    cursor = None
    while True:
        page = view.attributions(below=0.6, cursor=cursor, limit=2)
        seen += [row.source.name for row in page.items if row.source]
        if (cursor := page.cursor) is None:
            break
    names = ["Agence Caravelle", "sources militaires", "Hélène Bréval"]
    assert seen == [*names, "Le Courrier du lac", "Hélène Bréval", "Agence Caravelle"]
