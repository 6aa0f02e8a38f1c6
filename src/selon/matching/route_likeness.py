"""Likeness in meaning, by which descriptions of a source in two languages are told to be the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Similarity = Callable[[Sequence[str], Sequence[str]], NDArray[np.float32]]
"""Texts (n) and texts (m) → their likeness in meaning, (n, m), 1 for the same meaning; across languages."""

TRANSLATED = 0.7
"""Likeness from which on two descriptions in different languages are one another's translation ("maire", "mayor")."""

NAMED = 0.4
"""The same for descriptions that hold the same name ("ambassade de Kestrie", "سفارة كيستريا")."""


def translation(
    name: str, others: Sequence[str], similarity: Similarity | None, least: float = TRANSLATED
) -> int | None:
    """Which of some descriptions in other languages is that one's translation, None when none is like enough."""
    if similarity is None or not others:
        return None
    likeness = similarity([name], others)[0]
    best = int(likeness.argmax())
    return best if likeness[best] > least else None
