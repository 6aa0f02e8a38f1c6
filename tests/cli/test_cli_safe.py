from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from selon.cli.messages import Messages
from selon.cli.naming import country, date, excerpt, language
from selon.cli.safe import clean, has_rtl, isolate, mostly_rtl, one_line
from selon.cli.style import superscript


def test_what_steers_a_terminal_is_replaced_and_what_turns_text_round_is_dropped() -> None:
    assert clean("a\x1b[31mb\x9bc\u202ed\u2066e\r\nf\tg") == "a\ufffd[31mb\ufffdcde\nf g"
    assert one_line(" a \n b\u00a0: ") == "a b\u00a0:"


def test_only_text_from_right_to_left_is_isolated() -> None:
    assert isolate("Damas") == "Damas"
    assert isolate("دمشق") == "\u2068دمشق\u2069"
    assert has_rtl("Damas (دمشق)")
    assert not mostly_rtl("Damas (دمشق)")
    assert mostly_rtl("دمشق هي Damas")


def test_excerpts_lose_their_outer_marks_and_inner_ones_do_not_clash() -> None:
    french, english = Messages("fr"), Messages("en")
    assert excerpt(["« La tour penche »"], french, 60) == "«\u00a0La tour penche\u00a0»"
    assert excerpt(["que « la tour penche »"], french, 60) == "«\u00a0la tour penche\u00a0»"
    assert excerpt(["que la tour « penche »"], french, 60) == "«\u00a0que la tour “penche”\u00a0»"
    assert excerpt(["“Yes,”", "“no.”"], english, 60) == "“Yes, … no.”"
    assert excerpt(["a tower that leans more every day"], english, 20) == "“a tower that…”"


@given(st.text(max_size=200), st.integers(20, 60))
def test_excerpts_keep_to_their_width(text: str, width: int) -> None:
    assert cell_len(excerpt([text], Messages("fr"), width)) <= width


def test_names_of_countries_languages_and_dates() -> None:
    french = Messages("fr")
    assert country("RU", french) == "Russie"
    assert country("XX", french) == "XX"
    assert language("ar", french) == "arabe"
    assert language("zz-nonsense", french) == "zz-nonsense"
    assert date("2023-06-12T08:00:00+02:00", french) == "12 juin 2023"
    assert date("spring", french) == "spring"
    assert superscript("a120") == "¹²⁰"
