"""Relays: the media through which a statement reached the publisher, and the one to whom it was made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from selon.languages.language import Language
from selon.reading.credits import find_credits
from selon.reading.media import MediaFinder, can_be_told
from selon.reading.placing import Placed
from selon.reading.sources.knowledge import Gazetteer
from selon.reading.sources.text import Sentences, fold, tokens
from selon.reading.traits import Asides
from selon.reading.unknown_media import Known
from selon.records import Article, Attribution, Span

How = Literal["addressee", "cited_by", "citing", "interview", "channel", "dateline", "byline", "footer"]
NO_ASIDES = Asides()
_DETERMINER = 5
"""Characters that a determiner and its blank may take."""


@dataclass(frozen=True, slots=True)
class RelayMention:
    """A medium's noun phrase. ``attribution``: the one that came through it, None for the credits of a whole article;
    ``whole``: for those, whether the whole text is the medium's copy. Under "citing", ``span`` is not a medium but the
    source that the attribution's own source cites ("Reuters a rapporté, citant **deux diplomates**, que …").
    """

    span: Span
    attribution: str | None
    how: How
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Relays:
    """``attributions``: with ``addressee`` filled; ``mentions``: in order of the text."""

    attributions: tuple[Attribution, ...]
    mentions: tuple[RelayMention, ...]


def find_relays(
    article: Article,
    attributions: Sequence[Attribution],
    language: Language,
    gazetteer: Gazetteer,
    asides: Asides = NO_ASIDES,
) -> Relays:
    """Everyone who passed something on, and everyone who was told. ``asides``: what the tagger says of both."""
    finder = MediaFinder(article.text, language, gazetteer)
    placed = Placed(article.text, attributions, Sentences(article.text, language.sources.abbreviations, attributions))
    announced = list(_announcements(finder))
    told_in = [(match.start(), match.end()) for match, *_ in announced]
    found: list[RelayMention] = []
    filled = []
    told = tagged_addressees(asides, placed, finder)
    for attribution in attributions:
        addressee, relay = _addressee(attribution, finder, placed, told_in)
        filled.append(replace(attribution, addressee=addressee or told.get(attribution.id)))
        if relay:
            found.append(RelayMention(relay, attribution.id, "addressee"))
    found += _announced(announced, finder, placed)
    found += _cited(finder, placed)
    found += _accounts(attributions, finder)
    found += tagged_relays(asides, placed, found, finder)
    found += (RelayMention(c.span, None, _HOW[c.how], c.whole) for c in find_credits(finder))
    return Relays(tuple(filled), tuple(sorted(_unique(found), key=lambda m: (m.span.start, m.span.end))))


_HOW: dict[str, How] = {"dateline": "dateline", "byline": "byline", "footer": "footer"}


def _unique(found: Iterable[RelayMention]) -> list[RelayMention]:
    """One mention a place and attribution; the first way in which it was found stays."""
    kept: dict[tuple[int, str | None], RelayMention] = {}
    for mention in found:
        kept.setdefault((mention.span.end, mention.attribution), mention)
    return list(kept.values())


def tagged_addressees(asides: Asides, placed: Placed, finder: MediaFinder) -> dict[str, Span]:
    """By attribution, the first addressee that the tagger has marked nearest to it, without a preposition before it."""
    found: dict[str, Span] = {}
    for marked, end in asides.addressees:
        words = tokens(placed.text[marked:end], marked)
        start = next((w.start for w in words if w.form not in finder.lexicon.words.prepositions), marked)
        owner = placed.nearest(start, end)
        if owner and not _within(start, end, owner):
            found.setdefault(owner.id, Span(start, end, placed.text[start:end]))
    return found


def tagged_relays(
    asides: Asides, placed: Placed, known: Sequence[RelayMention], finder: MediaFinder
) -> Iterator[RelayMention]:
    """The relays that the tagger has marked where no rule has found any."""
    for start, end in asides.relays:
        owner = placed.nearest(start, end)
        taken = any(m.span.start < end and start < m.span.end for m in known)
        if owner and not taken and not _is_source(start, end, owner) and not _means(start, end, finder):
            yield RelayMention(Span(start, end, placed.text[start:end]), owner.id, "channel")


def _means(start: int, end: int, finder: MediaFinder) -> bool:
    """Whether a stretch is nothing, or one word that tells how somebody speaks, not through whom: "by radio"."""
    said = tokens(finder.text[start:end], start)
    if len(said) != 1 or said[0].text.upper() == said[0].text.lower() or said[0].capital:
        return not said
    before = tokens(finder.text[max(0, start - 20) : start])
    return bool(before) and before[-1].form not in finder.lexicon.determiners


def _within(start: int, end: int, attribution: Attribution) -> bool:
    spans = (*attribution.cue, *attribution.content, *((attribution.source,) if attribution.source else ()))
    return any(span.start < end and start < span.end for span in spans)


def _is_source(start: int, end: int, attribution: Attribution) -> bool:
    """Whether a stretch is the head of the attribution's own source, and not a relay that its description names."""
    source = attribution.source
    return source is not None and source.start <= start < source.end and start - source.start < _DETERMINER


def _addressee(
    attribution: Attribution, finder: MediaFinder, placed: Placed, taken: Sequence[tuple[int, int]]
) -> tuple[Span | None, Span | None]:
    """Who was told, and the medium in it. ``taken``: announcements of media, whose prepositions are not looked at."""
    words = finder.words
    for start, end in placed.region(attribution):
        for match in re.finditer(words.addressee, finder.plain[start:end], re.IGNORECASE) if words.addressee else ():
            if any(a <= start + match.start() < b for a, b in taken):
                continue
            phrase = finder.phrase(start + match.end(), end)
            if phrase and can_be_told(phrase):
                return finder.told(phrase)
            named = finder.exactly(start + match.end()) or finder.unknown(start + match.end(), end)
            if named:
                return named, named
        told = finder.media.addressee if attribution.source else None
        behind = max(start, min(attribution.cue[-1].end, end))
        for match in re.finditer(told, finder.plain[behind:end]) if told else ():
            at = behind + match.end()
            named = finder.exactly(at) or finder.unknown(at, end, "quoted")
            if named:
                return named, named
    if words.telling and attribution.cue:
        cue = attribution.cue[-1]
        if re.search(words.telling, fold(cue.text), re.IGNORECASE):
            return _object(cue, attribution, finder)
    return None, None


def _object(cue: Span, attribution: Attribution, finder: MediaFinder) -> tuple[Span | None, Span | None]:
    """The object of "told": any noun phrase right behind it but a pronoun."""
    after = [s.start for s in attribution.content if s.start >= cue.end]
    start = cue.end + len(finder.text[cue.end :]) - len(finder.text[cue.end :].lstrip())
    phrase = finder.phrase(start, min(after, default=None) if after else None)
    if phrase is None or phrase.words[0].form in finder.lexicon.pronouns:
        return None, None
    if attribution.source and attribution.source.start <= start < attribution.source.end:
        return None, None
    whole, medium = finder.told(phrase)
    medium = medium or finder.unknown(start, min(after, default=None) if after else None)
    return whole, medium


def _announcements(finder: MediaFinder) -> Iterator[tuple[re.Match[str], How, Known]]:
    """What may announce a medium: "cité par", "dans un entretien à", "sur", "sur les ondes de"."""
    words, media = finder.words, finder.media
    patterns: tuple[tuple[str | None, How, Known], ...] = (
        (media.airs, "interview", "any"),
        (media.hosts, "interview", "host"),
        (media.cites, "cited_by", "any"),
        (words.cited_by, "cited_by", "looks"),
        (words.interview, "interview", "looks"),
        (words.channel, "channel", "looks"),
        (media.channel, "channel", "looks"),
    )
    for pattern, how, known in patterns:
        for match in re.finditer(pattern, finder.plain, re.IGNORECASE) if pattern else ():
            yield match, how, known


def _announced(
    announcements: Iterable[tuple[re.Match[str], How, Known]], finder: MediaFinder, placed: Placed
) -> Iterator[RelayMention]:
    """The media that were announced, each with the attribution that came through it."""
    for match, how, known in announcements:
        at = match.end()
        medium = finder.exactly(at) if how == "channel" else _medium(finder, at)
        medium = medium or finder.unknown(at, placed.until(at), known)
        owner = placed.nearest(match.start(), medium.end) if medium else None
        if medium and owner and not _speaks(owner, medium):
            yield RelayMention(medium, owner.id, how)


def _medium(finder: MediaFinder, at: int) -> Span | None:
    return finder.medium(at) or finder.exactly(at)


def _speaks(attribution: Attribution, medium: Span) -> bool:
    """Whether the medium is the attribution's source itself, not what it came through."""
    source = attribution.source
    return source is not None and source.start >= medium.start - 4 and source.end <= medium.end


def _cited(finder: MediaFinder, placed: Placed) -> Iterator[RelayMention]:
    """Of "Reuters, citing two diplomats, …", whichever of the two is not told by the attribution's own source."""
    pattern = finder.words.citing
    for match in re.finditer(pattern, finder.plain, re.IGNORECASE) if pattern else ():
        owner = placed.nearest(match.start(), match.end())
        if owner is None or owner.source is None:
            continue
        source = owner.source
        if source.start <= match.start() and match.end() < source.end:  # both inside the source span
            medium = _medium(finder, source.start)
            if medium and medium.end <= match.start():
                yield RelayMention(medium, owner.id, "cited_by")
        elif 0 <= source.start - match.end() < 3:  # the cited one is tagged as a source of its own
            citing = _citing_one(owner, match.start(), finder, placed)
            if citing:
                yield RelayMention(citing, owner.id, "cited_by")
        elif not any(s.start <= match.start() < s.end for s in owner.content):
            phrase = finder.phrase(match.end())
            if phrase and (phrase.noun or phrase.outlet):
                yield RelayMention(finder.span(phrase.words[0].start, phrase.words[-1].end), owner.id, "citing")


def _accounts(attributions: Sequence[Attribution], finder: MediaFinder) -> Iterator[RelayMention]:
    """The platform of a source that is an account on it: "la chaîne **Telegram** Vigie"."""
    for attribution in attributions:
        platform = finder.account(attribution.source) if attribution.source else None
        if platform:
            yield RelayMention(platform, attribution.id, "channel")


def _citing_one(owner: Attribution, at: int, finder: MediaFinder, placed: Placed) -> Span | None:
    """The medium that cites: the source of the attribution before it in the sentence, unless it encloses this one."""
    number = placed.sentences.number(owner.parent, at)
    before = [
        a.source
        for a in placed.attributions
        if a.parent == owner.parent
        and a.id != owner.id
        and a.source
        and a.source.end <= at
        and placed.sentences.number(a.parent, a.source.start) == number
    ]
    return _medium(finder, before[-1].start) if before else None
