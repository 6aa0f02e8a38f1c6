"""What a statement holds that can be compared with another: names, numbers, dates, countries, polarity, key terms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from selon.languages import language as profile_of
from selon.matching.features_names import Name, heard, names
from selon.matching.features_numbers import Number, numbers
from selon.matching.features_terms import Terms, TermSpace
from selon.records import Modality, Statement


@dataclass(frozen=True, slots=True)
class Features:
    """A statement's parts. ``names``: those of the claim; ``around``: those of its sentence and title; ``heard``: the
    sounds of all words there; ``countries``: ISO codes of the places named; ``dates``:
    first and last day of each; ``speakers``: those at the end of its chain; ``denied``: it says that something is not so;
    ``denial_near``: its sentence speaks of denying.
    """

    statement: Statement
    names: tuple[Name, ...]
    around: tuple[Name, ...]
    sounds: frozenset[str]
    heard: frozenset[str]
    numbers: tuple[Number, ...]
    countries: frozenset[str]
    dates: tuple[tuple[str, str], ...]
    speakers: tuple[Name, ...]
    identities: frozenset[str]
    negations: int
    denied: bool
    denial_near: bool
    modality: Modality
    terms: Terms
    around_terms: Terms


def describe(statements: Sequence[Statement], space: TermSpace) -> list[Features]:
    """The features of each statement."""
    texts = [statement.text for statement in statements]
    terms = space.terms([*texts, *map(_around, statements)])  # at once: their words are embedded together
    return [_features(*one) for one in zip(statements, terms[: len(texts)], terms[len(texts) :], strict=True)]


def _around(statement: Statement) -> str:
    """A statement's sentence and its article's title."""
    return f"{statement.title or ''}\n{statement.context}"


def _features(statement: Statement, terms: Terms, around_terms: Terms) -> Features:
    text, language = statement.text, statement.language
    around = _around(statement)
    last = statement.hops[-1:]
    return Features(
        statement=statement,
        names=names(text),
        around=names(around),
        sounds=heard(text),
        heard=heard(around),
        numbers=numbers(_without_dates(statement), language),
        countries=frozenset(place.country for place in statement.places if place.country),
        dates=tuple((d.first, d.last or d.first) for d in statement.dates if d.first),
        speakers=tuple(name for hop in last if not hop.source.anonymous for name in names(hop.source.name)[:1]),
        identities=frozenset(hop.source.identity for hop in statement.hops if hop.source.identity),
        negations=_negations(text, language),
        denied=denies(statement),
        denial_near=_denial_near(statement),
        modality=statement.modality,
        terms=terms,
        around_terms=around_terms,
    )


def denies(statement: Statement) -> bool:
    """Whether a statement says that something is not so: it is negated, or its teller denies it, but not both. Where nobody
    is known to tell it, its sentence may still speak of denying: "on nie tout contact", "she denies it is a forgery".
    """
    denied = sum(hop.stance == "denied" for hop in statement.hops) if statement.hops else _speaks_of_denying(statement)
    return (denied + (statement.modality == "negated")) % 2 == 1


def _without_dates(statement: Statement) -> str:
    """The claim's words with its dates blotted out, whose numbers are no quantities."""
    text = statement.text
    for date in statement.dates:
        text = text.replace(date.text, " " * len(date.text), 1)
    return text


def _denial_near(statement: Statement) -> bool:
    """Whether the sentence around the claim speaks of denying."""
    return _denies(_plain(statement.context).replace(_plain(statement.text), " "), statement.language)


def _speaks_of_denying(statement: Statement) -> bool:
    return _denial_near(statement) or _denies(_plain(statement.text), statement.language)


def _denies(text: str, language: str | None) -> bool:
    pattern = profile_of(language).claims.stances.denied
    return bool(pattern and _compiled(pattern).search(text))


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _negations(text: str, language: str | None) -> int:
    pattern = profile_of(language).claims.modality.negated
    return len(_compiled(pattern).findall(_plain(text))) if pattern else 0


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
