"""The sources of an article as they gather: clusters of the mentions that mean the same."""

from __future__ import annotations

import re
from dataclasses import replace

from selon.reading.sources.bearers import bearer, just_named
from selon.reading.sources.clusters import Cluster
from selon.reading.sources.introductions import introductions
from selon.reading.sources.mentions import Mention
from selon.reading.sources.scene import Scene
from selon.reading.sources.sieves import match, same_name, taken_from
from selon.reading.sources.text import fold
from selon.reading.traits import TYPES
from selon.records import SourceReason, Span, Step

_MEDIUM = tuple({"media_outlet": 0.65, "news_agency": 0.3}.get(kind, 0.01) for kind in TYPES)
"""Types of what passes something on and is not in the gazetteer."""
_WORDED = ("outlet", "name", "part", "acronym", "words", "description", "introduced")
"""Steps that go by words, of which pronouns have none."""
_BRACKETED = re.compile(r"\s?\(([^\W\d_]{2,8})\)")


class Gathering:
    """The clusters of one article, in the order of its text.

    ``introduced``: those named in the running text whom nothing has taken up yet; ``named_at``: where each introduction
    stands; ``extras``: the clusters of mentions that no attribution has, by place; ``reason``: why the last mention was
    linked as it was, ``reasons``: of all mentions, by place.
    """

    def __init__(self, at_hand: Scene) -> None:
        self.scene = at_hand
        self.clusters: list[Cluster] = []
        self.introduced: list[Cluster] = []
        self.named_at: list[tuple[int, Cluster]] = []
        self.extras: dict[tuple[int, int], Cluster] = {}
        self.reason = SourceReason("silent", None)
        self.reasons: dict[tuple[int, int], SourceReason] = {}
        self._to_introduce = introductions(at_hand.text, at_hand.lexicon)[::-1]

    def mention(self, span: Span) -> None:
        """Take in a mention that no attribution has."""
        mention = self.scene.describe(span)
        if not mention.outlet and not mention.types:
            mention = replace(mention, types=_MEDIUM)
        cluster = self.linked(mention, None)
        if cluster:
            self.extras[(span.start, span.end)] = cluster

    def introduce(self, before: int) -> None:
        """Takes note of everybody named in the running text so far."""
        while self._to_introduce and self._to_introduce[-1].end <= before:
            span = self._to_introduce.pop()
            mention = self.scene.describe(span)
            spelt = _BRACKETED.match(self.scene.text, span.end)
            if mention.coordinated or mention.state or mention.determiner == "possessive":
                continue
            if mention.pronoun or not (mention.name or mention.outlet or spelt):
                continue
            same = [c for c in (*self.clusters, *self.introduced) if mention.name and mention.name in c.names]
            if mention.outlet:
                same = [c for c in (*self.clusters, *self.introduced) if c.outlet_id == mention.outlet.id]
            if len(same) > 1:
                continue
            cluster = same[0] if same else Cluster(-1)
            step: Step = "outlet" if mention.outlet else "name"
            self.because(step if same else _newly(mention, "new"), cluster, span)
            if not same:
                self.introduced.append(cluster)
            cluster.add(mention)
            self._note_letters(cluster, span)
            self.named_at.append((span.start, cluster))

    def because(self, step: Step, cluster: Cluster | None, at: Span | int) -> None:
        """Keep why a mention, or a cue without one, was put down to a cluster. To be said before the mention is added."""
        start = at if isinstance(at, int) else at.start
        spans = [] if cluster is None else [m.span for m in cluster.mentions] if step in _WORDED else cluster.spans
        before = [span for span in spans if span.start < start]
        self.reason = SourceReason(step, max(before, key=lambda span: span.start, default=None))
        if isinstance(at, Span):
            self.reasons.setdefault((at.start, at.end), self.reason)

    def opened(self, cluster: Cluster) -> Cluster:
        """The cluster as one of the article's sources."""
        if cluster in self.introduced:
            self.introduced.remove(cluster)
        if cluster not in self.clusters:
            cluster.index = max((c.index for c in self.clusters), default=-1) + 1
            self.clusters.append(cluster)
        return cluster

    def _note_letters(self, cluster: Cluster, span: Span) -> None:
        for bracketed in (_BRACKETED.match(self.scene.text, span.end), _BRACKETED.search(span.text)):
            if bracketed and bracketed[1].isupper():
                cluster.aliases.add(bracketed[1].lower())

    def linked(self, mention: Mention, possessor: int | None, pointed: Cluster | None = None) -> Cluster | None:
        """The cluster that a mention belongs to, perhaps a new one; None when it could be several.

        ``possessor``: index of whom "his" points to; ``pointed``: whom the mention is where its words fit nobody.
        """
        if mention.pronoun or _only_pronouns(mention, self.scene):
            self.because("no_antecedent", None, mention.span)
            return None
        why = self.reason.step
        found, step = match(mention, self.clusters, possessor, self.scene.lexicon, self.scene.gazetteer)
        if found == "unclear":
            self.because(step, None, mention.span)
            return None
        if isinstance(found, Cluster):
            self.because(step, found, mention.span)
        else:
            taken = taken_from(mention, self.introduced, self.scene.lexicon, self.scene.gazetteer) or self._bearer(
                mention
            )
            told: Step = "introduced" if taken else why if pointed else _newly(mention, step)
            self.because(told, taken or pointed, mention.span)
            found = self.opened(taken or pointed or Cluster(-1))
            found.possessor = possessor if mention.determiner == "possessive" else None
        found.add(mention)
        self._note_letters(found, mention.span)
        return found

    def _bearer(self, mention: Mention) -> Cluster | None:
        """The source of the only name that the article gives to anybody of the mention's description."""
        span = bearer(mention, self.scene.words, self.scene) or just_named(mention, self.scene)
        if span is None:
            return None
        named = self.scene.describe(span)
        if not named.name:
            return None
        same = [c for c in (*self.clusters, *self.introduced) if any(same_name(named.name, name) for name in c.names)]
        if same:
            return same[0] if len(same) == 1 else None
        cluster = Cluster(-1)
        cluster.add(named)
        return cluster


def _newly(mention: Mention, step: Step) -> Step:
    """Why somebody new is opened: known to the gazetteer, a state that speaks by its capital's name, or as the sieves say."""
    return "known_outlet" if mention.outlet else "state" if mention.state else step


def _only_pronouns(mention: Mention, at_hand: Scene) -> bool:
    """Whether nothing but pronouns is left of a phrase whose source nobody else names ("l'un d'eux", "j'")."""
    words = at_hand.lexicon
    forms = fold(mention.core.text if mention.core else mention.span.text).split()
    return not mention.name and all(f in words.pronouns or f + "'" in words.pronouns for f in forms)
