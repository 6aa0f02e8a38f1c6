"""Whether a stretch of text says something: a sentence, a clause, or only a scrap between attributions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from selon.languages.claim_words import ClauseWords
from selon.reading.signals import Place, covered

_WORD = re.compile(r"[^\W_]+")
_CLOSING = " \u00a0\u202f»”\"’'›)]"
_TERMINAL = ".!?…؟۔。！？"
_LONG = 20
"""Words from which on a line without a full stop is a paragraph and not a heading."""
_HEADING = 8
"""Words a dateline or heading in capitals may have."""
FEWEST = 3
"""Words that carry content in a clause of its own that shares its sentence with attributions."""
_DATELINE = re.compile(
    r"(?:[^\W\d_][^\n.!?;:]{0,50}?\s*)?\([^()\n]{2,40}\)\s*[-–—:]+\s+|"
    r"[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ' -]{2,30}(?:,[^\n.;:]{3,30}?)?\s*[–—-]+\s+"
)
_DASH = re.compile(r"[–—-]\s+")
_SCRAP = ",;:–—-.!? \u00a0\u202f\n\t"


def after_dateline(text: str, start: int, end: int) -> int:
    """Where the sentence begins behind a dateline such as "PARIS (Reuters) – ", if there is one."""
    pattern = _DATELINE if start == 0 or text[start - 1] == "\n" else _DASH
    match = pattern.match(text, start, end)
    return match.end() if match else start


def is_sentence(text: str, plain: str, place: Place, words: ClauseWords) -> bool:
    """Whether a whole sentence without attributions is a claim: no heading, footer, scrap; ``plain``: the text
    folded.
    """
    sentence = text[place[0] : place[1]]
    count = len(_WORD.findall(sentence))
    finite = words.finite is not None and compiled(words.finite).search(plain, *place) is not None
    if sentence.rstrip(_CLOSING)[-1:] not in tuple(_TERMINAL) and not (count >= _LONG and (finite or not words.finite)):
        return False
    if words.furniture and compiled(words.furniture).match(plain, *place):
        return False
    if sentence[:4].isupper() and count <= _HEADING and not finite:
        return False  # "PARIS, 3 octobre." before its dash
    if not finite and count <= _HEADING and _dated_place(text, place):
        return False  # "Moscow, 3 July, Interfax."
    if sentence[0] in "([" and sentence[-1] in ")]" and not finite:
        return False
    carrying = weight(plain[place[0] : place[1]], words)
    return carrying >= FEWEST or (count >= FEWEST and carrying >= (1 if finite else FEWEST - 1))


def _dated_place(text: str, place: Place) -> bool:
    """Whether a sentence begins a line that goes on, and enumerates with a number among it, as datelines do."""
    start, end = place
    begins = start == 0 or text[start - 1] == "\n"
    goes_on = text[end : end + 1] not in {"", "\n"}
    return begins and goes_on and text.count(",", start, end) > 1 and any(map(str.isdigit, text[start:end]))


def is_clause(
    plain: str, places: Sequence[Place], dates: Sequence[Place], aside: Sequence[Place], words: ClauseWords
) -> bool:
    """Whether what is left of a sentence or content says something by itself; ``aside``: subordinate clauses."""
    carrying = sum(weight(part, words) for part in _without(plain, places, dates))
    if words.finite is None:
        return carrying >= 2 * FEWEST
    if carrying < FEWEST:
        return False
    own = [clause for clause in aside if any(a <= clause[0] < b for a, b in places)]
    return any(not covered(m.span(), own) for a, b in places for m in compiled(words.finite).finditer(plain, a, b))


def depends(plain: str, place: Place, words: ClauseWords) -> bool:
    """Whether a part of a sentence only goes on with what stands before it: an adjunct ("lors d'une conférence"), or a
    verb whose subject is somewhere else ("a quitté la salle").
    """
    patterns = (words.adjunct, words.subjectless)
    return any(pattern is not None and compiled(pattern).match(plain, *place) for pattern in patterns)


def weight(plain: str, words: ClauseWords) -> int:
    """How many words of a folded text carry content."""
    return sum(word not in words.function for word in _WORD.findall(plain))


def _without(plain: str, places: Sequence[Place], dates: Sequence[Place]) -> list[str]:
    return [plain[a:b] for start, end in places for a, b in subtract((start, end), dates)]


def subtract(place: Place, others: Sequence[Place]) -> list[Place]:
    """What remains of a place without the others (which may overlap), in order."""
    rest: list[Place] = []
    at, end = place
    for start, stop in sorted(others):
        if stop <= at or start >= end:
            continue
        if start > at:
            rest.append((at, start))
        at = max(at, stop)
    if at < end:
        rest.append((at, end))
    return rest


def trimmed(text: str, place: Place, *, keep_stop: bool = False) -> Place:
    """Without white space and punctuation that only joins it to its neighbours; ``keep_stop``: keeps the sentence's
    mark.
    """
    start, end = place
    while start < end and text[start] in _SCRAP:
        start += 1
    ending = _SCRAP if not keep_stop else _SCRAP.replace(".!?", "")
    while start < end and text[end - 1] in ending:
        end -= 1
    return start, end


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled once."""
    return re.compile(pattern)
