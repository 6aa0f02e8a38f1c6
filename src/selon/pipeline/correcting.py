"""Corrections of an archive: kept, applied to what is current, undone; each in one transaction and in the log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from selon.archive import Anchor, Archive, ArchiveError, Correction, View, Writer, anchor
from selon.corrections import (
    FAMILY_KINDS,
    GRADE,
    KINDS,
    READING_KINDS,
    CorrectionError,
    check_payload,
    check_text,
    with_places,
)
from selon.gazetteer import Gazetteer, load
from selon.pipeline import families
from selon.pipeline.applying import Standing, Work, standing
from selon.pipeline.matcher import Matcher
from selon.pipeline.names import statement_key
from selon.pipeline.passages import anchored
from selon.pipeline.passages import passage as passage_of
from selon.records import Article

__all__ = [
    "KINDS",
    "Correction",
    "CorrectionError",
    "Corrector",
    "Standing",
    "UndoneError",
    "UnknownArticleError",
    "UnknownCorrectionError",
    "correct",
    "undo",
]


class UnknownArticleError(ArchiveError):
    """An article that the archive does not have."""


class UnknownCorrectionError(ArchiveError):
    """A correction that the archive does not have."""


class UndoneError(ArchiveError):
    """A correction that is undone already."""


def correct(
    archive: Archive,
    kind: str,
    payload: Mapping[str, Any],
    *,
    who: str,
    article_id: str | None = None,
    start: int | None = None,
    end: int | None = None,
    subject: str | None = None,
    note: str | None = None,
) -> Correction:
    """Keep a correction and make what it says current. See ``Corrector.correct``."""
    return Corrector(archive).correct(
        kind, payload, who=who, article_id=article_id, start=start, end=end, subject=subject, note=note
    )


def undo(archive: Archive, number: int, *, who: str) -> Correction:
    """Undo a correction. See ``Corrector.undo``."""
    return Corrector(archive).undo(number, who=who)


class Corrector:
    """Corrects one archive; keeps its matcher for the next time. Not safe to share between threads."""

    def __init__(self, archive: Archive, matcher: Matcher | None = None) -> None:
        self._archive = archive
        self._gazetteer: Gazetteer = load()
        self._matcher = matcher

    def correct(
        self,
        kind: str,
        payload: Mapping[str, Any],
        *,
        who: str,
        article_id: str | None = None,
        start: int | None = None,
        end: int | None = None,
        subject: str | None = None,
        note: str | None = None,
    ) -> Correction:
        """Keep a correction with its passage (code points ``start`` to ``end`` of the article) and make the corrected reading
        the current one, of all versions of the article that have the passage. All of it, or nothing.

        Raises CorrectionError, which names the field, UnknownArticleError, and ArchiveError.
        """
        for where, told in (("subject", subject), ("note", note)):
            check_text(where, told or "")
        article = self._article(article_id)
        check_payload(kind, payload, len(article.text) if article else 0)
        if kind in READING_KINDS:
            if article is None:
                raise CorrectionError("article_id", f"a correction of the kind {kind} needs its article")
            passage = passage_of(kind, payload, article.text, start, end)
            full = with_places(payload, lambda place: anchored(article.text, place))
            return self._read_anew(kind, full, who, article, passage, note)
        if kind in FAMILY_KINDS:
            return self._regroup(kind, payload, who, subject, note)
        return self._grade(payload, who, article, (start, end), subject, note)

    def undo(self, number: int, *, who: str) -> Correction:
        """Take a correction back: what it changed becomes what it would be without. Raises UnknownCorrectionError,
        UndoneError, ArchiveError.
        """
        view = self._archive.view()
        found = view.correction(number)
        if found is None:
            raise UnknownCorrectionError(f"correction {number} is not in the archive")
        if found.undone_at is not None:
            raise UndoneError(f"correction {number} is undone already")
        work = Work(self._gazetteer, self._matching)
        with self._archive.writer() as writer:
            writer.undo_correction(number, who=who)
            if found.kind in READING_KINDS and found.article_id is not None:
                work.refresh(writer, found.article_id)
            elif found.kind in FAMILY_KINDS:
                families.restore(writer, found)
                families.hold(writer)  # what others have parted since stays apart
            writer.log(who, "correction.undone", _told(found))
            undone = writer.view.correction(number)
        work.done()
        return undone or found

    def standing(self, article_id: str) -> Standing:
        """What became of the corrections of an article. Raises UnknownArticleError."""
        found = standing(self._archive.view(), article_id, self._gazetteer)
        if found is None:
            raise UnknownArticleError(f"article {article_id!r} is not in the archive, or was not read yet")
        return found

    def _matching(self) -> Matcher:
        """Its matcher, made when a claim is new or gone for the first time."""
        if self._matcher is None:
            self._matcher = Matcher(self._archive)
        return self._matcher

    def _read_anew(
        self,
        kind: str,
        payload: Mapping[str, Any],
        who: str,
        article: Article,
        passage: Anchor | None,
        note: str | None,
    ) -> Correction:
        work = Work(self._gazetteer, self._matching)
        with self._archive.writer() as writer:
            number = writer.correct(kind, payload, who=who, article_id=article.id, anchor=passage, note=note)
            kept = work.refresh(writer, article.id)
            if kept is None:
                raise CorrectionError("article_id", "the article has not been read yet")
            reason = next((one.reason for one in kept.refused if one.id == number), None)
            if reason is not None:
                raise CorrectionError("payload", reason)
            found = self._logged(writer, number, who)
        work.done()
        return found

    def _regroup(
        self, kind: str, payload: Mapping[str, Any], who: str, subject: str | None, note: str | None
    ) -> Correction:
        with self._archive.writer() as writer:
            before = families.change(writer, kind, subject, payload)
            told = subject or before.get("family") or next(iter(before["left"]))
            number = writer.correct(kind, {**payload, "before": before}, who=who, subject=told, note=note)
            return self._logged(writer, number, who)

    def _grade(
        self,
        payload: Mapping[str, Any],
        who: str,
        article: Article | None,
        place: tuple[int | None, int | None],
        subject: str | None,
        note: str | None,
    ) -> Correction:
        """Of a source, or of a claim: by its passage, or by its key."""
        view = self._archive.view()
        passage = None
        if article is not None:
            passage = passage_of(GRADE, payload, article.text, *place)
        elif subject and "#" in subject:
            article, passage = self._claim(view, subject)
        if article is None and (not subject or not (view.source(subject) or view.outlet(subject))):
            raise CorrectionError("subject", f"the archive knows nobody called {subject!r}" if subject else "whom?")
        if "credibility" in payload and article is None:
            raise CorrectionError("payload.credibility", "a source has a reliability; credibility is a claim's")
        if "reliability" in payload and article is not None:
            raise CorrectionError("payload.reliability", "a claim has a credibility; reliability is a source's")
        with self._archive.writer() as writer:
            name = article.id if article else None
            number = writer.correct(
                GRADE, payload, who=who, article_id=name, anchor=passage, subject=subject, note=note
            )
            return self._logged(writer, number, who)

    def _claim(self, view: View, name: str) -> tuple[Article, Anchor]:
        """The article of a claim, and its first words."""
        try:
            key = statement_key(view, name)
        except ArchiveError as error:
            raise CorrectionError("subject", str(error)) from error
        article = self._article(key.rpartition("#")[0])
        stored = view.reading(article.id) if article else None
        claim = key.rpartition("#")[2].partition(".")[0]
        spans = [c["spans"] for c in stored.body["claims"] if c["id"] == claim] if stored else []
        if article is None or not spans or not spans[0]:
            raise CorrectionError("subject", f"there is no claim {name!r}")
        return article, anchor(article.text, spans[0][0]["start"], spans[0][0]["end"])

    def _article(self, article_id: str | None) -> Article | None:
        if article_id is None:
            return None
        found = self._archive.view().article(article_id)
        if found is None:
            raise UnknownArticleError(f"article {article_id!r} is not in the archive")
        return found

    def _logged(self, writer: Writer, number: int, who: str) -> Correction:
        found = writer.view.correction(number)
        if found is None:  # pragma: no cover - it was kept a moment ago
            raise UnknownCorrectionError(f"correction {number} is not in the archive")
        writer.log(who, "correction", _told(found))
        return found


def _told(correction: Correction) -> dict[str, Any]:
    """What the log says of a correction."""
    about = correction.article_id or correction.subject
    quote = correction.anchor.quote[:80] if correction.anchor else None
    return {"id": correction.id, "kind": correction.kind, "about": about, "quote": quote, "note": correction.note}
