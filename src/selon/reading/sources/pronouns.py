"""Whom a pronoun stands for among the sources that have spoken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from selon.languages.source_words import Pronoun
from selon.reading.quotations import quotations
from selon.reading.sources.clusters import Cluster, is_person, is_thing
from selon.reading.sources.text import Sentences, extent
from selon.records import Attribution

_REACH = 4
"""Sentences with attributions of the same level that a pronoun looks back over."""
_SILENCE = 3
"""Sentences without any that may lie between a pronoun and the one that it takes up."""


@dataclass(frozen=True, slots=True)
class Turn:
    """An attribution that has been resolved: who speaks, and in which sentence of its level."""

    attribution: Attribution
    cluster: Cluster
    sentence: int


def compatible(pronoun: Pronoun, cluster: Cluster) -> bool:
    """Whether a pronoun can take a source up. Number and forms of address must agree, grammatical gender need not."""
    if pronoun.number and cluster.number and pronoun.number != cluster.number:
        institution = pronoun.number == "plural" and pronoun.gender is None and is_thing(cluster)
        if not institution:  # "the company … they"
            return False
    if pronoun.takes == "person" and is_thing(cluster):
        return False
    if pronoun.takes == "thing" and is_person(cluster):
        return False
    told = cluster.title_gender
    return not (pronoun.gender and told and pronoun.gender != told)


def agrees(pronoun: Pronoun, cluster: Cluster) -> bool:
    """Whether the grammatical genders agree as far as they are known."""
    return pronoun.gender is None or not cluster.genders or pronoun.gender in cluster.genders


def antecedent(
    pronoun: Pronoun,
    at: int,
    attribution: Attribution,
    *,
    turns: Sequence[Turn],
    parent: Turn | None,
    sentences: Sentences,
) -> Cluster | None:
    """The one source that a pronoun at an offset stands for; None when there is no single candidate.

    ``turns``: those resolved so far, in order of the text; ``parent``: that of the attribution which encloses this one.
    """
    if pronoun.person == 1:
        return parent.cluster if parent else None
    level = [t for t in turns if t.attribution.parent == attribution.parent and t.attribution.id != attribution.id]
    here = sentences.number(attribution.parent, at)
    found = _nearest(pronoun, here, level)
    if found or attribution.parent is None:
        return found
    return _outside(pronoun, attribution, turns=turns, parent=parent, sentences=sentences, at=at)


def _outside(
    pronoun: Pronoun,
    attribution: Attribution,
    *,
    turns: Sequence[Turn],
    parent: Turn | None,
    sentences: Sentences,
    at: int,
) -> Cluster | None:
    """Inside what somebody says: another source, or, in indirect speech, the speaker when nobody else can be meant."""
    outer = [t for t in turns if t.attribution.parent is None and (parent is None or t.cluster is not parent.cluster)]
    here = sentences.number(None, at)
    near = {id(t.cluster): t.cluster for t in outer if here - t.sentence <= _REACH and compatible(pronoun, t.cluster)}
    if parent and unquoted(at, parent.attribution) and compatible(pronoun, parent.cluster):
        return parent.cluster
    return next(iter(near.values())) if len(near) == 1 else None


def unquoted(at: int, teller: Attribution) -> bool:
    """Whether an offset in what somebody tells stands outside of marks of quotation, where "he" may be the teller."""
    content = next((span for span in teller.content if span.start <= at < span.end), None)
    if teller.kind == "direct" or content is None:
        return teller.kind != "direct"
    return not any(q.start < at - content.start < q.end for q in quotations(content.text))


def _nearest(pronoun: Pronoun, here: int, turns: Sequence[Turn]) -> Cluster | None:
    """The candidate of the nearest sentence that has one; a farther one whose gender agrees is preferred to a near one
    whose gender does not.
    """
    spoken = sorted({t.sentence for t in turns if t.sentence <= here}, reverse=True)[:_REACH]
    second: Cluster | None = None
    previous = here
    for number in spoken:
        if previous - number > _SILENCE + 1:
            break
        previous = number
        candidates = {id(t.cluster): t.cluster for t in turns if t.sentence == number}
        fitting = [c for c in candidates.values() if compatible(pronoun, c)]
        agreeing = [c for c in fitting if agrees(pronoun, c)]
        if len(agreeing) > 1 or (not agreeing and len(fitting) > 1):
            return None
        sure = [c for c in agreeing if pronoun.gender in c.genders]
        if agreeing and (sure or second is None):
            return agreeing[0]
        second = second or (fitting[0] if fitting else None)
    return second


def end_of(turn: Turn) -> int:
    """Where what a turn says ends."""
    return extent(turn.attribution)[1]
