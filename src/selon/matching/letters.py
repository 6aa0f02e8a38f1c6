"""The letters of names as rough sounds, so that one name is recognised in Latin, Cyrillic and Arabic letters.

A name becomes the sequence of its consonants in a few classes (after Odell and Russell's Soundex), a vowel at the
beginning kept as "A": "Novosti", "Новости" and "نوفوستي" all become "NFST". Data and a little code.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

from selon.gazetteer.fold import fold_word

LIKE = 0.9
"""Least likeness of two words' sounds (Jaro and Winkler) that are one name."""
_GROUPS = (
    ("sch", "S"), ("tch", "S"), ("dzh", "S"), ("dj", "S"), ("tz", "S"), ("ts", "S"), ("sh", "S"), ("ch", "S"), ("zh", "S"),
    ("kh", "K"), ("gh", "G"), ("ph", "F"), ("th", "T"), ("qu", "K"), ("ck", "K"), ("gn", "N"), ("ce", "S"), ("ci", "S"),
    ("cy", "S"), ("ge", "S"), ("gi", "S"), ("gy", "S"), ("дж", "S"), ("дз", "S"), ("кс", "KS"), ("تش", "S"), ("دج", "S"),
)  # fmt: skip
"""Letters that make one sound together."""
_LETTERS = {
    **dict.fromkeys("bpбп", "B"), **dict.fromkeys("ب", "B"), **dict.fromkeys("fvфвف", "F"),
    **dict.fromkeys("szjсзшщжцч", "S"), **dict.fromkeys("سصزشجثظ", "S"), **dict.fromkeys("dtдтدتطضذ", "T"),
    **dict.fromkeys("gгغ", "G"), **dict.fromkeys("kqcкхكقخ", "K"), **dict.fromkeys("lлل", "L"), **dict.fromkeys("mмم", "M"),
    **dict.fromkeys("nнن", "N"), **dict.fromkeys("rрر", "R"), "x": "KS", **dict.fromkeys("hحه", "H"),
}  # fmt: skip
_SOUNDS = MappingProxyType(_LETTERS)
_VOWELS = frozenset("aeiouyаеёиоуыэюяйاأإآعئؤيو")
_CASE_ENDING = re.compile(r"(?<=\w{3})(?:ами|ями|ого|его|ому|ему|ыми|ими|ом|ем|ым|им|ах|ях)$")
"""Endings of Russian cases that hold consonants; those of vowels fall away by themselves."""
_ARABIC_ARTICLE = re.compile(r"^[وفبكل]?ال(?=\w{2})|^لل(?=\w{2})")


_SILENT = re.compile(r"(?<=\w\we)[rz]$|(?<=\w\w)[dpstxz]+$")
"""Letters that end French words and are not heard: other alphabets write "Délits" as "Дели"."""
_SCRIPTS = (("latin", "a", "\u024f"), ("cyrillic", "\u0400", "\u052f"), ("arabic", "\u0600", "\u06ff"))


def script(word: str) -> str:
    """The script of a word's first letter, without capitals: "latin", "cyrillic", "arabic" or "other"."""
    letter = next((letter for letter in word if letter.isalpha()), "a")
    return next((name for name, first, last in _SCRIPTS if first <= letter <= last), "other")


def spoken(word: str) -> str:
    """A word, folded, without what a French one would leave silent at its end."""
    return _SILENT.sub("", word)


def consonants(word: str) -> str:
    """The sounds of a word without the vowel at its beginning, which alphabets write in different ways."""
    heard = sounds(word)
    return heard[1:] if heard.startswith("A") and len(heard) > 1 else heard


@lru_cache(maxsize=1 << 16)
def sounds(word: str) -> str:
    """The sounds of one word: "Kourgan", "Курган" and "كورغان" → "KRGN"; "" when it has none."""
    folded = _ARABIC_ARTICLE.sub("", _CASE_ENDING.sub("", fold_word(word)))
    for letters, sound in _GROUPS:
        folded = folded.replace(letters, sound)
    found = ["A"] if folded[:1] in _VOWELS else []
    for letter in folded:
        sound = letter if letter.isupper() else _SOUNDS.get(letter, "")
        if sound == "H" and found:  # written in one alphabet and left out in another
            continue
        if sound and (not found or found[-1] != sound):
            found.append(sound)
    return "".join(found)
