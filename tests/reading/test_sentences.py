from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from selon.languages import language
from selon.reading.sentences import sentences


def split(text: str, code: str = "fr") -> list[str]:
    return [text[start:end] for start, end in sentences(text, language(code).sources.abbreviations)]


def test_plain_sentences_and_paragraphs() -> None:
    assert split("Le vent tombe. La mer monte !\nQui vient ? Personne.") == [
        "Le vent tombe.", "La mer monte !", "Qui vient ?", "Personne.",
    ]  # fmt: skip


def test_abbreviations_and_initials_end_nothing() -> None:
    assert split("M. Vauquelin a vu Mme. Orsini et J. P. Laroche. Il part.") == [
        "M. Vauquelin a vu Mme. Orsini et J. P. Laroche.", "Il part.",
    ]  # fmt: skip
    assert split("Dr. Poole met Gov. Ames in the U.S. Senate. He left.", "en") == [
        "Dr. Poole met Gov. Ames in the U.S. Senate.", "He left.",
    ]  # fmt: skip


def test_numbers_end_nothing_but_years_do() -> None:
    assert split("Il pèse 3.5 kilos. Né en 1990. Mort.") == ["Il pèse 3.5 kilos.", "Né en 1990.", "Mort."]


def test_closing_marks_stay_with_their_sentence() -> None:
    assert split("« Partez. » Il partit. “Go.” (Fin.) Rien.") == [
        "« Partez. »",
        "Il partit.",
        "“Go.”",
        "(Fin.)",
        "Rien.",
    ]


def test_a_quotation_that_goes_on_in_lower_case_is_one_sentence() -> None:
    assert split("« Qui vient ? » demande-t-il. Personne.") == ["« Qui vient ? » demande-t-il.", "Personne."]


def test_an_opening_mark_before_a_capital_begins_a_sentence() -> None:
    assert split("Elle attend. « Il vient », dit-elle.") == ["Elle attend.", "« Il vient », dit-elle."]


@given(st.text(alphabet=" \n.!?»«“”\"'’abAB1…M", max_size=80))
def test_sentences_are_in_order_trimmed_and_lose_nothing(text: str) -> None:
    found = sentences(text, frozenset({"m"}))
    assert all(a < b for a, b in found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    assert all(text[a:b] == text[a:b].strip() for a, b in found)
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())
