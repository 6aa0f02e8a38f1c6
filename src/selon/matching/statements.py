"""From a reading to statements: its claims, each with all that matching needs to know of its article.

A claim of several sentences, or one that goes on with a second "that", says several things, each of which may be said
elsewhere without the others: it becomes a statement for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.languages import language
from selon.records import Article, Claim, Hop, Reading, Source, Span, Statement

_STOP = re.compile(r"[.!?…؟。]+[»”\"’)\]\s]*\s|\n")
_WORD_BEFORE = re.compile(r"[\w.]+\Z")
_FURTHER = re.compile(
    r"[,;،]?\s+(?:et\s+qu[e'’]|and\s+that|y\s+que|e\s+che|und\s+dass|и\s+(?:о\s+том,\s+)?что|و\s?[أإ]نّ?(?=\s|ه))\s*",
    re.IGNORECASE,
)
_INTRODUCING = re.compile(
    r"^(?:(?:que?|that|what|how|dass|che|что|о том, что|[بو]?[أإ]نّ?)\s+|qu['’])(?=.)", re.IGNORECASE | re.DOTALL
)
_SENTENCE = 600
"""Characters before and after a claim in which its sentence's ends are looked for."""
_LEAST_WORDS = 3
"""Words of a sentence that is a statement of its own; shorter ones stay with the one before."""
_EDGES = ' \u00a0\u202f\n,;:–—«»“”"،'


def statements(reading: Reading, publisher: Source | None) -> tuple[Statement, ...]:
    """What a reading's claims say, in their order.

    ``publisher``: the outlet that published the article, if known. Raises ValueError when a chain names a source that
    the reading does not have.
    """
    return tuple(statement for statement, _ in located(reading, publisher))


def located(reading: Reading, publisher: Source | None) -> Iterator[tuple[Statement, tuple[Span, ...]]]:
    """The same with the places of each in the article's text. Raises ValueError as above."""
    sources = {source.id: source for source in reading.sources}
    short = language(reading.article.language).sources.abbreviations
    for claim in reading.claims:
        whole = _statement(reading.article, claim, sources, publisher)
        parts = _parts(reading.article.text, claim.spans, short)
        for number, spans in enumerate(parts, 1):
            name = whole.key if len(parts) == 1 else f"{whole.key}.{number}"
            yield _narrowed(whole, name, reading.article.text, spans, short), spans


def key(article_id: str, claim_id: str) -> str:
    """A statement's key: "ARTICLE_ID#CLAIM_ID"; those of a claim that says several things end in ".1", ".2", …"""
    return f"{article_id}#{claim_id}"


def _statement(article: Article, claim: Claim, sources: dict[str, Source], publisher: Source | None) -> Statement:
    return Statement(
        key=key(article.id, claim.id),
        article_id=article.id,
        language=article.language,
        title=article.title,
        url=article.url,
        published=article.published,
        publisher=publisher,
        text="",
        context="",
        modality=claim.modality,
        hops=_hops(article, claim, sources),
        dates=claim.dates,
        places=claim.places,
    )


def _narrowed(whole: Statement, name: str, text: str, spans: Sequence[Span], short: frozenset[str]) -> Statement:
    """The claim's statement about these spans. Dates that stand beside the claim stay with all of its statements."""
    first, last = spans[0].start, spans[-1].end
    words = " ".join(span.text for span in spans)
    return replace(
        whole,
        key=name,
        text=_INTRODUCING.sub("", words.strip(_EDGES)) or words,
        context=_context(text, first, last, short),
        dates=whole.dates if name == whole.key else tuple(d for d in whole.dates if first <= d.start < last),
        places=tuple(place for place in whole.places if first <= place.start < last),
    )


def _hops(article: Article, claim: Claim, sources: dict[str, Source]) -> tuple[Hop, ...]:
    """The chain after the publisher, its sources without their mentions, which belong to the article."""
    hops = []
    for name, link in list(zip(claim.chain, claim.links, strict=True))[1:]:
        if name not in sources:
            raise ValueError(
                f"{key(article.id, claim.id)}: the chain names {name!r}, which is no source of the reading"
            )
        hops.append(Hop(link.role, link.stance, replace(sources[name], mentions=())))
    return tuple(hops)


def _parts(text: str, spans: Sequence[Span], short: frozenset[str]) -> list[tuple[Span, ...]]:
    """A claim's spans, cut where a sentence or a second "that" begins, and grouped by sentence."""
    groups: list[list[Span]] = []
    for span in spans:
        for number, piece in enumerate(_pieces(text, span, short)):
            begins = number > 0 or not groups or any(_stops(text, groups[-1][-1].end - 1, piece.start, short))
            if not groups or (begins and not _short(piece) and not _short(groups[-1][0])):
                groups.append([piece])
            else:
                groups[-1].append(piece)
    return [tuple(group) for group in groups]


def _pieces(text: str, span: Span, short: frozenset[str]) -> Iterator[Span]:
    """A span's sentences, and what stands before and behind a further "that"."""
    start = span.start
    breaks = {m.end(): m.end() for m in _stops(text, span.start, span.end, short)}
    breaks |= {m.start(): m.end() for m in _FURTHER.finditer(text, span.start, span.end)}
    for end, following in sorted({**breaks, span.end: span.end}.items()):
        if end > start and text[start:end].strip(_EDGES):
            yield Span(start, end, text[start:end])
            start = following


def _stops(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[re.Match[str]]:
    """The ends of sentences between two places: full stops that are neither an abbreviation's nor an initial's."""
    for match in _STOP.finditer(text, start, end):
        before = _WORD_BEFORE.search(text, max(start, match.start() - 20), match.start())
        word = before[0] if before and match[0].strip() == "." else ""
        if word.lower() not in abbreviations and not (len(word.rpartition(".")[2]) == 1 and word[-1].isupper()):
            yield match


def _short(span: Span) -> bool:
    return len(span.text.split()) < _LEAST_WORDS


def _context(text: str, start: int, end: int, short: frozenset[str]) -> str:
    """The sentences that a statement stands in."""
    earliest = max(0, start - _SENTENCE)
    begin = max((match.end() for match in _stops(text, earliest, start, short)), default=earliest)
    after = next(_stops(text, max(begin, end - 1), end + _SENTENCE, short), None)
    return text[begin : after.end() if after else end + _SENTENCE].strip()
