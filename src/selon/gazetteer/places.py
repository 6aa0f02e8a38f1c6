"""Places named in a text, with the country each lies in.

The rule: countries, capitals, regions and the most reported cities (tables ``territories``, ``states``, ``places``)
are found wherever they stand with a capital; any other city (table ``cities``) only behind a word of place ("à",
"near", "the city of") or before its country ("Jackson, Mississippi"), since most share their names with people. A place
whose name is also an ordinary word or a person's name (``~``) is treated like such a city. A name between two
capitalised words of one name ("Jack London") is no place. Scripts without capitals are exempt from the rules on
capitals.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from selon.gazetteer import place_words
from selon.gazetteer.fold import Token, raw_words, tokens, words
from selon.gazetteer.model import PlaceMention
from selon.gazetteer.morphology import russian_noun
from selon.gazetteer.phrases import PhraseIndex, capitalised, joined, starts_sentence
from selon.gazetteer.tables import read, several

DOMINANCE = 10
"""How many times larger than the next city of its name, in another country, the city meant must be."""


class NamedPlace(NamedTuple):
    """A place under one of its names; ``population`` 0 for what is no city; ``known``: needs no word of place."""

    name: str
    country: str | None
    population: int
    known: bool


class Places:
    """All place names of all languages; ``places`` finds them in a text."""

    def __init__(self) -> None:
        self._names: PhraseIndex[NamedPlace] = PhraseIndex()
        for row in read("territories"):
            for language in ("fr", "en", "de", "ru", "ar"):
                for name in several(row[language]):
                    self._add(name + "~" * (name in place_words.ALSO_PERSONS), row["country"], 0, known=True)
        for row in read("states"):
            for name in several(row["aliases"]):
                self._add(name, row["country"], 0, known=True)
        for row in read("places"):
            for name in several(row["names"]):
                self._add(name, row["country"] or None, 0, known=True)
        for row in read("cities"):
            for name in several(row["names"]):
                self._add(name, row["country"], int(row["population"]), known=False)

    def _add(self, name: str, country: str | None, population: int, *, known: bool) -> None:
        plain = name.rstrip("~")
        for form in (plain, *russian_noun(plain)):
            folded = words(form)
            self._names.add(folded, NamedPlace(form, country, population, known and plain == name))
            if known and len(folded) > 1 and folded[0] in place_words.OWN_ARTICLES and plain == name:
                bare = " ".join(raw_words(form)[1:])
                self._names.add(folded[1:], NamedPlace(bare, country, population, known))

    def find(self, text: str, language: str) -> tuple[PlaceMention, ...]:
        """Places in a text in order, longest names first, no overlaps; ``language``: ISO 639-1 code of the text."""
        all_words = tokens(text)
        folded = [token.folded for token in all_words]
        found: list[PlaceMention] = []
        index = 0
        while index < len(all_words):
            step = 1
            for length, named in self._names.at(folded, index):
                allowed = [
                    p for p in named if self._allowed(p, text, all_words, slice(index, index + length), language)
                ]
                if allowed:
                    start, end = all_words[index].start, all_words[index + length - 1].end
                    stated = self._stated_country(text, all_words, index + length)
                    found.append(PlaceMention(start, end, _country(allowed, named, stated)))
                    step = length
                    break
            else:
                found += self._prefixed(all_words[index])
            index += step
        return tuple(found)

    def _allowed(self, place: NamedPlace, text: str, all_words: Sequence[Token], at: slice, language: str) -> bool:
        first, last = at.start, at.stop
        found = all_words[first:last]
        if not joined(text, found) or not _same_case(raw_words(place.name), found):
            return False
        cased = capitalised(raw_words(place.name)[-1])
        if cased and language != "de" and _within_longer_name(text, all_words, first, last, language):
            return False
        stated = self._stated_country(text, all_words, last)
        if place.known and not (place.name in place_words.ALSO_WORDS and starts_sentence(text, all_words, first)):
            return True
        return _behind_place_word(text, all_words, first, language) or (stated is not None and stated == place.country)

    def _stated_country(self, text: str, all_words: Sequence[Token], last: int) -> str | None:
        """The country of a known place that follows after a comma or in brackets: "Tripoli (Liban)" → LB."""
        if last >= len(all_words):
            return None
        if not text[all_words[last - 1].end : all_words[last].start].strip().startswith((",", "(")):
            return None
        for length, named in self._names.at([token.folded for token in all_words[last : last + 4]], 0):
            for place in named:
                if place.known and _same_case(raw_words(place.name), all_words[last : last + length]):
                    return place.country
        return None

    def _prefixed(self, token: Token) -> list[PlaceMention]:
        """An Arabic name of one word behind a particle written together with it: "وحلب"."""
        if len(token.raw) < 4 or token.raw[0] not in "ولبفك":
            return []
        named = [place for place in self._names.get(token.folded[1:]) if place.known]
        return [PlaceMention(token.start + 1, token.end, _country(named, named, None))] if named else []


def _country(allowed: Sequence[NamedPlace], named: Sequence[NamedPlace], stated: str | None) -> str | None:
    """The one country that the candidates leave.

    It is the one stated beside the name, else that of a known place, else that of a city that dwarfs those of others.
    """
    if stated and any(place.country == stated for place in named):
        return stated
    candidates = [place for place in allowed if place.known]
    if stated and not candidates:
        return None
    candidates = candidates or list(allowed)
    largest = max(candidates, key=lambda place: place.population)
    others = [place.population for place in candidates if place.country != largest.country]
    if others and largest.population < DOMINANCE * max(1, *others):
        return None
    return largest.country


def _same_case(wanted: Sequence[str], found: Sequence[Token]) -> bool:
    for index, (word, token) in enumerate(zip(wanted, found, strict=True)):
        if len(wanted) == 1 and word.isupper() and len(word) <= 4 and word.isascii() and token.raw != word:
            return False
        inner = len(wanted) > 1 and (index == 0 or len(word) <= 3)
        if capitalised(word) and not capitalised(token.raw) and not inner:
            return False
    return any(capitalised(token.raw) for token in found) or not any(capitalised(word) for word in wanted)


def _within_longer_name(text: str, all_words: Sequence[Token], first: int, last: int, language: str) -> bool:
    """Whether a capitalised word is joined to the place: "Jack London", "Paris Hilton", "Saint-Denis-Pleyel"."""
    introducing = place_words.LINKS | place_words.BEFORE.get(language, frozenset())
    introduced = first > 0 and all_words[first - 1].folded in introducing
    if last < len(all_words) and not introduced:
        gap, following = text[all_words[last - 1].end : all_words[last].start], all_words[last]
        if gap == "-" or (gap == " " and len(following.raw) > 1 and following.raw.istitle() and language != "en"):
            return True
    if first == 0:
        return False
    gap, previous = text[all_words[first - 1].end : all_words[first].start], all_words[first - 1]
    if gap in {"-", "'", "’"} and capitalised(previous.raw) and len(previous.raw) > 1:
        return True
    if gap != " " or not previous.raw.istitle() or previous.folded in place_words.BEFORE.get(language, frozenset()):
        return False
    return previous.folded not in place_words.MAY_PRECEDE


def _behind_place_word(text: str, all_words: Sequence[Token], first: int, language: str) -> bool:
    wanted = place_words.BEFORE.get(language, frozenset())
    index, passed = first - 1, 0
    while index >= 0 and passed < 4:
        gap = text[all_words[index].end : all_words[index + 1].start]
        if any(sign in gap for sign in ".!?;:\n"):
            return False
        word = all_words[index].folded
        if word in wanted:
            return passed == 0 or "," not in gap
        if word not in place_words.LINKS:
            return False
        index, passed = index - 1, passed + 1
    return False
