"""The names in a text, and whether two of them, in any alphabets, are one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import extractOne

from selon.gazetteer.fold import Token, fold_word, tokens
from selon.gazetteer.phrases import capitalised, joined, starts_sentence
from selon.matching.letters import LIKE, sounds

SHORT = 4
"""Sounds of a word from which on it may differ a little and still be the same name."""
_PARTICLES = frozenset(
    {"de", "du", "des", "d", "la", "le", "al", "el", "ibn", "bin", "ben", "van", "von", "of", "den", "da", "di"}
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: its words as written, folded, and as sounds, side by side; ``initial``: it begins a sentence,
    so that the capital of its only word proves nothing.
    """

    text: str
    start: int
    words: tuple[str, ...]
    sounds: tuple[str, ...]
    initial: bool


def names(text: str) -> tuple[Name, ...]:
    """Runs of capitalised words, in order. Scripts without capitals show no names; see ``heard``."""
    words = tokens(text)
    found: list[Name] = []
    at = 0
    while at < len(words):
        if not capitalised(words[at].raw) or len(words[at].raw) < 2:
            at += 1
            continue
        last = _last(text, words, at)
        run = [word for word in words[at : last + 1] if capitalised(word.raw)]
        initial = starts_sentence(text, words, at)
        if initial and len(run) > 1 and not _joined_name(run[0]):
            run = run[1:]
        found.append(_name(text, run, initial=initial and len(run) == 1 and run[0] is words[at]))
        at = last + 1
    return tuple(name for name in found if any(name.sounds))


def heard(text: str) -> frozenset[str]:
    """The sounds of every word of a text, to look names up in that show no capitals there."""
    return frozenset(found for word in tokens(text) if len(found := sounds(word.raw)) > 1)


def same_name(left: Name, right: Name) -> bool:
    """Whether two names share a word, by its letters or by its sounds: the last word of the shorter name counts."""
    shorter, longer = (left, right) if len(left.words) <= len(right.words) else (right, left)
    for word in shorter.words:
        if word in longer.words and word not in _PARTICLES:
            return True
    last = shorter.sounds[-1]
    return any(alike(last, other) for other in longer.sounds)


def is_told(name: Name, others: Sequence[Name], among: frozenset[str]) -> bool:
    """Whether a name is the same as one of others (``same_name``) or heard among a text's words (``is_heard``). The same as
    asking one by one, but quicker: most names are known by a word that is the very same.
    """
    last = name.sounds[-1]
    if last in among:
        return True
    own = _telling(name.words)
    if own and any(not own.isdisjoint(other.words) for other in others):
        return True
    if len(last) >= SHORT and _sounds_like_one(last, among):
        return True
    size = len(name.words)
    for words, sounded in {(other.words, other.sounds) for other in others}:
        shorter, longer = (last, sounded) if size <= len(words) else (sounded[-1], name.sounds)
        if any(alike(shorter, one) for one in longer):
            return True
    return False


def is_heard(name: Name, among: frozenset[str]) -> bool:
    """Whether a name's last word sounds like one of a text's words (``heard``)."""
    return _sounds_like_one(name.sounds[-1], among)


def told_of(found: Sequence[Name], among: frozenset[str]) -> float | None:
    """The share of names' words that sound like one of a text's words; None when there are no names."""
    words = [sound for name in found if not name.initial for sound in name.sounds if len(sound) > 1]
    return sum(_sounds_like_one(word, among) for word in words) / len(words) if words else None


def alike(left: str, right: str) -> bool:
    """Whether two words' sounds may be one name; short ones must be equal."""
    if left == right:
        return len(left) > 1
    if len(left) < SHORT or len(right) < SHORT:
        return False
    return JaroWinkler.similarity(left, right, score_cutoff=LIKE) > 0


def _sounds_like_one(sound: str, among: frozenset[str]) -> bool:
    if sound in among:
        return True
    if len(sound) < SHORT:
        return False
    return extractOne(sound, _long(among), scorer=JaroWinkler.similarity, score_cutoff=LIKE) is not None


@lru_cache(maxsize=4096)
def _long(among: frozenset[str]) -> list[str]:
    """Those of a text's words that may differ a little from another and still be the same."""
    return [word for word in among if len(word) >= SHORT]


@lru_cache(maxsize=1 << 14)
def _telling(words: tuple[str, ...]) -> frozenset[str]:
    """A name's words without its particles."""
    return frozenset(words) - _PARTICLES


def _last(text: str, words: Sequence[Token], first: int) -> int:
    last = first
    while last + 1 < len(words):
        step = 1
        while words[last + step].folded in _PARTICLES and last + step + 1 < len(words) and step < 3:
            step += 1
        following = words[last + step]
        if not capitalised(following.raw) or not joined(text, words[last : last + step + 1]):
            break
        last += step
    return last


def _joined_name(word: Token) -> bool:
    """Whether the first word of a sentence belongs to the name behind it: not "The", "Selon", "По"."""
    return len(word.raw) > 3


def _name(text: str, run: Sequence[Token], *, initial: bool) -> Name:
    return Name(
        text=text[run[0].start : run[-1].end],
        start=run[0].start,
        words=tuple(fold_word(word.raw) for word in run),
        sounds=tuple(sounds(word.raw) for word in run),
        initial=initial,
    )
