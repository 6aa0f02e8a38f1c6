"""Whether a name in a claim is that of a place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from selon.gazetteer.fold import ARTICLES, fold_word, words
from selon.languages import language
from selon.records import Statement

_REACH = 4
"""Words before a name among which the one that tells is looked for."""
_STOP = re.compile(r"[^\w\s'’-]")


def is_place(name: str, start: int, statement: Statement) -> bool:
    """Whether a name, at that offset of a claim, is a place's: one that the gazetteer knows, or one that stands behind "at"
    or "near", behind a noun for places ("the town of Sarn") or before one ("Sarn castle").
    """
    if any(place.text in name or name in place.text for place in statement.places):
        return True
    text, told = statement.text, _telling(statement.language)
    before = [word for word in words(_STOP.split(text[:start])[-1])[-_REACH:] if word not in told.between]
    behind = words(_STOP.split(text[start + len(name) :])[0])
    return not (told.where | told.nouns).isdisjoint(before[-1:]) or not told.nouns.isdisjoint(behind[:1])


class _Telling(NamedTuple):
    """Words, folded, that tell that a name is a place's; ``between``: what may stand between them and the name."""

    nouns: frozenset[str]
    where: frozenset[str]
    between: frozenset[str]


@lru_cache(maxsize=16)
def _telling(code: str | None) -> _Telling:
    profile = language(code)
    nouns, where = (frozenset(map(fold_word, some)) for some in (profile.claims.places, profile.claims.where))
    small = profile.sources.particles | profile.sources.prepositions
    between = {part for word in small for part in words(word)} - where
    return _Telling(nouns, where, ARTICLES | between)
