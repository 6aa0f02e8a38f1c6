"""Which predicted attribution is which gold one: one to one, as many pairs as can be, the best overlaps first."""

from __future__ import annotations

from collections.abc import Sequence

from bench.gold import Pair, Relation

LEAST_IOU = 0.7


def trimmed(text: str, spans: Sequence[Pair]) -> tuple[Pair, ...]:
    """Spans without white space at their ends; those of nothing else are left out."""
    found = []
    for start, end in spans:
        part = text[start:end]
        begin = start + len(part) - len(part.lstrip())
        stop = end - (len(part) - len(part.rstrip()))
        if begin < stop:
            found.append((begin, stop))
    return tuple(found)


def overlap(one: Sequence[Pair], other: Sequence[Pair]) -> bool:
    """Whether any character is in both."""
    return any(a < d and c < b for a, b in one for c, d in other)


def iou(one: Sequence[Pair], other: Sequence[Pair]) -> float:
    """Characters in both, divided by characters in either; 0 for two that are empty."""
    ours = {i for a, b in one for i in range(a, b)}
    theirs = {i for a, b in other for i in range(a, b)}
    either = ours | theirs
    return len(ours & theirs) / len(either) if either else 0.0


def agreement(gold: Relation, predicted: Relation) -> float | None:
    """The contents' IoU where the two may be the same relation (cues overlap, sources overlap or both are absent, IoU
    is high enough), otherwise None. Spans are trimmed already.
    """
    if bool(gold.source) != bool(predicted.source) or (gold.source and not overlap(gold.source, predicted.source)):
        return None
    if not overlap(gold.cue, predicted.cue):
        return None
    likeness = iou(gold.content, predicted.content)
    return likeness if likeness >= LEAST_IOU else None


def match(gold: Sequence[Relation], predicted: Sequence[Relation]) -> dict[int, int]:
    """Gold index -> predicted index: a matching of the greatest size (Kuhn 1955), better overlaps tried first."""
    edges: dict[int, list[tuple[float, int]]] = {}
    for i, one in enumerate(gold):
        for j, other in enumerate(predicted):
            if (likeness := agreement(one, other)) is not None:
                edges.setdefault(i, []).append((-likeness, j))
    partner: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for _, j in sorted(edges[i]):
            if j not in tried:
                tried.add(j)
                if j not in partner or place(partner[j], tried):
                    partner[j] = i
                    return True
        return False

    for i in sorted(edges, key=lambda i: (min(edges[i]), i)):
        place(i, set())
    return {i: j for j, i in sorted(partner.items(), key=lambda pair: pair[1])}
