"""Claims as vectors: sentences of 16 languages that mean the same lie close to each other.

The arithmetic is that of the encoder's own package (see ``embedding_files``) in another order: what depends on a word
piece alone, its projections and the first layer of each convolution, is worked out once for each different piece of a
batch and gathered, which leaves half of the multiplications.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Protocol

import numpy as np
import numpy.typing as npt

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

Ints = npt.NDArray[np.int64]
WIDTH = 512
SHARED = 16_384
"""Word pieces of a call for which what depends on single pieces is worked out together."""
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
        self._loaded: tuple[Vocabulary, Weights] | None = None

    def __call__(self, texts: Sequence[str]) -> Floats:
        """Embed texts; shape (texts, 512), float32, rows of length 1. Raises EmbedderError."""
        vocabulary, weights = self._load()
        result = np.empty((len(texts), WIDTH), np.float32)
        cut = [[BEGIN, *ids[:LONGEST], END] for ids in vocabulary.cut(texts)]
        for rows in _batches([len(ids) for ids in cut], SHARED):
            known = _pieces(weights, np.unique(np.concatenate([cut[row] for row in rows])))
            for few in _batches([len(cut[row]) for row in rows], BATCH):
                chosen = [rows[i] for i in few]
                result[chosen] = _encode(weights, known, [cut[row] for row in chosen])
        return result

    def rarity(self, words: Sequence[str]) -> Floats:
        """How rare words are in the encoder's vocabulary: minus the logarithm of their pieces' probability, (words,)."""
        vocabulary, _ = self._load()
        return np.array([-vocabulary.scores[ids].sum() for ids in vocabulary.cut(words)], np.float32)

    def _load(self) -> tuple[Vocabulary, Weights]:
        with self._lock:
            if self._loaded is None:
                self._loaded = load_vocabulary(), load_weights()
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


@dataclass(frozen=True)
class _Pieces:
    """What depends on word pieces alone, a row a piece and an empty one behind them.

    ``embedded``: (pieces + 1, 512); ``inputs``: (pieces + 1, 256) by convolution; ``products``: the same by convolution
    and place in its window.
    """

    ids: Ints
    embedded: Floats
    inputs: tuple[Floats, ...]
    products: tuple[tuple[Floats, ...], ...]


def _pieces(weights: Weights, ids: Ints) -> _Pieces:
    part = ids % len(weights.scale)
    embedded: Floats = weights.table[ids].astype(np.float32)
    embedded *= weights.scale[part, None]
    embedded += weights.low[part, None]
    projected = _normalised(embedded @ weights.into + weights.into_bias, weights.epsilon)
    projected = _with_empty_row(projected * weights.into_gain + weights.into_shift)
    inputs = tuple(np.ascontiguousarray(part) for part in np.split(projected, len(weights.convolutions), axis=1))
    products = tuple(
        tuple(own @ matrix for matrix in layer.first) for own, layer in zip(inputs, weights.convolutions, strict=True)
    )
    return _Pieces(ids, _with_empty_row(embedded), inputs, products)


def _encode(weights: Weights, known: _Pieces, sentences: Sequence[Sequence[int]]) -> Floats:
    """Embed sentences whose word pieces are all ``known``; (sentences, 512).

    They lie one behind the other with ``GAP`` empty rows before, between and behind them, so that no window of a
    convolution reaches from one into the next.
    """
    empty = len(known.ids)
    lengths = np.array([len(sentence) for sentence in sentences], np.int64)
    starts = GAP + np.concatenate([[0], np.cumsum(lengths[:-1] + GAP)])
    places = np.full(starts[-1] + lengths[-1] + GAP, empty, np.int64)
    for start, sentence in zip(starts, sentences, strict=True):
        places[start : start + len(sentence)] = np.searchsorted(known.ids, sentence)
    features = np.empty((len(places), WIDTH + sum(own.shape[1] for own in known.inputs)), np.float32)
    np.take(known.embedded, places, axis=0, out=features[:, :WIDTH])
    at = WIDTH
    for layer, own, products in zip(weights.convolutions, known.inputs, known.products, strict=True):
        features[:, at : at + own.shape[1]] = _convolve(layer, own, products, places)
        at += own.shape[1]
    features = _normalised(features, weights.epsilon)
    summed = np.stack([_ones(n) @ features[a : a + n] for a, n in zip(starts, lengths, strict=True)])
    counts = lengths.astype(np.float32)
    return _finish(summed * weights.gain + counts[:, None] * weights.shift, counts, weights)


def _convolve(layer: Convolution, own: Floats, products: Sequence[Floats], places: Ints) -> Floats:
    """One convolution's two layers for pieces in their ``places`` (rows,); (rows, 256)."""
    rows, width = len(places), own.shape[1]
    hidden = np.tile(layer.first_bias, (rows, 1))
    for k, product in enumerate(products):
        shift = k - layer.before
        first, last = max(0, -shift), min(rows, rows - shift)
        hidden[first:last] += product[places[first + shift : last + shift]]
    np.maximum(hidden, 0, out=hidden)
    hidden += own[places]
    hidden[places == len(own) - 1] = 0.0
    around = np.zeros((rows + layer.order, width), np.float32)
    around[layer.before : layer.before + rows] = hidden
    windows = np.lib.stride_tricks.as_strided(around, (rows, layer.order * width), (around.strides[0], around.itemsize))
    result: Floats = windows @ layer.second.reshape(-1, width)
    result += layer.second_bias
    np.maximum(result, 0, out=result)
    result += hidden
    return result


def _ones(count: int) -> Floats:
    return np.ones(count, np.float32)


def _with_empty_row(values: Floats) -> Floats:
    return np.concatenate([values, np.zeros((1, values.shape[1]), np.float32)])


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


def _normalised(values: Floats, epsilon: float) -> Floats:
    """Rows of mean 0 and variance 1, in place."""
    values -= values.mean(axis=1, keepdims=True)
    values /= np.sqrt(np.einsum("ij,ij->i", values, values) / values.shape[1] + epsilon)[:, None]
    return values
