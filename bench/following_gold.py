"""The families of a story file as statements: with the gold's chains, or with those of the program's readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from bench.families import ChainLink, Mark, Story, StoryArticle
from selon.gazetteer import Outlet, load
from selon.gazetteer.fold import words
from selon.matching.drift_roles import head_noun
from selon.matching.statements import statements
from selon.records import Claim, Hop, Reading, Source, SourceType, Statement

OVERLAP = 0.5
"""Least share, of the span of both together, that a claim read and a mark must have in common."""
INSIDE = 0.4
"""The same where one lies inside the other."""


def gold_family(story: Story, claim: int, readings: Mapping[str, Reading]) -> list[Statement]:
    """The statements of a claim with the gold's chains; modality, dates and places are those read at the mark."""
    found = []
    for article, mark in _marked(story, claim):
        links = story.chains.get((claim, article.name))
        if links is None:
            continue
        read = _best(readings.get(article.article.id), mark)
        given = article.article
        found.append(
            Statement(
                key=f"{given.id}#{mark.start}",
                article_id=given.id,
                language=given.language,
                title=given.title,
                url=given.url,
                published=given.published,
                publisher=publisher_of(article),
                text=given.text[mark.start : mark.end],
                context=given.text[mark.start : mark.end],
                modality=read.modality if read else "asserted",
                hops=tuple(_hop(link, at, len(links), given.language) for at, link in enumerate(links, 1)),
                dates=read.dates if read else (),
                places=read.places if read else (),
            )
        )
    return found


def read_family(story: Story, claim: int, readings: Mapping[str, Reading]) -> list[Statement]:
    """The statements that the program read at the marks of a claim."""
    found: dict[str, Statement] = {}
    for article, mark in _marked(story, claim):
        reading = readings.get(article.article.id)
        best = _best(reading, mark)
        if reading and best:
            for statement in statements(reading, publisher_of(article)):
                if statement.key.endswith(f"#{best.id}"):
                    found[statement.key] = statement
    return list(found.values())


def read_article(article: StoryArticle, readings: Mapping[str, Reading]) -> tuple[Statement, ...]:
    """All statements that the program read in an article."""
    reading = readings.get(article.article.id)
    return statements(reading, publisher_of(article)) if reading else ()


def publisher_of(article: StoryArticle) -> Source:
    """The publisher by its name and its URL."""
    given = article.article
    name = given.publisher or urlsplit(given.url or "").hostname or ""
    outlet = load().outlet(name) or load().by_domain(given.url or "")
    return _source("publisher", name, "media_outlet", False, outlet, None)


def _marked(story: Story, claim: int) -> Iterator[tuple[StoryArticle, Mark]]:
    for article in story.articles:
        for mark in article.marks:
            if mark.claim == claim:
                yield article, mark


def _best(reading: Reading | None, mark: Mark) -> Claim | None:
    """The claim read that covers a mark best."""
    claims = reading.claims if reading else ()
    best = max(claims, key=lambda claim: _cover(claim, mark), default=None)
    return best if best and _cover(best, mark) else None


def _cover(claim: Claim, mark: Mark) -> float:
    """Share that a claim's spans and a mark have in common; 0 when it is too little."""
    start, end = claim.spans[0].start, claim.spans[-1].end
    common = min(end, mark.end) - max(start, mark.start)
    value = common / (max(end, mark.end) - min(start, mark.start))
    inside = (start <= mark.start and mark.end <= end) or (mark.start <= start and end <= mark.end)
    return value if value >= (INSIDE if inside else OVERLAP) else 0.0


def _hop(link: ChainLink, at: int, of: int, language: str | None) -> Hop:
    gazetteer = load()
    outlet = None if link.anonymous else gazetteer.outlet(link.name)
    state = None if outlet or link.anonymous else gazetteer.speaking_state(link.name)
    noun = head_noun(link.name, language)
    kind: SourceType = "government_body" if state else noun.type if noun else "unknown"
    source = _source(f"s{at}", link.name, kind, link.anonymous, outlet, state)
    return Hop("source" if at == of else "relay", "neutral", source)


def _source(key: str, name: str, kind: SourceType, anonymous: bool, outlet: Outlet | None, state: str | None) -> Source:
    if outlet:
        sort: SourceType = "news_agency" if outlet.kind == "news_agency" else "media_outlet"
        return Source(key, name, sort, anonymous, (), outlet.id, outlet.country, outlet.owner, outlet.control)
    countries = {found for word in words(name) if (found := load().country(word))}
    country = state or (countries.pop() if len(countries) == 1 else None)
    return Source(key, name, kind, anonymous, (), f"state:{state}" if state else None, country, None, None)
