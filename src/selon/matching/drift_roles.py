"""What weight a source's own description gives its word: a bystander, an expert, an official, an institution."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from selon.gazetteer.fold import words
from selon.languages import language
from selon.languages.source_words import Veil
from selon.records import Source, SourceType, Statement


class Rank(IntEnum):
    """How far a source speaks for an institution; the nouns of the languages' profiles decide. An official is any of
    many, an office is held by one: a minister, a mayor, a judge.
    """

    BYSTANDER = 0
    EXPERT = 1
    OFFICIAL = 2
    OFFICE = 3
    INSTITUTION = 4


class Noun(NamedTuple):
    """A noun for sources: its family, and that which its general term takes up."""

    family: str
    under: str | None
    type: SourceType
    veil: Veil


_EXPERTS = frozenset(("expert", "lawyer"))
_OFFICIALS = frozenset(("official", "diplomat", "speaker", "judge", "general", "ambassador"))
_INSTITUTIONS = frozenset(("government_body", "organization"))
_TELLERS = frozenset(("person", "government_body"))
_REPORTING = frozenset(("reporter", "bureau"))


def rank(source: Source, code: str | None) -> Rank | None:
    """The rank of a source, described in the language of that code; None for documents and media, and for a person
    known by name alone.
    """
    if source.type in {"document", "news_agency", "media_outlet"}:
        return None
    noun = head_noun(source.name, code)
    if noun is None or noun.type == "unknown":
        return _by_type(source)
    if noun.type in _INSTITUTIONS:
        return Rank.INSTITUTION
    if {noun.family, noun.under} & _OFFICIALS:
        return Rank.OFFICIAL if noun.veil == "always" else Rank.OFFICE
    return Rank.EXPERT if noun.family in _EXPERTS else Rank.BYSTANDER


def head_noun(name: str, code: str | None) -> Noun | None:
    """The noun that a description is built on, None when the language's profile knows none of its words."""
    profile = language(code).sources
    known, found = _nouns(code or ""), words(name)
    if profile.head == "last":
        cut = next((at for at, word in enumerate(found) if at and word in profile.prepositions), len(found))
        found = found[:cut][::-1]
    return next((known[word] for word in found if word in known), None)


def _by_type(source: Source) -> Rank | None:
    if source.type in _INSTITUTIONS:
        return Rank.INSTITUTION
    return Rank.BYSTANDER if source.anonymous else None


def speaks_of_somebody(statement: Statement) -> bool:
    """Whether the sentence of a claim, but for the claim itself, has a noun for somebody who may have told it: a person or a
    body of government. Reporters and agencies tell what others told them.
    """
    known, said = _nouns(statement.language or ""), words(statement.text)
    beside = [known[word] for word in words(statement.context) if word in known and word not in said]
    return any(noun.type in _TELLERS and noun.family not in _REPORTING for noun in beside)


@lru_cache(maxsize=16)
def _nouns(code: str) -> dict[str, Noun]:
    """Every noun of one word, in its singular and plural forms, folded."""
    found: dict[str, Noun] = {}
    for sort in language(code).sources.nouns:
        for entry in sort.words.split():
            for form in entry.lstrip("*").rsplit(":", 1)[0].split("/"):
                folded = words(form.replace("_", " "))
                if len(folded) == 1:
                    found.setdefault(folded[0], Noun(sort.family, sort.under, sort.type, sort.veil))
    return found
