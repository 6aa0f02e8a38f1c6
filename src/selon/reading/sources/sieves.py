"""Which earlier source a mention takes up, by sieves in order of precision (after Lee et al. 2013, "Deterministic
coreference resolution based on entity-centric, precision-ranked rules").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from selon.reading.sources.clusters import Cluster, is_thing
from selon.reading.sources.knowledge import Gazetteer
from selon.reading.sources.lexicon import Lexicon, Noun
from selon.reading.sources.mentions import Mention
from selon.reading.sources.typing import kind_of
from selon.records import Step

Match = Cluster | Literal["new", "unclear"]
_KINDS = ("document", "organization")
"""Types whose general nouns take up all sources that the tagger holds to be of that type ("le document", "le groupe")."""
_MEDIA = ("media_outlet", "news_agency")
"""Types whose nouns take up a name alone that is held to be of that type ("Radio Alizé … la station")."""
_ANYONE = {"man": "m", "woman": "f", "person": None}
"""Families that take up any person."""


def match(
    mention: Mention, clusters: Sequence[Cluster], possessor: int | None, lexicon: Lexicon, gazetteer: Gazetteer
) -> tuple[Match, Step]:
    """The source that a mention (not a pronoun) takes up; "new" when it introduces one, "unclear" when several would do
    equally well; and which step decided. ``possessor``: the source that a possessive determiner points to.
    """
    if mention.determiner == "possessive" and not mention.name:
        return _possessed(mention, clusters, possessor)
    if mention.outlet:
        same = [c for c in clusters if c.outlet_id == mention.outlet.id]
        return (same[0], "outlet") if same else ("new", "known_outlet")
    if mention.other:
        return "new", "another"
    if mention.name and not mention.coordinated:
        return _by_name(mention, clusters)
    same = _by_key(mention, clusters)
    if same:
        return max(same, key=lambda c: c.last_before(mention.span.start)), "words"
    shortened = [c for c in clusters if _shortened(mention, c)]
    if len(shortened) == 1:
        return shortened[0], "part"
    if mention.determiner == "indefinite" or mention.coordinated:
        return "new", "new" if mention.coordinated else "indefinite"
    spelt = [c for c in clusters if mention.core and mention.core.text[0].isupper() and _abbreviated(mention, c)]
    if len(spelt) == 1:
        return spelt[0], "acronym"
    if mention.noun is None:
        return "new", "new"
    return _by_description(mention, clusters, lexicon, gazetteer)


def taken_from(
    mention: Mention, introduced: Sequence[Cluster], lexicon: Lexicon, gazetteer: Gazetteer
) -> Cluster | None:
    """The one source that the article has only introduced, and that a mention fits which takes up no earlier one."""
    if mention.other or mention.coordinated or mention.pronoun or mention.determiner in ("indefinite", "possessive"):
        return None
    if mention.outlet or mention.name:
        found = _by_name(mention, introduced)[0] if not mention.outlet else "new"
        return found if isinstance(found, Cluster) else None
    letters = [c for c in introduced if mention.core and mention.core.text[0].isupper() and _abbreviated(mention, c)]
    fitting = letters or [c for c in introduced if _fits(mention, c, lexicon, gazetteer)]
    return fitting[0] if len(fitting) == 1 else None


def _possessed(mention: Mention, clusters: Sequence[Cluster], possessor: int | None) -> tuple[Match, Step]:
    for cluster in clusters:
        if possessor is not None and cluster.possessor == possessor and mention.key in cluster.keys:
            return cluster, "possessed"
    return "new", "his"


def _by_name(mention: Mention, clusters: Sequence[Cluster]) -> tuple[Match, Step]:
    found = [c for c in clusters if c.outlet_id is None and any(same_name(mention.name, name) for name in c.names)]
    if mention.title and mention.gender:
        found = [c for c in found if c.title_gender in (None, mention.gender)]
    if mention.title or (mention.noun and mention.noun.sort.type == "person"):
        found = [c for c in found if not is_thing(c)]
    exact = [c for c in found if mention.name in c.names]
    found = exact if len(exact) == 1 and len(mention.name) > 1 else found
    step: Step = "part"
    if not found:
        found, step = [c for c in clusters if _abbreviated(mention, c)], "acronym"
    if not found:
        return "new", "new"
    if len(found) > 1:
        return "unclear", "unclear"
    return found[0], "name" if mention.name in found[0].names else step


def _shortened(mention: Mention, cluster: Cluster) -> bool:
    """Whether it is a person's last name alone in a script without capitals, where only the tagger tells a name."""
    if mention.label is None or len(mention.key.split()) != 1 or mention.key.upper() != mention.key:
        return False
    if is_thing(cluster) or kind_of((mention,)) != "person":
        return False
    written = [m.label.text.split() for m in cluster.mentions if m.label]
    return any(len(words) > 1 and words[-1] == mention.label.text for words in written)


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two folded names may be one person's or institution's: equal, last name alone, first name alone, or first
    and last names equal with others between.
    """
    short, long = sorted((one, other), key=len)
    if short == long:
        return True
    if len(short) == 1:
        return short[0] in (long[-1], long[0]) and len(short[0]) > 2
    if long[-len(short) :] == short:
        return True
    first = short[0] == long[0] or (short[0].endswith(".") and long[0].startswith(short[0][0]))
    return first and short[-1] == long[-1]


def _abbreviated(mention: Mention, cluster: Cluster) -> bool:
    """Whether one is the acronym of the other, by its letters or as the article gives it in brackets."""
    letters = acronym(mention)
    if letters and (letters in cluster.aliases or any(letters in initials(key) for key in cluster.keys)):
        return True
    spelt = {acronym(m) for m in cluster.mentions} - {None}
    return bool(spelt & initials(mention.key))


def acronym(mention: Mention) -> str | None:
    """The folded letters of a mention that is one word in capitals."""
    if mention.name_span is None or len(mention.name) != 1:
        return None
    letters = mention.name_span.text.replace(".", "")
    return letters.lower() if letters.isalpha() and letters.isupper() and len(letters) > 1 else None


def initials(key: str) -> set[str]:
    """The acronyms that a folded name may have: first letters of all its words, and of the longer ones."""
    words = [word for word in key.split() if word[0].isalpha()]
    if len(words) < 2:
        return set()
    return {"".join(w[0] for w in words), "".join(w[0] for w in words if len(w) > 3 and not w.endswith("'"))}


def _by_key(mention: Mention, clusters: Sequence[Cluster]) -> list[Cluster]:
    """Those mentioned in the same words; "a resident of the town" said twice may well be two residents."""
    if mention.determiner == "indefinite" and (mention.number != "plural" or not mention.modifiers):
        return []
    if mention.noun and not mention.modifiers:
        return []
    return [c for c in clusters if mention.key in c.keys]


def _by_description(
    mention: Mention, clusters: Sequence[Cluster], lexicon: Lexicon, gazetteer: Gazetteer
) -> tuple[Match, Step]:
    """The nearest earlier source that the definite description fits."""
    fitting = [c for c in clusters if _fits(mention, c, lexicon, gazetteer)]
    if not fitting:
        return "new", "new"
    family = mention.noun.sort.family if mention.noun else ""
    exact = [c for c in fitting if family in c.families | c.outlet_families]
    at = mention.span.start
    ranked = sorted(exact or fitting, key=lambda c: c.last_before(at), reverse=True)
    return ranked[0], "description"


def _described_as(noun: Noun, cluster: Cluster, lexicon: Lexicon) -> bool:
    """Whether the noun may take the source up: its own word, a general term for it, or what an outlet is."""
    if noun.lemma in cluster.lemmas or noun.sort.family in cluster.outlet_families:
        return True
    judged = any(m.types for m in cluster.mentions) and kind_of(cluster.mentions) == noun.sort.type
    if judged and noun.general and noun.sort.type in _KINDS:
        return True
    if judged and noun.sort.type in _MEDIA and cluster.named and not cluster.families:
        return True
    return noun.general and any(noun.sort.family in lexicon.above(f) for f in cluster.families)


def _fits(mention: Mention, cluster: Cluster, lexicon: Lexicon, gazetteer: Gazetteer) -> bool:
    noun = mention.noun
    if noun is None or any(m.coordinated for m in cluster.mentions):
        return False
    numbers = {mention.number, cluster.number} - {None}
    if len(numbers) > 1:
        return False
    family = noun.sort.family
    if family in _ANYONE and mention.number == "singular":
        gender = _ANYONE[family]
        kind = cluster.title_gender or gender
        described = bool(cluster.families) or any(m.title or len(m.name) > 1 for m in cluster.mentions)
        if not described or is_thing(cluster) or (gender and kind != gender):
            return False
    elif not _described_as(noun, cluster, lexicon):
        return False
    details, countries = cluster.details, cluster.countries
    return all(m in details or gazetteer.country(m) in countries for m in mention.modifiers)
