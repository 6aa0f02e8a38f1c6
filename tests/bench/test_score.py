from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.figures import Figure
from bench.gold import GoldArticle, GoldError, Pair, Relation, load_gold
from bench.matching import iou, match
from bench.names import likeness
from bench.score import score as score_all
from bench.tables import as_json, calibration_table, figures_table

TEXT = "word " * 60


def relation(name: str, source: Pair | None, cue: Pair, *content: Pair, parent: str | None = None) -> Relation:
    return Relation(name, parent, (source,) if source else (), (cue,), content)


def gold_of(*found: Relation, flat: bool = False, text: str = TEXT) -> tuple[GoldArticle, ...]:
    return (GoldArticle("x", "fr", text, found, {}, flat),)


def score(gold: Sequence[GoldArticle], predictions: Mapping[str, Sequence[Relation]]) -> Mapping[str, Figure]:
    return score_all(gold, predictions).figures


A = relation("a1", (0, 10), (10, 20), (20, 120))
B = relation("a2", None, (30, 40), (40, 100), parent="a1")
C = relation("a3", (200, 210), (210, 220), (220, 240), (250, 280))


def test_hand_computed() -> None:
    # Predicted: A with its content one word short, B without its parent and with a source it does not have, C exact.
    predicted = [replace(A, content=((25, 120),)), replace(B, parent=None, source=((41, 44),)), C]
    figures = score(gold_of(A, B, C), {"x": predicted})
    assert figures["exact-source"].value == pytest.approx(
        100 * 2 * (2 / 3) * 1 / (2 / 3 + 1)
    )  # 2 of 3 right, 2 of 2 found
    assert figures["exact-cue"].value == 100
    # Gold contents: 20-120, 40-100, 220-240, 250-280 (trimmed); predicted has three of the four, and one that is wrong.
    assert (figures["exact-content"].precision, figures["exact-content"].recall) == (75, 75)
    assert figures["overlap-content"].value == 100
    assert figures["overlap-source"].recall == 100
    # B does not match: the gold has no source. A matches with IoU 94/99.
    assert (figures["relations"].gold_right, figures["relations"].predicted, figures["relations"].gold) == (2, 3, 3)
    assert "parents" not in figures  # of matched relations, none is nested in the gold
    assert (figures["nested"].gold, figures["nested"].predicted, figures["nested"].gold_right) == (1, 0, 0)


def test_content_below_seven_tenths_is_no_match() -> None:
    assert match([A], [replace(A, content=((20, 90),))]) == {0: 0}
    assert match([A], [replace(A, content=((20, 89),))]) == {}
    assert iou([(0, 10)], [(5, 15), (20, 25)]) == 5 / 20
    assert iou([], []) == 0


def test_matching_is_one_to_one_and_as_large_as_can_be() -> None:
    # The first prediction suits both, and suits the first best; the second suits the first only.
    one, two = A, replace(A, id="a2", content=((20, 100),))
    both = replace(A, content=((20, 115),))
    only = replace(A, content=((20, 140),))
    assert match([one, two], [both, only]) == {0: 1, 1: 0}
    assert len(match([A], [A, A])) == 1


def test_wrong_parent_is_counted() -> None:
    other = replace(C, id="p3")
    figures = score(gold_of(A, B, C), {"x": [replace(A, id="p1"), replace(B, id="p2", parent="p3"), other]})
    assert figures["relations"].value == 100
    assert figures["parents"].value == 0
    assert figures["nested"].value == 0


def test_flat_gold_is_held_against_outermost_predictions() -> None:
    figures = score(gold_of(A, C, flat=True), {"x": [A, B, C]})
    assert figures["relations"].value == 100
    assert "parents" not in figures


def test_qualities() -> None:
    rich = replace(
        A, resolved="Jean Morvan", has_resolved=True, type="person", anonymous=False, stance="denied",
        modality="negated", chain=("AFP", "Jean Morvan"),
    )  # fmt: skip
    good = replace(rich, resolved="Jean Morvan, maire de Brec", chain=("l’AFP", "jean morvan"))
    for name in ("chains", "chains-loose", "resolved", "type", "anonymous", "stance", "modality"):
        assert score(gold_of(rich), {"x": [good]})[name].value == 100, name
    bad = replace(
        rich, resolved="Jeanne Morvan", type="group", anonymous=True, stance="neutral", modality="asserted",
        chain=("Jean Morvan",),
    )  # fmt: skip
    for name in ("chains", "resolved", "type", "anonymous", "stance", "modality"):
        assert score(gold_of(rich), {"x": [bad]})[name].value == 0, name
    nobody = replace(rich, resolved=None, anonymous=None, type=None, chain=())
    assert score(gold_of(nobody), {"x": [nobody]})["resolved"].value == 100
    assert score(gold_of(nobody), {"x": [replace(rich)]})["resolved"].value == 0
    assert score(gold_of(rich), {"x": [replace(good, chain=None)]})["chains"].value == 0


def test_names() -> None:
    assert likeness("des Sources syriennes", "sources syriennes") == 2
    assert likeness("les sources", "sources russes") == 1
    assert likeness("ODE", "Organisation de l’eau (ODE)") == 2
    assert likeness("l'organisation de l’eau", "Organisation de l’eau (ODE)") == 2
    assert likeness("autre", "autre chose encore") == 1
    assert likeness("il", "sources syriennes") == 0


def test_empty() -> None:
    assert score(gold_of(A), {})["relations"].value == 0
    assert score(gold_of(A), {"x": []})["exact-cue"].value == 0
    nothing = score(gold_of(), {"x": []})
    assert nothing["relations"].value == 100
    assert score(gold_of(), {"x": [A]})["relations"].value == 0


PAIRS = st.tuples(st.integers(0, 250), st.integers(5, 40)).map(lambda p: (p[0], p[0] + p[1]))


@st.composite
def relations(draw: st.DrawFn) -> list[Relation]:
    found: list[Relation] = []
    for number in range(draw(st.integers(1, 5))):
        parent = draw(st.sampled_from([None, *(r.id for r in found)]))
        content = draw(st.lists(PAIRS, min_size=1, max_size=2))
        found.append(relation(f"a{number}", draw(st.none() | PAIRS), draw(PAIRS), *content, parent=parent))
    return found


@given(relations())
def test_gold_against_itself_is_perfect(found: list[Relation]) -> None:
    rich = [replace(r, resolved="Ada", has_resolved=True, chain=("Ada",), addressee=()) for r in found]
    for name, figure in score(gold_of(*rich), {"x": rich}).items():
        # Alike relations may be taken one for the other, and then have another parent.
        if name not in ("parents", "nested") or len({(r.source, r.cue, r.content) for r in rich}) == len(rich) == 1:
            assert figure.value == 100, name


@given(relations(), st.integers(1, 30))
def test_shifted_spans_are_never_exact_and_order_is_nothing(found: list[Relation], by: int) -> None:
    shifted = [
        replace(r, source=(), content=tuple((s + 5 * by, e + 5 * by) for s, e in r.content), cue=((2000, 2001),))
        for r in found
    ]
    figures = score(gold_of(*found, text=TEXT * 8), {"x": shifted})
    assert figures["exact-cue"].value == figures["relations"].value == 0
    forward, back = score(gold_of(*found), {"x": found}), score(gold_of(*found), {"x": found[::-1]})
    assert forward["exact-content"] == back["exact-content"]
    assert forward["relations"] == back["relations"]


@given(relations(), relations())
def test_swapping_gold_and_predicted_swaps_precision_and_recall(one: list[Relation], other: list[Relation]) -> None:
    there, back = score(gold_of(*one), {"x": other}), score(gold_of(*other), {"x": one})
    for name in ("exact-source", "exact-content", "overlap-content", "relations"):
        assert there[name].precision == back[name].recall
        assert there[name].value == pytest.approx(back[name].value)


def test_white_space_at_the_ends_does_not_count() -> None:
    text = "Le maire a dit que oui."
    gold = gold_of(relation("a1", (0, 8), (9, 14), (15, 22)), text=text)
    assert score(gold, {"x": [relation("p", (0, 9), (8, 15), (14, 22))]})["exact-content"].value == 100


def test_tables() -> None:
    figures = score(gold_of(A, B, C), {"x": [A, B]})
    lines = figures_table(figures).split("\n")
    assert len({len(line) for line in lines}) == 1
    assert all(line.startswith("| ") and line.endswith(" |") for line in lines)
    assert "| exact-cue" in lines[3]
    assert as_json(figures)["relations"] == {"precision": 100, "recall": 66.67, "f1": 80, "gold": 3, "predicted": 2}
    assert as_json(figures)["parents"] == {"share": 100, "gold": 1, "predicted": 1}


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        ('{"id": "x", "text": "ab"}', "'attributions' is missing"),
        ('{"id": "x", "text": "ab", "attributions": [{"cue": [[0, 3]]}]}', r"a1: cue: \[0, 3\] is no span"),
        ('{"id": "x", "text": "ab", "attributions": [{"cue": [[1, 1]]}]}', "is no span"),
        ('{"id": "x", "text": "ab", "attributions": [{"parent": "a9"}]}', "'a9', which does not exist"),
        ('{"id": "ok", "text": "ab", "attributions": []}', "comes twice"),
    ],
)
def test_wrong_gold_is_reported_with_its_line(tmp_path: Path, line: str, what: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "ok", "text": "ab", "attributions": []}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(GoldError, match=what) as caught:
        load_gold(path)
    assert f"{path}:2" in str(caught.value)


def test_flatness_is_read_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    spans = {"source": [], "cue": [[0, 1]], "content": [[1, 2]]}
    path.write_text(json.dumps({"id": "1", "text": "abc", "attributions": [spans]}) + "\n", encoding="utf-8")
    assert load_gold(path)[0].flat
    path.write_text(
        json.dumps({"id": "1", "text": "abc", "attributions": [{**spans, "parent": None}]}), encoding="utf-8"
    )
    assert not load_gold(path)[0].flat
    path.write_text("", encoding="utf-8")
    with pytest.raises(GoldError, match="no articles"):
        load_gold(path)


def test_confidences_are_held_against_what_is_right() -> None:
    gold = gold_of(A, C)
    sure, unsure = replace(A, confidence=0.95), replace(C, confidence=0.35, cue=((0, 5),))
    calibration = score_all(gold, {"x": [sure, unsure]}).calibration
    assert calibration is not None
    assert [(b.low, b.count, b.right) for b in calibration.bins] == [(0.3, 1, 0.0), (0.9, 1, 1.0)]
    assert calibration.error == pytest.approx(100 * (0.05 + 0.35) / 2)
    assert "| 0.9 to 1.0" in calibration_table(calibration)
    assert score_all(gold, {"x": [A]}).calibration is None
