"""Everything about an article that resolving its sources looks at."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from selon.languages.language import Language
from selon.reading.sources.describe import describe
from selon.reading.sources.knowledge import Gazetteer, Outlet, OutletMention, outlets_in
from selon.reading.sources.lexicon import Lexicon, lexicon
from selon.reading.sources.mentions import Mention
from selon.reading.sources.names import run_from
from selon.reading.sources.text import Sentences, Token, fold, straight, tokens
from selon.reading.traits import Traits
from selon.records import Article, Attribution, Span

_BEFORE = 30
"""Characters before a phrase among which the word stands that governs it."""
_BEHIND = 60
"""Characters behind a source span in which its name may be told, and that such a name may have."""


@dataclass(frozen=True, slots=True)
class Scene:
    """``children``: the attributions inside each attribution (None: the outermost ones), in the order of their cues;
    ``words``: the text's tokens; ``known``: folded last names that stand alone as a source somewhere; ``traits``: by the
    end of the source span; ``by_id``: by the attribution.
    """

    text: str
    plain: str
    lexicon: Lexicon
    gazetteer: Gazetteer
    outlets: tuple[OutletMention, ...]
    sentences: Sentences
    children: Mapping[str | None, Sequence[Attribution]]
    words: Sequence[Token]
    known: frozenset[str]
    publisher: str | None
    citing: re.Pattern[str] | None
    contractions: Mapping[str, str]
    traits: Mapping[int, Traits]
    by_id: Mapping[str, Traits]

    def describe(self, span: Span) -> Mention:
        """A span of the article, analysed."""
        within = [m for m in self.outlets if span.start <= m.start and m.end <= span.end]
        traits, governed = self.traits.get(span.end), self.governed(span.start)
        mention = describe(span, self.lexicon, self.gazetteer, within, self.known, traits, governed)
        if mention.outlet is None and mention.determiner == "none" and mention.name_span:
            return replace(mention, outlet=self._contracted(span))
        called = None if mention.pronoun or mention.name or mention.outlet else self._called(span)
        if called:
            name = tuple(word.form for word in tokens(called.text))
            return replace(mention, name=name, name_span=called, label=called, anonymous=1.0)
        return mention

    def governed(self, at: int) -> bool:
        """Whether the word before an offset puts what stands there into a case other than the nominative."""
        words = self.lexicon.words
        if not words.governors:
            return False
        before = tokens(self.text[max(0, at - _BEFORE) : at])
        last = next((word.form for word in reversed(before) if word.text not in '«"“('), "")
        return last in words.prepositions or last in words.governors

    def _called(self, span: Span) -> Span | None:
        """The name that the article gives somebody whose own it keeps back, in a span or right behind it."""
        end = min(self.sentences.end(None, span.start, len(self.text)), span.end + _BEHIND)
        found = self.lexicon.called.search(self.plain, span.start, end) if self.lexicon.called else None
        between = self.plain[span.end : found.start()].strip(" ,") if found else ","
        if found is None or "," in between:  # another phrase has begun
            return None
        run = run_from(tokens(self.text[found.end() : found.end() + _BEHIND], found.end()), 0, self.lexicon)
        return Span(run[0].start, run[-1].end, self.text[run[0].start : run[-1].end]) if run else None

    def _contracted(self, span: Span) -> Outlet | None:
        """The outlet whose article the preposition before it has taken ("au Monde")."""
        before = fold(self.text[max(0, span.start - 6) : span.start]).split()
        article = self.contractions.get(before[-1]) if before else None
        return self.gazetteer.outlet(f"{article} {span.text}") if article else None

    def spoken(self, span: Span) -> Span:
        """The part of a source span that speaks: in "Reuters, citing two officials", the officials."""
        match = self.citing.search(straight(span.text)) if self.citing else None
        if (
            match is None
            or match.end() >= len(span.text)
            or not any(span.start <= m.start and m.end <= span.start + match.start() for m in self.outlets)
        ):
            return span
        return Span(span.start + match.end(), span.end, span.text[match.end() :])


def anchor(attribution: Attribution) -> int:
    """Where an attribution's speaker stands, or its cue when nobody is named."""
    if attribution.source:
        return attribution.source.start
    spans = attribution.cue or attribution.content
    return spans[0].start if spans else 0


def cue_text(attribution: Attribution) -> str:
    """Its cue, folded, from the first word to the last."""
    return fold(" ".join(span.text for span in attribution.cue))


def scene(
    article: Article,
    attributions: Sequence[Attribution],
    language: Language,
    gazetteer: Gazetteer,
    traits: Mapping[str, Traits],
) -> Scene:
    """The article made ready for resolving. ``traits``: by the ids of the attributions."""
    words = lexicon(language)
    children: dict[str | None, list[Attribution]] = {}
    for attribution in sorted(attributions, key=anchor):
        children.setdefault(attribution.parent, []).append(attribution)
    return Scene(
        text=article.text,
        plain=straight(article.text),
        lexicon=words,
        gazetteer=gazetteer,
        outlets=outlets_in(article.text, gazetteer),
        sentences=Sentences(article.text, words.words.abbreviations, attributions),
        children=children,
        words=tokens(article.text, 0, words.dotted),
        publisher=article.publisher,
        known=frozenset(filter(None, (_lone_name(a.source, words) for a in attributions if a.source))),
        citing=re.compile(language.relays.citing, re.IGNORECASE) if language.relays.citing else None,
        contractions=language.relays.contractions,
        traits={a.source.end: traits[a.id] for a in attributions if a.source and a.id in traits},
        by_id=traits,
    )


def _lone_name(span: Span, words: Lexicon) -> str | None:
    """The folded name of a span that is one capitalised word, perhaps behind a title."""
    found = [t for t in tokens(span.text, 0, words.dotted) if not t.mark and t.form not in words.words.titles]
    if len(found) == 1 and found[0].capital and found[0].form not in words.pronouns:
        return found[0].form
    return None
