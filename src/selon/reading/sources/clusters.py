"""The sources found so far in an article, each with its mentions."""

from __future__ import annotations

from dataclasses import dataclass, field

from selon.languages.source_words import Gender, Number
from selon.reading.sources.lexicon import Lexicon
from selon.reading.sources.mentions import Mention
from selon.reading.sources.typing import kind_of, veiled
from selon.records import Span


@dataclass(slots=True, eq=False)
class Cluster:
    """One source while it is being gathered. ``seen``: (offset, mention) in the order of linking; ``possessor``: index of
    the source that "his lawyer" belongs to, ``owner``: that one when it never speaks; ``one_of``: the several that it is
    one of; ``human``: whether a pronoun for persons took it up. ``names`` to ``genders``: what its mentions tell together.
    """

    index: int
    mentions: list[Mention] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    possessor: int | None = None
    owner: Cluster | None = None
    one_of: Cluster | None = None
    human: bool = False
    names: set[tuple[str, ...]] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    lemmas: set[str] = field(default_factory=set)
    details: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    genders: set[Gender] = field(default_factory=set)
    outlet_id: str | None = None

    def add(self, mention: Mention) -> None:
        """Links one more mention."""
        self.spans.append(mention.span)
        if mention.pronoun is None:
            self.mentions.append(mention)
            self._learn(mention)
        elif mention.pronoun.takes == "person":
            self.human = True

    def _learn(self, mention: Mention) -> None:
        """Gathers what the mention tells, for the sieves to look at."""
        self.names |= {mention.name} if mention.name else set()
        self.keys.add(mention.key)
        self.families |= mention.families
        self.lemmas |= mention.lemmas
        self.details |= {*mention.details, *mention.name}
        self.genders |= {mention.gender} if mention.gender else set()
        outlet = mention.outlet
        self.outlet_id = self.outlet_id or (outlet.id if outlet else None)
        told = (mention.country, mention.state, outlet.country if outlet else None)
        self.countries |= {country for country in told if country}

    def last_before(self, at: int) -> int:
        """Where its nearest mention before an offset begins, -1 when there is none."""
        return max((span.start for span in self.spans if span.start < at), default=-1)

    @property
    def outlet_families(self) -> frozenset[str]:
        """The families whose words may all describe the outlet that it is."""
        kinds = {m.outlet.kind for m in self.mentions if m.outlet}
        if not kinds and any(m.types for m in self.mentions):
            kinds = {kind_of(self.mentions)}
        agency = frozenset(("agency", "bureau", "media")) if "news_agency" in kinds else frozenset()
        return agency | (frozenset(("newspaper", "channel", "media")) if "media_outlet" in kinds else frozenset())

    @property
    def number(self) -> Number | None:
        """Its number as far as its mentions agree on it; an institution may be taken up by either."""
        numbers = {m.number for m in self.mentions if m.number}
        return numbers.pop() if len(numbers) == 1 else None

    @property
    def title_gender(self) -> Gender | None:
        """The gender that a form of address tells ("Mme"), which no pronoun may contradict."""
        return next((m.gender for m in self.mentions if m.title and m.gender), None)

    @property
    def named(self) -> bool:
        """Whether a mention of it holds a proper name or has an identity."""
        return any(m.name or m.outlet or m.state for m in self.mentions)


def is_thing(cluster: Cluster) -> bool:
    """Whether it is surely no person, so that "he" cannot take it up."""
    kind = kind_of(cluster.mentions)
    return kind in ("organization", "government_body", "news_agency", "media_outlet", "document")


def is_person(cluster: Cluster) -> bool:
    """Whether it is surely a person, so that "it" cannot take it up."""
    return cluster.human or kind_of(cluster.mentions) == "person"


def is_veiled(cluster: Cluster, lexicon: Lexicon) -> bool:
    """Whether the source is not identified by name."""
    return veiled(cluster.mentions, lexicon)
