"""Statements for tests, made of a few words."""

from __future__ import annotations

from selon.records import DateMention, Hop, Modality, Place, Source, Stance, Statement


def statement(
    text: str,
    *,
    key: str = "a1#c1",
    language: str = "en",
    published: str | None = "2025-03-02",
    modality: Modality = "asserted",
    stance: Stance = "neutral",
    speaker: str | None = None,
    context: str | None = None,
    dates: tuple[DateMention, ...] = (),
    places: tuple[Place, ...] = (),
) -> Statement:
    """One statement; ``speaker``: the source at the end of its chain, who has the stance."""
    hops = (Hop("source", stance, source(speaker)),) if speaker else ()
    return Statement(
        key=key,
        article_id=key.partition("#")[0],
        language=language,
        title=None,
        url=None,
        published=published,
        publisher=None,
        text=text,
        context=text if context is None else context,
        modality=modality,
        hops=hops,
        dates=dates,
        places=places,
    )


def source(name: str) -> Source:
    """A source of that name, of which nothing else is known."""
    return Source("s1", name, "person", False, (), None, None, None, None)
