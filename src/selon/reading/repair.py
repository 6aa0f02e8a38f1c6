"""What the flat tagger leaves open within one stretch, decided by rules of position that hold in every language.

- A cue without a content that stands inside another attribution ("X said, according to Y, that …") qualifies that
  content: it is nested in the other attribution and shares what follows it.
- A cue without content or source between two parts of another content ("X said [A], adding [B]") reports the later one.
- A cue without a content anywhere else reports nothing and makes no attribution.
- Commas and spaces at the edges of cues are not part of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from selon.reading.tagging import Flat

_STOPS = set(".!?;\n")
FAR = 60
"""Characters between a verb and what is interjected behind it, at most."""
_EDGE = " \t\u00a0\u202f,;"


def repaired(text: str, flats: Sequence[Flat]) -> list[tuple[Flat, Flat | None]]:
    """The attributions of one stretch, each with the one that it is nested in, or None; in order of their cues."""
    trimmed = [replace(f, cue=trim(text, *f.cue)) for f in flats]
    whole, inner = _shared(text, _outer_first(text, trimmed))
    empty = [f for f in whole if not f.content]
    kept = [f for f in whole if f.content]
    for flat in empty:
        for place, host in enumerate(kept):
            if _between_parts(flat, host) and flat.source in (None, host.source):
                # A participle with no subject of its own goes on reporting: what follows it is its own.
                later = tuple(c for c in host.content if c[0] >= flat.cue[1])
                kept[place] = replace(host, content=tuple(c for c in host.content if c not in later))
                kept.append(replace(flat, content=later))
                break
            if _between_parts(flat, host):
                # Found again, with its own nesting, when the joined content is read as a text.
                kept[place] = replace(host, content=((host.content[0][0], host.content[-1][1]),))
                break
            if flat.source and host.cue[1] <= flat.cue[0] and flat.cue[1] <= host.content[0][0]:
                inner.append((replace(flat, content=host.content), host))
                break
    pairs: list[tuple[Flat, Flat | None]] = [(f, None) for f in kept]
    pairs += inner
    return sorted(pairs, key=lambda pair: pair[0].cue)


def _shared(text: str, flats: Sequence[Flat]) -> tuple[list[Flat], list[tuple[Flat, Flat]]]:
    """A verb whose content was given to an interjection right behind it: "X reported, according to Y, that A".

    What X reported is A, and within that A is according to Y. Gives the attributions and the pairs (inner, outer).
    """
    result, pairs = list(flats), []
    for place, (former, later) in enumerate(pairwise(flats)):
        between = text[former.cue[1] : later.cue[0]]
        interjected = later.source and later.content and later.content[0][0] >= max(later.cue[1], later.source[1])
        if former.source and not former.content and interjected and len(between) < FAR and not set(between) & _STOPS:
            outer = replace(former, content=later.content)
            result[place] = outer
            result.remove(later)
            pairs.append((later, outer))
            break
    return result, pairs


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without spaces and commas at its edges; as it was when nothing else is in it."""
    inside = text[start:end]
    left, right = len(inside) - len(inside.lstrip(_EDGE)), len(inside.rstrip(_EDGE))
    return (start + left, start + right) if left < right else (start, end)


def _between_parts(flat: Flat, host: Flat) -> bool:
    return any(a[1] <= flat.cue[0] and flat.cue[1] <= b[0] for a, b in pairwise(host.content))


def _outer_first(text: str, flats: Sequence[Flat]) -> list[Flat]:
    """A verb's contents that were given to a later interjection go back to the verb.

    "X said [that A], according to Y, [that B]": A begins right after X's cue, so both parts are what X said.
    """
    result = list(flats)
    for place, later in enumerate(result):
        if len(later.content) < 2 or place == 0:
            continue
        former = result[place - 1]
        first = later.content[0]
        follows = not text[former.cue[1] : first[0]].strip(" ,\u00a0:") and former.cue[1] <= first[0]
        if not former.content and former.source and follows and _between_parts(later, later):
            result[place - 1] = replace(former, content=later.content)
            result[place] = replace(later, content=())
    return result
