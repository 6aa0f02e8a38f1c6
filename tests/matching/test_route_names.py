from __future__ import annotations

import pytest

from selon.matching.route_names import bare, ends_in, is_short_for, keys, same_name, share_a_sound
from selon.matching.route_spelling import SPELT, has_capital, in_other_letters, is_piece, spelt_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le Courrier de Sarn", "Курьер де Сарн"),
        ("The Sarn Courier", "le quotidien Courrier de Sarn"),
        ("Radio Tamrit", "راديو تمريت"),
        ("جريدة الصنوبر", "Ас-Санаубар"),
        ("Health Letter Europe", "نشرة «هيلث ليتر يوروب»"),
        ("Channel Law Gazette", "تشانل لو غازيت"),
        ("Jean Tessot", "جان تيسو"),
        ("Taras Wolny", "تاراس فولني"),
        ("Ilya Stakhov", "Ilia Stakhov"),
    ],
)
def test_names_that_are_one(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marie Dupont", "Marc Dupont"),
        ("Lena Aakre", "Леон Аккерман"),
        ("Anne Roskoff", "Hélène Roskam"),
        ("Courrier de Sarn", "Carrière de Sirène"),
        ("Meridian Post", "صحيفة الميزان"),
        ("La Gazette du Port", "La Gazette du Pont"),
    ],
)
def test_names_that_are_two(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_what_describes_a_medium_is_no_part_of_its_name_unless_it_is_written_so() -> None:
    assert bare("le journal La Gazette du Port") == ("gazette", "port")


def test_a_description_ends_in_a_name_up_to_its_comma() -> None:
    assert ends_in("губернатор Илья Стахов", "Ilia Stakhov")
    assert ends_in("الطبيبة سلمى الورداني، رئيسة مختبر الميناء", "Salma Ouardani")
    assert not ends_in("conseiller d’Anna Veld, maire", "Anna")


def test_russian_writes_a_breathed_h_as_kh_or_as_g() -> None:
    assert same_name("Thor Haug", "Тур Хауг")
    assert same_name("Hugo Martel", "Гюго Мартель")
    assert keys("Holm") & keys("Хольм")


def test_initials_stand_for_a_name_of_several_words() -> None:
    assert is_short_for("CP", "Continental Presse")
    assert not is_short_for("Continental Presse", "CP")
    assert not is_short_for("cp", "Continental Presse")


def test_letters_tell_where_sounds_say_too_little() -> None:
    assert spelt_alike("Layali", "ليالي") > 0.7
    assert spelt_alike("Layali", "Эстрада") < 0.5
    assert spelt_alike("Layali", "Layali") == 0


def test_descriptions_may_hold_one_name() -> None:
    assert share_a_sound("ambassade de Kestrie", "سفارة كيستريا")
    assert not share_a_sound("ambassade de Kestrie", "سفارة فيلديا")


def test_letters_and_sounds_together_tell_two_spellings_of_one_outlet() -> None:
    for one, other in [("Орбита и мы", "أوربيتا إي مي"), ("Leeward Echo", "Ливард Эко")]:
        assert spelt_alike(one, other) > SPELT
    for one, other in [("Outre-Mer Matin", "Спорт-Меридиан"), ("Radio Karoua", "Партитура")]:
        assert spelt_alike(one, other) < SPELT


def test_letters_that_french_leaves_silent_are_not_written_in_other_alphabets() -> None:
    assert spelt_alike("Débats et Procès", "Деба э просэ") > SPELT
    assert spelt_alike("Bois et Forêts", "Буа э форе") > SPELT


def test_a_piece_of_a_name_is_some_of_its_words_or_no_word_at_all() -> None:
    assert is_piece("Rabot", "Le Rabot du Nord")
    assert is_piece("L", "L’Œil du Nord")
    assert not is_piece("Le Rabot du Nord", "Le Rabot du Nord")
    assert not is_piece("Nordica", "Le Rabot du Nord")


def test_scripts_and_capitals() -> None:
    assert in_other_letters("Rabot", "Рабо")
    assert not in_other_letters("Rabot", "Le Nord")
    assert has_capital("local Authorities")
    assert not has_capital("السلطات")
