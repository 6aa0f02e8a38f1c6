"""Pairs of marks against families."""

from __future__ import annotations

from bench.claims import Unit, pair_figures
from bench.claims_gold import cover
from bench.families import Mark
from selon.records import ClaimFamily, Span


def unit(article: str, language: str, claim: int, statement: str | None) -> Unit:
    return Unit(article, language, ("story", claim), statement)


UNITS = [
    unit("a1", "fr", 1, "a1#c1"),
    unit("a2", "en", 1, "a2#c1"),
    unit("a3", "fr", 1, "a3#c1"),
    unit("a3", "fr", 2, "a3#c2"),
    unit("a4", "en", 2, None),
]


def test_pairs_are_counted_within_and_across_languages() -> None:
    families = [ClaimFamily("f1", ("a1#c1", "a2#c1", "a3#c2"), ()), ClaimFamily("f2", ("a3#c1",), ())]
    figures = pair_figures(UNITS, families)
    within, across = figures["pairs-within"], figures["pairs-across"]
    assert (within.gold, within.predicted, within.gold_right) == (1, 1, 0)
    assert (across.gold, across.predicted, across.gold_right) == (3, 2, 1)
    assert (figures["pairs"].gold, figures["pairs"].gold_right) == (4, 1)
    assert figures["marks-found"].value == 80


def _cover(mark: tuple[int, int], *spans: tuple[int, int]) -> float:
    return cover(Mark(1, *mark), [Span(a, b, "x" * (b - a)) for a, b in spans])


def test_a_claim_covers_a_mark_by_overlap_or_from_inside() -> None:
    assert _cover((0, 10), (0, 10)) == 1
    assert _cover((0, 10), (0, 22)) > 0  # 10 / 22, inside
    assert _cover((0, 10), (5, 15)) == 0  # 5 / 15
    assert _cover((0, 10), (0, 30)) == 0
    assert _cover((0, 10), (0, 4), (6, 10)) == 0.8
