"""Words and sentences of an article, with their offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from selon.records import Attribution

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:qu|\w)'(?=\w)"  # l', d', qu', O'
    r"|(?<=\w)'s?\b"  # the English genitive
    r"|\w+(?:[-‑&]\w+)*"
    r"|[,;:()\[\]«»\"“”–—/]"
)
_STOP = re.compile(r"[.!?…؟]+[\"»”')\]\s\u00a0\u202f]*\s|\n+")
_WORD_BEFORE = re.compile(r"([^\s(«\"“']+)$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark: ``text`` as written, ``form`` folded; offsets count code points of the text it was cut from."""

    start: int
    end: int
    text: str
    form: str

    @property
    def capital(self) -> bool:
        """Whether a proper name may begin with it ("Macron", "al-Assad", "iPhone")."""
        return any(c.isupper() for c in self.text)

    @property
    def mark(self) -> bool:
        """Whether it is a punctuation mark."""
        return not self.text[0].isalnum() and self.text[0] != "'"


def fold(text: str) -> str:
    """The text in lower case with straight apostrophes, character by character, so that offsets stay."""
    lowered = straight(text).lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in straight(text))


def straight(text: str) -> str:
    """The text with straight apostrophes and plain blanks; offsets stay."""
    return text.replace("’", "'").replace("ʼ", "'").replace("\u00a0", " ").replace("\u202f", " ")


def tokens(text: str, start: int = 0, dotted: frozenset[str] = frozenset()) -> list[Token]:
    """The words and marks of a stretch that begins at ``start``; ``dotted``: forms that keep their full stop ("m.")."""
    plain, found = straight(text), []
    for match in _TOKEN.finditer(plain):
        end = match.end()
        form = fold(match[0])
        if plain[end : end + 1] == "." and (form + "." in dotted or (len(form) == 1 and match[0].isupper())):
            form, end = form + ".", end + 1
        found.append(Token(start + match.start(), start + end, text[match.start() : end], form))
    return found


def sentence_starts(text: str, abbreviations: frozenset[str]) -> list[int]:
    """Offsets at which sentences begin after the first, by their punctuation alone."""
    starts = []
    for match in _STOP.finditer(text):
        after = text[match.end() : match.end() + 1]
        if "\n" not in match[0]:
            if after.islower():
                continue
            before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
            if match[0].strip() == "." and before and _abbreviates(before[1], abbreviations):
                continue
        starts.append(match.end())
    return starts


def _abbreviates(word: str, abbreviations: frozenset[str]) -> bool:
    return fold(word) in abbreviations or (len(word) == 1 and word.isupper())


class Sentences:
    """The sentences of an article as each level of nesting has them: a quotation of several sentences breaks none of
    the sentence that quotes it.
    """

    def __init__(self, text: str, abbreviations: frozenset[str], attributions: Sequence[Attribution]) -> None:
        self._starts = sentence_starts(text, abbreviations)
        self._contents: dict[str | None, list[tuple[int, int]]] = {}
        for attribution in attributions:
            spans = [(span.start, span.end) for span in attribution.content]
            self._contents.setdefault(attribution.parent, []).extend(spans)
        self._levels: dict[str | None, list[int]] = {}

    def starts(self, parent: str | None) -> list[int]:
        """Where the sentences begin between attributions of that parent."""
        if parent not in self._levels:
            inside = self._contents.get(parent, [])
            self._levels[parent] = [s for s in self._starts if not any(a < s < b for a, b in inside)]
        return self._levels[parent]

    def number(self, parent: str | None, at: int) -> int:
        """The number of the sentence that holds an offset, from 0."""
        return bisect_right(self.starts(parent), at)

    def start(self, parent: str | None, at: int) -> int:
        """Where the sentence that holds an offset begins."""
        starts = self.starts(parent)
        index = bisect_right(starts, at)
        return starts[index - 1] if index else 0

    def end(self, parent: str | None, at: int, length: int) -> int:
        """Where the sentence that holds an offset ends; ``length`` is that of the text."""
        starts = self.starts(parent)
        index = bisect_right(starts, at)
        return starts[index] if index < len(starts) else length


def extent(attribution: Attribution) -> tuple[int, int]:
    """The first and last offset of its source, cue and contents."""
    spans: Iterable[tuple[int, int]] = [
        (span.start, span.end)
        for span in (*attribution.cue, *attribution.content, *((attribution.source,) if attribution.source else ()))
    ]
    pairs = list(spans)
    return min((s for s, _ in pairs), default=0), max((e for _, e in pairs), default=0)
