"""Arabic nouns with the article written together with them: one word, and a definite one."""

from __future__ import annotations

from selon.languages import language
from selon.reading.sources.describe import describe
from selon.reading.sources.lexicon import lexicon
from selon.records import Span
from tests.reading.sourcing import GAZETTEER


def test_the_noun_is_the_same_with_its_article_and_definite() -> None:
    bare, attached = (
        describe(Span(0, len(text), text), lexicon(language("ar")), GAZETTEER) for text in ("مصدر أمني", "المصدر")
    )
    assert bare.noun
    assert attached.noun
    assert (bare.noun.lemma, bare.determiner) == (attached.noun.lemma, "none")
    assert attached.determiner == "definite"


def test_a_plural_with_its_article_is_no_indefinite_group() -> None:
    told = [
        describe(Span(0, len(text), text), lexicon(language("ar")), GAZETTEER).determiner
        for text in ("مسؤولون", "المسؤولون")
    ]
    assert told == ["indefinite", "definite"]
