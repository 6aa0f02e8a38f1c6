"""The parts of the corpus: which article is for training, for development, for the test."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

Part = Literal["train", "development", "test"]
PARTS: tuple[Part, ...] = get_args(Part)
FILE = "split.tsv"
"""In the corpus' folder: one line an article, its id, a tab and its part."""


class CorpusError(ValueError):
    """Articles and list of parts do not agree; the message names the file and the article or line."""


def read_split(folder: Path) -> dict[str, Part]:
    """Article id -> part, in the order of the file ``split.tsv`` in ``folder``. Raises CorpusError and OSError."""
    path = folder / FILE
    parts: dict[str, Part] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        name, _, word = line.partition("\t")
        part = next((part for part in PARTS if part == word), None)
        if part is None:
            raise CorpusError(f"{path}:{number}: expected an article's id, a tab and one of {', '.join(PARTS)}")
        if name in parts:
            raise CorpusError(f"{path}:{number}: {name} comes twice")
        parts[name] = part
    return parts


def article_files(folder: Path) -> dict[str, tuple[Path, Part]]:
    """Article id -> its file and its part, sorted by language and id. The list decides which articles there are.

    Raises CorpusError when it names one that has no file.
    """
    files, parts = _files(folder), read_split(folder)
    if lost := sorted(parts.keys() - files.keys()):
        raise CorpusError(f"{folder / FILE}: no file for {', '.join(lost)}")
    return {name: (path, parts[name]) for name, path in files.items() if name in parts}


def unlisted(folder: Path) -> tuple[str, ...]:
    """Ids of the articles that are in the folder, but not in the list. Raises CorpusError and OSError."""
    return tuple(sorted(_files(folder).keys() - read_split(folder).keys()))


def _files(folder: Path) -> dict[str, Path]:
    return {path.stem: path for path in sorted(folder.glob("*/*.txt"))}
