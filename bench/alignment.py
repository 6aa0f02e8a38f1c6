"""Offsets of a text that was cleaned on its way (soft hyphens, white space, mojibake) back into the original."""

from __future__ import annotations

from bisect import bisect_right
from difflib import SequenceMatcher

Pair = tuple[int, int]


class Alignment:
    """Maps spans of ``read`` to spans of ``original``."""

    def __init__(self, read: str, original: str) -> None:
        self._same = read == original
        self._longer = max(len(read), len(original))
        self._blocks: list[tuple[int, int, int]] = [] if self._same else _blocks(read, original)
        self._starts = [block[0] for block in self._blocks]

    @property
    def share(self) -> float:
        """Characters that both texts have in the same order, divided by the longer one's length; 1 for equal texts."""
        return 1.0 if self._same else sum(size for _, _, size in self._blocks) / self._longer

    def span(self, start: int, end: int) -> Pair | None:
        """The original's span from the first to the last character of this one that it has; None if it has none."""
        if self._same:
            return start, end
        first = last = None
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self._blocks)):
            read, original, size = self._blocks[index]
            if read >= end:
                break
            begin, stop = max(start, read), min(end, read + size)
            if begin < stop:
                first = original + begin - read if first is None else first
                last = original + stop - read
        return None if first is None or last is None else (first, last)


def _blocks(read: str, original: str) -> list[tuple[int, int, int]]:
    """Stretches that are equal: (start in read, start in original, length); line by line, then within changed lines."""
    ours, theirs = read.splitlines(keepends=True), original.splitlines(keepends=True)
    at, there = _starts(ours), _starts(theirs)
    blocks: list[tuple[int, int, int]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        a, b = read[at[i1] : at[i2]], original[there[j1] : there[j2]]
        if tag == "equal":
            blocks.append((at[i1], there[j1], len(a)))
        else:
            inner = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
            blocks += [(at[i1] + m.a, there[j1] + m.b, m.size) for m in inner if m.size]
    return blocks


def _starts(lines: list[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts
