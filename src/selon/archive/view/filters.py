"""Facets of claims as conditions of a query."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, exists, or_, select

from selon.archive.errors import ArchiveError
from selon.archive.folding import folded
from selon.archive.lookup import family_number
from selon.archive.rows import ClaimFilter
from selon.archive.tables import articles, claims, families, links, members, publications, sources
from selon.archive.times import after, day


def filtered(query: Select[Any], wanted: ClaimFilter) -> Select[Any]:
    """A query of the table of claims, kept to what is wanted. Raises ArchiveError."""
    of_article = [*about_articles(wanted)]
    of_origin = [*_origin_conditions(wanted)]
    if of_article:
        query = query.join(articles, articles.c.id == claims.c.article).where(*of_article)
    if of_origin:
        query = query.join(sources, sources.c.id == claims.c.origin).where(*of_origin)
    return query.where(*_claim_conditions(wanted))


def called(name: str) -> ColumnElement[bool]:
    """Whether a source is what somebody calls it: an identity such as "outlet:sputnik", or a name, case and accents apart. A
    name of an outlet finds it under its other names too; one of a state's bodies, which share an identity, no other body.
    """
    spelt = sources.alias("spelt")
    same = select(spelt.c.identity).where(spelt.c.folded == folded(name), spelt.c.identity.startswith("outlet:"))
    return or_(sources.c.identity == name, sources.c.folded == folded(name), sources.c.identity.in_(same))


def _claim_conditions(wanted: ClaimFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.modality is not None:
        found.append(claims.c.modality == wanted.modality)
    if wanted.hedged is not None:
        found.append(claims.c.hedged.is_(wanted.hedged))
    if wanted.country is not None:
        if not wanted.country.isalpha():
            raise ArchiveError(f"country: {wanted.country!r} is not a code of two letters")
        found.append(claims.c.countries.contains(f",{wanted.country.upper()},"))
    if wanted.about_since is not None:
        found.append(claims.c.last_day >= day(wanted.about_since, "about_since"))
    if wanted.about_until is not None:
        found.append(claims.c.first_day <= day(wanted.about_until, "about_until"))
    if wanted.origin_type == "publisher":
        found.append(claims.c.origin.is_(None))
    if wanted.source is not None:
        in_chain = select(links.c.claim).join(sources, sources.c.id == links.c.source).where(called(wanted.source))
        found.append(claims.c.id.in_(in_chain))
    if wanted.family is not None:
        number = family_number(wanted.family)
        now = or_(families.c.id == number, families.c.id == _merged_into(number))
        in_family = select(members.c.claim).join(families, families.c.id == members.c.family).where(now)
        found.append(claims.c.id.in_(in_family))
    if wanted.anonymous is False and wanted.origin_type != "publisher":
        found.append(or_(claims.c.origin.is_(None), claims.c.origin.in_(_named())))
    return found


def _named() -> Select[Any]:
    return select(sources.c.id).where(sources.c.anonymous.is_(False))


def _merged_into(number: int) -> ScalarSelect[Any]:
    return select(families.c.merged_into).where(families.c.id == number).scalar_subquery()


def _origin_conditions(wanted: ClaimFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.origin_type not in (None, "publisher"):
        found.append(sources.c.type == wanted.origin_type)
    if wanted.anonymous is True:
        found.append(sources.c.anonymous.is_(True))
    if wanted.origin_country is not None:
        found.append(sources.c.country == wanted.origin_country.upper())
    return found


def about_articles(wanted: ClaimFilter) -> list[ColumnElement[bool]]:
    """The conditions that articles must meet: those of a filter that are about nothing else. Raises ArchiveError."""
    found: list[ColumnElement[bool]] = []
    if wanted.article is not None:
        found.append(articles.c.name == wanted.article)
    if wanted.language is not None:
        found.append(articles.c.language == wanted.language)
    if wanted.since is not None:
        found.append(articles.c.published >= day(wanted.since, "since"))
    if wanted.until is not None:
        found.append(articles.c.published < after(wanted.until, "until"))
    if wanted.publisher is not None:
        at = select(publications.c.id).join(sources, sources.c.id == publications.c.outlet)
        found.append(exists(at.where(publications.c.article == articles.c.id, called(wanted.publisher))))
    return found
