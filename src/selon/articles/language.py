"""The language of a text, offline: a quick look for French and English, py3langid's model for everything else.

The model takes most of a second to load, so that a French or English article should not have to wait for it: their
commonest words, when they make up enough of a text, leave no doubt. All codes are ISO 639-1; None is "not sure".
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from typing import Protocol

# Words frequent in one of the two and not in the languages near to it (Occitan, Catalan, Haitian; Pidgin, Dutch).
_FRENCH = """
    les des une est dans qui pour sur avec aux cette ces été être sont ont mais elle ils leur leurs par pas plus du et
    au nous vous dont après selon était avait elles lui où même ainsi entre comme tout cela depuis lors
"""
_ENGLISH = """
    the of and that is was were with from they their have has been which would said this are but by not had its will
    who after about
"""
_COMMON = {"fr": frozenset(_FRENCH.split()), "en": frozenset(_ENGLISH.split())}
_LEAST_SHARE = 0.13
"""Least share of a text's words that are common words of the language (medians of news: French 0.19, English 0.21)."""
_LEAST_WORDS = 40
_LEAST_VARIETY = 8
_RIVAL = 0.25
"""Most that the other language's count may be, as a share of the winner's."""
_LEAST_PROBABILITY = 0.6
_LOOKED_AT = 20_000
"""Characters of a text that are looked at."""
_WORD = re.compile(r"[^\W\d_]+")
_TWO_LETTERS = re.compile("[a-z]{2}")
_FOLDED = {  # py3langid's finer labels, by the ISO 639-1 language (or macrolanguage, ISO 639-3) that they belong to
    "ary": "ar",
    "arz": "ar",
    "fuv": "ff",
    "grc": "el",
    "gug": "gn",
    "hbo": "he",
    "kik": "ki",
    "sdh": "ku",
    "uzs": "uz",
    "wuu": "zh",
    "yue": "zh",
}


class _Identifier(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...


def identify(text: str, hint: str | None = None) -> str | None:
    """The language of ``text``, None when unsure. ``hint``: what the document says of itself, often a template's
    left-over: it decides where the text can't, and spares the model when the text doesn't contradict it.
    """
    seen = quick_look(text)
    if seen:
        return seen
    hinted = language_code(hint)
    if hinted and hinted not in _COMMON:  # neither plainly French nor plainly English: nothing speaks against it
        return hinted
    return _by_model(text) or hinted


def quick_look(text: str) -> str | None:
    """French ("fr") or English ("en") when the text's commonest words leave no doubt, else None."""
    words = Counter(word.lower() for word in _WORD.findall(text[:_LOOKED_AT]))
    total = sum(words.values())
    if total < _LEAST_WORDS:
        return None
    counts = {code: sum(words[word] for word in common) for code, common in _COMMON.items()}
    best, rival = sorted(counts, key=lambda code: -counts[code])
    variety = sum(1 for word in _COMMON[best] if word in words)
    if counts[best] < _LEAST_SHARE * total or counts[rival] > _RIVAL * counts[best] or variety < _LEAST_VARIETY:
        return None
    return best


def language_code(tag: str | None) -> str | None:
    """The ISO 639-1 code of a language tag ("fr-CA", "fr_FR", "FRA"); None when it is none."""
    first = re.split("[-_]", (tag or "").strip().lower(), maxsplit=1)[0]
    if len(first) == 3:
        from babel.core import get_global  # noqa: PLC0415 - lazy: three-letter codes are rare

        first = get_global("language_aliases").get(first, first)
    return first if _TWO_LETTERS.fullmatch(first) else None


def _by_model(text: str) -> str | None:
    chances: Counter[str] = Counter()
    for label, probability in _identifier().rank(text[:_LOOKED_AT]):
        chances[_FOLDED.get(label, label)] += probability  # type: ignore[assignment]
    ((best, probability),) = chances.most_common(1)
    return best if probability >= _LEAST_PROBABILITY and len(best) == 2 else None


@functools.cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - lazy: see above

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier
