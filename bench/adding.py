"""What adding to an archive costs beside reading: ``python -m bench adding [FILE] [--articles 90]``.

The same articles are read alone, added to an empty archive and added to one that holds others already, in turn, so that
whatever else the machine does weighs on all three alike. Ratio: time of reading alone, divided by that of reading and
adding; 1 would be adding for nothing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import shutil
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from hashlib import sha256
from pathlib import Path

from bench.speed_runs import corpus_texts
from bench.tables import table
from selon.matching import shipped_embedder
from selon.pipeline import Reader
from selon.pipeline.archives import Adder, open_archive
from selon.records import Article, Reading

ALONE, EMPTY, GROWN = "read alone", "added to an empty archive", "added to a grown archive"
Times = defaultdict[str, list[tuple[float, float]]]
"""Seconds on the wall and on processors, one pair a round, by what was timed."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Time it, print a table; exit status 1 when the articles can't be read."""
    parser = argparse.ArgumentParser(prog="python -m bench adding", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", help="JSON lines, compressed or not; else the bundled articles")
    parser.add_argument("--articles", type=int, default=90, help="how many are read and added (90)")
    parser.add_argument("--grown", type=int, default=90, help="how many others the grown archive holds (90)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2, help="that read side by side (2)")
    asked = parser.parse_args(arguments)
    try:
        articles = load(asked.file)
    except (OSError, ValueError, KeyError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    sample, others = articles[: asked.articles], articles[asked.articles :][: asked.grown]
    times = measure(sample, others, Reader(threads=asked.threads), asked.rounds)
    print(f"{len(sample)} articles, {len(others)} others in the grown archive; medians of {asked.rounds} rounds")
    print(report(times, len(sample)))
    return 0


def load(file: Path | None) -> list[Article]:
    """The articles of a file, each text once. Raises ValueError and KeyError for what is no article."""
    if file is None:
        found = [{"text": text, "language": "fr"} for text in corpus_texts()]
    else:
        with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8") as lines:
            found = [json.loads(line) for line in lines]
    by_id = {"sha256:" + sha256(one["text"].encode()).hexdigest(): one for one in found}
    names = ("title", "publisher", "published", "url")
    return [
        Article(key, one["text"], one.get("language"), **{name: one.get(name) for name in names})
        for key, one in by_id.items()
    ]


def measure(sample: Sequence[Article], others: Sequence[Article], reader: Reader, rounds: int) -> Times:
    """All three, one after the other, in every round."""
    times: Times = defaultdict(list)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _add(folder / "grown" / "a.sqlite", others, reader)
        shipped_embedder()(["loaded"])
        for number in range(rounds):
            fresh, copy = folder / f"empty-{number}", folder / f"copy-{number}"
            fresh.mkdir()
            shutil.copytree(folder / "grown", copy)
            times[ALONE].append(_timed(partial(_read, sample, reader)))
            times[EMPTY].append(_timed(partial(_add, fresh / "a.sqlite", sample, reader)))
            times[GROWN].append(_timed(partial(_add, copy / "a.sqlite", sample, reader)))
            shutil.rmtree(fresh)
            shutil.rmtree(copy)
    return times


def report(times: Times, count: int) -> str:
    """The medians as a table: the ratios are of each round, so that its neighbours in time are compared."""
    rows = []
    for name, pairs in times.items():
        wall, processors = ([pair[at] for pair in pairs] for at in (0, 1))
        ratios = [
            statistics.median(alone[at] / pair[at] for alone, pair in zip(times[ALONE], pairs, strict=True))
            for at in (0, 1)
        ]
        rows.append([
            name,
            f"{count / statistics.median(wall):.1f}",
            f"{1000 * statistics.median(processors) / count:.0f}",
            *(f"{ratio:.2f}" for ratio in ratios),
        ])  # fmt: skip
    return table(["", "articles a second", "processor, ms an article", "ratio", "ratio by processor"], rows)


def _read(articles: Sequence[Article], reader: Reader) -> None:
    for read in reader.read_many(articles):
        if not isinstance(read, Reading):
            raise TypeError(f"{read.where}: {read.reason}")


def _add(place: Path, articles: Sequence[Article], reader: Reader) -> None:
    with open_archive(place) as archive, closing(Adder(archive, reader).add(articles)) as outcomes:
        for outcome in outcomes:
            if outcome.status == "failed":
                raise TypeError(f"{outcome.where}: {outcome.reason}")


def _timed(run: Callable[[], None]) -> tuple[float, float]:
    wall, processors = time.perf_counter(), time.process_time()
    run()
    return time.perf_counter() - wall, time.process_time() - processors
