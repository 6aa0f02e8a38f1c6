"""The text that offsets refer to."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.articles import clean_text
from selon.articles.clean import mend_text

NASTY = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "ab éÉàœ«»“”’Ãâ€©™ÂÐ\u0400яß\r\n\t\v\f\u0085\u00a0\u00ad\u200b\u200c\u200d\ufeff\u2028\u2060\u202f"
        ),
        st.sampled_from("e\u0301\u0327\u1100\u1161\u11a8ا\u0644क\u094d👩\ufe0f\ud800\x00\x93\x9f"),
        st.characters(),
    )
)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("un\r\ndeux\rtrois\u2028quatre\fcinq", "un\ndeux\ntrois\nquatre\ncinq"),
        ("gou\u00adver\u00adne\u00adment", "gouvernement"),
        ("le gou\u00ad\r\n  vernement", "le gouvernement"),
        ("la fin\u00ad\n\nUn début", "la fin\n\nUn début"),
        ("\ufeffun\u200bdeux\u2060trois\u200e", "undeuxtrois"),
        ("«\u00a0Oui\u00a0», dit-il\u202f!", "«\u00a0Oui\u00a0», dit-il\u202f!"),
        ("  un   deux\t trois \u00a0\n\u00a0 quatre  ", "un deux trois\nquatre"),
        ("\n\nun\n \n\t\n\ndeux\ntrois\n\n", "un\n\ndeux\ntrois"),
        ("e\u0301te\u0301", "été"),
        ("un\x00 de\x07ux\x7f", "un deux"),
        ("demi \ud83d seul", "demi \ufffd seul"),
        ("Ã©tÃ© dâ€™Ã  cÃ´tÃ©", "été d’à côté"),
        ("Propre : été\nCassÃ© : Ã©tÃ©", "Propre : été\nCassé : été"),
        ("\x93smart quotes\x94", "“smart quotes”"),
        ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет"),
        ("", ""),
        (" \r\n\u200b\t", ""),
    ],
)
def test_normal_form(raw: str, expected: str) -> None:
    assert clean_text(raw) == expected


@pytest.mark.parametrize(
    "kept",
    [
        "می\u200cخواهم",  # Persian: the non-joiner parts two letters that would join
        "क्\u200dष",  # Devanagari: the joiner shows a half form
        "ශ්\u200dරී",  # Sinhala
        "👩\u200d👩\u200d👧 et 🏴\u200d☠\ufe0f",
        "« Ça va », a-t-il dit – c’est “tout” — œuvre, ﬁn, №, ½",
        "IL A ÉTÉ DIT À… « OUI », VOILÀ…",
        "L’à\u00a0» et l’é…",
    ],
)
def test_left_alone(kept: str) -> None:
    assert clean_text(kept) == kept


@pytest.mark.parametrize("idle", ["mot\u200c", "un\u200ddeux", "\u200cmot", "é\u200c\u200dté", "12\u200d34"])
def test_idle_joiners_go(idle: str) -> None:
    assert not set(clean_text(idle)) & {"\u200c", "\u200d"}


@given(NASTY)
def test_idempotent_and_well_formed(raw: str) -> None:
    text = clean_text(raw)
    assert clean_text(text) == text
    assert text == unicodedata.normalize("NFC", text)
    assert text.encode().decode() == text
    assert not any(unicodedata.category(char) == "Cc" and char != "\n" for char in text)
    assert not set(text) & set("\r\t\u00ad\u200b\ufeff\u2028\u2029")
    assert "\n\n\n" not in text
    assert all(line == line.strip() for line in text.split("\n"))


PHRASE = "Le « » l’été, déçu cœur Noël À ÉTÉ où Île … – — “ ” (AFP) € 12,5 % n° œuvre aï Ÿ 3e\u00a0» ; : ! ?"
WORDS = st.sampled_from(re.split(" ", PHRASE))


@pytest.mark.parametrize("unit", ["\u00a0", "\u00ad\u00a0", "Ã©", "\n\u00a0", "\u200c", "e\u0301"])
def test_long_runs_take_no_long_time(unit: str) -> None:
    assert len(clean_text(unit * 200_000 + "x")) <= 200_001


@given(st.lists(WORDS, min_size=1).map(" ".join))
def test_clean_french_is_unchanged(text: str) -> None:
    assert clean_text(text) == text


@given(st.text(alphabet="ab'\".,:;!?- \t\n1", max_size=80))
def test_text_handed_over_keeps_its_spaces_and_so_its_offsets(text: str) -> None:
    assert mend_text(text) == text
    assert mend_text(f"Il a dit\u00a0:  « {text} »  ") == f"Il a dit\u00a0:  « {text} »  "


@given(st.text(max_size=60))
def test_mending_twice_changes_nothing_more(text: str) -> None:
    assert mend_text(mend_text(text)) == mend_text(text)
