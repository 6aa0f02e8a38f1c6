"""A text as word pieces, with offsets back into it.

The vocabulary is XLM-R's (Conneau et al. 2020). Whole paragraphs are tokenised at once; punctuation marks are split off
first, so that no piece crosses the edge of a word and every span of words is a span of pieces.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

Ints = npt.NDArray[np.int64]

BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3


@dataclass(frozen=True)
class Pieces:
    """The pieces of one paragraph; all arrays have one entry a piece.

    ``ids``: vocabulary ids; ``start``, ``end``: code points in the article's text; ``word``: number of the word, from 0.
    """

    ids: Ints
    start: Ints
    end: Ints
    word: Ints

    def __len__(self) -> int:
        return len(self.ids)


def load_tokenizer(source: str) -> Tokenizer:
    """The tokenizer from the text of its JSON file; training reads it in this form."""
    return _splitting(Tokenizer.from_str(source))


def make_tokenizer(pieces: list[tuple[str, float]], normaliser: bytes) -> Tokenizer:
    """The same from its vocabulary (piece, log-probability) and the normaliser's table, base64 as in the JSON file.

    Building it so takes a fifth of the time that parsing the JSON file takes.
    """
    tokenizer = Tokenizer(models.Unigram(pieces, UNKNOWN, False))
    tokenizer.normalizer = normalizers.Precompiled(base64.b64decode(normaliser))
    return _splitting(tokenizer)


def _splitting(tokenizer: Tokenizer) -> Tokenizer:
    """Made to split off punctuation marks as words of their own."""
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.WhitespaceSplit(),
            pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always"),
            pre_tokenizers.Split(Regex(r"▁?[^\w\s▁]"), "isolated"),
        ]
    )
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def paragraphs(text: str) -> list[tuple[int, int]]:
    """(start, end) of every line that holds more than white space."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def cut(tokenizer: Tokenizer, text: str, stretches: Sequence[tuple[int, int]]) -> list[Pieces]:
    """The pieces of each stretch (start, end) of the text."""
    encodings = tokenizer.encode_batch([text[s:e] for s, e in stretches], add_special_tokens=False)
    result = []
    for (start, _), encoding in zip(stretches, encodings, strict=True):
        offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2) + start
        word = np.array(encoding.word_ids, dtype=np.int64).reshape(-1)
        result.append(Pieces(np.array(encoding.ids, dtype=np.int64).reshape(-1), offsets[:, 0], offsets[:, 1], word))
    return result
