"""Nested attributions: every content span is read again as a text of its own, to any depth.

The training annotation is flat (PolNeAR marks the outer attribution only), so depth comes from recursion: the contents
found on one level are the stretches of the next, all of them in one batch, offsets kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from selon.reading.encoder import Encoder
from selon.reading.pieces import paragraphs
from selon.reading.quotations import quotations
from selon.reading.repair import repaired
from selon.reading.spreading import spread
from selon.reading.tagging import Flat, Row, Stretch, tag, whole
from selon.reading.traits import Asides, joined

SHORTEST = 5
"""Pieces; a content shorter than that holds no attribution."""
SIGN = -4.0
"""Logit of a piece's being in a nested cue from which its content is read again: low, since a miss cannot be mended."""
DEEPEST = 8
"""Levels; deeper than any attested in news, and a bound on what crafted text can cost."""


@dataclass(frozen=True, slots=True)
class Node:
    """A flat attribution and the place of its parent among the nodes, None for an outermost one."""

    flat: Flat
    parent: int | None


@dataclass(frozen=True, slots=True)
class Nest:
    """The attributions of one text, every one after its parent, and what stands beside them."""

    nodes: list[Node]
    asides: Asides


def nest(encoder: Encoder, texts: Sequence[str]) -> list[Nest]:
    """The attributions of each text with their parents."""
    drafts = [_Draft(text, whole(encoder, text)) for text in texts]
    following: list[list[tuple[Stretch, int | None]]] = [
        [(draft.pieces.part(start, end), None) for start, end in paragraphs(draft.text)] for draft in drafts
    ]
    for depth in range(DEEPEST):
        if not any(following):
            break
        found = tag(encoder, [[stretch for stretch, _ in items] for items in following])
        following = [
            draft.grow(items, spread(draft.text, rows) if depth == 0 else rows)
            for draft, items, rows in zip(drafts, following, found, strict=True)
        ]
    return [Nest(draft.nodes, joined(draft.asides)) for draft in drafts]


class _Draft:
    """The attributions of one text while its levels are read."""

    def __init__(self, text: str, pieces: Stretch) -> None:
        self.text, self.pieces = text, pieces
        self.nodes: list[Node] = []
        self.asides: list[Asides] = []
        self.inner = np.full(len(pieces), -np.inf, dtype=np.float32)

    def grow(
        self, items: Sequence[tuple[Stretch, int | None]], rows: Sequence[Row]
    ) -> list[tuple[Stretch, int | None]]:
        """Add the attributions of one level; gives the contents to be read next, with their parents."""
        following: list[tuple[Stretch, int | None]] = []
        for (stretch, _), row in zip(items, rows, strict=True):
            self.inner[stretch.begin : stretch.end] = row.inner
            self.asides.append(row.asides)
        for (_, parent), row in zip(items, rows, strict=True):
            places: dict[Flat, int] = {}
            for flat, host in sorted(repaired(self.text, row.flats), key=lambda pair: pair[1] is not None):
                places[flat] = len(self.nodes)
                node = Node(flat, parent if host is None else places[host])
                self.nodes.append(self._beside(node) if host is None else node)
                if host is None:
                    parts = (self.pieces.part(_within(self.text, start, end), end) for start, end in flat.content)
                    following += [(part, places[flat]) for part in parts if self._promising(part)]
        return following

    def _beside(self, node: Node) -> Node:
        """A node without a source whose cue stands between two quotations of its parent's content: there the teller speaks,
        so it stands beside its parent and takes what follows ("« A », revealing « B »"). Any other node as it is.
        """
        flat = node.flat
        if node.parent is None or flat.source:
            return node
        outer = self.nodes[node.parent]
        for start, end in outer.flat.content:
            marks = quotations(self.text, start, end)
            before = [q for q in marks if q.closed and q.end <= flat.cue[0]]
            after = [q for q in marks if q.start >= flat.cue[1]]
            if (
                start <= flat.cue[0] < end
                and before
                and after
                and before[0].start == start
                and before[-1].end < flat.cue[0]
            ):
                if any(q.start < flat.cue[1] and flat.cue[0] < q.end for q in marks):
                    continue
                kept = tuple(c for c in outer.flat.content if c[1] <= start)
                rest = tuple(c for c in outer.flat.content if c[0] >= end)
                self.nodes[node.parent] = Node(
                    replace(outer.flat, content=(*kept, (start, before[-1].end))), outer.parent
                )
                return Node(replace(flat, content=((after[0].start, end), *rest)), outer.parent)
        return node

    def _promising(self, part: Stretch) -> bool:
        """Whether the tagger has seen a sign of a cue in a content; most contents hold none and need no second reading."""
        return len(part) >= SHORTEST and float(self.inner[part.begin : part.end].max()) > SIGN


def _within(text: str, start: int, end: int) -> int:
    """The start of a content, after the mark of a quotation that does not close in it: that mark alone would say that all
    of it is somebody's words, and whoever is quoted one level further down.
    """
    marks = quotations(text, start, end)
    return start if not marks or marks[0].closed or marks[0].start != start else start + 1
