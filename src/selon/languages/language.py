"""What a language's profile holds. A profile is data; the code that uses it lives in the rooms above."""

from __future__ import annotations

from dataclasses import dataclass, field

from selon.languages.claim_words import ClaimWords
from selon.languages.relay_words import RelayWords
from selon.languages.source_words import SourceWords


@dataclass(frozen=True, slots=True)
class Language:
    """One language. ``complete``: whether its profile was made in full; readings in the others say that theirs is thin."""

    code: str
    name: str
    complete: bool
    quotation_marks: tuple[tuple[str, str], ...]
    """Pairs (opening, closing) as the language's press uses them, outer ones first."""
    sources: SourceWords = field(default_factory=SourceWords)
    claims: ClaimWords = field(default_factory=ClaimWords)
    relays: RelayWords = field(default_factory=RelayWords)
