"""Finding claims: by words, by facets, page by page."""

from __future__ import annotations

import pytest

from selon.archive import Archive, ArchiveError, ClaimFilter
from selon.archive.cursors import encode
from tests.archive.samples import AGENCY, COURIER, MAYOR, OFFICERS, add, article


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Claims d1 to d3 of three articles, in two languages."""
    add(
        archive,
        article(
            "L’eau a monté. La digue d’Oum tient.", id="d1", publisher="Le Courrier du lac", published="2025-03-01"
        ),
        [("L’eau a monté.", []), ("La digue d’Oum tient.", [AGENCY, OFFICERS])],
        outlet=COURIER,
        country="SY",
    )
    add(
        archive,
        article("La digue de Brévenne aurait cédé.", id="d2", publisher="La Rive", published="2025-03-05T23:30:00Z"),
        [("La digue de Brévenne aurait cédé.", [MAYOR])],
        modality="conditional",
    )
    add(archive, article("The dam, or digue, is safe.", id="d3", language="en", published="2025-04-01"))
    return archive


def found(archive: Archive, query: str | None = None, **wanted: object) -> list[str]:
    page = archive.view().claims(query, ClaimFilter(**wanted))  # type: ignore[arg-type]
    return sorted(row.statement for row in page.items)


def test_a_claim_row_says_where_it_comes_from(filled: Archive) -> None:
    row = filled.view().claim("d1#c2")
    assert row is not None
    assert filled.view().claim(row.key) == row
    assert (row.text, row.language, row.publisher, row.published) == (
        "La digue d’Oum tient.",
        "fr",
        "Le Courrier du lac",
        "2025-03-01",
    )
    assert [(hop.role, hop.source.name, hop.source.anonymous) for hop in row.hops] == [
        ("relay", "Agence Caravelle", False),
        ("source", "sources militaires", True),
    ]
    assert (row.countries, row.first_day, row.last_day) == (("SY",), "2025-01-01", "2025-01-31")
    assert filled.view().claim("d9#c1") is None
    assert filled.view().claim("nonsense") is None
    assert filled.view().claim(999) is None


def test_words_are_folded_and_elisions_cut(filled: Archive) -> None:
    assert found(filled, "EAU") == found(filled, "l'eau") == found(filled, "l’eau monté") == ["d1#c1"]
    assert found(filled, "brevenne") == ["d2#c1"]
    assert found(filled, "oum digue") == found(filled, '"digue d\'oum"') == ["d1#c2"]
    assert found(filled, '"oum digue"') == []
    assert found(filled, "dig*") == ["d1#c2", "d2#c1", "d3#c1"]
    assert found(filled, "dig") == found(filled, "") == found(filled, "?!") == []
    row = filled.view().claims("oum tien*").items[0]
    assert [row.text[a:b] for a, b in row.matches] == ["Oum", "tient"]


def test_the_best_comes_first(archive: Archive) -> None:
    add(
        archive,
        article("La digue, et puis beaucoup d’autres choses qui n’ont rien à voir avec elle ni avec l’eau.", id="a"),
    )
    add(archive, article("La digue, la digue !", id="b"))
    assert [row.article_id for row in archive.view().claims("digue").items] == ["b", "a"]


def test_facets_narrow_a_search(filled: Archive) -> None:
    assert found(filled, "digue", language="en") == ["d3#c1"]
    assert found(filled, "digue", publisher="outlet:lake-courier") == ["d1#c2"]
    assert found(filled, publisher="LE COURRIER DU LAC") == ["d1#c1", "d1#c2"]
    assert found(filled, publisher="la rive") == ["d2#c1"]
    assert found(filled, source="outlet:caravelle") == found(filled, source="agence CARAVELLE") == ["d1#c2"]
    assert found(filled, country="sy") == ["d1#c1", "d1#c2"]
    assert found(filled, origin_country="SY") == ["d1#c2"]
    assert found(filled, origin_type="group") == ["d1#c2"]
    assert found(filled, origin_type="publisher") == ["d1#c1", "d3#c1"]
    assert found(filled, anonymous=True) == ["d1#c2"]
    assert found(filled, anonymous=False) == ["d1#c1", "d2#c1", "d3#c1"]
    assert found(filled, anonymous=False, origin_type="publisher") == ["d1#c1", "d3#c1"]
    assert found(filled, anonymous=True, origin_type="publisher") == []
    assert found(filled, hedged=True) == found(filled, modality="conditional") == ["d2#c1"]
    assert found(filled, hedged=False, language="en") == ["d3#c1"]
    assert found(filled, since="2025-03-05") == ["d2#c1", "d3#c1"]
    assert found(filled, until="2025-03-05") == ["d1#c1", "d1#c2", "d2#c1"]
    assert found(filled, about_since="2025-02-01") == []
    assert found(filled, "digue", about_since="2025-01-31", about_until="2025-01-01", article="d1") == ["d1#c2"]
    with filled.writer() as writer:
        family = writer.add_family(["d1#c2"])
        merged = writer.add_family(["d2#c1"])
        writer.merge_families([family, merged])
    assert found(filled, family=family) == found(filled, family=merged) == ["d1#c2", "d2#c1"]


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ({"since": "yesterday"}, "since: 'yesterday' is not a day"),
        ({"until": "2025-13-01"}, "until: '2025-13-01'"),
        ({"country": "%"}, "country: '%'"),
        ({"family": "x"}, "'x' is not the id of a family"),
    ],
)
def test_a_wrong_filter_is_named(filled: Archive, wanted: dict[str, str], message: str) -> None:
    with pytest.raises(ArchiveError, match=message):
        found(filled, **wanted)


def test_facets_are_counted(filled: Archive) -> None:
    assert filled.view().facets("digue") == {
        "language": {"fr": 2, "en": 1},
        "country": {"SY": 1},
        "publisher": {"La Rive": 1, "Le Courrier du lac": 1},
        "origin_type": {"group": 1, "person": 1, "publisher": 1},
        "anonymous": {"no": 2, "yes": 1},
        "hedged": {"no": 2, "yes": 1},
        "modality": {"asserted": 2, "conditional": 1},
        "origin_country": {"SY": 1},
        "year": {"2025": 3},
    }
    assert filled.view().facets(None, ClaimFilter(language="en"))["origin_type"] == {"publisher": 1}
    assert filled.view().facets("absent")["language"] == {}
    assert filled.view().facets("?") == {}


@pytest.mark.parametrize("query", [None, "digue"])
@pytest.mark.parametrize("wanted", [ClaimFilter(), ClaimFilter(language="fr")])
def test_pages_join_up_while_the_archive_grows(archive: Archive, query: str | None, wanted: ClaimFilter) -> None:
    for number in range(7):
        add(archive, article(f"La digue {number} tient.", id=f"a{number}"))
    seen: list[str] = []
    cursor = None
    while True:
        page = archive.view().claims(query, wanted, cursor=cursor, limit=3)
        seen += [row.article_id for row in page.items]
        add(archive, article(f"La digue neuve {len(seen)} tient.", id=f"b{len(seen)}"))
        if (cursor := page.cursor) is None:
            break
    assert sorted(seen) == [f"a{number}" for number in range(7)]
    assert query or seen == [f"a{number}" for number in range(6, -1, -1)]


def test_cursors_and_limits_are_checked(filled: Archive) -> None:
    view = filled.view()
    cursor = view.claims(limit=1).cursor
    assert cursor is not None
    for wrong in (
        "x",
        "",
        "é",
        cursor[:-4],
        "W10",
        "bnVsbA",
        "WzFd",
        encode("claims", 2**63),
        encode("claims", -1),
        encode("claims", "1"),
        encode("claims"),
        view.articles(limit=1).cursor or "",
    ):
        with pytest.raises(ArchiveError, match="cursor"):
            view.claims(cursor=wrong or "=")
    with pytest.raises(ArchiveError, match="another listing"):
        view.claims("digue", cursor=cursor)
    for limit in (0, 1001):
        with pytest.raises(ArchiveError, match="1 to 1000"):
            view.claims(limit=limit)
