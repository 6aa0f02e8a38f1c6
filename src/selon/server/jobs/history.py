"""What became of jobs, kept in the archive, so that it is known after a restart."""

from __future__ import annotations

import json
from collections.abc import Sequence

from selon.exports.plain import plain
from selon.pipeline.archives import Archive
from selon.server.jobs.records import Job, JobProblem

SETTING = "server.jobs"
"""The archive's setting that holds them."""


def load(archive: Archive) -> tuple[Job, ...]:
    """The jobs that were kept, the oldest first; none where they cannot be read, as those of another version."""
    kept = archive.view().setting(SETTING)
    try:
        return tuple(_job(item) for item in json.loads(kept)) if kept else ()
    except (ValueError, TypeError, KeyError, AttributeError):
        return ()


def save(archive: Archive, jobs: Sequence[Job]) -> None:
    """Keep jobs in place of those kept before. Raises ArchiveError."""
    with archive.writer() as writer:
        writer.set(SETTING, json.dumps(plain(tuple(jobs)), ensure_ascii=False))


def _job(item: dict[str, object]) -> Job:
    problems = item.pop("problems")
    if not isinstance(problems, list):
        raise TypeError("problems: expected an array")
    return Job(**item, problems=tuple(JobProblem(**one) for one in problems))  # type: ignore[arg-type]
