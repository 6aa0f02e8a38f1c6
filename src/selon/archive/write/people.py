"""What people say, and the log of what was done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import BigInteger, Text, cast, insert, select, update

from selon.archive.errors import ArchiveError
from selon.archive.packing import dumps, unpack_text
from selon.archive.states import Anchor
from selon.archive.tables import CHANGES, articles, audit, corrections, settings
from selon.archive.write.base import Writes

GRADE = "grade"
"""Kind of a correction that grades: payload {"reliability": "A" to "F"} of a source, {"credibility": 1 to 6} of a claim."""
_GRADES: dict[str, Sequence[object]] = {"reliability": tuple("ABCDEF"), "credibility": range(1, 7)}


class PeopleWrites(Writes):
    """Corrections, kept apart from the readings, which they outlive; and the log."""

    def correct(
        self,
        kind: str,
        payload: object,
        *,
        who: str,
        article_id: str | None = None,
        anchor: Anchor | None = None,
        subject: str | None = None,
        note: str | None = None,
    ) -> int:
        """Keep a correction and give its id. It concerns an article, a passage of it, or a subject such as a family's id.

        Raises ArchiveError when the passage is not in the article at its place, or a grade is none.
        """
        if article_id is None and (subject is None or anchor is not None):
            raise ArchiveError("correction: it needs an article or a subject; a passage needs its article")
        if kind == GRADE:
            _check_grade(payload)
        key = None if article_id is None else self._article(article_id)
        if key is not None and anchor is not None:
            self._check_anchor(key, anchor)
        values = {
            "article": key,
            "subject": subject,
            "kind": kind,
            "at": self._now(),
            "who": who,
            "anchor": dumps([anchor.start, anchor.end, anchor.quote, anchor.prefix, anchor.suffix]) if anchor else None,
            "payload": dumps(payload),
            "note": note,
        }
        added = self._connection.execute(insert(corrections).values(values).returning(corrections.c.id))
        return int(added.scalar_one())

    def undo_correction(self, number: int, *, who: str) -> None:
        """Undo a correction; it stays in the list, marked. Raises ArchiveError when there is none, or it is undone."""
        standing = (corrections.c.id == number) & corrections.c.undone_at.is_(None)
        undone = update(corrections).where(standing).values(undone_at=self._now(), undone_by=who)
        if self._connection.execute(undone).rowcount == 0:
            known = self._connection.execute(select(corrections.c.id).where(corrections.c.id == number)).first()
            raise ArchiveError(f"correction {number} " + ("is undone already" if known else "is not in the archive"))

    def log(self, who: str, what: str, detail: object = None) -> None:
        """Add to the log of what was done."""
        self._connection.execute(insert(audit).values(at=self._now(), who=who, what=what, detail=dumps(detail)))

    def set(self, name: str, value: str) -> None:
        """Keep a setting of the archive."""
        self._connection.execute(settings.delete().where(settings.c.name == name))
        self._connection.execute(insert(settings).values(name=name, value=value))

    def count_change(self) -> None:
        """Give the archive another ``View.version``, at the end of a transaction."""
        more = cast(cast(settings.c.value, BigInteger) + 1, Text)
        counted = update(settings).where(settings.c.name == CHANGES).values(value=more)
        if self._connection.execute(counted).rowcount == 0:
            self._connection.execute(insert(settings).values(name=CHANGES, value="1"))

    def _check_anchor(self, article: int, anchor: Anchor) -> None:
        packed = self._connection.execute(select(articles.c.text).where(articles.c.id == article)).scalar_one()
        text = unpack_text(packed)
        around = (text[: anchor.start].endswith(anchor.prefix), text[anchor.end :].startswith(anchor.suffix))
        if not anchor.quote or text[anchor.start : anchor.end] != anchor.quote or not all(around):
            raise ArchiveError(
                f"correction: {anchor.quote[:60]!r} is not at {anchor.start} to {anchor.end} of the article"
            )


def _check_grade(payload: object) -> None:
    """The Admiralty code: reliability of a source, A to F, and credibility of what it says, 1 to 6; one of them or both."""
    grades = dict(payload) if isinstance(payload, Mapping) else {}
    good = all(name in _GRADES and type(grade) is type(_GRADES[name][0]) for name, grade in grades.items())
    if not grades or not good or any(grade not in _GRADES[name] for name, grade in grades.items()):
        raise ArchiveError('grade: give {"reliability": "A" to "F"}, {"credibility": 1 to 6}, or both')
