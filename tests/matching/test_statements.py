"""From a reading's claims to statements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selon.matching import statements
from selon.matching.statements import located
from selon.records import Article, Claim, DateMention, Link, Place, Reading, Source, Span
from tests.matching.told import source

TEXT = (
    "La mairie se tait. « Les câbles étaient rongés à Sarn. Le maire le savait en 2021 », dit un ouvrier. Rien d’autre."
)


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def reading(*claims: Claim, sources: tuple[Source, ...] = (source("un ouvrier"),)) -> Reading:
    article = Article("art", TEXT, "fr", title="Sarn", published="2025-03-02")
    return Reading(article, (), sources, claims)


def claim(*words: str) -> Claim:
    place, date = _span("Sarn"), _span("2021")
    return Claim(
        id="c1",
        spans=tuple(_span(part) for part in words),
        chain=("publisher", "s1"),
        links=(Link("publisher", None, "neutral"), Link("source", "a1", "endorsed")),
        attributions=("a1",),
        modality="asserted",
        dates=(DateMention(date.start, date.end, date.text, "2021-01-01", "2021-12-31"),),
        places=(Place(place.start, place.end, place.text, None),),
    )


def test_a_claim_of_one_sentence_is_one_statement() -> None:
    (found,) = statements(reading(claim("Les câbles étaient rongés à Sarn.")), source("Le Courrier"))
    assert found.key == "art#c1"
    assert found.text == "Les câbles étaient rongés à Sarn."
    assert (found.publisher and found.publisher.name, found.title) == ("Le Courrier", "Sarn")
    assert [(hop.role, hop.stance, hop.source.name) for hop in found.hops] == [("source", "endorsed", "un ouvrier")]
    assert "La mairie" not in found.context


def test_each_sentence_of_a_quotation_is_a_statement() -> None:
    found = statements(reading(claim("« Les câbles étaient rongés à Sarn. Le maire le savait en 2021 »")), None)
    assert [(one.key, one.text) for one in found] == [
        ("art#c1.1", "Les câbles étaient rongés à Sarn."),
        ("art#c1.2", "Le maire le savait en 2021"),
    ]
    assert [len(one.places) for one in found] == [1, 0]
    assert [len(one.dates) for one in found] == [0, 1]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("que le pont est fermé et que le maire le savait", ["le pont est fermé", "le maire le savait"]),
        ("that the bridge is closed and that the mayor knew", ["the bridge is closed", "the mayor knew"]),
        ("что мост давно закрыт и что мэр это знал", ["мост давно закрыт", "мэр это знал"]),
        ("que le maire et le préfet le savaient", ["le maire et le préfet le savaient"]),
    ],
)
def test_a_second_that_begins_a_second_statement(content: str, expected: list[str]) -> None:
    article = Article("art", content, "fr")
    made = replace(claim("Sarn"), spans=(Span(0, len(content), content),), dates=(), places=())
    found = statements(Reading(article, (), (source("x"),), (made,)), None)
    assert [one.text for one in found] == expected


def test_parts_lie_in_the_text_where_they_say() -> None:
    whole = reading(claim("« Les câbles étaient rongés à Sarn. Le maire le savait en 2021 »"))
    for _, spans in located(whole, None):
        assert all(TEXT[span.start : span.end] == span.text for span in spans)


def test_a_chain_with_an_unknown_source_is_refused() -> None:
    with pytest.raises(ValueError, match="s1"):
        statements(reading(claim("Rien d’autre."), sources=()), None)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Mr. Smith met Sen. Jones of the U.S. Congress in May. He left late in the day.", "en", 2),
        ("Le Dr. Martin a vu M. Leroy avec J. K. Dumas hier soir. Ils se taisent tous deux.", "fr", 2),
    ],
)
def test_an_abbreviation_ends_no_statement(text: str, language: str, expected: int) -> None:
    whole = Claim(
        "c1", (Span(0, len(text), text),), ("publisher",), (Link("publisher", None, "neutral"),), (), "asserted", (), ()
    )
    found = statements(Reading(Article("art", text, language), (), (), (whole,)), None)
    assert len(found) == expected
    assert text.startswith(found[0].text)
