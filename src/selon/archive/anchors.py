"""Finding a passage again in a text that may have changed: the same passage or none, never another one."""

from __future__ import annotations

from selon.archive.rows import Range
from selon.archive.states import Anchor

CONTEXT = 32
"""Characters kept before and after a passage."""
_NEAREST = 8
"""Of these, as many as must at least be found again."""


def anchor(text: str, start: int, end: int) -> Anchor:
    """The anchor of a passage of a text. Raises ValueError when there is none at this place."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no passage from {start} to {end} in a text of {len(text)} characters")
    return Anchor(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def locate(passage: Anchor, text: str) -> Range | None:
    """Where a passage is in a text; None when it is not there, or when it could be in several places.

    It is where its words stand between what stood before and after; failing that, where its words occur only once and the
    nearest of what stood before or after is still there.
    """
    places = _occurrences(passage.quote, text)
    found = [at for at in places if _before(passage, text, at, CONTEXT) and _after(passage, text, at, CONTEXT)]
    if not found and len(places) == 1:
        found = [at for at in places if _before(passage, text, at, _NEAREST) or _after(passage, text, at, _NEAREST)]
    return (found[0], found[0] + len(passage.quote)) if len(found) == 1 else None


def _occurrences(quote: str, text: str) -> list[int]:
    found: list[int] = []
    at = text.find(quote) if quote else -1
    while at >= 0:
        found.append(at)
        at = text.find(quote, at + 1)
    return found


def _before(passage: Anchor, text: str, at: int, length: int) -> bool:
    """Whether as many of the characters before the passage are there; a text's beginning must be one again."""
    near = passage.prefix[-length:]
    return text[:at].endswith(near) if near else at == 0


def _after(passage: Anchor, text: str, at: int, length: int) -> bool:
    near, end = passage.suffix[:length], at + len(passage.quote)
    return text.startswith(near, end) if near else end == len(text)
