"""Embeddings of claims."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import delete, insert, select

from selon.archive.errors import ArchiveError
from selon.archive.lookup import batches
from selon.archive.tables import embeddings, settings
from selon.archive.write.base import Writes

EMBEDDER = "embedder"
"""The setting that names what made the embeddings, and how many dimensions they have."""


class VectorWrites(Writes):
    """Keeping embeddings."""

    def add_embeddings(self, keys: Sequence[int], vectors: NDArray[np.floating], *, embedder: str) -> None:
        """Keep the embeddings of claims as float16, in place of any before. ``keys``: n claim keys; ``vectors``: (n, d).

        ``embedder``: name and version of what made them; those of two don't mix. Raises ArchiveError.
        """
        if vectors.ndim != 2 or vectors.shape[0] != len(keys):
            raise ArchiveError(f"embeddings: {len(keys)} keys need as many rows, the shape is {vectors.shape}")
        self._check(f"{embedder} {vectors.shape[1]}")
        rows = {key: row.astype("<f2").tobytes() for key, row in zip(keys, vectors, strict=True)}
        for batch in batches(rows):
            self._connection.execute(delete(embeddings).where(embeddings.c.claim.in_(batch)))
            values = [{"claim": key, "vector": rows[key]} for key in batch]
            self._connection.execute(insert(embeddings), values)

    def drop_embeddings(self) -> None:
        """Forget all embeddings, before another embedder makes them anew."""
        self._connection.execute(delete(embeddings))
        self._connection.execute(delete(settings).where(settings.c.name == EMBEDDER))

    def _check(self, embedder: str) -> None:
        known = select(settings.c.value).where(settings.c.name == EMBEDDER)
        stored = self._connection.execute(known).scalar_one_or_none()
        if stored is None:
            self._connection.execute(insert(settings).values(name=EMBEDDER, value=embedder))
        elif stored != embedder:
            raise ArchiveError(f"embeddings: the archive has those of {stored!r}, these are of {embedder!r}")
