"""Sources and outlets: what they are said to have said, what they published, through whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from selon.archive.cursors import checked, decode, encode
from selon.archive.folding import parse
from selon.archive.rows import Count, OutletProfile, Page, SourceProfile, SourceRow
from selon.archive.tables import claims, links, publications, sources
from selon.archive.view.actors import actor, by_actor, counts, spellings
from selon.archive.view.base import Reads
from selon.archive.view.filters import called
from selon.archive.view.hydrate import SOURCE, source_of
from selon.records import Source

_MOST = 100
"""Sources in one list of a profile."""


class ProfileViews(Reads):
    """Somebody is asked for by identity ("outlet:sputnik", "state:RU"), or by name, case and accents apart."""

    def source(self, name: str) -> SourceProfile | None:
        """What somebody is said to have said; None when no chain has it. Its claims: ``ClaimFilter.source``."""
        with self._connect() as connection:
            who = _keys(connection, name)
            here = links.alias("here")
            before = links.alias("before")
            mine = here.c.source.in_(who)
            number = func.count(here.c.claim.distinct())
            names = _spellings(connection, select(here.c.source, number).where(mine), here.c.source)
            if not names:
                return None
            claimed = connection.execute(select(number).where(mine)).scalar_one()
            ending = select(func.count()).select_from(claims).where(claims.c.origin.in_(who))
            just_before = and_(before.c.claim == here.c.claim, before.c.position == here.c.position - 1)
            through = select(before.c.source, number).select_from(here).join(before, just_before).where(mine)
            through = through.where(before.c.source.not_in(who))
            published = (
                select(publications.c.outlet, number).select_from(here).join(claims, claims.c.id == here.c.claim)
            )
            published = published.join(publications, publications.c.article == claims.c.article).where(mine)
            return SourceProfile(
                names=names,
                claims=claimed,
                origin=connection.execute(ending).scalar_one(),
                through=counts(connection, through, before.c.source, _MOST),
                publishers=counts(connection, published, publications.c.outlet, _MOST),
            )

    def outlet(self, name: str) -> OutletProfile | None:
        """What an outlet published, whom it relays, who relays it; None when it published nothing."""
        with self._connect() as connection:
            who = _keys(connection, name)
            run = select(publications.c.article).where(publications.c.outlet.in_(who)).distinct()
            articles = connection.execute(select(func.count()).select_from(run.subquery())).scalar_one()
            if not articles:
                return None
            own = claims.c.article.in_(run)
            voice = func.count().filter(claims.c.origin.is_(None))
            nobody = func.count().filter(sources.c.anonymous.is_(True))
            totals = select(func.count(), voice, nobody).select_from(claims)
            totals = totals.outerjoin(sources, sources.c.id == claims.c.origin).where(own)
            number, own_voice, anonymous = connection.execute(totals).one()
            said = func.count(links.c.claim.distinct())
            relays = select(links.c.source, said).join(claims, claims.c.id == links.c.claim)
            relays = relays.where(own, links.c.role == "relay", links.c.source.not_in(who))
            origins = select(claims.c.origin, func.count()).where(own, claims.c.origin.is_not(None))
            relaying = select(publications.c.outlet, said).select_from(links).join(claims, claims.c.id == links.c.claim)
            relaying = relaying.join(publications, publications.c.article == claims.c.article)
            relaying = relaying.where(links.c.source.in_(who), publications.c.outlet.not_in(who))
            names = connection.execute(
                _named(select(publications.c.outlet).where(publications.c.outlet.in_(who)))
            ).all()
            return OutletProfile(
                names=tuple(source_of(row) for row in names),
                articles=articles,
                claims=number,
                own_voice=own_voice,
                anonymous=anonymous,
                relays=counts(connection, relays, links.c.source, _MOST),
                origins=counts(connection, origins, claims.c.origin, _MOST),
                relayed_by=counts(connection, relaying, publications.c.outlet, _MOST),
            )

    def sources(self, query: str | None = None, *, cursor: str | None = None, limit: int = 50) -> Page[SourceRow]:
        """Who stands in chains, those of most claims first, each once however it is spelt and shown as it mostly is; with a
        query, those of whose names one holds what is asked for.
        """
        terms = parse(query) if query is not None else ()
        if query is not None and not terms:
            return Page((), None)
        number = func.count(links.c.claim.distinct())
        named = select(links.c.source, number)
        found = by_actor(named, links.c.source)
        if terms:
            match = self._index.match("sources", terms)
            spelt = sources.alias("spelt")
            found = found.where(actor().in_(select(actor(spelt)).where(spelt.c.id.in_(select(match.c.id)))))
        if cursor:
            claimed, last = decode("sources", cursor, int, str)
            found = found.having(or_(number < claimed, and_(number == claimed, actor() > last)))
        found = found.order_by(number.desc(), actor()).limit(checked(limit) + 1)
        with self._connect() as connection:
            rows = [(name, int(claimed)) for name, claimed in connection.execute(found)]
            known = spellings(connection, named, links.c.source, [name for name, _ in rows[:limit]])
        items = tuple(_row(known[name], claimed) for name, claimed in rows[:limit])
        more = encode("sources", rows[limit - 1][1], rows[limit - 1][0]) if len(rows) > limit else None
        return Page(items, more)


def _row(spelt: Sequence[Source], claimed: int) -> SourceRow:
    return SourceRow(spelt[0], claimed, tuple(dict.fromkeys(source.name for source in spelt)))


def _keys(connection: Connection, name: str) -> list[int]:
    return [*connection.execute(select(sources.c.id).where(called(name))).scalars()]


def _named(keys: Select[Any]) -> Select[Any]:
    return select(*SOURCE).where(sources.c.id.in_(keys)).order_by(sources.c.id)


def _spellings(connection: Connection, counting: Select[Any], source: ColumnElement[Any]) -> tuple[Count, ...]:
    """The sources that a query of (source, number) counts, those of most claims first, each spelling for itself."""
    counted = counting.group_by(source).subquery()
    key, number = list(counted.c)
    rows = select(number.label("n"), *SOURCE).join_from(counted, sources, sources.c.id == key)
    ordered = rows.order_by(number.desc(), sources.c.id).limit(_MOST)
    return tuple(Count(source_of(row), row.n) for row in connection.execute(ordered))
