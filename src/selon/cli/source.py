"""``selon source``: what somebody is said to have said, and through whom."""

from __future__ import annotations

import typer

from selon.cli import options
from selon.cli.asking import Asking
from selon.cli.problems import FAILED, WELL
from selon.cli.services import Session


def source(
    context: typer.Context,
    name: options.Name,
    *,
    archive: options.ArchivePlace = None,
    answer_format: options.AnswerFormat = "terminal",
    limit: options.Limit = 20,
    cursor: options.Cursor = None,
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """Show what somebody is said to have said. Gives the exit status."""
    session: Session = context.obj
    asking = Asking(session, archive, answer_format, width, color, ui)
    asking.check()
    options.check_limit(limit)
    from selon.pipeline.archives import ClaimFilter  # noqa: PLC0415 - reading must not load a database

    with asking.opened() as opened:
        view = opened.view()
        profile = view.source(name)
        if profile is None:
            asking.unknown_name(view, name)
            return FAILED
        said = view.claims(None, ClaimFilter(source=name), cursor=cursor, limit=limit)
        from selon.cli.profiles import source_lines  # noqa: PLC0415 - names of countries take time to load

        asking.give({"profile": profile, "claims": said}, lambda sheet: source_lines(profile, said, sheet))
    return WELL
