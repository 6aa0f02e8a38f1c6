"""Key terms that are others afterwards: "incident" told on as "attentat"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from selon.gazetteer.fold import fold_word, tokens
from selon.matching.embedding_files import Floats
from selon.matching.features_names import names
from selon.matching.features_numbers import numbers
from selon.matching.features_terms import Terms, TermSpace
from selon.records import Drift, Statement

_WEIGHTY = 0.5
"""Weight, 0 to 1, from which on a word is a term."""
_STEM = 4
"""Letters that two forms of one word begin with."""


class Limits(NamedTuple):
    """When terms are held to differ: ``kept``: likeness from which on a word is kept; ``rest``: share of the other
    words, by weight, that both claims must have in common; ``most``: likeness of two terms that still are two.
    """

    kept: float
    rest: float
    most: float


LIMITS = Limits(0.75, 0.8, 0.72)


class _Content(NamedTuple):
    """Words with their weights (words,) and vectors (words, width)."""

    words: tuple[str, ...]
    weights: Floats
    vectors: Floats


def term_drifts(earlier: Statement, later: Statement, space: TermSpace) -> Iterator[Drift]:
    """A term of each claim that the other does not have, where all the rest is the same.

    Within one language only: words alone are too seldom like their translations for what is left over to be telling.
    """
    if earlier.language != later.language:
        return
    before, after = space.terms([earlier.text, later.text])
    left, right = _content(earlier, before), _content(later, after)
    if not left.words or not right.words:
        return
    likeness = _likeness(left, right)
    lost, new = likeness.max(axis=1) < LIMITS.kept, likeness.max(axis=0) < LIMITS.kept
    lost &= left.weights >= _WEIGHTY
    new &= right.weights >= _WEIGHTY
    if not lost.any() or not new.any() or min(_rest(left, lost), _rest(right, new)) < LIMITS.rest:
        return
    at = np.argwhere(np.outer(lost, new) & (likeness <= LIMITS.most))
    if len(at):
        first, second = max(at.tolist(), key=lambda pair: float(left.weights[pair[0]] + right.weights[pair[1]]))
        yield Drift("term-changed", earlier.key, later.key, left.words[first], right.words[second])


def _content(statement: Statement, terms: Terms) -> _Content:
    """The terms that are no part of a name or a number."""
    text = statement.text
    spans = [(name.start, name.start + len(name.text)) for name in names(text) if not name.initial]
    spans += [(number.start, number.end) for number in numbers(text, statement.language)]
    named = {token.raw for token in tokens(text) if any(start <= token.start < end for start, end in spans)}
    kept = [at for at, word in enumerate(terms.words) if word not in named]
    return _Content(tuple(terms.words[at] for at in kept), terms.weights[kept], terms.vectors[kept])


def _likeness(left: _Content, right: _Content) -> Floats:
    """Likeness of the words, (left, right), 1 for forms of one word."""
    likeness: Floats = np.clip(left.vectors @ right.vectors.T, 0.0, 1.0)
    for row, one in enumerate(left.words):
        for column, other in enumerate(right.words):
            if _one_word(fold_word(one), fold_word(other)):
                likeness[row, column] = 1.0
    return likeness


def _one_word(one: str, other: str) -> bool:
    common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return common >= _STEM and common >= min(len(one), len(other)) - 3


def _rest(terms: _Content, changed: NDArray[np.bool_]) -> float:
    """The share, by weight, of the words that are not changed."""
    return 1 - float(terms.weights[changed].sum() / terms.weights.sum())
