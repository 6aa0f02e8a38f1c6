"""Russian sources in the nominative, whatever case their sentences put them in."""

# ruff: noqa: E501 - tables, one case a line
from __future__ import annotations

import pytest

from selon.languages import language
from selon.reading.sources.cases import CASES
from tests.reading.sourcing import Said, read

RU = language("ru")

PHRASES = [
    ("диспетчера порта", "диспетчер порта"),
    ("гидролога Анну Бортникову", "гидролог Анна Бортникова"),
    ("аналитика Рината Юсупова", "аналитик Ринат Юсупов"),
    # what depends on the head stays, be it written large or not
    ("министерства Кавтарии", "министерство Кавтарии"),
    ("источника в Еврокомиссии", "источник в Еврокомиссии"),
    ("внутреннюю презентацию концерна", "внутренняя презентация концерна"),
    ("трейдеров", "трейдеры"),
    ("пресс-службе ведомства", "пресс-служба ведомства"),
    ("Минобороны", "Минобороны"),
    # who has a name is one
    ("Лев Туманов", "Лев Туманов"),
    ("31", "31"),
]


@pytest.mark.parametrize(("written", "wanted"), PHRASES)
def test_a_governed_phrase_in_the_nominative(written: str, wanted: str) -> None:
    assert " ".join(CASES["ru"].nominative(written.split(), governed=True)) == wanted


def test_a_phrase_that_may_be_a_nominative_is_one_where_nothing_governs_it() -> None:
    assert CASES["ru"].nominative(["письма", "профкома"], governed=False) == ["письма", "профкома"]
    assert CASES["ru"].nominative(["письма", "профкома"], governed=True) == ["письмо", "профкома"]


def test_what_can_be_no_nominative_is_put_into_it_all_the_same() -> None:
    assert CASES["ru"].nominative(["анонимного", "рецензента"], governed=False) == ["анонимный", "рецензент"]


@pytest.mark.parametrize(("form", "wanted"), [("нём", "он"), ("её", "она"), ("их", "они"), ("министр", None)])
def test_pronouns(form: str, wanted: str | None) -> None:
    assert CASES["ru"].pronoun(form) == wanted


SOURCES = [
    ("По словам диспетчера порта, судно ушло.", [Said("По словам", "диспетчера порта")], "диспетчер порта"),
    ("Как сообщили в минздраве, мест нет.", [Said("сообщили", "в минздраве")], "минздрав"),
    ("Гидролог Анна Рогова молчала. Редакция цитирует гидролога Анну Рогову.", [Said("цитирует", "Анну Рогову")], "Анна Рогова"),
    # one case and another are one source, and so is the pronoun in its own
    ("По словам Рината Юсупова, нефть течёт. По его мнению, опасности нет.", [Said("По словам", "Рината Юсупова"), Said("По", "его")], "Ринат Юсупов"),
    ("Источник в порту сказал «да». По данным источника, судно ушло.", [Said("сказал", "Источник в порту"), Said("По данным", "источника")], "источник в порту"),
    # the noun before a name in quotation marks bears the case for it
    ("По данным телеканала «Слога», мост закрыт.", [Said("По данным", "телеканала «Слога»")], "телеканал «Слога»"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "name"), SOURCES)
def test_a_russian_source_is_called_by_its_nominative(text: str, said: list[Said], name: str) -> None:
    assert read(text, said, RU).name(0) == name


def test_an_arabic_accusative_that_shows_is_dropped() -> None:
    text = "وقال المدير إن مسؤولاً كبيراً في الوزارة أكد ذلك."
    assert read(text, [Said("أكد", "مسؤولاً كبيراً في الوزارة")], language("ar")).name(0) == "مسؤول كبير في الوزارة"


@pytest.mark.parametrize("source", ["…", "«»", "№ 7", "Reuters", "в", "X«", "3-й отдел", "А."])
def test_whatever_is_taken_for_a_source_has_a_name(source: str) -> None:
    assert read(f"Как сообщил {source}, мост закрыт.", [Said("сообщил", source)], RU).name(0) is not None
