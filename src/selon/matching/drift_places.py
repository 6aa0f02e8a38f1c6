"""Whether a name in a claim is that of a place."""

from __future__ import annotations

import re
from functools import lru_cache

from selon.gazetteer.fold import ARTICLES, fold_word, words
from selon.languages import language
from selon.languages.words import words as listed
from selon.records import Statement

_WHERE = listed("a dans vers pres in at near on в во под на près على في قرب")
"""Prepositions, folded, behind which a name is a place's."""
_BETWEEN = ARTICLES | listed("de d du des of")
"""What may stand between a name and the word that tells: "in the", "the river of"."""
_REACH = 4
"""Words before a name among which the one that tells is looked for."""
_STOP = re.compile(r"[^\w\s'’-]")


def is_place(name: str, start: int, statement: Statement) -> bool:
    """Whether a name, at that offset of a claim, is a place's: one that the gazetteer knows, or one that stands behind "at"
    or "near", behind a noun for places ("the town of Sarn") or before one ("Sarn castle").
    """
    if any(place.text in name or name in place.text for place in statement.places):
        return True
    text, nouns = statement.text, _nouns(statement.language)
    before = [word for word in words(_STOP.split(text[:start])[-1])[-_REACH:] if word not in _BETWEEN]
    behind = words(_STOP.split(text[start + len(name) :])[0])
    return not (_WHERE | nouns).isdisjoint(before[-1:]) or not nouns.isdisjoint(behind[:1])


@lru_cache(maxsize=16)
def _nouns(code: str | None) -> frozenset[str]:
    return frozenset(map(fold_word, language(code).claims.places))
