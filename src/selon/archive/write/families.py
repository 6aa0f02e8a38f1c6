"""Families of claims. What belongs together is decided elsewhere; here it is kept, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import delete, func, insert, or_, select, update

from selon.archive.errors import ArchiveError
from selon.archive.lookup import batches, family_id, family_number, known_claims
from selon.archive.packing import dumps
from selon.archive.tables import articles, claims, comparisons, denials, families, members
from selon.archive.write.base import Writes
from selon.records import Comparison


class FamilyWrites(Writes):
    """Forming families. Claims are named by statement key, "ARTICLE_ID#CLAIM_ID"."""

    def add_family(self, statements: Sequence[str], because: Iterable[Comparison] = ()) -> str:
        """A new family of claims that have none, and its id, which never stands for another. Raises ArchiveError."""
        empty = {"size": 0, "articles": 0}
        number = int(self._connection.execute(insert(families).values(empty).returning(families.c.id)).scalar_one())
        self.join_family(family_id(number), statements, because)
        return family_id(number)

    def join_family(self, family: str, statements: Sequence[str], because: Iterable[Comparison] = ()) -> None:
        """Put claims that have no family into one, with the comparisons that show why. Raises ArchiveError."""
        number = self._family(family)
        keys = known_claims(self._connection, statements)
        for batch in batches(keys.items()):
            taken = select(members.c.claim).where(members.c.claim.in_([key for _, key in batch]))
            if found := set(self._connection.execute(taken).scalars()):
                first = next(statement for statement, key in batch if key in found)
                raise ArchiveError(f"claim {first!r} is in a family already")
            self._connection.execute(insert(members), [{"claim": key, "family": number} for _, key in batch])
        self._compare(number, because)
        self._refresh([number])

    def deny_family(self, family: str, statements: Sequence[str], because: Iterable[Comparison] = ()) -> None:
        """Note claims outside a family that deny it. Noted twice, they stand once. Raises ArchiveError."""
        number = self._family(family)
        keys = [*known_claims(self._connection, statements).values()]
        known = set(self._connection.execute(select(denials.c.claim).where(denials.c.family == number)).scalars())
        if rows := [{"family": number, "claim": key} for key in keys if key not in known]:
            self._connection.execute(insert(denials), rows)
        self._compare(number, because)

    def merge_families(self, ids: Sequence[str]) -> str:
        """Make one family of several: the oldest takes all in and keeps its id, the others' ids lead to it.

        Gives the id that stays. Raises ArchiveError.
        """
        numbers = sorted({self._family(family) for family in ids})
        if not numbers:
            raise ArchiveError("no families to merge")
        stays, *others = numbers
        for other in others:
            for table in (members, comparisons):
                self._connection.execute(update(table).where(table.c.family == other).values(family=stays))
            self._merge_denials(stays, other)
            led_here = or_(families.c.id == other, families.c.merged_into == other)
            self._connection.execute(update(families).where(led_here).values(merged_into=stays))
        self._refresh(numbers)
        return family_id(stays)

    def split_family(self, family: str, statements: Sequence[str]) -> str:
        """Take claims out of a family into a new one, whose id is given back. Comparisons across the cut hold neither
        family together any more; denials stay with the old one. Raises ArchiveError.
        """
        number = self._family(family)
        moved = [*known_claims(self._connection, statements).values()]
        inside = set(self._connection.execute(select(members.c.claim).where(members.c.family == number)).scalars())
        if not moved or not set(moved) < inside:
            raise ArchiveError(f"{family}: some of its claims can be split off, not none, not all, and no others")
        empty = {"size": 0, "articles": 0}
        new = int(self._connection.execute(insert(families).values(empty).returning(families.c.id)).scalar_one())
        for batch in batches(moved):
            self._connection.execute(update(members).where(members.c.claim.in_(batch)).values(family=new))
        self._cut(number, new, set(moved))
        self._refresh([number, new])
        return family_id(new)

    def leave_family(self, statements: Sequence[str]) -> None:
        """Take claims out of their families, and their comparisons with them. Raises ArchiveError."""
        keys = [*known_claims(self._connection, statements).values()]
        for batch in batches(keys):
            of = select(members.c.family).where(members.c.claim.in_(batch)).distinct()
            touched = self._connection.execute(of).scalars().all()
            self._connection.execute(delete(members).where(members.c.claim.in_(batch)))
            either = or_(comparisons.c.left.in_(batch), comparisons.c.right.in_(batch))
            held = update(comparisons).where(either, comparisons.c.family.in_(touched))
            self._connection.execute(held.values(family=None))
            self._refresh(touched)

    def _family(self, family: str) -> int:
        """The key of a family, after all merging."""
        found = self._connection.execute(
            select(families.c.id, families.c.merged_into).where(families.c.id == family_number(family))
        ).one_or_none()
        if found is None:
            raise ArchiveError(f"family {family!r} is not in the archive")
        return int(found.id if found.merged_into is None else found.merged_into)

    def _compare(self, family: int, new: Iterable[Comparison]) -> None:
        """Of two claims compared twice, the newer comparison counts."""
        for batch in batches(new):
            keys = known_claims(self._connection, [key for each in batch for key in (each.left, each.right)])
            rows = {
                frozenset((keys[each.left], keys[each.right])): {
                    "left": keys[each.left],
                    "right": keys[each.right],
                    "family": family,
                    "relation": each.relation,
                    "score": each.score,
                    "reasons": dumps([[r.kind, r.weight, r.left, r.right] for r in each.reasons]),
                }
                for each in batch
            }
            for left, right in self._compared(keys.values()) if rows else ():
                if frozenset((left, right)) in rows:
                    pair = (comparisons.c.left == left) & (comparisons.c.right == right)
                    self._connection.execute(delete(comparisons).where(pair))
            self._connection.execute(insert(comparisons), [*rows.values()])

    def _compared(self, keys: Iterable[int]) -> list[tuple[int, int]]:
        """The pairs of claims, among so many, that have a comparison."""
        both = set(keys)
        pairs = select(comparisons.c.left, comparisons.c.right)
        found = []
        for lefts in batches(both):
            of = self._connection.execute(pairs.where(comparisons.c.left.in_(lefts)))
            found += [(left, right) for left, right in of if right in both]
        return found

    def _merge_denials(self, stays: int, other: int) -> None:
        both = select(denials.c.claim).where(denials.c.family == stays)
        self._connection.execute(delete(denials).where(denials.c.family == other, denials.c.claim.in_(both)))
        self._connection.execute(update(denials).where(denials.c.family == other).values(family=stays))

    def _cut(self, old: int, new: int, moved: set[int]) -> None:
        pairs = select(comparisons.c.left, comparisons.c.right).where(comparisons.c.family == old)
        for left, right in self._connection.execute(pairs).all():
            inside = (left in moved) + (right in moved)
            if inside:
                pair = (comparisons.c.left == left, comparisons.c.right == right)
                family = new if inside == 2 else None
                self._connection.execute(update(comparisons).where(*pair).values(family=family))

    def _refresh(self, numbers: Iterable[int]) -> None:
        """Count families anew: how many claims and articles, from when to when."""
        for number in set(numbers):
            counted = (
                select(
                    func.count(),
                    func.count(claims.c.article.distinct()),
                    func.min(articles.c.published),
                    func.max(articles.c.published),
                )
                .select_from(members)
                .join(claims, claims.c.id == members.c.claim)
                .join(articles, articles.c.id == claims.c.article)
                .where(members.c.family == number)
            )
            size, articles_, first, last = self._connection.execute(counted).one()
            values: dict[str, Any] = {"size": size, "articles": articles_, "first": first, "last": last}
            self._connection.execute(update(families).where(families.c.id == number).values(values))
