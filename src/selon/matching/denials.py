"""Denials that point at what their own article tells: "any involvement", "the accusation", "no such dinner".

Such a denial says too little to be held against claims of other articles. What it denies stands beside it as a rule, told by
somebody else, and that can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.matching.embedding_files import Floats
from selon.matching.features import Features, denies
from selon.matching.features_terms import align
from selon.records import Source, Statement

LEAST = 0.95
"""Least fit of a claim to a denial. Of the denials of the development stories that deny a claim of their article, four in
five find it so.
"""
_BEFORE = _TOLD = _FIRST = 0.1
"""What it adds to the fit that the claim stands before the denial, that it has a source, that it is the article's first."""


def may_deny(statements: Sequence[Statement]) -> bool:
    """Whether one of an article's statements can be such a denial, and another what it denies: cheap to ask beforehand."""
    denied = [denies(statement) for statement in statements]
    said = any(told and one.modality != "negated" for told, one in zip(denied, statements, strict=True))
    return said and not all(denied)


def denied_within(features: Sequence[Features], vectors: Floats) -> Iterator[tuple[int, int]]:
    """Which of an article's statements denies which: numbers of the denial and of the claim. ``features``: of all statements
    of the article, in their order; ``vectors``: their embeddings, (statements, width).
    """
    for number, one in enumerate(features):
        if one.denied and one.statement.modality != "negated":
            others = [at for at, other in enumerate(features) if not other.denied and _speaker(other) != _speaker(one)]
            fits = {at: _fit(features, vectors, number, at) for at in others}
            best = max(fits, key=lambda at: fits[at], default=None)
            if best is not None and fits[best] >= LEAST:
                yield number, best


def _fit(features: Sequence[Features], vectors: Floats, denial: int, claim: int) -> float:
    """How well a claim fits: likeness of both, share of the denial's words in it, and its place."""
    alike = float(vectors[denial] @ vectors[claim]) + align(features[denial].terms, features[claim].terms).left
    told = bool(features[claim].statement.hops)
    return alike + _BEFORE * (claim < denial) + _TOLD * told + _FIRST * (claim == 0)


def _speaker(features: Features) -> Source | None:
    hops = features.statement.hops
    return hops[-1].source if hops else None
