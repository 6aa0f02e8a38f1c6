"""Small articles with readings whose offsets, sources and chains fit together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from selon.archive import Archive, ReadingAdded
from selon.exports.jsonl import to_dict
from selon.records import (
    Article,
    Attribution,
    Claim,
    DateMention,
    Hop,
    Link,
    Modality,
    Place,
    Reading,
    Source,
    Span,
    Statement,
)

AGENCY = Source("s1", "Agence Caravelle", "news_agency", False, (), "outlet:caravelle", "FR", None, None)
OFFICERS = Source("s2", "sources militaires", "group", True, (), None, "SY", None, None)
MAYOR = Source("s3", "Hélène Bréval", "person", False, (), None, None, None, None)
COURIER = Source("s4", "Le Courrier du lac", "media_outlet", False, (), "outlet:lake-courier", "CH", None, None)

Said = tuple[str, Sequence[Source]]
"""A sentence and its chain after the publisher."""


def article(text: str, **known: str | None) -> Article:
    """An article with a provider's id, "x" unless another is given."""
    return Article(id=known.pop("id", None) or "x", text=text, language=known.pop("language", "fr"), **known)


def reading_of(
    of: Article, said: Sequence[Said], *, modality: Modality = "asserted", model: str = "m1", country: str | None = None
) -> Reading:
    """A reading that finds each sentence in the article, in order."""
    sources = {source.id: source for _, chain in said for source in chain}
    claims: list[Claim] = []
    attributions: list[Attribution] = []
    for number, (sentence, chain) in enumerate(said, 1):
        start = of.text.index(sentence)
        span = Span(start, start + len(sentence), sentence)
        links = [Link("publisher", None, "neutral")]
        for source in chain:
            name = f"a{len(attributions) + 1}"
            attributions.append(
                Attribution(name, None, "indirect", None, (span,), (span,), None, source.id, "neutral", 0.5)
            )
            links.append(Link("relay" if source.type == "news_agency" else "source", name, "neutral"))
        claims.append(
            Claim(
                id=f"c{number}",
                spans=(span,),
                chain=("publisher", *(source.id for source in chain)),
                links=tuple(links),
                attributions=tuple(link.attribution for link in links if link.attribution),
                modality=modality,
                dates=(DateMention(span.start, span.end, sentence, "2025-01-01", "2025-01-31"),),
                places=(Place(span.start, span.end, sentence, country),) if country else (),
            )
        )
    return Reading(of, tuple(attributions), tuple(sources.values()), tuple(claims), model=model)


def statements_of(reading: Reading, publisher: Source | None = None) -> tuple[Statement, ...]:
    """The statements of a reading's claims."""
    sources = {source.id: source for source in reading.sources}
    about = reading.article
    return tuple(
        Statement(
            key=f"{about.id}#{claim.id}",
            article_id=about.id,
            language=about.language,
            title=about.title,
            url=about.url,
            published=about.published,
            publisher=publisher,
            text=" ".join(span.text for span in claim.spans),
            context=about.text[:100],
            modality=claim.modality,
            hops=tuple(
                Hop(link.role, link.stance, sources[source])
                for source, link in zip(claim.chain[1:], claim.links[1:], strict=True)
            ),
            dates=claim.dates,
            places=claim.places,
        )
        for claim in reading.claims
    )


def add(
    archive: Archive,
    of: Article,
    said: Sequence[Said] | None = None,
    *,
    outlet: Source | None = None,
    program: str = "1",
    **more: Any,
) -> ReadingAdded:
    """Add an article and its reading: its sentences in the publisher's own voice, unless it is said what is read in it."""
    reading = reading_of(of, said if said is not None else [(of.text, ())], **more)
    with archive.writer() as writer:
        writer.add_article(of, outlet=outlet)
        return writer.add_reading(to_dict(reading), statements_of(reading, outlet), program=program)
