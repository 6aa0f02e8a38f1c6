"""Profiles of languages. A new language is one short file and one entry here."""

from __future__ import annotations

from functools import cache

from selon.languages.ar import ARABIC
from selon.languages.de import GERMAN
from selon.languages.en import ENGLISH
from selon.languages.es import SPANISH
from selon.languages.fr import FRENCH
from selon.languages.it import ITALIAN
from selon.languages.language import Language
from selon.languages.ru import RUSSIAN

__all__ = ["Language", "codes", "language"]

_MARKS = (("“", "”"), ("«", "»"), ("„", "“"), ('"', '"'))
_ALL = {profile.code: profile for profile in (FRENCH, ENGLISH, RUSSIAN, GERMAN, ARABIC, SPANISH, ITALIAN)}


def language(code: str | None) -> Language:
    """The profile for an ISO 639-1 code ("fr", or a tag such as "fr-CA"); an empty, thin one for any other or None."""
    base = (code or "und").replace("_", "-").split("-")[0].lower()
    return _ALL.get(base) or _empty(base)


def codes() -> tuple[str, ...]:
    """The codes of the languages that have a profile, complete ones first."""
    return tuple(sorted(_ALL, key=lambda code: (not _ALL[code].complete, code)))


@cache
def _empty(code: str) -> Language:
    return Language(code=code, name=code, complete=False, quotation_marks=_MARKS)
