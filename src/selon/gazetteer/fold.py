"""Folding of names and cutting of texts into words: what every look-up of the gazetteer is made of."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_MARKS = "\u0300-\u036f\u064b-\u0655\u0670"
_WORD = re.compile(rf"[^\W_]+(?:[{_MARKS}\u0640]+[^\W_]*)*")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_SPELLINGS = str.maketrans({
    "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i",
    "ى": "ي", "ة": "ه", "\u0640": "", "ک": "ك", "ی": "ي", "ٱ": "ا",
})  # fmt: skip
ARTICLES = frozenset(["le", "la", "les", "l", "the", "el", "il", "der", "die", "das", "los", "las", "un", "une"])
"""Words that may stand before a name without being part of it, folded."""


class Token(NamedTuple):
    """A word of a text: ``text[start:end] == raw``; ``folded`` has neither case nor accents."""

    start: int
    end: int
    raw: str
    folded: str


def _fold_any(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_SPELLINGS))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_SPELLINGS)


_FOLDED = {code: _fold_any(chr(code)) for code in range(0x700)}
"""Latin, Greek, Cyrillic and Arabic letters folded one by one, which is many times faster than whole words."""


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """A word without case, accents, vowel signs and tatweel: "Élysée" → "elysee", "أنقرة" → "انقره"."""
    if word.isascii():
        return word.lower()
    return word.translate(_FOLDED) if max(word) < "\u0700" else _fold_any(word)


@lru_cache(maxsize=64)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order; apostrophes, hyphens and all other signs separate words.

    The last few texts are kept, for one text is asked about by several parties in a row.
    """
    return tuple(Token(m.start(), m.end(), m[0], fold_word(m[0])) for m in _WORD.finditer(text))


def words(name: str) -> tuple[str, ...]:
    """The folded words of a name: "L’Orient-Le Jour" → ("l", "orient", "le", "jour")."""
    if name.isascii():
        return tuple(_ASCII_WORD.findall(name.lower()))
    return tuple(fold_word(word) for word in _WORD.findall(name))


def raw_words(name: str) -> tuple[str, ...]:
    """The words of a name as they are written."""
    return tuple(_WORD.findall(name))


def key(name: str) -> str:
    """A name as the indexes hold it: its folded words, one space between them."""
    return " ".join(words(name))


def without_articles(name_words: tuple[str, ...]) -> tuple[str, ...]:
    """The words after the leading articles; never empty unless ``name_words`` is."""
    first = 0
    while first < len(name_words) - 1 and name_words[first] in ARTICLES:
        first += 1
    return name_words[first:]
