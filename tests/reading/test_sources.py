"""Which mentions mean the same source, and when nobody can be named."""

# ruff: noqa: E501 - tables, one case a line
from __future__ import annotations

import pytest

from selon.languages.language import Language
from tests.reading.sourcing import EN, FR, Read, Said, read


def two(text: str, first: tuple[str, str], second: tuple[str | None, str], language: Language = FR) -> Read:
    """An article with two attributions, given as (source, cue)."""
    return read(text, [Said(first[1], first[0]), Said(second[1], second[0])], language)


SAME = [
    # the same name, shorter, with a title or a role
    (FR, "Jeanne Martel a dit oui. Mme Martel a ajouté non.", ("Jeanne Martel", "a dit"), ("Mme Martel", "a ajouté")),
    (FR, "Jeanne Martel a dit oui. Martel a ajouté non.", ("Jeanne Martel", "a dit"), ("Martel", "a ajouté")),
    (FR, "Le président Paul Ferrand a dit oui. M. Ferrand a ajouté non.", ("Le président Paul Ferrand", "a dit"), ("M. Ferrand", "a ajouté")),
    (FR, "M. Ferrand a dit oui. Le président Ferrand a ajouté non.", ("M. Ferrand", "a dit"), ("Le président Ferrand", "a ajouté")),
    (FR, "Le ministre de la Défense Paul Ferrand a dit oui. M. Ferrand a ajouté non.", ("Le ministre de la Défense Paul Ferrand", "a dit"), ("M. Ferrand", "a ajouté")),
    (FR, "Le porte-parole du Kremlin, Ivan Orlov, a dit oui. M. Orlov a ajouté non.", ("Le porte-parole du Kremlin, Ivan Orlov,", "a dit"), ("M. Orlov", "a ajouté")),
    (EN, "Jane Roe said yes. Ms. Roe added no.", ("Jane Roe", "said"), ("Ms. Roe", "added")),
    (EN, "State Department spokesman John Hale said yes. Hale added no.", ("State Department spokesman John Hale", "said"), ("Hale", "added")),
    (EN, "Mr. Hale said yes. John Hale, a lawyer, added no.", ("Mr. Hale", "said"), ("John Hale, a lawyer,", "added")),
    (EN, "Sen. John Q. Hale said yes. John Hale added no.", ("Sen. John Q. Hale", "said"), ("John Hale", "added")),
    # possessives
    (FR, "Jeanne Martel a dit oui. Son refus de signer a surpris.", ("Jeanne Martel", "a dit"), ("Son", "refus")),
    (EN, "Jane Roe said yes. John Hale said no. His refusal to sign is new.", ("John Hale", "said"), ("His", "refusal")),
    (EN, "The unions said yes. Their refusal to sign is new.", ("The unions", "said"), ("Their", "refusal")),
    # acronyms
    (FR, "L’Organisation des soins universels (OSU) a dit oui. L’OSU a ajouté non.", ("L’Organisation des soins universels", "a dit"), ("L’OSU", "a ajouté")),
    (EN, "The Global Relief Council said yes. The GRC added no.", ("The Global Relief Council", "said"), ("The GRC", "added")),
    (EN, "The GRC said yes. The Global Relief Council added no.", ("The GRC", "said"), ("The Global Relief Council", "added")),
    # outlets
    (FR, "L’Agence France-Presse a rapporté oui. L’AFP a ajouté non.", ("L’Agence France-Presse", "a rapporté"), ("L’AFP", "a ajouté")),
    (FR, "L’agence russe Tass a rapporté oui. L’agence a ajouté non.", ("L’agence russe Tass", "a rapporté"), ("L’agence", "a ajouté")),
    (EN, "The Russian news agency TASS said yes. The Russian agency added no.", ("The Russian news agency TASS", "said"), ("The Russian agency", "added")),
    # definite descriptions
    (FR, "Le ministère de la Défense a dit oui. Le ministère a ajouté non.", ("Le ministère de la Défense", "a dit"), ("Le ministère", "a ajouté")),
    (FR, "Une source diplomatique a dit oui. Cette même source a ajouté non.", ("Une source diplomatique", "a dit"), ("Cette même source", "a ajouté")),
    (FR, "Un diplomate européen a dit oui. Le responsable a ajouté non.", ("Un diplomate européen", "a dit"), ("Le responsable", "a ajouté")),
    (FR, "Jeanne Martel, ministre de la Santé, a dit oui. La ministre a ajouté non.", ("Jeanne Martel, ministre de la Santé,", "a dit"), ("La ministre", "a ajouté")),
    (EN, "A senior defense official said yes. The official added no.", ("A senior defense official", "said"), ("The official", "added")),
    (EN, "Jane Roe, a lawyer for the firm, said yes. The lawyer added no.", ("Jane Roe, a lawyer for the firm,", "said"), ("The lawyer", "added")),
    (EN, "The report by the panel said yes. The report added no.", ("The report by the panel", "said"), ("The report", "added")),
    # pronouns
    (FR, "Jeanne Martel a dit oui. Elle a ajouté non.", ("Jeanne Martel", "a dit"), ("Elle", "a ajouté")),
    (FR, "Une source militaire a dit oui. Il a ajouté non.", ("Une source militaire", "a dit"), ("Il", "a ajouté")),
    (FR, "Des témoins ont dit oui. Ils ont ajouté non.", ("Des témoins", "ont dit"), ("Ils", "ont ajouté")),
    (FR, "M. Ferrand a dit oui. Non, a-t-il ajouté.", ("M. Ferrand", "a dit"), (None, "a-t-il ajouté")),
    (EN, "Jane Roe said yes. She added no.", ("Jane Roe", "said"), ("She", "added")),
    (EN, "Two officials said yes. They added no.", ("Two officials", "said"), ("They", "added")),
    (EN, "The ministry said yes. It added no.", ("The ministry", "said"), ("It", "added")),
    # understood subjects
    (FR, "Jeanne Martel a dit oui, soulignant que non.", ("Jeanne Martel", "a dit"), (None, "soulignant")),
    (FR, "Jeanne Martel a dit oui et a ajouté que non.", ("Jeanne Martel", "a dit"), (None, "a ajouté")),
    (EN, "Jane Roe said yes, adding that no.", ("Jane Roe", "said"), (None, "adding")),
    (EN, "Jane Roe said yes and warned of no.", ("Jane Roe", "said"), (None, "warned")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "first", "second"), SAME, ids=lambda value: None)
def test_same_source(language: Language, text: str, first: tuple[str, str], second: tuple[str | None, str]) -> None:
    found = two(text, first, second, language)
    assert found.source(1) is not None
    assert found.source(2) == found.source(1)


OTHER = [
    (FR, "Jean Martel a dit oui. Paul Martel a ajouté non.", ("Jean Martel", "a dit"), ("Paul Martel", "a ajouté")),
    (FR, "Jeanne Martel a dit oui. Son avocat a ajouté non.", ("Jeanne Martel", "a dit"), ("Son avocat", "a ajouté")),
    (FR, "Une source a dit oui. Une autre source a ajouté non.", ("Une source", "a dit"), ("Une autre source", "a ajouté")),
    (FR, "Des sources ont dit oui. Une source a ajouté non.", ("Des sources", "ont dit"), ("Une source", "a ajouté")),
    (FR, "Le ministère de la Défense a dit oui. Le ministère de l’Intérieur a ajouté non.", ("Le ministère de la Défense", "a dit"), ("Le ministère de l’Intérieur", "a ajouté")),
    (FR, "L’agence russe Tass a dit oui. L’agence iranienne a ajouté non.", ("L’agence russe Tass", "a dit"), ("L’agence iranienne", "a ajouté")),
    (FR, "Un habitant de la ville a dit oui. Un habitant de la ville a ajouté non.", ("Un habitant de la ville", "a dit"), ("Un habitant de la ville", "a ajouté")),
    (EN, "Jane Roe said yes. Her lawyer added no.", ("Jane Roe", "said"), ("Her lawyer", "added")),
    (EN, "Clinton said yes. The Clinton campaign added no.", ("Clinton", "said"), ("The Clinton campaign", "added")),
    (EN, "The official said yes. Another official added no.", ("The official", "said"), ("Another official", "added")),
    (EN, "Mr. Roe said yes. Mrs. Roe added no.", ("Mr. Roe", "said"), ("Mrs. Roe", "added")),
    (EN, "Jane Roe and John Hale said yes. Roe added no.", ("Jane Roe and John Hale", "said"), ("Roe", "added")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "first", "second"), OTHER, ids=lambda value: None)
def test_other_source(language: Language, text: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    found = two(text, first, second, language)
    assert found.source(1) is not None and found.source(2) is not None
    assert found.source(2) != found.source(1)


NOBODY = [
    (FR, "Il a été annoncé que oui.", [Said("a été annoncé")], 1),
    (FR, "M. Ferrand a dit oui. Il a été annoncé que non.", [Said("a dit", "M. Ferrand"), Said("a été annoncé", "Il")], 2),
    (FR, "M. Ferrand a dit oui. On dit que non.", [Said("a dit", "M. Ferrand"), Said("On dit")], 2),
    (FR, "Il se murmure que oui.", [Said("se murmure", "Il")], 1),
    (FR, "Elle a ajouté oui.", [Said("a ajouté", "Elle")], 1),
    (FR, "Des témoins ont dit oui. Il a ajouté non.", [Said("ont dit", "Des témoins"), Said("a ajouté", "Il")], 2),
    (FR, "Mme Martel a dit oui. Il a ajouté non.", [Said("a dit", "Mme Martel"), Said("a ajouté", "Il")], 2),
    (FR, "M. Ferrand a dit oui, mais M. Martel a répondu non. Il a ajouté peut-être.",
     [Said("a dit", "M. Ferrand"), Said("a répondu", "M. Martel"), Said("a ajouté", "Il")], 3),
    (FR, "M. Ferrand a dit oui. Luc Bernard est arrivé hier. Elles ont ajouté non.", [Said("a dit", "M. Ferrand"), Said("ont ajouté", "Elles")], 2),
    (FR, "M. Ferrand a dit oui. « Non. » Le reste est allégué.", [Said("a dit", "M. Ferrand"), Said("est allégué")], 2),
    (FR, "Jean Martel a dit oui. Anne Martel a répondu non. Martel a ajouté peut-être.",
     [Said("a dit", "Jean Martel"), Said("a répondu", "Anne Martel"), Said("a ajouté", "Martel")], 3),
    (EN, "It is said that yes.", [Said("is said")], 1),
    (EN, "Jane Roe said yes. It was reported that no.", [Said("said", "Jane Roe"), Said("was reported", "It")], 2),
    (EN, "The ministry said yes. He added no.", [Said("said", "The ministry"), Said("added", "He")], 2),
    (EN, "Jane Roe said yes. It added no.", [Said("said", "Jane Roe"), Said("added", "It")], 2),
    (EN, "Jane Roe said yes. The plan was allegedly sold.", [Said("said", "Jane Roe"), Said("allegedly")], 2),
    (EN, "We learned that yes.", [Said("learned", "We")], 1),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "said", "number"), NOBODY, ids=lambda value: None)
def test_nobody(language: Language, text: str, said: list[Said], number: int) -> None:
    found = read(text, said, language)
    assert found.source(number) is None


def test_gender_is_preferred_to_nearness() -> None:
    found = read(
        "Le ministre a dit oui. La source a répondu non. Il a ajouté peut-être.",
        [Said("a dit", "Le ministre"), Said("a répondu", "La source"), Said("a ajouté", "Il")],
    )
    assert found.name(3) == "ministre"
    found = read(
        "La procureure a dit oui. Un colonel a répondu non. Elle a ajouté peut-être.",
        [Said("a dit", "La procureure"), Said("a répondu", "Un colonel"), Said("a ajouté", "Elle")],
    )
    assert found.name(3) == "procureure"


def test_first_person_inside_a_quotation_is_the_one_who_is_quoted() -> None:
    text = "« Nous avons dit que le pont est fermé », a déclaré Jeanne Martel."
    content = "« Nous avons dit que le pont est fermé »"
    found = read(
        text,
        [
            Said("avons dit", "Nous", "que le pont est fermé", 2),
            Said("a déclaré", "Jeanne Martel", content, None, "direct"),
        ],
    )
    assert found.name(1) == "Jeanne Martel"
    assert found.chain(1) == ["Jeanne Martel"]


def test_third_person_inside_a_quotation_is_not_the_one_who_is_quoted() -> None:
    text = "« Elle a dit que le pont est fermé », a déclaré Jeanne Martel."
    content = "« Elle a dit que le pont est fermé »"
    found = read(
        text,
        [
            Said("a dit", "Elle", "que le pont est fermé", 2),
            Said("a déclaré", "Jeanne Martel", content, None, "direct"),
        ],
    )
    assert found.source(1) is None


def test_third_person_in_indirect_speech_is_the_speaker_when_nobody_else_can_be_meant() -> None:
    text = "Jane Roe said that she believed the bridge was closed."
    found = read(
        text,
        [
            Said("said", "Jane Roe", "that she believed the bridge was closed"),
            Said("believed", "she", "the bridge was closed", 1),
        ],
        EN,
    )
    assert found.name(2) == "Jane Roe"
    text = "John Hale denied it. " + text.replace("she", "they")
    found = read(
        text,
        [
            Said("denied", "John Hale", "it"),
            Said("said", "Jane Roe", "that they believed the bridge was closed"),
            Said("believed", "they", "the bridge was closed", 2),
        ],
        EN,
    )
    assert found.source(3) is None


def test_participle_before_its_subject() -> None:
    found = read("Soulignant que oui, la ministre a dit non.", [Said("Soulignant"), Said("a dit", "la ministre")])
    assert found.name(1) == "ministre"


def test_the_full_name_is_the_name_whichever_comes_first() -> None:
    found = two(
        "M. Ferrand a dit oui. Paul Ferrand a ajouté non.", ("M. Ferrand", "a dit"), ("Paul Ferrand", "a ajouté")
    )
    assert found.name(1) == "Paul Ferrand"


ANONYMOUS = [
    (FR, "des sources", True, "unknown"), (FR, "un haut responsable américain", True, "person"),
    (FR, "certains médias", True, "media_outlet"), (FR, "un diplomate européen", True, "person"), (FR, "des témoins", True, "group"),
    (FR, "un haut responsable du ministère de la Défense", True, "person"), (FR, "des sources de l’AFP", True, "unknown"),
    (FR, "un ministre", True, "person"), (FR, "plusieurs ONG", True, "organization"), (FR, "un rapport", True, "document"),
    (FR, "les marchés", True, "group"), (FR, "le ministère de la Défense", False, "government_body"),
    (FR, "la police", False, "government_body"), (FR, "le parquet", False, "government_body"), (FR, "Moscou", False, "government_body"),
    (FR, "un rapport de l’ONU", False, "document"), (FR, "Jeanne Martel", False, "person"), (FR, "l’OTAN", False, "organization"),
    (FR, "l’agence russe Sputnik", False, "news_agency"), (FR, "Le Monde", False, "media_outlet"),
    (FR, "le président Paul Ferrand", False, "person"), (FR, "un porte-parole du ministère de la Défense", False, "person"),
    (EN, "a senior official who spoke on condition of anonymity", True, "person"), (EN, "experts", True, "group"),
    (EN, "sources close to the talks", True, "unknown"), (EN, "a Clinton adviser", True, "person"), (EN, "many people", True, "group"),
    (EN, "police", False, "government_body"), (EN, "the Justice Department", False, "government_body"), (EN, "Reuters", False, "news_agency"),
    (EN, "Clinton adviser Jane Roe", False, "person"), (EN, "the White House", False, "government_body"),
    (EN, "a study", True, "document"), (EN, "Harbour Watch International", False, "organization"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "anonymous", "kind"), ANONYMOUS)
def test_anonymity_and_type(language: Language, source: str, anonymous: bool, kind: str) -> None:
    cue = "a dit" if language is FR else "said"
    found = read(f"{source} {cue} oui.", [Said(cue, source)], language).source(1)
    assert found is not None
    assert (found.anonymous, found.type) == (anonymous, kind)


def test_a_name_kept_back_in_the_sentence() -> None:
    found = read(
        "Oui, a dit le négociateur, sous couvert d’anonymat.", [Said("a dit", "le négociateur", "Oui")]
    ).source(1)
    assert found is not None and found.anonymous


@pytest.mark.parametrize(
    ("source", "identity", "country"),
    [
        ("Moscou", "state:RU", "RU"),
        ("le Kremlin", "state:RU", "RU"),
        ("des sources syriennes", None, "SY"),
        ("l’AFP", "outlet:afp", "FR"),
        ("le président russe Ivan Orlov", None, "RU"),
        ("une source militaire", None, None),
    ],
)
def test_identity_and_country(source: str, identity: str | None, country: str | None) -> None:
    found = read(f"{source} a dit oui.", [Said("a dit", source)]).source(1)
    assert found is not None
    assert (found.identity, found.country) == (identity, country)


def test_ids_count_from_the_first_mention() -> None:
    found = read(
        "Oui, selon Jeanne Martel. Paul Ferrand a dit non.",
        [Said("selon", "Jeanne Martel"), Said("a dit", "Paul Ferrand")],
    )
    assert [(s.id, s.name) for s in found.resolution.sources] == [("s1", "Jeanne Martel"), ("s2", "Paul Ferrand")]


def test_a_quotation_of_several_sentences_does_not_end_the_sentence() -> None:
    text = "« Le pont est fermé. Il rouvrira. », a dit Jeanne Martel, ajoutant que oui."
    found = read(
        text, [Said("a dit", "Jeanne Martel", "« Le pont est fermé. Il rouvrira. »", None, "direct"), Said("ajoutant")]
    )
    assert found.name(2) == "Jeanne Martel"
