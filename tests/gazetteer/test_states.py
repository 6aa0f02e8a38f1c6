"""Countries, governments and places."""

import pytest

from selon.gazetteer import load
from selon.gazetteer.morphology import arabic_adjective, french_adjective, russian_noun


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("russe", "RU"),
        ("syriennes", "SY"),
        ("Russian", "RU"),
        ("turques", "TR"),
        ("nord-coréen", "KP"),
        ("grecque", "GR"),
        ("сирийских", "SY"),
        ("российский", "RU"),
        ("الروسية", "RU"),
        ("russischen", "RU"),
        ("États-Unis", "US"),
        ("U.S.", "US"),
        ("Moscou", "RU"),
        ("le Kremlin", "RU"),
        ("la Maison-Blanche", "US"),
        ("Washington", "US"),
        ("Москвы", "RU"),
        ("Le Caire", "EG"),
        ("Birmanie", "MM"),
        ("الولايات المتحدة", "US"),
        ("Vereinigte Staaten", "US"),
        ("nigérian", "NG"),
        ("nigérien", "NE"),
        ("RDC", "CD"),
        ("allemandes", "DE"),
    ],
)
def test_countries(name: str, country: str) -> None:
    assert load().country(name) == country


@pytest.mark.parametrize("name", ["", "us", "congolais", "Congo", "coréen", "européen", "le cap", "table"])
def test_no_country(name: str) -> None:
    assert load().country(name) is None


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Moscou", "RU"),
        ("le Kremlin", "RU"),
        ("le Quai d’Orsay", "FR"),
        ("Downing Street", "GB"),
        ("l'Élysée", "FR"),
        ("Matignon", "FR"),
        ("the Pentagon", "US"),
        ("Foggy Bottom", "US"),
        ("Bercy", "FR"),
        ("Zhongnanhai", "CN"),
        ("Ankara", "TR"),
        ("Tel-Aviv", "IL"),
        ("Кремль", "RU"),
        ("البيت الأبيض", "US"),
    ],
)
def test_governments(name: str, country: str) -> None:
    assert load().government(name) == country


@pytest.mark.parametrize("name", ["russe", "la Russie", "Bruxelles", "Marseille", "Singapour"])
def test_names_that_are_no_governments(name: str) -> None:
    assert load().government(name) is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "à Alep, près de Raqqa et au Caire", [("Alep", "SY"), ("Raqqa", "SY"), ("Caire", "EG")]),
        ("fr", "base militaire à al-Tanf en Syrie", [("al-Tanf", "SY"), ("Syrie", "SY")]),
        ("fr", "à Hassaké et Raqqa", [("Hassaké", "SY"), ("Raqqa", "SY")]),
        ("fr", "le président de la Russie Vladimir Poutine", [("Russie", "RU")]),
        ("fr", "à Jérusalem", [("Jérusalem", None)]),
        ("fr", "dans la ville de Lens", [("Lens", "FR")]),
        ("fr", "Tripoli (Liban)", [("Tripoli", "LB"), ("Liban", "LB")]),
        ("fr", "Vienne le temps des adieux", []),
        ("fr", "Paris Hilton a vu Jack London", []),
        ("fr", "les tours de la ville, le sens, la nancy", []),
        ("fr", "Jackson a déclaré que non", []),
        ("en", "Nice to see you. Reading is good.", []),
        ("en", "Michael Jordan flew to New York", [("New York", "US")]),
        ("en", "he lives in Birmingham", [("Birmingham", None)]),
        ("en", "US forces told us", [("US", "US")]),
        ("ru", "в Москве и в Сирии", [("Москве", "RU"), ("Сирии", "SY")]),
        ("ar", "في دمشق وحلب", [("دمشق", "SY"), ("حلب", "SY")]),
        ("de", "Truppen in Kiew und Moskau", [("Kiew", "UA"), ("Moskau", "RU")]),
    ],
)
def test_places(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(text[p.start : p.end], p.country) for p in load().places(text, language)] == expected


def test_inflection_rules() -> None:
    assert french_adjective("syrien") == ("syrien", "syrienne", "syriens", "syriennes")
    assert french_adjective("russe") == ("russe", "russes")
    assert french_adjective("turc") == ("turc", "turque", "turcs", "turques")
    assert french_adjective("français") == ("français", "française", "français", "françaises")
    assert "Сирии" in russian_noun("Сирия")
    assert russian_noun("ТАСС") == ()
    assert russian_noun("Paris") == ()
    assert "الروسية" in arabic_adjective("روسي")


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("la Corée du Sud", "KR"), ("La Russie", "RU"), ("South Korea", "KR"), ("les États-Unis", "US"), ("Moscou", "RU"),
        ("les Américains", None), ("russe", None), ("Jordan", None), ("la Guadeloupe", None), ("Damas la blanche", None),
    ],
)  # fmt: skip
def test_the_state_that_says_something(name: str, country: str | None) -> None:
    assert load().speaking_state(name) == country
