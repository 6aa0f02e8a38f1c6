"""Stretches of text as flat attributions: pieces, windows, scores, spans, links.

A stretch is a paragraph, or a content span that is read again as a text of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from selon.reading.decoding import LABELS, Floats, Found, Ints, decode
from selon.reading.encoder import Encoder, Scores, window
from selon.reading.linking import Group, group_spans
from selon.reading.pieces import Pieces, cut, paragraphs

WINDOW = 128
"""Pieces of one window; longer ones read no better and attention over them costs more."""
LONGEST = 256
"""Pieces of a single stretch that is not cut, as in training."""


@dataclass(frozen=True, slots=True)
class Flat:
    """One flat attribution: code point spans by role, and what its confidence is computed from.

    ``evidence``: mean posterior of the cue, of the source (1 without one), of the contents, and the links' probability.
    """

    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]
    evidence: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Row:
    """What was found in one stretch: attributions, contents that have no cue in it, and for each piece the logit of its
    being in a cue inside of a content.
    """

    flats: tuple[Flat, ...]
    orphans: tuple[tuple[int, int], ...]
    inner: Floats


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
    for bit, first, spans in zip(bits, firsts, found, strict=True):
        score, draft = scores[bit.window], drafts[bit.text][bit.stretch]
        dependents, governors = score.dependents[bit.at + first], score.governors[bit.at + first]
        groups = group_spans(spans, dependents, governors, first, tables.distance)
        places = _Places(texts[bit.text][bit.stretch].pieces, bit.begin, first, bit.end)
        draft.flats += [_flat(g, places) for g in groups]
        draft.inner.append(score.emissions[bit.at : bit.at + bit.end - bit.begin, len(LABELS)])
        if not groups:
            draft.orphans += [places.span(s) for s in spans if s.role == "content"]
    return [[draft.row() for draft in row] for row in drafts]


@dataclass(slots=True)
class _Draft:
    """A row while its bits come in."""

    flats: list[Flat] = field(default_factory=list)
    orphans: list[tuple[int, int]] = field(default_factory=list)
    inner: list[Floats] = field(default_factory=list)

    def row(self) -> Row:
        inner = np.concatenate(self.inner) if self.inner else np.empty(0, dtype=np.float32)
        return Row(tuple(self.flats), tuple(self.orphans), inner)


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


def _flat(group: Group, places: _Places) -> Flat:
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
    )


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
