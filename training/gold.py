"""Gold articles, their nested attributions as texts of their own, and their quotation marks in other styles.

A gold file has one JSON object a line: {"id", "text", "attributions": [{"source": [[s, e], …], "cue": …, "content": …}]},
offsets in code points (the form of PolNeAR's files here).
"""

from __future__ import annotations

import gzip
import json
import random
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from selon.reading.sentences import sentences
from training.traits import Trait, traits_of

ROLES = ("source", "cue", "content")


@dataclass(frozen=True)
class Gold:
    """One article; each attribution maps a role to its spans (start, end).

    ``nested``: cues of attributions inside of others, None where the annotation does not have them; ``annotated``: False
    for bare text, which only a teacher can learn from; ``traits``: what is known of sources and contents;
    ``speakers``: beside ``attributions``, the name of each one's resolved source, () where the annotation has none.
    """

    id: str
    text: str
    attributions: tuple[dict[str, tuple[tuple[int, int], ...]], ...]
    nested: tuple[tuple[int, int], ...] | None = None
    annotated: bool = True
    traits: tuple[Trait, ...] = ()
    speakers: tuple[str | None, ...] = ()


def read_gold(path: Path) -> list[Gold]:
    """Every article of a gold file, gzipped or not; nested attributions become texts of their own (see ``inner``)."""
    opener = gzip.open if path.suffix == ".gz" else open
    articles = []
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found = row.get("attributions", ())
            deep = any("parent" in a for a in found)
            outer = tuple(_roles(a) for a in found if not a.get("parent"))
            nested = tuple(s for a in found if a.get("parent") for s in _roles(a)["cue"]) if deep else None
            parents = {a.get("parent") for a in found}
            none = [
                Trait(kind, 0, 0, len(row["text"]))
                for kind in ("addressee", "relay")
                if any("chain" in a for a in found)
            ]
            outer_ones = [a for a in found if not a.get("parent")]
            traits = (*none, *(t for a in outer_ones for t in traits_of(a, row["text"], a.get("id") in parents)))
            speakers = tuple(a["resolved"] for a in found if not a.get("parent") and "resolved" in a)
            speakers = speakers if len(speakers) == len(outer) else ()
            articles.append(Gold(row["id"], row["text"], outer, nested, "attributions" in row, traits, speakers))
            if deep:
                articles.append(_inner(row))
    return articles


def _roles(attribution: dict[str, list[list[int]]]) -> dict[str, tuple[tuple[int, int], ...]]:
    return {role: tuple((int(s), int(e)) for s, e in attribution.get(role) or ()) for role in ROLES}


def _inner(row: dict[str, Any]) -> Gold:
    """The contents of an article as one text, a content a line, with the attributions just inside of each.

    This is how nested attributions are read: a content as a text of its own, among the other contents.
    """
    lines: list[str] = []
    moved: list[dict[str, tuple[tuple[int, int], ...]]] = []
    deeper: list[tuple[int, int]] = []
    traits: list[Trait] = []
    speakers: list[str | None] = []
    length = 0
    by_id = {a["id"]: a for a in row["attributions"]}
    children: dict[str, list[dict[str, Any]]] = {}
    for a in row["attributions"]:
        if a.get("parent"):
            children.setdefault(a["parent"], []).append(a)
    for a in row["attributions"]:
        for start, end in a["content"]:
            shift = length - start
            for child in children.get(a["id"], ()):
                roles = _roles(child)
                if not all(start <= s and e <= end for spans in roles.values() for s, e in spans):
                    continue
                moved.append({r: tuple((s + shift, e + shift) for s, e in spans) for r, spans in roles.items()})
                speakers.append(child.get("resolved"))
                below = children.get(child["id"], ())
                labels = traits_of(child, row["text"], bool(below), _enclosing(child, by_id))
                traits += [t.moved(shift) for t in labels if start <= t.start and t.end <= end]
                deeper += [
                    (s + shift, e + shift) for g in below for s, e in _roles(g)["cue"] if start <= s and e <= end
                ]
            lines.append(row["text"][start:end].replace("\n", " "))
            length += end - start + 1
    whole = "\n".join(lines)
    none = [Trait(kind, 0, 0, len(whole)) for kind in ("addressee", "relay")]
    return Gold(row["id"] + "#inner", whole, tuple(moved), tuple(deeper), True, (*none, *traits), tuple(speakers))


def _enclosing(attribution: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> list[str]:
    found = []
    while attribution.get("parent"):
        attribution = by_id[attribution["parent"]]
        found.append(attribution.get("resolved") or "")
    return found


def part_sentences(gold: Gold) -> Gold:
    """The article with every sentence a paragraph, where no attribution runs on: line feeds stand for blanks, so that
    offsets stay. Abbreviations do end sentences then, which cuts a few too many.
    """
    text = list(gold.text)
    bounds = sentences(gold.text, frozenset())
    reach = [
        (min(s for s, _ in spans), max(e for _, e in spans))
        for a in gold.attributions
        if (spans := [span for role in ROLES for span in a[role]])
    ]
    for (_, end), (start, _) in pairwise(bounds):
        if not any(s < start and end < e for s, e in reach):
            text[end:start] = ["\n"] * (start - end)
    return replace(gold, text="".join(text))


_STYLES = (("“", "”"), ('"', '"'), ("«\u00a0", "\u00a0»"), ("« ", " »"), ("«", "»"), ("„", "“"), ("‹", "›"), ("‘", "’"))


def vary_quotation_marks(gold: Gold, rng: random.Random) -> Gold:
    """The article with its double quotation marks (and apostrophes) in another typographic style."""
    opening, closing = rng.choice(_STYLES)
    apostrophe = rng.choice("’'")
    parts: list[str] = []
    moved = np.zeros(len(gold.text) + 1, dtype=np.int64)
    length, straight_open = 0, False
    for at, char in enumerate(gold.text):
        moved[at] = length
        if char == "\n":
            straight_open = False
        if char == "“" or (char == '"' and not straight_open):
            new, straight_open = opening, True
        elif char == "”" or (char == '"' and straight_open):
            new, straight_open = closing, False
        elif char in "’'":
            new = apostrophe
        else:
            new = char
        parts.append(new)
        length += len(new)
    moved[len(gold.text)] = length
    varied = tuple(
        {role: tuple((int(moved[s]), int(moved[e])) for s, e in spans) for role, spans in a.items()}
        for a in gold.attributions
    )
    nested = None if gold.nested is None else tuple((int(moved[s]), int(moved[e])) for s, e in gold.nested)
    traits = tuple(Trait(t.kind, t.value, int(moved[t.start]), int(moved[t.end])) for t in gold.traits)
    return replace(gold, text="".join(parts), attributions=varied, nested=nested, traits=traits)
