"""``selon claim``: one claim followed through the archive."""

from __future__ import annotations

import typer

from selon.cli import options
from selon.cli.asking import Asking
from selon.cli.problems import WELL
from selon.cli.services import Session


def claim(
    context: typer.Context,
    claim_id: options.ClaimId,
    *,
    archive: options.ArchivePlace = None,
    answer_format: options.AnswerFormat = "terminal",
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """Follow one claim through the archive. Gives the exit status."""
    session: Session = context.obj
    asking = Asking(session, archive, answer_format, width, color, ui)
    asking.check()
    from selon.pipeline.archives import follow  # noqa: PLC0415 - reading must not load a database

    with asking.opened() as opened:
        found = follow(opened, claim_id)
        from selon.cli.claim_page import claim_page  # noqa: PLC0415 - names of countries take time to load

        asking.give(found, lambda sheet: claim_page(found, sheet))
    return WELL
