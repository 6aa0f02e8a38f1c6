"""The words that name a source, out of its span."""

from __future__ import annotations

import pytest

from selon.languages import language
from selon.reading.sources.labels import label_of
from selon.reading.sources.lexicon import lexicon
from selon.reading.traits import Traits
from selon.records import Span


@pytest.mark.parametrize(
    ("source", "marked", "name"),
    [
        ("un responsable de l’opposition", "responsable de l", "responsable"),
        ("un responsable de l’opposition", "un responsable de l’opposition", "responsable de l’opposition"),
        ("le ministère de la Santé", "ministère de la", "ministère"),
        ("la société Ormeval", "Ormeval", "Ormeval"),
        ("le quotidien La Dépêche du", "La Dépêche du", "La Dépêche"),
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
