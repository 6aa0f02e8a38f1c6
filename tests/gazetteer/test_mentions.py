"""Outlets named in running text, and the words that only look like outlets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.gazetteer import load


def found(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.outlet.id.removeprefix("outlet:")) for m in load().mentions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "dans le monde entier",
        "Le Monde entier regarde.",
        "la libération de Paris",
        "À la Libération, la ville changea.",
        "selon le Front de Libération nationale",
        "Il a fait le point. Le Point de départ est connu.",
        "the times they are changing",
        "le matin, puis le soir",
        "par l'express de 8 heures",
        "La Croix-Rouge est arrivée.",
        "D’après Le Quotidien de Valmer, rien n’a fui.",
        "selon L’Express d’Orsel",
        "dans Le Point du Jura",
        "l'Institut du Monde arabe",
        "Le Temps est venu",
        "The Sun rises in the east.",
        "Elle a ajouté que tout allait bien.",
        "Marianne est partie.",
        "un Parisien a dit non",
        "la map et le tap",
        "a Tampa Bay Times reporter and A Times poll",
        "the Australian Prime Minister and Lina",
        "Elle a affirmé sa volonté.",
        "selon l’AP-HP, une soixantaine",
        "Only 360 people came.",
        "selon l'Iran et l'Azerbaijan",
        "D'après l'agence Bloomsby, l'Express part.",
        "le patron de Renault et le Hezbollah",
        "شبه الجزيرة العربية",
        "APS",
    ],
)
def test_words_that_are_no_outlets(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PARIS (AFP) – Le ministre", [("AFP", "afp")]),
        ("AFP, Reuters et AP", [("AFP", "afp"), ("Reuters", "reuters"), ("AP", "ap")]),
        ("a rapporté l’agence russe Sputnik.", [("Sputnik", "sputnik")]),
        ("au correspondant de l’agence russe Novosti", [("Novosti", "ria-novosti")]),
        ("a-t-il déclaré au Monde.", [("Monde", "le-monde")]),
        ("a confié le ministre au Figaro", [("Figaro", "le-figaro")]),
        ("publié dans La Croix hier", [("La Croix", "la-croix")]),
        ("selon le Monde", [("Monde", "le-monde")]),
        ("« Le Point » rapporte", [("Le Point", "le-point")]),
        ("dans le quotidien Libération", [("Libération", "liberation")]),
        ("a expliqué la maire à Libération", [("Libération", "liberation")]),
        ("L'Humanité a publié une enquête", [("L'Humanité", "l-humanite")]),
        ("he told the Guardian", [("Guardian", "the-guardian")]),
        ("according to the New York Times", [("New York Times", "nyt")]),
        ("Le Monde diplomatique de juin", [("Le Monde diplomatique", "monde-diplomatique")]),
        ("сообщает РИА Новости", [("РИА Новости", "ria-novosti")]),
        ("по данным Интерфакса", [("Интерфакса", "interfax")]),
        ("قالت قناة الجزيرة", [("قناة الجزيرة", "al-jazeera")]),
        ("وقال لرويترز", [("رويترز", "reuters")]),
        ("l'agence algérienne APS", [("APS", "aps-dz")]),
        ("l'agence syrienne Sana", [("Sana", "sana")]),
        ("wie die dpa meldet", [("dpa", "dpa")]),
    ],
)
def test_outlets_in_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_the_words_of_a_name_do_not_join_over_a_stop() -> None:
    assert found("il parle de Radio. France 24 l'a dit") == [("France 24", "france-24")]


PARTS = st.sampled_from(
    [
        "Le Monde",
        "l’AFP",
        "Reuters",
        "РИА Новости",
        "رويترز",
        " ",
        ", ",
        ". ",
        "\n",
        "selon ",
        "é",
        "e\u0301",
        "𝒜",
        "-",
        "L'",
        "(",
        "a dit",
    ]
)


@given(st.lists(st.one_of(PARTS, st.text(max_size=6)), max_size=14).map("".join))
def test_offsets_are_ordered_disjoint_and_bear_the_name(text: str) -> None:
    gazetteer = load()
    end = 0
    for mention in gazetteer.mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.outlet in gazetteer.candidates(text[mention.start : mention.end])
        end = mention.end


@given(
    st.lists(st.one_of(PARTS, st.sampled_from(["Paris", "à Tours", "Москве", "Le Caire", "وحلب"])), max_size=14).map(
        "".join
    )
)
def test_place_offsets_are_ordered_and_disjoint(text: str) -> None:
    end = 0
    for place in load().places(text, "fr"):
        assert end <= place.start < place.end <= len(text)
        end = place.end
