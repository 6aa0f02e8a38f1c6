"""Readings are kept whole, with their history; their claims keep their keys as long as their words stay."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings

from selon.archive import Archive, ArchiveError
from selon.exports.jsonl import from_dict, to_dict
from selon.records import Reading
from tests.archive.samples import AGENCY, COURIER, MAYOR, OFFICERS, add, article, reading_of, statements_of
from tests.exports.readings import readings

_MODELS = count()
TEXT = "La digue tient. Le pont est fermé. Deux routes sont coupées."


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(readings())
def test_a_reading_comes_back_unchanged(archive: Archive, reading: Reading) -> None:
    assume(not any("\x00" in (value or "") for value in _columns(reading)))
    with archive.writer() as writer:
        kept = writer.add_article(reading.article)
        reading = replace(reading, article=replace(reading.article, id=kept.id), model=f"m{next(_MODELS)}")
        writer.add_reading(to_dict(reading), statements_of(reading), program="1")
        view = writer.view
        stored = view.reading(kept.id)
        assert stored is not None
        assert stored.body == to_dict(reading)
        assert from_dict(stored.body) == reading
        expected = statements_of(reading)
        assert view.statements([statement.key for statement in expected]) == expected
        assert [row.text for row in view.claims_by_key([*view.claim_keys([s.key for s in expected]).values()])] == [
            statement.text.replace("\x00", "\ufffd") for statement in expected
        ]


def _columns(reading: Reading) -> list[str | None]:
    """What neither back end need keep with a NUL in it: names and addresses."""
    about = reading.article
    names = [value for s in reading.sources for value in (s.identity, s.owner, s.control)]
    return [about.id, about.url, reading.model, *names]


def test_history_is_kept_and_the_newest_reading_is_current(archive: Archive) -> None:
    first = add(archive, article(TEXT), [("La digue tient.", [MAYOR])], model="m1")
    second = add(archive, article(TEXT), [("La digue tient.", [AGENCY, MAYOR])], model="m2")
    again = add(archive, article(TEXT), [("La digue tient.", [AGENCY, MAYOR])], model="m2")
    upgraded = add(archive, article(TEXT), [("La digue tient.", [AGENCY, MAYOR])], model="m2", program="2")
    assert [added.new for added in (first, second, again, upgraded)] == [True, True, False, True]
    assert again.number == second.number
    assert first.keys == second.keys == again.keys == upgraded.keys
    view = archive.view()
    assert [(entry.model, entry.program) for entry in view.readings("x")] == [("m1", "1"), ("m2", "1"), ("m2", "2")]
    old, current = view.reading("x", first.number), view.reading("x")
    assert old is not None
    assert current is not None
    assert (old.model, current.number) == ("m1", upgraded.number)
    assert view.reading("x", 99) is None
    assert [hop.source.name for hop in view.claims().items[0].hops] == ["Agence Caravelle", "Hélène Bréval"]


def test_the_same_text_elsewhere_is_not_read_twice(archive: Archive) -> None:
    first = add(archive, article(TEXT, url="https://a.example/"), [("La digue tient.", [MAYOR])])
    second = add(archive, article(TEXT, url="https://b.example/", title="Crue"), [("La digue tient.", [MAYOR])])
    assert (first.new, second.new, second.keys) == (True, False, first.keys)
    assert len(archive.view().readings("x")) == 1


def test_a_claim_keeps_its_key_while_its_words_stay(archive: Archive) -> None:
    before = add(archive, article(TEXT), [("La digue tient.", []), ("Le pont est fermé.", [MAYOR])])
    with archive.writer() as writer:
        writer.add_embeddings([*before.keys.values()], np.eye(2, 4, dtype=np.float32), embedder="e")
        family = writer.add_family(["x#c2"])
    after = add(
        archive, article(TEXT), [("Le pont est fermé.", [AGENCY]), ("Deux routes sont coupées.", [])], model="m2"
    )
    assert after.keys["c1"] == before.keys["c2"]
    assert after.removed == (before.keys["c1"],)
    assert after.added == (after.keys["c2"],)
    assert after.keys["c2"] > max(before.keys.values())
    view = archive.view()
    assert [row.text for row in view.claims("pont").items] == ["Le pont est fermé."]
    assert view.claims("digue").items == ()
    assert [row.text for row in view.claims("routes").items] == ["Deux routes sont coupées."]
    assert view.family_of("x#c1") == family
    assert [key for keys, _ in view.embeddings() for key in keys] == [before.keys["c2"]]
    assert view.without_embedding() == ((after.keys["c2"], "Deux routes sont coupées."),)


def test_claims_of_the_same_words_are_told_apart_by_their_order(archive: Archive) -> None:
    twice = [("La digue tient.", []), ("La digue tient.", [MAYOR])]
    before = add(archive, article(TEXT), twice)
    after = add(archive, article(TEXT), twice[:1], model="m2")
    assert after.keys == {"c1": before.keys["c1"]}
    assert after.removed == (before.keys["c2"],)


def test_a_family_whose_claims_are_gone_is_listed_no_more(archive: Archive) -> None:
    add(archive, article(TEXT), [("La digue tient.", []), ("Le pont est fermé.", [])])
    with archive.writer() as writer:
        family = writer.add_family(["x#c1", "x#c2"])
    add(archive, article(TEXT), [("La digue tient.", [])], model="m2")
    assert [(row.id, row.size) for row in archive.view().families(least=1).items] == [(family, 1)]
    add(archive, article(TEXT), [], model="m3")
    assert archive.view().families(least=1).items == ()
    assert archive.view().family(family) is None


def test_statements_come_back_and_one_may_do_without(archive: Archive) -> None:
    about = article(
        TEXT, title="Crue", publisher="Le Courrier du lac", url="https://news.example/1", published="2025-03-01"
    )
    reading = reading_of(
        about, [("La digue tient.", [AGENCY, OFFICERS]), ("Le pont est fermé.", [MAYOR])], country="SY"
    )
    expected = statements_of(reading, COURIER)
    with archive.writer() as writer:
        writer.add_article(about, outlet=COURIER)
        bare = writer.add_reading(to_dict(reading), program="1")
        assert writer.view.statements([*bare.keys.values()]) == ()
        assert not writer.add_reading(to_dict(reading), expected, program="1").new
    view = archive.view()
    assert view.statements([*bare.keys.values()]) == expected
    assert view.statements(["x#c2", "x#c9", bare.keys["c1"], 999]) == expected[::-1]
    assert view.statement_keys([*bare.keys.values(), 999]) == {bare.keys["c1"]: "x#c1", bare.keys["c2"]: "x#c2"}


def _changed(reading: Reading, **parts: Any) -> dict[str, Any]:
    return to_dict(reading) | parts


def test_what_is_no_reading_of_the_article_is_refused_and_nothing_kept(archive: Archive) -> None:
    about = article(TEXT)
    good = reading_of(about, [("La digue tient.", [MAYOR])])
    other = to_dict(good) | {"article": to_dict(good)["article"] | {"text": "Autre."}}
    wrong = [
        (other, (), "text is not the text"),
        (_changed(good, claims=[{}]), (), "'x': it is not of the form selon/reading/1: no links"),
        (_changed(good, sources=[]), (), "no source s3"),
        (_changed(good, article=None), (), "reading of None"),
        (to_dict(good), statements_of(good)[:0] + statements_of(reading_of(about, [("Deux", [])] * 2)), "not those"),
    ]
    with archive.writer() as writer:
        writer.add_article(about)
    for body, statements, message in wrong:
        with pytest.raises(ArchiveError, match=message), archive.writer() as writer:
            writer.add_reading(body, statements, program="1")
    with pytest.raises(ArchiveError, match="article 'y' is not in the archive"), archive.writer() as writer:
        writer.add_reading(_changed(good, article=to_dict(good)["article"] | {"id": "y"}), program="1")
    counts = archive.view().counts()
    assert (counts.readings, counts.claims, counts.sources) == (0, 0, 0)


def test_embeddings_come_back_in_batches_and_those_of_two_embedders_do_not_mix(archive: Archive) -> None:
    added = add(archive, article(TEXT), [("La digue tient.", []), ("Le pont", []), ("Deux routes", [])])
    keys = [*added.keys.values()]
    vectors = np.array([[0.1, -1], [0.5, 0.25], [2, 3]], dtype=np.float32)
    with archive.writer() as writer:
        writer.add_embeddings(keys[:2], vectors[:2] * 0, embedder="e")
        writer.add_embeddings(keys, vectors, embedder="e")
        with pytest.raises(ArchiveError, match="those of 'e 2', these are of 'f 2'"):
            writer.add_embeddings(keys, vectors, embedder="f")
        with pytest.raises(ArchiveError, match=r"3 keys need as many rows, the shape is \(2, 2\)"):
            writer.add_embeddings(keys, vectors[:2], embedder="e")
    view = archive.view()
    batches = list(view.embeddings(batch=2))
    assert [len(found) for found, _ in batches] == [2, 1]
    assert np.concatenate([found for found, _ in batches]).tolist() == keys
    assert np.array_equal(np.concatenate([vector for _, vector in batches]), vectors.astype(np.float16))
    assert [found.tolist() for found, _ in view.embeddings(after=keys[1])] == [keys[2:]]
    with archive.writer() as writer:
        writer.drop_embeddings()
        writer.add_embeddings(keys[:1], vectors[:1, :1], embedder="f")
    assert view.without_embedding(limit=1) == ((keys[1], "Le pont"),)
    assert view.setting("embedder") == "f 1"
    with pytest.raises(ArchiveError, match="contradicts"), archive.writer() as writer:
        writer.add_embeddings([999], vectors[:1, :1], embedder="f")
