"""The comparator's fit."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np

from bench.claims_fit import as_data, background_report, cross_validated, fit, report
from bench.claims_pairs import Pair
from selon.matching.compare import Model
from selon.matching.compare_evidence import Evidence
from selon.records import Relation


def _pairs() -> list[Pair]:
    random = np.random.default_rng(3)
    centres: dict[Relation, tuple[float, float]] = {"different": (0.2, 0.0), "same": (0.9, 0.0), "denies": (0.8, 1.0)}
    return [
        Pair(
            relation,
            {"cosine": float(random.normal(cosine, 0.05)), "polarity": polarity, "constant": 1.0},
            frozenset({f"story{number % 7}"}),
            ("", ""),
            across=number % 2 == 0,
        )
        for relation, (cosine, polarity) in centres.items()
        for number in range(40)
    ]


def test_what_weighs_nothing_changes_nothing() -> None:
    pairs = _pairs()
    wrong = [replace(pair, relation="different", weight=0.0) for pair in pairs if pair.relation == "same"]
    values = np.array([list(pair.values.values()) for pair in pairs])
    plain, besides, heard = fit(pairs), fit([*pairs, *wrong]), fit([*pairs, *(replace(p, weight=5.0) for p in wrong)])
    assert np.abs(plain.probabilities(values) - besides.probabilities(values)).max() < 0.05
    same = np.array([pair.relation == "same" for pair in pairs])
    assert heard.probabilities(values)[same, 1].mean() < 0.5 < plain.probabilities(values)[same, 1].mean()


def test_pairs_of_real_articles_are_counted_by_language() -> None:
    pairs = [replace(pair, relation="different") for pair in _pairs() if pair.relation == "same"]
    told = background_report(pairs, fit(_pairs()))
    assert [line.split("|")[2].strip() for line in told.splitlines()[2:]] == ["100.00", "100.00"]


def test_relations_that_can_be_told_apart_are() -> None:
    pairs = _pairs()
    likely = cross_validated(pairs)
    right = [
        ("different", "same", "denies")[row.argmax()] == pair.relation for row, pair in zip(likely, pairs, strict=True)
    ]
    assert np.mean(right) > 0.95
    assert np.allclose(likely.sum(axis=1), 1)
    assert "same, across languages" in report(pairs, likely)


def test_the_data_file_gives_the_same_probabilities() -> None:
    pairs = _pairs()
    made = fit(pairs)
    data = json.loads(json.dumps(as_data(made, "test")))
    model = Model(data["bias"], data["weights"], data["centres"])
    expected = made.probabilities(np.array([list(pairs[0].values.values())]))[0]
    found = model.probabilities([Evidence(name, "meaning", value) for name, value in pairs[0].values.items()])
    assert np.allclose([found["different"], found["same"], found["denies"]], expected, atol=0.01)
