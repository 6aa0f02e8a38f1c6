"""Corrections outlive readings and versions; the log."""

from __future__ import annotations

import pytest

from selon.archive import Archive, ArchiveError, anchor
from tests.archive.samples import MAYOR, add, article

TEXT = "La maire a démenti. Le préfet a confirmé que la digue tient."
URL = "https://news.example/1"


def test_a_correction_survives_a_new_reading_and_can_be_undone(archive: Archive) -> None:
    add(archive, article(TEXT), [("La maire a démenti.", [MAYOR])])
    passage = anchor(TEXT, 0, 8)
    with archive.writer() as writer:
        first = writer.correct("source", {"name": "Hélène Bréval"}, who="ana", article_id="x", anchor=passage, note="n")
        second = writer.correct("merge", ["f1", "f2"], who="ben", subject="f1")
    add(archive, article(TEXT), [], model="m2")
    view = archive.view()
    assert [item.id for item in view.corrections().items] == [second, first]
    (kept,) = view.corrections(article_id="x").items
    assert (kept.who, kept.payload, kept.anchor, kept.note) == ("ana", {"name": "Hélène Bréval"}, passage, "n")
    assert [item.id for item in view.corrections(subject="f1", kind="merge").items] == [second]
    with archive.writer() as writer:
        writer.undo_correction(first, who="ben")
        for number, message in ((first, "is undone already"), (99, "is not in the archive")):
            with pytest.raises(ArchiveError, match=message):
                writer.undo_correction(number, who="ben")
    assert view.corrections(article_id="x").items == ()
    (undone,) = view.corrections(article_id="x", undone=True).items
    assert (undone.undone_by, view.correction(first)) == ("ben", undone)
    assert undone.undone_at is not None
    assert undone.undone_at > undone.at
    assert view.correction(99) is None
    assert view.counts().corrections == 1
    page = view.corrections(undone=True, limit=1)
    assert [item.id for item in view.corrections(undone=True, limit=1, cursor=page.cursor).items] == [first]


def test_a_correction_finds_its_passage_in_the_next_version_or_says_that_it_is_gone(archive: Archive) -> None:
    after = "Mise à jour. La maire a démenti. Le préfet a nié que la digue tient, et la digue tient."
    add(archive, article(TEXT, id="v1", url=URL))
    with archive.writer() as writer:
        moved = writer.correct("note", 1, who="a", article_id="v1", anchor=anchor(TEXT, 0, 8))
        gone = writer.correct("note", 2, who="a", article_id="v1", anchor=anchor(TEXT, 32, 40))
        unclear = writer.correct("note", 3, who="a", article_id="v1", anchor=anchor(TEXT, 45, 59))
        whole = writer.correct("grade", {"credibility": 2}, who="a", article_id="v1")
    add(archive, article(after, id="v2", url=URL))
    add(archive, article("Autre.", id="other"))
    view = archive.view()
    placed = {item.correction.id: item.place for item in view.placed_corrections("v2")}
    start = after.index("La maire")
    assert placed == {moved: (start, start + 8), gone: None, unclear: None, whole: None}
    assert {item.correction.id: item.place for item in view.placed_corrections("v1")}[gone] == (32, 40)
    assert view.placed_corrections("other") == view.placed_corrections("absent") == ()


def test_wrong_corrections_are_refused(archive: Archive) -> None:
    add(archive, article(TEXT))
    passage = anchor(TEXT, 3, 8)
    with archive.writer() as writer:
        for known, message in (
            ({}, "an article or a subject"),
            ({"subject": "f1", "anchor": passage}, "a passage needs its article"),
            ({"article_id": "y"}, "article 'y' is not in the archive"),
        ):
            with pytest.raises(ArchiveError, match=message):
                writer.correct("note", None, who="a", **known)
        with pytest.raises(ArchiveError, match="'maire' is not at 3 to 8"):
            add_text = article("Le maire dort.", id="z")
            writer.add_article(add_text)
            writer.correct("note", None, who="a", article_id="z", anchor=passage)
    with pytest.raises(ValueError, match="no passage from 5 to 5"):
        anchor(TEXT, 5, 5)


@pytest.mark.parametrize(
    ("grade", "good"),
    [
        ({"reliability": "A"}, True),
        ({"reliability": "F", "credibility": 6}, True),
        ({"credibility": 1}, True),
        ({"credibility": 0}, False),
        ({"credibility": True}, False),
        ({"credibility": "1"}, False),
        ({"reliability": "G"}, False),
        ({"reliability": "AB"}, False),
        ({"reliability": None}, False),
        ({"other": 1, "credibility": 1}, False),
        ({}, False),
        ("A1", False),
    ],
)
def test_grades_are_those_of_the_admiralty_code(archive: Archive, grade: object, good: bool) -> None:
    with archive.writer() as writer:
        if good:
            assert writer.correct("grade", grade, who="a", subject="outlet:x")
        else:
            with pytest.raises(ArchiveError, match="grade"):
                writer.correct("grade", grade, who="a", subject="outlet:x")


def test_the_log_and_settings(archive: Archive) -> None:
    with archive.writer() as writer:
        for number in range(3):
            writer.log("ana", "added", {"number": number})
        writer.set("last", "1")
        writer.set("last", "2")
    view = archive.view()
    page = view.audit(limit=2)
    assert [entry.detail["number"] for entry in page.items] == [2, 1]
    assert [(entry.who, entry.what) for entry in view.audit(cursor=page.cursor).items] == [("ana", "added")]
    assert (view.setting("last"), view.setting("first")) == ("2", None)
