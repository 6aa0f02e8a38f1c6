"""Which step of resolution decided who a source is, and by which mention before."""

# ruff: noqa: E501 - a table, one case a line
from __future__ import annotations

import pytest

from selon.languages.language import Language
from selon.records import Step
from tests.reading.sourcing import EN, FR, Read, Said, read
from tests.reading.test_sources import NOBODY, SAME, two

NOBODY_SPEAKS: tuple[Step, ...] = ("unclear", "no_antecedent", "other_subject", "impersonal", "silent")
STEPS: list[tuple[Language, str, list[Said], Step, str | None]] = [
    (FR, "Jeanne Martel a dit oui. Jeanne Martel a ajouté non.", [Said("a dit", "Jeanne Martel"), Said("a ajouté", "Jeanne Martel")], "name", "Jeanne Martel"),
    (FR, "Jeanne Martel a dit oui. Mme Martel a ajouté non.", [Said("a dit", "Jeanne Martel"), Said("a ajouté", "Mme Martel")], "part", "Jeanne Martel"),
    (EN, "The Global Relief Council said yes. The GRC added no.", [Said("said", "The Global Relief Council"), Said("added", "The GRC")], "acronym", "The Global Relief Council"),
    (FR, "L’Agence France-Presse a rapporté oui. L’AFP a ajouté non.", [Said("a rapporté", "L’Agence France-Presse"), Said("a ajouté", "L’AFP")], "outlet", "L’Agence France-Presse"),
    (FR, "L’AFP a rapporté oui.", [Said("a rapporté", "L’AFP")], "known_outlet", None),
    (FR, "Moscou a dit oui.", [Said("a dit", "Moscou")], "state", None),
    (FR, "Une source diplomatique a dit oui. La source a ajouté non.", [Said("a dit", "Une source diplomatique"), Said("a ajouté", "La source")], "description", "Une source diplomatique"),
    (FR, "Jeanne Martel a dit oui. Elle a ajouté non.", [Said("a dit", "Jeanne Martel"), Said("a ajouté", "Elle")], "pronoun", "Jeanne Martel"),
    (FR, "Jeanne Martel a dit oui. Non, a-t-elle ajouté.", [Said("a dit", "Jeanne Martel"), Said("a-t-elle ajouté")], "pronoun", "Jeanne Martel"),
    (FR, "Jeanne Martel a dit oui, soulignant que non.", [Said("a dit", "Jeanne Martel"), Said("soulignant")], "understood", "Jeanne Martel"),
    (FR, "Soulignant que non, Jeanne Martel a dit oui.", [Said("Soulignant"), Said("a dit", "Jeanne Martel")], "new", None),
    (FR, "Anna Weil, éleveuse à Metz, vend du lait. Mme Weil a dit oui.", [Said("a dit", "Mme Weil")], "introduced", "Anna Weil, éleveuse à Metz"),
    (FR, "Des témoins ont dit oui.", [Said("ont dit", "Des témoins")], "indefinite", None),
    (FR, "Un maire a dit oui. Un autre maire a dit non.", [Said("a dit", "Un maire"), Said("a dit", "Un autre maire")], "another", None),
    (FR, "Jeanne Martel a dit oui. Son avocat a ajouté non.", [Said("a dit", "Jeanne Martel"), Said("a ajouté", "Son avocat")], "his", None),
    (FR, "Deux élus ont dit oui. L’un d’eux a ajouté non.", [Said("ont dit", "Deux élus"), Said("a ajouté", "L’un d’eux")], "one_of", "Deux élus"),
    (FR, "Jeanne Martel a dit oui. Il a été annoncé que non.", [Said("a dit", "Jeanne Martel"), Said("a été annoncé", "Il")], "impersonal", None),
    (FR, "Paul Ferrand a dit oui. Léa Ferrand a dit non. Ferrand a ajouté rien.", [Said("a dit", "Paul Ferrand"), Said("a dit", "Léa Ferrand"), Said("a ajouté", "Ferrand")], "unclear", None),
    (EN, "Yes, she added.", [Said("added", "she")], "no_antecedent", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said", "step", "earlier"), STEPS, ids=lambda value: None)
def test_the_step_that_decided(
    language: Language, text: str, said: list[Said], step: Step, earlier: str | None
) -> None:
    resolution = read(text, said, language).resolution
    reason = resolution.reasons[f"a{len(said)}"]
    assert (reason.step, reason.earlier.text if reason.earlier else None) == (step, earlier)


def test_a_participle_before_its_subject_looks_ahead() -> None:
    found = read("Soulignant que non, Jeanne Martel a dit oui.", [Said("Soulignant"), Said("a dit", "Jeanne Martel")])
    reason = found.resolution.reasons["a1"]
    assert (reason.step, reason.earlier and reason.earlier.text) == ("ahead", "Jeanne Martel")


def _all() -> list[Read]:
    articles = [two(text, first, second, language) for language, text, first, second in SAME]
    return articles + [read(text, said, language) for language, text, said, _ in NOBODY]


def test_whoever_has_a_source_has_a_step_that_gives_one_and_nobody_else_has() -> None:
    for article in _all():
        for attribution in article.resolution.attributions:
            step = article.resolution.reasons[attribution.id].step
            assert (attribution.source_id is None) == (step in NOBODY_SPEAKS), (article.article.text, step)


def test_every_mention_of_a_source_has_its_reason_and_only_earlier_ones_are_named() -> None:
    for article in _all():
        for source in article.resolution.sources:
            for mention in source.mentions:
                reason = article.resolution.mention_reasons[mention.start, mention.end]
                assert reason.earlier is None or reason.earlier.start < mention.start
