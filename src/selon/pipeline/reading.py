"""The stages in order, for one article and for many. The only file that knows the order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import Any, cast

from selon.articles import FetchOptions, InputFormat, Pages, read_inputs
from selon.articles.building import Found, Given, build
from selon.exports.jsonl import from_dict, to_dict
from selon.gazetteer import Gazetteer, load
from selon.languages import Language, codes
from selon.languages import language as profile_of
from selon.reading.attributions import Tagged, find_attributions
from selon.reading.chains import build_paths
from selon.reading.claims import build_claims
from selon.reading.encoder import Encoder, shipped
from selon.reading.relays import find_relays
from selon.reading.sources import resolve
from selon.reading.stances import with_stances
from selon.records import Article, Explained, Failure, Reading

GROUP = 30_000
"""Characters of articles that are tagged together: enough to fill the encoder's batches."""
MOST = 64
"""Inputs of a group, be they articles or failures: nobody waits for many that need no reading."""
THIN = "thin-language-profile"
UNKNOWN_LANGUAGE = "unknown-language"


class Reader:
    """Reads articles. Safe to share between threads; the model is loaded at the first reading.

    ``threads``: cores to use, all of them by default; ``outlets``: a file that extends or corrects the gazetteer in place
    of the one in the user's configuration.
    """

    def __init__(self, *, threads: int | None = None, outlets: Path | None = None) -> None:
        self._threads = threads or os.cpu_count() or 1
        self._gazetteer: Gazetteer = load(outlets)

    def read(self, article: Article) -> Reading:
        """One article, all cores on it."""
        encoder = shipped(self._threads)
        (tagged,) = find_attributions(encoder, [article.text])
        return self._finish(encoder, article, tagged).reading

    def explain(self, article: Article) -> Explained | Failure:
        """One article, with how each of its sources was resolved."""
        encoder = shipped(self._threads)
        try:
            (tagged,) = find_attributions(encoder, [article.text])
            return self._finish(encoder, article, tagged)
        except Exception as error:
            return _failed(article, error)

    def read_many(self, articles: Iterable[Article | Failure]) -> Iterator[Reading | Failure]:
        """Many articles, in their order, groups of them side by side; failures are handed on, and never stop a run."""
        remaining = iter(articles)
        first = list(islice(remaining, 2))
        if len(first) < 2:  # a single article gets all cores to itself
            yield from self._read_group(first, shipped(self._threads)) if first else ()
            return
        with ThreadPoolExecutor(self._threads) as pool:
            waiting: deque[Future[list[Reading | Failure]]] = deque()
            for group in _groups(chain(first, remaining)):
                waiting.append(pool.submit(self._read_group, group, shipped(1)))
                while waiting and (len(waiting) > 2 * self._threads or waiting[0].done()):
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()

    def _read_group(self, group: Sequence[Article | Failure], encoder: Encoder) -> list[Reading | Failure]:
        articles = [a for a in group if isinstance(a, Article)]
        try:
            found = dict(zip(map(id, articles), find_attributions(encoder, [a.text for a in articles]), strict=True))
        except Exception:
            found = {}
        return [a if isinstance(a, Failure) else self._guarded(encoder, a, found.get(id(a))) for a in group]

    def _guarded(self, encoder: Encoder, article: Article, tagged: Tagged | None) -> Reading | Failure:
        try:
            if tagged is None:
                (tagged,) = find_attributions(encoder, [article.text])
            return self._finish(encoder, article, tagged).reading
        except Exception as error:
            return _failed(article, error)

    def _finish(self, encoder: Encoder, article: Article, tagged: Tagged) -> Explained:
        profile = profile_of(article.language)
        gazetteer = self._gazetteer
        attributions = with_stances(tagged.attributions, profile)
        relays = find_relays(article, attributions, profile, gazetteer, tagged.asides)
        mentions = [mention.span for mention in relays.mentions]
        resolution = resolve(article, relays.attributions, mentions, profile, gazetteer, tagged.traits)
        paths = build_paths(article, resolution, relays, gazetteer)
        claims = build_claims(article, resolution.attributions, paths, profile, gazetteer, tagged.traits)
        reading = Reading(
            article=article,
            attributions=resolution.attributions,
            sources=resolution.sources,
            claims=claims,
            notes=_notes(article, profile),
            model=encoder.tables.name,
        )
        return Explained(reading, resolution.reasons, resolution.mention_reasons)


@cache
def default_reader() -> Reader:
    """One reader for the whole process, with all cores and the user's own outlets."""
    return Reader()


def article(
    text: str,
    *,
    language: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> Article:
    """An article from text at hand. Raises ValueError when there is none in it, or too much."""
    known = Found(text, title=title, publisher=publisher, published=published, url=url)
    found = build(known, "text", Given(language=language))
    if isinstance(found, Failure):
        raise ValueError(found.reason)
    return found


def as_json(reading: Reading) -> dict[str, Any]:
    """The JSON object of the contract."""
    return to_dict(reading)


def from_json(obj: object) -> Reading:
    """The reading that an object of the contract stands for. Raises ``selon.exports.schema.ReadingError``."""
    return from_dict(obj)


def inputs(
    places: Sequence[str],
    *,
    input_format: str = "auto",
    language: str | None = None,
    allow_private: bool = False,
    ignore_robots: bool = False,
    pages: Pages | None = None,
) -> Iterator[Article | Failure]:
    """The articles of files, folders, addresses and standard input ("-"), and what could not be read. ``pages``: holds the
    raw page of each article that is found in one.

    Raises ValueError for an input format or a language that there is none of.
    """
    fetch = FetchOptions(allow_private=allow_private, ignore_robots=ignore_robots)
    form = cast("InputFormat", input_format)
    return read_inputs(places, input_format=form, language=language, fetch=fetch, pages=pages)


def languages() -> tuple[tuple[str, bool], ...]:
    """The languages with a profile (ISO 639-1), and whether it is complete."""
    return tuple((code, profile_of(code).complete) for code in codes())


def owner_name(identity: str | None) -> str | None:
    """The display name of an outlet or owner of the gazetteer, None when it is not in it."""
    outlet = load().by_id(identity) if identity else None
    return outlet.name if outlet else None


def _failed(article: Article, error: Exception) -> Failure:
    return Failure(article.url or article.id, f"reading failed: {type(error).__name__}: {error}")


def _notes(article: Article, profile: Language) -> tuple[str, ...]:
    if article.language is None:
        return (UNKNOWN_LANGUAGE,)
    return () if profile.complete else (THIN,)


def _groups(articles: Iterable[Article | Failure]) -> Iterator[list[Article | Failure]]:
    group: list[Article | Failure] = []
    size = 0
    for item in articles:
        group.append(item)
        size += len(item.text) if isinstance(item, Article) else 0
        if size >= GROUP or len(group) >= MOST:
            yield group
            group, size = [], 0
    if group:
        yield group
