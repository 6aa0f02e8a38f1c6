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


def with_stances(attributions: tuple[Attribution, ...], language: Language) -> tuple[Attribution, ...]:
    """The attributions with their stances set."""
    words = language.claims.stances
    return tuple(replace(attribution, stance=_stance(attribution, words)) for attribution in attributions)


def _stance(attribution: Attribution, words: StanceWords) -> Stance:
    cue = " ".join(folded(span.text) for span in attribution.cue)
    content = folded(attribution.content[0].text[:_FIRST_WORDS]) if attribution.content else ""
    source = folded(attribution.source.text) if attribution.source else ""
    if _found(words.admission, cue):
        return "endorsed"
    if _found(words.so_called, cue) or _found(words.so_called, source):
        return "distanced"
    if _found(words.neutral, f"{cue} {content}") or _found(words.negation, cue):
        return "neutral"
    if _found(words.denied, f"{cue} {content}"[: len(cue) + 4]):
        return "denied"
    if _found(words.distanced, cue):
        return "distanced"
    return "endorsed" if _found(words.endorsed, cue) else "neutral"


def _found(pattern: str | None, text: str) -> bool:
    return pattern is not None and _compiled(pattern).search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
