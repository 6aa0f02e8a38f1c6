"""Readings of short marked texts, as the reader's own stages give them; and edits of them by their words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from selon.corrections import Edit
from selon.gazetteer import load
from selon.languages import language
from selon.pipeline.replaying import by_rules, claims_of, places_of
from selon.reading.kinds import kind_of
from selon.reading.pieces import paragraphs
from selon.reading.quotations import quotations
from selon.reading.stances import with_stances
from selon.records import Article, Attribution, Claim, Reading, Source
from tests.reading.marked import marked

GAZETTEER = load()


def reading(source: str, code: str = "fr", **known: str) -> Reading:
    """What the reader makes of the attributions that are marked; ids in order of the text."""
    text, found = marked(source)
    marks = [q for start, end in paragraphs(text) for q in quotations(text, start, end)]
    order = sorted(found, key=lambda one: one.cue[0].start)
    names = {one.id: f"a{number}" for number, one in enumerate(order, 1)}
    attributions = tuple(
        replace(
            one,
            id=names[one.id],
            parent=names.get(one.parent or ""),
            kind=kind_of(text, [(s.start, s.end) for s in one.content], marks),
        )
        for one in order
    )
    article = Article("x", text, code, published="2025-03-14", **known)
    rules = by_rules(article, with_stances(attributions, language(code)), (), GAZETTEER)
    sources = rules.resolution.sources
    claims = claims_of(article, rules.resolution.attributions, sources, rules.relays, places_of(sources), GAZETTEER)
    return Reading(article, rules.resolution.attributions, sources, claims, model="m1")


def place(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    """Where words are, the first time or a later one."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return at, at + len(words)


def at(text: str, words: str, nth: int = 0) -> dict[str, int]:
    """The same as a payload has it."""
    start, end = place(text, words, nth)
    return {"start": start, "end": end}


def edit(number: int, kind: str, payload: dict[str, Any], where: tuple[int, int] | None = None) -> Edit:
    return Edit(number, kind, payload, where)


def canonical(of: Reading) -> Reading:
    """The reading under ids that follow the order of the text, every attribution as sure as the next."""
    attributions = {one.id: f"a{n}" for n, one in enumerate(of.attributions, 1)}
    ordered = sorted(of.sources, key=lambda s: (s.mentions[0].start if s.mentions else 0, s.name))
    sources = {"publisher": "publisher"} | {one.id: f"s{n}" for n, one in enumerate(ordered, 1)}
    return replace(
        of,
        attributions=tuple(_attribution(one, attributions, sources) for one in of.attributions),
        sources=tuple(replace(one, id=sources[one.id]) for one in ordered),
        claims=tuple(_claim(one, n, attributions, sources) for n, one in enumerate(of.claims, 1)),
    )


def _attribution(one: Attribution, attributions: dict[str, str], sources: dict[str, str]) -> Attribution:
    parent = attributions[one.parent] if one.parent else None
    source = sources[one.source_id] if one.source_id else None
    return replace(one, id=attributions[one.id], parent=parent, source_id=source, confidence=1.0)


def _claim(one: Claim, number: int, attributions: dict[str, str], sources: dict[str, str]) -> Claim:
    links = tuple(
        replace(
            link,
            attribution=attributions[link.attribution] if link.attribution else None,
            kept_from=attributions[link.kept_from] if isinstance(link.kept_from, str) else link.kept_from,
        )
        for link in one.links
    )
    return replace(
        one,
        id=f"c{number}",
        chain=tuple(sources[name] for name in one.chain),
        links=links,
        attributions=tuple(attributions[name] for name in one.attributions),
    )


def chains(of: Reading) -> list[tuple[str, list[str]]]:
    """Each claim's words and the names after the publisher."""
    names = {source.id: source.name for source in of.sources}
    return [(" … ".join(s.text for s in claim.spans), [names[n] for n in claim.chain[1:]]) for claim in of.claims]


def source_of(of: Reading, number: int) -> Source | None:
    """The source of an attribution, counted from 1."""
    wanted = of.attributions[number - 1].source_id
    return next((source for source in of.sources if source.id == wanted), None)
