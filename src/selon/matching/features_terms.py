"""The key terms of claims: their words as vectors, aligned across languages.

A word's vector is the encoder's for that word alone; how much a word counts is how rare its pieces are in the encoder's
own vocabulary, so that no list of stop words is needed for any language.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Protocol

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cdist

from selon.gazetteer.fold import tokens
from selon.matching.embedding_files import Floats
from selon.matching.letters import LIKE, sounds

KEPT = 20_000
"""Words whose vectors are kept, the last used ones: 20 MB."""
HEARD = 3
"""Sounds of a word from which on it may be known by them."""
COMMON, RARE = 8.0, 14.0
"""Rarity (negative logarithm of a probability) of words that count nothing and of those that count in full."""

Flags = npt.NDArray[np.bool_]
SLIGHT = 0.05
"""Weight up to which a word is left out."""
_NONE: Floats = np.zeros(0, np.float32)


class TermEncoder(Protocol):
    """An embedder that also knows how rare words are."""

    def __call__(self, texts: Sequence[str]) -> Floats:
        """Embed texts; shape (texts, width), rows of length 1."""

    def rarity(self, words: Sequence[str]) -> Floats:
        """How rare words are: minus the logarithm of their probability; shape (words,)."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of a text that carry content. ``sounds``: theirs, of letters alone; ``weights``: (words,), above 0;
    ``vectors``: (words, width); ``capital``: those that may be names, ``long``: those with sounds enough to be known by.
    """

    words: tuple[str, ...]
    sounds: tuple[str, ...]
    weights: Floats
    vectors: Floats
    capital: Flags
    long: Flags


@dataclass(frozen=True, slots=True)
class Alignment:
    """How well two texts' words cover each other: shares from 0 to 1, the largest gaps, from 0 to 1, and the weightiest
    words left uncovered.
    """

    left: float
    right: float
    left_gap: float
    right_gap: float
    left_over: tuple[str, ...]
    right_over: tuple[str, ...]


class TermSpace:
    """Words to vectors, with the last used ones kept. Safe to share between threads."""

    def __init__(self, encoder: TermEncoder) -> None:
        self._encoder = encoder
        self._kept: OrderedDict[str, tuple[float, Floats]] = OrderedDict()
        self._lock = Lock()

    def terms(self, texts: Sequence[str]) -> list[Terms]:
        """The terms of each text."""
        words = [list(dict.fromkeys(token.raw for token in tokens(text) if len(token.raw) > 1)) for text in texts]
        known = self._known(list(dict.fromkeys(word for row in words for word in row)))
        return [_terms([(word, *known[word]) for word in row]) for row in words]

    def _known(self, words: Sequence[str]) -> dict[str, tuple[float, Floats]]:
        with self._lock:
            found = {word: self._kept[word] for word in words if word in self._kept}
        missing = [word for word in words if word not in found]
        if missing:
            weights = np.clip((self._encoder.rarity(missing) - COMMON) / (RARE - COMMON), 0.0, 1.0)
            counting = [word for word, weight in zip(missing, weights, strict=True) if weight > SLIGHT]
            vectors = dict(zip(counting, self._encoder(counting), strict=True)) if counting else {}
            found |= {
                word: (float(weight), vectors.get(word, _NONE)) for word, weight in zip(missing, weights, strict=True)
            }
        with self._lock:
            for word in words:
                self._kept[word] = found[word]
                self._kept.move_to_end(word)
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return found


def align(left: Terms, right: Terms) -> Alignment:
    """Cover each text's words by the nearest ones of the other, weighted."""
    if not left.words or not right.words:
        return Alignment(0.0, 0.0, 1.0, 1.0, left.words, right.words)
    likeness = _likeness(left, right)
    over_left, over_right = likeness.max(axis=1), likeness.max(axis=0)
    return Alignment(
        float(over_left @ left.weights / left.weights.sum()),
        float(over_right @ right.weights / right.weights.sum()),
        float(((1 - over_left) * left.weights).max()),
        float(((1 - over_right) * right.weights).max()),
        _uncovered(left, over_left),
        _uncovered(right, over_right),
    )


def covered(terms: Terms, among: Terms) -> float:
    """The share of a text's words, weighted, that another's cover."""
    if not terms.words or not among.words:
        return 0.0
    likeness = _likeness(terms, among).max(axis=1)
    return float(likeness @ terms.weights / terms.weights.sum())


def _likeness(left: Terms, right: Terms) -> Floats:
    """How alike words are, by meaning or, where one of them may be a name, by sound; (left words, right words)."""
    likeness: Floats = np.clip(left.vectors @ right.vectors.T, 0.0, 1.0)
    may = (left.capital[:, None] | right.capital) & (left.long[:, None] & right.long)
    if may.any():
        heard = cdist(left.sounds, right.sounds, scorer=JaroWinkler.similarity, score_cutoff=LIKE, dtype=np.float32)
        np.maximum(likeness, heard * may, out=likeness)
    return likeness


def _uncovered(terms: Terms, cover: Floats) -> tuple[str, ...]:
    missing = (1 - cover) * terms.weights
    order = np.argsort(-missing, kind="stable")[:3]
    return tuple(terms.words[i] for i in order if missing[i] > 0.4)


def _terms(words: Sequence[tuple[str, float, Floats]]) -> Terms:
    kept = [word for word in words if word[1] > SLIGHT]
    if not kept:
        none = np.zeros(0, np.bool_)
        return Terms((), (), np.zeros(0, np.float32), np.zeros((0, 1), np.float32), none, none)
    said = tuple(sounds(word) for word, _, _ in kept)
    return Terms(
        tuple(word for word, _, _ in kept),
        said,
        np.array([weight for _, weight, _ in kept], np.float32),
        np.stack([vector for _, _, vector in kept]),
        np.array([word[0].isupper() for word, _, _ in kept], np.bool_),
        np.array([len(sound) >= HEARD for sound in said], np.bool_),
    )
