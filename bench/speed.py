"""Speed and memory of the whole reading: against the bare encoder, and against a peer in the same run.

    python -m bench speed
    python -m bench speed --peer-python OTHER/bin/python --rounds 5
    python -m bench speed --texts articles.jsonl.gz --words 100000

What is compared takes turns (Selon, encoder, peer, Selon, …), so that a machine that slows down slows everybody down.
Nothing here is a test: figures depend on the machine and on what else runs on it.
"""

from __future__ import annotations

import argparse
import os
import statistics
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bench.speed_peer import MODEL, MODES, PeerError, Peers
from bench.speed_runs import bare_of, corpus_texts, count_words, file_texts, read_seconds, volume
from bench.speed_start import Run, imports, read_dispatch, read_texts
from selon.pipeline import Reader

WHOLE, BARE = "Selon, whole reading", "bare encoder"
STARTS = 5


@dataclass(slots=True)
class Figures:
    """Everything measured in one run. ``rates``: words a second, one value a round, by what was timed."""

    words: int
    pieces: int
    again: int
    cores: int
    rates: dict[str, list[float]] = field(default_factory=dict)
    peer: str | None = None
    starts: list[Run] = field(default_factory=list)
    large: Run | None = None

    def ratios(self, name: str) -> list[float]:
        """The whole reading's speed over another's, round by round."""
        return [own / other for own, other in zip(self.rates[WHOLE], self.rates[name], strict=True)]


def measure(texts: Sequence[str], *, rounds: int, cores: int, peer_python: str | None, peer_model: str) -> Figures:
    """Time the whole reading, the bare encoder and, where there is one, the peer; all are warm before round one."""
    words = count_words(texts)
    bare, reader = bare_of(texts), Reader(threads=cores)
    figures = Figures(words, bare.outer, bare.again, cores)
    read_seconds(reader, texts[:2])
    with ExitStack() as stack:
        peers = None
        if peer_python:
            peers = stack.enter_context(Peers(peer_python, texts, processes=cores, model=peer_model))
            figures.peer = peers.version
        for _ in range(rounds):
            seconds = {WHOLE: read_seconds(reader, texts), BARE: min(bare.pooled(cores), bare.joint(cores))}
            if peers:
                seconds |= {f"peer, {words_for}": peers.seconds(mode) for mode, words_for in MODES.items()}
            for name, spent in seconds.items():
                figures.rates.setdefault(name, []).append(words / spent)
    return figures


def table(figures: Figures) -> str:
    """The figures as Markdown."""
    lines = [
        f"{figures.words:,} words (`\\w+|[^\\w\\s]`), {figures.pieces:,} pieces, {figures.cores} cores; contents read "
        f"again add {figures.again / figures.pieces:.0%} of the pieces"
        + (f"; peer: {figures.peer}" if figures.peer else ""),
        "",
        "| | words a second, median | lowest to highest | Selon's ratio to it, median | lowest to highest |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, rates in figures.rates.items():
        ratios = figures.ratios(name)
        cells = (
            name,
            f"{statistics.median(rates):,.0f}",
            f"{min(rates):,.0f} to {max(rates):,.0f}",
            "" if name == WHOLE else f"{statistics.median(ratios):.2f}",
            "" if name == WHOLE else f"{min(ratios):.2f} to {max(ratios):.2f}",
        )
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join([*lines, *_processes(figures)])


def _processes(figures: Figures) -> list[str]:
    lines = ["", "| process | seconds | peak memory, MB |", "| --- | --- | --- |"] if figures.starts else []
    if figures.starts:
        seconds = [start.seconds for start in figures.starts]
        spread = f"{statistics.median(seconds):.2f} ({min(seconds):.2f} to {max(seconds):.2f}, {len(seconds)} starts)"
        peak = max(start.peak for start in figures.starts)
        lines.append(f"| `selon read` of the bundled dispatch, start to end | {spread} | {peak:.0f} |")
    if figures.large:
        large = f"| `selon read` of {figures.words:,} words, JSON Lines |"
        lines.append(f"{large} {figures.large.seconds:.1f} | {figures.large.peak:.0f} |")
    return lines


def import_table() -> str:
    """The slowest packages to import as Markdown; tracing itself makes them about twice as slow."""
    rows = [f"| {name} | {milliseconds:.0f} |" for milliseconds, name in imports()]
    return "\n".join(["| imported | ms of its own, traced |", "| --- | --- |", *rows])


def main(arguments: list[str]) -> int:
    """Measure and print. Gives the exit status: 0 all well, 1 something could not be measured."""
    options = _options(arguments)
    if hasattr(os, "sched_setaffinity"):  # for this process and all that it starts
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: options.cores])
    try:
        texts = volume(file_texts(options.texts) if options.texts else corpus_texts(), options.words)
        starts = [read_dispatch() for _ in range(options.starts)]
        figures = measure(
            texts,
            rounds=options.rounds,
            cores=options.cores,
            peer_python=options.peer_python,
            peer_model=options.peer_model,
        )
        figures.starts, figures.large = starts, read_texts(texts)
        print(table(figures))
        if options.imports:
            print("\n" + import_table())
    except (OSError, ValueError, RuntimeError, PeerError) as error:
        print(f"speed: {error}")
        return 1
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "python -m bench speed", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--texts", type=Path, metavar="JSONL[.gz]", help="articles; else the French corpus")
    parser.add_argument("--words", type=_positive, default=60_000, help="how many to read in a round (60000)")
    parser.add_argument("--rounds", type=_positive, default=3, help="how often everybody takes a turn (3)")
    parser.add_argument("--cores", type=_positive, default=2, help="threads of Selon, processes of the peer (2)")
    parser.add_argument("--peer-python", metavar="PATH", help="an interpreter that has spaCy and its model")
    parser.add_argument("--peer-model", metavar="NAME", default=MODEL, help=f"the peer's model ({MODEL})")
    parser.add_argument("--starts", type=_positive, default=STARTS, help=f"cold starts to time ({STARTS})")
    parser.add_argument("--imports", action="store_true", help="show which imports a start spends its time on")
    return parser.parse_args(arguments)


def _positive(value: str) -> int:
    number = int(value)
    if number < 1:
        raise argparse.ArgumentTypeError(f"must be at least 1, not {number}")
    return number
