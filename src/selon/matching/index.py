"""The nearest claims of an archive, found without looking at all of them.

A navigable small-world graph (HNSW, Malkov and Yashunin 2016; library usearch): adding and searching take time that grows
with the logarithm of the number of claims.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from usearch.index import Index, Matches

Floats = npt.NDArray[np.float32]
Keys = npt.NDArray[np.int64]

CONNECTIONS = 16
EFFORT_ADDING = 96
EFFORT_SEARCHING = 96
"""Entries of the graph that are kept in view; more finds more of the true neighbours and takes longer."""


class IndexFileError(ValueError):
    """A file that is no index, or one of vectors of another width; the message names it."""


class Neighbour(NamedTuple):
    """A claim found: its key, and the cosine of the angle between the two, 1 for the same direction."""

    key: int
    similarity: float


class ClaimIndex:
    """Vectors by key. Grows as needed; one thread at a time may add or remove, while none searches."""

    def __init__(self, width: int) -> None:
        """``width``: values a vector."""
        self.width = width
        self._index = _empty(width)

    def __len__(self) -> int:
        return len(self._index)

    def __contains__(self, key: int) -> bool:
        return bool(self._index.contains(key))

    @property
    def last(self) -> int:
        """The highest key, 0 when there is none."""
        return int(np.max(self._index.keys[:])) if len(self) else 0

    def add(self, keys: Keys, vectors: Floats) -> None:
        """File vectors, shape (n, width), under keys, shape (n,), from 0; a key that exists gets the new vector.

        Raises ValueError for other shapes, for keys below 0 and for a key that comes twice.
        """
        if keys.ndim != 1 or vectors.shape != (len(keys), self.width):
            raise ValueError(f"keys {keys.shape} and vectors {vectors.shape} do not fit an index of width {self.width}")
        if len(keys) == 0:
            return
        if keys.min() < 0 or len(np.unique(keys)) < len(keys):
            raise ValueError("keys must be 0 or more, and different from each other")
        self.remove(keys)
        self._index.add(keys.astype(np.uint64), vectors, threads=1)

    def remove(self, keys: Keys) -> None:
        """Take vectors out; keys that are not there are passed over."""
        known = [int(key) for key in keys if key in self]
        if known:
            self._index.remove(np.array(known, np.uint64))

    def search(self, vectors: Floats, count: int) -> list[list[Neighbour]]:
        """The nearest ``count`` entries of each vector, shape (n, width), nearest first; fewer when there are fewer.

        Raises ValueError for vectors of another width.
        """
        if vectors.ndim != 2 or vectors.shape[1] != self.width:
            raise ValueError(f"vectors {vectors.shape} do not fit an index of width {self.width}")
        if not len(self) or not len(vectors):
            return [[] for _ in vectors]
        found = self._index.search(vectors, min(count, len(self)), threads=1)
        if isinstance(found, Matches):  # what a single vector gets
            return [_row(found.keys, found.distances)]
        return [_row(found.keys[i, :n], found.distances[i, :n]) for i, n in enumerate(found.counts)]

    def save(self, path: Path) -> None:
        """Write the index to a file, which is whole or not there at all."""
        partial = path.with_name(path.name + ".partial")
        self._index.save(str(partial))
        partial.replace(path)

    @classmethod
    def load(cls, path: Path, width: int) -> ClaimIndex:
        """Read an index of that width. Raises OSError when there is no such file, IndexFileError when it is wrong."""
        with path.open("rb"):
            pass
        found = cls(width)
        try:
            known = Index.metadata(str(path))
        except (ValueError, RuntimeError) as error:
            raise IndexFileError(f"{path}: no index: {error}") from None
        if not known or known.get("dimensions") != width:
            raise IndexFileError(f"{path}: no index of vectors of {width} values")
        found._index.load(str(path))
        return found


def _row(keys: npt.NDArray[Any], distances: npt.NDArray[Any]) -> list[Neighbour]:
    return [Neighbour(int(key), 1.0 - float(distance)) for key, distance in zip(keys, distances, strict=True)]


def _empty(width: int) -> Index:
    return Index(
        ndim=width,
        metric="cos",
        dtype="i8",
        connectivity=CONNECTIONS,
        expansion_add=EFFORT_ADDING,
        expansion_search=EFFORT_SEARCHING,
    )
