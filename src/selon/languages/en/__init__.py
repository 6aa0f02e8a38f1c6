"""English, complete."""

from selon.languages.en import claims, relays, sources
from selon.languages.language import Language

ENGLISH = Language(
    code="en",
    name="English",
    complete=True,
    quotation_marks=(("“", "”"), ("‘", "’"), ('"', '"')),
    sources=sources.WORDS,
    claims=claims.WORDS,
    relays=relays.WORDS,
)
