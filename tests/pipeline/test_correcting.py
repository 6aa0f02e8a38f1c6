"""Corrections of an archive: what they change at once, after re-reading, in new versions, and after they are undone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from selon.corrections import CorrectionError, Edit
from selon.exports.schema import check
from selon.pipeline.archives import Adder, Archive, ArchiveError, ClaimFilter, open_archive
from selon.pipeline.correcting import Corrector, UndoneError, UnknownArticleError, UnknownCorrectionError, correct, undo
from selon.pipeline.keeping import corrections_of, is_corrected
from selon.records import Article, Failure, Reading
from tests.corrections.marked_readings import reading
from tests.corrections.test_properties import READINGS, edits
from tests.pipeline.told import ENGLISH, FRENCH, OTHER, article, bridge_reader

DAM = (
    "<s 1>Le maire</s> <q 1>a déclaré</q> <c 1>que, <q 2>selon</q> <s 2>des pêcheurs</s>, "
    "<c 2>le barrage fuit depuis mars</c></c>. <s 3>Il</s> <q 3>a ajouté</q> <c 3>que rien n'est sûr</c>. Il pleut."
)
CUT = DAM.replace("<c 2>le barrage fuit depuis mars</c>", "<c 2>le barrage fuit</c> depuis mars")
URL = "https://lake.example/dam"


class MarkedReader:
    """Reads marked texts: by text, what is marked in it."""

    def __init__(self, *sources: str, model: str = "m1", known: dict[str, str] | None = None) -> None:
        self.known = known or {}
        made = [reading(source) for source in sources]
        self.readings = {one.article.text: replace(one, model=model) for one in made}

    def articles(self, url: str | None = URL) -> list[Article]:
        return [Article(f"id{n}", text, "fr", publisher="Le Lac", url=url) for n, text in enumerate(self.readings)]

    def read_many(self, articles: Iterable[Article | Failure]) -> Iterator[Reading | Failure]:
        for item in articles:
            if isinstance(item, Failure):
                yield item
            else:
                yield replace(self.readings[item.text], article=item)


def added(archive: Archive, *sources: str, reread: bool = False, model: str = "m1") -> list[str]:
    reader = MarkedReader(*sources, model=model)
    outcomes = list(Adder(archive, reader, reread=reread).add(reader.articles()))
    assert [one.reason for one in outcomes] == [None] * len(outcomes)
    return [one.article_id or "" for one in outcomes]


def current(archive: Archive, name: str) -> dict[str, Any]:
    stored = archive.view().reading(name)
    assert stored is not None
    check(stored.body)
    return stored.body


def programs(archive: Archive, name: str) -> list[bool]:
    return [is_corrected(entry.program) for entry in archive.view().readings(name)]


def widen(archive: Archive, name: str, who: str = "ana") -> int:
    text = current(archive, name)["article"]["text"]
    start = text.index("le barrage fuit")
    spans = [{"start": start, "end": start + len("le barrage fuit depuis mars")}]
    at = text.index("selon")
    made = correct(
        archive, "span", {"role": "content", "spans": spans}, who=who, article_id=name, start=at, end=at + 5, note="cut"
    )
    return made.id


def texts(archive: Archive, name: str) -> list[str]:
    return [row.text for row in archive.view().claims(None, ClaimFilter(article=name)).items]


def test_a_correction_is_current_everywhere_and_the_machines_reading_stays_in_the_history(archive: Archive) -> None:
    (name,) = added(archive, CUT)
    machine = current(archive, name)
    number = widen(archive, name)
    assert "le barrage fuit depuis mars" in texts(archive, name)
    assert [row.text for row in archive.view().claims("depuis mars").items] == ["le barrage fuit depuis mars"]
    entries = archive.view().readings(name)
    assert [corrections_of(entry.program) for entry in entries] == [(), (number,)]
    first = archive.view().reading(name, entries[0].number)
    assert first is not None
    assert first.body == machine


def test_the_passage_and_every_place_are_kept_with_their_words(archive: Archive) -> None:
    (name,) = added(archive, CUT)
    found = archive.view().correction(widen(archive, name))
    assert found is not None
    assert found.anchor is not None
    assert (found.anchor.quote, found.who, found.note) == ("selon", "ana", "cut")
    assert found.payload["spans"][0]["quote"] == "le barrage fuit depuis mars"
    assert found.payload["spans"][0]["suffix"].startswith(". Il a ajouté")


def test_undone_the_machines_reading_is_back_to_the_letter(archive: Archive) -> None:
    (name,) = added(archive, CUT)
    before = json.dumps(current(archive, name))
    rows = archive.view().claims(None, ClaimFilter(article=name)).items
    undone = undo(archive, widen(archive, name), who="bob")
    assert undone.undone_by == "bob"
    assert json.dumps(current(archive, name)) == before
    assert programs(archive, name) == [False, True, False]
    again = archive.view().claims(None, ClaimFilter(article=name)).items
    assert {row.statement: replace(row, key=0) for row in again} == {row.statement: replace(row, key=0) for row in rows}


def test_corrections_survive_a_restart_and_a_second_one_stands_on_the_first(tmp_path: Path) -> None:
    place = tmp_path / "press.sqlite"
    with open_archive(place) as archive:
        (name,) = added(archive, CUT)
        number = widen(archive, name)
    with open_archive(place) as archive:
        assert "le barrage fuit depuis mars" in texts(archive, name)
        text = current(archive, name)["article"]["text"]
        at = text.index("des pêcheurs")
        second = correct(archive, "type", {"type": "organization"}, who="bob", article_id=name, start=at, end=at + 12)
    with open_archive(place) as archive:
        body = current(archive, name)
        assert [s["type"] for s in body["sources"] if s["name"] == "pêcheurs"] == ["organization"]
        undo(archive, number, who="ana")
        body = current(archive, name)
        assert [s["type"] for s in body["sources"] if s["name"] == "pêcheurs"] == ["organization"]
        assert "le barrage fuit" in texts(archive, name)
        assert corrections_of(archive.view().readings(name)[-1].program) == (second.id,)


def test_after_rereading_corrections_are_applied_to_the_new_reading(archive: Archive) -> None:
    (name,) = added(archive, CUT)
    number = widen(archive, name)
    plain = CUT.replace("<s 3>Il</s> <q 3>a ajouté</q> <c 3>que rien n'est sûr</c>", "Il a ajouté que rien n'est sûr")
    added(archive, plain, reread=True, model="m2")
    body = current(archive, name)
    assert body["model"] == "m2"
    assert len(body["attributions"]) == 2
    assert "le barrage fuit depuis mars" in texts(archive, name)
    assert [corrections_of(e.program) for e in archive.view().readings(name)] == [(), (number,), (), (number,)]


def test_rereading_to_the_same_adds_nothing_to_the_history(archive: Archive) -> None:
    (name,) = added(archive, CUT)
    widen(archive, name)
    keys = {row.text: row.key for row in archive.view().claims(None, ClaimFilter(article=name)).items}
    added(archive, CUT, reread=True)
    assert programs(archive, name) == [False, True]
    assert keys == {row.text: row.key for row in archive.view().claims(None, ClaimFilter(article=name)).items}


def test_a_correction_that_the_new_reading_has_no_place_for_is_kept_and_comes_back(archive: Archive) -> None:
    (name,) = added(archive, CUT)
    number = widen(archive, name)
    bare = CUT.replace(
        "<q 2>selon</q> <s 2>des pêcheurs</s>, <c 2>le barrage fuit</c>", "selon des pêcheurs, le barrage fuit"
    )
    added(archive, bare, reread=True, model="m2")
    assert not is_corrected(archive.view().readings(name)[-1].program)
    assert any("selon des pêcheurs, le barrage" in text for text in texts(archive, name))
    assert archive.view().statements([f"{name}#c1"])
    standing = Corrector(archive).standing(name)
    assert (standing.applied, standing.touched) == ((), ())
    assert [(one.id, one.reason[:15]) for one in standing.refused] == [(number, "there is no cue")]
    assert [one.id for one in archive.view().corrections(article_id=name).items] == [number]
    added(archive, CUT, reread=True, model="m3")
    assert "le barrage fuit depuis mars" in texts(archive, name)


def test_a_new_version_of_the_article_is_corrected_where_its_words_are_the_same(archive: Archive) -> None:
    (name,) = added(archive, CUT)
    number = widen(archive, name)
    longer = "La pluie a cessé hier à Sarn. " + CUT
    (second,) = added(archive, longer)
    assert second != name
    assert "le barrage fuit depuis mars" in texts(archive, second)
    other = CUT.replace("depuis mars", "depuis avril")
    (third,) = added(archive, other)
    assert "le barrage fuit" in texts(archive, third)
    (lost,) = Corrector(archive).standing(third).refused
    assert (lost.id, "not in this version" in lost.reason) == (number, True)
    undo(archive, number, who="ana")
    for one in (name, second):
        assert "le barrage fuit depuis mars" not in texts(archive, one)


def test_a_known_text_that_comes_to_a_corrected_place_is_corrected_too(archive: Archive) -> None:
    reader = MarkedReader(CUT, "La pluie a cessé hier à Sarn. " + CUT)
    first, second = reader.articles(None)
    list(Adder(archive, reader).add([replace(first, url=URL), second]))
    widen(archive, first.id)
    assert "le barrage fuit depuis mars" not in texts(archive, second.id)
    (outcome,) = Adder(archive, reader).add([replace(second, url=URL)])
    assert outcome.status == "known"
    assert "le barrage fuit depuis mars" in texts(archive, second.id)


def test_what_cannot_be_applied_is_not_kept(archive: Archive) -> None:
    (name,) = added(archive, CUT)
    with pytest.raises(CorrectionError, match="there is no cue at 0 to 2"):
        correct(archive, "remove", {}, who="ana", article_id=name, start=0, end=2)
    assert archive.view().corrections(undone=True).items == ()
    assert archive.view().audit().items == ()
    assert programs(archive, name) == [False]


@pytest.mark.parametrize(
    ("kind", "payload", "known", "where"),
    [
        ("remove", {}, {}, "article_id"),
        ("remove", {}, {"article_id": "id0"}, "start"),
        ("remove", {}, {"article_id": "id0", "start": 4}, "end"),
        ("remove", {}, {"article_id": "id0", "start": 4, "end": 9999}, "start"),
        ("span", {"role": "cue", "spans": []}, {"article_id": "id0", "start": 4, "end": 9}, "payload.spans"),
        ("merge-families", {"with": "f1"}, {"subject": "f7"}, "subject"),
        ("merge-families", {"with": "x"}, {"subject": None}, "subject"),
        ("split-family", {"statements": ["a#c1"]}, {"subject": "f7"}, "subject"),
        ("leave-family", {}, {"subject": "f7"}, "subject"),
        ("leave-family", {}, {"subject": "id0#c1"}, "subject"),
        ("grade", {"reliability": "A"}, {"subject": "Nobody At All"}, "subject"),
        ("grade", {"credibility": 1}, {"subject": "Le Lac"}, "payload.credibility"),
        ("grade", {"reliability": "A"}, {"subject": "id0#c1"}, "payload.reliability"),
        ("grade", {"credibility": 2}, {"subject": "id0#c99"}, "subject"),
    ],
)
def test_what_is_missing_or_wrong_is_named(
    archive: Archive, kind: str, payload: dict[str, Any], known: dict[str, Any], where: str
) -> None:
    added(archive, CUT)
    with pytest.raises(CorrectionError) as caught:
        correct(archive, kind, payload, who="ana", **known)
    assert caught.value.where == where


def test_what_is_not_in_the_archive_is_told(archive: Archive) -> None:
    with pytest.raises(UnknownArticleError):
        correct(archive, "remove", {}, who="ana", article_id="nowhere", start=0, end=1)
    with pytest.raises(UnknownCorrectionError):
        undo(archive, 7, who="ana")


def test_undoing_twice_is_told(archive: Archive) -> None:
    (name,) = added(archive, CUT)
    number = widen(archive, name)
    undo(archive, number, who="ana")
    with pytest.raises(UndoneError):
        undo(archive, number, who="ana")


def test_the_log_tells_who_did_what(archive: Archive) -> None:
    (name,) = added(archive, CUT)
    undo(archive, widen(archive, name), who="bob")
    second, first = archive.view().audit().items
    assert (first.who, first.what, first.detail["kind"], first.detail["quote"]) == (
        "ana",
        "correction",
        "span",
        "selon",
    )
    assert (second.who, second.what) == ("bob", "correction.undone")


def test_grades_of_sources_and_claims_are_kept(archive: Archive) -> None:
    (name,) = added(archive, CUT)
    correct(archive, "grade", {"reliability": "D"}, who="ana", subject="maire", note="often wrong")
    claim = correct(archive, "grade", {"credibility": 5}, who="ana", subject=f"{name}#c1")
    assert claim.anchor is not None
    assert claim.article_id == name
    grades = archive.view().corrections(kind="grade").items
    assert [one.payload for one in grades] == [{"credibility": 5}, {"reliability": "D"}]
    assert programs(archive, name) == [False]


def bridge(archive: Archive) -> str:
    """Two claims in one family, another beside it."""
    told = [article(FRENCH, "a", "La Rive"), article(ENGLISH, "b", "The Wharf", language="en"), article(OTHER, "c")]
    list(Adder(archive, bridge_reader()).add(told))
    family = archive.view().family_of("a#c1")
    assert family is not None
    assert archive.view().family_of("b#c1") == family
    return family


def test_a_claim_leaves_its_family_and_comes_back(archive: Archive) -> None:
    family = bridge(archive)
    before = archive.view().family(family)
    made = correct(archive, "leave-family", {}, who="ana", subject="b#c1")
    assert archive.view().family_of("b#c1") is None
    undo(archive, made.id, who="ana")
    assert archive.view().family(family) == before


def test_a_family_is_split_and_put_together_again(archive: Archive) -> None:
    family = bridge(archive)
    before = archive.view().family(family)
    made = correct(archive, "split-family", {"statements": ["b#c1"]}, who="ana", subject=family)
    assert archive.view().family_of("b#c1") not in (None, family)
    undo(archive, made.id, who="ana")
    assert archive.view().family(family) == before


def test_families_are_merged_and_parted_again_under_their_own_ids(archive: Archive) -> None:
    family = bridge(archive)
    with archive.writer() as writer:
        other = writer.add_family(["c#c1"])
    before = [archive.view().family(name) for name in (family, other)]
    made = correct(archive, "merge-families", {"with": family}, who="ana", subject=other)
    merged = archive.view().family(other)
    assert merged is not None
    assert (merged.id, len(merged.members)) == (family, 3)
    undo(archive, made.id, who="ana")
    assert [archive.view().family(name) for name in (family, other)] == before


def test_what_a_person_has_parted_the_matcher_does_not_join_again(archive: Archive) -> None:
    family = bridge(archive)
    correct(archive, "split-family", {"statements": ["b#c1"]}, who="ana", subject=family)
    more = bridge_reader()
    text = FRENCH + " On le savait."
    more.said[text] = [(FRENCH, more.said[FRENCH][0][1])]
    list(Adder(archive, more).add([article(text, "d", "Le Phare")]))
    view = archive.view()
    assert view.family_of("d#c1") is not None
    assert view.family_of("a#c1") != view.family_of("b#c1")


def test_a_claim_that_stays_the_same_keeps_its_family_and_a_new_one_is_matched(archive: Archive) -> None:
    family = bridge(archive)
    extra = "Les câbles du pont de Sarn étaient rongés depuis 2021"
    marked = f"<s 1>La ville</s> <q 1>dit</q> <c 1>que tout va bien</c>. {extra}."
    reader = MarkedReader(marked)
    list(Adder(archive, reader).add(reader.articles(None)))
    assert archive.view().family_of("id0#c2") == family
    text = reader.articles()[0].text
    places = {"cue": {"start": 0, "end": 8}, "content": {"start": text.index(extra), "end": len(text) - 1}}
    correct(archive, "attribution", places, who="ana", article_id="id0")
    rows = archive.view().claims(None, ClaimFilter(article="id0")).items
    assert {row.text: row.family for row in rows}[extra] == family


@given(case=edits(READINGS[0]))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_whatever_was_said_undone_it_is_as_before(tmp_path: Path, case: tuple[Edit, ...]) -> None:
    tell = READINGS[0]
    number = len([*tmp_path.iterdir()])
    with open_archive(tmp_path / f"{number}.sqlite") as archive:
        reader = MarkedReader()
        reader.readings = {tell.article.text: tell}
        (outcome,) = Adder(archive, reader).add([tell.article])
        name = outcome.article_id or ""
        before = json.dumps(current(archive, name))
        corrector = Corrector(archive)
        made = []
        for edit in case:
            start, end = edit.place or (0, 1)
            try:
                found = corrector.correct(edit.kind, edit.payload, who="x", article_id=name, start=start, end=end)
            except CorrectionError:
                continue
            current(archive, name)
            made.append(found.id)
        for one in made:
            corrector.undo(one, who="x")
        assert json.dumps(current(archive, name)) == before


def test_an_article_that_was_never_read_cannot_be_corrected(archive: Archive) -> None:
    with archive.writer() as writer:
        writer.add_article(Article("bare", "Le maire a dit non.", "fr"))
    with pytest.raises((CorrectionError, ArchiveError), match="not been read"):
        correct(archive, "remove", {}, who="ana", article_id="bare", start=9, end=14)
