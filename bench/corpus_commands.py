"""The commands about the corpus, for the parser of ``bench.__main__``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from bench import agreement, corpus_audit, corpus_figures, corpus_overlap, split
from bench.leaderboard import add_leaderboard

COMMANDS = (
    ("split", split.main, "write the corpus' list of parts, split.tsv, by the rule"),
    ("corpus", corpus_figures.main, "how many articles, words and attributions the corpus has, by language and part"),
    ("overlap", corpus_overlap.main, "report sentences and stretches of words that two articles of the corpus share"),
    ("agreement", agreement.main, "how far two annotations of the same articles agree"),
    ("audit", corpus_audit.main, "check the corpus' annotation against what the guidelines fix"),
)


def add_corpus_commands(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the commands; each works on the project's articles."""
    for name, run, text in COMMANDS:
        parser = commands.add_parser(name, help=text)
        parser.add_argument("--folder", type=Path, default=split.FOLDER, help=argparse.SUPPRESS)
        parser.set_defaults(run=run)
    add_leaderboard(commands)
