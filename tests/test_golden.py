"""Golden readings: whole articles read with the shipped model, row by row."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import selon
from selon.records import Attribution, Reading

ROOT = Path(__file__).parent.parent
GOLDEN = sorted((ROOT / "tests" / "golden").rglob("*.json"))


def _read(golden: dict[str, Any], language: str) -> Reading:
    text = (ROOT / golden["text"]).read_text(encoding="utf-8")
    return selon.read(text, language=language, published=golden["published"])


def _chain(reading: Reading, attribution: Attribution) -> list[str]:
    """Names after the publisher of the claim whose innermost attribution this is, or of the nearest claim inside."""
    names = {source.id: source.name for source in reading.sources}
    for claim in reading.claims:
        if attribution.id in claim.attributions:
            depth = claim.attributions.index(attribution.id)
            inner = len(claim.attributions) - 1 - depth
            return [names[s] for s in claim.chain[1 : len(claim.chain) - inner]]
    raise AssertionError(f"{attribution.id} is in no claim")


@pytest.mark.parametrize("path", GOLDEN, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_golden(path: Path) -> None:
    golden = json.loads(path.read_text(encoding="utf-8"))
    reading = _read(golden, path.parent.name)
    number = {a.id: i for i, a in enumerate(reading.attributions, 1)}
    names = {source.id: source.name for source in reading.sources}
    found = [
        {
            "cue": " … ".join(span.text for span in a.cue),
            "source": a.source.text if a.source else None,
            "resolved": names.get(a.source_id or ""),
            "parent": number[a.parent] if a.parent else None,
            "chain": _chain(reading, a),
            **({"addressee": a.addressee.text} if a.addressee else {}),
            **({"stance": a.stance} if a.stance != "neutral" else {}),
        }
        for a in reading.attributions
    ]
    assert found == golden["rows"]
    dates = [[d.text, d.first, d.last] for claim in reading.claims for d in claim.dates]
    assert all(date in dates for date in golden["dates"])
    own = [claim for claim in reading.claims if claim.chain == ("publisher",)]
    assert [any(claim.spans[0].text.startswith(begin) for claim in own) for begin in golden["own_voice"]] == [
        True
    ] * len(own)


def test_the_dispatch_shows_that_both_agencies_have_one_owner_and_who_is_anonymous() -> None:
    golden = json.loads((ROOT / "tests" / "golden" / "fr" / "dispatch.json").read_text(encoding="utf-8"))
    reading = _read(golden, "fr")
    sources = {source.name: source for source in reading.sources}
    agencies = [s for s in reading.sources if s.type == "news_agency"]
    assert {s.identity for s in agencies} == {"outlet:sputnik", "outlet:ria-novosti"}
    assert {(s.owner, s.country, s.control) for s in agencies} == {("outlet:rossiya-segodnya", "RU", "SC")}
    anonymous = {name for name, source in sources.items() if source.anonymous}
    assert anonymous == {"sources syriennes", "source militaro-diplomatique à Damas", "certains médias"}
    services = sources["renseignements étrangers russes"]
    assert (services.type, services.country, services.anonymous) == ("government_body", "RU", False)


def test_the_row_that_is_nested_three_deep() -> None:
    golden = json.loads((ROOT / "tests" / "golden" / "fr" / "dispatch.json").read_text(encoding="utf-8"))
    reading = _read(golden, "fr")
    deepest = max(reading.claims, key=lambda claim: len(claim.chain))
    assert [link.role for link in deepest.links] == ["publisher", "relay", "source", "relay", "source"]
    assert len(deepest.attributions) == 3
