"""Direct, indirect or mixed: how much of a content stands inside quotation marks (PARC 3's three kinds)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selon.reading.quotations import Quotation, quoted_share
from selon.records import Kind

_CONJUNCTION = re.compile(
    r"\s*(?:que|qu['’]|that|dass|che|que|что|أن|أنّ|إن|dat|że|že|att|at|hogy|ότι)\b\s*|\s*qu['’]\s*", re.IGNORECASE
)
_SCRAPS = 3
"""Letters that may stand outside the marks of a direct quotation: the rest of an elision, not a word of its own."""


def kind_of(text: str, content: Sequence[tuple[int, int]], marks: list[Quotation]) -> Kind:
    """The kind of a content given the quotations of its text; a leading "que" or "that" does not count as content."""
    inside = outside = 0
    for start, end in content:
        match = _CONJUNCTION.match(text, start, end)
        a, b = quoted_share(text, match.end() if match else start, end, marks)
        inside, outside = inside + a, outside + b
    if inside and outside <= _SCRAPS:
        return "direct"
    return "mixed" if inside else "indirect"
