"""``selon original``: the page that an article was read from, as it came, where the archive has kept it."""

from __future__ import annotations

import typer

from selon.cli import options
from selon.cli.asking import Asking
from selon.cli.export import write_pieces
from selon.cli.problems import WELL, UsageError
from selon.cli.services import Session


def original(
    context: typer.Context,
    article: options.ArticleName,
    *,
    archive: options.ArchivePlace = None,
    output: options.Output = None,
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """Write a kept page to standard output or a file, byte by byte. Gives the exit status."""
    session: Session = context.obj
    asking = Asking(session, archive, "json", None, "never", ui)
    asking.check()
    with asking.opened() as opened:
        from selon.pipeline.archives import article_id  # noqa: PLC0415 - loads a database

        view = opened.view()
        found = article_id(view, article)
        if found is None:
            raise UsageError("error.unknown_article", name=article)
        page = view.original(found)
        if page is None:
            raise UsageError("error.no_original", name=article)
        write_pieces([page.body], output)
    return WELL
