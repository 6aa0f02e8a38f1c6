"""Which single-byte charset a text of Europe is in, told by the letters it would then be written with.

General detectors take French in windows-1252 for windows-1250 ("ŕ" for "à"): here a charset is accepted only when one
language's alphabet explains its letters beyond ASCII.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_LETTERS = {
    "fr": "àâæçéèêëîïôœùûüÿ",
    "de": "äöüßé",
    "es": "áéíñóúü",
    "pt": "áàâãçéêíóôõúü",
    "it": "àèéìíîòóù",
    "sv": "åäöéàæø",
    "is": "áðéíóúýþæö",
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýžľôä",
    "hu": "áéíóöőúüű",
    "hr": "čćđšž",
    "ro": "ăâîşţ",
    "tr": "çğıöşüâîû",
}
_TYPOGRAPHY = frozenset("\u00a0«»‹›“”‘’„‚…–—€£§°©®™•·¿¡ºª²³×÷±½¼¾‰†‡´¨¹µ¶¢¥¬\u00ad")
_WESTERN = ("fr", "de", "es", "pt", "it", "sv", "is")
_CANDIDATES = (  # in order of how common they are in files: the first of equals is taken
    ("cp1252", _WESTERN),
    ("iso8859-15", _WESTERN),
    ("cp1250", ("cs", "pl", "hu", "hr", "ro")),
    ("iso8859-2", ("cs", "pl", "hu", "hr", "ro")),
    ("cp1254", ("tr",)),
    ("mac-roman", _WESTERN),
    ("cp850", _WESTERN),
)
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_TOLERATED = 0.06
"""Largest share of characters beyond ASCII that the alphabet may leave unexplained (names from elsewhere)."""


def best_fit(sample: bytes) -> str | None:
    """The charset under which ``sample`` is best explained by one language's letters; None when none does."""
    sample = _UTF8.sub(b" ", sample)  # some UTF-8 pasted into another charset is no evidence for either
    best: tuple[float, str] | None = None
    for charset, languages in _CANDIDATES:
        unexplained = min(_unexplained(sample, charset, languages), default=1.0)
        if best is None or unexplained < best[0]:
            best = (unexplained, charset)
    return best[1] if best and best[0] <= _TOLERATED else None


def _unexplained(sample: bytes, charset: str, languages: tuple[str, ...]) -> list[float]:
    """For each language, the share (0 to 1) of characters beyond ASCII that its press would not write so."""
    text = sample.decode(charset, "replace")
    foreign = Counter(_contexts(text))
    total = sum(foreign.values())
    if not total:
        return [0.0]
    return [
        sum(count for seen, count in foreign.items() if not _explained(*seen, _LETTERS[language])) / total
        for language in languages
    ]


def _contexts(text: str) -> list[tuple[str, bool, bool, bool]]:
    """Each character beyond ASCII, and whether a letter, a lower-case letter stands before it, a letter after it."""
    padded = f" {text} "
    return [
        (char, padded[at - 1].isalpha(), padded[at - 1].islower(), padded[at + 1].isalpha())
        for at, char in enumerate(padded)
        if char > "\x7f"
    ]


def _explained(char: str, after_letter: bool, after_lower: bool, before_letter: bool, letters: str) -> bool:
    if char in _TYPOGRAPHY:  # signs may touch a word ("l’été", "«oui»", "m²"); none but these may stand within one
        kind = unicodedata.category(char)
        return kind in {"Pf", "Pi", "Pd", "Cf"} or not (before_letter and (after_letter or kind == "No"))
    if char.lower() not in letters:
        return False
    return not (char.isupper() and after_lower)
