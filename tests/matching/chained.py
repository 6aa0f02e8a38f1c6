"""Builds statements of one family by hand: publisher, chain and words."""

from __future__ import annotations

from dataclasses import replace

from selon.gazetteer import load
from selon.records import Hop, Modality, Source, SourceType, Stance, Statement

_NO_ONE = Source("", "", "unknown", False, (), None, None, None, None)


def source(
    name: str, kind: SourceType = "unknown", *, at: str = "s1", country: str | None = None, known: bool = True
) -> Source:
    """A source as a reading gives it; "*" behind the name: anonymous. Outlets and states come from the gazetteer."""
    plain = name.rstrip("*")
    found = replace(_NO_ONE, id=at, name=plain, type=kind, anonymous=plain != name, country=country)
    outlet = load().outlet(plain) if known and plain == name else None
    if outlet:
        return replace(found, type="news_agency" if outlet.kind == "news_agency" else "media_outlet", identity=outlet.id,
                       country=outlet.country, owner=outlet.owner, control=outlet.control)  # fmt: skip
    state = load().speaking_state(plain) if known and plain == name else None
    return replace(found, identity=f"state:{state}", country=state, type="government_body") if state else found


def said(
    article: str,
    publisher: str | None,
    *chain: str | Source,
    text: str = "the bridge's cables were corroded",
    published: str | None = None,
    language: str = "en",
    url: str | None = None,
    modality: Modality = "asserted",
    claim: str = "c1",
    stance: Stance = "neutral",
) -> Statement:
    """A statement of an article, its chain outermost first; ``published``: by default the day that its number says."""
    hops = [one if isinstance(one, Source) else source(one, at=f"s{at}") for at, one in enumerate(chain, 1)]
    return Statement(
        key=f"{article}#{claim}",
        article_id=article,
        language=language,
        title=None,
        url=url,
        published=published if published is not None else f"2025-03-{int(article.lstrip('a')):02}T08:00:00+01:00",
        publisher=source(publisher, "media_outlet", at="publisher") if publisher else None,
        text=text,
        context=text,
        modality=modality,
        hops=tuple(Hop("source" if at == len(hops) else "relay", stance, one) for at, one in enumerate(hops, 1)),
        dates=(),
        places=(),
    )
