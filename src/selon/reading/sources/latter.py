"""What "the latter" takes up: not the speaker before, as other pronouns do, but the last phrase that it agrees with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from selon.languages.source_words import Pronoun
from selon.reading.sources.clusters import Cluster
from selon.reading.sources.mentions import Mention
from selon.reading.sources.names import run_from, unbroken
from selon.reading.sources.nouns import UNKNOWN
from selon.reading.sources.pronouns import agrees, compatible
from selon.reading.sources.scene import Scene
from selon.reading.sources.subjects import phrase_at
from selon.reading.sources.text import Token, tokens
from selon.records import Span

_SENTENCES = 2
"""Sentences back, the pronoun's own among them."""
_NAMED_BACK = 5
"""Sentences back for a person's name, without the one that takes it up."""


def last_told(
    pronoun: Pronoun,
    at: int,
    at_hand: Scene,
    *,
    surely: bool = False,
    besides: Sequence[Span] = (),
) -> Mention | None:
    """The nearest phrase before an offset that may speak and agrees with the pronoun. ``surely``: only names, and nouns that
    the profile knows; ``besides``: spans that it cannot be.
    """
    start = min([s for s in (0, *at_hand.sentences.starts(None)) if s < at][-_SENTENCES:], default=at)
    words = tokens(at_hand.text[start:at], start, at_hand.lexicon.dotted)
    for first, last in _phrases(words, at_hand):
        if any(span.start <= last.start and first.start < span.end for span in besides):
            continue
        told = at_hand.describe(Span(first.start, last.end, at_hand.text[first.start : last.end]))
        known = told.noun is not None and not (surely and told.noun.sort.family.startswith(UNKNOWN))
        if not (known or told.name or told.outlet):
            continue
        if pronoun.number and told.number and told.number != pronoun.number:  # not even where "they" may be a firm
            continue
        alone = Cluster(-1)
        alone.add(told)
        if compatible(pronoun, alone) and agrees(pronoun, alone):
            return told
    return None


def last_named(at: int, at_hand: Scene) -> Mention | None:
    """The one person named in full in the nearest sentence before that names anybody; None where it names several."""
    starts = [s for s in (0, *at_hand.sentences.starts(None)) if s <= at]
    for start, end in reversed([*pairwise(starts)][-_NAMED_BACK:]):
        words = tokens(at_hand.text[start:end], start, at_hand.lexicon.dotted)
        runs = [(f, e) for f, e in _phrases(words, at_hand) if f.capital and f is not e]
        told = [at_hand.describe(Span(f.start, e.end, at_hand.text[f.start : e.end])) for f, e in runs]
        # A run of words all in capitals is a heading.
        names = {m.name: m for m in told if len(m.name) > 1 and not m.outlet and not m.span.text.isupper()}
        if names:
            return next(iter(names.values())) if len(names) == 1 else None
    return None


def _phrases(words: list[Token], at_hand: Scene) -> Iterator[tuple[Token, Token]]:
    """Phrases with a noun for people or institutions, and names of two words or more, the last one first."""
    for index in range(len(words) - 1, -1, -1):
        found = phrase_at(words, index, at_hand)
        if found:
            yield found
        elif words[index].capital and (index == 0 or not words[index - 1].capital):
            run = run_from(unbroken(words[index:]), 0, at_hand.lexicon)
            if len(run) > 1:
                yield run[0], run[-1]
