"""One claim followed through an archive: who has said it, from whom they have it, where it ends, what it became."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from selon.archive import Archive, ClaimFilter, ClaimRow, View
from selon.gazetteer import load
from selon.matching import shipped_embedder
from selon.matching.circles import circular_reports
from selon.matching.copies_report import CopyReport, copy_report
from selon.matching.drift import drift
from selon.matching.features_terms import TermSpace
from selon.matching.origins import count_origins
from selon.matching.route import route
from selon.pipeline.matcher import Matcher
from selon.pipeline.names import UnknownClaimError, claim_or_family, statement_key
from selon.pipeline.publishing import copies_among, printed_at
from selon.records import CircularReport, ClaimFamily, Comparison, Drift, OriginCount, Route, Statement


@dataclass(frozen=True, slots=True)
class Followed:
    """A family with everything that can be told of it; ``members`` and ``denials``: by time; ``copies``: articles whose texts
    are made from one another; ``publishing``: who runs the family's texts, every place of each, ``wires``: the same for
    each text that several publishers run.
    """

    family: ClaimFamily
    members: tuple[Statement, ...]
    denials: tuple[Statement, ...]
    route: Route
    origins: OriginCount
    circles: tuple[CircularReport, ...]
    drifts: tuple[Drift, ...]
    copies: tuple[frozenset[str], ...]
    publishing: CopyReport
    wires: tuple[CopyReport, ...]


@dataclass(frozen=True, slots=True)
class Similar:
    """A claim found by its meaning; ``similarity``: cosine, 1 for the same meaning."""

    claim: ClaimRow
    similarity: float


def follow(archive: Archive, claim: str) -> Followed:
    """Everything about the family of a claim. ``claim``: id of a family ("f12"), or a statement's key ("ARTICLE_ID#CLAIM_ID")
    or a beginning of it; a claim that nobody else makes is a family of one. Raises UnknownClaimError, AmbiguousClaimError.
    """
    view = archive.view()
    family = _family(view, claim_or_family(view, claim))
    members = view.statements(family.members)
    around = _around(view, members)
    copies = copies_among(view, articles := {one.article_id for one in members})
    gazetteer = load()
    printed = {article: printed_at(view, article) for article in sorted(articles)}
    single = [frozenset((article,)) for article in sorted(articles.difference(*copies))]
    texts = [
        copy_report([one for article in sorted(group) for one in printed[article]], gazetteer)
        for group in (*copies, *single)
    ]
    return Followed(
        family=family,
        members=members,
        denials=view.statements(family.denials),
        route=route(members, gazetteer, likeness, around),
        origins=count_origins(members, gazetteer, likeness, copies, around),
        circles=circular_reports(members, likeness, around),
        drifts=drift(members, likeness, TermSpace(shipped_embedder()), around),
        copies=copies,
        publishing=copy_report([one for places in printed.values() for one in places], gazetteer),
        wires=tuple(report for report in texts if len(report.publishers) > 1),
    )


def similar(
    archive: Archive,
    text: str,
    *,
    limit: int = 10,
    wanted: ClaimFilter | None = None,
    matcher: Matcher | None = None,
) -> tuple[Similar, ...]:
    """The claims of the archive nearest in meaning to a text in any language, nearest first.

    ``matcher``: one of the archive's to be used again, which spares loading its index.
    """
    matcher = matcher or Matcher(archive)
    (found,) = matcher.search([text], limit if wanted is None else 20 * limit)
    matcher.save()
    rows = {row.key: row for row in archive.view().claims_by_key([n.key for n in found])}
    kept = [Similar(rows[n.key], n.similarity) for n in found if n.key in rows and _fits(rows[n.key], wanted)]
    return tuple(kept[:limit])


def compare(archive: Archive, left: str, right: str, *, matcher: Matcher | None = None) -> Comparison:
    """Two statements of the archive held against each other, with the reasons; each by its key or a beginning of it.

    ``matcher``: as for ``similar``. Raises UnknownClaimError, AmbiguousClaimError.
    """
    view = archive.view()
    one, other = (_statement(view, statement_key(view, key)) for key in (left, right))
    return (matcher or Matcher(archive)).compare(one, other)


def likeness(left: Sequence[str], right: Sequence[str]) -> NDArray[np.float32]:
    """The likeness in meaning of texts (n) and texts (m), as (n, m) cosines."""
    embed = shipped_embedder()
    return np.asarray(embed(left) @ embed(right).T, dtype=np.float32)


def _statement(view: View, key: str) -> Statement:
    found = view.statements([key])
    if not found:
        raise UnknownClaimError(key)
    return found[0]


def _family(view: View, claim: str) -> ClaimFamily:
    name = view.family_of(claim) if "#" in claim else claim
    family = view.family(name) if name else None
    return family or ClaimFamily(id=claim, members=(_statement(view, claim).key,), comparisons=())


def _around(view: View, members: Iterable[Statement]) -> tuple[Statement, ...]:
    """The other statements of the family's articles."""
    own = {one.key for one in members}
    found: list[Statement] = []
    for article in dict.fromkeys(one.article_id for one in members):
        cursor = None
        while True:
            page = view.claims(None, ClaimFilter(article=article), cursor=cursor, limit=100)
            found += view.statements([row.statement for row in page.items if row.statement not in own])
            cursor = page.cursor
            if cursor is None:
                break
    return tuple(found)


def _fits(row: ClaimRow, wanted: ClaimFilter | None) -> bool:
    """Whether a claim found by meaning is in the language and among the dates asked for."""
    if wanted is None:
        return True
    told = replace(wanted, language=None, since=None, until=None)
    if told != ClaimFilter():
        raise ValueError("similar: claims can be filtered by language and date of publication only")
    day = (row.published or "")[:10]
    return (
        (wanted.language is None or row.language == wanted.language)
        and (wanted.since is None or day >= wanted.since)
        and (wanted.until is None or ("" < day <= wanted.until))
    )
