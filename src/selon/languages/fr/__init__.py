"""French, complete."""

from selon.languages.fr import claims, relays, sources
from selon.languages.language import Language

FRENCH = Language(
    code="fr",
    name="français",
    complete=True,
    quotation_marks=(("«", "»"), ("“", "”"), ('"', '"')),
    sources=sources.WORDS,
    claims=claims.WORDS,
    relays=relays.WORDS,
)
