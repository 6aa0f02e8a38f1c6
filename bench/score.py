"""Figures of predictions against gold, micro-averaged over articles.

- ``exact-ROLE``: spans (role, start, end) without surrounding white space; those of a discontinuous one count
  singly, as in the figures published for PolNeAR. ``overlap-ROLE``: a span is right that shares a character with one of
  the other side.
- ``relations``: gold and predicted relations matched one to one (``bench.matching``), as many as can be.
- ``parents``: of matched relations that are nested in the gold, the share whose predicted parent is matched with the
  gold parent. ``nested``: nested relations that are matched with the right parent, among those of either side.
- the figures of ``bench.qualities`` and the calibration of confidences (``bench.calibration``).

Flat gold is held against outermost predicted attributions only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bench.calibration import Calibration, calibrate
from bench.figures import Figure, Figures, counted, share, total
from bench.gold import ROLES, GoldArticle, Pair, Relation
from bench.matching import match, overlap, trimmed
from bench.qualities import quality_figures

__all__ = ["Aligned", "Figure", "Scores", "align", "score"]

Predictions = Mapping[str, Sequence[Relation]]
"""Article id -> its predicted relations; an article that is missing counts as one in which nothing was found."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """One article's relations, spans trimmed, and which is which: gold index -> predicted index."""

    gold: tuple[Relation, ...]
    predicted: tuple[Relation, ...]
    pairs: Mapping[int, int]
    flat: bool

    @property
    def matched(self) -> list[tuple[Relation, Relation]]:
        """Gold relation and the predicted one, for every pair."""
        return [(self.gold[i], self.predicted[j]) for i, j in self.pairs.items()]


@dataclass(frozen=True, slots=True)
class Scores:
    """All figures that the gold allows, by name; ``calibration`` is None without predictions that have a confidence."""

    articles: int
    figures: Figures
    calibration: Calibration | None


def score(gold: Sequence[GoldArticle], predictions: Predictions) -> Scores:
    """Score the predictions of all articles of the gold."""
    aligned = [align(article, predictions.get(article.id, ())) for article in gold]
    figures = total(map(_figures, aligned))
    kept = {name: figure for name, figure in figures.items() if name in ALWAYS or figure.gold or figure.predicted}
    return Scores(len(gold), kept, calibrate(case for one in aligned for case in _confidences(one)))


ALWAYS = (*(f"{kind}-{role}" for kind in ("exact", "overlap") for role in ROLES), "relations")


def align(article: GoldArticle, predicted: Iterable[Relation]) -> Aligned:
    """Trim all spans and match the relations; nested predictions are left out where the gold is flat."""
    ours = tuple(_trimmed(article.text, r) for r in article.relations)
    theirs = tuple(_trimmed(article.text, r) for r in predicted if not (article.flat and r.parent))
    return Aligned(ours, theirs, match(ours, theirs), article.flat)


def _trimmed(text: str, relation: Relation) -> Relation:
    return replace(
        relation,
        source=trimmed(text, relation.source),
        cue=trimmed(text, relation.cue),
        content=trimmed(text, relation.content),
        addressee=None if relation.addressee is None else trimmed(text, relation.addressee),
    )


def _figures(aligned: Aligned) -> dict[str, Figure]:
    spans = {role: (_spans(aligned.gold, role), _spans(aligned.predicted, role)) for role in (*ROLES, "addressee")}
    figures = {f"exact-{role}": _exact(*spans[role]) for role in ROLES}
    figures |= {f"overlap-{role}": _overlap(*spans[role]) for role in ROLES}
    figures["relations"] = counted(len(aligned.gold), len(aligned.predicted), len(aligned.pairs))
    if not aligned.flat:
        figures |= _nesting(aligned)
    figures |= quality_figures(aligned.matched)
    if any(relation.addressee is not None for relation in aligned.gold):
        figures["overlap-addressee"] = _overlap(*spans["addressee"])
    return figures


def _spans(relations: Iterable[Relation], role: str) -> set[Pair]:
    return {span for relation in relations for span in relation.spans(role)}


def _exact(gold: set[Pair], predicted: set[Pair]) -> Figure:
    return counted(len(gold), len(predicted), len(gold & predicted))


def _overlap(gold: set[Pair], predicted: set[Pair]) -> Figure:
    found = sum(overlap([span], list(predicted)) for span in gold)
    right = sum(overlap([span], list(gold)) for span in predicted)
    return Figure(len(gold), len(predicted), found, right)


def _nesting(aligned: Aligned) -> dict[str, Figure]:
    twin = {gold.id: predicted.id for gold, predicted in aligned.matched}
    cases = [
        predicted.parent is not None and twin.get(gold.parent) == predicted.parent
        for gold, predicted in aligned.matched
        if gold.parent is not None
    ]
    gold_count, predicted_count = (
        sum(relation.parent is not None for relation in side) for side in (aligned.gold, aligned.predicted)
    )
    return {"nested": counted(gold_count, predicted_count, sum(cases)), "parents": share(cases)}


def _confidences(aligned: Aligned) -> Iterator[tuple[float, bool]]:
    right = set(aligned.pairs.values())
    for index, relation in enumerate(aligned.predicted):
        if relation.confidence is not None:
            yield relation.confidence, index in right
