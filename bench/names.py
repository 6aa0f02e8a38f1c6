"""Whether a predicted name stands for a source that the gold names.

Names are compared without case, accents, punctuation and function words; what stands in parentheses is another form of
the name ("Agence régionale de l'eau (ARE)"). A longer name may contain the shorter one ("Jean Morvan, porte-parole" and
"Jean Morvan"), unless more than one source of the article fits as well: no single candidate, no match.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
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


def single(name: str | None, candidates: Iterable[str]) -> str | None:
    """The one candidate that a name stands for; None when there is none, or more than one that fits as well."""
    if name is None:
        return None
    ranked = [(likeness(name, candidate), candidate) for candidate in dict.fromkeys(candidates)]
    best = max((rank for rank, _ in ranked), default=0)
    found = [candidate for rank, candidate in ranked if rank == best]
    return found[0] if best and len(found) == 1 else None


def same_chain(predicted: Sequence[str], gold: Sequence[str], candidates: Iterable[str]) -> bool:
    """Whether every link stands for the gold's link at its place, and there is none more and none less."""
    known = list(candidates)
    return len(predicted) == len(gold) and all(
        single(p, known) == single(g, known) is not None for p, g in zip(predicted, gold, strict=True)
    )
