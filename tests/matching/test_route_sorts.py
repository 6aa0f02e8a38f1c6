"""Sources that are called by what they are."""

from __future__ import annotations

import pytest

from selon.matching.origins import count_origins
from selon.records import SourceType, Statement
from tests.matching.chained import said, source


def _told(article: str, name: str, kind: SourceType, language: str = "en") -> Statement:
    return said(article, f"Post {article}", source(name, kind), language=language)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Halden Oil", "organization", "en"), ("entreprise", "organization", "fr")),
        (("Trade Ministry", "government_body", "en"), ("ведомство", "government_body", "ru")),
        (("préfecture", "government_body", "fr"), ("local authorities*", "government_body", "en")),
        (("report by the Brandt Institute", "document", "en"), ("rapport", "document", "fr")),
        (("internal letter", "document", "en"), ("внутренняя записка", "document", "ru")),
    ],
)
def test_the_only_one_of_its_sort_is_meant(
    one: tuple[str, SourceType, str], other: tuple[str, SourceType, str]
) -> None:
    assert count_origins([_told("a1", *one), _told("a2", *other)]).count == 1


def test_nothing_is_joined_where_two_may_be_meant() -> None:
    family = [
        _told("a1", "Halden Oil", "organization"),
        _told("a2", "Northern Mills", "organization"),
        _told("a3", "entreprise", "organization", "fr"),
    ]
    assert count_origins(family).count == 3


def test_a_ministry_is_no_court_and_a_company_no_report() -> None:
    assert (
        count_origins([_told("a1", "court", "government_body"), _told("a2", "ministry", "government_body")]).count == 2
    )
    assert count_origins([_told("a1", "company", "organization"), _told("a2", "report", "document")]).count == 2


def test_documents_with_names_in_one_language_are_two() -> None:
    family = [_told("a1", "audit by Corvin", "document"), _told("a2", "letter from the union", "document")]
    assert count_origins(family).count == 2
    assert count_origins([*family, _told("a3", "выписка из реестра", "document", "ru")]).count == 3
