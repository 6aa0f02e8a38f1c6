"""Arabic, thin. Its letters may be preceded by attached particles, so stems are not held to the start of a word."""

from selon.languages.claim_words import ClaimWords, CueWords, ModalityWords, StanceWords
from selon.languages.date_words import DateWords
from selon.languages.language import Language
from selon.languages.thin import RELAYS, SOURCES

ARABIC = Language(
    code="ar",
    name="العربية",
    complete=False,
    quotation_marks=(("«", "»"), ("“", "”"), ('"', '"')),
    sources=SOURCES["ar"],
    relays=RELAYS["ar"],
    claims=ClaimWords(
        stances=StanceWords(
            endorsed=r"\b[وف]?(?:أكد|أكّد|يؤكد|تؤكد|مؤكد|كشف|يكشف|تكشف|كاشف|اعترف|يعترف|أقر|أقرّ)",
            distanced=r"\b[وف]?(?:زعم|يزعم|تزعم|ادعى|ادّعى|يدعي|تدعي|ادعت|مزاعم)",
            denied=r"\b[وف]?(?:نفى|نفت|ينفي|تنفي|نافي|كذّب|كذب|رفض|يرفض|ترفض|أنكر|أنكرت|ينكر)",
            negation=r"\b(?:لم|لن|لا|ما|دون|من غير)\b",
            so_called=r"\b(?:ما يسمى|المزعوم|المزعومة|ما يسمّى)",
        ),
        cues=CueWords(
            possible=r"\b[وف]?(?:رجح|يرجح|اشتبه|يشتبه)",
            planned=r"\b[وف]?(?:تعهد|وعد|هدد|طالب|دعا|دعت)",
            negated=r"\b[وف]?(?:استبعد|استبعدت)",
        ),
        modality=ModalityWords(
            hedge=r"\b(?:يزعم|زعما|بحسب مزاعم|يقال إن|يُقال|يعتقد أن|يُعتقد)",
            possible=r"\b(?:ربما|قد ي\w+|قد ت\w+|من المحتمل|من الممكن|لعل)",
            planned=r"\b(?:سوف|سي\w{3,}|ست\w{3,}|من المقرر|من المتوقع|يعتزم|تعتزم)",
            negated=r"\b(?:لم|لن|ليس|ليست|لا) \w+",
        ),
        dates=DateWords(babel="ar"),
    ),
)
