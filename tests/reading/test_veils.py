"""Types and anonymity of sources where the tagger's traits are weighed against their words."""

from __future__ import annotations

import pytest

from selon.reading.sources.describe import describe
from selon.reading.sources.labels import label_of
from selon.reading.sources.lexicon import lexicon
from selon.reading.sources.mentions import Mention
from selon.reading.sources.typing import kind_of, veiled
from selon.reading.traits import TYPES, Traits
from selon.records import Span
from tests.reading.sourcing import FR, GAZETTEER

WORDS = lexicon(FR)


def mention(source: str, kind: str, anonymous: float, name: str = "", chance: float = 0.9) -> Mention:
    """A source as the tagger sees it: its type with a probability, its anonymity and its name."""
    types = tuple(chance if one == kind else (1 - chance) / (len(TYPES) - 1) for one in TYPES)
    start = source.find(name)
    marked = ((start, start + len(name)),) if name else ()
    return describe(Span(0, len(source), source), WORDS, GAZETTEER, traits=Traits(types, anonymous, marked, ()))


@pytest.mark.parametrize(
    ("source", "kind", "anonymous", "name", "expected"),
    [
        # people without a name are anonymous, whatever they lead
        ("le ministre de l’Énergie", "person", 0.1, "de l’Énergie", True),
        ("un lieutenant de Paul Roy", "person", 0.4, "Paul Roy", True),
        ("la ministre Anne Veil", "person", 0.1, "Anne Veil", False),
        # institutions are not, even when the tagger doubts
        ("la présidence", "government_body", 0.7, "présidence", False),
        ("la presse londonienne", "media_outlet", 0.1, "presse londonienne", True),
        ("un régulateur étranger", "government_body", 0.95, "régulateur", True),
        # a document introduced as one of many has no title
        ("un audit interne", "document", 0.4, "audit interne", True),
        ("le bilan annuel", "document", 0.4, "bilan annuel", False),
    ],
)
def test_who_is_anonymous_without_a_name(source: str, kind: str, anonymous: float, name: str, expected: bool) -> None:
    assert veiled([mention(source, kind, anonymous, name)], WORDS) is expected


def test_who_is_named_in_the_running_text_is_not_anonymous() -> None:
    named = describe(Span(0, 19, "le site Toul-en-Vue"), WORDS, GAZETTEER)
    assert not veiled([named, mention("le site", "media_outlet", 0.8, "site")], WORDS)


def test_a_name_that_a_preposition_ties_to_a_noun_is_not_the_sources() -> None:
    source = "le ministre de l’Énergie"
    traits = Traits((), 0.1, ((15, 24),), ())
    assert label_of(Span(0, len(source), source), traits, WORDS) is None


def test_a_possessive_is_no_part_of_a_name() -> None:
    traits = Traits((), 0.9, ((0, 8),), ())
    label = label_of(Span(0, 8, "Ma fille"), traits, WORDS)
    assert label is not None
    assert label.text == "fille"


@pytest.mark.parametrize(
    ("source", "judged", "chance", "name", "kind"),
    [
        ("le prestataire, la société Ormeval", "person", 0.4, "Ormeval", "organization"),
        ("Le Phare", "media_outlet", 0.5, "Le Phare", "media_outlet"),
        ("l’Agence régionale des forêts", "government_body", 0.7, "Agence régionale des forêts", "government_body"),
        ("l’agence", "government_body", 0.7, "agence", "news_agency"),
    ],
)
def test_types_where_words_and_tagger_differ(source: str, judged: str, chance: float, name: str, kind: str) -> None:
    assert kind_of([mention(source, judged, 0.1, name, chance)]) == kind
