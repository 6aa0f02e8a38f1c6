"""A lean BERT encoder in torch: the one of multilingual-e5-small, or some of its layers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training.weights import Pretrained


class ByteDropout(nn.Module):
    """Dropout drawn from random bytes: on CPUs torch's own Bernoulli draw costs a tenth of a training step."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.limit = round(256 * rate)
        self.random = np.random.Generator(np.random.SFC64())

    def forward(self, x: Tensor) -> Tensor:
        """Any shape; in training, elements set to zero and the others scaled up."""
        if not self.training or self.limit == 0:
            return x
        draw = np.frombuffer(self.random.bytes(x.numel()), np.uint8) >= self.limit
        return x * torch.from_numpy(draw).view(x.shape).to(x.dtype).mul_(256 / (256 - self.limit))


class Layer(nn.Module):
    """One post-norm transformer layer (Devlin et al. 2019). Hidden states: (batch, pieces, width)."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.drop = ByteDropout(dropout)
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=epsilon)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=epsilon)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x: (batch, pieces, width); bias: (batch, 1, 1, pieces), added to the attention scores."""
        batch, pieces, width = x.shape
        q, k, v = self.qkv(x).view(batch, pieces, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # Plain products: torch's fused attention is four times slower backwards on CPUs at these lengths.
        weights = (q @ (k * (width // self.heads) ** -0.5).transpose(-1, -2) + bias.to(q.dtype)).softmax(-1)
        mixed = self.out((weights.to(v.dtype) @ v).transpose(1, 2).reshape(batch, pieces, width))
        x = self.norm1(x + self.drop(mixed))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word embeddings in, hidden states out; the word embeddings themselves are frozen and kept apart."""

    def __init__(self, source: Pretrained, keep: Sequence[int] | None = None, dropout: float = 0.1) -> None:
        super().__init__()
        self.drop = ByteDropout(dropout)
        self.position = nn.Embedding(source.positions, source.width)
        self.norm = nn.LayerNorm(source.width, eps=source.epsilon)
        chosen = range(source.layers) if keep is None else keep
        self.layers = nn.ModuleList(
            Layer(source.width, source.heads, source.inner, source.epsilon, dropout) for _ in chosen
        )
        self.load_state_dict(_state(source, list(chosen)))

    def forward(self, embedded: Tensor, mask: Tensor) -> Tensor:
        """embedded: (batch, pieces, width) float; mask: (batch, pieces), 1 where a piece stands."""
        x = self.norm(embedded + self.position.weight[: embedded.shape[1]])
        x = self.drop(x)
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x


def _state(source: Pretrained, chosen: list[int]) -> dict[str, Tensor]:
    raw = {name: torch.from_numpy(values) for name, values in source.tensors.items()}
    width, inner = source.width, source.inner
    # The one token type is a constant: it goes into the positions.
    state = {
        "position.weight": raw["emb.pos"].view(-1, width)[: source.positions] + raw["emb.type"].view(-1, width)[0],
        "norm.weight": raw["emb.ln.w"],
        "norm.bias": raw["emb.ln.b"],
    }
    for place, index in enumerate(chosen):
        old, new = f"l{index}.", f"layers.{place}."
        state[new + "qkv.weight"] = torch.cat([raw[f"{old}{p}.w"].view(width, width) for p in "qkv"])
        state[new + "qkv.bias"] = torch.cat([raw[f"{old}{p}.b"] for p in "qkv"])
        state[new + "out.weight"], state[new + "out.bias"] = raw[old + "ao.w"].view(width, width), raw[old + "ao.b"]
        state[new + "up.weight"], state[new + "up.bias"] = raw[old + "fi.w"].view(inner, width), raw[old + "fi.b"]
        state[new + "down.weight"], state[new + "down.bias"] = raw[old + "fo.w"].view(width, inner), raw[old + "fo.b"]
        state[new + "norm1.weight"], state[new + "norm1.bias"] = raw[old + "aln.w"], raw[old + "aln.b"]
        state[new + "norm2.weight"], state[new + "norm2.bias"] = raw[old + "oln.w"], raw[old + "oln.b"]
    return state
