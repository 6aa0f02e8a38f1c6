"""One job while it lives: its counts, its events, and who watches it. Any thread may look, and stop it."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncGenerator, Callable
from dataclasses import replace
from datetime import UTC, datetime
from threading import Event as Flag
from threading import Lock

from selon.pipeline.archives import Outcome
from selon.server.jobs.inputs import Inputs
from selon.server.jobs.records import ENDED, MOST_PROBLEMS, Event, Job, JobProblem, State

KEPT = 1000
"""Events of a job that a watcher who comes back can still be sent."""
PAUSE = 0.25
"""Seconds between two events of progress; outcomes are told at once."""
SAVED = 5.0
"""Seconds between two times that the state of a running job is kept."""
Watcher = tuple[asyncio.AbstractEventLoop, asyncio.Event]


class Run:
    """A job and what goes on with it. ``inputs``: uploaded files, or addresses."""

    def __init__(self, job: Job, inputs: Inputs, changed: Callable[[], None] = lambda: None) -> None:
        self._job = job
        self.inputs = inputs
        self._changed = changed
        self._lock = Lock()
        self._stop = Flag()
        self._events: deque[Event] = deque(maxlen=KEPT)
        self._number = 0
        self._told = self._saved = time.monotonic()
        self._names: dict[str, str] = {}
        self._watchers: list[Watcher] = []
        if job.state in ENDED:
            self._emit("end", job)

    @property
    def job(self) -> Job:
        """As it is now."""
        return self._job

    @property
    def stopping(self) -> bool:
        """Whether somebody has asked for it to stop."""
        return self._stop.is_set()

    @property
    def last(self) -> int:
        """The number of the newest event."""
        return self._number

    def stop(self) -> None:
        """Ask for it to stop; where it has not begun, it ends at once."""
        with self._lock:
            self._stop.set()
            waiting = self._job.state == "waiting"
        if waiting:
            self.end("stopped")

    def begin(self, total: int | None) -> bool:
        """Whether it may begin; it may not when it was stopped before."""
        with self._lock:
            if self._job.state != "waiting":
                return False
            self._job = replace(self._job, state="running", total=total)
        self._emit("progress", self._job)
        self._changed()
        return True

    def call(self, article: str, name: str) -> None:
        """An article without an address is told by the name of its file."""
        self._names[article] = name

    def outcome(self, outcome: Outcome) -> None:
        """Count one article."""
        name = self._names.pop(outcome.where, None)
        outcome = outcome if name is None else replace(outcome, where=name)
        status = outcome.status
        with self._lock:
            job = self._job
            counted = replace(
                job,
                done=job.done + 1,
                added=job.added + (status in ("added", "copy")),
                copies=job.copies + (status == "copy"),
                known=job.known + (status in ("known", "reread")),
                failed=job.failed + (status == "failed"),
                claims=job.claims + outcome.claims,
                total=None if job.total is not None and job.done >= job.total else job.total,
            )
            self._job = counted
        if status == "failed":
            self.problem(outcome.where, outcome.reason or "it could not be read")
        self._emit("outcome", outcome)
        self._tell()

    def problem(self, where: str, reason: str) -> None:
        """Remember what went wrong."""
        with self._lock:
            problems = (*self._job.problems, JobProblem(where, reason))[-MOST_PROBLEMS:]
            self._job = replace(self._job, problems=problems)

    def end(self, state: State, reason: str | None = None) -> None:
        """Close it; the first end counts."""
        with self._lock:
            if self._job.state in ENDED:
                return
            problems = self._job.problems
            if reason is not None:
                problems = (*problems, JobProblem(self._job.label, reason))[-MOST_PROBLEMS:]
            self._job = replace(self._job, state=state, finished=now(), problems=problems)
        self._emit("end", self._job)
        self._changed()

    async def events(self, after: int, heartbeat: float) -> AsyncGenerator[Event | None, None]:
        """Its events after a number, the end being the last; None after each silence of so many seconds. Who asks for events
        that are not kept any more, or never were, begins with the state as it is.
        """
        watcher = (asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            self._watchers.append(watcher)
        try:
            while True:
                watcher[1].clear()
                found, after = self._after(after)
                for event in found:
                    yield event
                    if event.name == "end":
                        return
                try:
                    await asyncio.wait_for(watcher[1].wait(), heartbeat)
                except TimeoutError:
                    yield None
        finally:
            with self._lock:
                self._watchers.remove(watcher)

    def _after(self, after: int) -> tuple[list[Event], int]:
        with self._lock:
            oldest = self._events[0].id if self._events else self._number + 1
            ended = self._job.state in ENDED
            if after > self._number or after < oldest - 1 or (after == 0 and not ended):
                kept = [event for event in self._events if event.name == "end"]
                return kept or [Event(self._number, "progress", self._job)], self._number
            found = [event for event in self._events if event.id > after]
            return found, self._number

    def _tell(self) -> None:
        moment = time.monotonic()
        if moment - self._told >= PAUSE:
            self._told = moment
            self._emit("progress", self._job)
        if moment - self._saved >= SAVED:
            self._saved = moment
            self._changed()

    def _emit(self, name: str, data: object) -> None:
        with self._lock:
            self._number += 1
            self._events.append(Event(self._number, name, data))  # type: ignore[arg-type]
            watchers = list(self._watchers)
        for loop, event in watchers:
            if not loop.is_closed():
                loop.call_soon_threadsafe(event.set)


def now() -> str:
    """The time, ISO 8601 in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
