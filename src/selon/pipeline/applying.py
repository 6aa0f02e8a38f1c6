"""What stands applied to an article and its other versions, and the index told of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from selon.archive import View, Writer
from selon.corrections import Refused
from selon.exports.jsonl import from_dict
from selon.gazetteer import Gazetteer
from selon.matching.index import Floats
from selon.pipeline import families
from selon.pipeline.adding import publisher_of
from selon.pipeline.corrected import corrected
from selon.pipeline.keeping import Kept, edits_of, machine_reading, refresh
from selon.pipeline.matcher import Matcher
from selon.records import Article, Source


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of the corrections that stand for an article. ``applied``: their ids; ``refused``: those that its reading
    has no place for, and why; ``touched``: ids of attributions that a person had a hand in.
    """

    applied: tuple[int, ...]
    refused: tuple[Refused, ...]
    touched: tuple[str, ...]


def standing(view: View, article_id: str, gazetteer: Gazetteer) -> Standing | None:
    """The same for an article's last machine reading; None when it has none."""
    last = machine_reading(view, article_id)
    if last is None:
        return None
    edits, lost = edits_of(view, last[0]["article"]["id"])
    result = corrected(from_dict(last[0], checked=False), edits, gazetteer)
    refused = {one.id for one in result.refused}
    every = tuple(sorted((*lost, *result.refused), key=lambda one: one.id))
    touched = tuple(one.id for one in result.reading.attributions if one.id in result.touched)
    return Standing(tuple(edit.id for edit in edits if edit.id not in refused), every, touched)


class Work:
    """What one correction changes in the index, for after its transaction."""

    def __init__(self, gazetteer: Gazetteer, matcher: Callable[[], Matcher]) -> None:
        self._gazetteer, self._matcher = gazetteer, matcher
        self._removed: list[int] = []
        self._placed: list[tuple[list[int], Floats]] = []

    def refresh(self, writer: Writer, article_id: str) -> Kept | None:
        """Apply what stands to an article and to its other versions, and match what is new. Gives the article's own."""
        own = None
        for name in versions(writer.view, article_id):
            kept = refresh(writer, name, self._publisher, self._gazetteer)
            if kept is not None:
                self._match(writer, name, kept)
                own = kept if name == article_id else own
        return own

    def _match(self, writer: Writer, article_id: str, kept: Kept) -> None:
        self._removed += kept.stored.removed
        fresh = set(kept.stored.added)
        keys = {f"{article_id}#{name}": key for name, key in kept.stored.keys.items()}
        mine = [(keys[one.key], one) for one in kept.said if keys[one.key] in fresh]
        if mine:
            numbers = [key for key, _ in mine]
            self._placed.append((numbers, self._matcher().place(writer, numbers, [one for _, one in mine])))
            families.hold(writer)

    def done(self) -> None:
        """Tell the index, once all is committed."""
        if self._removed or self._placed:
            matcher = self._matcher()
            matcher.forget(self._removed)
            for numbers, vectors in self._placed:
                matcher.file(numbers, vectors)
            matcher.save()

    def _publisher(self, article: Article) -> Source | None:
        return publisher_of(article, self._gazetteer)


def versions(view: View, article_id: str) -> tuple[str, ...]:
    """An article and all that stood at its places before and after it."""
    places = {p.url or p.given_id for p in view.publications(article_id)} - {None}
    others = (v.publication.article_id for place in sorted(filter(None, places)) for v in view.versions(place))
    return tuple(dict.fromkeys((article_id, *others)))
