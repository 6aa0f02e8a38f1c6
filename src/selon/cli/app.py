"""The program: its commands, their help in the reader's language, and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from typing import cast

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from selon.cli import options
from selon.cli.add import add
from selon.cli.archive_help import ARCHIVE_EXAMPLES
from selon.cli.claim import claim
from selon.cli.claims import claims
from selon.cli.compare import compare
from selon.cli.explain import explain
from selon.cli.export import export
from selon.cli.help_words import EXAMPLES
from selon.cli.messages import UIS, Messages, asked_ui, choose_ui
from selon.cli.original import original
from selon.cli.outlet import outlet
from selon.cli.problems import BROKEN_PIPE, INTERRUPTED, USAGE, ProblemError, report, usage_words
from selon.cli.read import read
from selon.cli.schema import schema
from selon.cli.serve import serve
from selon.cli.serve_words import SERVE_EXAMPLES
from selon.cli.services import Services, Session, pipeline_services
from selon.cli.similar import similar
from selon.cli.source import source
from selon.cli.user import user
from selon.cli.watch import watch
from selon.records import ConfigurationError

_SETTINGS: dict[str, list[str]] = {"help_option_names": []}
"""The parser's own --help speaks English only; every command has one of ours."""


def selon(
    context: typer.Context, ui: options.Interface = None, version_: options.Version = False, help_: options.Help = False
) -> int:
    """Show the version, or the help where no command is given. Gives the exit status."""
    options.check_choice("--ui", ui, UIS)
    if version_:
        typer.echo(f"selon {version('selon')}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        return USAGE
    return 0


def build(messages: Messages) -> TyperGroup:
    """Give the program's command, its help in the language of the messages ."""
    program = typer.Typer(
        add_completion=False, rich_markup_mode="rich", context_settings=_SETTINGS, pretty_exceptions_enable=False
    )
    program.callback(invoke_without_command=True)(selon)
    for command in (
        read,
        explain,
        add,
        watch,
        claims,
        claim,
        source,
        outlet,
        similar,
        compare,
        original,
        export,
        serve,
        user,
        schema,
    ):
        program.command(command.__name__, context_settings=_SETTINGS)(command)
    built = cast(TyperGroup, typer.main.get_command(program))
    _speak(built, "selon", messages)
    for name, each in built.commands.items():
        _speak(cast(TyperCommand, each), name, messages)
    return built


def _speak(command: TyperCommand | TyperGroup, name: str, messages: Messages) -> None:
    """Give a command, its options and its examples their words."""
    command.help = command.short_help = messages(f"help.{name}")
    if name != "selon":
        command.rich_help_panel = messages("help.commands")
    examples = [f"$ {line}" for line in {**EXAMPLES, **ARCHIVE_EXAMPLES, **SERVE_EXAMPLES}[name]]
    # The help joins lines that only one line end parts.
    command.epilog = "\n\n".join([messages("help.examples"), *examples, messages("help.status")])
    for param in command.params:
        if isinstance(param, TyperArgument | TyperOption):
            param.help = messages(f"help.arg.{param.name}")


def main(arguments: Sequence[str] | None = None, services: Callable[[], Services] = pipeline_services) -> int:
    """Run the program. Gives the exit status: 0 all well, 1 something could not be read, 2 wrong usage, 130 stopped
    from the keyboard, 141 when whoever reads the output has gone.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    messages = Messages(choose_ui(asked_ui(given), os.environ))
    try:
        # The parser's own way of running would turn a broken pipe into exit status 1.
        with build(messages).make_context("selon", given, obj=Session(messages, services)) as context:
            status = context.command.invoke(context)
        sys.stdout.flush()
    except ProblemError as problem:
        report(messages, messages(problem.key, **problem.fields))
        return problem.status
    except ConfigurationError as problem:
        report(messages, str(problem))
        return USAGE
    except typer.Exit as end:
        return end.exit_code
    except BrokenPipeError:
        return _gone()
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:
        words = usage_words(error, messages)
        if words is None:
            raise
        report(messages, words)
        report(messages, messages("error.hint", command="selon --help"))
        return USAGE
    return status if isinstance(status, int) else 0


def _gone() -> int:
    """End quietly when the reader of the output has gone: what is still buffered must not be tried again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BROKEN_PIPE
