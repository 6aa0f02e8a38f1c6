"""Texts through the real command: JSON lines in a file, ``selon read`` as a child process, its JSON lines parsed."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.alignment import Alignment
from bench.gold import GoldArticle, Relation
from bench.predictions import relations

COMMAND = (sys.executable, "-m", "selon")
READ = ("--input-format", "jsonl", "--format", "jsonl", "--no-progress")
LEAST_SHARE = 0.9


class RunError(RuntimeError):
    """The command failed as a whole, or its output does not fit the gold; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Run:
    """Predicted relations by article id, what the command said of articles it could not read, and the models' names."""

    predictions: Mapping[str, tuple[Relation, ...]]
    problems: tuple[str, ...]
    models: tuple[str, ...] = ()


def read_gold(gold: Sequence[GoldArticle], command: Sequence[str] = COMMAND) -> Run:
    """Read the gold's texts. Raises RunError. Articles that have no reading are among the problems."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(f"{_line(article)}\n" for article in gold), encoding="utf-8")
        done = subprocess.run([*command, "read", str(path), *READ], capture_output=True, check=False)
    said = done.stderr.decode("utf-8", errors="replace").splitlines()
    # Status 1: some article could not be read, and the others were.
    if done.returncode not in (0, 1) or (done.returncode and not done.stdout):
        raise RunError(f"{' '.join(command)} read: exit status {done.returncode}: " + "\n".join(said[-20:]))
    run = parse_readings(done.stdout.decode("utf-8").split("\n"), gold, "output of selon read")
    return replace(run, problems=(*said, *run.problems) if done.returncode else run.problems)


def parse_readings(lines: Iterable[str], gold: Sequence[GoldArticle], where: str) -> Run:
    """Readings, one JSON object a line, by article id; those of other articles are left out.

    Raises RunError for a line that is no reading, an id that comes twice, and a text that is not the gold's.
    """
    texts = {article.id: article.text for article in gold}
    if len(texts) < len(gold):
        raise RunError(f"{where}: an article id comes twice in the gold")
    found: dict[str, tuple[Relation, ...]] = {}
    models: dict[str, None] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            reading = json.loads(line)
            name, text = reading["article"]["id"], reading["article"]["text"]
            if name not in texts:
                continue
            if name in found:
                raise RunError(f"{where}:{number}: a second reading of {name!r}")
            _check_text(text, texts[name], f"{where}:{number}: article {name!r}")
            found[name] = _relations(reading, texts[name])
            models |= {reading["model"]: None} if reading.get("model") else {}
        except (ValueError, KeyError, TypeError, IndexError) as error:
            raise RunError(f"{where}:{number}: no reading: {type(error).__name__}: {error}") from None
    return Run(found, tuple(f"{name}: no reading" for name in texts if name not in found), tuple(models))


def _relations(reading: dict[str, Any], text: str) -> tuple[Relation, ...]:
    pairs = zip(relations(reading, text), reading["attributions"], strict=True)
    return tuple(replace(relation, confidence=item["confidence"]) for relation, item in pairs)


def _check_text(read: str, gold: str, where: str) -> None:
    """Cleaning may take out invisible characters and mend others; a text that differs more is another one."""
    if (share := Alignment(read, gold).share) < LEAST_SHARE:
        raise RunError(f"{where}: the text read is not the gold's: they have {share:.0%} of it in common")


def _line(article: GoldArticle) -> str:
    fields = {"id": article.id, "text": article.text, "language": article.language, **article.head}
    return json.dumps({key: value for key, value in fields.items() if value is not None}, ensure_ascii=False)
