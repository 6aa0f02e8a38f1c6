"""The words that name a source, out of its span."""

from __future__ import annotations

import pytest

from selon.languages import language
from selon.reading.sources.labels import label_of
from selon.reading.sources.lexicon import lexicon
from selon.reading.traits import TYPES, Traits
from selon.records import Span


@pytest.mark.parametrize(
    ("source", "marked", "name"),
    [
        ("un responsable de l’opposition", "responsable de l", "responsable"),
        ("un responsable de l’opposition", "un responsable de l’opposition", "responsable de l’opposition"),
        ("le ministère de la Santé", "ministère de la", "ministère"),
        ("la société Ormeval", "Ormeval", "Ormeval"),
        ("le quotidien La Dépêche du", "La Dépêche du", "La Dépêche"),
        ("un courrier interne obtenu par la ville", "courrier interne obtenu par", "courrier interne"),
        ("un courrier interne obtenu par la ville", "courrier interne obtenu", "courrier interne"),
        # one word of a name stands for all of it, but nothing is added to a longer one
        ("Radio Alizé", "Alizé", "Radio Alizé"),
        ("Me Carla Ghosn-Tabet", "Carla", "Carla Ghosn-Tabet"),
        ("Mama Judith Kapend", "Judith Kapend", "Judith Kapend"),
    ],
)
def test_a_name_does_not_end_in_a_word_that_leads_on(source: str, marked: str, name: str) -> None:
    start = source.index(marked)
    traits = Traits((), 0.0, ((start, start + len(marked)),), ())
    label = label_of(Span(0, len(source), source), traits, lexicon(language("fr")))
    assert label is not None
    assert label.text == name


@pytest.mark.parametrize(("kind", "name"), [("document", "courrier"), ("person", "Trame")])
def test_a_document_is_not_called_as_those_who_got_it(kind: str, name: str) -> None:
    source = "un courrier obtenu par l’agence Trame"
    runs = tuple((source.index(part), source.index(part) + len(part)) for part in ("courrier", "Trame"))
    types = tuple(1.0 if one == kind else 0.0 for one in TYPES)
    label = label_of(Span(0, len(source), source), Traits(types, 0.0, runs, ()), lexicon(language("fr")))
    assert label is not None
    assert label.text == name
