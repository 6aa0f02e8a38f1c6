"""The commands of ``python -m bench`` about claim families: ``families``, ``fit`` and ``growth``."""

from __future__ import annotations

import argparse
from pathlib import Path

STORIES = Path(__file__).parent / "families" / "dev"


def add_claims_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to a parser's subparsers."""
    one = commands.add_parser("families", help="claim pairs and denials against story files")
    one.add_argument("places", type=Path, nargs="+", help="story files or folders")
    one.add_argument("--background", type=Path, nargs="+", default=[], help="JSON Lines of real articles, dated")
    one.set_defaults(run=_families)

    two = commands.add_parser("fit", help="fit the comparator to story files, with cross-validated figures")
    two.add_argument("places", type=Path, nargs="*", default=[STORIES], help="story files or folders")
    two.add_argument("--background", type=Path, nargs="+", default=[], help="JSON Lines of real articles, dated")
    two.add_argument("--write", action="store_true", help="replace the shipped coefficients")
    two.set_defaults(run=_fit)

    three = commands.add_parser("growth", help="what adding a claim costs as the archive grows")
    three.add_argument("places", type=Path, nargs="*", default=[STORIES], help="story files or folders")
    three.add_argument("--most", type=int, default=200_000, help="claims in the largest archive")
    three.set_defaults(run=_growth)


def _families(asked: argparse.Namespace) -> int:
    from bench.claims import main

    return main(asked.places, asked.background)


def _fit(asked: argparse.Namespace) -> int:
    from bench.claims_fit import main

    return main(asked.places, behind=asked.background, write=asked.write)


def _growth(asked: argparse.Namespace) -> int:
    from bench.growth import main

    return main(asked.places, asked.most)
