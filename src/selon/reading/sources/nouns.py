"""Head nouns that no profile knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from selon.languages.source_words import NounClass
from selon.reading.sources.lexicon import Lexicon, Noun
from selon.reading.sources.mentions import Phrase
from selon.reading.sources.text import Token
from selon.reading.traits import TYPES
from selon.records import SourceType

UNKNOWN = "?"
"""How the families of such nouns begin: each is a family of its own, so it takes up nothing but itself."""


def unknown_noun(phrase: Phrase, words: Sequence[Token], types: Sequence[float], lexicon: Lexicon) -> Noun | None:
    """The word in lower case that must be the head of a phrase with a determiner, of the type that the tagger or the
    word's ending gives ("le géologue", "the fisherman"). None without a determiner.
    """
    if phrase.determiner == "none" or phrase.title or not words:
        return None
    word = _head(words, lexicon)
    if word is None or word.capital or not word.form.isalpha() or word.form in lexicon.pronouns:
        return None
    kind = TYPES[max(range(len(TYPES)), key=types.__getitem__)] if types else occupation(word.form, lexicon)
    lemma = word.form.rstrip("sx") if phrase.number == "plural" else word.form
    sort = NounClass(UNKNOWN + lemma, kind, "always" if kind in ("person", "group", "unknown") else "indefinite", lemma)
    return Noun(sort, lemma, False, phrase.number or "singular", phrase.article)


def occupation(form: str, lexicon: Lexicon) -> SourceType:
    """Person for a word that ends as the names of trades do, else unknown."""
    pattern = lexicon.words.occupations
    return "person" if pattern and _compiled(pattern).search(form) else "unknown"


def _head(words: Sequence[Token], lexicon: Lexicon) -> Token | None:
    if lexicon.words.head == "first":
        return words[0]
    described = []
    for word in words:
        if word.form in lexicon.words.prepositions or word.capital:
            break
        described.append(word)
    return described[-1] if described else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
