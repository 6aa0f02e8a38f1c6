"""How names are written: in which letters, with which capitals, a piece of another, or in two scripts."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.fuzz import ratio

from selon.gazetteer.fold import tokens
from selon.matching.letters import consonants, script, spoken
from selon.matching.route_names import Words, bare, forms, same_words

SPELT = 0.62
"""Likeness of an outlet's name in two scripts from which on they may be one; of outlets that are none, one pair in five
hundred is as like.
"""
_LETTERS = str.maketrans({
    **dict(zip("абвгдезиклмнопрстуфхыэй", "abvgdeziklmnoprstufkyei", strict=True)),
    **dict(zip("ابتثجحدذرزسشصضطظعغفقكلمنهويء", "abttjhddrzssddttagfkklmnhwya", strict=True)),
    "ж": "j", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ю": "yu", "я": "ya", "ь": "", "ъ": "",
})  # fmt: skip
_SHORT = 2
"""Letters of a word that says nothing."""


@lru_cache(maxsize=1 << 16)
def spelt_alike(one: str, other: str) -> float:
    """Likeness, 0 to 1, of two names of different scripts, letter by letter and sound by sound; 0 for names of one
    script.
    """
    left, right = forms(one), forms(other)
    if not left or not right or script(left[0][0]) == script(right[0][0]):
        return 0.0
    spoken = [(a, b) for a in (*left, *map(_spoken, left)) for b in (*right, *map(_spoken, right))]
    return max((ratio(_romanised(a), _romanised(b)) + ratio(_heard(a), _heard(b))) / 200 for a, b in spoken)


def in_other_letters(one: str, other: str) -> bool:
    """Whether two names are written in two scripts."""
    return script(" ".join(bare(one))) != script(" ".join(bare(other)))


def has_capital(name: str) -> bool:
    """Whether a word of a name is written with a capital; never of a script that has none."""
    return any(token.raw != token.raw.lower() for token in tokens(name))


def is_piece(part: str, name: str) -> bool:
    """Whether a name is some words of another one, or of a letter or two, which is none."""
    some, whole = bare(part), bare(name)
    rest = [word for word in some if not any(same_words((word,), (other,)) for other in whole)]
    return len(some) < len(whole) and not [word for word in rest if len(word) > _SHORT]


def _heard(some_words: Words) -> str:
    return "".join(consonants(word) for word in some_words)


def _spoken(some_words: Words) -> Words:
    return tuple(map(spoken, some_words))


def _romanised(some_words: Words) -> str:
    return "".join(some_words).translate(_LETTERS)
