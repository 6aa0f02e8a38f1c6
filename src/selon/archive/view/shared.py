"""Texts that several outlets run."""

from __future__ import annotations

from sqlalchemy import CTE, case, func, or_, select

from selon.archive.overviews import SharedTexts, Sharing
from selon.archive.tables import copies, publications, sources
from selon.archive.view.actors import counts
from selon.archive.view.base import Reads
from selon.archive.view.filters import called

_MOST = 100
"""Outlets that are told."""


class SharedViews(Reads):
    """What an outlet has in common with others."""

    def shared_texts(self, name: str) -> SharedTexts:
        """An outlet's articles that others run too: the same text at another place, or a near copy of it."""
        with self._connect() as connection:
            who = [*connection.execute(select(sources.c.id).where(called(name))).scalars()]
            run = select(publications.c.article).where(publications.c.outlet.in_(who)).distinct().cte("run")
            same = _same(run)
            elsewhere = select(publications.c.outlet, func.count(same.c.mine.distinct()))
            elsewhere = elsewhere.select_from(same).join(publications, publications.c.article == same.c.theirs)
            elsewhere = elsewhere.where(publications.c.outlet.not_in(who))
            shared = elsewhere.with_only_columns(func.count(same.c.mine.distinct()))
            others = counts(connection, elsewhere, publications.c.outlet, _MOST)
            return SharedTexts(
                articles=connection.execute(select(func.count()).select_from(run)).scalar_one(),
                shared=connection.execute(shared).scalar_one(),
                outlets=tuple(Sharing(one.source, one.claims) for one in others),
            )


def _same(run: CTE) -> CTE:
    """(mine, theirs): articles beside themselves and all that are copies of the same text, however many hands between."""
    same = select(run.c.article.label("mine"), run.c.article.label("theirs")).cte("same", recursive=True)
    other = case((copies.c.article == same.c.theirs, copies.c.original), else_=copies.c.article)
    touching = or_(copies.c.article == same.c.theirs, copies.c.original == same.c.theirs)
    return same.union(select(same.c.mine, other).join(copies, touching))
