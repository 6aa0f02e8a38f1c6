"""What peers have in common: the relations that they give, quotations, and tokens as spans of characters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from bench.peers import MODELS

Pair = tuple[int, int]
"""start and end of a span, in code points; the end is exclusive."""


class Token(Protocol):
    """What is used of a token of spaCy."""

    i: int
    idx: int
    lemma_: str
    pos_: str
    dep_: str
    head: Token
    children: Iterable[Token]
    subtree: Iterable[Token]
    is_space: bool
    is_punct: bool
    is_quote: bool
    is_bracket: bool

    def __len__(self) -> int: ...


class Stretch(Protocol):
    """What is used of a span of spaCy."""

    text: str

    def __iter__(self) -> Iterator[Token]: ...


class Doc(Protocol):
    """What is used of a text that spaCy has parsed."""

    text: str

    def __iter__(self) -> Iterator[Token]: ...

    def char_span(self, start: int, end: int, *, alignment_mode: str) -> Stretch | None:
        """The tokens between two offsets."""


QUOTATION = re.compile(r"«[^«»]+»|“[^“”]+”|„[^„“”]+[“”]|\"[^\"\n]+\"")


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution; spans are code points into the text."""

    source: tuple[Pair, ...]
    cue: tuple[Pair, ...]
    content: tuple[Pair, ...]


@cache
def pipeline(language: str) -> Callable[[str], Doc]:
    """The spaCy pipeline of a language. Raises KeyError for another language than those of MODELS."""
    import spacy

    loaded: Callable[[str], Doc] = spacy.load(MODELS[language])
    return loaded


def quotations(text: str) -> list[Pair]:
    """Where quotations are, quotation marks included."""
    return [match.span() for match in QUOTATION.finditer(text)]


def inside(one: Iterable[Pair], other: Iterable[Pair]) -> bool:
    """Whether each span of one lies in a span of the other."""
    whole = list(other)
    return all(any(a <= start and end <= b for a, b in whole) for start, end in one)


def spans(tokens: Iterable[Token]) -> tuple[Pair, ...]:
    """SpaCy tokens as spans, those in a row as one; punctuation at the ends of each span is left out, but for marks of
    quotation and brackets.
    """
    runs: list[list[Token]] = []
    for token in sorted(tokens, key=lambda one: one.i):
        if runs and runs[-1][-1].i + 1 == token.i:
            runs[-1].append(token)
        else:
            runs.append([token])
    found = []
    for run in runs:
        kept = [at for at, token in enumerate(run) if not _outer(token)]
        if kept:
            first, last = run[kept[0]], run[kept[-1]]
            found.append((first.idx, last.idx + len(last)))
    return tuple(found)


def _outer(token: Token) -> bool:
    return bool(token.is_space or (token.is_punct and not token.is_quote and not token.is_bracket))


def parents(found: list[Found]) -> list[int | None]:
    """For each relation the index of the one in whose content it lies, the smallest such; None at the top."""

    def size(one: Found) -> int:
        return sum(end - start for start, end in one.content)

    indices: list[int | None] = []
    for i, one in enumerate(found):
        around = [
            j
            for j, other in enumerate(found)
            if j != i and size(other) > size(one) and inside((*one.cue, *one.content), other.content)
        ]
        indices.append(min(around, key=lambda j: size(found[j]), default=None))
    return indices
