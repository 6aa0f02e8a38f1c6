"""Claim families in memory: articles' statements in, families out. What an archive does with a database, in one object."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from selon.matching.compare import Comparator, shipped_comparator
from selon.matching.denials import denied_within
from selon.matching.embedding import Embedder, shipped_embedder
from selon.matching.embedding_files import Floats
from selon.matching.families import NEIGHBOURS, Candidate, Placement, place, says_enough, worth_comparing
from selon.matching.features import Features
from selon.matching.index import ClaimIndex, Neighbour
from selon.records import ClaimFamily, Comparison, Statement


@dataclass(slots=True)
class _Family:
    members: list[int] = field(default_factory=list)
    comparisons: list[Comparison] = field(default_factory=list)
    denied_by: set[int] = field(default_factory=set)


class Gathering:
    """Families that grow article by article. Not safe to share between threads."""

    def __init__(
        self, embedder: Embedder | None = None, comparator: Comparator | None = None, width: int = 512
    ) -> None:
        self._embedder = embedder or shipped_embedder()
        self._comparator = comparator or shipped_comparator()
        self._index = ClaimIndex(width)
        self._statements: list[Statement] = []
        self._features: dict[int, Features] = {}
        self._family_of: list[str] = []
        self._families: dict[str, _Family] = {}

    def add(self, statements: Sequence[Statement]) -> list[Placement]:
        """Place one article's statements. They are held against those of earlier articles only."""
        if not statements:
            return []
        vectors = self._embedder([statement.text for statement in statements])
        found = self._index.search(vectors, NEIGHBOURS)
        first = len(self._statements)
        placements = [self._place(s, near) for s, near in zip(statements, found, strict=True)]
        self._deny(range(first, len(self._statements)), vectors)
        self._index.add(np.arange(first, len(self._statements), dtype=np.int64), vectors)
        return placements

    def families(self) -> tuple[ClaimFamily, ...]:
        """All families, by their oldest member; members by date of publication, those without one last."""
        found = [self._family(name, family) for name, family in self._families.items()]
        return tuple(sorted(found, key=lambda family: family.id))

    def _place(self, statement: Statement, near: Sequence[Neighbour]) -> Placement:
        number = len(self._statements)
        self._statements.append(statement)
        close = [n for n in near if worth_comparing(statement, self._statements[n.key], n.similarity)]
        placement = place([Candidate(self._family_of[n.key], c) for n, c in self._comparisons(number, close)])
        name = placement.family or f"f{number:08d}"
        family = self._families.setdefault(name, _Family())
        family.members.append(number)
        family.comparisons += placement.comparisons
        self._family_of.append(name)
        for other in placement.merged:
            self._merge(other, name)
        for other in placement.denied:
            self._families[other].denied_by.add(number)
        return placement

    def _deny(self, article: range, vectors: Floats) -> None:
        """Link what the article denies of its own claims with their families."""
        for denial, claim in denied_within(self._described(article), vectors):
            if self._family_of[article[denial]] != (family := self._family_of[article[claim]]):
                self._families[family].denied_by.add(article[denial])

    def _described(self, numbers: Iterable[int]) -> list[Features]:
        wanted = [number for number in numbers if number not in self._features]
        described = self._comparator.describe([self._statements[number] for number in wanted])
        self._features |= dict(zip(wanted, described, strict=True))
        return [self._features[number] for number in numbers]

    def _comparisons(self, number: int, near: Sequence[Neighbour]) -> list[tuple[Neighbour, Comparison]]:
        if not near:
            return []
        new, *_ = self._described([number, *(n.key for n in near)])
        if not says_enough(new):
            return []
        telling = [n for n in near if says_enough(self._features[n.key])]
        return [(n, self._comparator.weigh(new, self._features[n.key], n.similarity)) for n in telling]

    def _merge(self, gone: str, into: str) -> None:
        old, kept = self._families.pop(gone), self._families[into]
        kept.members += old.members
        kept.comparisons += old.comparisons
        kept.denied_by |= old.denied_by
        for member in old.members:
            self._family_of[member] = into

    def _family(self, name: str, family: _Family) -> ClaimFamily:
        def age(number: int) -> tuple[bool, str, int]:
            published = self._statements[number].published
            return published is None, published or "", number

        members = sorted(family.members, key=age)
        denials = sorted(family.denied_by - set(members), key=age)
        return ClaimFamily(
            id=name,
            members=tuple(self._statements[m].key for m in members),
            comparisons=tuple(family.comparisons),
            denials=tuple(self._statements[d].key for d in denials),
        )
