"""A gathered source as a record: its name, type, anonymity, identity and country."""

from __future__ import annotations

from collections.abc import Sequence

from selon.reading.sources.belonging import owned, singular
from selon.reading.sources.clusters import Cluster, is_veiled
from selon.reading.sources.mentions import Mention
from selon.reading.sources.names import fuller
from selon.reading.sources.scene import Scene
from selon.reading.sources.text import tokens
from selon.reading.sources.typing import kind_of
from selon.records import Source, SourceType, Span


def finished(
    cluster: Cluster, identifier: str, withheld: bool, at_hand: Scene, clusters: Sequence[Cluster] = ()
) -> Source:
    """The record. ``withheld``: whether the article says that the name is kept back; ``clusters``: all of the article's, by
    their indices.
    """
    outlet = next((m.outlet for m in cluster.mentions if m.outlet), None)
    state = next((m.state for m in cluster.mentions if m.state), None)
    countries = {m.country for m in cluster.mentions if m.country}
    return Source(
        id=identifier,
        name=_whole_name(cluster, at_hand, clusters),
        type=_type(cluster),
        anonymous=is_veiled(cluster, at_hand.lexicon) or (withheld and not cluster.named),
        mentions=tuple(sorted(set(cluster.spans), key=lambda span: (span.start, span.end))),
        identity=outlet.id if outlet else f"state:{state}" if state else None,
        country=outlet.country if outlet else state or (countries.pop() if len(countries) == 1 else None),
        owner=outlet.owner if outlet else None,
        control=outlet.control if outlet else None,
    )


def _type(cluster: Cluster) -> SourceType:
    kind = kind_of(cluster.mentions)
    return "person" if kind == "unknown" and cluster.human and cluster.named else kind


def _whole_name(cluster: Cluster, at_hand: Scene, clusters: Sequence[Cluster]) -> str:
    """The name with that of the owner, for "his lawyer", or of the several it is one of."""
    if cluster.one_of is not None and not cluster.named:
        return singular(_whole_name(cluster.one_of, at_hand, clusters))
    name = name_of(cluster, at_hand)
    possessed = bool(cluster.mentions) and all(m.determiner == "possessive" for m in cluster.mentions)
    if (
        (cluster.possessor is None and cluster.owner is None)
        or not possessed
        or any(m.titled or m.name for m in cluster.mentions)
    ):
        return name
    owner = cluster.owner or next((c for c in clusters if c.index == cluster.possessor and c is not cluster), None)
    if owner is None or owner.possessor is not None:
        return name
    first = cluster.mentions[0]
    thing = first.label.text if first.label else without_possessive(first.span.text, at_hand)
    return _one_line(owned(thing, name_of(owner, at_hand), owner, at_hand.lexicon))


def without_possessive(text: str, at_hand: Scene) -> str:
    """A noun phrase up to its first comma, without the possessive determiner that opens it."""
    words = tokens(text, 0, at_hand.lexicon.dotted)
    end = next((word.start for word in words if word.text == ","), len(text))
    start = words[1].start if len(words) > 1 and words[0].form in at_hand.lexicon.words.possessive else 0
    return text[start:end].strip()


def name_of(cluster: Cluster, at_hand: Scene) -> str:
    """The outlet as the article writes it, the longest proper name, or the first description without its article."""
    written = [
        at_hand.text[found.start : found.end]
        for mention in cluster.mentions
        for found in at_hand.outlets
        if mention.outlet
        and found.outlet.id == mention.outlet.id
        and mention.span.start <= found.start
        and found.end <= mention.span.end
    ]
    if written:
        return _one_line(max(written, key=len))
    if cluster.outlet_id:
        return next(m.outlet.name for m in cluster.mentions if m.outlet)
    learnt = _label(cluster.mentions, at_hand)
    kind = kind_of(cluster.mentions)
    names = [m.name_span.text for m in cluster.mentions if m.name_span and not m.coordinated]
    if learnt is None and names and (kind in ("person", "unknown") or not any(m.noun for m in cluster.mentions)):
        learnt = max(names, key=len)
    if learnt is None:
        return _one_line(_nominal(_description(cluster.mentions, at_hand), cluster, at_hand))
    alone = kind == "person" and learnt[:1].isupper() and " " not in learnt.strip()
    whole = fuller(learnt, at_hand.words, at_hand.lexicon) if alone else ()
    return _one_line(_nominal(at_hand.text[whole[0].start : whole[-1].end] if whole else learnt, cluster, at_hand))


def _nominal(name: str, cluster: Cluster, at_hand: Scene) -> str:
    """A name in the nominative, in languages with cases."""
    name = at_hand.lexicon.cases.bare(name)
    if not at_hand.lexicon.words.governors:
        return name
    spans = [m.span for m in cluster.mentions if name in m.span.text]
    if any(_called(span.text[: span.text.index(name)], at_hand) for span in spans):
        return name
    words = tokens(name)
    first = (next(iter(tokens(span.text)), None) for span in spans)
    opened = any(word is not None and word.form in at_hand.lexicon.words.prepositions for word in first)
    governed = opened or any(at_hand.governed(span.start) for span in spans)
    until = next((i for i, word in enumerate(words) if word.mark), len(words))
    written = at_hand.lexicon.cases.nominative([word.text for word in words[:until]], governed)
    for word, form in reversed([*zip(words, written, strict=False)]):
        name = name[: word.start] + form + name[word.end :]
    begins = any(
        at_hand.sentences.start(None, span.start) == span.start and span.text.startswith(name) for span in spans
    )
    return name[:1].lower() + name[1:] if begins and words and at_hand.lexicon.cases.common(words[0].text) else name


def _label(mentions: list[Mention], at_hand: Scene) -> str | None:
    """The longest proper name that the tagger has marked, or else the first name at all."""
    labels = [m.label for m in mentions if m.label and not m.coordinated]
    proper = [label for m in mentions if m.titled and not m.coordinated and (label := m.label)]
    if proper:
        return max(proper, key=lambda label: len(label.text)).text
    if labels and not any(m.name_span and m.label is None for m in mentions):
        return _quantified(next(m for m in mentions if m.label), at_hand)
    return None


def _quantified(mention: Mention, at_hand: Scene) -> str:
    """The name that the tagger has marked; a single word keeps what says that it is only some of them ("certains médias")."""
    label = mention.label
    assert label is not None  # noqa: S101 - the caller has seen to it
    first = tokens(mention.span.text, mention.span.start, at_hand.lexicon.dotted)[0]
    if " " not in label.text and first.form in at_hand.lexicon.words.some and first.end < label.start:
        return at_hand.text[first.start : label.end]
    return without_article(label, at_hand)


def _description(mentions: list[Mention], at_hand: Scene) -> str:
    """The first mention without its article; for an institution, the longest."""
    institutional = any(m.noun and m.noun.sort.type in ("organization", "government_body") for m in mentions)
    told = [m for m in mentions if m.core] or mentions
    chosen = max(told, key=lambda m: len(m.core.text) if m.core else 0) if institutional else told[0]
    if chosen.coordinated:
        return chosen.span.text
    if chosen.determiner == "possessive":
        return without_possessive(chosen.span.text, at_hand)
    return without_article(_to_first_comma(chosen), at_hand)


def _to_first_comma(mention: Mention) -> Span:
    core = mention.core or mention.span
    start = mention.span.start
    return Span(start, core.end, mention.span.text[: core.end - start])


def without_article(span: Span, at_hand: Scene) -> str:
    """A noun phrase's text without the preposition and the article that open it."""
    lexicon = at_hand.lexicon
    words = tokens(span.text, 0, lexicon.dotted)
    dropped = lexicon.words.definite | lexicon.words.articles | lexicon.words.demonstrative | lexicon.words.same
    at = 0
    while at < len(words) - 1 and (words[at].form in dropped or words[at].form in lexicon.words.prepositions):
        at += 1
    return span.text[words[at].start :] if words else span.text


def _one_line(text: str) -> str:
    """A name without line breaks, and with the closing mark of a quotation that it ends in."""
    name = " ".join(text.split())
    for opening, closing in (("«", "»"), ("“", "”"), ("„", "“")):
        if name.count(opening) > name.count(closing):
            blank = "\u00a0" if f"{opening}\u00a0" in text or f"{opening} " in text else ""
            name += blank + closing
    return name


def _called(before: str, at_hand: Scene) -> bool:
    """Whether a name stands in quotation marks behind the noun for what it is, which bears the case for it ("телеканала
    «Вести»"), and not behind a preposition alone ("в «Вестях»").
    """
    words = tokens(before)
    small = at_hand.lexicon.words.prepositions | at_hand.lexicon.words.governors
    return len(words) > 1 and words[-1].text in '«"“„' and words[-2].form not in small
