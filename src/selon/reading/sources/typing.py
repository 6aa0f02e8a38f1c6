"""The type of a source and whether it is anonymous, from its mentions."""

from __future__ import annotations

import math
from collections.abc import Sequence

from selon.languages.source_words import Gender
from selon.reading.sources.lexicon import Lexicon
from selon.reading.sources.mentions import Mention
from selon.reading.sources.text import fold
from selon.reading.traits import TYPES
from selon.records import SourceType

_SPEAKS_FOR = "speaker"
"""The family of spokespersons: without a name, they speak for the institution that they name."""


def kind_of(mentions: Sequence[Mention]) -> SourceType:
    """The type: an outlet's or a state's own, else what the tagger and the most telling words say together."""
    for mention in mentions:
        if mention.outlet:
            return _OUTLETS.get(mention.outlet.kind, "organization")
    if any(m.state for m in mentions):
        return "government_body"
    told = _told(mentions)
    judged = [m.types for m in mentions if m.types]
    if not judged:
        return told
    sums = [sum(math.log(types[i] + 1e-4) for types in judged) / len(judged) for i in range(len(TYPES))]
    if told != "unknown" and not (told == "organization" and _only_named(mentions)):
        sums[TYPES.index(told)] += KNOWN_BODY if told in _BODIES else KNOWN_WORD
    return TYPES[max(range(len(TYPES)), key=sums.__getitem__)]


def _told(mentions: Sequence[Mention]) -> SourceType:
    """What the words say: several persons are a group."""
    nouns = [(m.noun.sort.type, m.number) for m in mentions if m.noun and not m.coordinated and not _agency(m)]
    told = next((pair for pair in nouns if pair[0] != "unknown"), None)
    if told:
        return "group" if told == ("person", "plural") else told[0]
    if any(m.title for m in mentions):
        return "person"
    if any(m.coordinated for m in mentions):
        return "group"
    if any("person" in _apposed(m) for m in mentions):
        return "person"
    return "unknown" if nouns else _by_name(mentions)


def _only_named(mentions: Sequence[Mention]) -> bool:
    """Whether nothing but a bare name tells the type, which the tagger sees as well."""
    return not any(m.noun or m.title or m.coordinated or m.families for m in mentions)


def _agency(mention: Mention) -> bool:
    """Whether "agency" is a part of a name, as that of an authority is ("Agence régionale de l'eau")."""
    if mention.noun is None or mention.noun.sort.type != "news_agency" or mention.outlet or mention.label is None:
        return False
    return mention.titled and fold(mention.label.text.split()[0]) in mention.noun.lemma.split("/")


KNOWN_WORD = 2.0
"""Nats by which a word of the profile speaks for its type."""
KNOWN_BODY = 4.0
"""The same for words that hardly ever mean anything else ("médias", "renseignements")."""
_BODIES = ("government_body", "news_agency", "media_outlet")
_OUTLETS: dict[str, SourceType] = {
    "news_agency": "news_agency",
    "media_outlet": "media_outlet",
    "company": "organization",
}


def _apposed(mention: Mention) -> frozenset[str]:
    return frozenset(("person",)) if mention.name and mention.families and mention.noun is None else frozenset()


def _by_name(mentions: Sequence[Mention]) -> SourceType:
    """A name alone: two words without a determiner are a person's, capitals or a determiner an organisation's."""
    named = [m for m in mentions if m.name and m.name_span]
    if any(m.institutional or _in_capitals(m) for m in named):
        return "organization"
    if any(len(m.name) > 1 and m.determiner == "none" for m in named):
        return "person"
    return "organization" if any(m.determiner != "none" for m in named) else "unknown"


def _in_capitals(mention: Mention) -> bool:
    words = mention.name_span.text.split() if mention.name_span else []
    return len(words) == 1 and len(words[0]) > 1 and words[0].isupper() and words[0].isalpha()


def veiled(mentions: Sequence[Mention], lexicon: Lexicon) -> bool:
    """Whether nothing names the source."""
    if any(m.outlet or m.state for m in mentions):
        return False
    if any(m.noun and m.noun.sort.veil == "never" for m in mentions):
        return False
    judged = [m.anonymous for m in mentions if m.anonymous is not None]
    if judged:
        return _judged(mentions, min(judged))  # one mention that names it is enough
    if any(m.name for m in mentions):
        return False
    if not mentions:
        return True
    return _veiled(mentions[0], lexicon) and all(_veiled(m, lexicon) for m in mentions if m.determiner == "none")


def _judged(mentions: Sequence[Mention], chance: float) -> bool:
    """What the tagger holds of a source, weighed against what sources of its type are mostly where no name is told."""
    odds = math.log((chance + 1e-4) / (1 - chance + 1e-4))
    named = [m for m in mentions if m.name and not m.coordinated]
    if any(m.anonymous is None and m.number != "plural" for m in named):
        return False  # named in the running text
    text = mentions[0].span.text
    if named or any(m.titled for m in mentions) or text.upper() == text.lower():
        return odds > 0
    kind = kind_of(mentions)
    if kind == "media_outlet" and any(m.noun and m.noun.sort.veil == "always" for m in mentions):
        return True  # "the press"
    if kind == "document":
        return odds + (UNTITLED if mentions[0].determiner == "indefinite" and not mentions[0].proper else 0) > 0
    sure = max((m.types[TYPES.index(kind)] for m in mentions if m.types), default=1.0)
    return odds + NAMELESS.get(kind, 0.0) * sure > 0


NAMELESS: dict[SourceType, float] = {
    "person": 4.0,
    "group": 1.0,
    "government_body": -2.0,
    "news_agency": -4.0,
    "unknown": 4.0,
}
"""Log-odds that a source without a proper name is anonymous, by its type, when that is sure: people are, institutions are
not.
"""
UNTITLED = 1.5
"""The same for a document that is introduced as one of many ("un audit")."""


def _veiled(mention: Mention, lexicon: Lexicon) -> bool:
    if mention.coordinated:
        return not mention.proper
    indefinite = mention.determiner == "indefinite"
    if mention.noun is None:  # a word that no profile knows: a name if it is capitalised
        return not mention.proper
    sort = mention.noun.sort
    if sort.veil == "never":
        return False
    if sort.veil == "always":
        return True
    if sort.family == _SPEAKS_FOR or sort.type == "document":
        return indefinite and not mention.proper and not mention.country
    return indefinite


def agrees(one: Gender | None, other: set[Gender]) -> bool:
    """Whether a gender is among those known, or nothing is known."""
    return one is None or not other or one in other
