"""The walk over an article's mentions that links each with the earlier ones that mean the same source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.reading.sources.clusters import Cluster
from selon.reading.sources.mentions import Mention
from selon.reading.sources.pointing import PEOPLE, SURELY, Pointing
from selon.reading.sources.pronouns import Turn, agrees, antecedent, compatible
from selon.reading.sources.rivals import recent, rival
from selon.reading.sources.scene import Scene, anchor
from selon.reading.sources.text import fold
from selon.reading.sources.understood import leans, speaks_nobody, subject_before
from selon.records import Attribution, SourceReason, Span, Step


class Linker(Pointing):
    """One walk over an article's mentions: outer attributions in the order of the text, each followed by what it
    encloses.
    """

    def __init__(self, at_hand: Scene, extra: Sequence[Span]) -> None:
        super().__init__(at_hand)
        self.extra = sorted(set(extra), key=lambda span: (span.start, span.end))
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
            before = before or self._just_before(span)
            self.because("relative" if before else "no_antecedent", before, span)
            return before
        mention = self.scene.describe(span)
        if fold(span.text).strip() in self.scene.lexicon.words.anyone:
            return self._somebody(mention)
        if speaks_nobody(attribution, self.scene):
            self.because("impersonal", None, span)
            return None
        if mention.pronoun:
            return self._taken_up(mention, attribution, parent)
        quoted = self._concerned_named(mention, attribution)
        if quoted:
            return quoted
        single = self._single(mention, attribution)
        if single:
            return single
        pointed = self._pointed_at(mention, attribution, parent) or self._described(mention, attribution)
        return self._owned(mention, self._possessor(mention, attribution, parent), pointed)

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
        pronoun = mention.pronoun
        assert pronoun is not None  # noqa: S101 - both callers have seen to it
        at = mention.span.start
        meant = self._concerned(pronoun, attribution) or self._latter(pronoun, at)
        if meant:
            self.because("pointed", meant, mention.span)
            self.opened(meant).add(mention)
            return meant
        if pronoun.takes == "any" and mention.types and mention.types[PEOPLE] > SURELY:
            pronoun = replace(pronoun, takes="person")
            mention = replace(mention, pronoun=pronoun)
        likely = self._likely(attribution)
        if likely and compatible(pronoun, likely) and agrees(pronoun, likely):
            self.because("tagger", likely, mention.span)
            self.opened(likely).add(mention)
            return likely
        # In what somebody tells, "he" is more often whom it has just spoken of than whom the paper has quoted before.
        told = self._last_told(pronoun, at, parent) if parent and pronoun.person == 3 else None
        cluster = told or antecedent(
            pronoun, at, attribution, turns=self.turns, parent=parent, sentences=self.scene.sentences
        )
        step: Step = "speaker" if pronoun.person == 1 else "pronoun"
        if attribution.parent is None and pronoun.person == 3:
            opening = recent(pronoun, at, cluster, self.named_at, self.turns, self.scene)
            step = step if opening is cluster else "opening"
            described = None if opening is not cluster else self._subject(mention, at)
            if described:
                self.because("subject", described, mention.span)
                self.opened(described).add(mention)
                return described
            met = [*self.clusters, *self.introduced]
            other = rival(pronoun, at, opening, turns=self.turns, clusters=met, at_hand=self.scene)
            cluster = self._named_subject(other, mention) if isinstance(other, Span) else other
            step = step if opening is cluster else "subject" if cluster else "other_subject"
        rivals = (t for t in self.turns if t.attribution.parent == attribution.parent)
        if cluster is None and step != "other_subject" and not any(compatible(pronoun, t.cluster) for t in rivals):
            cluster = self._last_told(pronoun, at, parent) if pronoun.person == 3 else None
            step = "pointed"
        self.because(step if cluster or step == "other_subject" else "no_antecedent", cluster, mention.span)
        if cluster:
            self.opened(cluster).add(mention)
        return cluster

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
