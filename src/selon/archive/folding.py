"""Search words: what both back ends index, and what a query asks for.

Texts are folded here rather than by the databases, so that both find the same: no case, no accents, no vowel signs; elisions
cut ("l'eau" → "l", "eau"); one word a character in scripts without spaces, where a phrase finds any part of a sentence.
A change here needs a migration that fills the indexes anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selon.gazetteer.fold import Token, fold_word, tokens

MAX_WORDS = 32
"""Words of a query that count."""

_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_PIECE = re.compile(rf"[{_UNSPACED}]|[^{_UNSPACED}]+")
_HAS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_PART = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')
_QUOTES = str.maketrans("“”„«»‟＂", '"' * 7)
_ELIDED = re.compile(
    r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|dell|nell|all|dall|sull|quell)['’ʼ](?=\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that stand side by side; ``prefix``: the last one may go on."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A search word and the characters of the text that it stands for."""

    start: int
    end: int
    folded: str


def found_words(text: str) -> Iterator[Word]:
    """The search words of a text in order, with their places in it."""
    for token in tokens(text):
        if _HAS_UNSPACED.search(token.raw):
            for piece in _PIECE.finditer(token.raw):
                yield from _word(token.start + piece.start(), token.start + piece.end(), fold_word(piece[0]))
        else:
            yield from _of(token)


def folded(text: str) -> str:
    """A text as it is indexed: its search words, a space between them."""
    if _HAS_UNSPACED.search(text):
        return " ".join(word.folded for word in found_words(text))
    return " ".join(" ".join(token.folded for token in tokens(text)).split())


def parse(query: str) -> tuple[Term, ...]:
    """The terms of a user's query, all of which must be found. Quotation marks make a phrase, a trailing * a prefix; no
    other sign means anything. None of the terms is empty.
    """
    terms: list[Term] = []
    room = MAX_WORDS
    for quoted, star, plain in _PART.findall(query.translate(_QUOTES)):
        words = tuple(folded(_ELIDED.sub("", plain) if plain else quoted).split())[:room]
        room -= len(words)
        if words:
            terms.append(Term(words, bool(star) or plain.endswith("*")))
    return tuple(terms)


def _of(token: Token) -> Iterator[Word]:
    yield from _word(token.start, token.end, token.folded)


def _word(start: int, end: int, word: str) -> Iterator[Word]:
    """One as a rule; a ligature may unfold to several words, or to none."""
    for part in word.split():
        yield Word(start, end, part)
