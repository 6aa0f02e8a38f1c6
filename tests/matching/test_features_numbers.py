"""Numbers in texts."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from selon.matching.features_numbers import numbers


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("12 000 personnes et 3,5 millions d’euros", "fr", [(12000, None), (3.5e6, "EUR")]),
        ("12,000 people and $3.5 million", "en", [(12000, None), (3.5e6, "USD")]),
        ("1.500.000 Einwohner, 2,5 Prozent", "de", [(1.5e6, None), (2.5, "%")]),
        ("quatre-vingt-dix-sept blessés, soixante et onze morts", "fr", [(97, None), (71, None)]),
        ("deux cent trente élèves, mille deux cents", "fr", [(230, None), (1200, None)]),
        ("two dozen men, twenty-four, a four-year deal", "en", [(24, None), (24, None), (4, None)]),
        ("one hundred and twenty", "en", [(120, None)]),
        ("двенадцать тысяч человек, двести пятьдесят", "ru", [(12000, None), (250, None)]),
        ("3,5 млн рублей и двадцать пять процентов", "ru", [(3.5e6, "RUB"), (25, "%")]),
        ("خمسة وعشرون شخصا و١٢ ألف", "ar", [(25, None), (12000, None)]),
        ("مئتا ألف دولار، 12 في المئة، لأربعة مواسم", "ar", [(2e5, "USD"), (12, "%"), (4, None)]),
        ("la moitié, half of", "fr", [(50, "%")]),
        ("des ouvriers, un pont", "fr", []),
        ("a fee of €45m, $3bn in all, 45m deep", "en", [(4.5e7, "EUR"), (3e9, "USD"), (45, None)]),
        ("un contrat de 45 M€, à 3 m du sol", "fr", [(4.5e7, "EUR"), (3, None)]),
        ("о трёх миллионах клиентов", "ru", [(3e6, None)]),
        ("12, 14 and 15", "en", [(12, None), (14, None), (15, None)]),
    ],
)
def test_values_and_units(text: str, language: str, expected: list[tuple[float, str | None]]) -> None:
    assert [(number.value, number.unit) for number in numbers(text, language)] == expected


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(["fr", "en", "ru", "de", "es"]))
def test_a_number_is_the_same_however_its_thousands_are_parted(value: int, language: str) -> None:
    mark = "," if language == "en" else "."
    for written in (str(value), f"{value:,}".replace(",", "\u202f"), f"{value:,}".replace(",", mark)):
        assert [number.value for number in numbers(f"x {written} y", language)] == ([value] if value else [])


@example("they paid $ 12 and €\u00a05", "en")
@given(st.text(max_size=40), st.sampled_from(["fr", "en", "ru", "ar", None]))
def test_numbers_are_found_where_they_say(text: str, language: str | None) -> None:
    for number in numbers(text, language):
        assert number.value > 0
        assert text[number.start : number.end] == number.text
