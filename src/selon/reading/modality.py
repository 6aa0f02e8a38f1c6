"""The modality of a claim: by the marks in its main clauses, and by the verb that introduces it.

Sentence by sentence, the first that holds: a question; a hedge (the French journalistic conditional, "reportedly", a
cue that is hedged itself); a possibility; something planned; a negation; what the cue's verb makes of it
("promises", "rules out"); else asserted. A claim of several sentences has the modality of most of them, of the first
among equals.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from selon.languages.claim_words import ClaimWords
from selon.reading.folding import folded
from selon.reading.signals import Place, Signals, covered, within
from selon.records import Attribution, Modality

_CLOSING = " \u00a0\u202f\n»”\"’'›)]"
_QUESTION = "?؟？"
_FIRST_WORDS = 60
"""Characters of the content that may tell how the cue is meant."""


@dataclass(frozen=True, slots=True)
class Framing:
    """What the cue says of its content. ``future``: a mood in it is a future seen from the past; ``modality``: what the
    cue's verb makes of a content that has no mark of its own; ``hedged``: the saying itself is hearsay; ``asked``: an
    indirect question; ``clause``: the content is a subordinate clause, so a question mark behind it is not its own;
    ``whole``: sentences of their own, which have a main verb.
    """

    future: bool = False
    modality: Modality = "asserted"
    hedged: bool = False
    asked: bool = False
    clause: bool = False
    whole: bool = False


def framing(attribution: Attribution, words: ClaimWords) -> Framing:
    """What an attribution's cue says of the modality of its content."""
    cues = words.cues
    cue = " ".join(folded(span.text) for span in attribution.cue)
    content = folded(_following(attribution)[:_FIRST_WORDS])
    quoting = _starts(cues.complementizer, content)
    told = quoting or (cues.bare and attribution.kind == "indirect")
    said = f"{cue} {content}"
    hedged = _begins(words.modality.hedge, said, len(cue)) or (
        words.modality.otherwise == "conditional"
        and _found(words.modality.mood, cue)
        and not _found(words.modality.polite, cue)
        and not _found(words.modality.possible, cue)
    )
    return Framing(
        future=told and _found(cues.past, cue) and not _found(cues.hearsay, cue),
        modality=_made(f"{cue} | {content}", len(cue), words),
        hedged=hedged,
        asked=_found(cues.asking, cue) and _starts(cues.whether, content),
        clause=quoting,
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


@dataclass(frozen=True, slots=True)
class Page:
    """An article's text, the same folded, its sentences in order, and its marks of modality."""

    text: str
    plain: str
    bounds: tuple[Place, ...]
    signals: Signals


def modality_of(page: Page, spans: Sequence[Place], frame: Framing, words: ClaimWords) -> Modality:
    """The modality of the claim that these spans make."""
    found = [_of_unit(page, unit, frame, words) for unit in _units(spans, page.bounds)]
    counts = Counter(found)
    return max(found, key=lambda modality: counts[modality]) if found else frame.modality


def _units(spans: Sequence[Place], bounds: tuple[Place, ...]) -> list[list[Place]]:
    """The claim's parts in each sentence."""
    units = []
    first = max(0, bisect_right(bounds, (spans[0][0], sys.maxsize)) - 1) if spans else 0
    for start, end in bounds[first:]:
        if start >= spans[-1][1]:
            break
        parts = [(max(a, start), min(b, end)) for a, b in spans if a < end and start < b]
        if parts:
            units.append(parts)
    return units


def _of_unit(page: Page, unit: Sequence[Place], frame: Framing, words: ClaimWords) -> Modality:
    signals = page.signals
    start, end = unit[0][0], unit[-1][1]
    if frame.asked or _asks(page.text, end, frame.clause):
        return "question"
    clauses = within_start(signals.subordinate, start, end)
    every = clauses if frame.whole or _has_main_verb(page.plain, unit, clauses, words) else ()

    def marks(places: tuple[Place, ...]) -> list[Place]:
        inside = within(places, start, end)
        return [p for p in inside if not covered(p, every) and any(a <= p[0] < b for a, b in unit)]

    moods = _moods(marks(signals.mood), (start, end), frame, signals, words)
    if frame.hedged or marks(signals.hedge) or "conditional" in moods:
        return "conditional"
    if "possible" in moods or [p for p in marks(signals.possible) if not _meets(p, signals.polite)]:
        return "possible"
    if _first_of_all(marks(signals.negated), (start, end), page, words):
        return "negated"
    return "planned" if "planned" in moods or marks(signals.planned) else frame.modality


def _first_of_all(marks: Sequence[Place], unit: Place, page: Page, words: ClaimWords) -> bool:
    """Whether one of the marks stands in the first main clause: none of another with a verb of its own comes before
    it.
    """
    further = next(iter(within_start(page.signals.coordination, unit[0] + 1, unit[1])), None)
    if not marks or further is None or marks[0][0] < further[0] or words.clauses.finite is None:
        return bool(marks)
    return _compiled(words.clauses.finite).search(page.plain, unit[0], further[0]) is None


def _has_main_verb(plain: str, unit: Sequence[Place], clauses: Sequence[Place], words: ClaimWords) -> bool:
    """Whether a verb stands outside of the subordinate clauses; without one they are all that is said ("the claim
    that …").
    """
    finite = words.clauses.finite
    if not clauses or finite is None:
        return True
    found = (match for a, b in unit for match in _compiled(finite).finditer(plain, a, b))
    return any(not covered(match.span(), clauses) for match in found)


def _moods(moods: list[Place], unit: Place, frame: Framing, signals: Signals, words: ClaimWords) -> set[Modality]:
    """What the verbs in a hedging mood do: hedge, foretell or suppose."""
    supposing = bool(within(signals.supposing, *unit))
    found: set[Modality] = set()
    for place in moods:
        if _meets(place, signals.polite) or _meets(place, signals.possible):
            continue
        perfect = _meets(place, signals.perfect)
        if supposing:
            found.add("possible")
        elif frame.future and not perfect:
            found.add("planned")
        elif covered(place, signals.quoted) and not perfect:
            found.add("possible")  # a speaker's own: no journalist hedges inside quotation marks
        else:
            found.add(words.modality.otherwise)
    return found


def within_start(places: tuple[Place, ...], start: int, end: int) -> tuple[Place, ...]:
    """The places that begin in [start, end)."""
    return places[bisect_left(places, (start, -1)) : bisect_left(places, (end, -1))]


def _meets(place: Place, others: tuple[Place, ...]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)


def _asks(text: str, end: int, own: bool) -> bool:
    """Whether a question mark ends what stands before ``end``, or, unless it has to be its ``own``, stands right
    behind.
    """
    last = end
    while last > 0 and text[last - 1] in _CLOSING:
        last -= 1
    if text[last - 1] in _QUESTION:
        return True
    while not own and end < len(text) and text[end] in _CLOSING and text[end] != "\n":
        end += 1
    return not own and end < len(text) and text[end] in _QUESTION


def _found(pattern: str | None, text: str) -> bool:
    return pattern is not None and _compiled(pattern).search(text) is not None


def _begins(pattern: str | None, text: str, within: int) -> bool:
    """Whether the pattern is found and begins in the first characters."""
    match = _compiled(pattern).search(text) if pattern else None
    return match is not None and match.start() < within


def _starts(pattern: str | None, text: str) -> bool:
    return pattern is not None and _compiled(pattern).match(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
