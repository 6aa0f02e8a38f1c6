"""Jobs as they are shown: frozen records."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["files", "urls", "feed"]
State = Literal["waiting", "running", "done", "stopped", "failed"]
ENDED: tuple[State, ...] = ("done", "stopped", "failed")
FOLDER = "selon-upload-"
"""How the name of a folder begins that was made for one upload."""
MOST_PROBLEMS = 100
"""Problems that a job remembers, the last ones."""


@dataclass(frozen=True, slots=True)
class JobProblem:
    """What could not be read or added, and why."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of long work. ``label``: what it is about, for people; ``total``: articles to expect, None when that can't be
    told; ``done``: those dealt with, of which ``added`` (texts that were not there), ``copies`` (added too, made from another
    text), ``known`` and ``failed``; ``claims``: of what was added; ``problems``: the last of them; times: ISO 8601 in UTC.
    """

    id: str
    kind: Kind
    label: str
    state: State
    created: str
    finished: str | None
    who: str
    total: int | None
    done: int
    added: int
    known: int
    copies: int
    failed: int
    claims: int
    problems: tuple[JobProblem, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a job. ``id``: from 1, in order; ``name``: "progress" or "end", whose ``data`` is the Job,
    or "outcome", whose data is the Outcome.
    """

    id: int
    name: Literal["progress", "outcome", "end"]
    data: object


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A file that came with a request: where it is for now, and what its sender calls it; or, without a place, why it was
    refused.
    """

    path: Path | None
    name: str
    refused: str | None = None

    def discard(self) -> None:
        """Remove it, and the folder that was made for it alone."""
        if self.path is not None:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)
                if self.path.parent.name.startswith(FOLDER):
                    self.path.parent.rmdir()
