"""What of a reading's JSON goes into columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from selon.archive.errors import ArchiveError
from selon.archive.packing import column_text
from selon.archive.statements import source_from_dict
from selon.records import Source, Statement

_HEDGES = ("conditional", "possible", "question")


@dataclass(frozen=True, slots=True)
class ClaimLayout:
    """A claim. ``hops``: source id, role and stance of each link after the publisher."""

    name: str
    text: str
    modality: str
    stance: str
    hedged: bool
    hops: tuple[tuple[str, str, str], ...]
    countries: str
    first_day: str | None
    last_day: str | None


@dataclass(frozen=True, slots=True)
class AttributionLayout:
    """An attribution; ``source``: its source's id, ``cue``: its words."""

    name: str
    source: str | None
    kind: str
    stance: str
    cue: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A reading. ``sources``: by their ids in the article."""

    article_id: str
    model: str | None
    sources: dict[str, Source]
    claims: tuple[ClaimLayout, ...]
    attributions: tuple[AttributionLayout, ...]


def lay_out(reading: Mapping[str, Any]) -> Layout:
    """The layout of a reading's JSON object. Raises ArchiveError when it is not of the contract's form."""
    with _of_the_form(reading):
        found = {source["id"]: source_from_dict(source) for source in reading["sources"]}
        layout = Layout(
            article_id=reading["article"]["id"],
            model=reading.get("model"),
            sources=found,
            claims=tuple(_claim(claim) for claim in reading["claims"]),
            attributions=tuple(_attribution(item) for item in reading["attributions"]),
        )
        cited = {hop[0] for claim in layout.claims for hop in claim.hops} | {
            item.source for item in layout.attributions if item.source
        }
        if missing := cited - set(found):
            raise KeyError(f"source {min(missing)}")
        return layout


def divided(layout: Layout, statements: Sequence[Statement]) -> Layout:
    """The layout with a claim for every statement: those that say several things have one for each, named "c3.1" and on."""
    parts: dict[str, list[ClaimLayout]] = {}
    whole = {claim.name: claim for claim in layout.claims}
    for statement in statements:
        name = statement.key.removeprefix(f"{layout.article_id}#")
        stem, dot, _ = name.partition(".")
        if dot and stem in whole:
            parts.setdefault(stem, []).append(replace(whole[stem], name=name, text=column_text(statement.text)))
    claims = tuple(part for claim in layout.claims for part in parts.get(claim.name, [claim]))
    return replace(layout, claims=claims)


def _claim(claim: Mapping[str, Any]) -> ClaimLayout:
    made = claim["links"]
    stances = [link["stance"] for link in made]
    days = [day for date in claim["dates"] for day in (date["first"], date["last"]) if day]
    countries = sorted({place["country"] for place in claim["places"] if place["country"]})
    pairs = zip(claim["chain"][1:], made[1:], strict=True)
    return ClaimLayout(
        name=claim["id"],
        text=column_text(" ".join(span["text"] for span in claim["spans"])),
        modality=claim["modality"],
        stance=stances[-1],
        hedged=claim["modality"] in _HEDGES or "distanced" in stances,
        hops=tuple((source, link["role"], link["stance"]) for source, link in pairs),
        countries="".join(f",{country}" for country in countries) + "," * bool(countries),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
    )


def _attribution(item: Mapping[str, Any]) -> AttributionLayout:
    cue = column_text(" ".join(span["text"] for span in item["cue"]))
    return AttributionLayout(item["id"], item["source_id"], item["kind"], item["stance"], cue, item["confidence"])


@contextmanager
def _of_the_form(reading: Mapping[str, Any]) -> Iterator[None]:
    try:
        yield
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as error:
        article = reading.get("article") if isinstance(reading, Mapping) else None
        name = article.get("id") if isinstance(article, Mapping) else None
        said = f"no {error.args[0]}" if isinstance(error, KeyError) else str(error)
        raise ArchiveError(f"reading of {name!r}: it is not of the form selon/reading/1: {said}") from error
