"""Whom a mention means that fits nobody by its words alone: "this officer", "one of them", "on"."""

from __future__ import annotations

from dataclasses import replace

from selon.languages.source_words import Pronoun
from selon.reading.sources.clusters import Cluster, is_thing
from selon.reading.sources.latter import last_named, last_told
from selon.reading.sources.mentions import Mention
from selon.reading.sources.pronouns import Turn, antecedent
from selon.reading.sources.sieves import match
from selon.reading.sources.text import fold
from selon.reading.sources.topics import Topics
from selon.reading.sources.trades import bare_trade, of_trade
from selon.reading.sources.typing import kind_of
from selon.reading.traits import TYPES
from selon.records import Attribution, Span

_SPOKEN_WITH = ("interlocut", "interviewee")
"""How the nouns begin for whom somebody has just been speaking with ("the agency's interlocutor")."""
_HIDDEN = frozenset(("source",))
"""Families of nouns for people who tell a medium something without being named."""
_PERSON = tuple(0.9 if kind == "person" else 0.01 for kind in TYPES)
_FRONT = 20
"""Characters that may stand before the place that opens a sentence."""
PEOPLE = TYPES.index("person")
SURELY = 0.9
"""Probability from which what the tagger takes for a person takes up no institution."""
LIKELY = 0.5
"""Probability from which the tagger's word on who speaks again is taken."""


class Pointing(Topics):
    """The steps between the words of a mention and its place."""

    def _somebody(self, mention: Mention) -> Cluster | None:
        """The body at whose place "on" speaks ("Au ministère, on assure"), else a source of its own without a name."""
        at = self.scene.lexicon.at
        start = self.scene.sentences.start(None, mention.span.start)
        found = at.search(self.scene.plain, start, mention.span.start) if at else None
        if found and found.start() <= start + _FRONT:
            start, end = found.span("side") if found["side"] else found.span("place")
            body = self.scene.describe(Span(start, end, self.scene.text[start:end]))
            if found["side"] or body.noun or body.state or (body.core and body.core.text[:1].isupper()):
                told = replace(body, determiner="definite", types=mention.types, anonymous=0.5)
                return self.linked(told, None)
        cluster = self.opened(Cluster(-1))
        self.because("indefinite", None, mention.span)
        nobody = replace(mention, types=(), anonymous=1.0, label=_lower(mention), noun=None)
        cluster.add(replace(nobody, name=(), name_span=None, proper=False))
        return cluster

    def _single(self, mention: Mention, attribution: Attribution) -> Cluster | None:
        """A source of its own for one of several who spoke before ("l'un d'eux")."""
        pattern = self.scene.lexicon.one_of
        core = mention.core.text if mention.core else ""
        if pattern is None or (
            not pattern.search(fold(core)) and not pattern.search(fold(mention.span.text.split(",")[0]))
        ):
            return None
        if mention.name or mention.titled:  # "one of them, Jane Roe"
            return None
        many = self._several(mention.span.start)
        if many is None:
            return None
        cluster = self.opened(Cluster(-1))
        cluster.one_of = many
        self.because("one_of", many, mention.span)
        cluster.add(
            replace(mention, number="singular", types=_PERSON, anonymous=1.0, label=None, name=(), name_span=None)
        )
        return cluster

    def _named_before(self, mention: Mention) -> Cluster | None:
        """The person whom the text has named last, when a description tells no more than what somebody does."""
        noun = mention.noun
        if noun is None or not bare_trade(mention) or any(noun.lemma in c.lemmas for c in self.clusters):
            return None
        told = last_named(mention.span.start, self.scene)
        return self._told(told) if told else None

    def _several(self, at: int) -> Cluster | None:
        """The several whom the text has last spoken of, or who have last spoken themselves."""
        spoken = [
            t.cluster for t in self.turns if t.cluster.number == "plural" or kind_of(t.cluster.mentions) == "group"
        ]
        told = last_told(Pronoun("", 3, "plural"), at, self.scene)
        if told is None or told.number != "plural" or told.coordinated or told.noun is None:
            return spoken[-1] if spoken else None
        if spoken and spoken[-1].last_before(at) >= told.span.start:
            return spoken[-1]
        found, _ = match(told, self.clusters, None, self.scene.lexicon, self.scene.gazetteer)
        if isinstance(found, Cluster):
            return found
        alone = Cluster(-1)
        alone.add(told)
        return alone

    def _described(self, mention: Mention, attribution: Attribution) -> Cluster | None:
        """Whom the tagger takes a definite description to be that fits nobody by its words."""
        likely = self._likely(attribution) if mention.determiner in ("definite", "demonstrative") else None
        if (
            likely is None
            or mention.name
            or mention.outlet
            or mention.titled
            or (is_thing(likely) and mention.types and mention.types[PEOPLE] > SURELY)
            or mention.number != (likely.number or mention.number)
        ):
            return None
        self.because("tagger", likely, mention.span.start)
        return likely

    def _pointed_at(self, mention: Mention, attribution: Attribution, parent: Turn | None) -> Cluster | None:
        """Whom "this officer" can only be: the one whom a pronoun for persons would take up there."""
        noun = mention.noun
        if noun is None or mention.name or mention.determiner in ("indefinite", "none"):
            return None
        if attribution.parent is None and mention.determiner == "definite":
            trade = of_trade(mention, self.turns, self.introduced, self.scene)
            trade = trade or self._named_before(mention)
            if trade:
                self.because("trade", trade, mention.span.start)
                return trade
        same = any(word in self.scene.lexicon.words.same for word in fold(mention.span.text).split()[:2])
        points = mention.determiner == "demonstrative" or same
        human = noun.sort.type == "person" or noun.sort.family in _HIDDEN
        of_person = human and points and not mention.modifiers
        if not of_person and not noun.lemma.startswith(_SPOKEN_WITH):
            return None
        self.because("pointed", None, mention.span.start)
        if not of_person:
            hidden = [t.cluster for t in self.turns if t.cluster.families & _HIDDEN and not t.cluster.names]
            if hidden and hidden[-1].number == mention.number:
                return hidden[-1]
        someone = Pronoun("", 3, mention.number, None, "person")
        if noun.sort.family in _HIDDEN:  # "X reports, citing an official, … the same source"
            quoted = self.last_quoted(someone, attribution)
            if quoted and not quoted.names:
                return quoted
        return antecedent(
            someone,
            mention.span.start,
            attribution,
            turns=self.turns,
            parent=parent,
            sentences=self.scene.sentences,
        )

    def _likely(self, attribution: Attribution) -> Cluster | None:
        """The source that the tagger holds to be the same as that of an attribution before this one, when it is likely."""
        chances: dict[str, float] = {}
        clusters: dict[str, Cluster] = {}
        traits = self.scene.by_id.get(attribution.id)
        for turn in self.turns if traits else ():
            for start, chance in traits.before if traits else ():
                if turn.attribution.cue and turn.attribution.cue[0].start == start:
                    key = str(turn.cluster.index)
                    clusters[key] = turn.cluster
                    chances[key] = chances.get(key, 0.0) + chance
        best = max(chances, key=chances.__getitem__, default=None)
        return clusters[best] if best is not None and chances[best] >= LIKELY else None


def _lower(mention: Mention) -> Span:
    span = mention.core or mention.span
    return Span(span.start, span.end, span.text.lower())
