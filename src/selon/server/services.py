"""What requests share: the archive, the reader, the jobs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

from fastapi import Request

from selon.pipeline import Reader
from selon.pipeline.archives import Archive, open_archive
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
