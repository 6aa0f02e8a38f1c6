"""Gold articles as windows of pieces with labels and links."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from selon.reading.pieces import BEGIN, END, PAD, Pieces, cut, paragraphs
from training.gold import ROLES, Gold
from training.traits import KINDS

Ints = npt.NDArray[np.int64]
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
NONE = -100


@dataclass(frozen=True)
class Window:
    """One input of the encoder; all arrays have one entry a piece.

    ``labels``: index into LABELS at the first piece of a word, NONE elsewhere; ``heads``: for pieces with a role, the place
    in the window of the first piece of its cue, else NONE; ``others``: the same for sources that serve several cues, the
    first of them where ``heads`` has the last; ``nested``: 1 in cues inside of contents, 0 outside, NONE where
    unknown; ``traits``: (pieces, kinds of ``training.traits``), NONE where unknown;
    ``earlier``: at the first piece of a cue whose source is known, the place of the nearest cue before it with the same
    source, its own where there is none, NONE elsewhere; ``spans``: code points of each piece in the text, (-1, -1) for
    special pieces; ``paragraph``: number of the
    paragraph, for links do not leave it.
    """

    ids: Ints
    labels: Ints
    heads: Ints
    others: Ints
    nested: Ints
    traits: Ints
    earlier: Ints
    paragraph: Ints
    spans: tuple[tuple[int, int], ...]
    annotated: bool


def mark(gold: Gold, cuts: Sequence[Pieces]) -> list[tuple[Ints, Ints, Ints]]:
    """For each paragraph's pieces: labels as in Window, and the last and the first attribution's number (NONE outside).

    In PolNeAR one source in sixteen belongs to several attributions ("X said A, adding B").
    """
    size = len(gold.text) + 1
    role = np.zeros(size, dtype=np.int64)
    owner = np.full(size, NONE, dtype=np.int64)
    former = np.full(size, NONE, dtype=np.int64)
    begins = np.zeros(size, dtype=bool)
    for number, attribution in enumerate(gold.attributions):
        for index, name in enumerate(ROLES):
            for s, e in attribution[name]:
                role[s:e] = index + 1
                former[s:e] = np.where(former[s:e] == NONE, number, former[s:e])
                owner[s:e] = number
                begins[s] = True
    marked = []
    for pieces in cuts:
        labels = np.full(len(pieces), NONE, dtype=np.int64)
        owners = np.full(len(pieces), NONE, dtype=np.int64)
        formers = np.full(len(pieces), NONE, dtype=np.int64)
        before = (0, NONE)
        for at in range(len(pieces)):
            if at and pieces.word[at] == pieces.word[at - 1]:
                continue
            last = at
            while last + 1 < len(pieces) and pieces.word[last + 1] == pieces.word[at]:
                last += 1
            s, e = int(pieces.start[at]), max(int(pieces.end[last]), int(pieces.start[at]) + 1)
            inside = np.flatnonzero(role[s:e])
            s += int(inside[0]) if len(inside) else 0  # a clitic before the span is part of its word
            kind, who = int(role[s]), int(owner[s])
            if kind == 0:
                labels[at] = 0
            else:
                new = bool(begins[s:e].any()) or before != (kind, who)
                labels[at] = 2 * kind - (1 if new else 0)
                owners[at] = who
                formers[at] = int(former[s])
            before = (kind, who)
        marked.append((labels, owners, formers))
    return marked


def windows(gold: Gold, tokenizer: Tokenizer, budget: int, skip: int = 0, most: int = 10**9) -> Iterator[Window]:
    """Consecutive paragraphs packed into inputs of at most ``budget`` pieces, each paragraph closed by an END piece.

    ``skip``: how many paragraphs the first window holds at most (0: as many as fit), to vary where windows begin;
    ``most``: how many any window holds at most.
    """
    stretches = paragraphs(gold.text)
    cuts = cut(tokenizer, gold.text, stretches)
    room = budget - 2
    bits: list[_Bit] = []
    for pieces, (labels, owners, formers) in zip(cuts, mark(gold, cuts), strict=True):
        nested, traits = _nested(gold, pieces), _traits(gold, pieces, labels)
        at = 0
        while at < len(pieces):
            to = min(at + room, len(pieces))
            while to < len(pieces) and to > at + 1 and pieces.word[to] == pieces.word[to - 1]:
                to -= 1
            here = labels[at:to].copy()
            if here[0] > 0 and here[0] % 2 == 0:
                here[0] -= 1  # a span cut by the edge of a window begins anew
            places = list(zip(pieces.start[at:to].tolist(), pieces.end[at:to].tolist(), strict=True))
            bits.append(
                _Bit(pieces.ids[at:to], here, owners[at:to], formers[at:to], nested[at:to], traits[at:to], places)
            )
            at = to
    held: list[_Bit] = []
    size, limit = 1, skip or most
    for bit in bits:
        if held and (size + len(bit.ids) + 1 > budget or len(held) >= limit):
            yield _close(held, gold)
            held, size, limit = [], 1, most
        held.append(bit)
        size += len(bit.ids) + 1
    if held:
        yield _close(held, gold)


@dataclass(frozen=True)
class _Bit:
    ids: Ints
    labels: Ints
    owners: Ints
    formers: Ints
    nested: Ints
    traits: Ints
    places: list[tuple[int, int]]


def _nested(gold: Gold, pieces: Pieces) -> Ints:
    if gold.nested is None:
        return np.full(len(pieces), NONE, dtype=np.int64)
    inside = np.zeros(len(pieces), dtype=np.int64)
    for start, end in gold.nested:
        inside |= (pieces.start < end) & (pieces.end > start)
    return inside


def _traits(gold: Gold, pieces: Pieces, labels: Ints) -> Ints:
    """(pieces, kinds) at the first pieces of words."""
    known = np.full((len(gold.text) + 1, len(KINDS)), NONE, dtype=np.int64)
    for trait in gold.traits:
        known[trait.start : trait.end, KINDS.index(trait.kind)] = trait.value
    # Some pieces begin with the blank before their word.
    here = known[np.minimum(pieces.start, len(gold.text))]
    next_one = known[np.minimum(pieces.start + 1, len(gold.text))]
    blank = np.array([gold.text[s : s + 1].isspace() for s in pieces.start.tolist()], dtype=bool)
    found = np.where(blank[:, None], next_one, here) if len(pieces) else here
    return np.where((labels == NONE)[:, None], NONE, found)


def _close(bits: list[_Bit], gold: Gold) -> Window:
    one = np.array([0], dtype=np.int64)
    none = np.array([NONE], dtype=np.int64)
    ids, labels, owners, formers = [np.array([BEGIN], dtype=np.int64)], [none], [none], [none]
    nested, paragraph = [none], [one]
    unknown = np.full((1, len(KINDS)), NONE, dtype=np.int64)
    traits = [unknown]
    spans: list[tuple[int, int]] = [(-1, -1)]
    for number, bit in enumerate(bits):
        ids += [bit.ids, np.array([END], dtype=np.int64)]
        labels += [bit.labels, one]  # the end of a paragraph is outside of every span
        owners += [bit.owners, none]
        formers += [bit.formers, none]
        nested += [bit.nested, none]
        traits += [bit.traits, unknown]
        paragraph += [np.full(len(bit.ids) + 1, number, dtype=np.int64)]
        spans += [*bit.places, (-1, -1)]
    label, owner, place = np.concatenate(labels), np.concatenate(owners), np.concatenate(paragraph)
    cue_at: dict[tuple[int, int], int] = {}
    for at in np.flatnonzero((label == 3) | (label == 4)).tolist():
        cue_at.setdefault((int(owner[at]), int(place[at])), at)

    def cues(owners: Ints) -> Ints:
        return np.array([cue_at.get((o, p), NONE) for o, p in zip(owners.tolist(), place.tolist(), strict=True)])

    heads = cues(owner)
    others = cues(np.concatenate(formers))
    return Window(
        ids=np.concatenate(ids),
        labels=label,
        heads=heads,
        others=np.where(others == NONE, heads, others),
        nested=np.concatenate(nested),
        traits=np.concatenate(traits),
        earlier=_earlier(cue_at, gold.speakers, len(label)),
        paragraph=place,
        spans=tuple(spans),
        annotated=gold.annotated,
    )


def _earlier(cue_at: dict[tuple[int, int], int], speakers: Sequence[str | None], size: int) -> Ints:
    """See ``Window.earlier``; ``cue_at``: (attribution, paragraph) → first piece of its cue."""
    found = np.full(size, NONE, dtype=np.int64)
    last: dict[str, int] = {}
    seen: set[int] = set()
    for (owner, _), at in sorted(cue_at.items(), key=lambda item: item[1]):
        speaker = speakers[owner] if speakers and owner >= 0 else None
        if speaker is None or owner in seen:
            continue
        seen.add(owner)
        found[at] = last.get(speaker, at)
        last[speaker] = at
    return found


def batches(items: Sequence[Window], size: int, rng: random.Random | None) -> list[list[int]]:
    """Indices grouped by length so that a batch holds at most ``size`` pieces with padding; shuffled when given an rng."""
    order = list(range(len(items)))
    if rng:
        rng.shuffle(order)
    found: list[list[int]] = []
    for begin in range(0, len(order), 256):
        current: list[int] = []
        for i in sorted(order[begin : begin + 256], key=lambda i: len(items[i].ids)):
            if current and len(items[i].ids) * (len(current) + 1) > size:
                found.append(current)
                current = []
            current.append(i)
        if current:
            found.append(current)
    if rng:
        rng.shuffle(found)
    return found


def pad(rows: Sequence[Ints], filler: int) -> Ints:
    """Rows of different lengths as one array (rows, longest)."""
    out = np.full((len(rows), max(len(r) for r in rows)), filler, dtype=np.int64)
    for row, values in zip(out, rows, strict=True):
        row[: len(values)] = values
    return out


def pad_ids(items: Sequence[Window]) -> tuple[Ints, Ints]:
    """(ids, mask) of a batch, (rows, longest). Padding is the END piece, which the shipped graph does not mask either."""
    ids = pad([w.ids for w in items], PAD)
    mask = (ids != PAD).astype(np.int64)
    return np.where(mask == 1, ids, END), mask
