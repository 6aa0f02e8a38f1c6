"""What an attribution's cue says of the modality of its content: the framing under which its claim is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from selon.languages.claim_words import ClaimWords
from selon.reading.clauses import compiled
from selon.reading.folding import folded
from selon.records import Attribution, Modality

_FIRST_WORDS = 60
"""Characters of the content that may tell how the cue is meant."""


@dataclass(frozen=True, slots=True)
class Framing:
    """What the cue says of its content. ``future``: a mood in it is a future seen from the past; ``modality``: what the
    cue's verb makes of a content that has no mark of its own; ``hedged``: the saying itself is hearsay; ``asked``: an
    indirect question; ``asking``: the cue's verb asks; ``clause``: the content is a subordinate clause, so a question
    mark behind it is not its own; ``whole``: sentences of their own, which have a main verb.
    """

    future: bool = False
    modality: Modality = "asserted"
    hedged: bool = False
    asked: bool = False
    asking: bool = False
    clause: bool = False
    whole: bool = False


def framing(attribution: Attribution, words: ClaimWords, outer: Sequence[Attribution] = ()) -> Framing:
    """What an attribution's cue says of the modality of its content; ``outer``: those it is nested in. What somebody is
    said to have said is hearsay, and so is what somebody else said in it.
    """
    cues = words.cues
    cue, content = _said(attribution)
    quoting = _starts(cues.complementizer, content)
    asking = _found(cues.asking, cue)
    told = quoting or (cues.bare and attribution.kind == "indirect")
    return Framing(
        future=told and _found(cues.past, cue) and not _found(cues.hearsay, cue),
        modality=_made(f"{cue} | {content}", len(cue), words),
        hedged=any(_hedged(one, words) for one in (attribution, *outer)),
        asked=asking and _starts(cues.whether, content),
        asking=asking,
        clause=quoting,
    )


def _said(attribution: Attribution) -> tuple[str, str]:
    """The cue and the first words of the content, folded."""
    cue = " ".join(folded(span.text) for span in attribution.cue)
    return cue, folded(_following(attribution)[:_FIRST_WORDS])


def _hedged(attribution: Attribution, words: ClaimWords) -> bool:
    """Whether the saying itself is hearsay ("aurait dit", "reportedly said")."""
    cue, content = _said(attribution)
    return _begins(words.modality.hedge, f"{cue} {content}", len(cue)) or (
        words.modality.otherwise == "conditional"
        and _found(words.modality.mood, cue)
        and not _found(words.modality.polite, cue)
        and not _found(words.modality.possible, cue)
    )


def _following(attribution: Attribution) -> str:
    """The part of the content behind the cue, where it is split ("the thief | is believed | to have fled"); or its
    first.
    """
    cue_end = attribution.cue[0].end if attribution.cue else 0
    behind = (span.text for span in attribution.content if span.start >= cue_end)
    return next(behind, attribution.content[0].text if attribution.content else "")


def _made(said: str, length: int, words: ClaimWords) -> Modality:
    """What the cue, the first characters of what is said, makes of its content."""
    kinds: tuple[tuple[str | None, Modality], ...] = (
        (words.cues.negated, "negated"),
        (words.cues.possible, "possible"),
        (words.cues.planned, "planned"),
    )
    return next((modality for pattern, modality in kinds if _begins(pattern, said, length)), "asserted")


def _found(pattern: str | None, text: str) -> bool:
    return pattern is not None and compiled(pattern).search(text) is not None


def _begins(pattern: str | None, text: str, within: int) -> bool:
    """Whether the pattern is found and begins in the first characters."""
    match = compiled(pattern).search(text) if pattern else None
    return match is not None and match.start() < within


def _starts(pattern: str | None, text: str) -> bool:
    return pattern is not None and compiled(pattern).match(text) is not None
