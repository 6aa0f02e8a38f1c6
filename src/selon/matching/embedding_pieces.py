"""What the sentence encoder works out of single word pieces, kept: texts share most of theirs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from selon.matching.embedding_files import Floats, Weights

Ints = npt.NDArray[np.int64]
KEPT = 2048
"""Word pieces that are kept, the last used ones: 15 KB each."""


class Pieces:
    """Rows of word pieces, and an empty one behind them. Not safe to share between threads.

    ``embedded``: (KEPT + 1, 512); ``inputs``: (KEPT + 1, 256) by convolution; ``products``: (KEPT + 1, order, 256) by
    convolution, what the piece gives to each place of a window.
    """

    empty = KEPT

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        width = len(weights.into) and weights.into.shape[1] // len(weights.convolutions)
        self.embedded: Floats = np.zeros((KEPT + 1, len(weights.into)), np.float32)
        self.inputs: list[Floats] = [np.zeros((KEPT + 1, width), np.float32) for _ in weights.convolutions]
        self.products: list[Floats] = [
            np.zeros((KEPT + 1, layer.order, width), np.float32) for layer in weights.convolutions
        ]
        self._row = np.full(len(weights.table), -1, np.int64)
        self._piece = np.full(KEPT, -1, np.int64)
        self._used = np.zeros(KEPT, np.int64)
        self._calls = 0

    def rows(self, ids: Ints) -> Ints:
        """The rows of pieces, KEPT at most, any number of times each; they hold until the next call."""
        self._calls += 1
        found = self._row[ids]
        self._used[found[found >= 0]] = self._calls
        missing = np.unique(ids[found < 0])
        if len(missing):
            free = np.argpartition(self._used, len(missing) - 1)[: len(missing)]
            gone = self._piece[free]
            self._row[gone[gone >= 0]] = -1
            self._fill(free, missing)
            self._piece[free], self._row[missing], self._used[free] = missing, free, self._calls
            found = self._row[ids]
        return found

    def _fill(self, rows: Ints, ids: Ints) -> None:
        weights = self._weights
        part = ids % len(weights.scale)
        embedded: Floats = weights.table[ids].astype(np.float32)
        embedded *= weights.scale[part, None]
        embedded += weights.low[part, None]
        self.embedded[rows] = embedded
        projected = normalised(embedded @ weights.into + weights.into_bias, weights.epsilon)
        projected = projected * weights.into_gain + weights.into_shift
        own = np.split(projected, len(weights.convolutions), axis=1)
        for values, inputs, products, layer in zip(own, self.inputs, self.products, weights.convolutions, strict=True):
            inputs[rows] = values
            products[rows] = (np.ascontiguousarray(values) @ layer.first).reshape(len(rows), layer.order, -1)


def normalised(values: Floats, epsilon: float) -> Floats:
    """Rows of mean 0 and variance 1, in place."""
    values -= values.mean(axis=1, keepdims=True)
    values /= np.sqrt(np.einsum("ij,ij->i", values, values) / values.shape[1] + epsilon)[:, None]
    return values
