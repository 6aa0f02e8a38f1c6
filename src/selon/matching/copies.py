"""Copies of one text: exact, nearly so, or cut short, found by sketches that are small and can be stored.

A sketch is a FracMinHash of word shingles (Irber et al. 2022, as used to compare genomes): of all shingles' hashes those
below a limit that depends on the text's length. Unlike MinHash it estimates containment, so that a truncated copy and
one with a lead or a footer added are found as well as a whole one, and it needs numpy only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Generic, Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from selon.gazetteer.fold import words

CopyKind = Literal["exact", "near", "part"]
Key = TypeVar("Key", bound=Hashable)

SHINGLE = 4
"""Words in a shingle."""
MOST = 256
"""Hashes that a sketch keeps at most, about."""
HANDLES = 16
"""Hashes that a sketch is looked up by: of two texts one of which holds a third of the other, they have one in common
with a probability of 1 - (2/3)^16 > 0.998.
"""
LEAST_SHARED = 8
"""Hashes that two sketches must have in common: a sentence that both quote makes no copy."""
CONTAINED = 0.5
"""Share of the shorter text's shingles that the longer one must hold; one word in eight may differ then."""
ALIKE = 0.75
"""Share of the longer text's shingles from which on a copy is no longer only a part."""
CROWD = 64
"""Texts of one handle that are looked at, the newest: what more texts share is a site's furniture, or a wire story of
which some copies are enough to find the others.
"""

_UNSPACED = re.compile("([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])")
_VERSION = 1
_EXACT_BYTES = 8
_HEAD = 2 + _EXACT_BYTES


class SketchError(ValueError):
    """Bytes that are no sketch of this version."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text to find its copies.

    ``hashes``: uint32 in ascending order, each below 2 ** (32 - ``scale``); ``exact``: hash of the text's folded words.
    """

    scale: int
    exact: bytes
    hashes: tuple[int, ...]

    @property
    def handles(self) -> tuple[int, ...]:
        """The hashes to look it up by; what is no copy may share some, so candidates are to be compared."""
        return self.hashes[:HANDLES]

    def to_bytes(self) -> bytes:
        """Version, scale, the exact hash, then the hashes, little-endian: about a kilobyte at most."""
        return bytes((_VERSION, self.scale)) + self.exact + np.array(self.hashes, dtype="<u4").tobytes()

    @staticmethod
    def from_bytes(stored: bytes) -> Sketch:
        """The sketch that ``to_bytes`` gave. Raises SketchError."""
        if len(stored) < _HEAD or (len(stored) - _HEAD) % 4:
            raise SketchError(f"a sketch has {_HEAD} bytes and four for each hash, not {len(stored)}")
        if stored[0] != _VERSION:
            raise SketchError(f"a sketch of version {stored[0]}; this program reads version {_VERSION}")
        hashes = np.frombuffer(stored[_HEAD:], dtype="<u4")
        if stored[1] > 31 or np.any(hashes[1:] <= hashes[:-1]) or (hashes.size and int(hashes[-1]) >> (32 - stored[1])):
            raise SketchError("a sketch's hashes ascend and stay below its limit; these do not")
        return Sketch(stored[1], stored[2:_HEAD], tuple(hashes.tolist()))


@dataclass(frozen=True, slots=True)
class Copy(Generic[Key]):
    """A text found to be a copy. ``shared``: share of the shorter text that the longer one holds, 0 to 1."""

    key: Key
    kind: CopyKind
    shared: float


def sketch(text: str) -> Sketch:
    """The sketch of a text in any script; case, accents and punctuation make no difference."""
    found = words(_UNSPACED.sub(r" \1 ", text))
    exact = blake2b(" ".join(found).encode("utf-8", "surrogatepass"), digest_size=_EXACT_BYTES).digest()
    hashes = np.unique(_shingles(found))
    scale = max(0, int(np.ceil(np.log2(max(1, hashes.size) / MOST))))
    kept = hashes[: np.searchsorted(hashes, 1 << (32 - scale))]
    return Sketch(scale, exact, tuple(kept.tolist()))


def compare_sketches(one: Sketch, other: Sketch) -> tuple[CopyKind, float] | None:
    """How two texts are copies of each other and which share of the shorter one both hold; None when they are not."""
    if one.exact == other.exact:
        return "exact", 1.0
    limit = 1 << (32 - max(one.scale, other.scale))
    left = {value for value in one.hashes if value < limit}
    right = {value for value in other.hashes if value < limit}
    common = len(left & right)
    if common < LEAST_SHARED or common < CONTAINED * min(len(left), len(right)):
        return None
    shared = common / min(len(left), len(right))
    return ("near" if common >= ALIKE * max(len(left), len(right)) else "part"), shared


class CopyIndex(Generic[Key]):
    """Sketches in memory, to find the copies of a text among all those added before; adding and finding cost the same
    however many there are.
    """

    def __init__(self) -> None:
        self._sketches: dict[Key, Sketch] = {}
        self._exact: dict[bytes, list[Key]] = {}
        self._handles: dict[int, list[Key]] = {}

    def __len__(self) -> int:
        return len(self._sketches)

    def add(self, key: Key, sketched: Sketch) -> None:
        """Add a text. Raises ValueError when the key is there already."""
        if key in self._sketches:
            raise ValueError(f"{key!r} is in the index already")
        self._sketches[key] = sketched
        self._exact.setdefault(sketched.exact, []).append(key)
        for handle in sketched.handles:
            self._handles.setdefault(handle, []).append(key)

    def query(self, sketched: Sketch) -> tuple[Copy[Key], ...]:
        """The copies of a text, the most alike first, then in the order in which they were added."""
        seen: Counter[Key] = Counter(self._exact.get(sketched.exact, ())[-CROWD:])
        for handle in sketched.handles:
            seen.update(self._handles.get(handle, ())[-CROWD:])
        return tuple(sorted(self._compared(sketched, seen), key=lambda copy: (copy.kind != "exact", -copy.shared)))

    def _compared(self, sketched: Sketch, candidates: Iterable[Key]) -> Iterable[Copy[Key]]:
        for key in candidates:
            found = compare_sketches(sketched, self._sketches[key])
            if found:
                yield Copy(key, *found)


def _shingles(found: tuple[str, ...]) -> NDArray[np.uint32]:
    """Hashes of all runs of SHINGLE words; of the whole text when it is shorter."""
    if not found:
        return np.empty(0, dtype=np.uint32)
    each = np.fromiter((_word_hash(word) for word in found), dtype=np.uint64, count=len(found))
    size = min(SHINGLE, len(found))
    mixed = np.zeros(len(found) - size + 1, dtype=np.uint64)
    for at in range(size):
        mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + each[at : at + mixed.size]
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return (mixed >> np.uint64(32)).astype(np.uint32)


@lru_cache(maxsize=1 << 16)
def _word_hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
