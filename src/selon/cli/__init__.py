"""The command line: arguments in, the pipeline called, the reading shown. No logic of its own about readings."""

from selon.cli.app import main

__all__ = ["main"]
