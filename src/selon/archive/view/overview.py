"""Many claims at once: when, where, who publishes. All counted by the database."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, and_, func, or_, select

from selon.archive.cursors import checked, decode, encode
from selon.archive.folding import folded
from selon.archive.overviews import Axis, Bar, OutletRow, Step, Timeline
from selon.archive.rows import ClaimFilter, Page
from selon.archive.tables import CHANGES, articles, claims, publications, settings, sources
from selon.archive.view.actors import actor, by_actor, spellings
from selon.archive.view.base import Reads
from selon.archive.view.claims import NONE
from selon.archive.view.found import found_claims
from selon.archive.view.network import total

_LENGTH: dict[Step, int] = {"day": 10, "month": 7, "year": 4}


class OverviewViews(Reads):
    """Overviews of the claims that a query and a filter leave."""

    def version(self) -> int:
        """How many transactions have written: another number, and anything may be different. It only grows."""
        with self._connect() as connection:
            found = connection.execute(select(settings.c.value).where(settings.c.name == CHANGES)).scalar_one_or_none()
        return int(found or 0)

    def timeline(
        self, query: str | None = None, wanted: ClaimFilter = NONE, *, axis: Axis = "published", step: Step = "month"
    ) -> Timeline:
        """How many claims by day, month or year. Raises ArchiveError."""
        found = found_claims(self._index, query, wanted)
        if found is None:
            return Timeline(axis, step, (), 0)
        day = articles.c.published if axis == "published" else claims.c.first_day
        unit = func.substr(day, 1, _LENGTH[step]).label("unit")
        rows = select(
            unit, func.count().label("n"), total(sources.c.anonymous.is_(True)), total(claims.c.hedged.is_(True))
        )
        rows = rows.select_from(found).join(claims, claims.c.id == found.c.id)
        rows = rows.join(articles, articles.c.id == claims.c.article)
        rows = rows.outerjoin(sources, sources.c.id == claims.c.origin).group_by(unit).order_by(unit)
        with self._connect() as connection:
            told = connection.execute(rows).all()
        bars = tuple(Bar(*_days(row[0], step), row[1], int(row[2] or 0), int(row[3] or 0)) for row in told if row[0])
        return Timeline(axis, step, bars, sum(row[1] for row in told if not row[0]))

    def countries(self, query: str | None = None, wanted: ClaimFilter = NONE) -> tuple[dict[str, int], int]:
        """Claims by country of the places that they name, most first (ISO 3166-1 alpha-2), and how many name none."""
        counted: Counter[str] = Counter()
        without = 0
        found = found_claims(self._index, query, wanted)
        if found is None:
            return {}, 0
        rows = select(claims.c.countries, func.count()).select_from(found).join(claims, claims.c.id == found.c.id)
        with self._connect() as connection:
            for countries, number in connection.execute(rows.group_by(claims.c.countries)):
                named = [country for country in countries.split(",") if country]
                counted.update(dict.fromkeys(named, number))
                without += 0 if named else number
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0]))), without

    def outlets(self, query: str | None = None, *, cursor: str | None = None, limit: int = 50) -> Page[OutletRow]:
        """Who published the articles, most articles first, each once however it is spelt; ``query``: words of a name."""
        number = func.count(publications.c.article.distinct())
        printed = select(publications.c.outlet, number)
        found = by_actor(printed, publications.c.outlet)
        if query:
            spelt = sources.alias("spelt")
            words = [spelt.c.folded.contains(folded(word), autoescape=True) for word in query.split()]
            found = found.where(actor().in_(select(actor(spelt)).where(*words)))
        if cursor:
            articles_of, last = decode("outlets", cursor, int, str)
            found = found.having(or_(number < articles_of, and_(number == articles_of, actor() > last)))
        found = found.order_by(number.desc(), actor()).limit(checked(limit) + 1)
        with self._connect() as connection:
            rows = [(name, int(articles_of)) for name, articles_of in connection.execute(found)]
            names = [name for name, _ in rows[:limit]]
            known = spellings(connection, printed, publications.c.outlet, names)
            claimed = _claimed(connection, names)
        items = tuple(OutletRow(known[name][0], printed_in, claimed.get(name, 0)) for name, printed_in in rows[:limit])
        more = encode("outlets", rows[limit - 1][1], rows[limit - 1][0]) if len(rows) > limit else None
        return Page(items, more)


def _days(unit: str, step: Step) -> tuple[str, str]:
    """First and last day of a day, month or year."""
    if step == "day":
        return unit, unit
    if step == "year":
        return f"{unit}-01-01", f"{unit}-12-31"
    year, month = (int(part) for part in unit.split("-"))
    return f"{unit}-01", f"{unit}-{monthrange(year, month)[1]:02d}"


def _claimed(connection: Connection, outlets: Iterable[str]) -> dict[str, int]:
    """Claims in the articles of each outlet, by actor."""
    number = func.count(claims.c.id.distinct())
    rows = select(publications.c.outlet, number).join(claims, claims.c.article == publications.c.article)
    wanted = by_actor(rows, publications.c.outlet).where(actor().in_([*outlets]))
    return {name: int(claimed) for name, claimed in connection.execute(wanted)}
