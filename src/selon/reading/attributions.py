"""Texts as attributions: the tagger's nodes in the form of the contract."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from selon.reading.encoder import Encoder
from selon.reading.kinds import kind_of
from selon.reading.nesting import Nest, Node, nest
from selon.reading.pieces import paragraphs
from selon.reading.quotations import Quotation, quotations
from selon.reading.traits import Asides, Traits
from selon.records import Attribution, Span

LEAST = 0.3
"""Confidence below which an attribution is not given: more of them are wrong than right, by far."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the tagger found in one text: attributions, by their ids what it thinks of their sources and contents, and who
    was told and what it came through.
    """

    attributions: tuple[Attribution, ...]
    traits: Mapping[str, Traits]
    asides: Asides


def find_attributions(encoder: Encoder, texts: Sequence[str]) -> list[Tagged]:
    """The attributions of every text, in order of the text; resolved sources, addressees and stances are not set yet."""
    return [
        _records(text, found, encoder.tables.calibration)
        for text, found in zip(texts, nest(encoder, texts), strict=True)
    ]


def _records(text: str, found: Nest, calibration: tuple[float, ...]) -> Tagged:
    nodes = found.nodes
    marks = [q for start, end in paragraphs(text) for q in quotations(text, start, end)]
    chances = [confidence(n.flat.evidence, n.parent is not None, calibration) for n in nodes]
    kept = [i for i, chance in enumerate(chances) if chance >= LEAST]
    order = sorted(kept, key=lambda i: _place(nodes[i]))
    names = {node: f"a{number}" for number, node in enumerate(order, 1)}
    return Tagged(
        tuple(
            _record(text, names[i], names.get(_standing(i, nodes, names)), nodes[i], marks, chances[i]) for i in order
        ),
        {names[i]: traits for i in order if (traits := nodes[i].flat.traits)},
        found.asides,
    )


def _standing(node: int, nodes: list[Node], names: dict[int, str]) -> int:
    """The nearest enclosing node that is kept, -1 when there is none."""
    above = nodes[node].parent
    while above is not None and above not in names:
        above = nodes[above].parent
    return -1 if above is None else above


def _place(node: Node) -> tuple[int, int]:
    """Where an attribution begins for a reader: at its cue."""
    return node.flat.cue[0], node.flat.cue[1]


def _record(text: str, name: str, parent: str | None, node: Node, marks: list[Quotation], chance: float) -> Attribution:
    flat = node.flat

    def span(place: tuple[int, int]) -> Span:
        return Span(place[0], place[1], text[place[0] : place[1]])

    return Attribution(
        id=name,
        parent=parent,
        kind=kind_of(text, flat.content, marks),
        source=span(flat.source) if flat.source else None,
        cue=(span(flat.cue),),
        content=tuple(span(place) for place in flat.content),
        addressee=None,
        source_id=None,
        stance="neutral",
        confidence=chance,
    )


def confidence(evidence: tuple[float, float, float, float], nested: bool, calibration: tuple[float, ...]) -> float:
    """The probability that the whole relation is right: logistic regression over the features (Platt 1999).

    ``calibration``: intercept, then one weight a feature; without it, the product of the evidence.
    """
    if not calibration:
        return round(math.prod(evidence), 3)
    score = calibration[0] + sum(w * f for w, f in zip(calibration[1:], features(evidence, nested), strict=True))
    return round(1 / (1 + math.exp(-score)), 3)


def features(evidence: tuple[float, float, float, float], nested: bool) -> list[float]:
    """What confidence is computed from: the logits of the evidence, and whether the attribution is nested (0 or 1)."""
    bounded = (min(max(e, 0.01), 0.999) for e in evidence)
    return [*(math.log(p / (1 - p)) for p in bounded), float(nested)]
