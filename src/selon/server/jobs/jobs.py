"""The queue: one job runs, others wait; what becomes of them is kept in the archive."""

from __future__ import annotations

import logging
import secrets
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from queue import SimpleQueue
from threading import Lock, Thread

from selon.pipeline import inputs as read_places
from selon.pipeline.adding import Reads
from selon.pipeline.archives import Archive, ArchiveError, FetchOptions, Watcher
from selon.pipeline.counting import count_places
from selon.records import Article, Failure
from selon.server.jobs.adding import JobAdder, StoppedError
from selon.server.jobs.history import load, save
from selon.server.jobs.inputs import Inputs, discard, is_web, label_of, place_of
from selon.server.jobs.records import ENDED, Event, Job, Kind, State, Uploaded
from selon.server.jobs.run import Run, now

MOST_WAITING = 20
"""Jobs that may wait."""
MOST_KEPT = 50
"""Jobs that are remembered, the newest."""
HEARTBEAT = 15.0
"""Seconds of silence after which a watcher is told that all is well."""
_LOG = logging.getLogger(__name__)
_SHUT = "the server was shut down; what had been added until then is kept"
_LOST = "the server ended while this was under way; what had been added until then is kept"
_BROKEN = "the work broke off by a fault of the program ({error}); what had been added until then is kept"


class UnknownJobError(KeyError):
    """There is no job of this id."""


class BusyError(RuntimeError):
    """Too many jobs are waiting."""


class Jobs:
    """Long work for one archive; to be closed. Its thread is started with the first job.

    ``allow_private``: fetch from internal addresses too; ``make_adder`` and ``fetch`` (how feeds are fetched) are there to be
    replaced in tests.
    """

    def __init__(
        self,
        archive: Archive,
        reader: Reads,
        writing: Lock,
        *,
        allow_private: bool = False,
        fetch: FetchOptions | None = None,
        make_adder: Callable[[Archive, Reads, Lock], JobAdder] = JobAdder,
    ) -> None:
        self._archive = archive
        self._allow_private = allow_private
        self._fetch = fetch or FetchOptions(allow_private=allow_private)
        self._make_adder: Callable[[], JobAdder] = lambda: make_adder(archive, reader, writing)
        self._adder: JobAdder | None = None
        self._queue: SimpleQueue[Run | None] = SimpleQueue()
        self._lock = Lock()
        self._saving = Lock()
        self._thread: Thread | None = None
        self._closed = False
        self._runs: dict[str, Run] = {}
        for job in load(archive):
            self._runs[job.id] = Run(job if job.state in ENDED else _lost(job), ())

    def start(self, kind: Kind, inputs: Inputs, who: str) -> Job:
        """Put work into the queue: uploaded files, which are removed at its end, addresses, or the address of one feed.
        Raises BusyError, and ValueError when there is nothing to do, or what is no address of the web.
        """
        if not inputs:
            raise ValueError("there is nothing to read")
        for one in inputs:
            if isinstance(one, str) and not is_web(one):  # above all no path of this machine
                raise ValueError(f"{one[:200]!r} is no http or https address")
        with self._lock:
            if self._closed or sum(run.job.state == "waiting" for run in self._runs.values()) >= MOST_WAITING:
                discard(inputs)
                raise BusyError("too much work is waiting; try again later")
            label = label_of(inputs)
            job = Job(secrets.token_hex(8), kind, label, "waiting", now(), None, who, None, 0, 0, 0, 0, 0, 0, ())
            run = Run(job, inputs, self._save)
            self._runs[job.id] = run
            for old in [name for name, one in self._runs.items() if one.job.state in ENDED][: -MOST_KEPT or None]:
                del self._runs[old]
            if self._thread is None:
                self._thread = Thread(target=self._work, name="selon-jobs", daemon=True)
                self._thread.start()
        self._queue.put(run)
        self._save()
        return job

    def get(self, name: str) -> Job:
        """A job by its id. Raises UnknownJobError."""
        return self._run(name).job

    def list(self) -> tuple[Job, ...]:
        """All jobs that are remembered, the newest first."""
        with self._lock:
            return tuple(run.job for run in reversed(self._runs.values()))

    def cancel(self, name: str) -> Job:
        """Stop a job: at once when it waits, else after the article that is at hand. One that has ended stays as it is.
        Raises UnknownJobError.
        """
        run = self._run(name)
        if run.job.state not in ENDED:
            run.stop()
        return run.job

    def events(self, name: str, after: int = 0, *, heartbeat: float = HEARTBEAT) -> AsyncGenerator[Event | None, None]:
        """What happens to a job, until its end; ``after``: the number of the last event that is known; None after each
        silence of ``heartbeat`` seconds. Raises UnknownJobError at once.
        """
        return self._run(name).events(after, heartbeat)

    def heard(self, name: str, after: int) -> bool:
        """Whether somebody knows the end of a job already. Raises UnknownJobError."""
        run = self._run(name)
        return run.job.state in ENDED and after == run.last

    def close(self, timeout: float = 30.0) -> None:
        """Stop what runs and what waits, and wait for the thread."""
        with self._lock:
            self._closed = True
            open_ = [run for run in self._runs.values() if run.job.state not in ENDED]
        for run in open_:
            if run.job.state == "waiting":
                run.end("stopped", _SHUT)
            run.stop()
        self._queue.put(None)
        if self._thread is not None:
            self._thread.join(timeout)

    def _run(self, name: str) -> Run:
        with self._lock:
            if name not in self._runs:
                raise UnknownJobError(name)
            return self._runs[name]

    def _work(self) -> None:
        while (run := self._queue.get()) is not None:
            state, reason = self._outcome(run)
            discard(run.inputs)
            run.end(state, reason)

    def _outcome(self, run: Run) -> tuple[State, str | None]:
        """Do a job's work. How it ended, and why when not well."""
        try:
            self._do(run)
        except StoppedError:
            return "stopped", _SHUT if self._closed else None
        except ArchiveError as error:
            return "failed", str(error)
        except Exception as error:
            _LOG.exception("job %s", run.job.id)
            return "failed", _BROKEN.format(error=type(error).__name__)
        return "done", None

    def _do(self, run: Run) -> None:
        if not run.begin(self._total(run)):
            return
        self._adder = self._adder or self._make_adder()
        self._adder.begin(run)
        if run.job.kind == "feed":
            self._check_feed(run, self._adder)
        else:
            for _ in self._adder.add(self._articles(run)):
                pass

    def _total(self, run: Run) -> int | None:
        if run.job.kind == "feed":
            return None
        refused = sum(isinstance(one, Uploaded) and one.path is None for one in run.inputs)
        counted = count_places([place for one in run.inputs if (place := place_of(one))])
        return None if counted is None else counted + refused

    def _articles(self, run: Run) -> Iterator[Article | Failure]:
        """What is in the inputs; uploaded files go by the names that their sender gave them."""
        for one in run.inputs:
            if isinstance(one, Uploaded):
                yield from self._of_file(run, one)
            else:
                yield from read_places([one], allow_private=self._allow_private)

    def _of_file(self, run: Run, file: Uploaded) -> Iterator[Article | Failure]:
        if file.path is None:
            yield Failure(file.name, file.refused or "it was refused")
            return
        place = str(file.path)
        for item in read_places([place]):
            if isinstance(item, Failure):
                yield Failure(item.where.replace(place, file.name), item.reason.replace(place, file.name))
                continue
            if not item.url:
                run.call(item.id, file.name)
            yield item

    def _check_feed(self, run: Run, adder: JobAdder) -> None:
        """Its new entries, whenever it was checked last."""
        address = str(run.inputs[0])
        with Watcher(self._archive, adder, fetch=self._fetch) as watcher:
            for feed in watcher.feeds([address]):
                if feed.next_check is not None:
                    with self._archive.writer() as writer:
                        writer.save_feed(replace(feed, next_check=None))
            for checked in watcher.once([address]):
                if checked.error is not None:
                    raise ArchiveError(checked.error)

    def _save(self) -> None:
        """Best effort: work goes on where its state cannot be written. Whoever asks for a job meanwhile does not wait."""
        with self._saving:
            with self._lock:
                jobs = [run.job for run in self._runs.values()]
            with suppress(ArchiveError):
                save(self._archive, jobs)


def _lost(job: Job) -> Job:
    run = Run(job, ())
    run.end("failed", _LOST)
    return run.job
