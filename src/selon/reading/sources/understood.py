"""Attributions whose source is not said again: second cues of a sentence, and cues in which nobody speaks."""

from __future__ import annotations

from selon.reading.sources.scene import Scene, anchor, cue_text
from selon.reading.sources.text import fold
from selon.records import Attribution

_WORDS_BACK = 3


def speaks_nobody(attribution: Attribution, at_hand: Scene) -> bool:
    """Whether the cue is a passive or impersonal one without an agent ("il a été annoncé que", "it is said")."""
    pattern = at_hand.lexicon.impersonal
    if pattern is None or not attribution.cue:
        return False
    first, last = attribution.cue[0].start, attribution.cue[-1].end
    if attribution.source:
        first = min(first, attribution.source.start)
        near = abs(attribution.source.start - attribution.cue[0].start) < 60
        if not near or attribution.source.text.strip().lower() not in _EXPLETIVES:
            return False
    start = max(at_hand.sentences.start(None, first), first - 4)
    return pattern.search(at_hand.plain, start, min(len(at_hand.plain), last + 5)) is not None


_EXPLETIVES = frozenset(("il", "it", "on"))
"""Pronouns that may be nobody, in the languages whose profiles list impersonal cues."""


def leans(attribution: Attribution, at_hand: Scene, opening: bool = False) -> bool:
    """Whether a cue without a source takes its subject from another one: a participle, or a coordinated verb.

    ``opening``: only participles count.
    """
    words = at_hand.lexicon
    if words.participles and words.participles.search(cue_text(attribution)):
        return True
    if opening or not attribution.cue:
        return False
    start = max(0, attribution.cue[0].start - 30)
    before = fold(at_hand.text[start : attribution.cue[0].start]).replace(",", " ").split()[-_WORDS_BACK:]
    own = cue_text(attribution).split()[:1]
    return any(word in words.words.coordinators for word in (*before, *own))


def subject_before(attribution: Attribution, at_hand: Scene) -> Attribution | None:
    """The nearest attribution before it in the same sentence and inside the same content."""
    at = anchor(attribution)
    number = at_hand.sentences.number(attribution.parent, at)
    before = [
        other
        for other in at_hand.children.get(attribution.parent, ())
        if anchor(other) < at and at_hand.sentences.number(attribution.parent, anchor(other)) == number
    ]
    return before[-1] if before else None
