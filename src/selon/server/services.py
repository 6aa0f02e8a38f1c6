"""What requests share: the archive, the reader, the jobs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Lock, Thread

from fastapi import Request

from selon.pipeline import Reader, article
from selon.pipeline.archives import Adder, Archive, Matcher, open_archive, similar
from selon.server.jobs import Jobs
from selon.server.remembering import Remembered
from selon.server.settings import Settings


@dataclass(slots=True)
class Services:
    """``writing`` is held by whatever changes the archive, one at a time; ``searching`` by whatever searches by meaning;
    ``remembered``: answers that took long.
    """

    archive: Archive
    reader: Reader
    jobs: Jobs
    settings: Settings
    writing: Lock
    searching: Lock = field(default_factory=Lock)
    remembered: Remembered = field(default_factory=Remembered)
    _matcher: Matcher | None = None
    _adder: Adder | None = None

    @property
    def matcher(self) -> Matcher:
        """What searches by meaning, its index loaded once. To be used under ``searching`` only."""
        if self._matcher is None:
            self._matcher = Matcher(self.archive)
        return self._matcher

    @property
    def adder(self) -> Adder:
        """What adds articles. To be used under ``writing`` only."""
        if self._adder is None:
            self._adder = Adder(self.archive, self.reader)
        return self._adder

    def warm(self) -> None:
        """Begin to load what reads and searches, beside everything else."""
        # Not a daemon: one that is cut off while the runtime starts its own threads aborts the process.
        Thread(target=self._warmed, name="warming").start()

    def _warmed(self) -> None:
        text = "Le maire dit non, selon l’agence."
        with suppress(Exception):  # whatever is wrong is told to who asks for it
            list(self.reader.read_many([article(text, language="fr")]))
            with self.searching:
                similar(self.archive, text, limit=1, matcher=self.matcher)


@contextmanager
def opened(settings: Settings) -> Iterator[Services]:
    """Services while a server runs. Raises ArchiveError."""
    writing = Lock()
    with open_archive(settings.archive) as archive:
        reader = Reader()
        jobs = Jobs(archive, reader, writing, allow_private=settings.allow_private)
        try:
            yield Services(archive, reader, jobs, settings, writing)
        finally:
            jobs.close()


def services(request: Request) -> Services:
    """The services of the application that a request came to."""
    found: Services = request.app.state.services
    return found
