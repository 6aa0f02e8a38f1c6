"""Articles into an archive: read, kept, matched with all that is there; each in a transaction of its own."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib.metadata import version
from itertools import islice
from typing import Literal, Protocol
from urllib.parse import urlsplit

from selon.archive import Archive, Original, Writer
from selon.articles import Pages
from selon.gazetteer import Gazetteer, load
from selon.matching import statements
from selon.matching.copies import Sketch, compare_sketches, sketch
from selon.matching.index import Floats
from selon.pipeline import families
from selon.pipeline.keeping import Kept, edits_of, keep, refresh, renamed
from selon.pipeline.matcher import Matcher
from selon.records import Article, Failure, Reading, Source, SourceType, Statement

TOGETHER = 8
"""Readings whose claims are embedded together."""
PATIENCE = 0.0005
"""Seconds that a reading thread may have to wait for the one that adds before it takes its turn. Python's own ten times as
many leave a core idle that has done its share of the model and only wants the next: a sixth of the time of a run.
"""
Status = Literal["added", "known", "copy", "reread", "failed"]
_Placed = tuple[Sequence[int], Sequence[int], Floats | None]
"""Keys of claims that are gone, and of those that were matched, with their vectors."""
_KINDS: dict[str, SourceType] = {"news_agency": "news_agency", "company": "organization"}


class Reads(Protocol):
    """Reads articles: ``Reader``, or what stands in for it."""

    def read_many(self, articles: Iterable[Article | Failure]) -> Iterator[Reading | Failure]:
        """A reading or a failure for each, in their order."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input. ``status``: "added" (a text that was not there), "known" (there already, perhaps at another
    place), "copy" (added, and made from another text, ``original``), "reread" (there already, with a new reading) or
    "failed", with its ``reason``. ``claims``: of the new reading.
    """

    where: str
    status: Status
    article_id: str | None = None
    claims: int = 0
    original: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class _There(Failure):
    """Stands for an article that is in the archive already."""

    article: Article


class Adder:
    """Adds articles to one archive. Run again over the same articles, it adds nothing twice.

    ``reread``: read texts that are there already anew, as after an upgrade of the model; ``pages``: keep the raw pages that
    it holds, compressed.
    """

    def __init__(self, archive: Archive, reader: Reads, *, reread: bool = False, pages: Pages | None = None) -> None:
        self._archive = archive
        self._reader = reader
        self._reread = reread
        self._pages = pages or Pages()
        self._matcher = Matcher(archive)
        self._gazetteer: Gazetteer = load()
        self._program = version("selon")

    def add(self, articles: Iterable[Article | Failure]) -> Generator[Outcome, None, None]:
        """Add articles in their order; what fails is told, and never stops a run. Closed early, it keeps what it has added.
        Raises ArchiveError when the archive itself cannot take any more.
        """
        patience = sys.getswitchinterval()
        sys.setswitchinterval(min(patience, PATIENCE))
        try:
            with closing(self._read(articles)) as read:
                yield from self._add_groups(read)
        finally:
            sys.setswitchinterval(patience)
            self._matcher.save()

    def _read(self, articles: Iterable[Article | Failure]) -> Generator[Reading | Failure, None, None]:
        """Readings in the articles' order; the reader goes on with the next ones while these are added."""
        given: deque[Article | Failure] = deque()
        for read in self._reader.read_many(self._marked(item, given) for item in articles):
            item = given.popleft()
            if isinstance(item, Article) and type(read) is Failure:  # nobody will ask for its page
                self._pages.take(item.id)
            yield read

    def _marked(self, item: Article | Failure, given: deque[Article | Failure]) -> Article | Failure:
        """What there is nothing to read of goes past the reader as failures do; ``given``: what it was, in order."""
        given.append(item)
        if isinstance(item, Article) and not self._reread and self._has(item):
            return _There(item.url or item.id, "", item)
        return item

    def _add_groups(self, read: Iterator[Reading | Failure]) -> Iterator[Outcome]:
        """What was read before a run is stopped is added yet."""
        stopped: BaseException | None = None
        group: list[Reading | Failure] = []
        while stopped is None:
            try:
                for one in islice(read, TOGETHER):
                    group.append(one)
            except BaseException as error:
                stopped = error
            if not group:
                break
            yield from self._add_group(group)
            group = []
        if stopped is not None:
            raise stopped

    def _add_group(self, group: Sequence[Reading | Failure]) -> Iterator[Outcome]:
        said = {
            number: statements(read, self._publisher(read.article))
            for number, read in enumerate(group)
            if isinstance(read, Reading)
        }
        self._matcher.embed_ahead(statement.text for row in said.values() for statement in row)
        for number, read in enumerate(group):
            if isinstance(read, _There):
                yield self._again(read.article)
            elif isinstance(read, Failure):
                yield Outcome(read.where, "failed", reason=read.reason)
            else:
                yield self._keep(read, said[number])

    def _has(self, article: Article) -> bool:
        view = self._archive.view()
        stored = view.article(article.id)
        return stored is not None and stored.text == article.text and bool(view.readings(article.id))

    def _again(self, article: Article) -> Outcome:
        """One more publication of a text that is there; at a place of which people have corrected another version, what they
        said holds for this one too.
        """
        placed = None
        with self._archive.writer() as writer:
            added = writer.add_article(article, outlet=self._publisher(article), original=self._page(article))
            if added.new_publication and edits_of(writer.view, added.id)[0]:
                kept = refresh(writer, added.id, self._publisher, self._gazetteer)
                placed = self._place(writer, added.id, kept) if kept else None
        if placed is not None:
            self._file(placed)
        return Outcome(article.url or article.id, "known", added.id)

    def _keep(self, reading: Reading, said: tuple[Statement, ...]) -> Outcome:
        article, outlet = reading.article, self._publisher(reading.article)
        sketched = sketch(article.text)
        with self._archive.writer() as writer:
            near = _copies(writer.view.candidates(sketched.handles), sketched)
            added = writer.add_article(
                article,
                outlet=outlet,
                signature=sketched.to_bytes(),
                handles=sketched.handles,
                original=self._page(article),
            )
            originals = [copy for copy in near if copy[0] != added.id] if added.new_text else []
            for original, kind, shared in originals[:1]:
                writer.add_copy(added.id, original, kind, shared)
            own = said if added.id == article.id else None
            kept = keep(writer, renamed(reading, added.id), outlet, self._gazetteer, self._program, own)
            placed = self._place(writer, added.id, kept)
        self._file(placed)
        stored = kept.stored
        where = article.url or article.id
        if originals:
            return Outcome(where, "copy", added.id, len(stored.keys), originals[0][0])
        status: Status = "added" if added.new_text else "reread" if stored.new else "known"
        return Outcome(where, status, added.id, len(stored.keys) if stored.new else 0)

    def _page(self, article: Article) -> Original | None:
        page = self._pages.take(article.id)
        return Original(page.media_type, page.body) if page else None

    def _publisher(self, article: Article) -> Source | None:
        return publisher_of(article, self._gazetteer)

    def _place(self, writer: Writer, article_id: str, kept: Kept) -> _Placed:
        """Match the claims that are new, and part again what people have parted."""
        new = set(kept.stored.added)
        by_name = {f"{article_id}#{name}": key for name, key in kept.stored.keys.items()}
        mine = [(by_name[one.key], one) for one in kept.said if by_name[one.key] in new]
        if not mine:
            return kept.stored.removed, (), None
        keys = [key for key, _ in mine]
        vectors = self._matcher.place(writer, keys, [one for _, one in mine])
        families.hold(writer)
        return kept.stored.removed, keys, vectors

    def _file(self, placed: _Placed) -> None:
        """Tell the index, once the transaction is committed."""
        removed, keys, vectors = placed
        self._matcher.forget(removed)
        if vectors is not None:
            self._matcher.file(keys, vectors)


def publisher_of(article: Article, gazetteer: Gazetteer) -> Source | None:
    """The outlet that published an article: by its name or its address in the gazetteer, else by its name alone."""
    outlet = gazetteer.outlet(article.publisher) if article.publisher else None
    if outlet is None and article.url:
        host = urlsplit(article.url).hostname
        outlet = gazetteer.by_domain(host) if host else None
    if outlet is None:
        if not article.publisher:
            return None
        return Source("publisher", article.publisher, "media_outlet", False, (), None, None, None, None)
    kind = _KINDS.get(outlet.kind, "media_outlet")
    name = article.publisher or outlet.name
    return Source("publisher", name, kind, False, (), outlet.id, outlet.country, outlet.owner, outlet.control)


def _copies(candidates: Iterable[tuple[str, bytes]], sketched: Sketch) -> list[tuple[str, str, float]]:
    """(article, kind, shared) of the texts that are alike, the most alike first."""
    found = []
    for other, signature in candidates:
        likeness = compare_sketches(sketched, Sketch.from_bytes(signature))
        if likeness:
            found.append((other, *likeness))
    return sorted(found, key=lambda copy: -copy[2])
