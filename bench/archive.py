"""Size and search times of an archive on SQLite, filled with synthetic readings.

    python -m bench archive
    python -m bench archive --claims 200000 --where big.sqlite

Every query asks for a first page of 20 claims with their chains, as the command line does. Figures depend on the machine.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bench.archive_data import Sample, samples
from bench.tables import table
from selon.archive import Archive, ArchiveError, ClaimFilter, View, open_archive

BATCH = 20
"""Articles of one transaction."""
PAGE = 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Fill an archive, print its figures; exit status 1 when it can't be made."""
    parser = argparse.ArgumentParser(prog="python -m bench archive", description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000, help="how many claims (100,000)")
    parser.add_argument("--queries", type=int, default=200, help="of each kind (200)")
    parser.add_argument("--where", help="path or URL of the archive, kept; else a temporary file")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory() as folder, open_archive(asked.where or Path(folder) / "a.sqlite") as archive:
            _measure(archive, asked.claims, asked.queries, asked.seed)
    except ArchiveError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    return 0


def fill(archive: Archive, made: Iterable[Sample]) -> float:
    """Add samples; gives the seconds that the archive took for it."""
    seconds = 0.0
    batch: list[Sample] = []
    for sample in made:
        batch.append(sample)
        if len(batch) == BATCH:
            seconds += _add(archive, batch)
            batch = []
    return seconds + _add(archive, batch)


def _add(archive: Archive, batch: Sequence[Sample]) -> float:
    start = time.perf_counter()
    with archive.writer() as writer:
        for sample in batch:
            outlet = sample.statements[0].publisher
            writer.add_article(sample.article, outlet=outlet)
            added = writer.add_reading(sample.reading, sample.statements, program="bench")
            writer.add_embeddings(added.added, sample.vectors[: len(added.added)], embedder="bench")
    return time.perf_counter() - start


def _measure(archive: Archive, claims: int, queries: int, seed: int) -> None:
    seconds = 0.0
    if archive.view().counts().claims < claims:
        seconds = fill(archive, samples(claims, seed))
    view = archive.view()
    counts = view.counts()
    print(f"{counts.claims:,} claims of {counts.articles:,} articles, {counts.sources:,} sources")
    if seconds:
        print(f"written in {seconds:.0f} s: {1000 * seconds / counts.articles:.1f} ms an article")
    if "://" not in archive.where:
        size = sum(path.stat().st_size for path in Path(archive.where).parent.glob(Path(archive.where).name + "*"))
        print(f"{size / 2**20:,.0f} MiB: {size / counts.articles / 1024:.1f} KiB an article")
    rows = [[name, *_times(run, queries)] for name, run in _queries(view, random.Random(seed), counts.claims).items()]
    print(table(["milliseconds", "50 %", "95 %", "most"], rows))


def _queries(view: View, drawing: random.Random, claims: int) -> dict[str, Callable[[], object]]:
    """What is asked, each with new words every time."""

    def words(number: int) -> str:
        found = view.claims_by_key([drawing.randint(1, claims)])[0].text.split()
        return " ".join(drawing.sample(found, k=min(number, len(found))))

    names = [count.source.name for count in view.sources(limit=1000).items]

    def keys(number: int) -> list[int]:
        return [drawing.randint(1, claims) for _ in range(number)]

    return {
        "a claim by one word": lambda: view.claims(words(1), limit=PAGE),
        "a claim by three words": lambda: view.claims(words(3), limit=PAGE),
        "a claim by the beginning of a word": lambda: view.claims(words(1)[:3] + "*", limit=PAGE),
        "one word, in French, anonymous": lambda: view.claims(
            words(1), ClaimFilter(language="fr", anonymous=True), limit=PAGE
        ),
        "claims of a source": lambda: view.claims(None, ClaimFilter(source=drawing.choice(names)), limit=PAGE),
        "one word, of a source": lambda: view.claims(words(1), ClaimFilter(source=drawing.choice(names)), limit=PAGE),
        "a source's profile": lambda: view.source(drawing.choice(names)),
        "an outlet's profile": lambda: view.outlet(view.claims_by_key(keys(1))[0].publisher or ""),
        "articles by two words": lambda: view.articles(words(2), limit=PAGE),
        "facets of one word": lambda: view.facets(words(1)),
        "64 statements": lambda: view.statements(keys(64)),
    }


def _times(run: Callable[[], object], number: int) -> list[str]:
    taken = []
    for _ in range(number):
        start = time.perf_counter()
        run()
        taken.append(1000 * (time.perf_counter() - start))
    cuts = statistics.quantiles(taken, n=20)
    return [f"{value:.1f}" for value in (statistics.median(taken), cuts[-1], max(taken))]
