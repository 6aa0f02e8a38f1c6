"""Last names alone in scripts without capitals, where only the tagger tells that a word is a name."""

from __future__ import annotations

import pytest

from selon.reading.sources.clusters import Cluster
from selon.reading.sources.lexicon import Lexicon
from selon.reading.sources.mentions import Mention
from selon.reading.sources.sieves import match
from selon.reading.traits import TYPES
from selon.records import Span
from tests.reading.sourcing import FR, GAZETTEER


def mention(text: str, at: int, kind: str) -> Mention:
    span = Span(at, at + len(text), text)
    return Mention(span, "none", key=text, core=span, types=tuple(float(t == kind) for t in TYPES), label=span)


@pytest.mark.parametrize(
    ("full", "short", "kind", "same"),
    [
        ("سامي النجار", "النجار", "person", True),
        ("سامي النجار", "سامية", "person", False),
        ("وزارة النقل", "النقل", "organization", False),
    ],
)
def test_last_name_alone_without_capitals(full: str, short: str, kind: str, same: bool) -> None:
    known = Cluster(0)
    known.add(mention(full, 0, kind))
    found, _ = match(mention(short, 40, kind), [known], None, Lexicon(FR.sources), GAZETTEER)
    assert (found is known) is same
