"""Exports of an archive, streamed: each format by its name, with the filters of claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from selon.archive import Archive, ClaimFilter, View
from selon.corrections import READING_KINDS
from selon.exports.claims_csv import claims_csv
from selon.exports.claims_jsonl import claims_jsonl
from selon.exports.claims_parquet import MissingParquetError, claims_parquet
from selon.exports.corrections_jsonl import corrections_jsonl
from selon.exports.families_jsonl import families_jsonl
from selon.exports.jsonl import from_dict
from selon.exports.listing import PAGE, Source, every, has_claims
from selon.exports.readings_jsonl import readings_jsonl
from selon.exports.training_jsonl import gold, training_jsonl
from selon.gazetteer import load
from selon.pipeline.corrected import corrected
from selon.pipeline.keeping import corrections_of, edits_of, machine_reading

__all__ = ["EXPORTS", "Export", "MissingParquetError", "export", "training_rows"]

_LINES = "application/x-ndjson"
SENT = 64 * 1024
"""Bytes that go out together, at least."""


@dataclass(frozen=True, slots=True)
class Export:
    """A format. ``write``: the pieces of a file from a view, a query and a filter."""

    media_type: str
    write: Callable[[Source, str | None, ClaimFilter], Iterator[bytes]]


def _training(view: Source, query: str | None, wanted: ClaimFilter) -> Iterator[bytes]:
    if not isinstance(view, View):
        raise TypeError("training data come from a view")
    return training_jsonl(training_rows(view, query, wanted))


def _with_bom(view: Source, query: str | None, wanted: ClaimFilter) -> Iterator[bytes]:
    return claims_csv(view, query, wanted, bom=True)


EXPORTS: dict[str, Export] = {
    "claims.jsonl": Export(_LINES, claims_jsonl),
    "claims.csv": Export("text/csv; charset=utf-8", claims_csv),
    "claims.parquet": Export("application/vnd.apache.parquet", claims_parquet),
    "readings.jsonl": Export(_LINES, readings_jsonl),
    "families.jsonl": Export(_LINES, families_jsonl),
    "corrections.jsonl": Export(_LINES, corrections_jsonl),
    "training.jsonl": Export(_LINES, _training),
}
"""By file name: what it is about, a dot, the format."""


def export(
    archive: Archive, name: str, query: str | None = None, wanted: ClaimFilter | None = None, *, bom: bool = False
) -> Iterator[bytes]:
    """The pieces of a file, none of them large, whatever the archive's size. ``bom``: a byte order mark, for CSV.

    Raises KeyError for a format that there is none of, MissingParquetError, and ArchiveError for a wrong filter, all of them
    before the first piece.
    """
    write = _with_bom if bom and name == "claims.csv" else EXPORTS[name].write
    view = archive.view()
    chosen = wanted or ClaimFilter()
    view.claims(query, chosen, limit=1)  # a wrong filter is told of even where nothing is found
    pieces = write(view, query, chosen)
    whole = _gathered(pieces)
    first = next(whole, b"")
    return chain([first] if first else [], whole)


def _gathered(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Pieces of a size that is worth sending."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= SENT:
            yield b"".join(held)
            held.clear()
            size = 0
    if held:
        yield b"".join(held)


def training_rows(view: View, query: str | None = None, wanted: ClaimFilter | None = None) -> Iterator[dict[str, Any]]:
    """The articles whose current reading people have corrected, as gold objects of the corpus' form, with marks on what they
    touched. An article comes once.
    """
    gazetteer = load()
    chosen = wanted or ClaimFilter()
    filtered = query is not None or chosen != ClaimFilter()
    seen: set[str] = set()
    for correction in every(lambda cursor: view.corrections(cursor=cursor, limit=PAGE)):
        name = correction.article_id
        if name is None or name in seen or correction.kind not in READING_KINDS:
            continue
        seen.add(name)
        if chosen.article not in (None, name):
            continue
        if filtered and not has_claims(view, query, replace(chosen, article=name)):
            continue
        current, last = view.reading(name), machine_reading(view, name)
        applied = corrections_of(current.program) if current else ()
        if last is None or not applied:
            continue
        edits, _ = edits_of(view, name)
        result = corrected(from_dict(last[0], checked=False), edits, gazetteer)
        yield gold(result.reading, result.touched, applied)
