"""Names of media that no gazetteer has, told by what stands around them."""

from __future__ import annotations

import re
from typing import Literal

from selon.languages.language import Language
from selon.languages.relay_words import JOINERS, MEDIA, MediaWords
from selon.reading.sources.knowledge import Gazetteer
from selon.reading.sources.lexicon import Lexicon, lexicon
from selon.reading.sources.mentions import noun_at
from selon.reading.sources.text import straight, tokens
from selon.records import Span

_DETERMINER = 5
"""Code points that a determiner and its blank may take."""
_QUOTED = re.compile(r"[«“\"„] ?(?P<name>[^«»“”\"„\n]{2,40}?) ?[»”\"“]")
_WORD = re.compile(r"[^\W_][\w'-]*|&")

Known = Literal["looks", "host", "quoted", "any"]
"""What the words before a name say of it: nothing; that it hosts somebody; that it is a medium's if in quotation marks;
that it is a medium's.
"""


class UnknownMedia:
    """Finds such names in one article."""

    def __init__(self, text: str, language: Language, gazetteer: Gazetteer) -> None:
        self.text = text
        self.plain = straight(text)
        self.lexicon: Lexicon = lexicon(language)
        self.gazetteer = gazetteer
        self.media = MEDIA.get(language.code, MediaWords())
        self._contractions = language.relays.contractions

    def span(self, start: int, end: int) -> Span:
        """A span of the article."""
        return Span(start, end, self.text[start:end])

    def unknown(self, start: int, stop: int | None = None, known: Known = "looks") -> Span | None:
        """The name at an offset that is a medium's though no gazetteer has it: by its noun, its quotation marks behind
        that, its words, or what announces it. ``known``: what the words before it have told.
        """
        stop = len(self.plain) if stop is None else stop
        noun = re.compile(self.media.nouns).match(self.plain, start, stop) if self.media.nouns else None
        at = noun.end() if noun else start
        if not noun:
            article = next((t for t in tokens(self.text[start : start + _DETERMINER], start)), None)
            if article and article.form in self.lexicon.words.definite and not article.capital:
                at = article.end + (self.plain[article.end : article.end + 1] == " ")
        quoted = _QUOTED.match(self.plain, at, stop)
        if quoted:
            telling = noun or known in ("quoted", "any")
            return self.span(quoted.start("name"), quoted.end("name")) if telling else None
        name = self._name(at, stop)
        if name is None and noun and self.media.bare:
            bare = re.compile(self.media.bare).match(self.plain, at, stop)
            name = self.span(*bare.span()) if bare else None
        if name is None or self._is_state(name.text):
            return None
        looks = bool(self.media.names and re.search(self.media.names, name.text))
        alone = known == "host" and " " not in name.text
        return name if looks or noun or alone or known == "any" or self._titled(start, name) else None

    def _titled(self, start: int, name: Span) -> bool:
        """Whether a name of several words goes with an article, as no person's does, and no noun of the profile is in
        it: "au Petit Bocage".
        """
        before = self.plain[:start].rstrip().rpartition(" ")[2].lower()
        words = tokens(name.text, name.start)
        return (
            before in self._contractions
            and len(words) > 1
            and not any(noun_at(words, index, self.lexicon) for index in range(len(words)))
        )

    def _name(self, start: int, stop: int) -> Span | None:
        """The capitalised words at an offset, with the small ones between them."""
        end = start
        for word in _WORD.finditer(self.plain, start, stop):
            if word.start() != end + (end > start) or (end > start and self.plain[end] != " "):
                break
            if not (any(c.isupper() for c in word[0]) or word[0][0].isdigit() or word[0] == "&"):
                after = self.plain[word.end() + 1 : word.end() + 2]
                if end > start and word[0] in JOINERS and after.isupper():
                    end = word.end()
                    continue
                break
            end = word.end()
        text = self.plain[start:end]
        return self.span(start, end) if any(c.isupper() for c in text.partition(" ")[0]) else None

    def _is_state(self, name: str) -> bool:
        return bool(self.gazetteer.country(name) or self.gazetteer.government(name))
