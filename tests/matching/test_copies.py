from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.matching.copies import CopyIndex, Sketch, SketchError, compare_sketches, sketch

_CHANCE = random.Random(7)
_WORDS = ["".join(_CHANCE.choices("abdeiklmnorstu", k=_CHANCE.randint(2, 9))) for _ in range(3000)]


def _text(words: int, seed: int) -> list[str]:
    return random.Random(seed).choices(_WORDS, k=words)


def _compared(one: list[str], other: list[str]) -> str | None:
    found = compare_sketches(sketch(" ".join(one)), sketch(" ".join(other)))
    return found[0] if found else None


def test_case_accents_and_punctuation_make_no_difference() -> None:
    assert compare_sketches(sketch("L’été, DÉJÀ fini ?"), sketch("l'ete deja fini")) == ("exact", 1.0)


@pytest.mark.parametrize("length", [60, 300, 2000])
@pytest.mark.parametrize("seed", range(5))
def test_copies_are_found_whole_edited_cut_short_or_added_to(length: int, seed: int) -> None:
    text, other = _text(length, seed), _text(length, seed + 100)
    edited = [word if at % 20 else "changed" for at, word in enumerate(text)]
    assert _compared(text, edited) == "near"
    assert _compared(text, text[: len(text) // 2]) == "part"
    assert _compared(text, [*other, *text, "source", "afp"]) == "part"
    assert _compared(text, other) is None


def test_a_quotation_that_both_have_makes_no_copy() -> None:
    shared = _text(40, 1)
    assert _compared([*_text(200, 2), *shared], [*_text(200, 3), *shared]) is None
    assert _compared([*_text(6, 4), *shared[:8]], [*_text(6, 5), *shared[:8]]) is None


def test_scripts_without_spaces_have_shingles() -> None:
    text = "外務省の報道官は記者会見で橋の修理が来年の春までに終わるとの見通しを示しました"
    assert compare_sketches(sketch(text), sketch("東京発" + text)) is not None


def test_the_index_gives_copies_the_most_alike_first() -> None:
    index: CopyIndex[str] = CopyIndex()
    text = _text(300, 1)
    index.add("cut", sketch(" ".join(text[:150])))
    index.add("other", sketch(" ".join(_text(300, 2))))
    index.add("whole", sketch(" ".join(text)))
    found = index.query(sketch(" ".join(text)))
    assert [(copy.key, copy.kind) for copy in found] == [("whole", "exact"), ("cut", "part")]
    assert len(index) == 3
    with pytest.raises(ValueError, match="'cut' is in the index already"):
        index.add("cut", sketch("anything"))


def test_a_crowd_of_copies_still_leads_to_some_of_them() -> None:
    index: CopyIndex[int] = CopyIndex()
    text = _text(100, 1)
    for number in range(200):
        index.add(number, sketch(" ".join([*text, *_text(30, number + 1)])))
    assert len(index.query(sketch(" ".join(text)))) >= 64


@given(st.text(max_size=300))
def test_a_sketch_survives_storage(text: str) -> None:
    made = sketch(text)
    assert Sketch.from_bytes(made.to_bytes()) == made
    assert compare_sketches(made, made) == ("exact", 1.0)


def test_a_long_texts_sketch_stays_small() -> None:
    made = sketch(" ".join(_text(50_000, 1)))
    assert 64 < len(made.hashes) < 512
    assert Sketch.from_bytes(made.to_bytes()) == made


@pytest.mark.parametrize(
    "stored", [b"", b"\x02" + bytes(9), b"\x01" + bytes(12), b"\x01\x00" + bytes(16), b"\x01\x28" + bytes(8)]
)
def test_bytes_that_are_no_sketch_are_an_error(stored: bytes) -> None:
    with pytest.raises(SketchError):
        Sketch.from_bytes(stored)
