"""The index of claims beside an archive is a cache: lost, foreign or behind, it changes no answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from selon.pipeline.archives import Adder, Archive, open_archive, similar
from selon.pipeline.index_files import index_path
from tests.pipeline.told import ENGLISH, FRENCH, OTHER, WHARF, WIRE, ToldReader, article, bridge_reader


def _add(archive: Archive, *texts: str) -> None:
    list(Adder(archive, bridge_reader()).add(article(text, f"a{len(text)}") for text in texts))


def _nearest(archive: Archive, text: str) -> str:
    return similar(archive, text, limit=1)[0].claim.text


def test_the_index_of_an_archive_that_was_there_before_is_not_used(tmp_path: Path) -> None:
    place = tmp_path / "press.sqlite"
    with open_archive(place) as archive:
        _add(archive, FRENCH, OTHER)
    assert index_path(str(place)).exists()
    for file in tmp_path.glob("press.sqlite*"):
        if ".claims" not in file.name:
            file.unlink()
    with open_archive(place) as archive:
        _add(archive, OTHER, FRENCH)
        assert _nearest(archive, "bridge cables") == FRENCH
        assert _nearest(archive, "swimming pool opening") == OTHER


@pytest.mark.parametrize("damage", ["gone", "broken", "unmarked"])
def test_an_index_that_is_gone_or_broken_is_made_anew(archive: Archive, damage: str) -> None:
    _add(archive, FRENCH, OTHER)
    path = index_path(archive.where)
    if damage == "broken":
        path.write_bytes(b"no index")
    else:
        (path if damage == "gone" else path.with_name(path.name + ".of")).unlink()
    assert _nearest(archive, "bridge cables") == FRENCH


def test_an_index_that_cannot_be_written_stops_nothing(archive: Archive) -> None:
    index_path(archive.where).mkdir()
    _add(archive, FRENCH)
    assert _nearest(archive, "bridge cables") == FRENCH
    assert [file.name for file in Path(archive.where).parent.glob("*.claims.*")] == []


def test_two_that_add_at_once_see_each_others_claims(archive: Archive) -> None:
    one, other = (Adder(archive, bridge_reader()) for _ in range(2))
    list(one.add([article(OTHER, "phare/1")]))
    list(other.add([article(FRENCH, "rive/1")]))
    list(one.add([article(ENGLISH, "wharf/1", language="en")]))
    (family,) = archive.view().families().items
    assert family.size == 2


def test_an_index_for_a_server_lies_in_the_cache_folder() -> None:
    path = index_path("postgresql://me@localhost/press")
    assert path.suffix == ".claims"
    assert path != index_path("postgresql://me@localhost/other")


def test_a_denial_is_linked_with_what_its_article_tells(archive: Archive) -> None:
    told, denied = "Three saboteurs from Oldenia blew up the bridge at Sarn", "any part in blowing up the bridge"
    alone, both = f"{told}.", f"{told}, The Wharf reports. The government denied {denied}."
    reader = ToldReader({alone: [(told, [WIRE])], both: [(told, [WHARF]), (denied, [])]})
    list(Adder(archive, reader).add(article(text, f"x/{len(text)}", language="en") for text in (alone, both)))
    (family,) = (one for one in archive.view().families().items if one.size > 1)
    found = archive.view().family(family.id)
    assert found is not None
    assert [one.text for one in archive.view().statements(found.denials)] == [denied]
