"""Names, across alphabets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.matching.features_names import Name, alike, heard, is_heard, is_told, names, same_name
from selon.matching.letters import sounds


@pytest.mark.parametrize(
    "forms",
    [
        ("Kourgan", "Kurgan", "Курган", "Кургана", "كورغان"),
        ("Novosti", "Новости", "نوفوستي"),
        ("Bentaleb", "Бенталеб", "بنطالب"),
        ("Stakhov", "Стахов", "Стаховым"),
        ("Sarn", "Сарн", "سارن"),
    ],
)
def test_one_name_in_several_alphabets_sounds_alike(forms: tuple[str, ...]) -> None:
    assert all(alike(sounds(forms[0]), sounds(form)) for form in forms)


@pytest.mark.parametrize(("left", "right"), [("Karsavo", "Lutovo"), ("Ilyes", "Sami"), ("Dupont", "Martin")])
def test_other_names_do_not(left: str, right: str) -> None:
    assert not alike(sounds(left), sounds(right))


def _texts(text: str) -> list[str]:
    return [name.text for name in names(text)]


def test_names_are_runs_of_capitalised_words() -> None:
    assert _texts("le maire Jean de la Tour a vu Anna Petrova à Sarn.") == ["Jean de la Tour", "Anna Petrova", "Sarn"]


def test_the_word_that_begins_a_sentence_proves_nothing() -> None:
    assert [name.initial for name in names("Workers met Anna.")] == [True, False]


def _one(text: str) -> Name:
    (name,) = names(f"x {text}")
    return name


def test_a_name_is_the_same_without_the_given_name() -> None:
    assert same_name(_one("Karim Bentaleb"), _one("Бенталеб"))
    assert not same_name(_one("Karim Bentaleb"), _one("Karam Stakhov"))


def test_a_name_is_heard_in_a_script_without_capitals() -> None:
    among = heard("تلقى مدير الجمارك كريم بنطالب رشوة")
    assert is_heard(_one("Karim Bentaleb"), among)
    assert not is_heard(_one("Salma Ouardani"), among)


@given(st.text(max_size=60))
def test_names_lie_where_they_say(text: str) -> None:
    for name in names(text):
        assert text[name.start : name.start + len(name.text)] == name.text
        assert len(name.words) == len(name.sounds) > 0


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Anna Pommeret a quitté Sarn", "Pommeret left the town of Sarn"),
        ("Viktor Stakhov et la mairie de Kourgan", "Виктор Стахов приехал в Курган"),
        ("Jean de La Rive", "Paul de Vasques"),
        ("Oldenia denies it", "Le port de Vasques"),
        ("Le conseil d’Abu Lin", "Lin Marek"),
    ],
)
def test_told_means_the_same_as_one_of_the_names_or_heard(text: str, other: str) -> None:
    others, among = names(other), heard(other)
    for name in names(text):
        one_by_one = any(same_name(name, there) for there in others) or is_heard(name, among)
        assert is_told(name, others, among) == one_by_one
        assert is_told(name, others, frozenset()) == any(same_name(name, there) for there in others)
