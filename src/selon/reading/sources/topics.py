"""Whom the text is about where a pronoun, "his" or "the one concerned" stands: the subjects of the publisher's own sentences,
and those whose words have just been reported.
"""

from __future__ import annotations

from dataclasses import replace

from selon.languages.source_words import Number, Pronoun
from selon.reading.sources.clusters import Cluster
from selon.reading.sources.gathering import Gathering
from selon.reading.sources.latter import last_told
from selon.reading.sources.mentions import Mention
from selon.reading.sources.pronouns import Turn, agrees, compatible, unquoted
from selon.reading.sources.scene import Scene, anchor
from selon.reading.sources.sieves import match, taken_from
from selon.reading.sources.subjects import subject_phrase
from selon.reading.sources.text import extent, fold
from selon.reading.sources.trades import of_trade
from selon.reading.sources.typing import kind_of
from selon.records import Attribution, Span

_BEHIND = 20
"""Characters between a phrase and the relative pronoun that follows it: a comma and "according to"."""
_NEAR = 2
"""Sentences back to the reported words of the one concerned."""


class Topics(Gathering):
    """``turns``: the attributions resolved so far, in order of the text."""

    def __init__(self, at_hand: Scene) -> None:
        super().__init__(at_hand)
        self.turns: list[Turn] = []

    def _concerned(self, pronoun: Pronoun, attribution: Attribution) -> Cluster | None:
        """Whom "l'intéressé" means."""
        if pronoun.form not in self.scene.lexicon.words.concerned or attribution.parent is not None:
            return None
        return self.last_quoted(pronoun, attribution)

    def last_quoted(self, pronoun: Pronoun, attribution: Attribution) -> Cluster | None:
        """Whose words somebody else has just reported."""
        here = self.scene.sentences.number(None, anchor(attribution))
        nested = [t for t in self.turns if t.attribution.parent and here - self._sentence(t) <= _NEAR]
        fitting = [t.cluster for t in nested if compatible(pronoun, t.cluster) and agrees(pronoun, t.cluster)]
        return fitting[-1] if fitting else None

    def _sentence(self, turn: Turn) -> int:
        return self.scene.sentences.number(None, anchor(turn.attribution))

    def _concerned_named(self, mention: Mention, attribution: Attribution) -> Cluster | None:
        """The same where the name follows ("L'intéressé, Jean Untel,")."""
        first, _, name = mention.span.text.partition(",")
        pronoun = self.scene.lexicon.pronouns.get(fold(first).strip())
        quoted = self._concerned(pronoun, attribution) if pronoun and name else None
        start = mention.span.end - len(name.lstrip())
        told = self.scene.describe(Span(start, mention.span.end, name.lstrip()))
        if quoted is None or quoted.names or not told.name or any(told.name in c.names for c in self.clusters):
            return None
        self.because("pointed", quoted, mention.span)
        quoted.add(replace(told, span=mention.span))
        return quoted

    def _named_subject(self, span: Span, mention: Mention) -> Cluster | None:
        """The source that opens with a name that the publisher's last sentence begins with, when the pronoun fits it."""
        told = self.scene.describe(span)
        alone = Cluster(-1)
        alone.add(told)
        fits = mention.pronoun and compatible(mention.pronoun, alone) and agrees(mention.pronoun, alone)
        return self.linked(told, None) if fits and mention.pronoun and mention.pronoun.number != "plural" else None

    def _subject(self, mention: Mention, at: int) -> Cluster | None:
        """The source that the subject of the publisher's last sentence describes, when the pronoun fits it."""
        span = subject_phrase(at, self.turns, self.scene)
        told = self.scene.describe(span) if span else None
        if span is None or told is None or mention.pronoun is None or told.noun is None:
            return None
        told = _nameless(told)
        alone = Cluster(-1)
        alone.add(told)
        if not compatible(mention.pronoun, alone) or not agrees(mention.pronoun, alone):
            return None
        return self._told(told)

    def _told(self, told: Mention) -> Cluster | None:
        """The source that a phrase of the publisher's describes."""
        known = next((c for c in self.clusters if told.span in c.spans), None)
        definite = told.determiner not in ("indefinite", "none")
        trade = of_trade(told, self.turns, self.introduced, self.scene) if definite else None
        return known or trade or self.linked(told, None)

    def _latter(self, pronoun: Pronoun, at: int) -> Cluster | None:
        """Whom "the latter" means."""
        told = last_told(pronoun, at, self.scene) if pronoun.form in self.scene.lexicon.words.latter else None
        return self._told(_nameless(told)) if told else None

    def _just_before(self, relative: Span) -> Cluster | None:
        """Whom the phrase describes that a relative pronoun follows: "a cousin, who had heard"."""
        form = fold(relative.text).strip()
        pronoun = self.scene.lexicon.pronouns.get(form) or Pronoun(form, 3, None)
        told = last_told(pronoun, relative.start, self.scene)
        near = told is not None and relative.start - told.span.end < _BEHIND
        return self._told(_nameless(told)) if told and near else None

    def _last_told(self, pronoun: Pronoun, at: int, parent: Turn | None) -> Cluster | None:
        """The source that the last phrase describes with which a pronoun agrees. In a quotation, that is not who speaks it;
        in indirect speech, where "he" is more often the speaker than not, it must stand in what is told.
        """
        quoted = parent is not None and not unquoted(at, parent.attribution)
        besides = parent.cluster.spans if parent and quoted else ()
        told = last_told(pronoun, at, self.scene, surely=True, besides=besides)
        if told is None or (parent and not quoted and told.span.start < extent(parent.attribution)[0]):
            return None
        found = self._told(_nameless(told))
        return None if parent and found is parent.cluster else found

    def _owned(self, mention: Mention, owner: Cluster | None, pointed: Cluster | None) -> Cluster | None:
        """The mention's cluster, with the one it belongs to when it is named by that."""
        cluster = self.linked(mention, owner.index if owner in self.clusters and owner else None, pointed)
        if cluster and owner and owner not in self.clusters and cluster.mentions == [mention]:
            cluster.owner = owner
        return cluster

    def _possessor(self, mention: Mention, attribution: Attribution, parent: Turn | None) -> Cluster | None:
        """Whom "his" in "his lawyer" most likely points to: the subject of the publisher's last sentence, else the speaker
        before, or, where nobody has spoken inside of what is told, the one who tells it. "My" lawyer is that one's.
        """
        if mention.determiner != "possessive":
            return None
        form = self.scene.lexicon.pronouns.get(fold(mention.span.text).split()[0])
        if form and form.person == 1:
            return parent.cluster if parent else self._publisher(mention)
        subject = self._subject_owner(mention, form.number if form else None) if attribution.parent is None else None
        if subject:
            return subject
        before = [t for t in self.turns if t.attribution.parent == attribution.parent]
        if before:
            number = form.number if form else None
            alike = [t for t in before if number is None or t.cluster.number in (None, number)]
            return alike[-1].cluster if alike else None
        told = parent is not None and unquoted(mention.span.start, parent.attribution)
        return parent.cluster if parent and told and kind_of(parent.cluster.mentions) != "document" else None

    def _publisher(self, mention: Mention) -> Cluster | None:
        """Who says "our" outside of all quotations ("our information")."""
        name, said = self.scene.publisher, fold(mention.core.text if mention.core else "").split()
        if not name or len(said) != 1 or said[0] not in self.scene.lexicon.words.own:
            return None
        cluster = Cluster(-1)
        cluster.add(Mention(Span(0, 0, name), "none", key=fold(name), name=(fold(name),), label=Span(0, 0, name)))
        return cluster

    def _subject_owner(self, mention: Mention, number: Number | None) -> Cluster | None:
        """The source, perhaps one that never speaks, whom the last sentence is about."""
        span = subject_phrase(mention.span.start, self.turns, self.scene)
        if span is None or span.end > mention.span.start:
            return None
        told = self.scene.describe(span)
        if told.noun is None or told.determiner == "possessive" or number != told.number:
            return None
        known = next((c for c in self.clusters if span in c.spans), None)
        found, _ = match(told, self.clusters, None, self.scene.lexicon, self.scene.gazetteer)
        if known or isinstance(found, Cluster):
            return known or (found if isinstance(found, Cluster) else None)
        alone = taken_from(told, self.introduced, self.scene.lexicon, self.scene.gazetteer) or Cluster(-1)
        if not alone.mentions:
            alone.add(told)
        return alone


def _nameless(told: Mention) -> Mention:
    """A phrase of the publisher's, of which the tagger has not judged whether it hides a person."""
    person = told.noun is not None and told.noun.sort.type == "person" and not told.name
    return replace(told, anonymous=1.0) if person else told
