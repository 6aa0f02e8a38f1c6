"""``selon serve``: the page and the API, in a browser."""

from __future__ import annotations

import os
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from selon.cli import options
from selon.cli.messages import UIS
from selon.cli.problems import WELL, UsageError
from selon.cli.services import Session

if TYPE_CHECKING:
    from selon.server.settings import Settings

Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", show_default=False)]
Port = Annotated[int, typer.Option("--port", metavar="NUMBER", min=0, max=65535, show_default=False)]
Users = Annotated[Path | None, typer.Option("--users", metavar="FILE")]
TokenFile = Annotated[Path | None, typer.Option("--token-file", metavar="FILE")]
Proxies = Annotated[list[str] | None, typer.Option("--proxy", metavar="ADDRESS")]
OpenPage = Annotated[bool, typer.Option("--open", metavar="")]


def serve(
    context: typer.Context,
    *,
    archive: options.ArchivePlace = None,
    host: Host = "127.0.0.1",
    port: Port = 7435,
    users: Users = None,
    token_file: TokenFile = None,
    proxy: Proxies = None,
    allow_private: options.AllowPrivate = False,
    open_page: OpenPage = False,
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """Serve the page and the API until stopped from the keyboard. Gives the exit status."""
    session: Session = context.obj
    messages = session.messages
    options.check_choice("--ui", ui, UIS)
    _needs_packages()
    from selon.cli.asking import Asking  # noqa: PLC0415 - as below
    from selon.server.safety.start import UnsafeError  # noqa: PLC0415 - only this command needs a server
    from selon.server.serving import PortTakenError, address, listening, run  # noqa: PLC0415 - as above

    with Asking(session, archive, "terminal", None, "auto", ui).opened(create=True) as opened:
        where = opened.where
    settings = _settings(_place(archive, where), host, port, users, token_file, tuple(proxy or ()), allow_private)
    try:
        found = listening(settings)
    except UnsafeError as error:
        raise UsageError("serve.unsafe", reason=error) from error
    except PortTakenError as error:
        raise UsageError("serve.taken", reason=error) from error
    at = address(found)
    typer.echo(messages("serve.running", address=at, archive=where))
    if open_page:
        webbrowser.open(at)
    with suppress(KeyboardInterrupt):
        run(settings, found)
    typer.echo(messages("serve.ended"), err=True)
    return WELL


def _place(archive: str | None, where: str) -> str:
    """What opens the archive again: the path that it is at, or its address as it was given, with its password."""
    given = archive or os.environ.get("SELON_ARCHIVE") or where
    return given if "://" in given else where


def _needs_packages() -> None:
    """Say what is missing when the server's packages are."""
    try:
        import argon2  # noqa: F401, PLC0415 - only to see whether they are there
        import fastapi  # noqa: F401, PLC0415
        import python_multipart  # noqa: F401, PLC0415
        import uvicorn  # noqa: F401, PLC0415
    except ModuleNotFoundError as error:
        raise UsageError("serve.packages", package=error.name) from error


def _settings(
    where: str,
    host: str,
    port: int,
    users: Path | None,
    token_file: Path | None,
    proxies: tuple[str, ...],
    allow_private: bool,
) -> Settings:
    from selon.server.settings import Settings  # noqa: PLC0415 - as above

    token = None
    if token_file is not None:
        try:
            token = token_file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeError) as error:
            raise UsageError("serve.token", file=token_file, reason=getattr(error, "strerror", error)) from error
    return Settings(
        archive=where, host=host, port=port, users=users, token=token, proxies=proxies, allow_private=allow_private
    )
