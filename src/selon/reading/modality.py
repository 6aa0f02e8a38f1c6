"""The modality of a claim: by the marks in its main clauses, and by the verb that introduces it.

Sentence by sentence, the first that holds: a question; a hedge (the French journalistic conditional, "reportedly", a cue that
is hedged itself); a possibility; something planned; a negation; what the cue's verb makes of it ("promises", "rules out");
else asserted. A claim of several sentences has the modality of most of them, of the first among equals.
"""

from __future__ import annotations

import re
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


@dataclass(frozen=True, slots=True)
class Framing:
    """What the cue says of its content. ``future``: a mood in it is a future seen from the past; ``modality``: what the
    cue's verb makes of a content that has no mark of its own; ``hedged``: the saying itself is hearsay; ``asked``: an
    indirect question; ``clause``: the content is a subordinate clause, so a question mark behind it is not its own.
    """

    future: bool = False
    modality: Modality = "asserted"
    hedged: bool = False
    asked: bool = False
    clause: bool = False


def framing(attribution: Attribution, words: ClaimWords) -> Framing:
    """What an attribution's cue says of the modality of its content."""
    cues = words.cues
    cue = " ".join(folded(span.text) for span in attribution.cue)
    content = folded(attribution.content[0].text[:60]) if attribution.content else ""
    quoting = _starts(cues.complementizer, content)
    hedged = _found(words.modality.hedge, cue) or (
        words.modality.otherwise == "conditional"
        and _found(words.modality.mood, cue)
        and not _found(words.modality.polite, cue)
        and not _found(words.modality.possible, cue)
    )
    return Framing(
        future=(quoting or (cues.bare and attribution.kind == "indirect")) and _found(cues.past, cue) and not _found(cues.hearsay, cue),
        modality=_made(f"{cue} | {content}", len(cue), words),
        hedged=hedged,
        asked=_found(cues.asking, cue) and _starts(cues.whether, content),
        clause=quoting,
    )


def _made(said: str, length: int, words: ClaimWords) -> Modality:
    """What the cue, the first characters of what is said, makes of its content."""
    kinds: tuple[tuple[str | None, Modality], ...] = (
        (words.cues.negated, "negated"),
        (words.cues.possible, "possible"),
        (words.cues.planned, "planned"),
    )
    for pattern, modality in kinds:
        match = _compiled(pattern).search(said) if pattern else None
        if match and match.start() < length:
            return modality
    return "asserted"


def modality_of(
    text: str, spans: Sequence[Place], bounds: Sequence[Place], frame: Framing, signals: Signals, words: ClaimWords
) -> Modality:
    """The modality of the claim made of these spans; ``bounds``: the article's sentences, in order."""
    found = [_of_unit(text, unit, frame, signals, words) for unit in _units(spans, bounds)]
    counts = Counter(found)
    return max(found, key=lambda modality: counts[modality]) if found else frame.modality


def _units(spans: Sequence[Place], bounds: Sequence[Place]) -> list[list[Place]]:
    """The claim's parts in each sentence."""
    units = []
    for start, end in bounds:
        parts = [(max(a, start), min(b, end)) for a, b in spans if a < end and start < b]
        if parts:
            units.append(parts)
    return units


def _of_unit(text: str, unit: Sequence[Place], frame: Framing, signals: Signals, words: ClaimWords) -> Modality:
    start, end = unit[0][0], unit[-1][1]
    if frame.asked or _asks(text, end, frame.clause):
        return "question"
    clauses = within_start(signals.subordinate, start, end)
    every = clauses if _has_main_verb(text, unit, clauses, words) else ()

    def marks(places: tuple[Place, ...]) -> list[Place]:
        inside = within(places, start, end)
        return [p for p in inside if not covered(p, every) and any(a <= p[0] < b for a, b in unit)]

    moods = _moods(marks(signals.mood), (start, end), frame, signals, words)
    if frame.hedged or marks(signals.hedge) or "conditional" in moods:
        return "conditional"
    if "possible" in moods or [p for p in marks(signals.possible) if not _meets(p, signals.polite)]:
        return "possible"
    further = next(iter(within_start(signals.coordination, start + 1, end)), (end, end))
    if [p for p in marks(signals.negated) if p[0] < further[0]]:
        return "negated"
    return "planned" if "planned" in moods or marks(signals.planned) else frame.modality


def _has_main_verb(text: str, unit: Sequence[Place], clauses: Sequence[Place], words: ClaimWords) -> bool:
    """Whether a verb stands outside of the subordinate clauses; without one they are all that is said ("the claim that …")."""
    finite = words.clauses.finite
    if not clauses or finite is None:
        return True
    plain = folded(text[unit[0][0] : unit[-1][1]])
    shift = unit[0][0]
    return any(
        not covered((m.start() + shift, m.end() + shift), clauses)
        for a, b in unit
        for m in _compiled(finite).finditer(plain, a - shift, b - shift)
    )


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
    return tuple(place for place in places if start <= place[0] < end)


def _meets(place: Place, others: tuple[Place, ...]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)


def _asks(text: str, end: int, own: bool) -> bool:
    """Whether a question mark ends what stands before ``end``, or, unless it has to be its ``own``, stands right behind."""
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


def _starts(pattern: str | None, text: str) -> bool:
    return pattern is not None and _compiled(pattern).match(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
