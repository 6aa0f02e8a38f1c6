"""When two names, in whatever script, are written for the same bearer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.fuzz import ratio

from selon.gazetteer.context import DESCRIPTORS
from selon.gazetteer.fold import ARTICLES, Token, tokens
from selon.languages.words import words as listed
from selon.matching.letters import consonants, script

_SMALL = listed(
    "de du des d di del della da of and et y e und von van for pour и в де ла ле дю л على في من "
    "al el as ash an ar at ad az аль эль ас аш ан ар ат ад аз"
)
_SPELT = listed("لا لو دي دو")
"""French articles and particles in Arabic letters, which may be other words as well ("لو" in "Law Gazette")."""
_TELLING = 3
"""Sounds that a name must have for another of the same sounds to be taken for it."""
_INITIALS = 5
"""Letters that a name made of initials has at most."""
_NEAR = 0.8
"""Least likeness (Jaro and Winkler) of the sounds of two words that are one."""
_MEAN = 0.9
"""Least mean of these over the words of a name."""
_ALIKE = 80
"""Likeness, 0 to 100, of two spellings in one script."""
_ARABIC_ARTICLE = re.compile(r"^ال(?=...)")
_BREATH = re.compile(r"(?<![ckgpst])h")
"""An "h" that is a sound of its own, or none."""
_COMMA = re.compile("[,،]")
_QUOTED = re.compile(r"[«“„\"](?P<inside>[^»”“\"]{2,})")

Words = tuple[str, ...]


@lru_cache(maxsize=1 << 14)
def bare(name: str) -> Words:
    """A name's folded words without articles, particles and what describes a medium ("the newspaper …"), as far as any
    others remain.
    """
    named = [token for token in tokens(name) if token.raw != token.raw.lower() or token.folded not in DESCRIPTORS]
    return _plain(named or tokens(name))


@lru_cache(maxsize=1 << 14)
def forms(name: str) -> tuple[Words, ...]:
    """The words of a name as it may be written: what stands in quotation marks only, and without words for media, even
    where they are part of it ("Radio Sarn").
    """
    quoted = _QUOTED.search(name)
    found = bare(quoted["inside"]) if quoted else bare(name)
    shorter = (tuple(word for word in found if word not in left_out) for left_out in (DESCRIPTORS, _SPELT))
    return tuple(dict.fromkeys(form for form in (found, *shorter) if form))


@lru_cache(maxsize=1 << 14)
def keys(name: str) -> frozenset[str]:
    """Two names that are one have one of these in common: their words, the sounds of one, or the first of each."""
    found = {" ".join(sorted(form)) for form in forms(name)}
    spelt = [word for form in forms(name) for word in form]
    heard = [consonants(word) for word in (*spelt, *(_BREATH.sub("kh", word) for word in spelt if "h" in word))]
    long = {one for one in heard if len(one) >= _TELLING}
    opening = " ".join(sorted(one[:1] for one in heard))
    return frozenset(found | (long or set(heard)) | ({opening, initials(name)} - {""}))


def same_name(one: str, other: str) -> bool:
    """Whether two names have the same words, in any order, or are one name spelt in two scripts or ways."""
    return any(same_words(left, right) for left in forms(one) for right in forms(other))


def initials(name: str) -> str:
    """The initials of a name of two or more words ("Continental Presse": "cp"), or the name itself that looks like some."""
    found = bare(name)
    if len(found) == 1:
        return found[0] if name.isupper() and 1 < len(name) <= _INITIALS else ""
    return "".join(word[0] for word in found)


def is_short_for(short: str, name: str) -> bool:
    """Whether a name in capitals is made of the initials of another one."""
    return len(bare(short)) == 1 < len(bare(name)) and "" != initials(short) == initials(name)


def share_a_sound(one: str, other: str) -> bool:
    """Whether two descriptions have a word of the same sounds: the name that both hold, "Kestrie" and "كيستريا"."""
    left, right = ({consonants(word) for word in bare(name)} for name in (one, other))
    return any(len(heard) > _TELLING for heard in left & right)


def ends_in(longer: str, name: str) -> bool:
    """Whether a description, up to a comma, ends in a person's full name: "губернатор Илья Стахов" in "Ilia Stakhov"."""
    full, part = bare(_COMMA.split(longer)[0]), bare(name)
    return 1 < len(part) <= len(full) and same_words(full[-len(part) :], part)


def quoted(text: str) -> tuple[str, ...]:
    """What stands in quotation marks."""
    return tuple(match["inside"] for match in _QUOTED.finditer(text))


def has_form(some_words: Sequence[str], form: Words) -> bool:
    """Whether a name's words, two or more, stand side by side among others, folded."""
    named = [word for word in some_words if word not in ARTICLES | _SMALL]
    size = len(form)
    return size > 1 and any(same_words(tuple(named[at : at + size]), form) for at in range(len(named) - size + 1))


@lru_cache(maxsize=1 << 17)
def same_words(left: Words, right: Words) -> bool:
    """Whether the words of two names, folded, are the same, in any order, or spelt in two ways."""
    if sorted(left) == sorted(right):
        return True
    if len(left) != len(right):
        return False
    one, other = sorted(consonants(word) for word in left), sorted(consonants(word) for word in right)
    if script(left[0]) != script(right[0]):
        return _heard_alike(one, other) or any(_heard_alike(*pair) for pair in _breathed(left, right))
    written = ratio(" ".join(sorted(left)), " ".join(sorted(right)))
    return one == other and written >= _ALIKE and sum(map(len, one)) >= _TELLING


def _heard_alike(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether each word has one of the other side that sounds like it, and all of them together are enough."""
    rest, likeness = list(right), []
    for heard in left:
        match = max(rest, key=lambda other: _likeness(heard, other))
        likeness.append(_likeness(heard, match))
        if likeness[-1] < _NEAR or abs(len(heard) - len(match)) > 1:
            return False
        rest.remove(match)
    enough = _TELLING if min(likeness) == 1 else _TELLING + 2
    return sum(likeness) >= _MEAN * len(left) and max(sum(map(len, left)), sum(map(len, right))) >= enough


def _breathed(left: Words, right: Words) -> Iterator[tuple[list[str], list[str]]]:
    """The sounds of two names, where one is in Latin letters, as Russian writes their "h": like "kh", or like "g"."""
    latin, other = (left, right) if script(left[0]) == "latin" else (right, left)
    if script(latin[0]) == "latin" and script(other[0]) == "cyrillic" and any("h" in word for word in latin):
        for written in ("kh", "g"):
            spoken = [_BREATH.sub(written, word) for word in latin]
            yield sorted(map(consonants, spoken)), sorted(map(consonants, other))


def _likeness(one: str, other: str) -> float:
    """That of Jaro and Winkler; for short words, which it is too strict with, the share of sounds in common."""
    return max(JaroWinkler.similarity(one, other), ratio(one, other) / 100)


def _plain(found: Sequence[Token]) -> Words:
    words = tuple(_ARABIC_ARTICLE.sub("", token.folded) for token in found)
    return tuple(word for word in words if word not in ARTICLES | _SMALL) or words
