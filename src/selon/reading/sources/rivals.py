"""Named subjects of the sentences between a pronoun and the source that it seems to take up."""

from __future__ import annotations

from collections.abc import Sequence

from selon.languages.source_words import Pronoun
from selon.reading.sources.clusters import Cluster
from selon.reading.sources.names import run_from
from selon.reading.sources.pronouns import Turn, agrees, compatible
from selon.reading.sources.scene import Scene
from selon.reading.sources.sieves import same_name
from selon.reading.sources.text import Token, extent, tokens
from selon.records import Span

_NEAR = 2
"""Sentences that may lie between a pronoun and the introduction that it takes up."""


def rival(
    pronoun: Pronoun,
    at: int,
    found: Cluster | None,
    *,
    turns: Sequence[Turn],
    clusters: Sequence[Cluster],
    at_hand: Scene,
) -> Cluster | Span | None:
    """``found``, unless a sentence since its last words has somebody else for its subject: then that one if it is a
    known source, and the name itself if it is not.
    """
    level = [t for t in turns if t.attribution.parent is None]
    since = max((extent(t.attribution)[1] for t in level if extent(t.attribution)[1] <= at), default=0)
    starts = [s for s in at_hand.sentences.starts(None) if since <= s < at]
    for start in reversed(starts):
        subject = _subject(at_hand, start, at)
        if not subject:
            continue
        name = tuple(word.form for word in subject)
        known = [c for c in clusters if any(same_name(name, other) for other in c.names) and compatible(pronoun, c)]
        if len(known) == 1:
            return known[0]
        if len(subject) > 1 and not known:
            first, last = subject[0].start, subject[-1].end
            return Span(first, last, at_hand.text[first:last])
    return found


def recent(
    pronoun: Pronoun,
    at: int,
    found: Cluster | None,
    named: Sequence[tuple[int, Cluster]],
    turns: Sequence[Turn],
    at_hand: Scene,
) -> Cluster | None:
    """``found``, unless the publisher has introduced somebody since it last spoke: then that one, if its introduction
    opens its sentence, or stands behind a comma when nobody was found.

    ``named``: where each one is introduced. Of the nearest sentence that introduces any, at most ``_NEAR`` back, only
    one must fit the pronoun.
    """
    level = [t.attribution for t in turns if t.attribution.parent is None]
    since = max((extent(a)[1] for a in level if extent(a)[1] <= at), default=0)
    said = [span for a in at_hand.children.get(None, ()) for span in a.content]
    free = [(s, c) for s, c in named if since <= s < at and not any(x.start <= s < x.end for x in said)]
    here, last = (at_hand.sentences.number(None, place) for place in (at, max((s for s, _ in free), default=0)))
    fitting = {
        id(c): (s, c)
        for s, c in free
        if at_hand.sentences.number(None, s) == last and compatible(pronoun, c) and agrees(pronoun, c)
    }
    if len(fitting) != 1 or here - last > _NEAR:
        return found
    start, cluster = next(iter(fitting.values()))
    fronted = at_hand.plain[:start].rstrip().endswith(",")
    opens = at_hand.sentences.start(None, start) == start
    return cluster if opens or (fronted and found is None) else found


def _subject(at_hand: Scene, start: int, end: int) -> list[Token]:
    """The name of a person with which a sentence begins, and which words in lower case follow."""
    words = tokens(at_hand.text[start : min(end, start + 80)], start, at_hand.lexicon.dotted)
    small = at_hand.lexicon.determiners | at_hand.lexicon.words.prepositions | at_hand.lexicon.words.coordinators
    titles = at_hand.lexicon.words.titles
    first = next((i for i, word in enumerate(words) if word.form not in titles), len(words))
    if first >= len(words) or words[first].form in small or words[first].form in at_hand.lexicon.pronouns:
        return []
    run = run_from(words, first, at_hand.lexicon)
    after = first + len(run)
    if not run or after >= len(words) or (words[after].mark and words[after].text != ","):
        return []
    name = at_hand.text[run[0].start : run[-1].end]
    if at_hand.gazetteer.country(name) or at_hand.gazetteer.government(name) or at_hand.gazetteer.outlet(name):
        return []
    return run
