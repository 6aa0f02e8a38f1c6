"""Who "the latter" is, whose "our" is outside of quotations, and the whole name of somebody called by a part of it."""

# ruff: noqa: E501 - tables, one case a line
from __future__ import annotations

import pytest

from selon.languages.language import Language
from tests.reading.sourcing import EN, FR, Said, read

LATTER = [
    ("Anne Veil accuse le directeur du port. Ce dernier nie.", [Said("accuse", "Anne Veil"), Said("nie", "Ce dernier")], "directeur du port"),
    ("Anne Veil a écrit à la mairie, que le préfet a quittée. Celle-ci dément.", [Said("a écrit", "Anne Veil"), Said("dément", "Celle-ci")], "mairie"),
    ("Anne Veil a rencontré Paul Roy. Celui-ci dément.", [Said("a rencontré", "Anne Veil"), Said("dément", "Celui-ci")], "Paul Roy"),
    ("Le juge a entendu les riverains. Ces derniers jurent que non.", [Said("a entendu", "Le juge"), Said("jurent", "Ces derniers")], "riverains"),
    # what a name belongs to ends where reported words begin
    ("Anne Veil accuse le maire d’avoir menti. Celui-ci nie.", [Said("accuse", "Anne Veil", "d’avoir menti"), Said("nie", "Celui-ci")], "maire"),
    # nobody there agrees: as any other pronoun
    ("Anne Veil a dit oui. Le pont est fermé. Cette dernière dément.", [Said("a dit", "Anne Veil"), Said("dément", "Cette dernière")], "Anne Veil"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "name"), LATTER)
def test_the_latter_is_the_last_one_told_of(text: str, said: list[Said], name: str) -> None:
    assert read(text, said).name(0) == name


def test_the_latter_in_english() -> None:
    said = [Said("accused", "Jane Roe"), Said("denied", "the latter")]
    assert read("Jane Roe accused the mayor, and the latter denied it.", said, EN).name(0) == "mayor"


TOLD = [
    # in what somebody tells, "he" is whom it, or the paper, has just spoken of
    (FR, "Le ministre a parlé. Paul Roy raconte : « Il nous promet un pont. »", [Said("raconte", "Paul Roy", "« Il nous promet un pont. »", kind="direct"), Said("promet", "Il", parent=1)], "ministre"),
    (FR, "Le préfet a dit oui. Anne Veil raconte : « J’ai vu un pompier, il jurait que non. »", [Said("a dit", "Le préfet"), Said("raconte", "Anne Veil", "« J’ai vu un pompier, il jurait que non. »"), Said("jurait", "il", parent=2)], "pompier"),
    (EN, "Jane Roe said: “The minister came and he promised a bridge.”", [Said("said", "Jane Roe", "“The minister came and he promised a bridge.”"), Said("promised", "he", parent=1)], "minister"),
    (FR, "Le ministre a parlé. Paul Roy assure qu’il promet un pont.", [Said("assure", "Paul Roy", "qu’il promet un pont"), Said("promet", "il", parent=1)], "Paul Roy"),
    # nobody has spoken yet
    (FR, "Le premier à parler a été le préfet. « Non », a-t-il dit.", [Said("a-t-il dit", None, "« Non »")], "préfet"),
    # what a relative pronoun follows
    (FR, "Anne Veil cite un cousin, lequel jure que non.", [Said("cite", "Anne Veil"), Said("jure", "lequel", parent=1)], "cousin"),
    (EN, "Jane Roe quoted a lawyer, who denied it.", [Said("quoted", "Jane Roe"), Said("denied", "who", parent=1)], "lawyer"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said", "name"), TOLD)
def test_a_pronoun_takes_up_who_was_only_told_of(language: Language, text: str, said: list[Said], name: str) -> None:
    assert read(text, said, language).name(0) == name


OWN = [
    (FR, "Selon nos informations, le pont ferme.", [Said("Selon", "nos informations")], "informations de Le Quotidien"),
    (FR, "Nos correspondants racontent la nuit.", [Said("racontent", "Nos correspondants")], "correspondants de Le Quotidien"),
    (EN, "Our correspondent said no.", [Said("said", "Our correspondent")], "Le Quotidien’s correspondent"),
    # what others have is not the publisher's
    (FR, "Notre avocat attend le jugement.", [Said("attend", "Notre avocat")], "avocat"),
    (FR, "Selon nos confrères de Radio Ville, le pont ferme.", [Said("Selon", "nos confrères de Radio Ville")], "confrères de Radio Ville"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said", "name"), OWN)
def test_the_publisher_says_our(language: Language, text: str, said: list[Said], name: str) -> None:
    assert read(text, said, language, publisher="Le Quotidien").name(0) == name


def test_nobody_says_our_without_a_publisher() -> None:
    assert read("Selon nos informations, le pont ferme.", [Said("Selon", "nos informations")]).name(0) == "informations"


WHOLE = [
    ("La lettre de Duarte Vilhena est partie. M. Vilhena dit non.", "M. Vilhena", "Duarte Vilhena"),
    ("Quand Duarte Vilhena est parti, on dormait. M. Vilhena dit non.", "M. Vilhena", "Duarte Vilhena"),
    # several bear the name
    ("Duarte Vilhena et Rosa Vilhena dormaient. M. Vilhena dit non.", "M. Vilhena", "Vilhena"),
    # another sentence begins there
    ("On a vu Vilhena. Rosa dormait. M. Vilhena dit non.", "M. Vilhena", "Vilhena"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "name"), WHOLE)
def test_a_name_is_given_whole_when_the_article_has_it(text: str, source: str, name: str) -> None:
    assert read(text, [Said("dit", source)]).name(0) == name


NAMED = [
    (FR, "On doit l’étude à Fleur Wauters. La biologiste reconnaît un effet.", "La biologiste", "reconnaît", "Fleur Wauters"),
    (EN, "The farm belongs to Hannah Pryce. The fisherman said no.", "The fisherman", "said", "Hannah Pryce"),
    # two are named, or more is told, or the name stands in the same sentence: somebody else
    (FR, "On doit l’étude à Fleur Wauters et à Paul Roy. La biologiste reconnaît un effet.", "La biologiste", "reconnaît", "biologiste"),
    (FR, "On doit l’étude à Fleur Wauters. La biologiste de Gand reconnaît un effet.", "La biologiste de Gand", "reconnaît", "biologiste de Gand"),
    (FR, "Près de Fleur Wauters, la biologiste reconnaît un effet.", "la biologiste", "reconnaît", "biologiste"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "source", "cue", "name"), NAMED)
def test_a_trade_takes_up_who_was_only_named(language: Language, text: str, source: str, cue: str, name: str) -> None:
    assert read(text, [Said(cue, source)], language).name(0) == name
