"""Nothing is lost: writers killed at any moment, and several at once.

The writers are real processes, forked from a server that has the modules loaded, so that fifty of them take seconds.
"""

from __future__ import annotations

import multiprocessing
import random
import sqlite3
from collections.abc import Iterator
from multiprocessing.context import ForkServerContext
from multiprocessing.synchronize import Semaphore
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import select

from selon.archive import Archive, open_archive
from selon.archive.engine import connect
from selon.archive.tables import claims, embeddings, members
from selon.exports.jsonl import to_dict
from selon.records import Article, Reading
from tests.archive.samples import AGENCY, MAYOR, article, reading_of, statements_of

ARTICLES = 90
KILLS = 50
STEPS = 2


def sample(number: int) -> tuple[Article, Reading]:
    """Article ``number``; of three that follow each other, two are the same text at two places."""
    text = f"La digue {number - number % 3 // 2} tient. Le pont est fermé."
    about = article(text, id=f"sample {number - number % 3 // 2}", url=f"https://news.example/{number}")
    return about, reading_of(
        about, [(text.split(". ", maxsplit=1)[0], [AGENCY, MAYOR]), ("Le pont est fermé.", [MAYOR])]
    )


def work(place: str, first: int, step: Semaphore) -> None:
    """Add all that is not done yet, one transaction an article; tell of every step."""
    with open_archive(place) as archive:
        step.release()
        for number in range(first, ARTICLES):
            if archive.view().job(str(number)) is None:
                add_all(archive, number)
                step.release()
    for _ in range(STEPS):  # nobody need wait for more
        step.release()


def add_all(archive: Archive, number: int) -> None:
    about, reading = sample(number)
    with archive.writer() as writer:
        if writer.view.job(str(number)) is not None:
            return  # another writer has done it since we looked
        writer.add_article(about)
        added = writer.add_reading(to_dict(reading), statements_of(reading), program="1")
        if added.added:
            writer.add_embeddings(added.added, np.ones((len(added.added), 8), np.float32), embedder="e")
            writer.add_family([f"{about.id}#c1", f"{about.id}#c2"])
        writer.finish_job(str(number), article_id=about.id)


@pytest.fixture(scope="module")
def forking() -> Iterator[ForkServerContext]:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.archive.test_killed", "alembic.command", "psycopg"])
    yield context


def check(place: str) -> int:
    """That the archive is whole, and how many jobs are done."""
    if place.startswith("/"):
        with sqlite3.connect(place) as file:
            assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        file.close()
    with open_archive(place) as archive:
        view = archive.view()
        done = [int(job.input) for job in view.jobs(limit=1000).items]
        expected = {sample(number)[0].id: sample(number)[1] for number in done}
        counts = view.counts()
        assert (counts.articles, counts.publications) == (len(expected), len(done))
        assert (counts.readings, counts.claims, counts.families) == (len(expected), 2 * len(expected), len(expected))
        for name, reading in expected.items():
            stored = view.reading(name)
            assert stored is not None
            assert {**stored.body, "article": None} == {**to_dict(reading), "article": None}
            assert stored.body["article"]["text"] == reading.article.text
            assert len(view.statements([f"{name}#c1", f"{name}#c2"])) == 2
            assert [row.article_id for row in view.claims(f'"{reading.claims[0].spans[0].text}"').items] == [name]
    engine, _ = connect(place, wait=5, limit=None)
    with engine.connect() as connection:
        every = set(connection.execute(select(claims.c.id)).scalars())
        for table in (embeddings, members):
            assert set(connection.execute(select(table.c.claim)).scalars()) == every
    engine.dispose()
    return len(done)


def test_a_run_killed_at_any_moment_leaves_a_whole_archive(place: str, forking: ForkServerContext) -> None:
    moments = random.Random(5)
    seen = [0]
    for _ in range(KILLS if place.startswith("/") else KILLS // 5):
        step = forking.Semaphore(0)
        writer = forking.Process(target=work, args=(place, 0, step))
        writer.start()
        for _ in range(moments.randint(0, STEPS)):  # none: killed while it begins, or makes the archive
            assert step.acquire(timeout=60)
        writer.join(moments.random() * 0.01)
        writer.kill()
        writer.join(60)
        if "://" in place or Path(place).exists():
            seen.append(check(place))
    assert seen == sorted(seen)
    assert len(set(seen)) > 3
    step = forking.Semaphore(0)
    final = forking.Process(target=work, args=(place, 0, step))
    final.start()
    final.join(120)
    assert final.exitcode == 0
    assert check(place) == ARTICLES


def test_several_writers_at_once_finish_and_do_nothing_twice(place: str, forking: ForkServerContext) -> None:
    step = forking.Semaphore(0)
    writers = [forking.Process(target=work, args=(place, 20 * (number % 2), step)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(120)
    assert [writer.exitcode for writer in writers] == [0] * 4
    assert check(place) == ARTICLES
