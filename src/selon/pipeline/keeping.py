"""Readings into an archive with the corrections that stand applied; the machine's own stays beneath, in the history."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from selon.archive import Anchor, Correction, ReadingAdded, View, Writer, locate
from selon.corrections import READING_KINDS, Edit, Refused, with_places
from selon.exports.jsonl import from_dict, to_dict
from selon.gazetteer import Gazetteer
from selon.matching import statements
from selon.pipeline.corrected import Corrected, corrected
from selon.records import Article, Reading, Source, Statement

_MARK = re.compile(r" corrected ([\d,]+)$")
_GONE = "its words are not in this version of the article, or not only once"


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a reading. ``said``: its statements; ``refused``: corrections that could not be applied."""

    stored: ReadingAdded
    said: tuple[Statement, ...]
    refused: tuple[Refused, ...]


def is_corrected(program: str) -> bool:
    """Whether a reading's program says that people have corrected it."""
    return _MARK.search(program) is not None


def corrections_of(program: str) -> tuple[int, ...]:
    """The ids of the corrections that a reading has in it."""
    found = _MARK.search(program)
    return tuple(map(int, found[1].split(","))) if found else ()


def keep(
    writer: Writer,
    reading: Reading,
    outlet: Source | None,
    gazetteer: Gazetteer,
    program: str,
    said: tuple[Statement, ...] | None = None,
) -> Kept:
    """Keep a machine's reading, whose article has the id that the archive gave it, and make it the article's current one with
    all corrections that stand. ``said``: its statements, where they are known already. Raises ArchiveError.
    """
    edits, lost = edits_of(writer.view, reading.article.id)
    body = to_dict(reading)
    if not edits:
        said = statements(reading, outlet) if said is None else said
        return Kept(writer.add_reading(body, said, program=program), said, lost)
    result = corrected(reading, edits, gazetteer)
    if len(result.refused) < len(edits):  # otherwise what becomes current is the machine's own
        last = machine_reading(writer.view, reading.article.id)
        if last is None or (last[1], last[0].get("model")) != (program, reading.model) or not _alike(last[0], body):
            writer.note_reading(body, program=program)
    return _stored(writer, body, result, edits, outlet, program, lost)


def refresh(
    writer: Writer, article_id: str, outlet_of: Callable[[Article], Source | None], gazetteer: Gazetteer
) -> Kept | None:
    """Apply to an article's last machine reading what stands now; None when it has none. Raises ArchiveError."""
    last = machine_reading(writer.view, article_id)
    if last is None:
        return None
    body, program = last
    edits, lost = edits_of(writer.view, article_id)
    reading = from_dict(body, checked=False)
    outlet = outlet_of(reading.article)
    result = corrected(reading, edits, gazetteer)
    return _stored(writer, body, result, edits, outlet, program, lost)


def machine_reading(view: View, article_id: str) -> tuple[dict[str, Any], str] | None:
    """The last reading of an article that no person has corrected, as it was kept, and its program."""
    entries = [entry for entry in view.readings(article_id) if not is_corrected(entry.program)]
    found = view.reading(article_id, entries[-1].number) if entries else None
    return None if found is None else (found.body, found.program)


def edits_of(view: View, article_id: str) -> tuple[tuple[Edit, ...], tuple[Refused, ...]]:
    """The corrections of an article's reading, the oldest first, with their places in its text; and those whose passages are
    not there.
    """
    found: list[Edit] = []
    lost: list[Refused] = []
    article = None
    for placed in view.placed_corrections(article_id):
        correction = placed.correction
        if correction.kind not in READING_KINDS:
            continue
        article = article or view.article(article_id)
        text = article.text if article else ""
        own = article is not None and article.id == correction.article_id
        payload = correction.payload if own else _moved(correction, text)
        if payload is None or (correction.anchor is not None and placed.place is None):
            lost.append(Refused(correction.id, _GONE))
        else:
            found.append(Edit(correction.id, correction.kind, payload, placed.place))
    return tuple(found), tuple(lost)


def _moved(correction: Correction, text: str) -> Mapping[str, Any] | None:
    """A payload with its places as they are in another version; None when one of them is not there."""
    missing = False

    def place(known: Mapping[str, Any]) -> dict[str, int]:
        nonlocal missing
        passage = Anchor(known["start"], known["end"], known["quote"], known["prefix"], known["suffix"])
        found = locate(passage, text)
        missing = missing or found is None
        return {"start": found[0], "end": found[1]} if found else {"start": 0, "end": 0}

    payload = with_places(correction.payload, place)
    return None if missing else payload


def _stored(
    writer: Writer,
    body: dict[str, Any],
    result: Corrected,
    edits: Sequence[Edit],
    outlet: Source | None,
    program: str,
    lost: tuple[Refused, ...],
) -> Kept:
    """Where nothing could be applied, what is kept is the machine's reading to the last letter."""
    refused = {one.id for one in result.refused}
    applied = [str(edit.id) for edit in edits if edit.id not in refused]
    if applied:
        body = to_dict(result.reading)
        program = f"{program} corrected {','.join(applied)}"
    reading = result.reading if applied else from_dict(body, checked=False)
    said = statements(reading, outlet)
    every = tuple(sorted((*lost, *result.refused), key=lambda one: one.id))
    return Kept(writer.add_reading(body, said, program=program), said, every)


def _alike(left: Mapping[str, Any], right: Mapping[str, Any]) -> bool:
    """Whether two readings differ in nothing but where the article was published."""
    return all(left.get(name) == right.get(name) for name in {*left, *right} - {"article"})


def renamed(reading: Reading, name: str) -> Reading:
    """A reading whose article goes by another id."""
    return replace(reading, article=replace(reading.article, id=name))
