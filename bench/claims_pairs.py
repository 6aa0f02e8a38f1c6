"""Pairs of statements with their gold relation: what the comparator is fitted on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bench.claims_gold import Told, as_marked, as_read
from bench.families import Story
from selon.matching import says_enough, shipped_comparator, shipped_embedder, worth_comparing
from selon.matching.compare_evidence import gather
from selon.matching.families import LEAST_ACROSS
from selon.records import Reading, Relation, Statement

Name = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of different articles. ``values``: the evidence by feature; ``stories``: theirs; ``weight``: how much it
    counts in a fit.
    """

    relation: Relation
    values: Mapping[str, float]
    stories: frozenset[str]
    texts: tuple[str, str]
    across: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class _Case:
    statement: Statement
    story: str
    claim: int | None
    told: frozenset[int]


def pairs(stories: Sequence[Story], readings: Mapping[str, Reading]) -> list[Pair]:
    """Every pair that the index would propose, of the marks and of the reader's claims.

    A claim of the reader's that covers no mark is held against marked ones of articles that do not state that claim.
    """
    found: list[Pair] = []
    for tell in (as_marked, as_read):
        cases = [
            case
            for story in stories
            for article in story.articles
            for case in _cases(story, tell(article, readings[article.article.id]))
        ]
        found += _pairs(cases, stories)
    return found


def _cases(story: Story, told: Told) -> Iterator[_Case]:
    claims = {key: told.article.marks[number].claim for number, key in told.marks.items()}
    stated = frozenset(mark.claim for mark in told.article.marks)
    for statement in told.statements:
        yield _Case(statement, story.name, claims.get(statement.key), stated)


def _pairs(cases: Sequence[_Case], stories: Sequence[Story]) -> Iterator[Pair]:
    denials = {frozenset(((s.name, m), (s.name, n))) for s in stories for m, n in s.denies}
    comparator = shipped_comparator()
    vectors = shipped_embedder()([case.statement.text for case in cases])
    features = comparator.describe([case.statement for case in cases])
    cosines = vectors @ vectors.T
    for i, j in np.argwhere(np.triu(cosines, 1) >= LEAST_ACROSS):
        one, other = cases[i], cases[j]
        relation = _relation(one, other, denials)
        near = worth_comparing(one.statement, other.statement, float(cosines[i, j]))
        if relation is None or not near or not (says_enough(features[i]) and says_enough(features[j])):
            continue
        values = {item.feature: item.value for item in gather(features[i], features[j], float(cosines[i, j]))}
        texts = one.statement.text, other.statement.text
        across = one.statement.language != other.statement.language
        yield Pair(relation, values, frozenset((one.story, other.story)), texts, across)


def _relation(one: _Case, other: _Case, denials: set[frozenset[Name]]) -> Relation | None:
    """The gold relation, None where the gold does not say."""
    if one.claim is None and other.claim is None:
        return None
    if one.claim is None or other.claim is None:
        marked, plain = (one, other) if other.claim is None else (other, one)
        return None if marked.story == plain.story and marked.claim in plain.told else "different"
    if (one.story, one.claim) == (other.story, other.claim):
        return "same"
    return "denies" if frozenset(((one.story, one.claim), (other.story, other.claim))) in denials else "different"
