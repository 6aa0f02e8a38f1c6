"""How much there is to read, for those who show progress."""

from __future__ import annotations

from collections.abc import Sequence

from selon.articles import count_inputs


def count_places(places: Sequence[str]) -> int | None:
    """How many articles files, folders and addresses will about give; None when that can't be told cheaply."""
    return count_inputs(places)
