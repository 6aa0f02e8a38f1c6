"""What a schema cannot say of a reading: its offsets lie in the text, its ids exist, its chains and links agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Problem = tuple[str, str]
"""(JSON path, reason)."""

_PUBLISHER = "publisher"


def first_problem(reading: Mapping[str, Any]) -> Problem | None:
    """Give the first inconsistency of an object that fits the schema, None when there is none."""
    return next(_problems(reading), None)


def _problems(reading: Mapping[str, Any]) -> Iterator[Problem]:
    yield from _repeated_ids(reading)
    yield from _wrong_spans(reading["article"]["text"], reading, "$")
    attributions = {item["id"] for item in reading["attributions"]}
    sources = {item["id"] for item in reading["sources"]}
    yield from _attribution_problems(reading["attributions"], attributions, sources)
    for number, claim in enumerate(reading["claims"]):
        yield from _claim_problems(f"$.claims[{number}]", claim, attributions, sources)


def _repeated_ids(reading: Mapping[str, Any]) -> Iterator[Problem]:
    for name in ("attributions", "sources", "claims"):
        seen: set[str] = set()
        for number, item in enumerate(reading[name]):
            if item["id"] in seen:
                yield f"$.{name}[{number}].id", f"{item['id']!r} is already the id of an earlier one"
            seen.add(item["id"])


def _wrong_spans(text: str, node: object, path: str) -> Iterator[Problem]:
    """Walk every object that has ``start`` and ``end`` and compare it with the text."""
    if isinstance(node, Mapping):
        if "start" in node and "end" in node and text[node["start"] : node["end"]] != node.get("text"):
            yield path, f"text[{node['start']}:{node['end']}] is not {str(node.get('text'))[:60]!r}"
        for key, value in node.items():
            yield from _wrong_spans(text, value, f"{path}.{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _wrong_spans(text, value, f"{path}[{number}]")


def _attribution_problems(
    items: Iterable[Mapping[str, Any]], attributions: set[str], sources: set[str]
) -> Iterator[Problem]:
    parents = {item["id"]: item["parent"] for item in items}
    for number, item in enumerate(items):
        path = f"$.attributions[{number}]"
        if item["parent"] is not None and item["parent"] not in attributions:
            yield f"{path}.parent", f"there is no attribution {item['parent']!r}"
        elif _encloses_itself(item["id"], parents):
            yield f"{path}.parent", f"{item['id']!r} lies inside itself"
        if item["source_id"] is not None and item["source_id"] not in sources:
            yield f"{path}.source_id", f"there is no source {item['source_id']!r}"


def _encloses_itself(start: str, parents: Mapping[str, str | None]) -> bool:
    current = parents.get(start)
    for _ in parents:
        if current is None:
            return False
        if current == start:
            return True
        current = parents.get(current)
    return False


def _claim_problems(
    path: str, claim: Mapping[str, Any], attributions: set[str], sources: set[str]
) -> Iterator[Problem]:
    if len(claim["links"]) != len(claim["chain"]):
        yield f"{path}.links", f"{len(claim['links'])} links beside a chain of {len(claim['chain'])}"
    for number, source in enumerate(claim["chain"][1:], 1):
        if source not in sources:
            yield f"{path}.chain[{number}]", f"there is no source {source!r}"
    for number, link in enumerate(claim["links"]):
        if (link["role"] == _PUBLISHER) != (number == 0):
            yield f"{path}.links[{number}].role", "the first link, and no other, is the publisher"
        for key in ("attribution", "kept_from"):
            name = link.get(key)
            if isinstance(name, str) and name not in attributions:
                yield f"{path}.links[{number}].{key}", f"there is no attribution {name!r}"
    for number, name in enumerate(claim["attributions"]):
        if name not in attributions:
            yield f"{path}.attributions[{number}]", f"there is no attribution {name!r}"
