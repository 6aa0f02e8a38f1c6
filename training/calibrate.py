"""Confidence: from the evidence that decoding gives to the probability that a whole relation is right.

    python -m training.calibrate --model src/selon/reading/model --gold DEV.jsonl.gz CORPUS_DEV.jsonl

Logistic regression over the logits of the evidence (Platt 1999), fitted on development articles; the reliability table
is made by five-fold cross-validation over articles, so that no article is judged by a fit that has seen it.
A relation is right when its cue and source overlap the gold's and its contents' intersection over union is at least 0.7.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from selon.reading.attributions import features
from selon.reading.encoder import Encoder
from selon.reading.nesting import Node, nest

Floats = npt.NDArray[np.float64]
GROUP = 8


def overlap(a: list[tuple[int, int]], b: list[tuple[int, int]]) -> bool:
    """Whether any span of one overlaps any of the other."""
    return any(s < f and t < e for s, e in a for t, f in b)


def iou(a: list[tuple[int, int]], b: list[tuple[int, int]]) -> float:
    """Intersection over union in characters."""
    x, y = ({i for s, e in spans for i in range(s, e)} for spans in (a, b))
    return len(x & y) / max(1, len(x | y))


def right(node: Node, gold: list[dict[str, Any]]) -> bool:
    """Whether some gold attribution is the same relation."""
    flat = node.flat
    source = [flat.source] if flat.source else []
    for row in gold:
        spans = {role: [tuple(s) for s in row.get(role) or []] for role in ("source", "cue", "content")}
        same_source = overlap(source, spans["source"]) or not (source or spans["source"])
        if same_source and overlap([flat.cue], spans["cue"]) and iou(list(flat.content), spans["content"]) >= 0.7:
            return True
    return False


def examples(encoder: Encoder, paths: list[Path]) -> tuple[Floats, Floats, Floats]:
    """(rows, features), (rows) right or not, (rows) number of the article."""
    x: list[list[float]] = []
    y: list[float] = []
    fold: list[float] = []
    articles = []
    for path in paths:
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
            articles += [json.loads(line) for line in lines]
    for begin in range(0, len(articles), GROUP):
        group = articles[begin : begin + GROUP]
        for number, (row, found) in enumerate(zip(group, nest(encoder, [r["text"] for r in group]), strict=True)):
            deep = any("parent" in a for a in row["attributions"])
            for node in found.nodes:
                if node.parent is None or deep:  # flat gold says nothing of nested ones
                    x.append(features(node.flat.evidence, node.parent is not None))
                    y.append(float(right(node, row["attributions"])))
                    fold.append(begin + number)
    return np.array(x), np.array(y), np.array(fold)


def fit(x: Floats, y: Floats, ridge: float = 1.0) -> Floats:
    """Logistic regression by Newton's method; the intercept comes first and is not shrunk."""
    design = np.hstack([np.ones((len(x), 1)), x])
    weights = np.zeros(design.shape[1])
    penalty = ridge * np.eye(len(weights))
    penalty[0, 0] = 0
    for _ in range(50):
        p = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (p - y) + penalty @ weights
        hessian = (design * (p * (1 - p))[:, None]).T @ design + penalty
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if float(np.abs(step).max()) < 1e-8:
            break
    return weights


def reliability(x: Floats, y: Floats, fold: Floats) -> tuple[list[tuple[float, float, int]], float]:
    """Rows (mean confidence, share right, count) by tenths, and the expected calibration error, cross-validated."""
    chance = np.zeros(len(y))
    for k in range(5):
        held = fold % 5 == k
        weights = fit(x[~held], y[~held])
        chance[held] = 1 / (1 + np.exp(-(weights[0] + x[held] @ weights[1:])))
    table, error = [], 0.0
    for low in np.arange(0, 1, 0.1):
        inside = (chance >= low) & (chance < low + 0.1)
        if inside.any():
            mean, share, count = float(chance[inside].mean()), float(y[inside].mean()), int(inside.sum())
            table.append((mean, share, count))
            error += abs(mean - share) * count / len(y)
    return table, error


def main() -> None:
    """Fit, print the table, write the weights into the model's tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--gold", type=Path, nargs="+", required=True)
    options = parser.parse_args()
    x, y, fold = examples(Encoder(options.model), options.gold)
    if not len(y):
        raise SystemExit(f"{options.model}: the model finds no attribution in the development articles")
    weights = fit(x, y)
    table, error = reliability(x, y, fold)
    print("| confidence | right | relations |\n| --- | --- | --- |")
    for mean, share, count in table:
        print(f"| {mean:.2f} | {share:.2f} | {count} |")
    print(f"\nexpected calibration error {error:.3f} over {len(y)} relations, {y.mean():.3f} of them right")
    path = options.model / "tagger.json"
    config = json.loads(path.read_text(encoding="utf-8"))
    config["calibration"] = [round(float(w), 5) for w in weights]
    path.write_text(json.dumps(config), encoding="utf-8")
    if not all(math.isfinite(w) for w in weights):
        raise SystemExit("the fit did not converge")


if __name__ == "__main__":
    main()
