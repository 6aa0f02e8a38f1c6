"""Claim families, formed one statement at a time.

A statement is held against its nearest neighbours only, so that placing it costs the same in a small archive and in a
large one. It joins the family that its neighbours in it speak for, not one whose members mostly speak against it; when
it ties several families together, they become one. Who denies a claim stays outside of its family, and is linked to it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from selon.matching.features import Features
from selon.records import Comparison, Source, Statement

JOINS = 0.4
"""Least probability, over the neighbours of a family together, at which a statement joins it."""
MERGES = 0.6
"""Least probability at which a further family, too, is the same."""
NEIGHBOURS = 12
"""Nearest claims that a new one may be held against."""
LEAST_WITHIN, LEAST_ACROSS = 0.45, 0.3
"""Least cosine of a neighbour in the same language, and in another. Of the marked pairs of the development stories that say
the same, 98 in a hundred lie above; of the other neighbours in a full archive, most lie below.
"""
VOICES = 5
"""Neighbours of a family, the best ones, that decide together."""
LEAST_TERMS = 3
"""Words with content that a statement needs, one of them no name: fewer ("the candidate", "his resignation") point at
something that only their own article tells, and a name alone says nothing of who bears it. Of the marked pairs of the
development stories that say the same, 98 in a hundred have as many; of what real articles far apart in time have in common,
four in five.
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A neighbour of a new statement: its family, and how the two compare (``comparison.left``: the new one)."""

    family: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a new statement belongs.

    ``family``: the one that it joins, None: it begins its own. ``merged``: further families that become one with it.
    ``comparisons``: what ties it to its family. ``denied``: families whose claim it denies, or which deny its own.
    """

    family: str | None
    merged: tuple[str, ...]
    comparisons: tuple[Comparison, ...]
    denied: tuple[str, ...]


def worth_comparing(left: Statement, right: Statement, similarity: float) -> bool:
    """Whether a neighbour is near enough to be held against: comparing costs more than finding.

    What a publisher says in its own voice in the same words again, under every article perhaps, tells of no other teller.
    """
    if left.article_id == right.article_id or _repeated(left, right):
        return False
    return similarity >= (LEAST_WITHIN if left.language == right.language else LEAST_ACROSS)


def _repeated(left: Statement, right: Statement) -> bool:
    own = not left.hops and not right.hops and left.publisher is not None and right.publisher is not None
    return own and left.text == right.text and _outlet(left.publisher) == _outlet(right.publisher)


def _outlet(publisher: Source | None) -> str | None:
    return (publisher.identity or publisher.name) if publisher else None


def says_enough(features: Features) -> bool:
    """Whether a statement says so much that another may say the same."""
    named = {sound for name in features.names for sound in name.sounds}
    return len(features.terms.words) >= LEAST_TERMS and not named.issuperset(features.terms.sounds)


def place(candidates: Sequence[Candidate]) -> Placement:
    """Decide by a new statement's neighbours, in any order."""
    groups: defaultdict[str, list[Comparison]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.family].append(candidate.comparison)
    scores = {family: _joint(comparisons) for family, comparisons in groups.items()}
    denied = tuple(
        sorted(
            family
            for family, comparisons in groups.items()
            if scores[family] < JOINS and any(c.relation == "denies" for c in comparisons)
        )
    )
    ranked = sorted((-score, family) for family, score in scores.items() if score >= JOINS)
    if not ranked:
        return Placement(None, (), (), denied)
    best = ranked[0][1]
    merged = tuple(family for score, family in ranked[1:] if -score >= MERGES)
    ties = [c for family in (best, *merged) for c in groups[family] if c.relation == "same"]
    ties.sort(key=lambda comparison: (-comparison.score, comparison.right))
    return Placement(best, merged, tuple(ties), denied)


def _joint(comparisons: Sequence[Comparison]) -> float:
    """The probability for a family: the mean log odds of the members that fit best."""
    scores = sorted((c.score for c in comparisons), reverse=True)
    odds = [math.log(score / (1 - score)) for score in (min(max(s, 1e-4), 1 - 1e-4) for s in scores[:VOICES])]
    return 1 / (1 + math.exp(-sum(odds) / len(odds)))
