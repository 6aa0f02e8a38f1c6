"""German, thin."""

from selon.languages.claim_words import ClaimWords, CueWords, ModalityWords, StanceWords
from selon.languages.date_words import DateWords
from selon.languages.language import Language
from selon.languages.thin import RELAYS, SOURCES

GERMAN = Language(
    code="de",
    name="Deutsch",
    complete=False,
    quotation_marks=(("„", "“"), ("»", "«"), ('"', '"')),
    sources=SOURCES["de"],
    relays=RELAYS["de"],
    claims=ClaimWords(
        stances=StanceWords(
            endorsed=r"\b(?:bestätig|enthüll|räum\w* .*\bein\b|eingeräumt|einräum|gab\w* zu\b|zugegeben|gesteh|"
            r"gestand|gestanden|beweis|bewies)",
            distanced=r"\b(?:behaupt|angeblich)|\bwill \w*\b",
            denied=r"\b(?:dementier|bestreit|bestritt|leugn|zurückgewiesen|zurückweis|wies\w* .*\bzurück\b|"
            r"widersprach|widerleg)",
            negation=r"\b(?:nicht|kein\w*|weder|lehnt\w* .*\bab\b|weiger\w*|ohne)\b",
            so_called=r"\bsogenannt|\bso genannt|\bangeblich",
        ),
        cues=CueWords(
            possible=r"\b(?:vermut|befürcht|mutmaß)",
            planned=r"\b(?:versprach|verspr[ie]ch|kündig|droh|forder|plan|woll|will\b)",
            negated=r"\b(?:schloss\w* .*\baus\b|ausgeschlossen)",
        ),
        modality=ModalityWords(
            hedge=r"\b(?:angeblich|mutmaßlich\w*|dem vernehmen nach|soll(?:en)? [^.]{0,120}?\b(?:haben|sein|"
            r"worden sein))\b",
            possible=r"\b(?:möglicherweise|vielleicht|wahrscheinlich|vermutlich|könnt(?:e|en)|dürft(?:e|en)|wohl)\b",
            planned=r"\b(?:wird|werden) (?!\w+t worden)[^.]{0,120}?\w+(?:en|ern|eln)\b(?=\W*[.,;\"“»]|\W*$)|"
            r"\bgeplant\b",
            negated=r"\b(?:nicht(?! nur)|kein(?:e|en|er|es|em)?|nie|niemals|niemand|nichts|weder)\b",
        ),
        dates=DateWords(babel="de"),
    ),
)
