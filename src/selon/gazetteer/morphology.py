"""Inflected forms of names and of nationality adjectives, by rule, for five languages."""

from __future__ import annotations

import re

_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_FRENCH_FEMININE = {"turc": "turque", "grec": "grecque"}
_RUSSIAN_ADJECTIVE = ["ий", "ая", "ое", "ие", "ого", "ому", "им", "ом", "ой", "ую", "их", "ими"]
_RUSSIAN_NOUN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ости", ("остей", "остям", "остями", "остях")),
    ("ия", ("ии", "ию", "ией", "ий", "иям", "иями", "иях")),
    ("я", ("и", "ю", "ей", "е")),
    ("а", ("ы", "и", "у", "ой", "е", "ою")),
    ("й", ("я", "ю", "ем", "е")),
    ("ь", ("я", "и", "ю", "ем", "ью", "е")),
    ("ы", ("", "ов", "ам", "ами", "ах")),
)


def french_adjective(masculine: str) -> tuple[str, ...]:
    """The four forms of a French adjective: "syrien" → syrien, syrienne, syriens, syriennes."""
    if masculine.endswith(("e", "è", "é")):
        return (
            (masculine, masculine + "s") if masculine.endswith("e") else (masculine, masculine + "s", masculine + "e")
        )
    doubled = masculine + "ne" if masculine.endswith("en") else masculine + "e"
    feminine = _FRENCH_FEMININE.get(masculine, doubled)
    plural = masculine if masculine.endswith("s") else masculine + "s"
    return masculine, feminine, plural, feminine + "s"


def english_adjective(word: str) -> tuple[str, ...]:
    """An English adjective and the plural of the people where it is regular: "Syrian" → Syrian, Syrians."""
    return (word, word + "s") if word.endswith(("an", "i", "er", "k", "ar")) else (word,)


def german_adjective(stem: str) -> tuple[str, ...]:
    """A German adjective with its endings: "russisch" → russisch, russische, russischer, …"""
    return tuple(stem + ending for ending in ("", "e", "er", "en", "es", "em"))


def russian_adjective(stem: str) -> tuple[str, ...]:
    """A Russian adjective in -ский or -цкий in all cases: "сирийск" → сирийский, сирийская, сирийского, …"""
    return tuple(stem + ending for ending in _RUSSIAN_ADJECTIVE)


def arabic_adjective(masculine: str) -> tuple[str, ...]:
    """An Arabic nisba with its genders and numbers, with and without article: "روسي" → روسي, الروسية, …"""
    bare = [" ".join(word + ending for word in masculine.split()) for ending in ("", "ة", "ين", "ون", "ان", "ات")]
    return tuple(bare + [" ".join("ال" + word for word in form.split()) for form in bare])


def russian_noun(name: str) -> tuple[str, ...]:
    """Case forms of a Russian name, by the ending of its last word: "Киев" → Киева, Киеву, …; () for other scripts."""
    if name.isascii() or not _CYRILLIC.search(name) or name[-2:].isupper():
        return ()
    for ending, forms in _RUSSIAN_NOUN:
        if name.endswith(ending):
            return tuple(name[: -len(ending)] + form for form in forms)
    if name[-1] in "оуиеэю":
        return ()
    return tuple(name + ending for ending in ("а", "у", "ом", "е"))
