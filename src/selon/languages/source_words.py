"""The words by which a language's press names, describes and takes up its sources. Data only; all of it optional.

Every word is written in lower case with the straight apostrophe, as ``selon.reading.sources`` folds what it reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, cast

from selon.records import SourceType

Number = Literal["singular", "plural"]
Gender = Literal["m", "f"]
Veil = Literal["always", "indefinite", "never"]
"""When a noun without a name leaves its source anonymous: always ("source", "official"), only behind an indefinite
determiner ("a minister", but not "the minister"), or never ("police")."""


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun that may stand for a source. ``number`` and ``gender`` None: agrees with either.

    ``takes``: "person" (he), "thing" (it: an institution, a document) or "any" (il).
    """

    form: str
    person: Literal[1, 3]
    number: Number | None
    gender: Gender | None = None
    takes: Literal["person", "thing", "any"] = "any"


@dataclass(frozen=True, slots=True)
class NounClass:
    """Head nouns for one sort of source.

    ``words``, separated by blanks: "singular/plural" or "singular/plural:gender"; either side may be empty; "_"
    stands for a blank. Those with "*" before them are general terms: they take up any word of their family ("un
    hebdomadaire … le journal") and of the families that stand ``under`` it ("le ministre … le responsable"; "+"
    between several); every other word takes up itself alone.
    """

    family: str
    type: SourceType
    veil: Veil
    words: str
    under: str | None = None


def noun_classes(table: str) -> tuple[NounClass, ...]:
    """Classes written one a line as ``family<under type veil = words`` ("<under" only where there is one); a line that
    holds no "=" goes on with the one before.
    """
    classes: list[NounClass] = []
    for line in filter(str.strip, table.splitlines()):
        head, equals, words = line.partition("=")
        if not equals:
            classes[-1] = replace(classes[-1], words=f"{classes[-1].words} {head.strip()}")
            continue
        name, kind, veil = head.split()
        family, _, under = name.partition("<")
        classes.append(NounClass(family, cast(SourceType, kind), cast(Veil, veil), words.strip(), under or None))
    return tuple(classes)


_NO_GENDERS: Mapping[str, Gender] = MappingProxyType({})
_NO_FORMS: Mapping[str, str] = MappingProxyType({})
_NO_TITLES: Mapping[str, Gender | None] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SourceWords:
    """What a language's profile says of sources.

    ``plural``: determiners of plural nouns; ``genders``: of those that tell it; ``articles``: indefinite articles,
    left out of a source's name as definite ones are; ``head``: where the head stands among the known nouns before the
    first of ``prepositions``; ``titles``: forms of address with their gender; ``particles``: small words inside
    names; ``openings``: words that begin what an institution is called, before a person's name ("ministre de la
    Défense Jeanne Untel"); ``institutions``: words found in the names of organisations, never in those of persons.
    ``clitics``, ``impersonal``, ``participles``, ``withheld``, ``occupations`` are regular expressions: the subject
    pronoun of an inverted cue, in a group; cues in which nobody speaks; cues that lean on the subject before them; "on
    condition of anonymity"; how the names of trades end. ``belongs``: how "his lawyer" is written out, by the article
    of the one he belongs to ("" without one): "{thing} de la {owner}". ``some``: determiners that belong to the name of
    an anonymous source ("certains médias"). ``one_of``: a regular expression for one of several who spoke before ("l'un
    d'eux"). ``attached``: articles that are written together with their noun. ``anyone``: pronouns for people whom
    nobody names ("on"); ``at``: a regular expression for the words before them that tell where they are: the group
    "place" for a place that speaks when it is a body's ("Au ministère, on assure"), "side" for one that always does
    ("Côté patronal, on assure"). ``called``: a regular expression that ends right before the name that somebody is
    given in the article ("que nous appellerons"). ``concerned``: pronouns for the one whose words have just been
    reported by somebody else ("l'intéressé"), ``latter``: for the one named last ("ce dernier"). ``own``: nouns of
    which a publisher says "our" in its own voice ("nos informations"). ``agents``: prepositions behind a participle that
    name who did it ("obtenu par"). ``cases``: whose cases phrases stand in (``selon.reading.sources.cases``);
    ``governors``: words beside the prepositions that put what follows them into one; ``bare_is_definite``: whether a noun
    without a determiner takes up earlier ones like one with "the".
    """

    pronouns: tuple[Pronoun, ...] = ()
    definite: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    demonstrative: frozenset[str] = frozenset()
    possessive: frozenset[str] = frozenset()
    same: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    plural: frozenset[str] = frozenset()
    genders: Mapping[str, Gender] = field(default_factory=lambda: _NO_GENDERS)
    articles: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    bare_plural_is_indefinite: bool = False
    titles: Mapping[str, Gender | None] = field(default_factory=lambda: _NO_TITLES)
    prepositions: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    openings: frozenset[str] = frozenset()
    institutions: frozenset[str] = frozenset()
    nouns: tuple[NounClass, ...] = ()
    head: Literal["first", "last"] = "first"
    clitics: str | None = None
    impersonal: str | None = None
    participles: str | None = None
    coordinators: frozenset[str] = frozenset()
    withheld: str | None = None
    occupations: str | None = None
    abbreviations: frozenset[str] = frozenset()
    belongs: Mapping[str, str] = field(default_factory=lambda: _NO_FORMS)
    one_of: str | None = None
    some: frozenset[str] = frozenset()
    attached: tuple[str, ...] = ()
    anyone: frozenset[str] = frozenset()
    at: str | None = None
    called: str | None = None
    concerned: frozenset[str] = frozenset()
    latter: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    cases: Literal["ru", "ar"] | None = None
    governors: frozenset[str] = frozenset()
    bare_is_definite: bool = False
