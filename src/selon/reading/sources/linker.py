"""The walk over an article's mentions that links each with the earlier ones that mean the same source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.languages.source_words import Pronoun
from selon.reading.sources.clusters import Cluster
from selon.reading.sources.gathering import Gathering
from selon.reading.sources.mentions import Mention
from selon.reading.sources.pronouns import Turn, antecedent, compatible
from selon.reading.sources.rivals import recent, rival
from selon.reading.sources.scene import Scene, anchor
from selon.reading.sources.text import fold
from selon.reading.sources.trades import of_trade
from selon.reading.sources.typing import kind_of
from selon.reading.sources.understood import leans, speaks_nobody, subject_before
from selon.reading.traits import TYPES
from selon.records import Attribution, SourceReason, Span, Step

_SPOKEN_WITH = ("interlocut", "interviewee")
"""How the nouns begin for whom somebody has just been speaking with ("the agency's interlocutor")."""
_PERSON = tuple(0.9 if kind == "person" else 0.01 for kind in TYPES)
LIKELY = 0.5
"""Probability from which the tagger's word on who speaks again is taken."""


class Linker(Gathering):
    """One walk over an article's mentions: outer attributions in the order of the text, each followed by what it
    encloses.
    """

    def __init__(self, at_hand: Scene, extra: Sequence[Span]) -> None:
        super().__init__(at_hand)
        self.extra = sorted(set(extra), key=lambda span: (span.start, span.end))
        self.turns: list[Turn] = []
        self.speakers: dict[str, Cluster] = {}
        self.spoken_for: dict[str, SourceReason] = {}
        self._leaning: list[Attribution] = []

    def run(self) -> None:
        """Link all mentions."""
        waiting = list(self.extra)
        for attribution in self.scene.children.get(None, ()):
            while waiting and waiting[0].start < anchor(attribution):
                self.mention(waiting.pop(0))
            self._attribution(attribution, None)
        for span in waiting:
            self.mention(span)
        self._look_ahead()

    def _attribution(self, attribution: Attribution, parent: Turn | None) -> None:
        self.introduce(anchor(attribution))
        self.because("silent", None, anchor(attribution))
        cluster = self._speaker(attribution, parent)
        self.spoken_for[attribution.id] = self.reason
        turn = None
        if cluster:
            self.speakers[attribution.id] = cluster
            level = self.scene.sentences.number(attribution.parent, anchor(attribution))
            turn = Turn(attribution, cluster, level)
            self.turns.append(turn)
        for child in self.scene.children.get(attribution.id, ()):
            self._attribution(child, turn)

    def _speaker(self, attribution: Attribution, parent: Turn | None) -> Cluster | None:
        if attribution.source is None:
            return self._unnamed(attribution, parent)
        span = self.scene.spoken(attribution.source)
        shared = next((c for c in self.clusters if span in c.spans), None)
        if shared:  # one source span with two cues
            self.because("shared", shared, span.end)
            return shared
        if span.text.strip().lower() in self.scene.lexicon.words.relatives:
            before = next((c for c in self.clusters if any(0 < span.start - s.end < 4 for s in c.spans)), None)
            self.because("relative" if before else "no_antecedent", before, span)
            return before
        mention = self.scene.describe(span)
        if speaks_nobody(attribution, self.scene):
            self.because("impersonal", None, span)
            return None
        if mention.pronoun:
            return self._taken_up(mention, attribution, parent)
        single = self._single(mention, attribution)
        if single:
            return single
        pointed = self._pointed_at(mention, attribution, parent) or self._described(mention, attribution)
        return self.linked(mention, self._possessor(attribution), pointed)

    def _single(self, mention: Mention, attribution: Attribution) -> Cluster | None:
        """A source of its own for one of several who spoke before ("l'un d'eux")."""
        pattern = self.scene.lexicon.one_of
        core = mention.core.text if mention.core else ""
        if pattern is None or (
            not pattern.search(fold(core)) and not pattern.search(fold(mention.span.text.split(",")[0]))
        ):
            return None
        many = [t.cluster for t in self.turns if t.cluster.number == "plural" or kind_of(t.cluster.mentions) == "group"]
        if not many:
            return None
        cluster = self.opened(Cluster(-1))
        cluster.one_of = many[-1]
        self.because("one_of", many[-1], mention.span)
        cluster.add(
            replace(mention, number="singular", types=_PERSON, anonymous=1.0, label=None, name=(), name_span=None)
        )
        return cluster

    def _described(self, mention: Mention, attribution: Attribution) -> Cluster | None:
        """Whom the tagger takes a definite description to be that fits nobody by its words."""
        likely = self._likely(attribution) if mention.determiner in ("definite", "demonstrative") else None
        if (
            likely is None
            or mention.name
            or mention.outlet
            or mention.titled
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
            if trade:
                self.because("trade", trade, mention.span.start)
                return trade
        same = any(word in self.scene.lexicon.words.same for word in fold(mention.span.text).split()[:2])
        points = mention.determiner == "demonstrative" or same
        of_person = noun.sort.type == "person" and points and not mention.modifiers
        if not of_person and not noun.lemma.startswith(_SPOKEN_WITH):
            return None
        self.because("pointed", None, mention.span.start)
        return antecedent(
            Pronoun("", 3, mention.number, None, "person"),
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

    def _unnamed(self, attribution: Attribution, parent: Turn | None) -> Cluster | None:
        if speaks_nobody(attribution, self.scene):
            self.because("impersonal", None, anchor(attribution))
            return None
        clitic = self._clitic(attribution)
        if clitic:
            return self._taken_up(self.scene.describe(clitic), attribution, parent)
        likely = self._likely(attribution)
        if likely:
            self.because("tagger", likely, anchor(attribution))
            return likely
        if not leans(attribution, self.scene):
            return None
        before = subject_before(attribution, self.scene)
        if before is None:
            self._leaning.append(attribution)
            return None
        speaker = self.speakers.get(before.id)
        self.because("understood" if speaker else "silent", speaker, anchor(attribution))
        return speaker

    def _clitic(self, attribution: Attribution) -> Span | None:
        """The subject pronoun inside an inverted cue ("a-t-elle ajouté")."""
        pattern = self.scene.lexicon.clitics
        for span in attribution.cue if pattern else ():
            found = pattern.search(self.scene.plain, span.start, span.end) if pattern else None
            if found:
                return Span(found.start(1), found.end(1), self.scene.text[found.start(1) : found.end(1)])
        return None

    def _taken_up(self, mention: Mention, attribution: Attribution, parent: Turn | None) -> Cluster | None:
        assert mention.pronoun is not None  # noqa: S101 - both callers have seen to it
        at = mention.span.start
        likely = self._likely(attribution)
        if likely and compatible(mention.pronoun, likely):
            self.because("tagger", likely, mention.span)
            self.opened(likely).add(mention)
            return likely
        cluster = antecedent(
            mention.pronoun, at, attribution, turns=self.turns, parent=parent, sentences=self.scene.sentences
        )
        step: Step = "speaker" if mention.pronoun.person == 1 else "pronoun"
        if attribution.parent is None and mention.pronoun.person == 3:
            opening = recent(mention.pronoun, at, cluster, self.named_at, self.turns, self.scene)
            step = step if opening is cluster else "opening"
            met = [*self.clusters, *self.introduced]
            cluster = rival(mention.pronoun, at, opening, turns=self.turns, clusters=met, at_hand=self.scene)
            step = step if opening is cluster else "subject" if cluster else "other_subject"
        self.because(step if cluster or step == "other_subject" else "no_antecedent", cluster, mention.span)
        if cluster:
            self.opened(cluster).add(mention)
        return cluster

    def _possessor(self, attribution: Attribution) -> int | None:
        """Whom "his" in "his lawyer" most likely points to: the speaker before."""
        before = [t for t in self.turns if t.attribution.parent == attribution.parent]
        return before[-1].cluster.index if before else None

    def _look_ahead(self) -> None:
        """Participles that open their sentence lean on the subject that follows ("Soulignant que …, le ministre a
        dit").
        """
        for attribution in self._leaning:
            level = self.scene.sentences.number(attribution.parent, anchor(attribution))
            after = [
                other
                for other in self.scene.children.get(attribution.parent, ())
                if anchor(other) > anchor(attribution)
                and self.scene.sentences.number(attribution.parent, anchor(other)) == level
            ]
            if after and after[0].id in self.speakers and leans(attribution, self.scene, opening=True):
                self.speakers[attribution.id] = self.speakers[after[0].id]
                self.spoken_for[attribution.id] = SourceReason("ahead", after[0].source)
