"""The stages of reading that need no model, run again over a reading: its relays, chains and claims as its attributions and
sources give them.

What only the tagger knew is taken from the reading itself: who was told, and what came through a medium that no rule finds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from selon.gazetteer import Gazetteer
from selon.languages import Language
from selon.languages import language as profile_of
from selon.reading.chains import build_paths
from selon.reading.claims import build_claims
from selon.reading.relays import RelayMention, Relays, find_relays
from selon.reading.sources import resolve
from selon.reading.sources.resolve import Resolution
from selon.records import Article, Attribution, Claim, Reading, Source, Span

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Rules:
    """What the rules alone make of attributions: their relays, and who is behind each source span and each medium."""

    relays: Relays
    resolution: Resolution


def profile(article: Article) -> Language:
    """What is known of the article's language."""
    return profile_of(article.language)


def by_rules(
    article: Article, attributions: Sequence[Attribution], told: Sequence[RelayMention], gazetteer: Gazetteer
) -> Rules:
    """The relays and sources of attributions. ``told``: relays that no rule finds."""
    language = profile(article)
    found = find_relays(article, attributions, language, gazetteer)
    mentions = _joined(found.mentions, told, {one.id for one in attributions})
    addressees = {one.id: one.addressee for one in attributions}
    heard = tuple(replace(one, addressee=addressees[one.id] or one.addressee) for one in found.attributions)
    relays = Relays(heard, mentions)
    spans = [mention.span for mention in mentions]
    return Rules(relays, resolve(article, heard, spans, language, gazetteer))


def claims_of(
    article: Article,
    attributions: tuple[Attribution, ...],
    sources: tuple[Source, ...],
    relays: Relays,
    places: Mapping[Place, str],
    gazetteer: Gazetteer,
) -> tuple[Claim, ...]:
    """The claims of attributions whose sources are known. ``places``: of the mentions of relays, whom each stands for."""
    paths = build_paths(article, Resolution(attributions, sources, places, {}, {}), relays, gazetteer)
    return build_claims(article, attributions, paths, profile(article), gazetteer)


def places_of(sources: Sequence[Source]) -> dict[Place, str]:
    """Where sources are mentioned, and which of them."""
    return {(span.start, span.end): source.id for source in sources for span in source.mentions}


def told_relays(reading: Reading, found: Relays) -> tuple[RelayMention, ...]:
    """The relays that stand in a reading's chains and that no rule finds: the tagger had marked them."""
    by_source = {source.id: source for source in reading.sources}
    by_id = {one.id: one for one in reading.attributions}
    places = places_of(reading.sources)
    known = {
        (m.attribution, places.get((m.span.start, m.span.end))) for m in found.mentions if m.attribution is not None
    }
    missing: dict[tuple[str, str], RelayMention] = {}
    for claim in reading.claims:
        for source, link in zip(claim.chain[1:], claim.links[1:], strict=True):
            name = link.attribution
            if name is None or by_id[name].source_id == source or (name, source) in known:
                continue
            span = _nearest(by_source[source], by_id[name], reading.attributions)
            if span is not None:
                missing.setdefault((name, source), RelayMention(span, name, "channel"))
    return tuple(missing.values())


def _nearest(source: Source, attribution: Attribution, attributions: Sequence[Attribution]) -> Span | None:
    """The mention of a medium nearest to a cue that is no attribution's own source span."""
    speaking = {(one.source.start, one.source.end) for one in attributions if one.source}
    at = attribution.cue[0].start
    free = [span for span in source.mentions if (span.start, span.end) not in speaking]
    return min(free, key=lambda span: abs(span.start - at), default=None)


def _joined(found: Sequence[RelayMention], told: Sequence[RelayMention], there: set[str]) -> tuple[RelayMention, ...]:
    """Both, in order of the text; of two that overlap for one attribution, the one that a rule has found."""
    kept = list(found)
    for mention in told:
        same = [m for m in found if m.attribution == mention.attribution and _touch(m.span, mention.span)]
        if not same and mention.attribution in there:
            kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: (mention.span.start, mention.span.end)))


def _touch(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end
