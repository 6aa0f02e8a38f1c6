"""What the tagger's trait head says of a source span and of a content, beside their place."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
import numpy.typing as npt

from selon.records import Modality, SourceType

Floats = npt.NDArray[np.float32]
TYPES: tuple[SourceType, ...] = get_args(SourceType)
MODALITIES: tuple[Modality, ...] = get_args(Modality)
ANONYMOUS = len(TYPES)
NAME = ANONYMOUS + 1
MODALITY = NAME + 1
ADDRESSEE = MODALITY + len(MODALITIES)
RELAY = ADDRESSEE + 1
WIDTH = RELAY + 1
"""Columns of the head: types, anonymous, part of the name, modalities, addressee, name of a relay; all of them logits."""


BESIDE = -2.0
"""Logit from which a word belongs to an addressee or a relay of which another word is sure."""
WORDS_TELL = 0.5
"""Nats by which the words of a thin profile speak for a modality."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What the head says of one attribution, means over the words of its source and of its content.

    ``types``: probabilities in the order of TYPES, () without a source; ``anonymous``: probability that the source span
    names nobody; ``name``: code points [start, end) of the runs of words that name the source; ``modality``:
    probabilities in the order of MODALITIES, () without a content; ``before``: (where its cue begins, probability) of
    attributions before this one in the same window that may have the same source, the nearest of them; what is missing
    from 1 is the probability that none has.
    """

    types: tuple[float, ...]
    anonymous: float
    name: tuple[tuple[int, int], ...]
    modality: tuple[float, ...]
    before: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Asides:
    """Code points [start, end) of addressees, and of the names of media that something came through."""

    addressees: tuple[tuple[int, int], ...] = ()
    relays: tuple[tuple[int, int], ...] = ()


def asides(scores: Floats, words: Sequence[tuple[int, int]]) -> Asides:
    """The runs of words marked as addressees and as relays. ``scores``: (words, WIDTH), beside ``words``, code points."""
    addressees, relays = (tuple(_grown(scores[:, column].tolist(), words)) for column in (ADDRESSEE, RELAY))
    return Asides(addressees, relays)


def _grown(logits: Sequence[float], words: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Stretches of words that may be marked, as far as one of them is."""
    sure = {place for place, logit in zip(words, logits, strict=True) if logit > 0}
    likely = [place for place, logit in zip(words, logits, strict=True) if logit > BESIDE]
    for start, end in _runs(likely, words):
        if any(start <= place[0] and place[1] <= end for place in sure):
            yield start, end


def joined(parts: Iterable[Asides]) -> Asides:
    """All of them together, in order."""
    every = list(parts)
    addressees = sorted({place for part in every for place in part.addressees})
    return Asides(tuple(addressees), tuple(sorted({place for part in every for place in part.relays})))


def antecedents(later: Floats, earlier: Floats) -> Floats:
    """(cues, cues + 1): the probability that cue j is the nearest one before cue i with the same source; the last column
    is that of none. ``later``, ``earlier``: (cues, link width), in order of the text.
    """
    count = len(later)
    scores = np.zeros((count, count + 1), dtype=np.float32)
    scores[:, :count] = np.where(np.tri(count, k=-1, dtype=bool), later @ earlier.T / later.shape[1] ** 0.5, -np.inf)
    raised = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True), dtype=np.float32)


def likeliest(traits: Traits, told: Modality) -> Modality:
    """The modality of the highest log-probability, to which the words that tell one add WORDS_TELL."""
    if not traits.modality:
        return told
    odds = {kind: math.log(chance + 1e-4) for kind, chance in zip(MODALITIES, traits.modality, strict=True)}
    odds[told] += WORDS_TELL
    return max(odds, key=lambda kind: odds[kind])


def gather(source: Floats, words: Sequence[tuple[int, int]], content: Floats) -> Traits:
    """Traits from logits. ``source``: (words, WIDTH), beside ``words``, their code points; ``content``: (words, WIDTH)."""
    if not len(source):
        return Traits((), 1.0, (), _shares(content[:, MODALITY:ADDRESSEE]))
    mean = source.mean(0)
    named = [place for place, logit in zip(words, source[:, NAME].tolist(), strict=True) if logit > 0]
    return Traits(
        _shares(source[:, :ANONYMOUS]),
        float(1 / (1 + np.exp(-mean[ANONYMOUS]))),
        tuple(_runs(named, words)),
        _shares(content[:, MODALITY:ADDRESSEE]),
    )


def _shares(logits: Floats) -> tuple[float, ...]:
    """The softmax of the mean over words, () when there are none."""
    if not len(logits):
        return ()
    raised = np.exp(logits.mean(0) - logits.mean(0).max())
    return tuple((raised / raised.sum()).tolist())


def _runs(chosen: Sequence[tuple[int, int]], words: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Chosen words that follow one another, as one stretch."""
    order = {place: i for i, place in enumerate(words)}
    places = [order[place] for place in chosen]
    first = 0
    for i in range(1, len(places) + 1):
        if i == len(places) or places[i] != places[i - 1] + 1:
            yield words[places[first]][0], words[places[i - 1]][1]
            first = i
