"""``selon schema``: print the JSON Schema of a reading."""

from __future__ import annotations

import sys

import typer

from selon.cli import options
from selon.cli.messages import UIS
from selon.cli.output import write_line
from selon.exports.schema import schema_text


def schema(context: typer.Context, ui: options.Interface = None, help_: options.Help = False) -> int:
    """Print the JSON Schema of a reading. Gives the exit status."""
    options.check_choice("--ui", ui, UIS)
    write_line(sys.stdout, schema_text().rstrip("\n"))
    return 0
