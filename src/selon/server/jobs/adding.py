"""The articles of a job into the archive: read side by side, kept one by one, and stopped between two of them."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from threading import Lock

from selon.pipeline.adding import Adder, Reads
from selon.pipeline.archives import Archive, Outcome
from selon.records import Article, Failure, Reading
from selon.server.jobs.run import Run

GROUP = 8
"""Articles that are read together: few, so that progress is seen and a stop is heard."""
CHARACTERS = 60_000
"""Characters of a group, from which it takes no more."""


class StoppedError(Exception):
    """Somebody has stopped the job."""


class JobAdder(Adder):
    """Adds the articles of one job after the other. ``writing``: held while an article is written, and no longer."""

    def __init__(self, archive: Archive, reader: Reads, writing: Lock) -> None:
        self._ready = _Ready(reader)
        super().__init__(archive, self._ready)
        self._writing = writing
        self._run: Run | None = None

    def begin(self, run: Run) -> None:
        """From now on for this job."""
        self._run = run

    def add(self, articles: Iterable[Article | Failure]) -> Generator[Outcome, None, None]:
        """As ``Adder.add``; each outcome is told to the job. Raises StoppedError between two articles."""
        remaining = iter(articles)
        while group := self._group(remaining):
            fresh = [item for item in group if isinstance(item, Article) and not self._has(item)]
            for _ in self._ready.read(fresh):
                self._check()
            for item in group:
                self._check()
                with self._writing:
                    (outcome,) = super().add([item])
                if self._run is not None:
                    self._run.outcome(outcome)
                yield outcome

    def _group(self, remaining: Iterator[Article | Failure]) -> list[Article | Failure]:
        """What is read together. What comes from the network comes alone: it is slow enough."""
        found: list[Article | Failure] = []
        size = 0
        self._check()
        for item in remaining:
            found.append(item)
            size += len(item.text) if isinstance(item, Article) else 0
            slow = self._run is not None and self._run.job.kind != "files"
            if slow or len(found) >= GROUP or size >= CHARACTERS:
                break
            if self._run is not None and self._run.stopping:
                break
        return found

    def _check(self) -> None:
        if self._run is not None and self._run.stopping:
            raise StoppedError


class _Ready:
    """A reader that gives readings made before."""

    def __init__(self, reader: Reads) -> None:
        self._reader = reader
        self._made: dict[int, Reading | Failure] = {}

    def read(self, articles: list[Article]) -> Iterator[Reading | Failure]:
        """Read articles, for later; each reading is given as it is made."""
        self._made.clear()
        for article, reading in zip(articles, self._reader.read_many(articles), strict=True):
            self._made[id(article)] = reading
            yield reading

    def read_many(self, articles: Iterable[Article | Failure]) -> Iterator[Reading | Failure]:
        for item in articles:
            made = self._made.pop(id(item), None)
            if made is not None:
                yield made
            else:
                yield from self._reader.read_many([item])
