"""The list of parts, ``corpus/split.tsv``, from one rule.

The first articles (fr a–c, en e01–e30, ru r01–r18, ar m01–m18) had been trained on before there was a test part: those
whose number is divisible by six are for development, the rest for training. Of the later ones, those whose number leaves
a remainder of one on division by three are the test, and again every sixth is for development.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from selon.corpus.split import FILE, PARTS, CorpusError, Part

FOLDER = Path(__file__).parents[1] / "corpus"
FIRST = {"a": 45, "b": 45, "c": 40, "e": 30, "r": 18, "m": 18}
"""Series -> the last number of its first articles; of series that are not here, all articles are later ones."""
NAME = re.compile(r"([a-z])(\d+)-")


def part_of(name: str) -> Part:
    """The part of an article by its id ("f07-fonds-kirchberg"). Raises CorpusError when it has no series and number."""
    match = NAME.match(name)
    if not match:
        raise CorpusError(f"{name}: expected an id that begins with a series and a number, as in 'f07-fonds'")
    number = int(match[2])
    if number % 6 == 0:
        return "development"
    return "test" if number > FIRST.get(match[1], 0) and number % 3 == 1 else "train"


def split_lines(names: Iterable[str]) -> str:
    """The text of the list for articles with these ids, in their order."""
    return "".join(f"{name}\t{part_of(name)}\n" for name in names)


def main(asked: argparse.Namespace) -> int:
    """Write the list for a folder of articles; print how many each part has."""
    names = [path.stem for path in sorted(asked.folder.glob("*/*.txt"))]
    (asked.folder / FILE).write_text(split_lines(names), encoding="utf-8")
    counts = Counter(map(part_of, names))
    print(", ".join(f"{counts[part]} {part}" for part in PARTS))
    return 0
