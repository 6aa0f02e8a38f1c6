"""The modality of a claim: by the marks in its main clauses, and by the verb that introduces it.

Sentence by sentence, the first that holds: a question; a hedge (the French journalistic conditional, "reportedly", a
saying that is hearsay itself, unless what is said is negated); a possibility; a negation; something planned; what the
cue's verb makes of it ("promises", "rules out": ``selon.reading.framing``); else asserted. A claim of several sentences
has the modality of most of them, of the first among equals.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from selon.languages.claim_words import ClaimWords
from selon.reading.clauses import compiled
from selon.reading.framing import Framing
from selon.reading.signals import Place, Signals, covered, within
from selon.records import Modality

_CLOSING = " \u00a0\u202f\n»”\"’'›)]"
_QUESTION = "?؟？"


@dataclass(frozen=True, slots=True)
class Page:
    """An article's text, the same folded, its sentences in order, and its marks of modality."""

    text: str
    plain: str
    bounds: tuple[Place, ...]
    signals: Signals


def modality_of(page: Page, spans: Sequence[Place], frame: Framing, words: ClaimWords) -> Modality:
    """The modality of the claim that these spans make."""
    units = _units(spans, page.bounds)
    found = [_of_unit(page, unit, frame, words) for unit in units]
    if frame.asking and found and found[-1] == "question":
        return "question"  # "asks: “They call it a plan. Whose?”"
    if found[:1] == ["question"] and len(found) > 1 and not _has_verb(page.plain, units[0], words):
        del found[0]  # "“The bridge? It holds.”": names what is talked about
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
    own = frame.whole or frame.modality != "asserted" or _has_main_verb(page.plain, unit, clauses, words)
    every = clauses if own else ()

    def marks(places: tuple[Place, ...]) -> list[Place]:
        inside = within(places, start, end)
        return [p for p in inside if not covered(p, every) and any(a <= p[0] < b for a, b in unit)]

    moods = _moods(marks(signals.mood), (start, end), frame, signals, words)
    if marks(signals.hedge) or "conditional" in moods:
        return "conditional"
    negated = [p for p in marks(signals.negated) if not covered(p, clauses)]
    itself = _first_of_all(negated, (start, end), page, words)
    if frame.hedged:
        return "negated" if itself else "conditional"
    if "possible" in moods or [p for p in marks(signals.possible) if not _meets(p, signals.polite)]:
        return "possible"
    if itself:
        return "negated"
    return (
        "planned"
        if "planned" in moods or _first_of_all(marks(signals.planned), (start, end), page, words)
        else frame.modality
    )


def _first_of_all(marks: Sequence[Place], unit: Place, page: Page, words: ClaimWords) -> bool:
    """Whether one of the marks stands in the first main clause: none of another with a verb of its own comes before
    it.
    """
    further = next(iter(within_start(page.signals.coordination, unit[0] + 1, unit[1])), None)
    if not marks or further is None or marks[0][0] < further[0] or words.clauses.finite is None:
        return bool(marks)
    return compiled(words.clauses.finite).search(page.plain, unit[0], further[0]) is None


def _has_main_verb(plain: str, unit: Sequence[Place], clauses: Sequence[Place], words: ClaimWords) -> bool:
    """Whether a verb stands outside of the subordinate clauses; without one they are all that is said ("the claim
    that …").
    """
    finite = words.clauses.finite
    if not clauses or finite is None:
        return True
    found = (match for a, b in unit for match in compiled(finite).finditer(plain, a, b))
    return any(not covered(match.span(), clauses) for match in found)


def _has_verb(plain: str, unit: Sequence[Place], words: ClaimWords) -> bool:
    finite = words.clauses.finite
    return finite is None or any(compiled(finite).search(plain, *place) for place in unit)


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
        elif frame.future and not perfect and not _meets(place, signals.standing):
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


def is_question(text: str) -> bool:
    """Whether a question mark ends the text."""
    return bool(text) and _asks(text, len(text), own=True)


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
