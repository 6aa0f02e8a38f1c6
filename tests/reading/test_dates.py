from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.languages import codes, language
from selon.reading.dates import find_dates

WEDNESDAY = "2021-06-16"

FRENCH = [
    ("fin mai dernier", "2021-05-21", "2021-05-31"),
    ("début mars", "2021-03-01", "2021-03-10"),
    ("mi-juin", "2021-06-11", "2021-06-20"),
    ("mercredi 6 janvier", "2021-01-06", "2021-01-06"),
    ("le 31 décembre", "2020-12-31", "2020-12-31"),
    ("le 1er juillet", "2021-07-01", "2021-07-01"),
    ("le 12 mars 2024", "2024-03-12", "2024-03-12"),
    ("le 9 mai dernier", "2021-05-09", "2021-05-09"),
    ("le 9 mai prochain", "2022-05-09", "2022-05-09"),
    ("mai 2015", "2015-05-01", "2015-05-31"),
    ("en mai de l'an dernier", "2020-05-01", "2020-05-31"),
    ("en juin dernier", "2020-06-01", "2020-06-30"),
    ("en novembre", "2020-11-01", "2020-11-30"),
    ("en 2015", "2015-01-01", "2015-12-31"),
    ("fin 2015", "2015-09-01", "2015-12-31"),
    ("dans les années 1990", "1990-01-01", "1999-12-31"),
    ("lundi", "2021-06-14", "2021-06-14"),
    ("mercredi", "2021-06-16", "2021-06-16"),
    ("lundi dernier", "2021-06-14", "2021-06-14"),
    ("mercredi dernier", "2021-06-09", "2021-06-09"),
    ("lundi prochain", "2021-06-21", "2021-06-21"),
    ("mercredi prochain", "2021-06-23", "2021-06-23"),
    ("d’ici samedi", "2021-06-19", "2021-06-19"),
    ("hier", "2021-06-15", "2021-06-15"),
    ("Aujourd’hui", "2021-06-16", "2021-06-16"),
    ("après-demain", "2021-06-18", "2021-06-18"),
    ("la veille", None, None),
    ("la semaine dernière", "2021-06-07", "2021-06-13"),
    ("cette semaine", "2021-06-14", "2021-06-20"),
    ("le mois prochain", "2021-07-01", "2021-07-31"),
    ("l’an dernier", "2020-01-01", "2020-12-31"),
    ("le week-end dernier", "2021-06-12", "2021-06-13"),
    ("ces dernières 24 heures", "2021-06-15", "2021-06-16"),
    ("ces trois derniers jours", "2021-06-13", "2021-06-16"),
    ("mercredi 30, à Brenne", "2021-06-30", "2021-06-30"),
    ("le 1 er juillet", "2021-07-01", "2021-07-01"),
    ("l’année suivante", None, None),
    ("le lundi suivant", None, None),
    ("ce mois de mai", "2021-05-01", "2021-05-31"),
    ("il y a trois jours", "2021-06-13", "2021-06-13"),
    ("il y a deux ans", "2019-01-01", "2019-12-31"),
    ("dans deux semaines", "2021-06-28", "2021-07-04"),
    ("du 3 au 5 mars", "2021-03-03", "2021-03-05"),
    ("du 28 décembre au 2 janvier", "2020-12-28", "2021-01-02"),
    ("entre 2011 et 2020", "2011-01-01", "2020-12-31"),
    ("2024-03-12", "2024-03-12", "2024-03-12"),
    ("12/03/2024", "2024-03-12", "2024-03-12"),
    ("le 31 février 2024", None, None),
]
ENGLISH = [
    ("late last May", "2021-05-21", "2021-05-31"),
    ("in May last year", "2020-05-01", "2020-05-31"),
    ("Wednesday, January 6", "2021-01-06", "2021-01-06"),
    ("January 6, 2021", "2021-01-06", "2021-01-06"),
    ("6 Jan. 2021", "2021-01-06", "2021-01-06"),
    ("the 6th of January", "2021-01-06", "2021-01-06"),
    ("in December", "2020-12-01", "2020-12-31"),
    ("early March", "2021-03-01", "2021-03-10"),
    ("on Monday", "2021-06-14", "2021-06-14"),
    ("last Monday", "2021-06-14", "2021-06-14"),
    ("next Monday", "2021-06-21", "2021-06-21"),
    ("by Friday", "2021-06-18", "2021-06-18"),
    ("yesterday", "2021-06-15", "2021-06-15"),
    ("the day before yesterday", "2021-06-14", "2021-06-14"),
    ("last week", "2021-06-07", "2021-06-13"),
    ("next month", "2021-07-01", "2021-07-31"),
    ("the past 24 hours", "2021-06-15", "2021-06-16"),
    ("two days ago", "2021-06-14", "2021-06-14"),
    ("in 2015", "2015-01-01", "2015-12-31"),
    ("the 1990s", "1990-01-01", "1999-12-31"),
    ("June 3-5", "2021-06-03", "2021-06-05"),
    ("03/12/2024", None, None),
    ("13/12/2024", "2024-12-13", "2024-12-13"),
    ("the following day", None, None),
]
THIN = [
    ("ru", "6 января 2021 года", "2021-01-06", "2021-01-06"),
    ("ru", "6 января", "2021-01-06", "2021-01-06"),
    ("de", "am 6. Januar 2021", "2021-01-06", "2021-01-06"),
    ("es", "el 6 de enero de 2021", "2021-01-06", "2021-01-06"),
    ("it", "il 6 gennaio 2021", "2021-01-06", "2021-01-06"),
    ("ar", "6 يناير 2021", "2021-01-06", "2021-01-06"),
    ("cs", "2021-01-06", "2021-01-06", "2021-01-06"),
]
CASES = [*(("fr", *case) for case in FRENCH), *(("en", *case) for case in ENGLISH), *THIN]


@pytest.mark.parametrize(("code", "text", "first", "last"), CASES)
def test_one_date(code: str, text: str, first: str | None, last: str | None) -> None:
    (found,) = find_dates(f"x {text}, y", WEDNESDAY, language(code).claims.dates)
    assert (found.mention.first, found.mention.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["elle peut venir", "le 12", "marcher", "3 millions d'euros", "2015 habitants", "à 16 h 10", "1,5", "sept heures"],
)
def test_no_date_in_french(text: str) -> None:
    assert find_dates(text, WEDNESDAY, language("fr").claims.dates) == ()


@pytest.mark.parametrize(
    "text", ["she may go", "the march went on", "2015 people", "3.5 miles", "May was happy to help"]
)
def test_no_date_in_english(text: str) -> None:
    assert find_dates(text, WEDNESDAY, language("en").claims.dates) == ()


@pytest.mark.parametrize(
    "text", ["lundi", "hier", "fin mai dernier", "le 6 janvier", "la semaine dernière", "en mai de l'an dernier"]
)
@pytest.mark.parametrize("published", [None, "unknown"])
def test_nothing_relative_is_resolved_without_publication(text: str, published: str | None) -> None:
    (found,) = find_dates(text, published, language("fr").claims.dates)
    assert (found.mention.first, found.mention.last) == (None, None)


def test_absolute_dates_need_no_publication() -> None:
    (found,) = find_dates("le 12 mars 2024", None, language("fr").claims.dates)
    assert found.mention.first == "2024-03-12"


def test_publication_may_be_a_date_time() -> None:
    (found,) = find_dates("hier", "2021-06-16T23:30:00+02:00", language("fr").claims.dates)
    assert found.mention.first == "2021-06-15"


def test_a_weekday_of_something_planned_lies_ahead() -> None:
    (found,) = find_dates("samedi", WEDNESDAY, language("fr").claims.dates)
    assert (found.mention.first, found.ahead.first) == ("2021-06-12", "2021-06-19")


def test_a_day_that_does_not_fit_its_weekday_is_left_open() -> None:
    (found,) = find_dates("lundi 29 février", "2023-03-03", language("fr").claims.dates)
    assert found.mention.first is None


def test_leap_day_belongs_to_a_leap_year() -> None:
    (found,) = find_dates("le 29 février dernier", "2023-03-03", language("fr").claims.dates)
    assert found.mention.first == "2020-02-29"


@given(st.lists(st.sampled_from([text for _, text, *_ in CASES] + [" x ", "\n"])), st.sampled_from(codes()), st.dates())
def test_mentions_are_slices_in_order_and_days_in_order(parts: list[str], code: str, today: date) -> None:
    text = ", ".join(parts)
    found = find_dates(text, today.isoformat(), language(code).claims.dates)
    for dated in found:
        for mention in (dated.mention, dated.ahead):
            assert mention.text == text[mention.start : mention.end]
            assert (mention.first is None) == (mention.last is None)
            assert mention.first is None or mention.last is None or mention.first <= mention.last
    assert all(a.mention.end <= b.mention.start for a, b in pairwise(found))
