"""Corrected articles as gold: the form of the corpus, which training and benchmarks read, one article a line.

What goes beyond the corpus: ``touched`` on an attribution that a person had a hand in, and the article's ``corrections``.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from selon.exports.jsonl import written
from selon.records import Attribution, Claim, Modality, Reading, Span

UNKNOWN = "-"
"""Stands in the header for what is not known of an article."""


def training_jsonl(rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """One line an article."""
    for row in rows:
        yield f"{written(json.dumps(row, ensure_ascii=False, separators=(',', ':')))}\n".encode()


def gold(reading: Reading, touched: Collection[str], corrections: Sequence[int]) -> dict[str, Any]:
    """A reading as a gold object: spans as [start, end]; the resolved source, its type, the chain and the modality beside
    each attribution.
    """
    article = reading.article
    head = {
        "id": article.id,
        "language": article.language or "und",
        "publisher": _line(article.publisher),
        "published": _line(article.published),
        "title": _line(article.title),
    }
    known = {name: _line(value) for name, value in (("url", article.url), ("author", article.author)) if value}
    telling = _Telling(reading)
    attributions = [{**telling.gold(one), "touched": one.id in touched} for one in reading.attributions]
    return {**head, **known, "text": article.text, "attributions": attributions, "corrections": list(corrections)}


def _line(value: str | None) -> str:
    return " ".join(value.split()) if value and value.strip() else UNKNOWN


class _Telling:
    """What the claims of a reading tell of its attributions."""

    def __init__(self, reading: Reading) -> None:
        self._sources = {source.id: source for source in reading.sources}
        self._by_id = {one.id: one for one in reading.attributions}
        self._inner: dict[str, list[str]] = {}
        for one in reading.attributions:
            if one.parent is not None:
                self._inner.setdefault(one.parent, []).append(one.id)
        self._claims: dict[str, Claim] = {}
        self._through: dict[str, Claim] = {}
        for claim in reading.claims:
            if claim.attributions:
                self._claims.setdefault(claim.attributions[-1], claim)
            for name in claim.attributions:
                self._through.setdefault(name, claim)

    def gold(self, one: Attribution) -> dict[str, Any]:
        """One attribution."""
        source = self._sources.get(one.source_id or "")
        return {
            "id": one.id,
            "parent": one.parent,
            "source": _places([one.source] if one.source else []),
            "cue": _places(one.cue),
            "content": _places(one.content),
            "addressee": _places([one.addressee] if one.addressee else []),
            "resolved": source.name if source else None,
            "type": source.type if source else None,
            "anonymous": source.anonymous if source else False,
            "stance": one.stance,
            "modality": self._modality(one.id),
            "chain": self._chain(one),
        }

    def _modality(self, name: str) -> Modality:
        """Of its own claim; what holds nothing but nested attributions takes theirs."""
        seen: set[str] = set()
        waiting = [name]
        while waiting:
            current = waiting.pop(0)
            if current in self._claims:
                return self._claims[current].modality
            seen.add(current)
            waiting += [inner for inner in self._inner.get(current, ()) if inner not in seen]
        return "asserted"

    def _chain(self, one: Attribution) -> list[str]:
        """Names after the publisher, down to its source."""
        own = self._claims.get(one.id)
        if own is not None:
            return [self._sources[name].name for name in own.chain[1:]]
        claim = self._through.get(one.id)
        names: list[str] = []
        for source, link in zip(claim.chain[1:], claim.links[1:], strict=True) if claim else ():
            names.append(self._sources[source].name)
            if link.attribution == one.id and source == one.source_id:
                return names
        return [self._sources[one.source_id].name] if one.source_id else []


def _places(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
