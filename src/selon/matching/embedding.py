"""Claims as vectors: sentences of 16 languages that mean the same lie close to each other.

The arithmetic is that of the encoder's own package (see ``embedding_files``) in another order: what depends on a word
piece alone, its projections and the first layer of each convolution, is kept (``embedding_pieces``) and gathered, which
leaves half of the multiplications.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from threading import Lock
from typing import Protocol

import numpy as np

from selon.matching.embedding_files import (
    BEGIN,
    END,
    Convolution,
    Floats,
    Vocabulary,
    Weights,
    load_vocabulary,
    load_weights,
)
from selon.matching.embedding_pieces import Ints, Pieces, normalised

WIDTH = 512
BATCH = 1024
"""Word pieces that go through the convolutions together: what fits in a processor's cache."""
GAP = 2
"""Empty rows between sentences: as far as the widest window reaches to either side."""
LONGEST = 128
"""Word pieces of a claim that are read; what is behind them is left out."""


class Embedder(Protocol):
    """Texts in, one unit vector a text out."""

    def __call__(self, texts: Sequence[str]) -> Floats:
        """Embed texts; shape (texts, width), float32, rows of length 1."""


class SentenceEmbedder:
    """The shipped sentence encoder. Loaded at the first call, safe to share between threads, the same every time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._working = Lock()
        self._loaded: tuple[Vocabulary, Weights, Pieces] | None = None

    def __call__(self, texts: Sequence[str]) -> Floats:
        """Embed texts; shape (texts, 512), float32, rows of length 1. Raises EmbedderError."""
        vocabulary, weights, pieces = self._load()
        result = np.empty((len(texts), WIDTH), np.float32)
        cut = [[BEGIN, *ids[:LONGEST], END] for ids in vocabulary.cut(texts)]
        for rows in _batches([len(ids) for ids in cut], BATCH):
            with self._working:
                result[rows] = _encode(weights, pieces, [cut[row] for row in rows])
        return result

    def rarity(self, words: Sequence[str]) -> Floats:
        """How rare words are in the encoder's vocabulary: minus the logarithm of their pieces' probability, (words,)."""
        vocabulary, _, _ = self._load()
        return np.array([-vocabulary.scores[ids].sum() for ids in vocabulary.cut(words)], np.float32)

    def _load(self) -> tuple[Vocabulary, Weights, Pieces]:
        with self._lock:
            if self._loaded is None:
                weights = load_weights()
                self._loaded = load_vocabulary(), weights, Pieces(weights)
            return self._loaded


@cache
def shipped_embedder() -> SentenceEmbedder:
    """One embedder for the whole process."""
    return SentenceEmbedder()


def _batches(lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """Rows in order, as many together as have at most so many pieces, and one at least."""
    rows: list[int] = []
    size = 0
    for row, length in enumerate(lengths):
        if rows and size + length > most:
            yield rows
            rows, size = [], 0
        rows.append(row)
        size += length
    if rows:
        yield rows


def _encode(weights: Weights, known: Pieces, sentences: Sequence[Sequence[int]]) -> Floats:
    """Embed sentences of word pieces, ``BATCH`` or one sentence at most; (sentences, 512).

    They lie one behind the other with ``GAP`` empty rows before, between and behind them, so that no window of a
    convolution reaches from one into the next.
    """
    lengths = np.array([len(sentence) for sentence in sentences], np.int64)
    ends = np.cumsum(lengths)
    rows = np.arange(ends[-1]) + np.repeat(GAP * np.arange(1, len(lengths) + 1), lengths)
    pieces = known.rows(np.concatenate(sentences))
    places = np.full(rows[-1] + 1 + GAP, known.empty, np.int64)
    places[rows] = pieces
    features = np.empty((len(rows), WIDTH + sum(own.shape[1] for own in known.inputs)), np.float32)
    features[:, :WIDTH] = known.embedded[pieces]
    at = WIDTH
    for layer, own, products in zip(weights.convolutions, known.inputs, known.products, strict=True):
        features[:, at : at + own.shape[1]] = _convolve(layer, own[pieces], products, places, rows)
        at += own.shape[1]
    features = normalised(features, weights.epsilon)
    counts = lengths.astype(np.float32)
    ones = np.ones(lengths.max(), np.float32)
    summed = np.stack([ones[:n] @ features[end - n : end] for end, n in zip(ends, lengths, strict=True)])
    return _finish(summed * weights.gain + counts[:, None] * weights.shift, counts, weights)


def _convolve(layer: Convolution, own: Floats, products: Floats, places: Ints, rows: Ints) -> Floats:
    """One convolution's two layers for pieces in their ``places``, those that are not empty: (rows, 256)."""
    hidden = products[places[rows - layer.before], 0]
    for k in range(1, layer.order):
        hidden += products[places[rows + (k - layer.before)], k]
    hidden += layer.first_bias
    np.maximum(hidden, 0, out=hidden)
    hidden += own
    width = own.shape[1]
    around = np.zeros((len(places) + layer.order, width), np.float32)
    around[rows + layer.before] = hidden
    windows = np.lib.stride_tricks.as_strided(
        around, (len(places), layer.order * width), (around.strides[0], around.itemsize)
    )
    result: Floats = windows[rows] @ layer.second
    result += layer.second_bias
    np.maximum(result, 0, out=result)
    result += hidden
    return result


def _finish(summed: Floats, lengths: Floats, weights: Weights) -> Floats:
    """The last layers: (sentences, 1280) sums over pieces → (sentences, 512) unit vectors."""
    dense = weights.dense
    pooled = (summed @ dense["cnn_W"] + lengths[:, None] * dense["cnn_b"]) / np.sqrt(lengths)[:, None]
    one = np.maximum(pooled @ dense["d0"], 0)
    two = np.maximum(pooled @ dense["p1"] + one @ dense["d1"], 0)
    three = np.maximum(two @ dense["d2"], 0)
    result = np.tanh(two @ dense["p3"] + three @ dense["d3"])
    unit: Floats = result / np.linalg.norm(result, axis=1, keepdims=True)
    return unit
