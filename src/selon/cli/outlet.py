"""``selon outlet``: whom an outlet relays, how often with anonymous origins, and whose texts it runs."""

from __future__ import annotations

from dataclasses import fields

import typer

from selon.cli import options
from selon.cli.asking import Asking
from selon.cli.problems import FAILED, WELL
from selon.cli.services import Session


def outlet(
    context: typer.Context,
    name: options.Name,
    *,
    archive: options.ArchivePlace = None,
    answer_format: options.AnswerFormat = "terminal",
    width: options.Width = None,
    color: options.Color = "auto",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """Show whom an outlet relays. Gives the exit status."""
    session: Session = context.obj
    asking = Asking(session, archive, answer_format, width, color, ui)
    asking.check()
    with asking.opened() as opened:
        view = opened.view()
        profile = view.outlet(name)
        if profile is None:
            asking.unknown_name(view, name)
            return FAILED
        from selon.cli.profiles import outlet_lines  # noqa: PLC0415 - names of countries take time to load
        from selon.pipeline.archives import outlet_texts  # noqa: PLC0415 - loads a database

        texts = outlet_texts(view, name)
        record = {**{field.name: getattr(profile, field.name) for field in fields(profile)}, "publishing": texts}
        asking.give(record, lambda sheet: outlet_lines(profile, texts, sheet))
    return WELL
