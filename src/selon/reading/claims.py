"""An article's claims: what each attribution reports, and what the publisher says in its own voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from selon.languages import Language
from selon.reading.clauses import after_dateline, depends, is_clause, is_sentence, subtract, trimmed, weight
from selon.reading.dates import Dated, find_dates
from selon.reading.folding import folded
from selon.reading.framing import Framing, framing
from selon.reading.modality import Page, is_question, modality_of
from selon.reading.paths import Path, Paths
from selon.reading.sentences import sentences
from selon.reading.signals import Place, find_signals
from selon.reading.traits import Traits, likeliest
from selon.records import Article, Attribution, Claim, DateMention, Modality, Span
from selon.records import Place as PlaceSpan


class NamedPlace(Protocol):
    """A place that a gazetteer found; ``country``: ISO 3166-1 alpha-2, None when there is no single candidate."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Behind the last code point."""

    @property
    def country(self) -> str | None:
        """Its country, None when not known."""


class PlaceFinder(Protocol):
    """What the claims need of the gazetteer."""

    def places(self, text: str, language: str) -> Sequence[NamedPlace]:
        """The places named in a text."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is known of the article as a whole."""

    article: Article
    page: Page
    language: Language
    dates: tuple[Dated, ...]
    places: tuple[PlaceSpan, ...]

    def says(self, places: Sequence[Place]) -> bool:
        """Whether these parts of the article say something by themselves."""
        dated = [(d.mention.start, d.mention.end) for d in self.dates]
        return is_clause(self.page.plain, places, dated, self.page.signals.subordinate, self.language.claims.clauses)

    def tells(self, place: Place) -> bool:
        """Whether anything but dates is in a part of the article ("1er janvier 2016." says nothing)."""
        dated = [(d.mention.start, d.mention.end) for d in self.dates]
        return any(weight(self.page.plain[a:b], self.language.claims.clauses) for a, b in subtract(place, dated))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A claim before it has its number. ``around``: places beside its spans whose dates belong to it."""

    spans: tuple[Place, ...]
    path: Path
    frame: Framing
    around: tuple[Place, ...] = ()


def build_claims(
    article: Article,
    attributions: tuple[Attribution, ...],
    paths: Paths,
    language: Language,
    gazetteer: PlaceFinder,
    traits: Mapping[str, Traits] = MappingProxyType({}),
) -> tuple[Claim, ...]:
    """The claims in order of the text, ids c1, c2, ….

    An attribution makes a claim of what its nested attributions leave of its content, when that is a clause; the
    innermost always makes one. Dates that an enclosing attribution without a claim of its own leaves over ("ont
    rapporté fin mai dernier") are handed to the claims inside of it. Every sentence, or clause of a sentence,
    outside of all attributions is the publisher's own. ``traits``: what the tagger thinks of contents, by attribution: in
    languages whose profile is thin it tells the modality of those claims in which the profile's words see no mark.
    """
    scene = _scene(article, language, gazetteer)
    drafts = [*_attributed(scene, attributions, paths), *_own(scene, attributions, paths.own)]
    drafts.sort(key=lambda draft: draft.spans)
    return tuple(_claim(scene, f"c{number}", draft, traits) for number, draft in enumerate(drafts, 1))


def _scene(article: Article, language: Language, gazetteer: PlaceFinder) -> _Scene:
    text, words = article.text, language.claims
    plain = folded(text)
    bounds = sentences(text, language.sources.abbreviations)
    found = gazetteer.places(text, language.code)
    return _Scene(
        article=article,
        page=Page(text, plain, bounds, find_signals(text, plain, words.modality)),
        language=language,
        dates=find_dates(text, article.published, words.dates),
        places=tuple(PlaceSpan(p.start, p.end, text[p.start : p.end], p.country) for p in found),
    )


def _attributed(scene: _Scene, attributions: Sequence[Attribution], paths: Paths) -> Iterable[_Draft]:
    children: dict[str | None, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        children[attribution.parent].append(attribution)
    left: dict[str, tuple[Place, ...]] = {}
    speaking: set[str] = set()
    for attribution in attributions:
        inner = [_span(s) for child in _descendants(attribution.id, children) for s in _all_spans(child)]
        rest = _rest(scene, attribution, inner)
        left[attribution.id] = rest
        if rest and (not inner or scene.says(rest) or _asks(scene, attribution, rest)):
            speaking.add(attribution.id)
    by_id = {attribution.id: attribution for attribution in attributions}
    for attribution in attributions:
        if attribution.id in speaking:
            around = tuple(_silent_around(attribution, by_id, left, speaking))
            path = paths.by_attribution[attribution.id]
            outer = tuple(_above(attribution, by_id))
            yield _Draft(left[attribution.id], path, framing(attribution, scene.language.claims, outer), around)


def _asks(scene: _Scene, attribution: Attribution, rest: Sequence[Place]) -> bool:
    """Whether what is left of a content is the question that its cue asks, though without a verb ("A plan for what?")."""
    left = scene.article.text[slice(*rest[-1])]
    return framing(attribution, scene.language.claims).asking and is_question(left)


def _above(attribution: Attribution, by_id: Mapping[str, Attribution]) -> Iterable[Attribution]:
    """The attributions in whose contents this one lies, from the nearest."""
    while attribution.parent is not None:
        attribution = by_id[attribution.parent]
        yield attribution


def _rest(scene: _Scene, attribution: Attribution, inner: Sequence[Place]) -> tuple[Place, ...]:
    """An attribution's content without its nested attributions; whole spans stay as they are."""
    text, words = scene.article.text, scene.language.claims.clauses
    rest: list[Place] = []
    for span in attribution.content:
        parts = subtract(_span(span), inner)
        if parts == [_span(span)]:
            rest += parts
            continue
        trimmed_parts = (trimmed(text, part, keep_stop=True) for part in parts)
        rest += [(a, b) for a, b in trimmed_parts if a < b and weight(scene.page.plain[a:b], words)]
    return tuple(sorted(rest))


def _silent_around(
    attribution: Attribution, by_id: dict[str, Attribution], left: dict[str, tuple[Place, ...]], speaking: set[str]
) -> Iterable[Place]:
    parent = attribution.parent
    while parent is not None and parent not in speaking:
        yield from left[parent]
        parent = by_id[parent].parent


def _own(scene: _Scene, attributions: Sequence[Attribution], path: Path) -> Iterable[_Draft]:
    """The publisher's own claims, at most one a sentence."""
    text, words = scene.article.text, scene.language.claims.clauses
    taken = sorted(_span(span) for attribution in attributions for span in _all_spans(attribution))
    for start, end in scene.page.bounds:
        if text[start:end] == scene.article.title:
            continue
        begin = after_dateline(text, start, end)
        within = [place for place in taken if place[0] < end and begin < place[1]]
        gaps = subtract((begin, end), within)
        if gaps == [(begin, end)]:
            own = gaps if is_sentence(text, scene.page.plain, (begin, end), words) and scene.tells((begin, end)) else []
        else:
            own = [gap for gap in (trimmed(text, gap) for gap in gaps) if _says_by_itself(scene, gap, begin)]
        if own:
            yield _Draft(tuple(own), path, Framing(whole=True))


def _says_by_itself(scene: _Scene, gap: Place, begin: int) -> bool:
    if gap[0] >= gap[1]:
        return False
    if gap[0] > begin and depends(scene.page.plain, gap, scene.language.claims.clauses):
        return False
    return scene.says([gap])


def _claim(scene: _Scene, name: str, draft: _Draft, traits: Mapping[str, Traits]) -> Claim:
    text = scene.article.text
    modality = modality_of(scene.page, draft.spans, draft.frame, scene.language.claims)
    judged = traits.get(draft.path.attributions[-1]) if draft.path.attributions else None
    if judged and modality == "asserted" and not scene.language.complete:
        modality = likeliest(judged, modality)
    return Claim(
        id=name,
        spans=tuple(Span(a, b, text[a:b]) for a, b in draft.spans),
        chain=draft.path.chain,
        links=draft.path.links,
        attributions=draft.path.attributions,
        modality=modality,
        dates=tuple(_dates(scene.dates, draft, modality)),
        places=tuple(p for p in scene.places if _touches(p, draft.spans)),
    )


def _dates(dates: Sequence[Dated], draft: _Draft, modality: Modality) -> Iterable[DateMention]:
    for dated in dates:
        if _touches(dated.mention, draft.spans):
            yield dated.ahead if modality == "planned" else dated.mention
        elif _touches(dated.mention, draft.around):
            yield dated.mention


def _touches(span: Span, places: Sequence[Place]) -> bool:
    return any(span.start < end and start < span.end for start, end in places)


def _descendants(name: str, children: dict[str | None, list[Attribution]]) -> Iterable[Attribution]:
    for child in children.get(name, ()):
        yield child
        yield from _descendants(child.id, children)


def _all_spans(attribution: Attribution) -> Iterable[Span]:
    yield from attribution.cue
    yield from attribution.content
    if attribution.source:
        yield attribution.source
    if attribution.addressee:
        yield attribution.addressee


def _span(span: Span) -> Place:
    return span.start, span.end
