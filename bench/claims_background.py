"""Pairs of claims that hardly ever say the same: of real articles that lie far apart in time.

Stories written for the purpose are about one event each; an archive is mostly about others. What the index proposes from
articles more than ``APART`` days from each other is taken to be different, so that the comparator learns how alike claims
of different events look.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bench.claims_pairs import Pair
from selon.gazetteer import load
from selon.matching import says_enough, shipped_comparator, shipped_embedder, statements, worth_comparing
from selon.matching.compare_evidence import gather
from selon.pipeline import Reader, article
from selon.pipeline.adding import publisher_of
from selon.records import Article, Reading, Statement

APART = 30
"""Days between two publications."""
NEAREST = 6
"""Later statements of another time that each one is held against, in its language and in others."""
MOST = 200
"""Articles taken of a file, evenly from all of it."""
SHARE = 0.2
"""How much such a pair counts beside one of the stories: enough to tell events apart, too little to forget what is shared."""
NAME = "background"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
Pairs = list[Pair]


def background(paths: Sequence[Path], reader: Reader) -> tuple[Pairs, Pairs]:
    """The pairs of files of articles in two halves that share no article. JSON Lines with "text", perhaps "language" and
    "title", and "published" or an id with a day in it.

    Raises ValueError for an article without a date.
    """
    articles = _articles(paths)
    return _pairs(articles[::2], reader), _pairs(articles[1::2], reader)


def real_statements(paths: Sequence[Path], reader: Reader) -> Iterator[tuple[Statement, ...]]:
    """The statements of each article of files as above, in the order of publication."""
    ordered = sorted(_articles(paths), key=lambda one: one.published or "")
    for found in reader.read_many(ordered):
        if isinstance(found, Reading):
            yield statements(found, publisher_of(found.article, load()))


def _pairs(articles: Sequence[Article], reader: Reader) -> Pairs:
    readings = [found for found in reader.read_many(articles) if isinstance(found, Reading)]
    told = [one for reading in readings for one in statements(reading, publisher_of(reading.article, load()))]
    features = shipped_comparator().describe(told)
    vectors = shipped_embedder()([one.text for one in told])
    found = []
    for i, j in _near(told, vectors):
        cosine = float(vectors[i] @ vectors[j])
        if worth_comparing(told[i], told[j], cosine) and says_enough(features[i]) and says_enough(features[j]):
            values = {item.feature: item.value for item in gather(features[i], features[j], cosine)}
            texts, across = (told[i].text, told[j].text), told[i].language != told[j].language
            found.append(Pair("different", values, frozenset((NAME,)), texts, across, SHARE))
    return found


def _near(told: Sequence[Statement], vectors: npt.NDArray[np.float32]) -> Iterator[tuple[int, int]]:
    """The pairs that an index would propose among articles far enough from each other in time."""
    days = np.array([date.fromisoformat((one.published or "")[:10]).toordinal() for one in told])
    languages = np.array([one.language or "" for one in told])
    for i in range(len(told)):
        cosines = vectors @ vectors[i]
        far = np.abs(days - days[i]) > APART
        far[: i + 1] = False
        for group in (languages == languages[i], languages != languages[i]):
            among = np.flatnonzero(far & group)
            yield from ((i, int(j)) for j in among[np.argsort(-cosines[among], kind="stable")][:NEAREST])


def _articles(paths: Sequence[Path]) -> list[Article]:
    found = []
    for path in paths:
        rows = list(_rows(path))
        found += [
            _article(rows[i * len(rows) // MOST] if len(rows) > MOST else rows[i]) for i in range(min(MOST, len(rows)))
        ]
    return found


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _article(row: dict[str, Any]) -> Article:
    day = row.get("published") or _DAY.search(str(row.get("id")))
    if not day:
        raise ValueError(f"{row.get('id')}: an article of the background needs a date")
    published = day if isinstance(day, str) else day[0]
    known = {name: row.get(name) for name in ("language", "title", "publisher", "url")}
    return article(row["text"], published=published, **known)
