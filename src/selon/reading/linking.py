"""Which source and which contents belong to which cue.

The tagger's link head scores every word of a source or content against the first word of every cue of its stretch
(an arc-factored biaffine score, after Dozat & Manning 2017); a span takes the mean over its words.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from selon.reading.decoding import Floats, Found, Ints

PASSED = 0.0
SHARED = 0.3
"""Link probability from which a source serves a second cue of its sentence too."""
EMPTY_CUE = 3.0
"""What a cue without a content costs, in nats: a reporting cue nearly always has one (99.8 % in PolNeAR)."""


@dataclass(frozen=True, slots=True)
class Group:
    """A cue with its source and contents; ``probability``: that of its least certain link."""

    cue: Found
    source: Found | None
    contents: tuple[Found, ...]
    probability: float


def group_spans(
    spans: Sequence[Found], dependents: Floats, governors: Floats, first: Ints, distance: Floats
) -> list[Group]:
    """Attributions of one stretch, in order of their cues.

    ``dependents``, ``governors``: (words, link width); ``first``: place of each word's first piece; ``distance``: bias by
    signed distance. A source serves one cue, the one it fits best; a content goes to its best cue.
    """
    spans = merge_cues(spans)
    cues = [s for s in spans if s.role == "cue"]
    if not cues:
        return []
    heads = np.array([c.first for c in cues])
    chances = {
        (s.role, s.first): _chances(s, dependents, governors[heads], first, heads, distance)
        for s in spans
        if s.role != "cue"
    }
    contents = _contents([s for s in spans if s.role == "content"], chances, len(cues))
    sources = _sources([s for s in spans if s.role == "source"], chances, cues)
    groups = []
    for i, cue in enumerate(cues):
        source = sources.get(i)
        linked = [*contents[i], source] if source else contents[i]
        sure = min((float(chances[s.role, s.first][i]) for s in linked), default=1.0)
        groups.append(Group(cue, source, tuple(contents[i]), sure))
    return groups


def merge_cues(spans: Sequence[Found]) -> list[Found]:
    """The spans with cues that touch made one: an auxiliary and its participle are one cue."""
    merged: list[Found] = []
    for span in spans:
        last = merged[-1] if merged else None
        if last and span.role == last.role == "cue" and last.last == span.first:
            merged[-1] = Found("cue", last.first, span.last, (last.posterior + span.posterior) / 2)
        else:
            merged.append(span)
    return merged


def _chances(span: Found, dependents: Floats, heads: Floats, first: Ints, places: Ints, distance: Floats) -> Floats:
    """(cues): the probability of each cue, averaged over the words of the span."""
    words = np.arange(span.first, span.last)
    score = dependents[words] @ heads.T / dependents.shape[1] ** 0.5
    score = score + distance[buckets(first[places][None, :] - first[words][:, None], (len(distance) - 1) // 2)]
    score -= score.max(1, keepdims=True)
    chance = np.exp(score)
    chance /= chance.sum(1, keepdims=True)
    return np.asarray(chance.mean(0), dtype=np.float32)


def buckets(gap: Ints, count: int) -> Ints:
    """Signed distances as classes, finer near zero: the same as in training."""
    size = np.abs(gap).astype(np.float64)
    scaled = np.where(size < 8, size, 8 + 4 * np.log2(np.maximum(size / 8, 1)))
    index = np.minimum(scaled.astype(np.int64), count)
    return np.where(gap < 0, count - index, count + index)


def _contents(spans: Sequence[Found], chances: dict[tuple[str, int], Floats], cues: int) -> dict[int, list[Found]]:
    """Each content to its best cue; then a cue without any takes one from a cue with several, if that costs little."""
    owner = {s: int(chances["content", s.first].argmax()) for s in spans}
    for cue in range(cues):
        if cue in owner.values():
            continue
        held = list(owner.values())
        gains = [
            (
                math.log(float(chances["content", s.first][cue]) + 1e-9)
                - math.log(float(chances["content", s.first][i])),
                s,
            )
            for s, i in owner.items()
            if held.count(i) > 1
        ]
        if gains and max(gains, key=lambda g: g[0])[0] > -EMPTY_CUE:
            owner[max(gains, key=lambda g: g[0])[1]] = cue
    return {cue: [s for s in spans if owner[s] == cue] for cue in range(cues)}


def _sources(spans: Sequence[Found], chances: dict[tuple[str, int], Floats], cues: Sequence[Found]) -> dict[int, Found]:
    """Greedy one-to-one: the most certain pair first; a source whose cue is taken goes to its next one above 0.2."""
    pairs = sorted(
        ((float(chances["source", s.first][i]), i, s) for s in spans for i in range(len(cues))), key=lambda p: -p[0]
    )
    taken: dict[int, Found] = {}
    used: set[int] = set()
    for chance, cue, span in pairs:
        if cue not in taken and span.first not in used and chance > 0.2:
            taken[cue] = span
            used.add(span.first)
    for cue in range(len(cues)):
        if cue not in taken:
            shared = _shared(cue, cues, taken, chances)
            if shared:
                taken[cue] = shared
    return taken


def _shared(
    cue: int, cues: Sequence[Found], taken: dict[int, Found], chances: dict[tuple[str, int], Floats]
) -> Found | None:
    """The source of another cue that serves this one too: "X said A, adding B" has one source and two cues."""
    best: tuple[float, Found] | None = None
    for other, source in taken.items():
        chance = float(chances["source", source.first][cue])
        between = min(source.first, cues[other].first) < cues[cue].first < max(source.first, cues[other].first)
        if chance > (PASSED if between else SHARED) and (best is None or chance > best[0]):
            best = chance, source
    return best[1] if best else None
