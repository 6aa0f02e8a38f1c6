"""What is timed of Selon: the whole reading, and the bare encoder over the same tokens."""

from __future__ import annotations

import gzip
import json
import re
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import cast

from selon.corpus.markup import convert
from selon.pipeline import GROUP, Reader
from selon.reading.encoder import Encoder, Scores, shipped
from selon.reading.nesting import nest
from selon.reading.pieces import Ints, paragraphs
from selon.reading.tagging import tag, whole
from selon.records import Article, Reading

CORPUS = Path(__file__).parent.parent / "corpus" / "fr"
_WORD = re.compile(r"\w+|[^\w\s]")


def count_words(texts: Sequence[str]) -> int:
    """Words and punctuation marks, for everybody alike."""
    return sum(sum(1 for _ in _WORD.finditer(text)) for text in texts)


def corpus_texts() -> list[str]:
    """The bundled French articles, without their markup."""
    return [str(convert(path.read_text(encoding="utf-8"), str(path))["text"]) for path in sorted(CORPUS.glob("*.txt"))]


def file_texts(path: Path) -> list[str]:
    """The texts of JSON Lines, compressed or not. Raises ValueError, which names the line."""
    texts = []
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                text = json.loads(line)["text"]
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(f'{path}:{number}: no JSON object with a "text" ({error!r})') from error
            texts.append(text)
    return texts


def volume(texts: Sequence[str], words: int) -> list[str]:
    """The first texts that hold so many words together, begun anew when they do not suffice.

    Raises ValueError when there are no words in them.
    """
    sizes = [count_words([text]) for text in texts]
    if not sum(sizes):
        raise ValueError("no text to read")
    chosen: list[str] = []
    total = 0
    for text, size in cycle(zip(texts, sizes, strict=True)):
        chosen.append(text)
        total += size
        if total >= words:
            return chosen
    raise AssertionError("a cycle does not end")


def read_seconds(reader: Reader, texts: Sequence[str]) -> float:
    """Wall time of reading all texts. Raises RuntimeError when one of them could not be read."""
    articles = [Article(id=str(number), text=text, language="fr") for number, text in enumerate(texts)]
    begin = time.perf_counter()
    results = list(reader.read_many(articles))
    seconds = time.perf_counter() - begin
    for result in results:
        if not isinstance(result, Reading):
            raise RuntimeError(f"{result.where}: {result.reason}")
    return seconds


@dataclass(frozen=True, slots=True)
class Bare:
    """The encoder's inputs, made beforehand: the windows of each group of texts on the outermost level."""

    groups: tuple[tuple[Ints, ...], ...]
    outer: int
    """Pieces on the outermost level."""
    again: int
    """Pieces of contents that the whole reading reads again."""

    def pooled(self, threads: int) -> float:
        """Wall time with groups side by side, one core each, as the Reader does."""
        encoder = shipped(1)
        with ThreadPoolExecutor(threads) as pool:
            begin = time.perf_counter()
            for _ in pool.map(encoder.run, self.groups):
                pass
            return time.perf_counter() - begin

    def joint(self, threads: int) -> float:
        """Wall time with all windows in one call and all cores on each batch."""
        encoder = shipped(threads)
        windows = [window for group in self.groups for window in group]
        begin = time.perf_counter()
        encoder.run(windows)
        return time.perf_counter() - begin


class _Recorder:
    """Stands in for an encoder and keeps the windows it is given."""

    def __init__(self, encoder: Encoder) -> None:
        self.tokenizer, self.tables = encoder.tokenizer, encoder.tables
        self._encoder = encoder
        self.windows: list[Ints] = []

    def run(self, windows: Sequence[Ints]) -> list[Scores]:
        self.windows += windows
        return self._encoder.run(windows)


def bare_of(texts: Sequence[str]) -> Bare:
    """Record what the whole reading gives to the encoder, for paragraphs alone and for all levels."""
    encoder = shipped(1)
    outer, all_levels = _Recorder(encoder), _Recorder(encoder)
    groups: list[tuple[Ints, ...]] = []
    for group in _groups(texts):
        before = len(outer.windows)
        for text in group:
            pieces = whole(encoder, text)
            tag(cast(Encoder, outer), [[pieces.part(start, end) for start, end in paragraphs(text)]])
        nest(cast(Encoder, all_levels), group)
        groups.append(tuple(outer.windows[before:]))
    size = sum(map(len, outer.windows))
    return Bare(tuple(groups), size, sum(map(len, all_levels.windows)) - size)


def _groups(texts: Sequence[str]) -> Iterator[list[str]]:
    """Texts in groups of the size in which the Reader reads them."""
    group: list[str] = []
    for text in texts:
        group.append(text)
        if sum(map(len, group)) >= GROUP:
            yield group
            group = []
    if group:
        yield group
