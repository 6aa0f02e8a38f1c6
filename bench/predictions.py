"""One reading in JSON ("selon/reading/1") as relations that can be held against gold."""

from __future__ import annotations

from typing import Any

from bench.alignment import Alignment
from bench.gold import Pair, Relation


def relations(reading: dict[str, Any], text: str) -> tuple[Relation, ...]:
    """The attributions of one reading, with their sources and chains, as spans of ``text``."""
    alignment = Alignment(reading["article"]["text"], text)
    sources = {source["id"]: source for source in reading["sources"]}
    chains = _Chains(reading)

    def spans(found: dict[str, int] | list[dict[str, int]] | None) -> tuple[Pair, ...]:
        items = [found] if isinstance(found, dict) else found or []
        mapped = (alignment.span(item["start"], item["end"]) for item in items)
        return tuple(pair for pair in mapped if pair)

    result = []
    for item in reading["attributions"]:
        source = sources.get(item["source_id"])
        chain = chains.ids(item["id"])
        result.append(
            Relation(
                id=item["id"],
                parent=item["parent"],
                source=spans(item["source"]),
                cue=spans(item["cue"]),
                content=spans(item["content"]),
                addressee=spans(item["addressee"]),
                resolved=source["name"] if source else None,
                type=source["type"] if source else None,
                anonymous=source["anonymous"] if source else None,
                stance=item["stance"],
                modality=chains.modality(item["id"]),
                chain=None if chain is None else tuple(sources[s]["name"] if s in sources else s for s in chain),
                has_resolved=True,
            )
        )
    return tuple(result)


class _Chains:
    """Which chain and modality the claims of a reading give an attribution."""

    def __init__(self, reading: dict[str, Any]) -> None:
        self._innermost: dict[str, dict[str, Any]] = {}
        self._through: dict[str, dict[str, Any]] = {}
        for claim in reading["claims"]:
            for name in claim["attributions"]:
                self._through.setdefault(name, claim)
            if claim["attributions"]:
                self._innermost.setdefault(claim["attributions"][-1], claim)

    def ids(self, name: str) -> list[str] | None:
        """Source ids after the publisher: of the attribution's own claim, or the part of an inner one's up to it.

        None when no claim goes through the attribution.
        """
        if own := self._innermost.get(name):
            return list(own["chain"][1:])
        if claim := self._through.get(name):
            places = [i for i, link in enumerate(claim["links"]) if link["attribution"] == name]
            return list(claim["chain"][1 : places[-1] + 1]) if places else None
        return None

    def modality(self, name: str) -> str | None:
        """Of the attribution's own claim, or of the first that goes through it."""
        claim = self._innermost.get(name) or self._through.get(name)
        return str(claim["modality"]) if claim else None
