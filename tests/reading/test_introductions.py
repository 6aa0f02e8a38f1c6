"""Sources that the running text introduces before they speak, and mentions that nobody can be put behind."""

from __future__ import annotations

import pytest

from selon.languages.language import Language
from selon.reading.sources.introductions import introductions
from selon.reading.sources.lexicon import lexicon
from tests.reading.sourcing import EN, FR, Said, read

FOUND = [
    (FR, "Anne Veil, avocate à Metz, a souri.", ["Anne Veil, avocate à Metz"]),
    (FR, "Le président du club, Paul Ferrand, a souri.", ["Le président du club, Paul Ferrand"]),
    (FR, "Il lit le quotidien Morgenpost.", ["le quotidien Morgenpost"]),
    (FR, "À Paris, Lyon et Metz, il pleut.", []),
    (EN, "Jane Roe, a lawyer from Leeds, smiled.", ["Jane Roe, a lawyer from Leeds"]),
    (EN, "She knew Global Relief Council (GRC) well.", ["Global Relief Council"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_introductions_are_found_in_the_running_text(language: Language, text: str, expected: list[str]) -> None:
    assert [span.text for span in introductions(text, lexicon(language))] == expected


TAKEN_UP = [
    (FR, "Anne Veil, avocate à Metz, a souri. L’avocate assure que oui.", Said("assure", "L’avocate"), "Anne Veil"),
    (FR, "Le président du club, Paul Ferrand, a souri. Il assure que oui.", Said("assure", "Il"), "Paul Ferrand"),
    (FR, "Anne Veil, avocate à Metz, a souri. Oui, assure-t-elle.", Said("assure-t-elle", None), "Anne Veil"),
    (EN, "Jane Roe, a lawyer from Leeds, smiled. Roe said yes.", Said("said", "Roe"), "Jane Roe"),
    (EN, "Jane Roe, a lawyer from Leeds, smiled. The lawyer said yes.", Said("said", "The lawyer"), "Jane Roe"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said", "name"), TAKEN_UP)
def test_a_mention_takes_up_the_one_who_was_introduced(language: Language, text: str, said: Said, name: str) -> None:
    assert read(text, [said], language).name(0) == name


def test_two_who_were_introduced_alike_leave_it_open() -> None:
    text = "Anne Veil, avocate à Metz, et Rose Weil, avocate à Lyon, ont souri. L’avocate assure que oui."
    assert read(text, [Said("assure", "L’avocate")], FR).name(0) not in ("Anne Veil", "Rose Weil")


def test_nobody_speaks_who_was_only_introduced() -> None:
    result = read("Anne Veil, avocate à Metz, a souri. Paul Ferrand a dit oui.", [Said("a dit", "Paul Ferrand")], FR)
    assert [source.name for source in result.resolution.sources] == ["Paul Ferrand"]


def test_this_officer_and_our_interlocutor_are_the_one_who_spoke() -> None:
    text = "Un lieutenant a dit oui. Cet officier a ajouté non. Notre interlocuteur a nié tout."
    said = [Said("a dit", "Un lieutenant"), Said("a ajouté", "Cet officier"), Said("a nié", "Notre interlocuteur")]
    ids = [a.source_id for a in read(text, said, FR).resolution.attributions]
    assert ids[0] is not None and len(set(ids)) == 1


def test_one_of_them_is_no_source_called_them() -> None:
    assert read("L’un d’eux a dit oui.", [Said("a dit", "L’un d’eux")], FR).resolution.sources == ()
