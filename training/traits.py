"""What the corpus knows of a source or a content beyond its span, as labels of words.

- ``type``, ``anonymous``: of the resolved source, on the words of a source span that holds its name; the type also on
  pronouns and descriptions, whose context tells it;
- ``name``: 1 on the words of the span that make up the resolved name, 0 on its others;
- ``modality``: of the claim, on the words of a content in which nothing is nested;
- ``addressee``: 1 on the words of addressees, 0 elsewhere;
- ``relay``: 1 on the names of the media that a claim came through, where its paragraph says them outside of its content
  ("a-t-il dit à l'AFP", "cité par Reuters", "sur Telegram"), 0 elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from selon.reading.traits import MODALITIES, TYPES

KINDS = ("type", "anonymous", "name", "modality", "addressee", "relay")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Trait:
    """One label on the words of a stretch [start, end) of the text; a later one covers an earlier one of its kind."""

    kind: str
    value: int
    start: int
    end: int

    def moved(self, shift: int) -> Trait:
        """The same, ``shift`` code points later."""
        return replace(self, start=self.start + shift, end=self.end + shift)


def traits_of(attribution: dict[str, Any], text: str, nesting: bool, enclosing: Sequence[str] = ()) -> list[Trait]:
    """The labels of one attribution; ``nesting``: whether others lie in its content; ``enclosing``: the resolved sources
    of those whose contents enclose it.
    """
    found: list[Trait] = []
    spans = [(int(s), int(e)) for s, e in attribution.get("source") or ()]
    if spans and attribution.get("resolved") and attribution.get("type") in TYPES:
        found += [Trait("type", TYPES.index(attribution["type"]), s, e) for s, e in spans]
        named = name_words(text, spans, attribution["resolved"])
        if named:
            veiled = int(bool(attribution.get("anonymous")))
            found += [
                Trait(kind, value, s, e) for s, e in spans for kind, value in (("anonymous", veiled), ("name", 0))
            ]
            found += [Trait("name", 1, s, e) for s, e in named]
    if not nesting and attribution.get("modality") in MODALITIES:
        value = MODALITIES.index(attribution["modality"])
        found += [Trait("modality", value, int(s), int(e)) for s, e in attribution.get("content") or ()]
    found += [Trait("addressee", 1, int(s), int(e)) for s, e in attribution.get("addressee") or ()]
    return found + [Trait("relay", 1, s, e) for s, e in relay_words(attribution, text, enclosing)]


def relay_words(attribution: dict[str, Any], text: str, enclosing: Sequence[str]) -> list[tuple[int, int]]:
    """Where the paragraph of a cue names the media of the chain that are neither sources nor ``enclosing`` ones."""
    chain = attribution.get("chain") or ()
    media = [name for name in chain[:-1] if name not in enclosing]
    cue = attribution.get("cue") or ()
    if not media or not cue:
        return []
    start = text.rfind("\n", 0, int(cue[0][0])) + 1
    end = text.find("\n", int(cue[-1][1]))
    paragraph = [(start, len(text) if end < 0 else end)]
    content = [(int(s), int(e)) for s, e in attribution.get("content") or ()]
    found = []
    for name in media:
        words = name_words(text, paragraph, name)
        near = words and words[-1][1] - words[0][0] < len(name) + 20
        if near and not any(s <= words[0][0] < e for s, e in content):
            found += words
    return found


def name_words(text: str, spans: list[tuple[int, int]], name: str) -> list[tuple[int, int]]:
    """The words of the spans that spell the name, in its order; [] when one of its words is not there."""
    places: list[tuple[int, int]] = []
    there = [(m.start(), m.end(), _folded(m[0])) for s, e in spans for m in _WORD.finditer(text, s, e)]
    wanted = [_folded(m[0]) for m in _WORD.finditer(re.sub(r"\s*\([^()]*\)", "", name))]
    at = 0
    for word in wanted:
        while at < len(there) and there[at][2] != word:
            at += 1
        if at == len(there):
            return []
        places.append(there[at][:2])
        at += 1
    return places


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))
