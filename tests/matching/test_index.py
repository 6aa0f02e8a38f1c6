"""The index of neighbours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from selon.matching import ClaimIndex, IndexFileError
from selon.matching.index import Floats


def _unit(count: int, width: int = 32, seed: int = 1) -> Floats:
    vectors = np.random.default_rng(seed).standard_normal((count, width)).astype(np.float32)
    unit: Floats = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


def test_neighbours_are_the_nearest_ones() -> None:
    vectors = _unit(2000)
    index = ClaimIndex(32)
    index.add(np.arange(2000), vectors)
    found = index.search(vectors[:50], 5)
    exact = np.argsort(-(vectors[:50] @ vectors.T), axis=1)[:, :5]
    right = sum(len({n.key for n in row} & set(map(int, best))) for row, best in zip(found, exact, strict=True))
    assert right >= 0.9 * 250
    assert all(row[0].key == i and row[0].similarity == pytest.approx(1, abs=0.02) for i, row in enumerate(found))


def test_similarities_fall() -> None:
    index = ClaimIndex(32)
    index.add(np.arange(100), _unit(100))
    (row,) = index.search(_unit(1, seed=2), 10)
    assert [n.similarity for n in row] == sorted((n.similarity for n in row), reverse=True)
    assert len(row) == 10


def test_an_empty_index_has_no_neighbours() -> None:
    assert ClaimIndex(32).search(_unit(2), 3) == [[], []]


def test_fewer_entries_than_asked_for() -> None:
    index = ClaimIndex(32)
    index.add(np.array([7]), _unit(1))
    assert [[n.key for n in row] for row in index.search(_unit(2), 3)] == [[7], [7]]


def test_a_key_that_exists_gets_the_new_vector() -> None:
    vectors = _unit(2)
    index = ClaimIndex(32)
    index.add(np.array([3]), vectors[:1])
    index.add(np.array([3]), vectors[1:])
    assert len(index) == 1
    assert index.search(vectors[1:], 1)[0][0].similarity == pytest.approx(1, abs=0.02)


def test_removed_keys_are_found_no_more() -> None:
    vectors = _unit(10)
    index = ClaimIndex(32)
    index.add(np.arange(10), vectors)
    index.remove(np.array([4, 99]))
    assert 4 not in index
    assert 5 in index
    assert 4 not in {n.key for n in index.search(vectors[4:5], 10)[0]}


def test_a_saved_index_is_the_same(tmp_path: Path) -> None:
    vectors = _unit(300)
    index = ClaimIndex(32)
    index.add(np.arange(300), vectors)
    index.save(tmp_path / "claims.index")
    again = ClaimIndex.load(tmp_path / "claims.index", 32)
    assert again.search(vectors[:9], 4) == index.search(vectors[:9], 4)
    again.add(np.array([900]), _unit(1, seed=9))
    assert len(again) == 301
    assert [path.name for path in tmp_path.iterdir()] == ["claims.index"]


def test_a_missing_file_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        ClaimIndex.load(tmp_path / "none", 32)


@pytest.mark.parametrize("content", [b"", b"no index", b"x" * 5000])
def test_a_file_that_is_no_index_is_told_of(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad").write_bytes(content)
    with pytest.raises(IndexFileError, match="bad"):
        ClaimIndex.load(tmp_path / "bad", 32)


def test_an_index_of_another_width_is_told_of(tmp_path: Path) -> None:
    index = ClaimIndex(32)
    index.add(np.arange(3), _unit(3))
    index.save(tmp_path / "claims.index")
    with pytest.raises(IndexFileError, match="16"):
        ClaimIndex.load(tmp_path / "claims.index", 16)


@pytest.mark.parametrize(
    ("keys", "vectors"),
    [([1, 1], _unit(2)), ([-1, 2], _unit(2)), ([1], _unit(2)), ([1, 2], _unit(2, width=8))],
)
def test_wrong_entries_are_refused(keys: list[int], vectors: Floats) -> None:
    with pytest.raises(ValueError, match="keys"):
        ClaimIndex(32).add(np.array(keys), vectors)


def test_the_last_key_is_the_highest_that_is_left() -> None:
    index = ClaimIndex(2)
    assert index.last == 0
    index.add(np.array([7, 9, 3]), np.eye(3, 2, dtype=np.float32))
    assert index.last == 9
    index.remove(np.array([9]))
    assert index.last == 7
