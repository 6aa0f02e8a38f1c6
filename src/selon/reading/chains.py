"""Chains: the path from the publisher over its relays and nested sources down to each origin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from urllib.parse import urlsplit

from selon.languages import language
from selon.languages.relay_words import MEDIA
from selon.reading.paths import Path, Paths
from selon.reading.relays import RelayMention, Relays
from selon.reading.sources.knowledge import Gazetteer
from selon.reading.sources.resolve import Resolution
from selon.reading.sources.text import fold
from selon.records import PUBLISHER, Article, Attribution, Link, Source, Stance

_MEDIA = ("news_agency", "media_outlet")
_ORDER = {"cited_by": 0, "addressee": 1, "interview": 1, "channel": 2}
"""Which relay stands nearer to the publisher: who cites stands before who asked, and that before where it was said."""

_WORDS = re.compile(r"[\w-]+")
_MARKED = re.compile(r"[«“„\"](?P<name>[^«»“”„\"]+)[»”“\"]")


@dataclass(frozen=True, slots=True)
class Step:
    """A link with the source that it stands for."""

    source: str
    link: Link


@dataclass(slots=True)
class _Article:
    """What all chains of one article share. ``kept``: for each source that came by a relay, the steps before it."""

    attributions: dict[str, Attribution]
    sources: dict[str, Source]
    relays: dict[str, list[tuple[str, RelayMention]]]
    cited: dict[str, list[str]]
    front: tuple[Step, ...]
    publisher: str | None
    name: str
    endings: int
    kept: dict[str, tuple[Step, ...]] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)


def build_paths(article: Article, resolution: Resolution, relays: Relays, gazetteer: Gazetteer) -> Paths:
    """The path of every attribution, and that of the publisher's own voice."""
    shared = _shared(article, resolution, relays, gazetteer)
    steps: dict[str, tuple[Step, ...]] = {}
    for attribution in resolution.attributions:
        for one in _line(attribution, shared):
            if one.id not in steps:
                steps[one.id] = _steps(one, steps.get(one.parent or "", ()), shared)
    paths = {a.id: _path(steps[a.id], _ids(a, shared), shared) for a in resolution.attributions}
    return Paths(paths, _path((), (), shared))


def _shared(article: Article, resolution: Resolution, relays: Relays, gazetteer: Gazetteer) -> _Article:
    sources = {source.id: source for source in resolution.sources}
    profile = language(article.language)
    by_attribution: dict[str, list[tuple[str, RelayMention]]] = {}
    cited: dict[str, list[str]] = {}
    front: list[Step] = []
    publisher = _publisher(article, gazetteer)
    for mention in relays.mentions:
        source = resolution.mention_sources.get((mention.span.start, mention.span.end))
        if source is None:
            continue
        if mention.how == "citing" and mention.attribution:
            cited.setdefault(mention.attribution, []).append(source)
        elif mention.attribution:
            by_attribution.setdefault(mention.attribution, []).append((source, mention))
        elif mention.whole and source not in {step.source for step in front}:
            front.append(Step(source, Link("relay", None, "neutral", mention.span)))
    for found in by_attribution.values():
        found.sort(key=lambda pair: _ORDER.get(pair[1].how, 1))
    if len(front) > 1:  # a dateline names the wire; a footer that names another one leaves it open which came first
        front = front[:1] if _is_dateline(relays, front[0]) else []
    known = {a.id: a for a in resolution.attributions}
    name = fold(article.publisher or "")
    marked = _MARKED.search(name)  # Агентство «Вести Юга»
    name = marked["name"] if marked else name
    endings = MEDIA[profile.code].endings if profile.code in MEDIA else 0
    return _Article(known, sources, by_attribution, cited, tuple(front), publisher, name, endings)


def _is_publisher(step: Step, shared: _Article) -> bool:
    """Whether a source is the publisher itself, by its identity or as its own text shortens its name ("L'Écho" in L'Écho
    du bocage, "au Courrier" in Le Courrier du bocage).
    """
    source = shared.sources[step.source]
    if source.identity is not None and shared.publisher is not None:
        return source.identity == shared.publisher
    name, whole = (_WORDS.findall(fold(text)) for text in (source.name, shared.name))
    if not name or not whole or not (source.type in _MEDIA or step.link.role == "relay"):
        return False
    parts = (whole[at : at + len(name)] for at in range(len(whole)))
    return any(_same_but_case(name, part, shared.endings) for part in parts)


def _same_but_case(one: Sequence[str], other: Sequence[str], endings: int) -> bool:
    """Whether the words are equal but for as many letters at their ends."""
    if len(one) != len(other):
        return False
    pairs = list(zip(one, other, strict=True))
    shared = (sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False))) for a, b in pairs)
    return all(
        a == b or same >= max(3, len(a) - endings, len(b) - endings) for (a, b), same in zip(pairs, shared, strict=True)
    )


def _is_dateline(relays: Relays, step: Step) -> bool:
    return any(m.how == "dateline" and m.span == step.link.kept_from for m in relays.mentions)


def _publisher(article: Article, gazetteer: Gazetteer) -> str | None:
    """The publisher's id in the gazetteer."""
    outlet = gazetteer.outlet(article.publisher) if article.publisher else None
    if outlet is None and article.url:
        host = urlsplit(article.url).hostname
        outlet = gazetteer.by_domain(host) if host else None
    return outlet.id if outlet else None


def _line(attribution: Attribution, shared: _Article) -> list[Attribution]:
    """The attributions that enclose one, outermost first, and itself."""
    line, seen = [attribution], {attribution.id}
    while line[0].parent in shared.attributions and line[0].parent not in seen:
        line.insert(0, shared.attributions[line[0].parent])
        seen.add(line[0].id)
    return line


def _ids(attribution: Attribution, shared: _Article) -> tuple[str, ...]:
    return tuple(a.id for a in _line(attribution, shared))


def _steps(attribution: Attribution, outer: tuple[Step, ...], shared: _Article) -> tuple[Step, ...]:
    """The steps behind the publisher that lead to what an attribution reports; ``outer``: those of its parent."""
    source = attribution.source_id
    passed = {fold(shared.sources[other].name) for other in (*(step.source for step in outer), source) if other}
    explicit = [
        Step(relay, Link("relay", attribution.id, "neutral"))
        for relay, _ in shared.relays.get(attribution.id, ())
        if fold(shared.sources[relay].name) not in passed
    ]
    before = outer
    if explicit:
        before = (*outer, *explicit)
    elif not outer and source in shared.kept:
        before = tuple(_from_earlier(step) for step in shared.kept[source])
    cited = [Step(other, Link("source", attribution.id, "neutral")) for other in shared.cited.get(attribution.id, ())]
    own = [Step(source, Link("source", attribution.id, attribution.stance))] if source else []
    if source:
        _keep(source, before, bool(explicit), shared)
    steps = (*before, *own)
    for step in cited:
        _keep(step.source, steps, False, shared)
        steps = (*steps, step)
    return steps


def _from_earlier(step: Step) -> Step:
    """A step as a later sentence has it: not made there, but kept from the attribution that made it."""
    origin = step.link.attribution or step.link.kept_from
    stance: Stance = "neutral"
    return Step(step.source, replace(step.link, attribution=None, stance=stance, kept_from=origin))


def _keep(source: str, before: tuple[Step, ...], anew: bool, shared: _Article) -> None:
    """Remembers through whom a source was introduced; one that the publisher reached directly stays direct.

    The relay must stand right before it, or it must be anonymous: a ministry that an interviewed person speaks of can
    be reached by others, that person's informant cannot.
    """
    first = source not in shared.met
    shared.met.add(source)
    if not before or not (first or (anew and source in shared.kept)):
        return
    steps = _with_roles((*before, Step(source, Link("source", None, "neutral"))), shared)[:-1]
    relayed = [step.link.role == "relay" for step in steps]
    if relayed[-1] or (shared.sources[source].anonymous and any(relayed)):
        shared.kept[source] = steps


def _with_roles(steps: Sequence[Step], shared: _Article) -> tuple[Step, ...]:
    """A medium that passes on what another source says is a relay; the last link is a source unless it was told so."""
    done = []
    for index, step in enumerate(steps):
        passes = index + 1 < len(steps) and shared.sources[step.source].type in _MEDIA
        done.append(replace(step, link=replace(step.link, role="relay")) if passes else step)
    return tuple(done)


def _path(steps: tuple[Step, ...], ids: tuple[str, ...], shared: _Article) -> Path:
    """The path with the article's own wire before it, without the publisher itself and without echoes."""
    present = {step.source for step in steps}
    full = [step for step in shared.front if step.source not in present] + list(steps)
    kept: list[Step] = []
    for step in full:
        if kept and kept[-1].source == step.source:
            continue
        if not kept and _is_publisher(step, shared):
            continue
        kept.append(step)
    final = _with_roles(kept, shared)
    return Path(
        (PUBLISHER, *(step.source for step in final)),
        (Link("publisher", None, "neutral"), *(step.link for step in final)),
        ids,
    )
