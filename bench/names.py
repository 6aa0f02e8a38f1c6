"""How alike the name of a predicted source and that of the gold are.

Names are compared without case, accents, punctuation and function words; what stands in parentheses is another form of
the name ("Agence régionale de l'eau (ARE)"). A longer name may contain the shorter one ("Jean Morvan, porte-parole" and
"Jean Morvan").
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

FUNCTION_WORDS = frozenset(
    {"l", "d", "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "ce", "cette", "ces", "cet", "son", "sa"}
    | {"ses", "leur", "leurs", "et", "en", "a", "the", "an", "of", "and", "its", "their", "his", "her", "this", "that"}
    | {"these", "some"}
)
_PARENTHESES = re.compile(r"\s*\(([^()]*)\)")


@cache
def words(name: str) -> tuple[str, ...]:
    """The content words of a name, folded; all of its words where it has no content words."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    found = re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)))
    return tuple(w for w in found if w not in FUNCTION_WORDS) or tuple(found)


@cache
def forms(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of a name without its parentheses, and of each of them."""
    alternatives = [_PARENTHESES.sub("", name), *_PARENTHESES.findall(name)]
    return tuple(f for f in map(words, alternatives) if f)


def likeness(one: str, other: str) -> int:
    """2: the same name; 1: one contains the other as a run of words; 0: different."""
    best = 0
    for a in forms(one):
        for b in forms(other):
            if a == b:
                return 2
            short, long = sorted((a, b), key=len)
            if any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1)):
                best = 1
    return best
