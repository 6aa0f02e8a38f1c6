"""Spanish, thin."""

from selon.languages.claim_words import ClaimWords, CueWords, ModalityWords, StanceWords
from selon.languages.date_words import DateWords
from selon.languages.language import Language
from selon.languages.thin import RELAYS, SOURCES

SPANISH = Language(
    code="es",
    name="español",
    complete=False,
    quotation_marks=(("«", "»"), ("“", "”"), ('"', '"')),
    sources=SOURCES["es"],
    relays=RELAYS["es"],
    claims=ClaimWords(
        stances=StanceWords(
            endorsed=r"\b(?:revel|confirm|reconoc|admit|demostr|demuestr|prob[óo]\b|desvel)",
            distanced=r"\b(?:aleg|pretend)|\bsupuestamente\b",
            denied=r"\b(?:desmint|desmient|desment|neg(?:ó|aron|aba|aban|ado|ar|ando)\b|nieg|rechaz|refut)",
            negation=r"\b(?:no|nunca|ni|sin|rehus\w*|declin\w*|evit\w*)\b|\bse neg(?:ó|aron|aba|aban) a\b",
            so_called=r"\b(?:llamad|autodenominad|presunt|supuest)[oa]s?\b",
        ),
        cues=CueWords(
            possible=r"\b(?:sospech|tem(?:e|en|ió|ieron)\b)",
            planned=r"\b(?:promet|amenaz|exig|pid(?:e|en|ió|ieron)\b|prev[ée]|planea|anunci\w* que)",
            negated=r"\b(?:descart)",
        ),
        modality=ModalityWords(
            hedge=r"\b(?:supuestamente|presuntamente|al parecer|habr(?:ía|ían) \w+(?:ado|ido|to|cho))\b",
            possible=r"\b(?:quizás?|tal vez|posiblemente|probablemente|podr(?:ía|ían)|puede que)\b",
            planned=r"\b\w+(?:ará|arán|erá|erán|irá|irán|drá|drán)\b|\b(?:va|van) a \w+r\b|\bprevist[oa]s?\b",
            negated=r"\bno (?!solo|sólo|obstante)\w+|\b(?:nunca|nadie|ningún|ninguna|jamás)\b",
        ),
        dates=DateWords(babel="es"),
    ),
)
