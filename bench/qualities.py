"""What is said about relations that were found: their source, chain, stance and modality.

Names are compared folded (``bench.names.words``): without case, accents, punctuation and function words.

- ``resolved``: the names are equal, or one contains the other as whole words; ``resolved-exact``: they are equal.
- ``chains``: every folded name after the publisher is equal, in the same order, none more and none less;
  ``chains-loose``: the same with names that may contain one another.
- ``type``, ``anonymous``: of the source, where the gold names one; ``stance``, ``modality``: shares of equal values.
- ``modality-CLASS``: precision, recall and F1 of one class.

All of them count matched relations only, each over those whose gold gives it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from bench.figures import Figure, counted, share
from bench.gold import Relation
from bench.names import likeness, words
from selon.records import Modality

Matched = Sequence[tuple[Relation, Relation]]
"""Gold relation and the predicted one that is matched with it."""


def same_name(one: str, other: str) -> bool:
    """Equal after folding."""
    return words(one) == words(other)


def like_name(one: str, other: str) -> bool:
    """Equal after folding, or one contains the other as whole words."""
    return likeness(one, other) > 0


def quality_figures(pairs: Matched) -> dict[str, Figure]:
    """All figures of matched relations by name; those that the gold does not give have no cases."""
    figures = {
        "resolved": share(_resolved(g, p, loose=True) for g, p in pairs if g.has_resolved),
        "resolved-exact": share(_resolved(g, p, loose=False) for g, p in pairs if g.has_resolved),
        "chains": share(_chain(g.chain, p.chain, loose=False) for g, p in pairs if g.chain is not None),
        "chains-loose": share(_chain(g.chain, p.chain, loose=True) for g, p in pairs if g.chain is not None),
    }
    # Of a source that the gold does not name, no type and no anonymity can be asked.
    named = [(g, p) for g, p in pairs if g.resolved or not g.has_resolved]
    figures["type"] = share(g.type == p.type for g, p in named if g.type is not None)
    figures["anonymous"] = share(g.anonymous == p.anonymous for g, p in named if g.anonymous is not None)
    figures["stance"] = share(g.stance == p.stance for g, p in pairs if g.stance is not None)
    asked = [(g.modality, p.modality) for g, p in pairs if g.modality is not None]
    figures["modality"] = share(wanted == given for wanted, given in asked)
    for kind in get_args(Modality):
        right = sum(wanted == given == kind for wanted, given in asked)
        wanted_count, given_count = sum(w == kind for w, _ in asked), sum(g == kind for _, g in asked)
        figures[f"modality-{kind}"] = counted(wanted_count, given_count, right)
    return figures


def _resolved(gold: Relation, predicted: Relation, *, loose: bool) -> bool:
    if gold.resolved is None or predicted.resolved is None:
        return gold.resolved is predicted.resolved
    return (like_name if loose else same_name)(gold.resolved, predicted.resolved)


def _chain(gold: Sequence[str], predicted: Sequence[str] | None, *, loose: bool) -> bool:
    same = like_name if loose else same_name
    if predicted is None or len(predicted) != len(gold):
        return False
    return all(same(g, p) for g, p in zip(gold, predicted, strict=True))
