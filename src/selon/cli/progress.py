"""The progress bar of a run over many articles, on standard error."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from selon.cli.messages import Messages

Item = TypeVar("Item")
_UNCOUNTED = (".gz", ".warc", ".parquet", ".rss", ".atom")


class _Rate(ProgressColumn):
    """Articles a second since the beginning."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self.messages = messages

    def render(self, task: Task) -> Text:
        rate = task.completed / task.elapsed if task.elapsed else 0.0
        return Text(self.messages("progress.rate", rate=f"{rate:.1f}"))


class Bar:
    """Counts articles on a progress bar, which hides while a page is printed; without ``progress`` it does nothing."""

    def __init__(self, progress: Progress | None, words: str, total: int | None) -> None:
        self._progress = progress
        self._task = None if progress is None else progress.add_task(words, total=total)
        self._total = total
        self._done = 0

    def step(self) -> None:
        """Count one more article; a total that was too low grows."""
        self._done += 1
        if self._progress is not None and self._task is not None:
            total = None if self._total is None else max(self._total, self._done)
            self._progress.update(self._task, completed=self._done, total=total)

    def behind(self, write: Callable[[Item], None]) -> Callable[[Item], None]:
        """Give a function that does what ``write`` does, with the bar off the terminal meanwhile."""

        def written(item: Item) -> None:
            with self.hidden():
                write(item)

        return written

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Take the bar off the terminal while something else is printed on it."""
        if self._progress is None:
            yield
            return
        self._progress.stop()
        try:
            yield
        finally:
            self._progress.start()


@contextmanager
def bar(messages: Messages, places: list[str], *, wanted: bool, doing: str = "progress.reading") -> Iterator[Bar]:
    """Give a bar for the articles of some places: a real one if wanted, if standard error is a terminal, and if there
    can be more than one article. ``doing``: the message that says what is done with them.
    """
    console = Console(stderr=True)
    total = expected(places)
    if not wanted or not console.is_terminal or total == 1:
        yield Bar(None, "", None)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(messages),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        yield Bar(progress, messages(doing), total)


def expected(places: Iterable[str]) -> int | None:
    """Give about how many articles some places hold, None when that cannot be told beforehand (standard input).

    A file counts as one article, a file of JSON lines as its lines, a folder as the files in it, an address as one; a
    compressed file, a web archive, a table or a feed can't be counted without reading it.
    """
    total = 0
    for place in places:
        if place == "-":
            return None
        path = Path(place)
        for file in (file for file in path.rglob("*") if file.is_file()) if path.is_dir() else (path,):
            if "://" not in place and file.suffix in _UNCOUNTED:
                return None
            total += _articles(file)
    return total


def _articles(file: Path) -> int:
    if file.suffix not in (".jsonl", ".ndjson"):
        return 1
    try:
        with file.open("rb") as lines:
            return sum(1 for line in lines if line.strip())
    except OSError:
        return 1
