"""Russian, thin."""

from selon.languages.claim_words import ClaimWords, CueWords, ModalityWords, StanceWords
from selon.languages.date_words import DateWords
from selon.languages.language import Language
from selon.languages.thin import RELAYS, SOURCES

RUSSIAN = Language(
    code="ru",
    name="русский",
    complete=False,
    quotation_marks=(("«", "»"), ("„", "“"), ('"', '"')),
    sources=SOURCES["ru"],
    relays=RELAYS["ru"],
    claims=ClaimWords(
        stances=StanceWords(
            endorsed=r"\b(?:подтверд|подтвержд|признал|призна[её]т|признав|раскры|рассекре|доказ)",
            distanced=r"\b(?:якобы|утвержда)|\bтак называем",
            denied=r"\b(?:опроверг|опроверга|отрица|отверг|отверга)",
            negation=r"\bне (?!скры)|\bотказал",
            admission=r"\bне скры",
            so_called=r"\bтак называем|\bпресловут",
        ),
        cues=CueWords(
            possible=r"\b(?:предполож|предполага|подозрева|опаса)",
            planned=r"\b(?:пообеща|обеща|планиру|намерен|пригрози|призва|потребова|требу)",
            negated=r"\bисключ(?:ил|ает)",
        ),
        modality=ModalityWords(
            hedge=r"\b(?:якобы|по слухам|предположительно|по некоторым данным|по неподтвержд[её]нным)\b",
            possible=r"\b(?:возможно|вероятно|может быть|могут быть|не исключено|по-видимому)\b",
            planned=r"\b(?:буд(?:ет|ут)|планирует(?:ся)?|планируют(?:ся)?|намерен[аы]?|собира(?:ется|ются)|"
            r"состоится|пройд[её]т)\b",
            negated=r"\bне (?!только|исключено|менее|более)\w+|\bникто\b|\bничего\b|\bнет\b",
        ),
        dates=DateWords(babel="ru"),
    ),
)
