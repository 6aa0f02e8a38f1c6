import string

import pytest

from selon.cli.archive_help import ARCHIVE_HELP
from selon.cli.archive_words import ARCHIVE_WORDS
from selon.cli.claim_words import CLAIM_WORDS
from selon.cli.explain_words import EXPLAIN_WORDS
from selon.cli.help_words import HELP_WORDS
from selon.cli.messages import TABLE, Messages, asked_ui, choose_ui
from selon.cli.serve_words import SERVE_WORDS
from selon.cli.step_words import STEP_WORDS
from selon.cli.words import WORDS


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", TABLE)
def test_every_message_is_there_in_both_languages_with_the_same_fields(key: str) -> None:
    english, french = TABLE[key]
    assert english.strip()
    assert french.strip()
    assert _fields(english) == _fields(french)


def test_every_number_has_both_its_forms() -> None:
    for key in TABLE:
        if key.endswith(".many"):
            assert f"{key.removesuffix('.many')}.one" in TABLE


def test_no_key_is_in_two_tables() -> None:
    tables = (WORDS, EXPLAIN_WORDS, HELP_WORDS, ARCHIVE_WORDS, CLAIM_WORDS, ARCHIVE_HELP, SERVE_WORDS, STEP_WORDS)
    assert len(TABLE) == sum(map(len, tables))


def test_french_puts_a_space_that_does_not_break_before_high_signs() -> None:
    for key, (_, french) in TABLE.items():
        for sign in (" :", " ;", " ?", " !", "« ", " »"):
            assert sign not in french, key


@pytest.mark.parametrize(
    ("asked", "environment", "ui"),
    [
        (None, {}, "en"),
        (None, {"LANG": "fr_FR.UTF-8"}, "fr"),
        (None, {"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "en"),
        (None, {"LANG": "en_GB", "LC_MESSAGES": "fr_CA"}, "fr"),
        (None, {"LC_ALL": "", "LANG": "fr"}, "fr"),
        (None, {"LANG": "de_DE.UTF-8"}, "en"),
        ("fr", {"LANG": "en_GB"}, "fr"),
        ("en", {"LANG": "fr_FR"}, "en"),
        ("de", {"LANG": "fr_FR"}, "fr"),
    ],
)
def test_the_language_is_the_one_asked_for_then_the_locales(
    asked: str | None, environment: dict[str, str], ui: str
) -> None:
    assert choose_ui(asked, environment) == ui


def test_ui_is_found_among_raw_arguments() -> None:
    assert asked_ui(["read", "x", "--ui", "fr"]) == "fr"
    assert asked_ui(["--ui=en", "read"]) == "en"
    assert asked_ui(["read", "--ui"]) is None
    assert asked_ui(["read", "x"]) is None


def test_enumerations_and_numbers() -> None:
    french, english = Messages("fr"), Messages("en")
    assert french.both(["A", "B", "C"]) == "A, B et C"
    assert english.both(["A", "B"]) == "A and B"
    assert english.both(["A"]) == "A"
    assert french.count("head.words", 0) == "0 mot"
    assert english.count("head.words", 0) == "0 words"
    assert english.count("head.words", 1) == "1 word"
