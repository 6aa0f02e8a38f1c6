"""The project's own articles, as files for training."""

from __future__ import annotations

from pathlib import Path

from selon.corpus.markup import convert, dumps
from selon.corpus.split import CorpusError, article_files, unlisted


def write_corpus(folder: Path, out: Path) -> tuple[Path, Path]:
    """The project's own articles as gold, by their part: for training and for development, never the test.

    Raises CorpusError when an article has no part (``python -m bench split``), MarkupError when one is not well formed.
    """
    if missing := unlisted(folder):
        raise CorpusError(f"{folder}: no part for {', '.join(missing)}; run python -m bench split")
    written: dict[str, list[str]] = {"train": [], "development": []}
    for path, part in article_files(folder).values():
        if part in written:
            written[part].append(dumps(convert(path.read_text(encoding="utf-8"), str(path))))
    out.mkdir(parents=True, exist_ok=True)
    files = (out / "train.jsonl", out / "dev.jsonl")
    for file, lines in zip(files, written.values(), strict=True):
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return files
