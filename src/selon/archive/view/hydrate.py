"""From keys to records: claims with their chains, articles and families, a page at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from selon.archive.folding import Term
from selon.archive.lookup import batches, family_id
from selon.archive.rows import ClaimRow
from selon.archive.snippets import matches
from selon.archive.tables import articles, claims, links, members, publications, sources
from selon.archive.view.base import first_publication
from selon.records import Hop, Source

SOURCE = [column.label(f"source_{column.name}") for column in sources.c]
"""All columns of a source, as ``source_of`` wants them."""


def source_of(row: Row[Any], article_source: str = "") -> Source:
    """The source in a row whose columns of it begin with "source_"; ``article_source``: its id, which the archive has not."""
    return Source(
        id=article_source,
        name=row.source_name,
        type=row.source_type,
        anonymous=row.source_anonymous,
        mentions=(),
        identity=row.source_identity,
        country=row.source_country,
        owner=row.source_owner,
        control=row.source_control,
    )


def claim_rows(connection: Connection, keys: Sequence[int], terms: Sequence[Term] = ()) -> tuple[ClaimRow, ...]:
    """The claims of some keys, in their order; what is not there is left out."""
    rows: dict[int, Row[Any]] = {}
    hops: dict[int, tuple[Hop, ...]] = {}
    for batch in batches(keys):
        rows |= {row.id: row for row in connection.execute(_claims().where(claims.c.id.in_(batch)))}
        hops |= chains(connection, batch)
    return tuple(_claim(rows[key], hops.get(key, ()), terms) for key in keys if key in rows)


def chains(connection: Connection, keys: Sequence[int]) -> dict[int, tuple[Hop, ...]]:
    """The hops of claims after the publisher, outermost first."""
    found = select(links.c.claim, links.c.position, links.c.role, links.c.stance, *SOURCE)
    found = found.join(sources, sources.c.id == links.c.source).where(links.c.claim.in_(keys))
    hops: defaultdict[int, list[Hop]] = defaultdict(list)
    for row in connection.execute(found.order_by(links.c.claim, links.c.position)):
        hops[row.claim].append(Hop(row.role, row.stance, source_of(row)))
    return {key: tuple(chain) for key, chain in hops.items()}


def _claims() -> Select[Any]:
    columns = [column for column in claims.c if column.name != "statement"]
    about = [publications.c.title, publications.c.publisher, publications.c.url]
    of_article = [articles.c.name.label("article_name"), articles.c.language, articles.c.published]
    found = select(*columns, *of_article, *about, members.c.family)
    found = found.join(articles, articles.c.id == claims.c.article)
    found = found.outerjoin(members, members.c.claim == claims.c.id)
    return found.outerjoin(publications, publications.c.id == first_publication())


def _claim(row: Row[Any], hops: tuple[Hop, ...], terms: Sequence[Term]) -> ClaimRow:
    return ClaimRow(
        key=row.id,
        statement=f"{row.article_name}#{row.name}",
        article_id=row.article_name,
        text=row.text,
        modality=row.modality,
        stance=row.stance,
        hedged=row.hedged,
        hops=hops,
        countries=tuple(country for country in row.countries.split(",") if country),
        first_day=row.first_day,
        last_day=row.last_day,
        language=row.language,
        title=row.title,
        publisher=row.publisher,
        url=row.url,
        published=row.published,
        family=None if row.family is None else family_id(row.family),
        matches=matches(row.text, terms) if terms else (),
    )
