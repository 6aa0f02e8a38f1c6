from __future__ import annotations

import re

import pytest

from selon.languages import codes, language
from selon.languages.claim_words import ClaimWords

NOT_PATTERNS = {"otherwise", "bare", "function"}


def patterns(words: ClaimWords) -> list[tuple[str, str]]:
    parts = (words.stances, words.cues, words.modality, words.clauses)
    return [
        (name, value)
        for part in parts
        for name in part.__slots__
        if name not in NOT_PATTERNS and isinstance(value := getattr(part, name), str)
    ]


def test_complete_languages_come_first() -> None:
    assert codes()[:2] == ("en", "fr")
    assert [language(code).complete for code in codes()] == [True, True] + [False] * (len(codes()) - 2)


@pytest.mark.parametrize("tag", ["fr", "FR", "fr-CA", "fr_FR"])
def test_tags_lead_to_their_language(tag: str) -> None:
    assert language(tag).code == "fr"


def test_unknown_languages_get_an_empty_thin_profile() -> None:
    for code in ("cs", None):
        profile = language(code)
        assert not profile.complete
        assert profile.quotation_marks
        assert patterns(profile.claims) == []
    assert language("cs").code == "cs"
    assert language(None).code == "und"


@pytest.mark.parametrize("code", codes())
def test_patterns_compile_are_folded_and_never_match_nothing(code: str) -> None:
    for name, pattern in patterns(language(code).claims):
        compiled = re.compile(pattern)
        assert compiled.search("") is None, f"{code} {name} matches the empty text"
        literals = re.sub(r"\\[A-Za-z]|\(\?P<\w+>|\[[^]]*\]", "", pattern)
        assert literals == literals.lower(), f"{code} {name}: patterns are for lower case"
        assert "’" not in literals, f"{code} {name}: patterns are for straight apostrophes"


@pytest.mark.parametrize("code", codes())
def test_every_profile_tells_the_four_stances_apart(code: str) -> None:
    stances = language(code).claims.stances
    assert stances.endorsed and stances.distanced and stances.denied and stances.negation
