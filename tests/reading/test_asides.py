"""Addressees and relays out of the tagger's logits, word by word."""

from __future__ import annotations

import numpy as np
import pytest

from selon.reading.traits import ADDRESSEE, BESIDE, WIDTH, asides

TEXT = "a confié à la radio onusienne un officier"
WORDS = [(0, 1), (2, 8), (9, 10), (11, 13), (14, 19), (20, 29), (30, 32), (33, 41)]


@pytest.mark.parametrize(
    ("logits", "found"),
    [
        ([-9, -9, -3, BESIDE + 1, BESIDE + 1, 2, -9, -9], ["la radio onusienne"]),
        ([-9, -9, -3, BESIDE + 1, BESIDE + 1, -1, -9, -9], []),
        ([-9, -9, -3, -9, 1, 2, -9, 1], ["radio onusienne", "officier"]),
    ],
)
def test_an_addressee_takes_the_words_beside_the_one_that_is_sure(logits: list[float], found: list[str]) -> None:
    scores = np.full((len(WORDS), WIDTH), -9.0, dtype=np.float32)
    scores[:, ADDRESSEE] = logits
    assert [TEXT[start:end] for start, end in asides(scores, WORDS).addressees] == found
