"""Stretches of text as flat attributions: pieces, windows, scores, spans, links.

A stretch is a paragraph, or a content span that is read again as a text of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from selon.reading.decoding import LABELS, Floats, Found, Ints, decode
from selon.reading.encoder import Encoder, Scores, window
from selon.reading.linking import Group, group_spans
from selon.reading.pieces import Pieces, cut, paragraphs
from selon.reading.traits import Asides, Traits, antecedents, asides, gather, joined

WINDOW = 128
"""Pieces of one window; longer ones read no better and attention over them costs more."""
LONGEST = 256
"""Pieces of a single stretch that is not cut, as in training."""


@dataclass(frozen=True, slots=True)
class Flat:
    """One flat attribution: code point spans by role, what its confidence is computed from, and its traits.

    ``evidence``: mean posterior of the cue, of the source (1 without one), of the contents, and the links' probability.
    """

    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]
    evidence: tuple[float, float, float, float]
    traits: Traits | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """What was found in one stretch: attributions, contents that have no cue in it, for each piece the logit of its being
    in a cue inside of a content, and the code points of addressees and of the names of relays.
    """

    flats: tuple[Flat, ...]
    orphans: tuple[tuple[int, int], ...]
    inner: Floats
    asides: Asides


@dataclass(frozen=True, slots=True)
class Stretch:
    """The pieces [begin, end) of a text's pieces."""

    pieces: Pieces
    begin: int
    end: int

    def part(self, start: int, end: int) -> Stretch:
        """The pieces that lie within the code points [start, end)."""
        begin, stop = np.searchsorted(self.pieces.start, [start, end]).tolist()
        return Stretch(self.pieces, begin, stop)

    def __len__(self) -> int:
        return self.end - self.begin


def whole(encoder: Encoder, text: str) -> Stretch:
    """All pieces of a text, cut paragraph by paragraph; words are numbered through the text."""
    cuts = cut(encoder.tokenizer, text, paragraphs(text))
    base, words = 0, [np.empty(0, dtype=np.int64)]
    for pieces in cuts:
        words.append(pieces.word + base)
        base += int(pieces.word[-1]) + 1 if len(pieces) else 0
    ids, start, end = (
        np.concatenate([words[0], *(getattr(p, name) for p in cuts)]) for name in ("ids", "start", "end")
    )
    return Stretch(Pieces(ids, start, end, np.concatenate(words)), 0, len(ids))


def tag(encoder: Encoder, texts: Sequence[Sequence[Stretch]]) -> list[list[Row]]:
    """What is found in every stretch of every text; stretches of one text share windows, so that they are context."""
    scores: list[Scores] = []
    bits: list[_Bit] = []
    for text, items in enumerate(texts):
        windows: list[Ints] = []
        for packed in _pack(items):
            at = 1
            for stretch, begin, end in packed:
                bits.append(_Bit(text, stretch, begin, end, len(scores) + len(windows), at))
                at += end - begin + 1
            windows.append(window([items[s].pieces.ids[b:e] for s, b, e in packed]))
        # Text by text: activations are quantised a call, and a reading must not depend on what is read beside it.
        scores += encoder.run(windows)
    tables = encoder.tables
    firsts = [np.flatnonzero(np.diff(texts[b.text][b.stretch].pieces.word[b.begin : b.end], prepend=-1)) for b in bits]
    rows = [scores[b.window].emissions[b.at + first, : len(LABELS)] for b, first in zip(bits, firsts, strict=True)]
    # What stands before a stretch is the end of another one, which is outside of every span.
    found = decode(rows, tables.moves[0], tables.moves)
    drafts = [[_Draft() for _ in items] for items in texts]
    cues: dict[int, list[_Cue]] = {}
    for bit, first, spans in zip(bits, firsts, found, strict=True):
        score, draft = scores[bit.window], drafts[bit.text][bit.stretch]
        dependents, governors = score.dependents[bit.at + first], score.governors[bit.at + first]
        groups = group_spans(spans, dependents, governors, first, tables.distance)
        places = _Places(texts[bit.text][bit.stretch].pieces, bit.begin, first, bit.end)
        traits = None if score.traits is None else score.traits[bit.at + first]
        for group in groups:
            cues.setdefault(bit.window, []).append(_Cue(draft, len(draft.flats), bit.at + int(first[group.cue.first])))
            draft.flats.append(_flat(group, places, traits))
        if traits is not None:
            words = [places.span(Found("", i, i + 1, 1.0)) for i in range(len(first))]
            draft.asides += [asides(traits, words)]
        draft.inner.append(score.emissions[bit.at : bit.at + bit.end - bit.begin, len(LABELS)])
        if not groups:
            draft.orphans += [places.span(s) for s in spans if s.role == "content"]
    for index, found_there in cues.items():
        _link_cues(found_there, scores[index])
    return [[draft.row() for draft in row] for row in drafts]


@dataclass(slots=True)
class _Draft:
    """A row while its bits come in."""

    flats: list[Flat] = field(default_factory=list)
    orphans: list[tuple[int, int]] = field(default_factory=list)
    inner: list[Floats] = field(default_factory=list)
    asides: list[Asides] = field(default_factory=list)

    def row(self) -> Row:
        inner = np.concatenate(self.inner) if self.inner else np.empty(0, dtype=np.float32)
        return Row(tuple(self.flats), tuple(self.orphans), inner, joined(self.asides))


@dataclass(frozen=True, slots=True)
class _Cue:
    """The attribution at an index of a draft, and the place of its cue's first piece in its window."""

    draft: _Draft
    index: int
    at: int


def _link_cues(cues: Sequence[_Cue], scores: Scores) -> None:
    """Tells the attributions of one window which of those before them may have the same source."""
    if scores.later is None or scores.earlier is None or len(cues) < 2:
        return
    ordered = sorted(cues, key=lambda cue: cue.at)
    places = [cue.at for cue in ordered]
    chances = antecedents(scores.later[places], scores.earlier[places])
    starts = [cue.draft.flats[cue.index].cue[0] for cue in ordered]
    for number, cue in enumerate(ordered):
        flat = cue.draft.flats[cue.index]
        before = tuple((starts[j], float(chances[number, j])) for j in range(number) if chances[number, j] > 0.05)
        if flat.traits and before:
            cue.draft.flats[cue.index] = replace(flat, traits=replace(flat.traits, before=before))


@dataclass(frozen=True, slots=True)
class _Bit:
    """Where a run of a stretch's pieces stands: in which window, from which place on."""

    text: int
    stretch: int
    begin: int
    end: int
    window: int
    at: int


@dataclass(frozen=True, slots=True)
class _Places:
    pieces: Pieces
    begin: int
    first: npt.NDArray[np.int64]
    end: int

    def span(self, found: Found) -> tuple[int, int]:
        """Words as code points."""
        after = self.begin + int(self.first[found.last]) if found.last < len(self.first) else self.end
        return int(self.pieces.start[self.begin + self.first[found.first]]), int(self.pieces.end[after - 1])


def _flat(group: Group, places: _Places, traits: Floats | None) -> Flat:
    contents = group.contents
    return Flat(
        places.span(group.source) if group.source else None,
        places.span(group.cue),
        tuple(places.span(c) for c in contents),
        (
            group.cue.posterior,
            group.source.posterior if group.source else 1.0,
            min((c.posterior for c in contents), default=1.0),
            group.probability,
        ),
        None if traits is None else _traits(group, places, traits),
    )


def _traits(group: Group, places: _Places, scores: Floats) -> Traits:
    """``scores``: (words of the bit, columns)."""
    source = range(group.source.first, group.source.last) if group.source else range(0)
    words = [places.span(Found("source", i, i + 1, 1.0)) for i in source]
    content = [i for span in group.contents for i in range(span.first, span.last)]
    return gather(scores[list(source)], words, scores[content])


def _pack(items: Sequence[Stretch]) -> list[list[tuple[int, int, int]]]:
    """(stretch, first piece, last piece + 1) in windows; a stretch longer than a window is cut between words."""
    packed: list[list[tuple[int, int, int]]] = []
    size = WINDOW
    for index, item in enumerate(items):
        begin, word = item.begin, item.pieces.word
        while begin < item.end:
            end = min(begin + LONGEST - 2, item.end)
            while begin + 1 < end < item.end and word[end] == word[end - 1]:
                end -= 1
            if size + end - begin + 1 > WINDOW:
                packed.append([])
                size = 1
            packed[-1].append((index, begin, end))
            size += end - begin + 1
            begin = end
    return packed
