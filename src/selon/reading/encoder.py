"""The shipped tagger under ONNX Runtime: windows of pieces in, scores a piece out.

Word embeddings are kept apart from the graph, four bits a weight (blocks of 32: value = (nibble - 8) * scale), and only
the rows that a batch needs are expanded.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from selon.reading.pieces import BEGIN, END, Ints, make_tokenizer

Floats = npt.NDArray[np.float32]
BATCH = 2048
"""Pieces in one call of the session, padding included: more does not make it faster."""
SLACK = 8
"""Pieces by which the lengths in one call may differ: padding is not masked, since masked attention is a third slower."""


@dataclass(frozen=True)
class Tables:
    """What decoding needs beside the graph. ``start`` (labels), ``moves`` (labels, labels), ``distance`` (2 buckets + 1)."""

    start: Floats
    moves: Floats
    distance: Floats
    calibration: tuple[float, ...]
    name: str


@dataclass(frozen=True)
class Scores:
    """One row a piece: ``emissions`` (n, labels), ``traits`` (n, columns of ``selon.reading.traits``), and (n, link width)
    ``dependents``, ``governors`` for the links of spans to cues, ``later``, ``earlier`` for those of cues to cues.
    """

    emissions: Floats
    dependents: Floats
    governors: Floats
    traits: Floats | None = None
    later: Floats | None = None
    earlier: Floats | None = None


class Encoder:
    """Tokenizer, embeddings and session of one model folder; safe to share between threads."""

    def __init__(self, folder: Path, threads: int | None = None) -> None:
        config = json.loads((folder / "tagger.json").read_text(encoding="utf-8"))
        self.tables = Tables(
            np.array(config["start"], np.float32),
            np.array(config["moves"], np.float32),
            np.array(config["distance"], np.float32),
            tuple(config.get("calibration", ())),
            config["name"],
        )
        self.tokenizer = _tokenizer(folder)
        self._nibbles = np.load(folder / "embedding_nibbles.npy", mmap_mode="r")
        self._scales = np.load(folder / "embedding_scales.npy", mmap_mode="r")
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        if threads is not None:
            options.intra_op_num_threads = threads
        self._session = onnxruntime.InferenceSession(
            str(folder / "tagger.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def embed(self, ids: Ints) -> Floats:
        """Word embeddings of any array of ids; shape ids.shape + (width,)."""
        unique, places = np.unique(ids, return_inverse=True)
        nibbles = self._nibbles[unique].reshape(len(unique), -1, 16)
        whole = np.concatenate([nibbles & 15, nibbles >> 4], axis=2).astype(np.float32)
        whole -= 8
        whole *= self._scales[unique].astype(np.float32)[:, :, None]
        return whole.reshape(len(unique), -1)[places.reshape(ids.shape)]

    def run(self, windows: Sequence[Ints]) -> list[Scores]:
        """Scores of each window, BEGIN and END pieces included; windows of like length share a call."""
        results: dict[int, Scores] = {}
        for batch in _batches(windows):
            lengths = np.array([len(windows[i]) for i in batch], dtype=np.int32)
            ids = np.full((len(batch), int(lengths.max())), END, dtype=np.int64)
            for row, i in enumerate(batch):
                ids[row, : len(windows[i])] = windows[i]
            outputs = self._session.run(None, {"embedded": self.embed(ids)})
            for row, i in enumerate(batch):
                results[i] = Scores(*(output[row, : lengths[row]] for output in outputs))
        return [results[i] for i in range(len(windows))]


def _batches(windows: Sequence[Ints]) -> list[list[int]]:
    found: list[list[int]] = []
    for i in sorted(range(len(windows)), key=lambda i: len(windows[i])):
        size = len(windows[i])
        if not found or size * (len(found[-1]) + 1) > BATCH or size - len(windows[found[-1][0]]) > SLACK:
            found.append([])
        found[-1].append(i)
    return found


def _tokenizer(folder: Path) -> Tokenizer:
    pieces = gzip.decompress((folder / "pieces.txt.gz").read_bytes()).decode().split("\n")
    scores = np.load(folder / "piece_scores.npy").tolist()
    table = gzip.decompress((folder / "normaliser.txt.gz").read_bytes())
    return make_tokenizer(list(zip(pieces, scores, strict=True)), table)


def window(stretches: Sequence[Ints]) -> Ints:
    """The ids of several stretches as one input: BEGIN, then each stretch closed by END."""
    parts: list[Ints] = [np.array([BEGIN], dtype=np.int64)]
    end = np.array([END], dtype=np.int64)
    for ids in stretches:
        parts += [ids, end]
    return np.concatenate(parts)


@cache
def shipped(threads: int | None = None) -> Encoder:
    """The model that lies in the package, loaded once."""
    with resources.as_file(resources.files("selon.reading") / "model") as folder:
        return Encoder(folder, threads)
