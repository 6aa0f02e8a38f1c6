"""Whether two statements say the same, one denies the other, or neither: a probability with its reasons.

A small logistic model over the evidence (``compare_evidence``) gives the probability of each relation. Its coefficients
are data (``comparator.json``), fitted on the development families: ``python -m bench fit``.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from selon.matching.compare_evidence import Evidence, gather
from selon.matching.embedding import shipped_embedder
from selon.matching.features import Features, describe
from selon.matching.features_terms import TermSpace
from selon.records import Comparison, Reason, ReasonKind, Relation, Statement

_FITTED: tuple[Relation, ...] = ("same", "denies")
DENIES = 0.6
"""Least probability at which one statement denies the other."""
TELLING = 0.15
"""Least weight, in log odds, of evidence that is given as a reason."""


@dataclass(frozen=True, slots=True)
class Model:
    """A multinomial logistic model of the relations, "different" being the one that the others are held against.

    ``bias`` and ``weights``: by relation, the latter by feature; ``centres``: by feature, what is taken off its value.
    """

    bias: Mapping[str, float]
    weights: Mapping[str, Mapping[str, float]]
    centres: Mapping[str, float]

    def weigh(self, evidence: Evidence, relation: Relation) -> float:
        """What a piece of evidence adds to the log odds of a relation."""
        weight = self.weights[relation].get(evidence.feature, 0.0)
        return weight * (evidence.value - self.centres.get(evidence.feature, 0.0))

    def probabilities(self, evidence: Sequence[Evidence]) -> dict[Relation, float]:
        """How probable each relation is."""
        odds: dict[Relation, float] = {"different": 0.0}
        values = [(item.feature, item.value - self.centres.get(item.feature, 0.0)) for item in evidence]
        for relation in _FITTED:
            weights = self.weights[relation]
            odds[relation] = self.bias[relation] + sum(weights.get(name, 0.0) * value for name, value in values)
        highest = max(odds.values())
        parts = {relation: math.exp(value - highest) for relation, value in odds.items()}
        return {relation: part / sum(parts.values()) for relation, part in parts.items()}


class Comparator:
    """Compares statements. Loads nothing before the first comparison; safe to share between threads."""

    def __init__(self, space: TermSpace | None = None, model: Model | None = None) -> None:
        """``space`` and ``model`` take the place of the shipped ones."""
        self._space = space or TermSpace(shipped_embedder())
        self._model = model

    def describe(self, statements: Sequence[Statement]) -> list[Features]:
        """What is compared of each statement, for ``weigh``; many together are quicker than one by one."""
        return describe(statements, self._space)

    def compare(self, left: Statement, right: Statement, similarity: float) -> Comparison:
        """Hold two statements against each other; ``similarity``: the cosine of their embeddings."""
        one, other = self.describe([left, right])
        return self.weigh(one, other, similarity)

    def weigh(self, left: Features, right: Features, similarity: float) -> Comparison:
        """The same for statements that are described already."""
        model = self._model or shipped_model()
        evidence = gather(left, right, similarity)
        likely = _without_agreement(left, right, model.probabilities(evidence))
        denies = left.denied != right.denied and likely["denies"] >= max(DENIES, likely["same"])
        relation: Relation = "denies" if denies else "same" if likely["same"] > likely["different"] else "different"
        told: Relation = "denies" if relation == "denies" else "same"
        reasons = _reasons((item, model.weigh(item, told)) for item in evidence)
        return Comparison(left.statement.key, right.statement.key, relation, likely["same"], reasons)


def _without_agreement(left: Features, right: Features, likely: dict[Relation, float]) -> dict[Relation, float]:
    """Probabilities by which what one tells and the other denies, be it in the same words, is never the same."""
    if left.denied == right.denied or "negated" in {left.modality, right.modality}:
        return likely
    return {"different": likely["different"], "same": 0.0, "denies": likely["same"] + likely["denies"]}


def _reasons(weighed: Iterable[tuple[Evidence, float]]) -> tuple[Reason, ...]:
    """Evidence of one kind that rests on the same words made one reason, the weightiest first; slight ones left out."""
    totals: defaultdict[tuple[ReasonKind, str, str], float] = defaultdict(float)
    for item, weight in weighed:
        totals[item.kind, item.left, item.right] += weight
    found = [Reason(kind, round(weight, 3), left, right) for (kind, left, right), weight in totals.items()]
    return tuple(sorted((r for r in found if abs(r.weight) >= TELLING), key=lambda reason: -abs(reason.weight)))


def compare(left: Statement, right: Statement, similarity: float) -> Comparison:
    """Hold two statements against each other with the shipped comparator; see ``Comparator``."""
    return shipped_comparator().compare(left, right, similarity)


@cache
def shipped_comparator() -> Comparator:
    """One comparator for the whole process."""
    return Comparator()


@cache
def shipped_model() -> Model:
    """The fitted coefficients."""
    data = json.loads((resources.files("selon.matching") / "comparator.json").read_text(encoding="utf-8"))
    return Model(data["bias"], data["weights"], data["centres"])
