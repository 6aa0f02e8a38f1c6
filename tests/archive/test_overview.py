"""Many claims at once: who cites whom, when, where; and the archive's version."""

from __future__ import annotations

import pytest

from selon.archive import Archive, ArchiveError, ClaimFilter
from selon.archive.overviews import NetworkEdge
from selon.records import Source
from tests.archive.samples import AGENCY, COURIER, MAYOR, OFFICERS, add, article

RIVE = Source("s9", "La Rive", "media_outlet", False, (), None, "FR", None, None)
RENAMED = Source("s1", "Caravelle (agence)", "news_agency", False, (), "outlet:caravelle", "FR", None, None)


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """The Courier has two claims from officers through the agency and one of its own; La Rive one from the agency, by another
    of its names, and one from the mayor.
    """
    add(
        archive,
        article(
            "L’eau a monté. La digue tient. La digue a tenu.", id="d1", publisher="Courier", published="2025-03-01"
        ),
        [("L’eau a monté.", []), ("La digue tient.", [AGENCY, OFFICERS]), ("La digue a tenu.", [AGENCY, OFFICERS])],
        outlet=COURIER,
        country="SY",
    )
    add(
        archive,
        article("La digue céderait. Rien ne bouge.", id="d2", publisher="La Rive", published="2025-04-05"),
        [("La digue céderait.", [RENAMED]), ("Rien ne bouge.", [MAYOR])],
        modality="conditional",
        outlet=RIVE,
    )
    add(archive, article("Sans date ni maison.", id="d3"), [("Sans date ni maison.", [MAYOR])])
    return archive


def test_the_network_says_who_has_claims_from_whom(filled: Archive) -> None:
    found = filled.view().network()
    assert found.edges == (
        NetworkEdge("outlet:caravelle", "anonymous:sources militaires", 2, 2, 0),
        NetworkEdge("outlet:lake-courier", "outlet:caravelle", 2, 2, 0),
        NetworkEdge("name:la rive", "name:helene breval", 1, 0, 1),
        NetworkEdge("name:la rive", "outlet:caravelle", 1, 0, 1),
    )
    assert [(node.id, node.outlet, node.cited, node.citing, node.anonymous) for node in found.nodes] == [
        ("outlet:caravelle", False, 3, 2, 2),
        ("anonymous:sources militaires", False, 2, 0, 0),
        ("name:la rive", True, 0, 2, 0),
        ("outlet:lake-courier", True, 0, 2, 0),
        ("name:helene breval", False, 1, 0, 0),
    ]
    assert found.nodes[0].source.name == "Agence Caravelle"  # under which it is cited most
    assert (found.nodes_left_out, found.edges_left_out) == (0, 0)


def test_a_small_network_says_what_it_leaves_out(filled: Archive) -> None:
    few = filled.view().network(limit=2)
    assert [node.id for node in few.nodes] == ["outlet:caravelle", "anonymous:sources militaires"]
    assert [(edge.taker, edge.giver) for edge in few.edges] == [("outlet:caravelle", "anonymous:sources militaires")]
    assert (few.nodes_left_out, few.edges_left_out) == (3, 3)
    strong = filled.view().network(least=2)
    assert {edge.claims for edge in strong.edges} == {2}
    assert (len(strong.nodes), strong.nodes_left_out, strong.edges_left_out) == (3, 2, 2)


def test_networks_are_filtered_and_may_be_empty(filled: Archive, archive: Archive) -> None:
    view = filled.view()
    assert {node.id for node in view.network("céderait").nodes} == {"name:la rive", "outlet:caravelle"}
    assert len(view.network(None, ClaimFilter(anonymous=True)).edges) == 2
    assert view.network("absent").nodes == view.network("?").nodes == ()
    with pytest.raises(ArchiveError, match="yesterday"):
        view.network(None, ClaimFilter(since="yesterday"))


def test_an_empty_archive_has_empty_overviews(archive: Archive) -> None:
    view = archive.view()
    assert (view.network().nodes, view.network().edges) == ((), ())
    assert (view.timeline().bars, view.timeline().without) == ((), 0)
    assert view.countries() == ({}, 0)
    assert view.outlets().items == ()
    assert set(view.facets()) >= {"language", "year", "origin_country"}


def test_claims_are_counted_by_day_month_and_year(filled: Archive) -> None:
    view = filled.view()
    months = view.timeline()
    assert [(bar.first, bar.last, bar.claims, bar.anonymous, bar.hedged) for bar in months.bars] == [
        ("2025-03-01", "2025-03-31", 3, 2, 0),
        ("2025-04-01", "2025-04-30", 2, 0, 2),
    ]
    assert months.without == 1
    assert [(bar.first, bar.last) for bar in view.timeline(step="year").bars] == [("2025-01-01", "2025-12-31")]
    assert [bar.first for bar in view.timeline(step="day").bars] == ["2025-03-01", "2025-04-05"]
    assert [bar.claims for bar in view.timeline(wanted=ClaimFilter(since="2025-04-01")).bars] == [2]
    assert view.timeline("?").bars == ()
    named = view.timeline(axis="about")
    assert sum(bar.claims for bar in named.bars) + named.without == 6


def test_claims_are_counted_by_country(filled: Archive) -> None:
    assert filled.view().countries() == ({"SY": 3}, 3)
    assert filled.view().countries("mer ?") == ({}, 0)
    assert filled.view().countries(None, ClaimFilter(article="d2")) == ({}, 2)


def test_outlets_are_listed_page_by_page(filled: Archive) -> None:
    view = filled.view()
    first = view.outlets(limit=1)
    second = view.outlets(limit=1, cursor=first.cursor)
    assert sorted(row.source.name for row in (*first.items, *second.items)) == ["La Rive", "Le Courrier du lac"]
    assert second.cursor is None
    assert [row.claims for row in view.outlets("COURRIER").items] == [3]
    assert view.outlets("100%").items == ()
    with pytest.raises(ArchiveError):
        view.outlets(cursor="nonsense")


def test_the_version_grows_with_every_transaction_that_is_kept(archive: Archive) -> None:
    before = archive.view().version()
    with archive.writer() as writer:
        writer.log("ana", "login")
        assert writer.view.version() == before
    assert archive.view().version() == before + 1
    with pytest.raises(RuntimeError, match="undone"), archive.writer() as writer:
        writer.log("ana", "login")
        raise RuntimeError("undone")
    assert archive.view().version() == before + 1
    add(archive, article("L’eau monte."), [("L’eau monte.", [])])
    assert archive.view().version() > before + 1
