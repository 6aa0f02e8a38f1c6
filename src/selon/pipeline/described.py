"""What claims of an archive say and what of it is compared: worked out when it is asked for, and kept for a while."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from selon.archive import View
from selon.matching import Comparator
from selon.matching.features import Features
from selon.records import Statement

KEPT = 20_000
"""Claims that are kept in memory, the last used ones."""


class Described:
    """Claims by key. Describing one costs much more than finding it, and most are never held against another."""

    def __init__(self, comparator: Comparator) -> None:
        self._comparator = comparator
        self._said: dict[int, Statement] = {}
        self._features: dict[int, Features] = {}

    def statements(self, view: View, keys: Sequence[int]) -> dict[int, Statement]:
        """What claims of the archive say. Those that are gone from it, as after another process read their article anew, are
        left out.
        """
        there = view.statement_keys(keys) if keys else {}
        missing = [key for key in there if key not in self._said]
        if missing:
            by_name = {statement.key: statement for statement in view.statements(missing)}
            self._said |= {key: by_name[there[key]] for key in missing if there[key] in by_name}
        found = {key: self._said.pop(key) for key in there if key in self._said}
        self._said |= found  # the last used ones last
        while len(self._said) > KEPT:
            self._drop(next(iter(self._said)))
        return found

    def features(self, said: Mapping[int, Statement]) -> dict[int, Features]:
        """What is compared of claims, ``said`` by their keys."""
        missing = [key for key in said if key not in self._features]
        described = self._comparator.describe([said[key] for key in missing])
        found = {key: self._features[key] for key in said if key in self._features}
        found |= dict(zip(missing, described, strict=True))
        self._features |= {key: found[key] for key in missing if key in self._said}
        return found

    def add(self, said: Mapping[int, Statement], features: Mapping[int, Features]) -> None:
        """Keep claims that are new in the archive, and what has been described of them."""
        self._said |= said
        self._features |= features

    def forget(self, keys: Iterable[int]) -> None:
        """Forget claims that are gone."""
        for key in keys:
            self._drop(key)

    def _drop(self, key: int) -> None:
        self._said.pop(key, None)
        self._features.pop(key, None)
