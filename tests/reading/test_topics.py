"""Sources that the text is about where a pronoun, "his" or a description stands."""

# ruff: noqa: E501 - tables, one case a line
from __future__ import annotations

import pytest

from selon.languages.language import Language
from tests.reading.sourcing import EN, FR, Said, read

SUBJECTS = [
    # the subject of the publisher's own sentence, described
    (FR, "Anne Veil a dit oui. Le directeur compte les absents. Selon lui, non.", [Said("a dit", "Anne Veil"), Said("Selon", "lui")], "directeur"),
    (FR, "Anne Veil a dit oui. L’ancien maire reçoit chez lui. Il assure que non.", [Said("a dit", "Anne Veil"), Said("assure", "Il")], "ancien maire"),
    (FR, "Anne Veil a dit oui. Dans la soirée, le syndicat a publié un texte. Il assure que non.", [Said("a dit", "Anne Veil"), Said("assure", "Il")], "syndicat"),
    (FR, "Paul Roy a dit oui. Les riverains ont quitté la salle. Ils réclament un vote.", [Said("a dit", "Paul Roy"), Said("réclament", "Ils")], "riverains"),
    (FR, "Le négociateur des petites îles, Paul Roy, attendait. « Non », a-t-il dit.", [Said("a-t-il dit", None, "« Non »")], "Paul Roy"),
    # the same, by name
    (FR, "M. Ferrand a dit oui. Luc Bernard est arrivé hier. Il a ajouté non.", [Said("a dit", "M. Ferrand"), Said("a ajouté", "Il")], "Luc Bernard"),
    (EN, "Jane Roe said yes. Paul Hale spoke for an hour. He added no.", [Said("said", "Jane Roe"), Said("added", "He")], "Paul Hale"),
    # a noun that does not agree is passed over
    (FR, "Anne Veil a dit oui. Le directeur dormait. Elle assure que non.", [Said("a dit", "Anne Veil"), Said("assure", "Elle")], "Anne Veil"),
    (FR, "Anne Veil a dit oui. La rivière monte. Elle assure que non.", [Said("a dit", "Anne Veil"), Said("assure", "Elle")], "Anne Veil"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said", "name"), SUBJECTS)
def test_a_pronoun_takes_up_the_subject_before(language: Language, text: str, said: list[Said], name: str) -> None:
    assert read(text, said, language).name(0) == name


OWNERS = [
    ("Anne Veil a dit oui. Le club se réunira jeudi. Sa présidente assure que non.", [Said("a dit", "Anne Veil"), Said("assure", "Sa présidente")], "présidente du club"),
    ("Anne Veil a dit oui. Leur doyen assure que non.", [Said("a dit", "Anne Veil"), Said("assure", "Leur doyen")], "doyen"),
    ("Paul Roy dit : « Ma fille demande un vote. »", [Said("dit", "Paul Roy", "« Ma fille demande un vote. »"), Said("demande", "Ma fille", parent=1)], "fille de Paul Roy"),
    ("Une retraitée assure que son mari disait non.", [Said("assure", "Une retraitée", "que son mari disait non"), Said("disait", "son mari", parent=1)], "mari de la retraitée"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "name"), OWNERS)
def test_what_is_named_by_its_owner(text: str, said: list[Said], name: str) -> None:
    assert read(text, said).name(0) == name


BEARERS = [
    ("Le préfet a dit oui. Plus tard, le préfet Paul Roy a souri.", [Said("a dit", "Le préfet")], "Paul Roy"),
    ("L’éleveuse a dit oui. Dehors attend Anne Veil, éleveuse à Metz.", [Said("a dit", "L’éleveuse")], "Anne Veil"),
    ("Paul Roy, maire de Lens, et Luc Bernard, maire de Toul, arrivent. Le maire a dit oui.", [Said("a dit", "Le maire")], "maire"),
    ("Selon Anne Veil, l’éleveuse a dit oui.", [Said("a dit", "l’éleveuse")], "éleveuse"),
    ("On lit cela dans les pages du Phare. Le quotidien assure que oui.", [Said("assure", "Le quotidien")], "Phare"),
    ("On lit cela dans les pages du Phare. Le quotidien de Toul assure que oui.", [Said("assure", "Le quotidien de Toul")], "quotidien de Toul"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "name"), BEARERS)
def test_whom_the_article_names_by_a_description(text: str, said: list[Said], name: str) -> None:
    assert read(text, said).name(0) == name


def test_the_one_concerned_is_whose_words_were_just_reported() -> None:
    text = "Anne Veil soutient que l’arbitre a reconnu une faute. L’intéressé nie."
    said = [
        Said("soutient", "Anne Veil", "que l’arbitre a reconnu une faute"),
        Said("a reconnu", "l’arbitre", "une faute", parent=1),
    ]
    assert read(text, [*said, Said("nie", "L’intéressé")]).name(0) == "arbitre"
    named = text.replace("L’intéressé", "L’intéressé, Paul Roy,")
    result = read(named, [*said, Said("nie", "L’intéressé, Paul Roy")])
    assert (result.name(2), result.name(3)) == ("Paul Roy", "Paul Roy")


ON = [
    ("Au ministère, on assure que oui.", "ministère"),
    ("Côté patronal, on assure que oui.", "patronal"),
    ("Au marché, on assure que oui.", "on"),
    ("On assure que oui.", "on"),
]


@pytest.mark.parametrize(("text", "name"), ON)
def test_on_speaks_for_the_body_at_whose_place_it_is(text: str, name: str) -> None:
    source = "on" if "on assure" in text else "On"
    found = read(text, [Said("assure", source)]).source(1)
    assert found is not None
    assert found.name == name
    if name == "on":
        assert (found.type, found.anonymous) == ("unknown", True)


PSEUDONYMS = [
    ("Un officier, que nous appellerons « Petit Jean », assure que oui. Il dit non.", "Un officier"),
    ("Une infirmière, qui demande de l’appeler Rose, assure que oui. Elle dit non.", "Une infirmière"),
]


@pytest.mark.parametrize(("text", "source"), PSEUDONYMS)
def test_a_name_given_for_the_article_names_and_stays_anonymous(text: str, source: str) -> None:
    result = read(text, [Said("assure", source), Said("dit", text.split(". ")[1].split(maxsplit=1)[0])])
    found = result.source(1)
    assert found is not None and found.anonymous
    assert found.name in ("Petit Jean", "Rose") and result.name(2) == found.name


def test_the_interlocutor_of_a_medium_is_who_spoke_to_it_unnamed() -> None:
    text = "Une source locale a dit oui. Le gouverneur Paul Roy a dit non. L’interlocuteur de l’agence ajoute que non."
    said = [Said("a dit", "Une source locale"), Said("a dit", "Le gouverneur Paul Roy")]
    assert read(text, [*said, Said("ajoute", "L’interlocuteur de l’agence")]).name(3) == "source locale"


def test_the_same_source_is_whom_a_medium_has_just_cited() -> None:
    text = "Paul Roy a dit non. Le journal indique, citant un cadre, que oui. Peut-être, nuance la même source."
    said = [
        Said("a dit", "Paul Roy"),
        Said("indique", "Le journal", "citant un cadre, que oui"),
        Said("citant", "un cadre", "que oui", parent=2),
        Said("nuance", "la même source"),
    ]
    assert read(text, said).name(4) == "cadre"
