"""The peer in the speed comparison: spaCy, in processes of an interpreter that has it.

This file is both sides: ``Peers`` starts the processes and times them; run as a script by the peer's interpreter it is
one of them. It imports nothing but the standard library at its top, so that any Python can run it.

The script reads commands from standard input, one a line, and answers one line of JSON each: "all" and "parse" read all
of its texts once, with the whole pipeline or with the parser and what it needs alone.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Any

MODEL = "fr_core_news_md"
MODES = {"all": "whole pipeline", "parse": "parser alone"}
PARSE = ("tok2vec", "parser")
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""Each process has one core; more threads in it would only get in each other's way."""


class PeerError(RuntimeError):
    """The peer could not be started or has ended; the message says what it wrote last."""


class Peers:
    """Independent processes, texts dealt out among them. Models are loaded, and warm, when the constructor returns."""

    def __init__(self, python: str, texts: Sequence[str], *, processes: int, model: str = MODEL) -> None:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            self._processes = [
                stack.enter_context(_process(python, folder / f"{number}.json", texts[number::processes], model))
                for number in range(processes)
            ]
            answers = [_answer(process) for process in self._processes]
            self.version = str(answers[0]["version"])
            self._stack = stack.pop_all()

    def seconds(self, mode: str) -> float:
        """Wall time until every process has read its texts once."""
        begin = time.perf_counter()
        for process in self._processes:
            _pipe(process.stdin).write(mode + "\n")
            _pipe(process.stdin).flush()
        for process in self._processes:
            _answer(process)
        return time.perf_counter() - begin

    def __enter__(self) -> Peers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stack.close()


def _process(python: str, path: Path, texts: Sequence[str], model: str) -> subprocess.Popen[str]:
    """One process; leaving its context closes its input, which ends it, and waits."""
    path.write_text(json.dumps(list(texts)), encoding="utf-8")
    try:
        return subprocess.Popen(
            [python, __file__, str(path), model],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | ONE_THREAD,
            text=True,
            encoding="utf-8",
        )
    except OSError as error:
        raise PeerError(f"{python}: cannot be started: {error}") from error


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


def _answer(process: subprocess.Popen[str]) -> dict[str, Any]:
    line = _pipe(process.stdout).readline()
    if not line:
        raise PeerError(f"the peer ended with status {process.wait()}; what it said of it is above")
    answer: dict[str, Any] = json.loads(line)
    return answer


def main() -> None:
    """One process of the peer."""
    import spacy

    texts = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    nlp = spacy.load(sys.argv[2])
    for _ in nlp.pipe(texts[:3]):  # the first texts pay for what is made once
        pass
    print(json.dumps({"version": f"spaCy {spacy.__version__}, {sys.argv[2]} {nlp.meta['version']}"}), flush=True)
    for line in sys.stdin:
        with nlp.select_pipes(enable=PARSE if line.strip() == "parse" else nlp.pipe_names):
            count = sum(1 for _ in nlp.pipe(texts))
        print(json.dumps({"texts": count}), flush=True)


if __name__ == "__main__":
    main()
