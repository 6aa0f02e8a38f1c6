"""The tagger in torch: encoder, a linear-chain CRF over the first pieces of words, and a head that links spans to cues."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from selon.reading import traits
from training.data import LABELS, NONE
from training.encoder import ByteDropout

NEVER = -1e4
LINK_WIDTH = 64
BUCKETS = 24


def forbidden() -> tuple[Tensor, Tensor]:
    """(start, transitions): 0 where BIO allows it, NEVER elsewhere."""
    start = torch.tensor([NEVER if b.startswith("I-") else 0.0 for b in LABELS])
    moves = torch.tensor([[NEVER if b.startswith("I-") and a[2:] != b[2:] else 0.0 for b in LABELS] for a in LABELS])
    return start, moves


def bucket(distance: Tensor) -> Tensor:
    """Signed distances in pieces as one of 2 * BUCKETS + 1 classes, finer near zero."""
    size = distance.abs().float()
    scaled = torch.where(size < 8, size, 8 + 4 * torch.log2((size / 8).clamp(min=1)))
    index = scaled.long().clamp(max=BUCKETS)
    return torch.where(distance < 0, BUCKETS - index, BUCKETS + index)


class Outputs(NamedTuple):
    """Scores of pieces: (batch, pieces, labels + 1), four times (batch, pieces, LINK_WIDTH), and ``traits`` (batch,
    pieces, columns of ``selon.reading.traits``).
    """

    emissions: Tensor
    dependents: Tensor
    governors: Tensor
    traits: Tensor
    later: Tensor
    earlier: Tensor


class Tagger(nn.Module):
    """forward gives ``Outputs``.

    The last emission is the logit of a piece being in a cue inside of a content: contents without any are not read again.
    """

    def __init__(self, encoder: nn.Module, width: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = ByteDropout(dropout)
        self.head = nn.Linear(width, len(LABELS) + 1)
        self.dependent = nn.Linear(width, LINK_WIDTH)
        self.governor = nn.Linear(width, LINK_WIDTH)
        self.trait = nn.Linear(width, traits.WIDTH)
        self.later = nn.Linear(width, LINK_WIDTH)
        self.earlier = nn.Linear(width, LINK_WIDTH)
        self.distance = nn.Parameter(torch.zeros(2 * BUCKETS + 1))
        self.start = nn.Parameter(torch.zeros(len(LABELS)))
        self.moves = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        start, moves = forbidden()
        self.register_buffer("no_start", start, persistent=False)
        self.register_buffer("no_move", moves, persistent=False)

    def forward(self, embedded: Tensor, mask: Tensor) -> Outputs:
        """See the class."""
        hidden = self.drop(self.encoder(embedded, mask))
        links = self.dependent(hidden), self.governor(hidden)
        return Outputs(self.head(hidden), *links, self.trait(hidden), self.later(hidden), self.earlier(hidden))

    def scores(self) -> tuple[Tensor, Tensor]:
        """(start, transitions) of the CRF, forbidden moves included."""
        return self.start + self.no_start, self.moves + self.no_move

    def crf_loss(self, emissions: Tensor, labels: Tensor) -> Tensor:
        """Negative log-likelihood a word (Lafferty et al. 2001). Words only: see ``compact``."""
        words, gold, present = compact(emissions[..., : len(LABELS)].float(), labels)
        start, moves = self.scores()
        safe = gold.clamp(min=0)
        score = start[safe[:, 0]] + words[:, 0].gather(1, safe[:, :1]).squeeze(1)
        step = moves[safe[:, :-1], safe[:, 1:]] + words[:, 1:].gather(2, safe[:, 1:, None]).squeeze(2)
        score = score + (step * present[:, 1:]).sum(1)
        alpha = start + words[:, 0]
        for t in range(1, words.shape[1]):
            new = torch.logsumexp(alpha[:, :, None] + moves, 1) + words[:, t]
            alpha = torch.where(present[:, t, None] > 0, new, alpha)
        return (torch.logsumexp(alpha, 1) - score).sum() / present.sum()

    def link_scores(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """(batch, pieces, pieces): how much piece i belongs to the cue that begins at piece j."""
        raw = torch.einsum("bid,bjd->bij", dependents.float(), governors.float()) / LINK_WIDTH**0.5
        places = torch.arange(raw.shape[1])
        return raw + self.distance[bucket(places[None, :] - places[:, None])]

    def link_loss(self, scores: Tensor, labels: Tensor, heads: Tensor, paragraph: Tensor) -> Tensor:
        """Cross-entropy of the right cue among all cues of the paragraph, over pieces of sources and contents."""
        scores = scores.masked_fill(~candidates(labels, paragraph), NEVER)
        wanted = heads.masked_fill((labels == 3) | (labels == 4), NONE)
        if not bool((wanted != NONE).any()):
            return scores.sum() * 0
        return F.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=NONE)


def nested_loss(emissions: Tensor, nested: Tensor) -> Tensor:
    """Binary cross-entropy of the nested-cue logit where it is known."""
    known = nested != NONE
    if not bool(known.any()):
        return emissions.sum() * 0
    return F.binary_cross_entropy_with_logits(emissions[..., len(LABELS)].float()[known], nested[known].float())


def trait_loss(scores: Tensor, wanted: Tensor) -> Tensor:
    """Sum over the kinds of traits of the mean cross-entropy where they are known; ``wanted``: (kinds, batch, pieces)."""
    scores = scores.float()
    types, modality = scores[..., : traits.ANONYMOUS], scores[..., traits.MODALITY : traits.ADDRESSEE]
    loss = scores.sum() * 0
    for logits, gold in ((types, wanted[0]), (modality, wanted[3])):
        if bool((gold != NONE).any()):
            loss = loss + F.cross_entropy(logits.flatten(0, 1), gold.flatten(), ignore_index=NONE)
    for column, gold in zip(
        (traits.ANONYMOUS, traits.NAME, traits.ADDRESSEE, traits.RELAY), wanted[[1, 2, 4, 5]], strict=True
    ):
        known = gold != NONE
        if bool(known.any()):
            loss = loss + F.binary_cross_entropy_with_logits(scores[..., column][known], gold[known].float())
    return loss


def earlier_loss(later: Tensor, earlier: Tensor, wanted: Tensor) -> Tensor:
    """Cross-entropy of the nearest cue before with the same source, or of the cue itself where there is none (score 0)."""
    known = wanted != NONE
    if not bool(known.any()):
        return later.sum() * 0
    raw = torch.einsum("bid,bjd->bij", later.float(), earlier.float()) / LINK_WIDTH**0.5
    places = torch.arange(raw.shape[1])
    before = (places[None, :] < places[:, None])[None] & known[:, None, :]
    own = torch.eye(raw.shape[1], dtype=torch.bool)[None]
    scores = raw.masked_fill(~before, NEVER).masked_fill(own, 0.0)
    return F.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=NONE)


def candidates(labels: Tensor, paragraph: Tensor) -> Tensor:
    """(batch, pieces, pieces): whether j is the first piece of a cue in the paragraph of i."""
    return (labels == 3)[:, None, :] & (paragraph[:, :, None] == paragraph[:, None, :])


def compact(emissions: Tensor, labels: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Only the first pieces of words, moved together: (batch, words, labels), (batch, words), presence (batch, words)."""
    first = labels != NONE
    count = first.sum(1)
    order = torch.argsort((~first).to(torch.int8), dim=1, stable=True)[:, : int(count.max())]
    words = emissions.gather(1, order[:, :, None].expand(-1, -1, emissions.shape[2]))
    gold = labels.gather(1, order)
    present = (torch.arange(order.shape[1])[None, :] < count[:, None]).float()
    return words, gold, present
