"""Scores of pieces as labelled spans: BIO-constrained Viterbi and posteriors of a linear-chain CRF (Lafferty et al. 2001).

All arrays run over words (the first pieces of words); rows are stretches of text, decoded together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Found:
    """A labelled span of words [first, last) and its mean posterior, 0 to 1."""

    role: str
    first: int
    last: int
    posterior: float


def decode(rows: Sequence[Floats], start: Floats, moves: Floats) -> list[list[Found]]:
    """The best spans of each row; each row: (words, labels); start: (labels), moves: (labels, labels)."""
    order = sorted((i for i in range(len(rows)) if len(rows[i])), key=lambda i: len(rows[i]))
    results: list[list[Found]] = [[] for _ in rows]
    for begin in range(0, len(order), 64):
        group = order[begin : begin + 64]
        lengths = np.array([len(rows[i]) for i in group])
        padded = np.zeros((len(group), int(lengths.max()), len(LABELS)), dtype=np.float32)
        for row, i in enumerate(group):
            padded[row, : lengths[row]] = rows[i]
        paths = _viterbi(padded, lengths, start, moves)
        posteriors = _posteriors(padded, lengths, start, moves)
        for row, i in enumerate(group):
            results[i] = _spans(paths[row, : lengths[row]], posteriors[row])
    return results


def _viterbi(words: Floats, lengths: Ints, start: Floats, moves: Floats) -> Ints:
    count, longest, labels = words.shape
    alpha = start + words[:, 0]
    back = np.empty((longest, count, labels), dtype=np.int64)
    stay = np.arange(labels)
    for t in range(1, longest):
        total = alpha[:, :, None] + moves
        best = total.argmax(1)
        live = (t < lengths)[:, None]
        back[t] = np.where(live, best, stay)
        alpha = np.where(live, total.max(1) + words[:, t], alpha)
    path = np.empty((count, longest), dtype=np.int64)
    path[:, -1] = alpha.argmax(1)
    rows = np.arange(count)
    for t in range(longest - 1, 0, -1):
        path[:, t - 1] = back[t][rows, path[:, t]]
    return path


def _posteriors(words: Floats, lengths: Ints, start: Floats, moves: Floats) -> Floats:
    """Forward-backward with scaling: (rows, words, labels), each word's posteriors summing to one."""
    count, longest, labels = words.shape
    step = np.exp(words - words.max(2, keepdims=True))
    move = np.exp(moves)
    forward = np.empty((longest, count, labels), dtype=np.float32)
    backward = np.empty_like(forward)
    forward[0] = np.exp(start) * step[:, 0]
    for t in range(1, longest):
        row = (forward[t - 1] / forward[t - 1].sum(1, keepdims=True)) @ move
        forward[t] = row * step[:, t]
    backward[-1] = 1
    for t in range(longest - 2, -1, -1):
        row = (backward[t + 1] * step[:, t + 1]) @ move.T
        row /= row.sum(1, keepdims=True)
        backward[t] = np.where((t + 1 < lengths)[:, None], row, 1.0)
    joint = forward * backward
    joint /= joint.sum(2, keepdims=True)
    return np.ascontiguousarray(joint.transpose(1, 0, 2))


def _spans(path: Ints, posterior: Floats) -> list[Found]:
    found, i, labels = [], 0, path.tolist()
    while i < len(labels):
        j = i + 1
        if labels[i]:
            inside = labels[i] + labels[i] % 2
            while j < len(labels) and labels[j] == inside:
                j += 1
            mean = float(np.mean([posterior[k, labels[k]] for k in range(i, j)]))
            found.append(Found(LABELS[labels[i]][2:], i, j, mean))
        i = j
    return found
