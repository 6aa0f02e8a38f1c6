import re

import pytest
from hypothesis import given

from selon.cli.blocks import blocks
from selon.records import Reading
from tests.cli.dispatch_reading import dispatch_reading
from tests.cli.invented_reading import english_reading
from tests.exports.readings import readings


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@given(readings())
def test_blocks_hold_the_whole_text_in_its_order(reading: Reading) -> None:
    shown = "".join(piece.text for block in blocks(reading) for piece in block.pieces)
    assert _squeezed(shown) == _squeezed(reading.article.text)


def test_a_passage_lies_inside_every_attribution_around_it() -> None:
    inside = {piece.text.strip(" ,.:"): block.inside for block in blocks(dispatch_reading()) for piece in block.pieces}
    assert inside["certains médias"] == ("a7",)
    assert inside["les renseignements étrangers russes"] == ("a7", "a8")
    quote = next(text for text in inside if text.startswith("que « les États-Unis"))
    assert inside[quote] == ("a7", "a8", "a9")
    assert inside["La source"] == ()


def test_a_full_stop_stays_with_the_quotation_before_it() -> None:
    last = [block for block in blocks(dispatch_reading()) if block.inside == ("a14",)][-1]
    assert "".join(piece.text for piece in last.pieces).endswith("en Syrie ».")


def test_cues_carry_the_number_of_their_attribution_and_parts_are_told() -> None:
    pieces = [piece for block in blocks(english_reading()) for piece in block.pieces]
    assert [(piece.text, piece.number) for piece in pieces if piece.part == "cue"] == [
        ("denied", "a1"),
        ("quoted", "a2"),
        ("as saying", "a3"),
        ("had warned", "a4"),
        ("according to", "a5"),
        ("said", "a6"),
    ]
    assert "Harbour Wire" in [piece.text for piece in pieces if piece.part == "source"]


@pytest.mark.parametrize(
    ("beginning", "marks"),
    [
        ("The city of Larkport", ("modality.conditional",)),
        ("that the ferry", ("stance.denied",)),
        ("that “the hull", ("modality.possible",)),
        ("The ferry carried", ()),
    ],
)
def test_hedges_and_denials_are_marked_where_the_claim_begins(beginning: str, marks: tuple[str, ...]) -> None:
    pieces = [piece for block in blocks(english_reading()) for piece in block.pieces]
    assert [piece.marks for piece in pieces if piece.text.strip().startswith(beginning)] == [marks]


def test_a_stretch_is_cut_by_itself() -> None:
    text = dispatch_reading().article.text
    start = text.index("Elle a ajouté")
    end = text.index("\n", start)
    found = list(blocks(dispatch_reading(), start, end))
    assert [block.inside for block in found] == [(), ("a10",)]
    assert found[0].paragraph
    assert not found[1].paragraph
