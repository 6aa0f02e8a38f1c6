"""Jobs: their states, their counts, stopping, what is left after a restart, and what watchers are told."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event as Flag
from threading import Lock
from typing import Any

import pytest

from selon.pipeline.archives import Archive, ArchiveError, Outcome, open_archive
from selon.records import Article, Failure, Reading
from selon.server.jobs import BusyError, Event, Job, Jobs, Kind, UnknownJobError, Uploaded, as_text, streamed
from selon.server.jobs.history import SETTING
from selon.server.jobs.jobs import MOST_KEPT, MOST_WAITING
from selon.server.jobs.records import ENDED, MOST_PROBLEMS
from tests.articles.server import Site, running
from tests.pipeline.test_watching import OPTIONS, Feed, PlainReader
from tests.pipeline.told import ENGLISH, FRENCH, OTHER, ToldReader, bridge_reader


class Gated:
    """A reader that lets through as many articles as it is told to."""

    def __init__(self) -> None:
        self.reader = ToldReader({f"Il pleut sur Sarn, jour {n}.": [] for n in range(40)})
        self.reached = Flag()
        self.go = Flag()
        self.before = 0

    def read_many(self, articles: Iterable[Article | Failure]) -> Iterator[Reading | Failure]:
        for item in articles:
            if self.reader.count == self.before:
                self.reached.set()
                assert self.go.wait(30)
            yield from self.reader.read_many([item])


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "press.sqlite") as opened:
        yield opened


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as started:
        yield started


@pytest.fixture
def make(archive: Archive) -> Iterator[Callable[..., Jobs]]:
    made: list[Jobs] = []

    def one(reader: Any = None, **known: Any) -> Jobs:
        made.append(Jobs(archive, reader or bridge_reader(), Lock(), **known))
        return made[-1]

    yield one
    for jobs in made:
        jobs.close()


def upload(folder: Path, name: str, text: str | bytes) -> Uploaded:
    """A file as it comes with a request: in a folder of its own."""
    own = folder / f"selon-upload-{len([*folder.iterdir()])}"
    own.mkdir()
    path = own / f"file{Path(name).suffix}"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return Uploaded(path, name)


def lines(*texts: str) -> str:
    return "".join(json.dumps({"id": f"n{n}", "text": text, "language": "fr"}) + "\n" for n, text in enumerate(texts))


def ended(jobs: Jobs, job: Job, after: int = 0) -> tuple[Job, list[Event]]:
    """The job at its end, and all its events."""

    async def watch() -> list[Event]:
        return [event async for event in jobs.events(job.id, after, heartbeat=20) if event is not None]

    events = asyncio.run(asyncio.wait_for(watch(), 60))
    assert events[-1].name == "end"
    return jobs.get(job.id), events


def counts(job: Job) -> dict[str, int]:
    return {name: getattr(job, name) for name in ("done", "added", "known", "copies", "failed", "claims")}


def test_files_are_added_and_counted_and_removed(archive: Archive, make: Callable[..., Jobs], tmp_path: Path) -> None:
    jobs = make()
    files = [upload(tmp_path, "pont.txt", FRENCH), upload(tmp_path, "bridge.txt", ENGLISH)]
    started = jobs.start("files", files, "ana")
    assert (started.kind, started.label, started.who, started.state) == ("files", "pont.txt (+1)", "ana", "waiting")
    job, _ = ended(jobs, started)
    assert job.state == "done"
    assert job.finished is not None
    assert counts(job) == {"done": 2, "added": 2, "known": 0, "copies": 0, "failed": 0, "claims": 2}
    assert job.total == 2
    assert archive.view().counts().articles == 2
    assert not any(file.path and (file.path.exists() or file.path.parent.exists()) for file in files)
    assert tmp_path.exists()
    again, _ = ended(jobs, jobs.start("files", [upload(tmp_path, "again.txt", FRENCH)], "ana"))
    assert counts(again) == {"done": 1, "added": 0, "known": 1, "copies": 0, "failed": 0, "claims": 0}


def test_what_fails_is_listed_by_the_names_of_the_sender_and_stops_nothing(
    make: Callable[..., Jobs], tmp_path: Path
) -> None:
    jobs = make()
    text = lines(FRENCH, "Personne ne lit cela.", OTHER) + "{broken\n"
    files = [upload(tmp_path, "press/bad.parquet", b"no parquet"), upload(tmp_path, "press/day.jsonl", text)]
    job, _ = ended(jobs, jobs.start("files", files, "ana"))
    assert job.state == "done"
    assert counts(job) == {"done": 5, "added": 2, "known": 0, "copies": 0, "failed": 3, "claims": 2}
    wheres = [problem.where for problem in job.problems]
    assert wheres[0] == "press/bad.parquet"
    assert wheres[1:] == ["n1", "press/day.jsonl:4"] or sorted(wheres[1:]) == ["press/day.jsonl", "press/day.jsonl:4"]
    assert not any(str(tmp_path) in f"{problem.where} {problem.reason}" for problem in job.problems)


def test_a_file_that_was_refused_is_a_failure_like_others(make: Callable[..., Jobs], tmp_path: Path) -> None:
    jobs = make()
    files = [Uploaded(None, "evil.zip", "an archive in an archive"), upload(tmp_path, "pont.txt", FRENCH)]
    job, _ = ended(jobs, jobs.start("files", files, "ana"))
    assert (job.state, job.total, job.added, job.failed) == ("done", 2, 1, 1)
    assert (job.problems[0].where, job.problems[0].reason) == ("evil.zip", "an archive in an archive")


def test_only_the_last_problems_are_kept(make: Callable[..., Jobs], tmp_path: Path) -> None:
    job, _ = ended(jobs := make(), jobs.start("files", [upload(tmp_path, "bad.jsonl", "{bad\n" * 150)], "ana"))
    assert job.failed == 150
    assert [problem.where for problem in job.problems] == [f"bad.jsonl:{n}" for n in range(51, 151)]
    assert len(job.problems) == MOST_PROBLEMS


def test_a_running_job_is_stopped_between_two_articles_and_keeps_what_it_added(
    archive: Archive, make: Callable[..., Jobs], tmp_path: Path
) -> None:
    gated = Gated()
    gated.before = 20
    jobs = make(gated)
    started = jobs.start("files", [upload(tmp_path, "days.jsonl", lines(*gated.reader.said))], "ana")
    assert gated.reached.wait(30)
    assert jobs.get(started.id).state == "running"
    assert jobs.get(started.id).total == 40
    jobs.cancel(started.id)
    gated.go.set()
    job, _ = ended(jobs, started)
    assert job.state == "stopped"
    assert job.added == archive.view().counts().articles == 16  # groups of eight
    assert gated.reader.count <= 21
    assert jobs.cancel(started.id) == job
    done, _ = ended(jobs, jobs.start("files", [upload(tmp_path, "days.jsonl", lines(*gated.reader.said))], "ana"))
    assert (done.added, done.known) == (24, 16)


def test_a_waiting_job_is_stopped_at_once_and_jobs_run_one_after_the_other(
    make: Callable[..., Jobs], tmp_path: Path
) -> None:
    gated = Gated()
    jobs = make(gated)
    texts = [*gated.reader.said]
    first = jobs.start("files", [upload(tmp_path, "a.txt", texts[0])], "ana")
    assert gated.reached.wait(30)
    second = jobs.start("files", [upload(tmp_path, "b.txt", texts[1])], "bob")
    third = jobs.start("files", [upload(tmp_path, "c.txt", texts[2])], "bob")
    assert jobs.cancel(second.id).state == "stopped"
    assert [job.state for job in jobs.list()] == ["waiting", "stopped", "running"]
    gated.go.set()
    assert ended(jobs, third)[0].state == "done"
    assert [jobs.get(job.id).added for job in (first, second, third)] == [1, 0, 1]


def test_too_much_waiting_is_refused_and_its_files_are_removed(make: Callable[..., Jobs], tmp_path: Path) -> None:
    gated = Gated()
    jobs = make(gated)
    texts = [*gated.reader.said]
    jobs.start("files", [upload(tmp_path, "first.txt", texts[0])], "ana")
    assert gated.reached.wait(30)
    for number in range(MOST_WAITING):
        jobs.start("files", [upload(tmp_path, f"{number}.txt", texts[1])], "ana")
    refused = upload(tmp_path, "more.txt", texts[2])
    with pytest.raises(BusyError):
        jobs.start("files", [refused], "ana")
    assert refused.path
    assert not refused.path.exists()
    gated.go.set()


def test_nothing_to_read_is_refused(make: Callable[..., Jobs]) -> None:
    with pytest.raises(ValueError, match="nothing to read"):
        make().start("urls", [], "ana")


@pytest.mark.parametrize(
    "address",
    [
        "/etc/passwd",
        "file:///etc/passwd",
        "-",
        ".",
        "ftp://x.example/",
        "http://",
        "http://[",
        "javascript:x",
        "http://a\0/",
        "http://x:99999999/",
    ],
)
@pytest.mark.parametrize("kind", ["urls", "feed"])
def test_only_addresses_of_the_web_are_read(make: Callable[..., Jobs], kind: Kind, address: str) -> None:
    with pytest.raises(ValueError, match="no http or https address"):
        make().start(kind, [address], "ana")


def test_internal_addresses_are_not_fetched_unless_allowed(make: Callable[..., Jobs], site: Site) -> None:
    jobs = make(PlainReader())
    job, _ = ended(jobs, jobs.start("urls", [f"{site.base}/article"], "ana"))
    assert (job.failed, site.paths()) == (1, [])
    open_jobs = make(PlainReader(), allow_private=True)
    job, _ = ended(open_jobs, open_jobs.start("urls", [f"{site.base}/article", f"{site.base}/error"], "ana"))
    assert (job.state, job.total, job.added, job.failed) == ("done", 2, 1, 1)
    assert job.problems[0].where == f"{site.base}/error"


def test_a_feed_brings_what_is_new_each_time_it_is_asked_for(make: Callable[..., Jobs], site: Site) -> None:
    feed = Feed(site)
    feed.publish("one")
    jobs = make(PlainReader(), fetch=OPTIONS)
    first, _ = ended(jobs, jobs.start("feed", [feed.url], "ana"))
    assert (first.state, first.added, first.total) == ("done", 1, None)
    feed.publish("two")
    second, _ = ended(jobs, jobs.start("feed", [feed.url], "ana"))
    assert (second.added, second.known) == (1, 0)
    again, _ = ended(jobs, jobs.start("feed", [feed.url], "ana"))
    assert (again.state, again.done) == ("done", 0)
    broken, _ = ended(jobs, jobs.start("feed", [f"{site.base}/article"], "ana"))
    assert broken.state == "failed"
    assert broken.problems


def test_unknown_jobs_are_told(make: Callable[..., Jobs]) -> None:
    jobs = make()
    for asked in (jobs.get, jobs.cancel, jobs.events):
        with pytest.raises(UnknownJobError):
            asked("nope")


def test_the_list_is_bounded(make: Callable[..., Jobs]) -> None:
    jobs = make()
    started = [jobs.start("urls", ["http://127.0.0.1:9/x"], "ana") for _ in range(3)]
    for job in started:
        assert ended(jobs, job)[0].failed == 1
    for _ in range(MOST_KEPT + 5):
        ended(jobs, jobs.start("urls", ["http://127.0.0.1:9/x"], "ana"))
    assert len(jobs.list()) <= MOST_KEPT + 1
    with pytest.raises(UnknownJobError):
        jobs.get(started[0].id)


def test_after_a_restart_what_ended_is_known_and_what_was_under_way_is_told_as_broken_off(
    archive: Archive, make: Callable[..., Jobs], tmp_path: Path
) -> None:
    gated = Gated()
    gated.before = 8
    before = make()
    done, _ = ended(before, before.start("urls", ["http://127.0.0.1:9/x"], "ana"))
    before.close()
    jobs = make(gated)
    running = jobs.start("files", [upload(tmp_path, "days.jsonl", lines(*gated.reader.said))], "bob")
    assert gated.reached.wait(30)
    kept = archive.view().setting(SETTING)
    assert kept is not None
    with archive.writer() as writer:  # as a process that was killed leaves it
        writer.set(SETTING, json.dumps([*json.loads(kept)]))
    after = make()
    found = after.get(running.id)
    assert found.state == "failed"
    assert found.finished is not None
    assert "the server ended" in found.problems[-1].reason
    events = ended(after, found)[1]
    assert [event.name for event in events] == ["end"]
    gated.go.set()
    assert done.state == "done"


def test_closing_stops_what_runs_and_says_so(archive: Archive, tmp_path: Path) -> None:
    gated = Gated()
    gated.before = 8
    jobs = Jobs(archive, gated, Lock())
    running = jobs.start("files", [upload(tmp_path, "days.jsonl", lines(*gated.reader.said))], "ana")
    assert gated.reached.wait(30)
    waiting = jobs.start("files", [upload(tmp_path, "more.jsonl", lines(OTHER))], "ana")
    gated.go.set()
    jobs.close()
    after = Jobs(archive, gated, Lock())
    for job in (running, waiting):
        found = after.get(job.id)
        assert found.state == "stopped"
        assert "shut down" in found.problems[-1].reason
    assert after.get(running.id).added == archive.view().counts().articles
    with pytest.raises(BusyError):
        jobs.start("urls", ["https://x.example/"], "ana")
    after.close()


def test_what_was_kept_by_another_version_is_no_obstacle(archive: Archive, make: Callable[..., Jobs]) -> None:
    for kept in ("{", "[1]", '[{"id": "x"}]', '{"a": 1}'):
        with archive.writer() as writer:
            writer.set(SETTING, kept)
        assert make().list() == ()


def test_a_full_archive_ends_the_job_and_says_why(
    make: Callable[..., Jobs], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = make()

    def full(*_: object) -> None:
        raise ArchiveError("the disk is full")

    monkeypatch.setattr("selon.pipeline.adding.Adder._keep", full)
    job, _ = ended(jobs, jobs.start("files", [upload(tmp_path, "a.txt", FRENCH)], "ana"))
    assert job.state == "failed"
    assert job.problems[-1].reason == "the disk is full"


def test_a_fault_of_the_program_ends_one_job_and_not_the_next(
    make: Callable[..., Jobs], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = make()
    with monkeypatch.context() as patched:
        patched.setattr("selon.pipeline.adding.Adder._keep", lambda *_: 1 / 0)
        job, _ = ended(jobs, jobs.start("files", [upload(tmp_path, "a.txt", FRENCH)], "ana"))
    assert job.state == "failed"
    assert "ZeroDivisionError" in job.problems[-1].reason
    assert ended(jobs, jobs.start("files", [upload(tmp_path, "a.txt", FRENCH)], "ana"))[0].state == "done"


def test_events_tell_outcomes_and_end_and_go_on_from_the_last_that_is_known(
    make: Callable[..., Jobs], tmp_path: Path
) -> None:
    jobs = make()
    started = jobs.start("files", [upload(tmp_path, "pont.txt", FRENCH), upload(tmp_path, "x.txt", "Non lu.")], "ana")
    job, _ = ended(jobs, started)
    _, every = ended(jobs, job, after=1)
    assert [event.id for event in every] == [*range(2, every[-1].id + 1)]
    outcomes = [event.data for event in every if isinstance(event.data, Outcome)]
    assert [(one.where, one.status) for one in outcomes] == [
        ("pont.txt", "added"),
        ("x.txt", "failed"),
    ]
    assert every[-1].data == job
    _, rest = ended(jobs, job, after=every[-2].id)
    assert rest == every[-1:]
    assert jobs.heard(job.id, every[-1].id)
    assert not jobs.heard(job.id, every[-2].id)
    _, beyond = ended(jobs, job, after=10_000)
    assert beyond == every[-1:]


def test_watchers_come_and_go_while_the_work_goes_on(make: Callable[..., Jobs], tmp_path: Path) -> None:
    gated = Gated()
    gated.before = 8
    jobs = make(gated)
    started = jobs.start("files", [upload(tmp_path, "days.jsonl", lines(*gated.reader.said))], "ana")
    assert gated.reached.wait(30)

    async def leave() -> Event | None:
        stream = jobs.events(started.id, heartbeat=0.01)
        first = await anext(stream)
        silence = await anext(stream)
        assert silence is None
        await stream.aclose()
        return first

    first = asyncio.run(leave())
    assert first is not None
    assert isinstance(first.data, Job)
    assert (first.name, first.data.state, first.data.added) == ("progress", "running", 8)
    gated.go.set()
    job, events = ended(jobs, started, first.id)
    assert job.state == "done"
    assert [event.name for event in events].count("outcome") == 32


def test_whoever_stops_reading_is_no_longer_told(make: Callable[..., Jobs], tmp_path: Path) -> None:
    gated = Gated()
    jobs = make(gated)
    started = jobs.start("files", [upload(tmp_path, "days.jsonl", lines(*gated.reader.said))], "ana")
    assert gated.reached.wait(30)
    run = jobs._run(started.id)

    async def leave() -> tuple[int, int]:
        body = streamed(jobs.events(started.id))
        await anext(body)
        await anext(body)
        watching = len(run._watchers)
        await body.aclose()
        return watching, len(run._watchers)

    assert asyncio.run(leave()) == (1, 0)
    gated.go.set()


def test_the_stream_is_what_browsers_read() -> None:
    job = Job("j1", "urls", "x\ny", "done", "t", "t", "ana", 1, 1, 1, 0, 0, 0, 2, ())

    async def events() -> Any:
        yield None
        yield Event(3, "end", replace(job, label="a\u2028b\nc"))

    async def collect() -> Sequence[bytes]:
        return [piece async for piece in streamed(events())]

    first, silence, last = asyncio.run(collect())
    assert first.startswith(b"retry: ")
    assert silence.startswith(b":")
    head, name, data, *rest = last.decode().split("\n")
    assert (head, name, rest) == ("id: 3", "event: end", ["", ""])
    assert json.loads(data.removeprefix("data: "))["label"] == "a\u2028b\nc"
    assert as_text(None).endswith("\n\n")


def test_states_that_end_are_all_there() -> None:
    assert set(ENDED) == {"done", "stopped", "failed"}
