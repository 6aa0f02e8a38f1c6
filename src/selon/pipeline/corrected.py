"""A reading with corrections applied: what a person said, and of the rest exactly what the reader makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from selon.corrections import Edit, Refused, Sourced, Structure, kept_names, retold, sourcing, structure
from selon.gazetteer import Gazetteer
from selon.pipeline.reconciling import pruned, reconciled
from selon.pipeline.replaying import Rules, by_rules, claims_of, places_of, profile, told_relays
from selon.reading.dates import find_dates
from selon.reading.kinds import kind_of
from selon.reading.pieces import paragraphs
from selon.reading.quotations import quotations
from selon.reading.relays import find_relays
from selon.reading.sources import resolve
from selon.reading.stances import with_stances
from selon.records import Article, Attribution, Claim, Modality, Reading, Source, Span


@dataclass(frozen=True, slots=True)
class Corrected:
    """``reading``: with all corrections that could be applied; ``refused``: the others; ``touched``: ids of attributions
    that a person had a hand in.
    """

    reading: Reading
    refused: tuple[Refused, ...]
    touched: frozenset[str]


def corrected(reading: Reading, edits: Sequence[Edit], gazetteer: Gazetteer) -> Corrected:
    """Apply corrections, in order of time. Without any that can be applied the reading is given back as it is."""
    shape = structure(reading, edits)
    before, after = _rules(reading, shape, gazetteer)
    people = reconciled(reading, shape, before, after)
    attributions = _told(reading, shape, people.attributions)
    known = _Knowledge(reading.article, gazetteer)
    sourced = sourcing(reading.article.text, attributions, people.sources, edits, known)
    spans = [mention.span for mention in after.relays.mentions]
    sources = pruned(reading, sourced.attributions, sourced.sources, spans)
    claims = _claims(reading, shape, sourced, sources, (before, after), gazetteer)
    modalities, refused = retold(claims, edits)
    return Corrected(
        replace(
            reading,
            attributions=sourced.attributions,
            sources=sources,
            claims=tuple(_meant(reading.article, claim, modalities.get(claim.id)) for claim in claims),
        ),
        tuple(sorted((*shape.refused, *sourced.refused, *refused), key=lambda one: one.id)),
        shape.touched | sourced.touched,
    )


class _Knowledge:
    """What the rules and the gazetteer know of a source."""

    def __init__(self, article: Article, gazetteer: Gazetteer) -> None:
        self._article, self._gazetteer = article, gazetteer

    def described(self, span: Span) -> Source:
        """As the reader would describe somebody of whom it has only this mention."""
        alone = Attribution("a1", None, "indirect", span, (), (), None, None, "neutral", 1.0)
        found = resolve(self._article, [alone], [], profile(self._article), self._gazetteer).sources
        plain = Source("s1", " ".join(span.text.split()), "unknown", False, (span,), None, None, None, None)
        return found[0] if found else plain

    def identified(self, source: Source, identity: str | None) -> Source | None:
        """None when the gazetteer has no such outlet or state."""
        if identity is None:
            return replace(source, identity=None, country=None, owner=None, control=None)
        if identity.startswith("state:"):
            code = identity.removeprefix("state:")
            real = len(code) == 2 and code.isascii() and code.isupper()
            return replace(source, identity=identity, country=code, owner=None, control=None) if real else None
        outlet = self._gazetteer.by_id(identity)
        if outlet is None:
            return None
        told = replace(source, identity=outlet.id, country=outlet.country)
        return replace(told, owner=outlet.owner, control=outlet.control)

    def named(self, source: Source, name: str) -> Source:
        """An outlet's identity goes with its name; that of a state stays."""
        outlet = self._gazetteer.outlet(name)
        renamed = replace(source, name=name)
        if outlet is not None:
            return self.identified(renamed, outlet.id) or renamed
        if source.identity and not source.identity.startswith("state:"):
            return self.identified(renamed, None) or renamed
        return renamed


def _rules(reading: Reading, shape: Structure, gazetteer: Gazetteer) -> tuple[Rules, Rules]:
    """What the rules make of the machine's attributions, and of the new ones."""
    article = reading.article
    found = find_relays(article, reading.attributions, profile(article), gazetteer)
    told = told_relays(reading, found)
    before = by_rules(article, reading.attributions, told, gazetteer)
    if shape.attributions == reading.attributions:
        return before, before
    return before, by_rules(article, shape.attributions, told, gazetteer)


def _told(reading: Reading, shape: Structure, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Kinds, stances and confidence of what was changed; and the stances that a person has set."""
    words = profile(reading.article)
    then = {one.id: one.stance for one in with_stances(reading.attributions, words)}
    now = {one.id: one.stance for one in with_stances(tuple(attributions), words)}
    text = reading.article.text
    marks = [q for start, end in paragraphs(text) for q in quotations(text, start, end)] if shape.retold else []
    told = []
    for one in attributions:
        stance = shape.stances.get(one.id) or (one.stance if then.get(one.id) == now[one.id] else now[one.id])
        kind = kind_of(text, [(s.start, s.end) for s in one.content], marks) if one.id in shape.retold else one.kind
        sure = 1.0 if one.id in shape.retold | shape.spoken else one.confidence
        told.append(replace(one, stance=stance, kind=kind, confidence=sure))
    return tuple(told)


def _claims(
    reading: Reading,
    shape: Structure,
    sourced: Sourced,
    sources: tuple[Source, ...],
    rules: tuple[Rules, Rules],
    gazetteer: Gazetteer,
) -> tuple[Claim, ...]:
    """The claims of the new attributions; those that the change does not touch are the machine's own."""
    article, (before, after) = reading.article, rules
    mine = (reading.attributions, reading.sources, before.relays, places_of(reading.sources))
    then = {_key(claim): replace(claim, id="") for claim in claims_of(article, *mine, gazetteer)}
    machine = {_key(claim): claim for claim in reading.claims}
    now = claims_of(article, sourced.attributions, sources, after.relays, places_of(sources), gazetteer)
    judged = {} if profile(article).complete else _judged(reading, shape)
    made = []
    for claim in now:
        key = _key(claim)
        if key in machine and then.get(key) == replace(claim, id=""):
            made.append(machine[key])
            continue
        modality = judged.get(claim.attributions[-1]) if claim.attributions else None
        made.append(_meant(article, claim, modality))
    return kept_names(reading.claims, made)


def _judged(reading: Reading, shape: Structure) -> dict[str, Modality]:
    """What the tagger has made of contents, which in most languages tells more than the few words that rules know. A content
    that a person has given other bounds is still the same as long as most of it is.
    """
    now = {one.id: one for one in shape.attributions}
    same = {one.id for one in reading.attributions if one.id in now and _alike(one.content, now[one.id].content)}
    return {
        claim.attributions[-1]: claim.modality
        for claim in reversed(reading.claims)
        if claim.attributions and claim.attributions[-1] in same
    }


def _alike(before: Sequence[Span], after: Sequence[Span]) -> bool:
    """Whether two contents share more than half of the longer one."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in before for b in after)
    return 2 * shared > max(sum(span.end - span.start for span in one) for one in (before, after))


def _meant(article: Article, claim: Claim, modality: Modality | None) -> Claim:
    """A claim of another modality; the dates of what is planned lie ahead."""
    if modality is None or modality == claim.modality:
        return claim
    if "planned" not in (modality, claim.modality):
        return replace(claim, modality=modality)
    dated = find_dates(article.text, article.published, profile(article).claims.dates)
    by_place = {(d.mention.start, d.mention.end): d.ahead if modality == "planned" else d.mention for d in dated}
    own = [(span.start, span.end) for span in claim.spans]
    dates = tuple(
        by_place.get((d.start, d.end), d) if any(d.start < b and a < d.end for a, b in own) else d for d in claim.dates
    )
    return replace(claim, modality=modality, dates=dates)


def _key(claim: Claim) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    return claim.spans, claim.attributions
