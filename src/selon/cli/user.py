"""``selon user``: who may log in to a server."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from selon.cli import options
from selon.cli.messages import UIS, Messages
from selon.cli.problems import WELL, UsageError
from selon.cli.safe import clean
from selon.cli.secrets import new_password
from selon.cli.services import Session

if TYPE_CHECKING:
    from selon.server.safety.users import Known

ACTIONS = ("add", "list", "remove", "role", "password", "token")
ROLES = ("reader", "analyst", "admin")
USERS = "SELON_USERS"
Action = Annotated[str, typer.Argument(metavar="|".join(ACTIONS), show_default=False)]
UserName = Annotated[str | None, typer.Argument(metavar="[NAME]", show_default=False)]
UsersFile = Annotated[Path | None, typer.Option("--users", metavar="FILE")]
Role = Annotated[str | None, typer.Option("--role", metavar="|".join(ROLES))]
PasswordStdin = Annotated[bool, typer.Option("--password-stdin", metavar="")]
TokenFile = Annotated[Path | None, typer.Option("--token-file", metavar="FILE")]


def user(
    context: typer.Context,
    user_action: Action,
    user_name: UserName = None,
    *,
    users_file: UsersFile = None,
    user_role: Role = None,
    password_stdin: PasswordStdin = False,
    new_token_file: TokenFile = None,
    answer_format: options.AnswerFormat = "terminal",
    ui: options.Interface = None,
    help_: options.Help = False,
) -> int:
    """Change a file of users, list it, or make a server's token. Gives the exit status."""
    session: Session = context.obj
    options.check_choice("--ui", ui, UIS)
    options.check_choice("--format", answer_format, options.ANSWER_FORMATS)
    options.check_choice("ACTION", user_action, ACTIONS)
    options.check_choice("--role", user_role, ROLES)
    if user_action == "token":
        return _make_token(session.messages, new_token_file)
    path = users_file or (Path(os.environ[USERS]) if os.environ.get(USERS) else None)
    if path is None:
        raise UsageError("user.no_file", variable=USERS)
    from selon.server.safety.users import UsersError  # noqa: PLC0415 - only what is asked for

    try:
        if user_action == "list":
            return _list(session.messages, path, answer_format)
        return _change(session.messages, path, user_action, user_name, user_role, password_stdin)
    except UsersError as error:
        raise UsageError(f"user.error.{error.key}", **error.fields) from error
    except OSError as error:
        raise UsageError("user.error.unread", path=path, reason=error.strerror or error) from error


def _list(messages: Messages, path: Path, answer_format: str) -> int:
    from selon.server.safety.users import is_open, load  # noqa: PLC0415 - as above

    users = load(path)
    if answer_format == "json":
        from selon.exports.plain import to_json  # noqa: PLC0415 - as above

        typer.echo(to_json([{"name": one.name, "role": one.role, "changed": one.changed} for one in users.values()]))
        return WELL
    width = max((len(name) for name in users), default=0)
    for one in users.values():
        typer.echo(f"{one.name:{width}}  {one.role:7}  {clean(one.changed)[:10]}")
    if not users:
        typer.echo(messages("user.nobody"), err=True)
    if is_open(path):
        typer.echo(messages("user.open", path=path), err=True)
    return WELL


def _change(messages: Messages, path: Path, action: str, given: str | None, role: str | None, from_stdin: bool) -> int:
    """Add, remove or change one user. What is asked for is asked before the file is locked."""
    from selon.server.safety.users import changing, clean_name  # noqa: PLC0415 - as above

    if given is None:
        raise UsageError("user.no_name", action=action)
    if action == "role" and role is None:
        raise UsageError("user.no_role", roles=", ".join(ROLES))
    name = clean_name(given)
    _check(path, action, name)
    made = _made(messages, name, role or "reader", from_stdin) if action in ("add", "password") else None
    with changing(path) as users:
        _allowed(action, name, users.keys())
        if action == "remove":
            del users[name]
        elif action == "role":
            users[name] = replace(users[name], role=role or "")
        elif made is not None:
            users[name] = made if action == "add" else replace(made, role=role or users[name].role)
        shown = users[name].role if name in users else ""
        nobody = bool(users) and not any(one.role == "admin" for one in users.values())
    typer.echo(messages(f"user.done.{action}", name=name, role=shown))
    if nobody:
        typer.echo(messages("user.no_admin"), err=True)
    return WELL


def _check(path: Path, action: str, name: str) -> None:
    """Refuse what will not be possible before a password is asked for."""
    from selon.server.safety.users import load  # noqa: PLC0415 - as above

    _allowed(action, name, load(path).keys() if path.exists() else ())


def _allowed(action: str, name: str, names: object) -> None:
    present = name in names  # type: ignore[operator]
    if action == "add" and present:
        raise UsageError("user.error.twice", name=name)
    if action != "add" and not present:
        raise UsageError("user.error.unknown", name=name)


def _made(messages: Messages, name: str, role: str, from_stdin: bool) -> Known:
    """A user with a new password."""
    from selon.server.safety.passwords import WeakPasswordError, check_strength  # noqa: PLC0415 - as above
    from selon.server.safety.users import Known, now  # noqa: PLC0415 - as above

    def check(password: str) -> None:
        try:
            check_strength(name, password)
        except WeakPasswordError as error:
            raise UsageError(f"user.password.{error.key}") from error

    hash_ = _hasher()
    password = new_password(messages, name, from_stdin)
    check(password)
    return Known(name, role, hash_(password), now())


def _make_token(messages: Messages, path: Path | None) -> int:
    """A new token: its hash into a file, itself to whoever asks for it, once."""
    if path is None:
        raise UsageError("user.no_token_file")
    from selon.server.safety.files import write_private  # noqa: PLC0415 - as above
    from selon.server.safety.passwords import new_secret  # noqa: PLC0415 - as above

    hash_ = _hasher()
    token = new_secret()
    try:
        write_private(path, hash_(token) + "\n")
    except OSError as error:
        raise UsageError("user.error.unread", path=path, reason=error.strerror or error) from error
    typer.echo(messages("user.done.token", path=path), err=True)
    sys.stdout.write(token + "\n")
    return WELL


def _hasher() -> Callable[[str], str]:
    from selon.server.safety.passwords import MissingArgonError, Passwords  # noqa: PLC0415 - as above

    try:
        return Passwords().hash
    except MissingArgonError as error:
        raise UsageError("serve.packages", package="argon2-cffi") from error
