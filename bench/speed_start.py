"""Start-up and memory of the command line, each measured on a process of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

DISPATCH = Path(__file__).parent.parent / "examples" / "dispatch-fr.txt"
READ = ("-m", "selon", "read")
# A process inherits, as its peak, what its parent held when it was started: a small one in between keeps figures true.
_LAUNCHER = """
import json, os, subprocess, sys, time
begin = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
seconds = time.perf_counter() - begin
print(json.dumps([os.waitstatus_to_exitcode(status), seconds, usage.ru_maxrss]))
"""
_KIB = 1 if sys.platform == "darwin" else 1024
"""Bytes in the unit of ``ru_maxrss``: bytes on macOS, KiB elsewhere."""


@dataclass(frozen=True, slots=True)
class Run:
    """One process from start to end. ``peak``: the most memory it held, in MB (10^6 bytes)."""

    seconds: float
    peak: float


def run(arguments: Sequence[str]) -> Run:
    """Run Python with the arguments, its output thrown away. Raises RuntimeError when it fails."""
    launched = subprocess.run(
        [sys.executable, "-c", _LAUNCHER, sys.executable, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"NO_COLOR": "1"},
    )
    status, seconds, peak = json.loads(launched.stdout)
    if status:
        raise RuntimeError(f"python {' '.join(arguments)}: exit status {status}")
    return Run(seconds, peak * _KIB / 1e6)


def read_dispatch() -> Run:
    """The bundled dispatch, from the start of the process to its end."""
    return run([*READ, str(DISPATCH)])


def read_texts(texts: Sequence[str]) -> Run:
    """Many texts through the command line, as JSON Lines in and out."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.jsonl"
        with path.open("w", encoding="utf-8") as lines:
            for number, text in enumerate(texts):
                lines.write(json.dumps({"id": str(number), "text": text, "language": "fr"}) + "\n")
        return run([*READ, str(path), "--format", "jsonl", "--no-progress"])


def imports(count: int = 12) -> list[tuple[float, str]]:
    """The slowest imports of one start by their own time, in milliseconds, summed over top packages."""
    process = subprocess.run(
        [sys.executable, "-X", "importtime", *READ, str(DISPATCH)], check=True, capture_output=True, text=True
    )
    own: dict[str, float] = {}
    for micro, module in re.findall(r"^import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)$", process.stderr, re.MULTILINE):
        package = ".".join(module.split(".")[: 2 if module.startswith("selon.") else 1])
        own[package] = own.get(package, 0.0) + int(micro) / 1000
    return sorted(((milliseconds, name) for name, milliseconds in own.items()), reverse=True)[:count]
