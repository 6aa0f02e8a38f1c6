"""Stories as statements: what the reader finds, matched with the marks, or the marks themselves taken as claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bench.families import Mark, Story, StoryArticle
from selon.gazetteer import Gazetteer, load
from selon.matching.statements import located
from selon.pipeline import Reader
from selon.records import Reading, Source, Span, Statement

LEAST_IOU = 0.5
LEAST_INSIDE = 0.4
Unit = tuple[str, int]
"""A mark: article id, and the mark's place among those of its article."""


@dataclass(frozen=True, slots=True)
class Told:
    """One article as statements; ``marks``: the mark's place to the key of the statement that covers it."""

    article: StoryArticle
    statements: tuple[Statement, ...]
    marks: Mapping[int, str]


def read_stories(stories: Sequence[Story], reader: Reader) -> dict[str, Reading]:
    """Every article read, by its id. Raises RuntimeError for one that could not be."""
    readings = {}
    for found in reader.read_many(article.article for story in stories for article in story.articles):
        if not isinstance(found, Reading):
            raise RuntimeError(f"{found.where}: {found.reason}")
        readings[found.article.id] = found
    return readings


def as_read(article: StoryArticle, reading: Reading) -> Told:
    """The reader's claims."""
    found = list(located(reading, publisher_of(article, load())))
    covering = {}
    for number, mark in enumerate(article.marks):
        fits = [(fit, -i) for i, (_, spans) in enumerate(found) if (fit := cover(mark, spans))]
        if fits:
            covering[number] = found[-max(fits)[1]][0].key
    return Told(article, tuple(statement for statement, _ in found), covering)


def as_marked(article: StoryArticle, reading: Reading) -> Told:
    """The marks as claims; modality, chain and context are those of the reader's statement that meets the mark most."""
    found = list(located(reading, publisher_of(article, load())))
    told = [_marked(article, mark, number, found, reading) for number, mark in enumerate(article.marks)]
    return Told(article, tuple(told), {number: statement.key for number, statement in enumerate(told)})


def cover(mark: Mark, spans: Sequence[Span]) -> float:
    """How well a statement covers a mark: their IoU where that is enough, else 0.

    Enough is an IoU of 0.5, or of 0.4 when one lies inside of the other.
    """
    iou = shared(mark, spans)
    start, end = spans[0].start, spans[-1].end
    inside = (start <= mark.start and mark.end <= end) or (mark.start <= start and end <= mark.end)
    return iou if iou >= (LEAST_INSIDE if inside else LEAST_IOU) else 0.0


def shared(mark: Mark, spans: Sequence[Span]) -> float:
    """Characters in both, divided by characters in either."""
    length = sum(span.end - span.start for span in spans)
    both = sum(max(0, min(span.end, mark.end) - max(span.start, mark.start)) for span in spans)
    return both / (length + mark.end - mark.start - both)


def publisher_of(article: StoryArticle, gazetteer: Gazetteer) -> Source:
    """The publisher as a source, known to the gazetteer or by its name alone."""
    name = article.article.publisher or ""
    outlet = gazetteer.outlet(name)
    if outlet is None:
        return Source("publisher", name, "media_outlet", False, (), None, None, None, None)
    return Source(
        "publisher", outlet.name, "media_outlet", False, (), outlet.id, outlet.country, outlet.owner, outlet.control
    )


def _marked(
    article: StoryArticle,
    mark: Mark,
    number: int,
    found: Sequence[tuple[Statement, tuple[Span, ...]]],
    reading: Reading,
) -> Statement:
    words = article.article.text[mark.start : mark.end]
    best, spans = max(found, key=lambda one: shared(mark, one[1]))
    if not shared(mark, spans):
        best = replace(best, modality="asserted", hops=(), context=words)
    dates = {date for claim in reading.claims for date in claim.dates if _inside(date, mark)}
    places = {place for claim in reading.claims for place in claim.places if _inside(place, mark)}
    return replace(
        best,
        key=f"{article.article.id}#m{number}",
        text=words,
        dates=tuple(sorted(dates, key=lambda date: date.start)),
        places=tuple(sorted(places, key=lambda place: place.start)),
    )


def _inside(span: Span, mark: Mark) -> bool:
    return mark.start <= span.start and span.end <= mark.end
