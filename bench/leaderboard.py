"""Selon and its peers on the same articles, scored alike: ``python -m bench leaderboard GOLD… --python PATH``.

Of the corpus' articles those of one part are taken, by default development. Other gold is taken as a whole.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.gold import ROLES, GoldArticle, Relation, load_gold
from bench.peers import PEERS
from bench.run import RunError, read_gold
from bench.score import Predictions, score
from bench.split import FOLDER
from bench.tables import table
from selon.corpus.split import PARTS, Part, read_split

COLUMNS = {
    "relations": "relations",
    "overlap-source": "sources",
    "overlap-cue": "cues",
    "overlap-content": "contents",
    "nested": "nested",
}
"""Figure -> its heading; F1 all of them."""


def main(asked: argparse.Namespace) -> int:
    """Print a table a language; exit status 1 when an article was not read, or a peer could not be run."""
    gold = [article for place in asked.gold for article in of_part(load_gold(place), asked.part)]
    by_language: dict[str, list[GoldArticle]] = {}
    for article in gold:
        by_language.setdefault(article.language or "", []).append(article)
    if not by_language:
        raise RunError(f"no articles of the part {asked.part}")
    status = 0
    for language, articles in sorted(by_language.items()):
        run = read_gold(articles)
        problems = list(run.problems)
        rows: dict[str, Predictions] = {f"Selon ({', '.join(run.models)})": run.predictions}
        for name, title in PEERS.items():
            if language in import_module(f"bench.peers.{name}").LANGUAGES:
                try:
                    version, found = ask(asked.python, name, articles)
                except RunError as error:
                    problems.append(f"{title}: {error}")
                else:
                    rows[f"{title} ({version})" if version else title] = found
        print(f"{language}, {asked.part}: {len(articles)} articles\n\n{ranking(articles, rows)}\n")
        print("\n".join(problems), end="\n" if problems else "", file=sys.stderr)
        status |= bool(problems)
    return status


def of_part(articles: Sequence[GoldArticle], part: Part) -> list[GoldArticle]:
    """Without the corpus' articles of other parts."""
    parts = read_split(FOLDER)
    return [article for article in articles if parts.get(article.id, part) == part]


def ask(python: str, peer: str, articles: Sequence[GoldArticle]) -> tuple[str, Predictions]:
    """What a peer finds, run by the interpreter at ``python``; and its version. Raises RunError when it fails."""
    lines = [
        json.dumps({"id": article.id, "language": article.language, "text": article.text}) + "\n"
        for article in articles
    ]
    command = [python, "-m", "bench.peers.run", peer]
    try:
        done = subprocess.run(
            command,
            input="".join(lines),
            capture_output=True,
            check=False,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONPATH": str(FOLDER.parent)},
        )
    except OSError as error:
        raise RunError(f"{python}: cannot be started: {error}") from error
    if done.returncode:
        raise RunError(f"{' '.join(command)}: exit status {done.returncode}: {done.stderr[-2000:]}")
    first, *answers = map(json.loads, done.stdout.splitlines())
    return first["version"], {answer["id"]: tuple(map(_relation, answer["relations"])) for answer in answers}


def ranking(articles: Sequence[GoldArticle], rows: Mapping[str, Predictions]) -> str:
    """A Markdown table of F1 in percent, the best relations first."""
    figures = {name: score(articles, predictions).figures for name, predictions in rows.items()}
    best = sorted(figures.items(), key=lambda item: -item[1]["relations"].value)
    cells = [
        [name, *(f"{found[column].value:.1f}" if column in found else "" for column in COLUMNS)] for name, found in best
    ]
    return table(["", *COLUMNS.values()], cells)


def _relation(item: dict[str, Any]) -> Relation:
    source, cue, content = (tuple((start, end) for start, end in item[role]) for role in ROLES)
    return Relation(item["id"], item["parent"], source, cue, content)


def add_leaderboard(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to a parser."""
    parser = commands.add_parser("leaderboard", help="Selon and its peers on the same articles")
    parser.add_argument("gold", type=Path, nargs="+", help="gold files, or folders of marked-up texts")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has the peers' packages")
    parser.add_argument("--part", choices=PARTS, default="development", help="which part of the corpus")
    parser.set_defaults(run=main)
