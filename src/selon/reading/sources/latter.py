"""What "the latter" takes up: not the speaker before, as other pronouns do, but the last phrase that it agrees with."""

from __future__ import annotations

from collections.abc import Iterator

from selon.languages.source_words import Pronoun
from selon.reading.sources.clusters import Cluster
from selon.reading.sources.mentions import Mention
from selon.reading.sources.names import run_from
from selon.reading.sources.pronouns import agrees, compatible
from selon.reading.sources.scene import Scene
from selon.reading.sources.subjects import phrase_at
from selon.reading.sources.text import Token, tokens
from selon.records import Span

_SENTENCES = 2
"""Sentences back, the pronoun's own among them."""


def last_told(pronoun: Pronoun, at: int, at_hand: Scene) -> Mention | None:
    """The nearest phrase before an offset that may speak and agrees with the pronoun."""
    starts = [s for s in (0, *at_hand.sentences.starts(None)) if s < at][-_SENTENCES:]
    words = tokens(at_hand.text[starts[0] : at], starts[0], at_hand.lexicon.dotted)
    for first, last in _phrases(words, at_hand):
        told = at_hand.describe(Span(first.start, last.end, at_hand.text[first.start : last.end]))
        if not (told.noun or told.name or told.outlet):
            continue
        if pronoun.number and told.number and told.number != pronoun.number:  # not even where "they" may be a firm
            continue
        alone = Cluster(-1)
        alone.add(told)
        if compatible(pronoun, alone) and agrees(pronoun, alone):
            return told
    return None


def _phrases(words: list[Token], at_hand: Scene) -> Iterator[tuple[Token, Token]]:
    """Phrases with a noun for people or institutions, and names of two words or more, the last one first."""
    for index in range(len(words) - 1, -1, -1):
        found = phrase_at(words, index, at_hand)
        if found:
            yield found
        elif words[index].capital and (index == 0 or not words[index - 1].capital):
            run = run_from(words, index, at_hand.lexicon)
            if len(run) > 1:
                yield run[0], run[-1]
