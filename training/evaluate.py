"""Quick scores of a model in training: exact spans in windows, and links given the gold spans."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from training.data import LABELS, NONE, Window, batches, pad, pad_ids
from training.gold import ROLES
from training.model import Tagger, candidates, compact


def viterbi(words: np.ndarray, lengths: np.ndarray, start: np.ndarray, moves: np.ndarray) -> list[list[int]]:
    """Best label path of each row; words: (rows, words, labels)."""
    alpha = start + words[:, 0]
    back = []
    for t in range(1, words.shape[1]):
        total = alpha[:, :, None] + moves
        best = total.argmax(1)
        new = np.take_along_axis(total, best[:, None], 1)[:, 0] + words[:, t]
        live = (t < lengths)[:, None]
        back.append(np.where(live, best, np.arange(words.shape[2])))
        alpha = np.where(live, new, alpha)
    path = [alpha.argmax(1)]
    for step in reversed(back):
        path.append(step[np.arange(len(step)), path[-1]])
    whole = np.stack(path[::-1], 1)
    return [row[:n].tolist() for row, n in zip(whole, lengths, strict=True)]


def spans(labels: Sequence[int]) -> set[tuple[str, int, int]]:
    """BIO labels as (role, first word, last word + 1)."""
    found, i = set(), 0
    while i < len(labels):
        j = i + 1
        if labels[i]:
            inside = labels[i] + labels[i] % 2
            while j < len(labels) and labels[j] == inside:
                j += 1
            found.add((LABELS[labels[i]][2:], i, j))
        i = j
    return found


@torch.no_grad()
def span_scores(model: Tagger, table: Tensor, items: Sequence[Window]) -> dict[str, float]:
    """F1 by role in per cent, and the share of source and content pieces linked to the right cue."""
    model.eval()
    hit, predicted, wanted = (dict.fromkeys(ROLES, 0) for _ in range(3))
    linked = links = 0
    start, moves = (t.numpy() for t in model.scores())
    for chosen in batches(items, 8192, None):
        group = [items[i] for i in chosen]
        ids, mask = (torch.from_numpy(a) for a in pad_ids(group))
        labels = torch.from_numpy(pad([w.labels for w in group], NONE))
        heads = torch.from_numpy(pad([w.heads for w in group], NONE))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            emissions, dependents, governors, *_ = model(table[ids], mask)
        paragraph = torch.from_numpy(pad([w.paragraph for w in group], NONE))
        scores = model.link_scores(dependents, governors).masked_fill(~candidates(labels, paragraph), -1e4)
        role = (heads != NONE) & (labels != 3) & (labels != 4)
        linked += int((scores.argmax(2) == heads)[role].sum())
        links += int(role.sum())
        words, gold, present = compact(emissions[..., : len(LABELS)].float(), labels)
        lengths = present.sum(1).long().numpy()
        for best, true, n in zip(viterbi(words.numpy(), lengths, start, moves), gold.tolist(), lengths, strict=True):
            a, b = spans(best), spans(true[:n])
            for name in ROLES:
                hit[name] += sum(s[0] == name for s in a & b)
                predicted[name] += sum(s[0] == name for s in a)
                wanted[name] += sum(s[0] == name for s in b)
    scores_by_role = {r: round(200 * hit[r] / max(1, predicted[r] + wanted[r]), 2) for r in ROLES}
    return {**scores_by_role, "link": round(100 * linked / max(1, links), 2)}
