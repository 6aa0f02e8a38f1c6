"""Resolution of an article's source spans: each is linked with the earlier ones that mean the same source, or opens a
new one, or, when there is no single candidate, stays without.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from selon.languages.language import Language
from selon.reading.sources.finish import finished
from selon.reading.sources.knowledge import Gazetteer
from selon.reading.sources.linker import Linker
from selon.reading.sources.scene import Scene, cue_text, scene
from selon.reading.traits import Traits
from selon.records import Article, Attribution, Source, SourceReason, Span


@dataclass(frozen=True, slots=True)
class Resolution:
    """``attributions``: with ``source_id`` filled; ``sources``: "s1", "s2", … in order of first mention;
    ``mention_sources``: for each extra mention, (start, end) → source id; ``reasons``: why each attribution has its source,
    by id, ``mention_reasons``: why each mention, by (start, end).
    """

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    mention_sources: Mapping[tuple[int, int], str]
    reasons: Mapping[str, SourceReason]
    mention_reasons: Mapping[tuple[int, int], SourceReason]


def resolve(
    article: Article,
    attributions: Sequence[Attribution],
    mentions: Sequence[Span],
    language: Language,
    gazetteer: Gazetteer,
    traits: Mapping[str, Traits] = MappingProxyType({}),
) -> Resolution:
    """Who stands behind each attribution, and behind each extra mention (spans of relays).

    ``traits``: what the tagger thinks of sources, by the ids of attributions; words alone decide where there are none.
    """
    linker = Linker(scene(article, attributions, language, gazetteer, traits), mentions)
    linker.run()
    return _resolution(linker, attributions)


def _resolution(linker: Linker, attributions: Sequence[Attribution]) -> Resolution:
    order = sorted(linker.clusters, key=lambda c: min(span.start for span in c.spans))
    ids = {cluster.index: f"s{number}" for number, cluster in enumerate(order, 1)}
    withheld = {
        linker.speakers[a.id].index for a in attributions if a.id in linker.speakers and _withholds(a, linker.scene)
    }
    return Resolution(
        tuple(
            replace(a, source_id=ids[linker.speakers[a.id].index] if a.id in linker.speakers else None)
            for a in attributions
        ),
        tuple(finished(c, ids[c.index], c.index in withheld, linker.scene, order) for c in order),
        {place: ids[cluster.index] for place, cluster in linker.extras.items()},
        linker.spoken_for,
        linker.reasons,
    )


def _withholds(attribution: Attribution, at_hand: Scene) -> bool:
    """Whether its sentence says that the source's name is kept back, right after the source or the cue."""
    pattern = at_hand.lexicon.withheld
    if pattern is None or attribution.source is None or cue_text(attribution) == "":
        return False
    last = max(attribution.source.end, attribution.cue[-1].end)
    end = min(at_hand.sentences.end(attribution.parent, last - 1, len(at_hand.text)), last + 120)
    after = [span.start for span in attribution.content if span.start >= last]
    found = pattern.search(at_hand.plain, attribution.source.start, min([end, *after]))
    return found is not None
