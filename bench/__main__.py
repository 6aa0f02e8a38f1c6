"""Command line: ``python -m bench score|floors|gold|speed|adding|archive|families|fit|growth``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bench import floors
from bench.claims_commands import add_claims_commands
from bench.corpus_commands import add_corpus_commands
from bench.families import StoryError
from bench.gold import GoldArticle, GoldError, load_gold
from bench.run import Run, RunError, parse_readings, read_gold
from bench.score import Scores, score
from bench.tables import as_json, calibration_table, figures_table
from selon.corpus import CorpusError
from selon.corpus.markup import MarkupError, convert, dumps

EXPECTED = (CorpusError, GoldError, MarkupError, RunError, StoryError, floors.FloorError, OSError)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; exit status 1 when a floor is broken, an article not read or the input wrong."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["speed"]:  # it has options of its own, and loads what it times
        from bench.speed import main as measure_speed

        return measure_speed(given[1:])
    if given[:1] == ["adding"]:
        from bench.adding import main as measure_adding

        return measure_adding(given[1:])
    if given[:1] == ["archive"]:
        from bench.archive import main as measure_archive

        return measure_archive(given[1:])
    if given[:1] == ["following"]:
        from bench.following import main as measure_following

        return measure_following(given[1:])
    asked = _parser().parse_args(given)
    try:
        return int(asked.run(asked))
    except EXPECTED as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Accuracy and speed of Selon.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    scoring = argparse.ArgumentParser(add_help=False)
    scoring.add_argument(
        "gold", type=Path, help="JSON lines (.jsonl, .jsonl.gz), a marked-up text, or a folder of them"
    )
    scoring.add_argument("--language", help="only articles in this language (ISO 639-1)")
    scoring.add_argument("--processes", type=int, default=1, help="children among which the articles are shared")
    scoring.add_argument("--predictions", type=Path, help="score these readings (JSON lines) instead of reading")

    one = commands.add_parser("score", parents=[scoring], help="read a gold file's texts and score the readings")
    one.add_argument("--limit", type=int, help="only the first articles")
    one.add_argument("--json", type=Path, help="write the figures to this file instead of printing them as JSON")
    one.set_defaults(run=_score)

    two = commands.add_parser("floors", parents=[scoring], help="fail when a figure is below its floor")
    two.add_argument("--name", required=True, help="the data set's table in floors.toml")
    two.add_argument("--floors", type=Path, default=floors.FILE, help=argparse.SUPPRESS)
    two.add_argument("--raise", dest="raising", action="store_true", help="write floors that are higher")
    two.set_defaults(run=_floors, limit=None)

    three = commands.add_parser("gold", help="convert marked-up texts to JSON lines; reports every wrong file")
    three.add_argument("places", type=Path, nargs="+", help="files or folders")
    three.set_defaults(run=_gold)
    add_corpus_commands(commands)
    add_claims_commands(commands)

    commands.add_parser("speed", help="words a second, start-up and memory, against the bare encoder and a peer")
    commands.add_parser("following", help="origins, circles and drift of story files' families")
    commands.add_parser("adding", help="articles a second added to an archive, beside reading them alone")
    commands.add_parser("archive", help="size on disk and search times of an archive of 100,000 claims")
    return parser


def _measure(asked: argparse.Namespace) -> tuple[Scores, Run]:
    gold = load_gold(asked.gold, asked.limit, asked.language)
    if asked.predictions:
        with asked.predictions.open(encoding="utf-8", newline="\n") as lines:
            run = parse_readings(lines, gold, str(asked.predictions))
    else:
        run = _read(gold, asked.processes)
    for problem in run.problems:
        print(problem, file=sys.stderr)
    return score(gold, run.predictions), run


def _read(gold: Sequence[GoldArticle], processes: int) -> Run:
    """Read the texts, shared among so many children."""
    shares = [share for i in range(max(1, processes)) if (share := gold[i :: max(1, processes)])]
    with ThreadPoolExecutor(len(shares)) as pool:
        runs = list(pool.map(read_gold, shares))
    return Run(
        {name: found for run in runs for name, found in run.predictions.items()},
        tuple(problem for run in runs for problem in run.problems),
        tuple(dict.fromkeys(model for run in runs for model in run.models)),
    )


def _score(asked: argparse.Namespace) -> int:
    scores, run = _measure(asked)
    print(f"{scores.articles} articles; model: {', '.join(run.models) or 'unknown'}\n")
    print(figures_table(scores.figures))
    if scores.calibration:
        print("\n" + calibration_table(scores.calibration))
    text = json.dumps(as_json(scores.figures), indent=2)
    if asked.json:
        asked.json.write_text(text + "\n", encoding="utf-8")
    else:
        print(f"\n{text}")
    return 1 if run.problems else 0


def _floors(asked: argparse.Namespace) -> int:
    scores, run = _measure(asked)
    measured = {name: figure.value for name, figure in scores.figures.items()}
    known = floors.load_floors(asked.floors)
    now = known.get(asked.name, {})
    problems = floors.below(now, measured) if now or asked.raising else [f"no floors for {asked.name!r}"]
    print(figures_table(scores.figures))
    for problem in problems:
        print(problem, file=sys.stderr)
    if run.problems or problems:
        return 1
    if asked.raising:
        floors.write_floors({**known, asked.name: floors.raised(now, measured)}, asked.floors)
    _report_floors(now, floors.load_floors(asked.floors)[asked.name])
    return 0


def _report_floors(before: Mapping[str, float], after: Mapping[str, float]) -> None:
    for name, value in after.items():
        old = before.get(name)
        print(f"{name}: floor {value:.1f}" + (f" (was {old:.1f})" if old is not None and old != value else ""))


def _gold(asked: argparse.Namespace) -> int:
    status = 0
    for place in asked.places:
        for file in sorted(place.rglob("*.txt")) if place.is_dir() else [place]:
            try:
                print(dumps(convert(file.read_text(encoding="utf-8"), str(file))))
            except MarkupError as error:
                status = 1
                print(error, file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
