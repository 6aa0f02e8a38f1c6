"""The media through which something came, and who was told."""

# ruff: noqa: E501 - tables, one case a line
from __future__ import annotations

import pytest

from selon.languages import language as profile
from selon.languages.language import Language
from selon.reading.relays import find_relays
from selon.reading.traits import Asides
from selon.records import Article
from tests.reading.sourcing import EN, FR, GAZETTEER, Read, Said, attribute, read


def media(found: Read) -> list[tuple[str, str | None, str]]:
    return [(m.span.text, m.attribution, m.how) for m in found.relays.mentions]


TOLD = [
    (FR, "Le ministre a dit à l’AFP que oui.", Said("a dit", "Le ministre", "que oui"), "l’AFP", "l’AFP"),
    (FR, "« Oui », a dit le ministre à l’AFP lundi.", Said("a dit", "le ministre", "« Oui »"), "l’AFP", "l’AFP"),
    (FR, "« Oui », a dit à l’AFP le ministre.", Said("a dit", "le ministre", "« Oui »"), "l’AFP", "l’AFP"),
    (FR, "Il l’a dit au correspondant de l’agence russe Novosti.", Said("a dit", "Il"), "correspondant de l’agence russe Novosti", "l’agence russe Novosti"),
    (FR, "La ministre a indiqué au Monde que oui.", Said("a indiqué", "La ministre", "que oui"), "Monde", "Monde"),
    (FR, "La ministre a indiqué auprès de l’AFP que oui.", Said("a indiqué", "La ministre", "que oui"), "l’AFP", "l’AFP"),
    (FR, "Le ministre a dit aux journalistes que oui.", Said("a dit", "Le ministre", "que oui"), "journalistes", None),
    (FR, "Le ministre a dit à la presse que oui.", Said("a dit", "Le ministre", "que oui"), "la presse", None),
    (FR, "Le ministre a dit au président que oui.", Said("a dit", "Le ministre", "que oui"), "président", None),
    (FR, "Le ministre a dit à une chaîne locale que oui.", Said("a dit", "Le ministre", "que oui"), "une chaîne locale", "une chaîne locale"),
    (FR, "Le ministre a dit à Paris que oui.", Said("a dit", "Le ministre", "que oui"), None, None),
    (FR, "Le ministre a dit à plusieurs reprises que oui.", Said("a dit", "Le ministre", "que oui"), None, None),
    (EN, "The minister told Reuters that yes.", Said("told", "The minister", "that yes"), "Reuters", "Reuters"),
    (EN, "“Yes,” he told Reuters on Friday.", Said("told", "he", "“Yes,”"), "Reuters", "Reuters"),
    (EN, "The minister told reporters that yes.", Said("told", "The minister", "that yes"), "reporters", None),
    (EN, "The minister said to reporters that yes.", Said("said", "The minister", "that yes"), "reporters", None),
    (EN, "The minister told a committee that yes.", Said("told", "The minister", "that yes"), "a committee", None),
    (EN, "The minister told the New York Times in May that yes.", Said("told", "The minister", "that yes"), "the New York Times", "the New York Times"),
    (EN, "The minister told him that yes.", Said("told", "The minister", "that yes"), None, None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said", "addressee", "medium"), TOLD, ids=lambda value: None)
def test_addressee(language: Language, text: str, said: Said, addressee: str | None, medium: str | None) -> None:
    found = read(text, [said], language)
    assert found.addressee(1) == addressee
    assert media(found) == ([(medium, "a1", "addressee")] if medium else [])


THROUGH = [
    (FR, "Selon le ministre, cité par Reuters, oui.", Said("Selon", "le ministre", "oui"), "Reuters", "cited_by"),
    (FR, "« Oui », a dit la ministre, citée par l’agence russe Tass.", Said("a dit", "la ministre", "« Oui »"), "l’agence russe Tass", "cited_by"),
    (FR, "Le ministre, interrogé par l’AFP, a dit que oui.", Said("a dit", "Le ministre, interrogé par l’AFP,", "que oui"), "l’AFP", "cited_by"),
    (FR, "Dans un entretien au Monde, le ministre a dit que oui.", Said("a dit", "le ministre", "que oui"), "Monde", "interview"),
    (FR, "Le ministre a dit que oui dans un entretien accordé au Figaro.", Said("a dit", "Le ministre", "que oui"), "Figaro", "interview"),
    (FR, "Le ministre a dit oui au micro de RTL.", Said("a dit", "Le ministre", "oui"), "RTL", "interview"),
    (FR, "Le ministre a dit oui dans les colonnes du Figaro.", Said("a dit", "Le ministre", "oui"), "Figaro", "interview"),
    (FR, "Le ministre a dit oui sur France Inter.", Said("a dit", "Le ministre", "oui"), "France Inter", "channel"),
    (FR, "« Oui », a écrit le ministre sur Telegram.", Said("a écrit", "le ministre", "« Oui »"), "Telegram", "channel"),
    (FR, "« Oui », a écrit le ministre sur son compte X.", Said("a écrit", "le ministre", "« Oui »"), "X", "channel"),
    (EN, "“Yes,” said the minister, quoted by TASS.", Said("said", "the minister", "“Yes,”"), "TASS", "cited_by"),
    (EN, "In an interview with CNN, the minister said yes.", Said("said", "the minister", "yes"), "CNN", "interview"),
    (EN, "The minister said yes in a post on X.", Said("said", "The minister", "yes"), "X", "channel"),
    (EN, "The minister said yes on CNN.", Said("said", "The minister", "yes"), "CNN", "channel"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said", "medium", "how"), THROUGH, ids=lambda value: None)
def test_medium(language: Language, text: str, said: Said, medium: str, how: str) -> None:
    found = read(text, [said], language)
    assert media(found) == [(medium, "a1", how)]
    assert found.roles(1) == ["relay", "source"]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (FR, "Le ministre a dit que l’accord publié par Reuters est faux.", Said("a dit", "Le ministre", "que l’accord publié par Reuters est faux")),
        (FR, "Le ministre a dit oui dans un entretien télévisé.", Said("a dit", "Le ministre", "oui")),
        (FR, "Dans un entretien avec Jeanne Martel, le ministre a dit oui.", Said("a dit", "le ministre", "oui")),
        (EN, "In an interview with Jane Roe, the minister said yes.", Said("said", "the minister", "yes")),
        (EN, "The minister said yes on Friday.", Said("said", "The minister", "yes")),
        (FR, "Le ministre a dit oui. Reuters a été vendue par RTL.", Said("a dit", "Le ministre", "oui")),
    ],
)  # fmt: skip
def test_no_medium(language: Language, text: str, said: Said) -> None:
    assert media(read(text, [said], language)) == []


BODY = "Le pont est fermé, a dit la ministre."
WHOLE = [
    (FR, f"PARIS (AFP) – {BODY}", "AFP", "dateline"),
    (FR, f"(AFP) - {BODY}", "AFP", "dateline"),
    (FR, f"MOSCOU, 3 mars (Sputnik) — {BODY}", "Sputnik", "dateline"),
    (FR, f"AFP – {BODY}", "AFP", "dateline"),
    (FR, f"Titre du jour\nPar AFP\n{BODY}", "AFP", "byline"),
    (FR, f"Titre du jour\nAFP\n{BODY}", "AFP", "byline"),
    (FR, f"Titre\nChapeau\nSuite\n{BODY}\nSource : AFP", "AFP", "footer"),
    (FR, f"Titre\nChapeau\nSuite\n{BODY}\n© AFP", "AFP", "footer"),
    (FR, f"Titre\nChapeau\nSuite\n{BODY} (AFP)", "AFP", "footer"),
    (EN, "LONDON (Reuters) - The bridge is closed.", "Reuters", "dateline"),
    (EN, "Title\nBy Jane Roe, Reuters\nThe bridge is closed.", "Reuters", "byline"),
]


@pytest.mark.parametrize(("language", "text", "medium", "how"), WHOLE)
def test_whole_copy(language: Language, text: str, medium: str, how: str) -> None:
    found = read(text, [], language)
    assert media(found) == [(medium, None, how)]
    assert found.own() == [medium]
    link = found.paths.own.links[1]
    assert link.role == "relay" and link.attribution is None
    assert link.kept_from == found.relays.mentions[0].span


HELPED = [
    f"Titre\nPar Luc Bernard avec AFP\n{BODY}",
    f"Le Monde avec AFP\n{BODY}",
    f"Titre\nChapeau\nSuite\n{BODY}\n(avec Reuters)",
    f"Titre\nChapeau\nSuite\n{BODY}\nSources : AFP, Reuters",
    f"Titre\nChapeau\nSuite\n{BODY}\nSource: Médias",
    f"Titre\nChapeau\nSuite\n{BODY}\nAvec agences",
    f"Titre (Reuters dit tout)\n{BODY}",
    "Reuters a dit oui.\nLe pont est fermé.",
]


@pytest.mark.parametrize("text", HELPED)
def test_not_a_copy(text: str) -> None:
    assert read(text, []).own() == []


def test_offsets() -> None:
    text = "PARIS (AFP) – Le ministre a dit à l’agence russe Novosti que oui."
    found = read(text, [Said("a dit", "Le ministre", "que oui")])
    assert found.relays.mentions
    for mention in found.relays.mentions:
        assert text[mention.span.start : mention.span.end] == mention.span.text


RU, AR = profile("ru"), profile("ar")
OUI = Said("a dit", "le maire", "« Oui »")
UNKNOWN = [
    (FR, "« Oui », a dit le maire à Radio Bocage.", OUI, "Radio Bocage", "addressee"),
    (FR, "« Oui », a dit le maire à Vallon-Matin.", OUI, "Vallon-Matin", "addressee"),
    (FR, "« Oui », a dit le maire au Petit Bocager.", OUI, "Petit Bocager", "addressee"),
    (FR, "« Oui », a dit le maire à un correspondant de l’agence Borvane.", OUI, "Borvane", "addressee"),
    (FR, "« Oui », a dit le maire au correspondant d’Al-Borvan.", OUI, "Al-Borvan", "addressee"),
    (FR, "« Oui », a dit le maire sur les antennes de Belle-Rive.", OUI, "Belle-Rive", "interview"),
    (FR, "« Oui », a dit le maire sur les ondes alpines de Borvane.", OUI, "Borvane", "interview"),
    (FR, "« Oui », a dit le maire à nos confrères de Borvane.", OUI, "Borvane", "interview"),
    (FR, "« Oui », a dit le maire dans la revue Plume et Faux.", OUI, "Plume et Faux", "interview"),
    (FR, "« Oui », a dit le maire dans L’Hirondelle.", OUI, "L’Hirondelle", "interview"),
    (FR, "Joint par L’Hirondelle, le maire a dit oui.", Said("a dit", "le maire", "oui"), "L’Hirondelle", "cited_by"),
    (FR, "« Oui », a dit le maire, cité par Borvane.", OUI, "Borvane", "cited_by"),
    (FR, "« Oui », a dit le maire, invité de Borvane.", OUI, "Borvane", "interview"),
    (FR, "« Oui », a dit le maire dans son canal Telegram.", OUI, "Telegram", "channel"),
    (FR, "La chaîne Telegram Vigie-9 a dit oui.", Said("a dit", "La chaîne Telegram Vigie-9", "oui"), "Telegram", "channel"),
    (EN, "“Yes,” the mayor told Channel Twelve on Friday.", Said("told", "the mayor", "“Yes,”"), "Channel Twelve", "addressee"),
    (EN, "“Yes,” the mayor told KQXZ.", Said("told", "the mayor", "“Yes,”"), "KQXZ", "addressee"),
    (EN, "“Yes,” said the mayor, quoted by Le Courrier des Brumes.", Said("said", "the mayor", "“Yes,”"), "Le Courrier des Brumes", "cited_by"),
    (RU, "«Да», — сказал «Вестям юга» мэр.", Said("сказал", "мэр", "«Да»"), "Вестям юга", "addressee"),
    (RU, "«Да», — сказал местному телеканалу «Юг» мэр.", Said("сказал", "мэр", "«Да»"), "Юг", "addressee"),
    (RU, "«Да», — сказал Reuters мэр.", Said("сказал", "мэр", "«Да»"), "Reuters", "addressee"),
    (RU, "Мэр в колонке для «Новых вестей» сказал, что да.", Said("сказал", "Мэр", "что да"), "Новых вестей", "interview"),
    (AR, "وقال المدير لـ«صوت الوادي» إن الجسر مغلق.", Said("قال", "المدير", "إن الجسر مغلق"), "صوت الوادي", "addressee"),
    (AR, "وقال المدير لوكالة وادي برس إن الجسر مغلق.", Said("قال", "المدير", "إن الجسر مغلق"), "وادي برس", "addressee"),
    (AR, "وقال المدير في منشور على فيسبوك إن الجسر مغلق.", Said("قال", "المدير", "إن الجسر مغلق"), "فيسبوك", "channel"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said", "medium", "how"), UNKNOWN, ids=lambda value: None)
def test_media_that_no_gazetteer_knows(language: Language, text: str, said: Said, medium: str, how: str) -> None:
    assert media(read(text, [said], language)) == [(medium, "a1", how)]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (FR, "« Oui », a dit le maire à Borvane.", OUI),
        (FR, "« Oui », a dit le maire à Jeanne Martel.", OUI),
        (FR, "« Oui », a dit le maire, invité de Jeanne Martel.", OUI),
        (FR, "« Oui », a dit le maire à notre journal.", OUI),
        (FR, "« Oui », a dit le maire après les révélations de nos confrères de Borvane.", OUI),
        (EN, "“Yes,” the mayor told Jane Roe.", Said("told", "the mayor", "“Yes,”")),
        (EN, "“Yes,” the mayor told this newspaper.", Said("told", "the mayor", "“Yes,”")),
        (RU, "«Да», — сказал мэр.", Said("сказал", "мэр", "«Да»")),
        (AR, "وقال المدير لإذاعة محلية إن الجسر مغلق.", Said("قال", "المدير", "إن الجسر مغلق")),
        (AR, "وقالت صفحات على فيسبوك إن الجسر مغلق.", Said("قالت", "صفحات على فيسبوك", "إن الجسر مغلق")),
    ],
)  # fmt: skip
def test_names_that_are_no_media(language: Language, text: str, said: Said) -> None:
    assert media(read(text, [said], language)) == []


def test_relay_of_the_outer_attribution_is_not_that_of_the_inner_one() -> None:
    text = "« Mes avocats assurent que oui », a dit le maire à Radio Bocage."
    found = read(text, [Said("assurent", "Mes avocats", "que oui", 2), Said("a dit", "le maire", text[:33])])
    assert media(found) == [("Radio Bocage", "a2", "addressee")]
    assert found.roles(1) == ["relay", "source", "source"]


@pytest.mark.parametrize(
    ("language", "text", "said", "publisher"),
    [
        (FR, "« Oui », a dit le maire au Courrier.", OUI, "Le Courrier du Bocage"),
        (EN, "“Yes,” the mayor told the Courier.", Said("told", "the mayor", "“Yes,”"), "The Wexbridge Courier"),
        (RU, "«Да», — сказал «Хронике» мэр.", Said("сказал", "мэр", "«Да»"), "Агентство «Хроника»"),
    ],
)
def test_the_publisher_by_a_part_or_a_case_of_its_name(
    language: Language, text: str, said: Said, publisher: str
) -> None:
    assert read(text, [said], language, publisher=publisher).roles(1) == ["source"]


def test_foot_of_a_short_article() -> None:
    assert read(f"{BODY}\n\n(Source : AFP)", []).own() == ["AFP"]


def test_dateline_without_a_dash() -> None:
    assert media(read(f"(AFP) {BODY}", [])) == [("AFP", None, "dateline")]
    assert media(read(f"Le Monde (AFP) {BODY}", [])) == []


@pytest.mark.parametrize(
    ("text", "marked", "kept"),
    [
        ("Le médecin a expliqué par radio que non.", "radio", False),
        ("Le médecin a expliqué sur une radio que non.", "radio", True),
        ("Le médecin a expliqué par Radio-Pôle que non.", "Radio-Pôle", True),
        ("Le médecin a expliqué par la radio locale que non.", "radio locale", True),
    ],
)
def test_how_somebody_speaks_is_no_medium(text: str, marked: str, kept: bool) -> None:
    start = text.index(marked)
    article = Article("test", text, "fr")
    said = attribute(text, [Said("a expliqué", "Le médecin", "que non")])
    relays = find_relays(article, said, FR, GAZETTEER, Asides(relays=((start, start + len(marked)),)))
    assert bool(relays.mentions) == kept
