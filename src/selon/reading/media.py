"""Noun phrases that stand for a medium, found from where they begin."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selon.languages.language import Language
from selon.reading.sources.knowledge import Gazetteer, OutletMention, outlets_in
from selon.reading.sources.lexicon import Noun
from selon.reading.sources.mentions import noun_at
from selon.reading.sources.text import Token, tokens
from selon.reading.unknown_media import UnknownMedia
from selon.records import Span

_REACH = 90
"""Code points within which a noun phrase must come to its outlet or its end."""
_MEDIA = ("news_agency", "media_outlet")

_TOLD = ("person", "group", "news_agency", "media_outlet")
_TOLD_BODIES = frozenset(("parliament", "court", "police", "press"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: ``words`` up to its end, its head ``noun`` if known, the ``outlet`` in it; ``direct``: whether no
    preposition stands before the outlet.
    """

    words: tuple[Token, ...]
    noun: Noun | None
    noun_index: int
    outlet: OutletMention | None
    direct: bool


def can_be_told(phrase: Phrase) -> bool:
    """Whether a noun phrase behind "to" is somebody who may be told something."""
    if phrase.noun:
        return phrase.noun.sort.type in _TOLD or phrase.noun.sort.family in _TOLD_BODIES
    return phrase.outlet is not None and phrase.direct


class MediaFinder(UnknownMedia):
    """Finds media in one article."""

    def __init__(self, text: str, language: Language, gazetteer: Gazetteer) -> None:
        super().__init__(text, language, gazetteer)
        self.words = language.relays
        self.outlets = outlets_in(text, gazetteer)
        platforms = (*self.words.platforms, *self.media.platforms)
        names = "|".join(re.escape(p) for p in sorted(platforms, key=len, reverse=True))
        self._platforms = re.compile(rf"(?:{names})\b(?!')") if names else None

    def phrase(self, start: int, end: int | None = None) -> Phrase | None:
        """The noun phrase that begins at an offset and goes no farther than ``end``."""
        stop = min(len(self.text), start + _REACH, end if end is not None else len(self.text))
        found: list[Token] = []
        outlet = None
        for word in tokens(self.text[start:stop], start, self.lexicon.dotted):
            outlet = next((m for m in self.outlets if m.start <= word.start < m.end), None)
            if outlet:
                found += tokens(self.text[word.start : outlet.end], word.start)
                break
            determines = word.form in self.lexicon.determiners and (not found or found[-1].form in self._links)
            ended = not determines and word.form in self.words.ends and bool(found)
            if word.mark or ended or "." in self.text[found[-1].end if found else word.start : word.start]:
                break
            found.append(word)
        if not found:
            return None
        noun, index = self._first_noun(found, outlet)
        links = self.lexicon.words.prepositions - self.lexicon.determiners
        direct = not any(word.form in links for word in found if outlet is None or word.start < outlet.start)
        return Phrase(tuple(found), noun, index, outlet, direct)

    @property
    def _links(self) -> frozenset[str]:
        return self.lexicon.words.prepositions

    def _first_noun(self, words: list[Token], outlet: OutletMention | None) -> tuple[Noun | None, int]:
        before = [word for word in words if outlet is None or word.start < outlet.start]
        last: tuple[Noun | None, int] = (None, 0)
        for index, word in enumerate(before):
            match = noun_at(before, index, self.lexicon)
            if match:
                last = (match[0], index)
                if self.lexicon.words.head == "first":
                    return last
            elif last[0] and word.form in self.lexicon.words.prepositions:
                return last
        return last

    def medium(self, start: int, end: int | None = None) -> Span | None:
        """The medium named at an offset, with its determiner: "l'agence russe Sputnik", "une chaîne locale",
        "Reuters".
        """
        phrase = self.phrase(start, end)
        if phrase is None:
            return self._contracted(start)
        if phrase.outlet:
            return self._around(phrase, phrase.outlet)
        noun = phrase.noun
        if noun and noun.sort.type in _MEDIA and noun.sort.family != "press" and self._is_head(phrase):
            return self.unknown(start, end) or self.span(phrase.words[0].start, phrase.words[-1].end)
        return self._contracted(start)

    def _is_head(self, phrase: Phrase) -> bool:
        """Whether the phrase ends in its noun where heads stand last ("a radio audience" is no radio)."""
        noun = phrase.noun
        return self.lexicon.words.head == "first" or (noun is not None and phrase.words[-1].form in noun.lemma)

    def _around(self, phrase: Phrase, outlet: OutletMention) -> Span:
        """The outlet with the noun that introduces it, "agence russe" or "the Russian news agency", and its
        determiner.
        """
        before = [word for word in phrase.words if word.start < outlet.start]
        first = len(before)
        for index in range(len(before) - 1, -1, -1):
            word = before[index]
            if word.form in self.lexicon.determiners and word.form not in self.words.contractions:
                first = index
                break
            if word.form in self.lexicon.words.prepositions:
                break
            first = index
        return self.span(before[first].start if first < len(before) else outlet.start, outlet.end)

    def _contracted(self, start: int) -> Span | None:
        """An outlet without its article, which the preposition has taken: "au Monde" names Le Monde."""
        before = self.plain[:start].rstrip().rpartition(" ")[2].lower()
        article = self.words.contractions.get(before)
        if article is None:
            return None
        run = re.compile(r"(?:[A-ZÀ-Þ][\w-]*\s?)+").match(self.text, start)
        if run is None:
            return None
        name = run[0].rstrip()
        return self.span(start, start + len(name)) if self.gazetteer.outlet(f"{article} {name}") else None

    def exactly(self, start: int) -> Span | None:
        """The outlet or platform that stands right at an offset, a determiner aside."""
        for found in self.outlets:
            between = self.plain[start : found.start].lower() if found.start >= start else "?"
            if between == "" or between.strip() in self.lexicon.words.definite:
                return self.span(found.start if between == "" else start, found.end)
        platform = self._platforms.match(self.text, start) if self._platforms else None
        return self.span(platform.start(), platform.end()) if platform else self._contracted(start)

    def told(self, phrase: Phrase) -> tuple[Span, Span | None]:
        """The one who was told, and the medium in it."""
        whole = self.span(phrase.words[0].start, phrase.words[-1].end)
        noun = phrase.noun
        by_way_of = noun is None or noun.sort.type in _MEDIA or noun.sort.family == "reporter"
        if not by_way_of or self.is_ours(whole.start):
            return whole, None
        reporter = noun is not None and noun.sort.family == "reporter"
        return whole, self.medium(whole.start, whole.end) or self.behind(whole.start, whole.end, reporter)

    def is_ours(self, start: int) -> bool:
        """Whether a newsroom speaks of itself: "notre journal"."""
        ours = self.media.ours
        return bool(ours and re.compile(ours, re.IGNORECASE).match(self.plain, start))

    def account(self, source: Span) -> Span | None:
        """The platform in what a source that is one account on it is called."""
        words = self.media.account
        for match in re.finditer(words, self.plain[source.start : source.end], re.IGNORECASE) if words else ():
            at = source.start + match.end()
            platform = self._platforms.match(self.text, at, source.end) if self._platforms else None
            if platform:
                return self.span(*platform.span())
        return None

    def behind(self, start: int, end: int, reporter: bool) -> Span | None:
        """The medium of "un correspondant de l'agence X", unknown as it may be. ``reporter``: any name is one."""
        nouns = re.compile(rf"(?<!\w)(?={self.media.nouns})") if self.media.nouns else None
        found = (self.unknown(match.end(), end) for match in (nouns.finditer(self.plain, start, end) if nouns else ()))
        prepositions = [word.end for word in tokens(self.text[start:end], start) if word.form in self._links]
        links = (at + (self.plain[at : at + 1] == " ") for at in prepositions)
        named = (self.unknown(at, end, "any") for at in links) if reporter else ()
        return next(filter(None, (*found, *named)), None)
