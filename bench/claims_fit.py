"""Fit the comparator's coefficients to story files: ``python -m bench fit PATH… --background FILE…``.

A multinomial logistic regression with an L2 penalty over standardised evidence, written as ``comparator.json`` for the
evidence as it is; pairs of real articles far apart in time (``claims_background``) show it what is not the same. The figures
printed beside it are cross-validated: each story is judged by a model fitted on the others.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.claims_background import background
from bench.claims_gold import read_stories
from bench.claims_pairs import Pair, pairs
from bench.families import load_stories
from bench.figures import counted
from bench.tables import table
from selon.pipeline import Reader

Floats = npt.NDArray[np.float64]
RELATIONS = ("different", "same", "denies")
PENALTY = 30.0
STEPS = 400
FOLDS = 5


@dataclass(frozen=True)
class Fit:
    """``weights``: (features + 1, relations), the last row the bias; the first relation's are all 0."""

    features: tuple[str, ...]
    centre: Floats
    scale: Floats
    weights: Floats

    def probabilities(self, values: Floats) -> Floats:
        """(n, features) → (n, relations)."""
        return _softmax(_with_bias((values - self.centre) / self.scale) @ self.weights)


def main(places: Sequence[Path], *, behind: Sequence[Path], write: bool) -> int:
    """Print cross-validated figures; ``behind``: files of real articles; ``write``: also replace the shipped coefficients.

    Of the real articles every other one takes part in the fit that is judged on the rest; what is written rests on all.
    """
    stories, reader = load_stories(places), Reader()
    found = pairs(stories, read_stories(stories, reader))
    halves = background(behind, reader)
    print(report(found, cross_validated(found, halves[0])))
    if behind:
        print(background_report(halves[1], fit([*found, *halves[0]])))
    if write:
        file = Path(str(resources.files("selon.matching") / "comparator.json"))
        other = [*halves[0], *halves[1]]
        made = f"python -m bench fit: {len(found)} pairs of {len(stories)} stories, {len(other)} of real articles"
        every = [*found, *(replace(pair, weight=pair.weight / 2) for pair in other)]
        file.write_text(json.dumps(as_data(fit(every), made), indent=1) + "\n", encoding="utf-8")
        print(f"\nwritten: {file}")
    return 0


def fit(found: Sequence[Pair]) -> Fit:
    """Fit the model to pairs, all of the same features. The same every time."""
    features = tuple(found[0].values)
    values = _matrix(found)
    scale = values.std(axis=0)
    scale[scale == 0] = 1.0
    centre = values.mean(axis=0)
    inputs = _with_bias((values - centre) / scale)
    targets = np.eye(len(RELATIONS))[[RELATIONS.index(pair.relation) for pair in found]]
    return Fit(features, centre, scale, _descend(inputs, targets, np.array([[pair.weight] for pair in found])))


def cross_validated(found: Sequence[Pair], besides: Sequence[Pair] = ()) -> Floats:
    """Probabilities (pairs, relations) from models that have not seen any of the pair's stories; ``besides``: pairs that
    all of the models see.
    """
    names = sorted({name for pair in found for name in pair.stories})
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    values = _matrix(found)
    result = np.zeros((len(found), len(RELATIONS)))
    for number in range(min(FOLDS, len(names))):
        held = np.array([any(fold[name] == number for name in pair.stories) for pair in found])
        if held.any() and not held.all():
            others = [p for p, h in zip(found, held, strict=True) if not h]
            result[held] = fit([*others, *besides]).probabilities(values[held])
    return result


def report(found: Sequence[Pair], likely: Floats) -> str:
    """Precision, recall and F1 of single pairs, within a language and across."""
    rows = []
    chosen = likely.argmax(axis=1)
    for name, across in (("within a language", False), ("across languages", True)):
        for number, relation in list(enumerate(RELATIONS))[1:]:
            gold = {i for i, p in enumerate(found) if p.relation == relation and p.across == across}
            said = {i for i, p in enumerate(found) if chosen[i] == number and p.across == across}
            figure = counted(len(gold), len(said), len(gold & said))
            cells = [f"{value:.1f}" for value in (figure.precision, figure.recall, figure.value)]
            rows.append([f"{relation}, {name}", *cells, str(len(gold))])
    return table(["pairs", "precision", "recall", "F1", "gold"], rows)


def background_report(found: Sequence[Pair], made: Fit) -> str:
    """How many pairs of real articles, none of which says the same, are held to be the same."""
    said = made.probabilities(_matrix(found)).argmax(axis=1) == RELATIONS.index("same")
    rows = []
    for name, across in (("within a language", False), ("across languages", True)):
        wrong = [bool(s) for p, s in zip(found, said, strict=True) if p.across == across]
        rows.append([f"far apart, {name}", f"{100 * float(np.mean(wrong)):.2f}" if wrong else "–", str(len(wrong))])
    return table(["pairs", "held the same, %", "pairs in all"], rows)


def as_data(made: Fit, how: str) -> dict[str, object]:
    """The contents of ``comparator.json``."""
    plain = made.weights[:-1] / made.scale[:, None]
    return {
        "made_by": how,
        "bias": {name: round(float(made.weights[-1, k]), 4) for k, name in enumerate(RELATIONS) if k},
        "weights": {
            name: {feature: round(float(plain[i, k]), 4) for i, feature in enumerate(made.features)}
            for k, name in enumerate(RELATIONS)
            if k
        },
        "centres": {feature: round(float(made.centre[i]), 4) for i, feature in enumerate(made.features)},
    }


def _descend(inputs: Floats, targets: Floats, counts: Floats) -> Floats:
    """Nesterov's accelerated gradient; the step comes from the curvature's bound."""
    weights = np.zeros((inputs.shape[1], targets.shape[1]))
    penalty = np.full((inputs.shape[1], 1), PENALTY)
    penalty[-1] = 0.0
    step = 1 / (0.5 * np.linalg.eigvalsh(inputs.T @ (counts * inputs))[-1] + PENALTY)
    ahead, pace = weights, 1.0
    for _ in range(STEPS):
        gradient = inputs.T @ (counts * (_softmax(inputs @ ahead) - targets)) + penalty * ahead
        gradient[:, 0] = 0.0
        following = ahead - step * gradient
        next_pace = (1 + np.sqrt(1 + 4 * pace**2)) / 2
        ahead = following + (pace - 1) / next_pace * (following - weights)
        weights, pace = following, next_pace
    return weights


def _matrix(found: Sequence[Pair]) -> Floats:
    return np.array([list(pair.values.values()) for pair in found])


def _with_bias(values: Floats) -> Floats:
    return np.hstack([values, np.ones((len(values), 1))])


def _softmax(odds: Floats) -> Floats:
    parts = np.exp(odds - odds.max(axis=1, keepdims=True))
    result: Floats = parts / parts.sum(axis=1, keepdims=True)
    return result
