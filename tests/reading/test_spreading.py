"""Quotations that run over paragraphs."""

from __future__ import annotations

import numpy as np

from selon import read
from selon.reading.pieces import paragraphs
from selon.reading.spreading import spread
from selon.reading.tagging import Flat, Row
from selon.reading.traits import Asides


def flat(text: str, cue: str, *content: str) -> Flat:
    spans = tuple((text.index(part), text.index(part) + len(part)) for part in content)
    return Flat(None, (text.index(cue), text.index(cue) + len(cue)), spans, (1.0, 1.0, 1.0, 1.0))


def rows(text: str, *flats: Flat) -> list[Row]:
    return [
        Row(tuple(f for f in flats if s <= f.cue[0] < e), (), np.full(9, -5.0, dtype=np.float32), Asides())
        for s, e in paragraphs(text)
    ]


def contents(text: str, *flats: Flat) -> list[list[str]]:
    return [[text[s:e] for s, e in f.content] for row in spread(text, rows(text, *flats)) for f in row.flats]


def test_a_paragraph_that_is_one_quotation_goes_on_with_the_one_before() -> None:
    text = "« Nous avons attendu », dit le guide.\n\n« Personne n’est venu. »"
    assert contents(text, flat(text, "dit", "« Nous avons attendu »")) == [
        ["« Nous avons attendu »", "« Personne n’est venu. »"]
    ]


def test_a_quotation_left_open_goes_on_until_its_closing_mark() -> None:
    text = "Le guide raconte : « Nous avons attendu.\n\nPersonne n’est venu. » Le refuge est vide."
    assert contents(text, flat(text, "raconte", "« Nous avons attendu.")) == [
        ["« Nous avons attendu.", "Personne n’est venu. »"]
    ]


def test_a_paragraph_in_the_papers_own_voice_ends_it() -> None:
    text = "« Nous avons attendu », dit le guide.\n\nLe refuge est vide.\n\n« Personne n’est venu. »"
    assert contents(text, flat(text, "dit", "« Nous avons attendu »")) == [["« Nous avons attendu »"]]


def test_paragraphs_that_open_anew_belong_to_the_cue_behind_the_last() -> None:
    text = "« Nous avons attendu.\n\n« Le vent tombait.\n\n« Personne n’est venu », dit le guide."
    assert contents(text, flat(text, "dit", "« Personne n’est venu »")) == [
        ["« Nous avons attendu.", "« Le vent tombait.", "« Personne n’est venu »"]
    ]


def test_who_is_quoted_in_such_a_paragraph_is_left_to_the_level_below() -> None:
    text = "« Nous avons attendu. Le maire jurait qu’on viendrait.\n\n« Personne n’est venu », dit le guide."
    inner = flat(text, "jurait", "qu’on viendrait")
    found = spread(text, rows(text, inner, flat(text, "dit", "« Personne n’est venu »")))
    assert found[0].flats == ()
    assert found[0].inner.max() == 0


def test_a_quotation_with_a_cue_of_its_own_stays_that_cues() -> None:
    text = "« Nous avons, dit la gardienne, attendu deux nuits.\n\n« Personne n’est venu », ajoute le guide."
    own = flat(text, "dit", "« Nous avons", "attendu deux nuits.")
    assert contents(text, own, flat(text, "ajoute", "« Personne n’est venu »")) == [
        ["« Nous avons", "attendu deux nuits."],
        ["« Personne n’est venu »"],
    ]


def test_a_closed_quotation_does_not_run_on_into_the_next() -> None:
    text = "« Nous avons attendu. »\n\n« Personne n’est venu », dit le guide."
    assert contents(text, flat(text, "dit", "« Personne n’est venu »")) == [["« Personne n’est venu »"]]


def test_the_reading_nests_whoever_is_quoted_there() -> None:
    text = (
        "Le refuge du Cerneux a fermé ses portes dimanche.\n\n"
        "« Nous avons attendu deux nuits. La mairie assurait que les secours étaient en route.\n\n"
        "« Personne n’est venu », raconte le gardien, Loïc Méran."
    )
    reading = read(text, language="fr", publisher="Le Cerneux libre")
    told = {text[a.cue[0].start : a.cue[-1].end]: a for a in reading.attributions}
    outer, inner = told["raconte"], told["assurait"]
    assert text[outer.content[0].start :].startswith("« Nous avons attendu")
    assert inner.parent == outer.id
