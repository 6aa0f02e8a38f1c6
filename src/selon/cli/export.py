"""``selon export``: claims, readings, families, corrections and training data of an archive, as files for other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import typer

from selon.cli import options
from selon.cli.asking import Asking
from selon.cli.problems import WELL, UsageError
from selon.cli.services import Session

FORMATS = (
    "claims.jsonl",
    "claims.csv",
    "claims.parquet",
    "readings.jsonl",
    "families.jsonl",
    "corrections.jsonl",
    "training.jsonl",
)
"""Those of ``selon.pipeline.exporting``, which is not loaded to show the help."""


def export(
    context: typer.Context,
    export_format: options.ExportFormat,
    query: options.Query = None,
    *,
    archive: options.ArchivePlace = None,
    output: options.Output = None,
    bom: options.Bom = False,
    of_language: options.OfLanguage = None,
    of_publisher: options.OfPublisher = None,
    of_source: options.OfSource = None,
    country: options.Country = None,
    anonymous: options.Anonymous = None,
    hedged: options.Hedged = False,
    since: options.Since = None,
    until: options.Until = None,
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """Write an export to standard output or a file. Gives the exit status."""
    session: Session = context.obj
    asking = Asking(session, archive, "json", None, "never", ui)
    asking.check()
    options.check_choice("FORMAT", export_format, FORMATS)
    options.check_language(of_language)
    options.check_country(country)
    options.check_day("--since", since)
    options.check_day("--until", until)
    from selon.pipeline import exporting  # noqa: PLC0415 - loads a database
    from selon.pipeline.archives import ClaimFilter  # noqa: PLC0415 - as above

    wanted = ClaimFilter(
        language=of_language,
        publisher=of_publisher,
        source=of_source,
        country=country,
        anonymous=anonymous,
        hedged=hedged or None,
        since=since,
        until=until,
    )
    with asking.opened() as opened:
        try:
            pieces = exporting.export(opened, export_format, query, wanted, bom=bom)
        except exporting.MissingParquetError as error:
            raise UsageError("error.parquet") from error
        write_pieces(pieces, output)
    return WELL


def write_pieces(pieces: Iterable[bytes], output: str | None) -> None:
    """Write bytes to a file, which appears under its name only when it is whole, or to standard output. Raises
    ``UsageError`` for a file that cannot be written.
    """
    if output is None:
        _pour(pieces, getattr(sys.stdout, "buffer", None))
        return
    path = Path(output)
    part = path.with_name(f".{path.name}.part")
    try:
        try:
            with part.open("wb") as file:
                for piece in pieces:
                    file.write(piece)
            part.replace(path)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError("error.output", path=output, reason=error.strerror or error) from error


def _pour(pieces: Iterable[bytes], stream: BinaryIO | None) -> None:
    for piece in pieces:
        if stream is None:  # standard output was replaced by something that takes text only
            sys.stdout.write(piece.decode("utf-8", "replace"))
        else:
            stream.write(piece)
    sys.stdout.flush()
