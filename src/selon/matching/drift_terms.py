"""Key terms that are others afterwards: "incident" told on as "attentat"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from selon.gazetteer.fold import fold_word, tokens
from selon.matching.embedding_files import Floats
from selon.matching.features_names import names
from selon.matching.features_numbers import numbers
from selon.matching.features_terms import Terms, TermSpace
from selon.matching.route_likeness import Similarity
from selon.records import Drift, Statement

_WEIGHTY = 0.3
"""Weight, 0 to 1, from which on a word is a term."""
_STEM = 4
"""Letters that two forms of one word begin with."""
_TRIED = 5
"""Words of each claim, those least like any of the other's, that are exchanged for one another."""


class Limits(NamedTuple):
    """When terms are held to differ: ``kept``: likeness from which on a word is kept; ``whole``: least likeness of the claims
    as they stand; ``exchanged``: the same with one's term in the place of the other's; ``gain``: what that adds at least;
    ``missed``: what the likeness loses at most without a term, for what one claim misses stands in the other too.
    """

    kept: float
    whole: float
    exchanged: float
    gain: float
    missed: float


LIMITS = Limits(kept=0.7, whole=0.5, exchanged=0.85, gain=0.06, missed=0.005)


class _Content(NamedTuple):
    """Words with their weights (words,) and vectors (words, width)."""

    words: tuple[str, ...]
    weights: Floats
    vectors: Floats


def term_drifts(earlier: Statement, later: Statement, space: TermSpace, similarity: Similarity) -> Iterator[Drift]:
    """A term of each claim that the other does not have, where all the rest is the same.

    Words alone tell too little, least of all in two languages: a translation may look as strange as another thing. But
    claims that differ in one term become the same when the term of one is put in the place of the other's, and neither
    says less of what the other says when its term is left out.
    """
    before, after = space.terms([earlier.text, later.text])
    left, right = _content(earlier, before), _content(later, after)
    if not left.words or not right.words:
        return
    likeness = _likeness(left, right)
    lost, new = _strange(left, likeness.max(axis=1)), _strange(right, likeness.max(axis=0))
    if not lost or not new:
        return
    whole = float(similarity([earlier.text], [later.text])[0, 0])
    if whole < LIMITS.whole:
        return
    lost = _spare(earlier.text, lost, later.text, whole, similarity)
    new = _spare(later.text, new, earlier.text, whole, similarity)
    if not lost or not new:
        return
    tried = [(one, other) for one in lost for other in new]
    ours = similarity([_with(earlier.text, one, other) for one, other in tried], [later.text])[:, 0]
    theirs = similarity([_with(later.text, other, one) for one, other in tried], [earlier.text])[:, 0]
    exchanged = np.minimum(ours, theirs)
    best = int(exchanged.argmax())
    if exchanged[best] >= max(LIMITS.exchanged, whole + LIMITS.gain):
        yield Drift("term-changed", earlier.key, later.key, *tried[best])


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


def _strange(terms: _Content, best: Floats) -> list[str]:
    """The weighty words that are least like any of the other claim's; ``best``: the likeness to the nearest, (words,)."""
    order = np.argsort(best, kind="stable")
    found = [terms.words[at] for at in order if best[at] < LIMITS.kept and terms.weights[at] >= _WEIGHTY]
    return found[:_TRIED]


def _spare(text: str, words: Sequence[str], other: str, whole: float, similarity: Similarity) -> list[str]:
    """Those of a text's words without which it is as much like the other one."""
    without = similarity([_with(text, word, "") for word in words], [other])[:, 0]
    return [word for word, rest in zip(words, without, strict=True) if rest >= whole - LIMITS.missed]


def _with(text: str, word: str, instead: str) -> str:
    """A text with something else in the place of a word."""
    at = next(token.start for token in tokens(text) if token.raw == word)
    return text[:at] + instead + text[at + len(word) :]
