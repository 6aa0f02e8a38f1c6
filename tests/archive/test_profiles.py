"""What a source is said to have said, and what an outlet published."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selon.archive import Archive, ClaimFilter, Count
from selon.records import Source
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


def test_a_source_is_listed_once_however_it_is_spelt(filled: Archive) -> None:
    for number, name in enumerate(("Caravelle", "Агентство Каравелла", "Caravelle"), 1):
        text = f"Phrase {number}."
        add(filled, article(text, id=f"n{number}"), [(text, [replace(AGENCY, name=name)])])
    add(filled, article("Dix.", id="d"), [("Dix.", [replace(MAYOR, name="Helene Breval")])])
    view = filled.view()
    listed = [(row.source.name, row.claims, row.names) for row in view.sources().items]
    assert listed == [
        ("Agence Caravelle", 5, ("Agence Caravelle", "Caravelle", "Агентство Каравелла")),
        ("Hélène Bréval", 3, ("Hélène Bréval", "Helene Breval")),
        ("sources militaires", 1, ("sources militaires",)),
        ("Le Courrier du lac", 1, ("Le Courrier du lac",)),
    ]
    seen, cursor = [], None
    while True:
        page = view.sources(cursor=cursor, limit=1)
        seen += [(row.source.name, row.claims, row.names) for row in page.items]
        if (cursor := page.cursor) is None:
            break
    assert seen == listed
    (found,) = view.sources("каравелла").items
    assert (found.source.name, found.claims) == ("Agence Caravelle", 5)
    by_any_name = view.source("Агентство Каравелла")
    assert by_any_name == view.source("outlet:caravelle")
    assert by_any_name is not None
    assert by_any_name.claims == 5
    assert len(view.claims(None, ClaimFilter(source="caravelle")).items) == 5
    courier = filled.view().source("Hélène Bréval")
    assert courier is not None
    assert named(courier.names) == {"Hélène Bréval": 2, "Helene Breval": 1}


def test_a_state_s_bodies_are_found_each_by_its_name(archive: Archive) -> None:
    first = Source("s1", "Ankara", "government_body", False, (), "state:TR", "TR", None, None)
    bodies = (first, replace(first, id="s2", name="MIT"))
    add(archive, article("Un. Deux.", id="a"), [("Un.", [bodies[0]]), ("Deux.", [bodies[1]])])
    view = archive.view()
    for name, claims in (("Ankara", 1), ("MIT", 1), ("state:TR", 2)):
        profile = view.source(name)
        assert profile is not None
        assert profile.claims == claims
    (row,) = view.sources().items
    assert (row.claims, sorted(row.names)) == (2, ["Ankara", "MIT"])


def test_texts_that_several_outlets_run(filled: Archive) -> None:
    other = replace(COURIER, name="Lake Courier")
    rive = Source("s9", "La Rive", "media_outlet", False, (), None, "FR", None, None)
    with filled.writer() as writer:
        writer.add_article(
            article("Un. Deux. Trois.", id="a2", publisher="La Rive", url="https://r.example/1"), outlet=rive
        )
        for name, outlet in (("o", other), ("p", rive), ("q", replace(rive, name="Le Phare"))):
            writer.add_article(article(f"Texte {name}.", id=name), outlet=outlet)
        writer.add_copy("p", "o", "near", 0.9)
        writer.add_copy("q", "o", "near", 0.9)
    view = filled.view()
    found = view.shared_texts("outlet:lake-courier")
    assert (found.articles, found.shared) == (2, 2)
    assert [(one.source.name, one.articles) for one in found.outlets] == [("La Rive", 2), ("Le Phare", 1)]
    assert found == view.shared_texts("Lake Courier")
    back = view.shared_texts("Le Phare")
    assert (back.articles, back.shared) == (1, 1)
    assert {one.source.name for one in back.outlets} == {"Lake Courier", "La Rive"}
    assert view.shared_texts("nobody").articles == 0
