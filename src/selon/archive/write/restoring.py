"""What corrections need of the archive: readings kept beneath the current one, and families as they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, select, update

from selon.archive.lookup import batches, family_id, family_number
from selon.archive.tables import claims, comparisons, denials, families, members
from selon.archive.write.readings import ReadingWrites


class RestoringWrites(ReadingWrites):
    """Adding to the history, and taking merges and departures back."""

    def note_reading(self, reading: Mapping[str, Any], *, program: str) -> int:
        """Add a reading to an article's history alone, to be followed by the one that becomes current; its number. Nothing of
        it can be searched. Raises ArchiveError.
        """
        article = self._article(reading["article"]["id"])
        number, _ = self._add_body(article, reading, self._text(article), program)
        return number

    def family_state(self, family: str) -> dict[str, Any]:
        """What ``restore_family`` wants to have back: keys of the claims of a family and of those that deny it, and the ids
        that lead to it. Raises ArchiveError.
        """
        number = self._family(family)
        led = select(families.c.id).where(families.c.merged_into == number)
        return {
            "family": family_id(number),
            "claims": self._claims_of(members.c.claim, members.c.family == number),
            "denials": self._claims_of(denials.c.claim, denials.c.family == number),
            "led": [family_id(one) for one in self._connection.execute(led).scalars()],
        }

    def restore_family(self, state: Mapping[str, Any], out_of: Mapping[str, Any]) -> str:
        """Bring back a family that was merged into another, under its own id, with those of its claims that are still there;
        what joined since stays where it is. ``out_of``: the state of the one that took it in.
        """
        number = family_number(state["family"])
        ids = [number, *map(family_number, state["led"])]
        self._connection.execute(update(families).where(families.c.id.in_(ids)).values(merged_into=number))
        self._connection.execute(update(families).where(families.c.id == number).values(merged_into=None))
        self._move(number, state["claims"])
        home = self._family(out_of["family"])
        for batch in batches(sorted(set(state["denials"]))):
            there = [*self._connection.execute(select(claims.c.id).where(claims.c.id.in_(batch))).scalars()]
            only = [key for key in there if key not in out_of["denials"]]
            gone = (denials.c.family == home) & denials.c.claim.in_(only)
            self._connection.execute(denials.delete().where(gone))
            self._connection.execute(denials.delete().where(denials.c.family == number, denials.c.claim.in_(there)))
            if there:
                self._connection.execute(denials.insert(), [{"family": number, "claim": key} for key in there])
        return family_id(number)

    def return_to_family(self, family: str, keys: Sequence[int]) -> None:
        """Put claims back into a family, by whatever id it has now, and let their comparisons hold it together again; claims
        that are gone are passed over. Raises ArchiveError.
        """
        self._move(self._family(family), keys)

    def _claims_of(self, column: ColumnElement[int], wanted: ColumnElement[bool]) -> list[int]:
        return [*self._connection.execute(select(column).where(wanted).order_by(column)).scalars()]

    def _move(self, number: int, keys: Sequence[int]) -> None:
        touched: set[int] = {number}
        for batch in batches(keys):
            there = [*self._connection.execute(select(claims.c.id).where(claims.c.id.in_(batch))).scalars()]
            held = self._connection.execute(select(members).where(members.c.claim.in_(there))).all()
            touched |= {row.family for row in held}
            at_home = [row.claim for row in held]
            moving = update(members).where(members.c.claim.in_(at_home)).values(family=number)
            self._connection.execute(moving)
            if rows := [{"claim": key, "family": number} for key in there if key not in at_home]:
                self._connection.execute(members.insert(), rows)
        for family in touched:
            self._hold(family)
        self._refresh(touched)

    def _hold(self, number: int) -> None:
        """A family is held together by the comparisons of its own claims, and by no others."""
        inside = select(members.c.claim).where(members.c.family == number)
        both = comparisons.c.left.in_(inside) & comparisons.c.right.in_(inside)
        lost = (comparisons.c.family == number) & ~both
        self._connection.execute(update(comparisons).where(lost).values(family=None))
        same = both & (comparisons.c.relation == "same")
        self._connection.execute(update(comparisons).where(same).values(family=number))
