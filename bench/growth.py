"""What adding a claim costs as the archive grows: ``python -m bench growth [--most 200000]``.

Real vectors are those of story files' articles; the archive is filled with noisy copies of them, so that every claim has
neighbours as near as in a real one. At each size the time of one claim is measured: searching its neighbours, holding it
against them (real statements, so that the words are real too), and adding it.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.claims_gold import as_read, read_stories
from bench.families import load_stories
from bench.tables import table
from selon.matching import NEIGHBOURS, ClaimIndex, shipped_comparator, shipped_embedder, worth_comparing
from selon.pipeline import Reader
from selon.records import Statement

Floats = npt.NDArray[np.float32]
NOISE = 0.7
"""Length of the noise beside a vector of length 1: the cosine of a copy and its original is about 0.82."""
PROBES = 300
FIRST = 3125


@dataclass(frozen=True, slots=True)
class Cost:
    """Microseconds a claim at a size of the archive; ``compared``: neighbours a claim was held against."""

    size: int
    searching: float
    comparing: float
    adding: float
    compared: float

    @property
    def total(self) -> float:
        """Microseconds in all."""
        return self.searching + self.comparing + self.adding


def main(places: Sequence[Path], most: int) -> int:
    """Print the costs at sizes that double up to ``most``, beside what a growth with the logarithm would be."""
    stories = load_stories(places)
    readings = read_stories(stories, Reader())
    statements = [
        statement
        for story in stories
        for article in story.articles
        for statement in as_read(article, readings[article.article.id]).statements
    ]
    vectors = shipped_embedder()([statement.text for statement in statements])
    costs = measure(statements, vectors, most)
    first = costs[0]
    rows = [
        [
            f"{cost.size:,}",
            *(f"{value:.0f}" for value in (cost.searching, cost.comparing, cost.adding, cost.total)),
            f"{cost.compared:.1f}",
            f"{cost.total / first.total:.2f}",
            f"{math.log(cost.size) / math.log(first.size):.2f}",
        ]
        for cost in costs
    ]
    head = ["claims", "searching, µs", "comparing, µs", "adding, µs", "all, µs", "compared", "times", "logarithm"]
    print(table(head, rows))
    return 0


def measure(statements: Sequence[Statement], vectors: Floats, most: int) -> list[Cost]:
    """Costs at sizes 3125, 6250, … up to ``most``."""
    random = np.random.default_rng(4)
    index = ClaimIndex(vectors.shape[1])
    features = shipped_comparator().describe(statements)
    new = [replace(statement, article_id="new") for statement in statements]
    costs: list[Cost] = []
    size = 0
    while (target := FIRST << len(costs)) <= most:
        while size < target:
            count = min(2000, target - size)
            origins = np.arange(size, size + count) % len(vectors)
            index.add(np.arange(size, size + count), _noisy(vectors[origins], random))
            size += count
        chosen = random.integers(0, len(vectors), PROBES)
        probes = _noisy(vectors[chosen], random)
        started = time.process_time()
        found = [index.search(probe[None], NEIGHBOURS)[0] for probe in probes]
        searched = time.process_time()
        pairs = 0
        for number, near in zip(chosen, found, strict=True):
            for neighbour in near:
                other = neighbour.key % len(features)
                if worth_comparing(new[number], statements[other], neighbour.similarity):
                    shipped_comparator().weigh(features[number], features[other], neighbour.similarity)
                    pairs += 1
        compared = time.process_time()
        for place, probe in enumerate(probes):
            index.add(np.array([size + place]), probe[None])
        added = time.process_time()
        size += PROBES
        searching, comparing, adding = (
            1e6 * (end - begin) / PROBES
            for begin, end in ((started, searched), (searched, compared), (compared, added))
        )
        costs.append(Cost(target, searching, comparing, adding, pairs / PROBES))
    return costs


def _noisy(vectors: Floats, random: np.random.Generator) -> Floats:
    noise = random.standard_normal(vectors.shape, dtype=np.float32) * (NOISE / math.sqrt(vectors.shape[1]))
    moved = vectors + noise
    unit: Floats = moved / np.linalg.norm(moved, axis=1, keepdims=True)
    return unit
