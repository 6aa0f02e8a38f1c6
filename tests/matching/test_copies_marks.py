from __future__ import annotations

import pytest

from selon.gazetteer import load
from selon.matching.copies_marks import agency_marks
from selon.matching.copies_report import copy_report
from selon.records import Article

_BODY = "\n".join(f"Une phrase de la dépêche, la {number}e." for number in range(1, 9))


def _found(text: str, code: str) -> list[tuple[str, str, bool]]:
    return [(mark.outlet.removeprefix("outlet:"), mark.where, mark.whole) for mark in agency_marks(text, code, load())]


@pytest.mark.parametrize(
    ("line", "code", "mark"),
    [
        ("PARIS, 3 mars (AFP) – Le pont de Sarn a fermé.", "fr", ("afp", "dateline", True)),
        ("(Reuters) - The bridge was closed on Monday.", "en", ("reuters", "dateline", True)),
        ("МОСКВА, 3 марта. /ТАСС/. Мост закрыт.", "ru", ("tass", "dateline", True)),
        ("ТАСС — Мост закрыт.", "ru", ("tass", "dateline", True)),
        ("Par AFP", "fr", ("afp", "byline", True)),
        ("By Jane Roe, Reuters", "en", ("reuters", "byline", True)),
        ("Par Luc Untel avec AFP", "fr", ("afp", "byline", False)),
        ("Le Courrier de Sarn avec Reuters", "fr", ("reuters", "byline", False)),
        ("AFP", "fr", ("afp", "byline", True)),
    ],
)
def test_marks_at_the_head(line: str, code: str, mark: tuple[str, str, bool]) -> None:
    assert _found(f"{line}\n{_BODY}", code) == [mark]


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("(avec AFP)", ("afp", "footer", False)),
        ("Source : AFP", ("afp", "footer", True)),
        ("© AFP", ("afp", "footer", True)),
        ("La mairie n’a pas répondu. (Reuters)", ("reuters", "footer", True)),
    ],
)
def test_marks_at_the_foot(line: str, mark: tuple[str, str, bool]) -> None:
    assert _found(f"{_BODY}\n{line}", "fr") == [mark]


def test_two_agencies_only_helped() -> None:
    assert _found(f"{_BODY}\n(AFP, Reuters)", "fr") == [("afp", "footer", False), ("reuters", "footer", False)]


@pytest.mark.parametrize(
    "line",
    [
        "Selon l’AFP, le pont a fermé lundi.",
        "Le maire l’a dit à l’AFP – et à personne d’autre.",
        "Il travaille pour Reuters.",
        "La dépêche (que l’AFP a retirée) disait le contraire.",
    ],
)
def test_a_sentence_about_an_agency_is_no_mark(line: str) -> None:
    assert _found(f"{line}\n{_BODY}\n{line}", "fr") == []


def test_a_mark_says_where_the_name_stands() -> None:
    text = f"{_BODY}\nSource : AFP"
    (mark,) = agency_marks(text, "fr", load())
    assert text[mark.start : mark.end] == "AFP"


def test_a_report_counts_families_and_not_publishers() -> None:
    def article(key: str, publisher: str | None, text: str = _BODY, url: str | None = None) -> Article:
        return Article(key, text, "fr", publisher=publisher, published=f"2025-03-0{key}", url=url)

    report = copy_report(
        [
            article("5", None),
            article("1", "Télérama"),
            article("2", "Le Monde", f"{_BODY}\n(AFP)"),
            article("3", "Le Courrier de Sarn", f"{_BODY}\n(avec Reuters)"),
            article("4", None, url="https://www.moy.example/x"),
        ],
        load(),
    )
    assert report.articles == ("1", "2", "3", "4", "5")
    assert report.publishers == ("outlet:telerama", "outlet:le-monde", "name:courrier sarn", "name:moy.example")
    assert [len(family.publishers) for family in report.families] == [2, 1, 1]
    assert (report.agencies, report.helpers, report.unknown) == (("outlet:afp",), ("outlet:reuters",), ("5",))
