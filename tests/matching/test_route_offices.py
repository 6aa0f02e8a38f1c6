"""Persons who speak for the institution in which other chains end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from selon.matching.origins import count_origins
from selon.records import Statement
from tests.matching.chained import said, source

_COMPANY = said("a1", "One Post", source("Haldane", "organization"))


def _by(person: str, sentence: str, language: str = "en") -> Statement:
    return replace(said("a2", "Two Post", source(person, "person"), language=language), context=sentence)


def _alike(one: Sequence[str], other: Sequence[str]) -> NDArray[np.float32]:
    return np.full((len(one), len(other)), 0.6, np.float32)


def test_who_is_named_right_behind_the_institution_speaks_for_it() -> None:
    assert count_origins([_COMPANY, _by("Anna Lind", "Haldane director Anna Lind denied it.")]).count == 1
    assert count_origins([_COMPANY, _by("Haldane Anna Lind", "Это отрицала глава Haldane Анна Линд.", "ru")]).count == 1


def test_who_is_named_elsewhere_does_not() -> None:
    sentence = "Haldane has closed a mill and its cables were corroded, as baker Anna Lind said."
    assert count_origins([_COMPANY, _by("Anna Lind", sentence)]).count == 2


def test_an_office_without_a_name_is_that_of_the_only_institution() -> None:
    director = _by("Anna Lind", "The director, Anna Lind, denied it.")
    assert count_origins([_COMPANY, director]).count == 1
    other = said("a3", "Three Post", source("Corvin", "organization"))
    assert count_origins([_COMPANY, director, other]).count == 3
    assert count_origins([_COMPANY, _by("Anna Lind", "The baker, Anna Lind, denied it.")]).count == 2


def test_an_office_of_another_name_is_that_of_its_translation_only() -> None:
    federation = said("a1", "Un", source("Fédération du Nord", "organization"), language="fr")
    president = _by("Anna Lind", "The Northern Federation's president, Anna Lind, denied it.")
    assert count_origins([federation, president], similarity=_alike).count == 1
    assert count_origins([federation, president]).count == 2
    english = said("a1", "One Post", source("Southern League", "organization"))
    assert count_origins([english, president], similarity=_alike).count == 2
