"""Italian, thin."""

from selon.languages.claim_words import ClaimWords, CueWords, ModalityWords, StanceWords
from selon.languages.date_words import DateWords
from selon.languages.language import Language
from selon.languages.thin import RELAYS, SOURCES

ITALIAN = Language(
    code="it",
    name="italiano",
    complete=False,
    quotation_marks=(("«", "»"), ("“", "”"), ('"', '"')),
    sources=SOURCES["it"],
    relays=RELAYS["it"],
    claims=ClaimWords(
        stances=StanceWords(
            endorsed=r"\b(?:rivel|conferm|ammess|ammett|ammis|riconosc|riconobb|dimostr|svel)",
            distanced=r"\b(?:pretend|pretes)|\bsedicent",
            denied=r"\b(?:smentit|smentisc|smentì|neg(?:a|ano|ato|ò|arono|ava|avano|ando|are)\b|respint|"
            r"respin[gs]|confut)",
            negation=r"\b(?:non|né|senza|rifiut\w*|evit\w*)\b",
            so_called=r"\b(?:sedicent[ei]|cosiddett[oaei]|presunt[oaei])\b",
        ),
        cues=CueWords(
            possible=r"\b(?:sospett|tem(?:e|ono)\b|ipotizz)",
            planned=r"\b(?:promess|promett|minacci|chied|chiest|preved|previst)",
            negated=r"\b(?:esclud|esclus)",
        ),
        modality=ModalityWords(
            hedge=r"\b(?:presumibilmente|presuntamente|pare che|a quanto pare|(?:avrebbe(?:ro)?|"
            r"sarebbe(?:ro)?) (?:stat[oaei] )?"
            r"\w+(?:at|it|ut|tt|rs|s|nt|rt)[oaei])\b",
            possible=r"\b(?:forse|probabilmente|possibilmente|potrebbe(?:ro)?|dovrebbe(?:ro)?)\b",
            planned=r"\b\w+(?:erà|irà|arà|drà|eranno|iranno|aranno|dranno|vrà|vranno)\b|\bprevist[oaei]\b",
            negated=r"\bnon (?!solo|appena)\w+|\b(?:mai|nessun[oa]?|niente|nulla)\b",
        ),
        dates=DateWords(babel="it"),
    ),
)
