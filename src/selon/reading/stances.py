"""How the teller of an attribution presents what follows: by the cue's verb, unless a negation undoes it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from selon.languages import Language
from selon.languages.claim_words import StanceWords
from selon.reading.folding import folded
from selon.records import Attribution, Stance

_FIRST_WORDS = 40
"""Characters of the content that may tell how the cue is meant ("claimed | responsibility for")."""
_JUDGEMENT = 90
"""Characters of the content in which it may be called false ("| the whole story a fabrication")."""

_LINKED = 3
"""Characters that may stand between the start of a content and a cue that its own cue governs ("de ", "d'")."""


def with_stances(attributions: tuple[Attribution, ...], language: Language) -> tuple[Attribution, ...]:
    """The attributions with their stances set."""
    words = language.claims.stances
    by_id = {attribution.id: attribution for attribution in attributions}
    return tuple(
        replace(attribution, stance=_stance(attribution, _governing(attribution, by_id), words))
        for attribution in attributions
    )


def _governing(attribution: Attribution, by_id: dict[str, Attribution]) -> str:
    """The cue, after the one it depends on: "declined | to confirm" may be two attributions, one in the other."""
    parent = by_id.get(attribution.parent) if attribution.parent else None
    start = attribution.cue[0].start if attribution.cue else 0
    linked = parent is not None and any(0 <= start - span.start <= _LINKED for span in parent.content)
    spans = (*(parent.cue if parent and linked else ()), *attribution.cue)
    return folded(" ".join(span.text for span in spans))


def _stance(attribution: Attribution, cue: str, words: StanceWords) -> Stance:
    whole = folded(" ".join(span.text for span in attribution.content)[:_JUDGEMENT])
    content = whole[:_FIRST_WORDS]
    source = folded(attribution.source.text) if attribution.source else ""
    if _found(words.admission, cue):
        return "endorsed"
    if _found(words.so_called, cue) or _found(words.so_called, source):
        return "distanced"
    if _found(words.neutral, f"{cue} {content}") or _found(words.negation, cue):
        return "neutral"
    if _found(words.denied, f"{cue} {content}"[: len(cue) + 4]) or _found(words.untrue, f"{cue} | {whole}"):
        return "denied"
    if _found(words.distanced, cue):
        return "distanced"
    return "endorsed" if _found(words.endorsed, cue) else "neutral"


def _found(pattern: str | None, text: str) -> bool:
    return pattern is not None and _compiled(pattern).search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
