"""Articles as batches of tensors, with windows, beginnings and quotation marks that vary from epoch to epoch."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.data import NONE, Window, pad, pad_ids, windows
from training.gold import Gold, part_sentences, vary_quotation_marks
from training.traits import KINDS

ALONE = 0.1
"""Share of articles whose sentences are inputs of their own: the whole text may be one sentence."""


@dataclass(frozen=True)
class Batch:
    """Tensors of (rows, longest), ``traits`` of (kinds, rows, longest); see ``Window``. ``mask``: 1 where a piece stands;
    ``annotated``: (rows) bool.
    """

    ids: Tensor
    mask: Tensor
    labels: Tensor
    heads: Tensor
    others: Tensor
    nested: Tensor
    earlier: Tensor
    paragraph: Tensor
    traits: Tensor
    annotated: Tensor


def collate(items: Sequence[Window]) -> Batch:
    """Windows as one batch."""
    ids, mask = pad_ids(items)
    rest = (
        torch.from_numpy(pad([getattr(w, name) for w in items], NONE))
        for name in ("labels", "heads", "others", "nested", "earlier", "paragraph")
    )
    traits = torch.stack([torch.from_numpy(pad([w.traits[:, k] for w in items], NONE)) for k in range(len(KINDS))])
    annotated = torch.tensor([w.annotated for w in items])
    return Batch(torch.from_numpy(ids), torch.from_numpy(mask), *rest, traits, annotated)


def epoch_windows(
    gold: Sequence[tuple[Gold, int]], tokenizer: Tokenizer, rng: random.Random, budgets: Sequence[int]
) -> list[Window]:
    """Every article as often as its weight says."""
    found: list[Window] = []
    for article, weight in gold:
        for _ in range(weight):
            varied = vary_quotation_marks(article, rng) if rng.random() < 0.4 else article
            if rng.random() < ALONE:
                found.extend(windows(part_sentences(varied), tokenizer, max(budgets), most=1))
            else:
                found.extend(windows(varied, tokenizer, rng.choice(list(budgets)), rng.randrange(0, 4)))
    return found
