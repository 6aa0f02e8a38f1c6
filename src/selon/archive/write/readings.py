"""Readings: kept whole, and the current one laid out for search."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, select, update

from selon.archive.errors import ArchiveError
from selon.archive.lookup import batches
from selon.archive.packing import pack, unpack, unpack_text
from selon.archive.statements import split_statements
from selon.archive.states import ReadingAdded
from selon.archive.tables import articles, attributions, claims, links, members, readings
from selon.archive.write.families import FamilyWrites
from selon.archive.write.layout import AttributionLayout, ClaimLayout, Layout, divided, lay_out
from selon.archive.write.sources import source_keys
from selon.records import Statement


class ReadingWrites(FamilyWrites):
    """Adding readings."""

    def add_reading(
        self, reading: Mapping[str, Any], statements: Sequence[Statement] = (), *, program: str
    ) -> ReadingAdded:
        """Add a reading, which becomes the article's current one; earlier ones stay in its history.

        A claim whose words were in the reading before keeps its key, and with it its embedding and family. A reading that
        differs from the current one in nothing but where the article was published is not added. ``reading``: the JSON
        object of the contract, whose article has the id that ``add_article`` gave; ``statements``: of its claims, all or
        none; a claim with several of them ("ARTICLE_ID#c3.1", "ARTICLE_ID#c3.2") is kept as so many; ``program``: its
        version. Raises ArchiveError.
        """
        layout = divided(lay_out(reading), statements)
        article = self._article(layout.article_id)
        text = self._text(article)
        if reading["article"]["text"] != text:
            raise ArchiveError(f"reading of {layout.article_id!r}: its text is not the text in the archive")
        number, new = self._add_body(article, reading, text, program)
        if not new and (not statements or self._has_statements(article)):
            return ReadingAdded(number, False, self._keys(article), (), ())
        added, removed = self._lay_down(article, layout, statements)
        return ReadingAdded(number, new, self._keys(article), added, removed)

    def _text(self, article: int) -> str:
        return unpack_text(
            self._connection.execute(select(articles.c.text).where(articles.c.id == article)).scalar_one()
        )

    def _add_body(self, article: int, reading: Mapping[str, Any], text: str, program: str) -> tuple[int, bool]:
        newest = select(readings).where(readings.c.article == article).order_by(readings.c.id.desc()).limit(1)
        last = self._connection.execute(newest).one_or_none()
        model = reading.get("model")
        again = last is not None and (last.model, last.program) == (model, program)
        if last is not None and again and _essence(unpack(last.body, text)) == _essence(reading):
            return int(last.id), False
        body = pack({**reading, "article": {**reading["article"], "text": None}}, text)
        values = {"article": article, "model": model, "program": program, "created": self._now(), "body": body}
        added = self._connection.execute(insert(readings).values(values).returning(readings.c.id))
        return int(added.scalar_one()), True

    def _has_statements(self, article: int) -> bool:
        missing = select(claims.c.id).where(claims.c.article == article, claims.c.statement.is_(None)).limit(1)
        return self._connection.execute(missing).first() is None

    def _keys(self, article: int) -> dict[str, int]:
        found = select(claims.c.name, claims.c.id).where(claims.c.article == article).order_by(claims.c.position)
        return {row.name: row.id for row in self._connection.execute(found)}

    def _lay_down(
        self, article: int, layout: Layout, statements: Sequence[Statement]
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Give the claims' keys that are new, and those that are gone."""
        all_sources = [*layout.sources.values()]
        keys = dict(zip(layout.sources, source_keys(self._connection, self._index, all_sources), strict=True))
        rows = self._claim_rows(article, layout, keys, statements)
        kept, removed = self._match(article, layout.claims)
        self._remove(removed)
        values = [{**row, "key": key} for row, key in zip(rows, kept, strict=True) if key is not None]
        if values:
            self._update(values)
        fresh = [(at, row) for at, (row, key) in enumerate(zip(rows, kept, strict=True)) if key is None]
        added = self._insert(article, [row for _, row in fresh])
        for (at, _), key in zip(fresh, added, strict=True):
            kept[at] = key
        self._link(layout.claims, [key for key in kept if key is not None], keys)
        self._attribute(article, layout.attributions, keys)
        return added, tuple(removed)

    def _claim_rows(
        self, article: int, layout: Layout, keys: Mapping[str, int], statements: Sequence[Statement]
    ) -> list[dict[str, Any]]:
        by_key = {statement.key: statement for statement in statements}
        names = [f"{layout.article_id}#{claim.name}" for claim in layout.claims]
        if statements and set(by_key) != set(names):
            raise ArchiveError(f"reading of {layout.article_id!r}: its statements are not those of its claims")
        shared, own = split_statements([by_key[name] for name in names] if statements else [])
        self._connection.execute(update(articles).where(articles.c.id == article).values(shared=shared))
        return [
            {
                "article": article,
                "position": position,
                "name": claim.name,
                "modality": claim.modality,
                "stance": claim.stance,
                "hedged": claim.hedged,
                "origin": keys[claim.hops[-1][0]] if claim.hops else None,
                "countries": claim.countries,
                "first_day": claim.first_day,
                "last_day": claim.last_day,
                "text": claim.text,
                "statement": own[position] if statements else None,
            }
            for position, claim in enumerate(layout.claims)
        ]

    def _match(self, article: int, new: Sequence[ClaimLayout]) -> tuple[list[int | None], list[int]]:
        """For each new claim the key of the one before that has the same words, in order; and the keys that are left."""
        before: defaultdict[str, list[int]] = defaultdict(list)
        found = select(claims.c.text, claims.c.id).where(claims.c.article == article).order_by(claims.c.position.desc())
        for text, key in self._connection.execute(found):
            before[text].append(key)
        kept = [before[claim.text].pop() if before[claim.text] else None for claim in new]
        return kept, sorted(key for keys in before.values() for key in keys)

    def _remove(self, keys: Sequence[int]) -> None:
        for batch in batches(keys):
            gone = claims.c.id.in_(batch)
            texts = self._connection.execute(select(claims.c.id, claims.c.text).where(gone)).all()
            touched = select(members.c.family).where(members.c.claim.in_(batch)).distinct()
            families = self._connection.execute(touched).scalars().all()
            self._index.remove(self._connection, "claims", [(key, text) for key, text in texts])
            self._connection.execute(delete(claims).where(gone))
            self._refresh(families)

    def _update(self, rows: Sequence[dict[str, Any]]) -> None:
        """Claims that stay: their words are the same, the rest may not be."""
        for row in rows:
            values = {name: value for name, value in row.items() if name not in ("key", "text", "article")}
            self._connection.execute(update(claims).where(claims.c.id == row["key"]).values(values))
        for batch in batches(row["key"] for row in rows):
            self._connection.execute(delete(links).where(links.c.claim.in_(batch)))

    def _insert(self, article: int, rows: Sequence[dict[str, Any]]) -> tuple[int, ...]:
        """Rows go in together and are then asked for by their positions: where a database gives the keys of inserted rows
        back in their order, it takes them one by one.
        """
        if not rows:
            return ()
        self._connection.execute(insert(claims), rows)
        found = select(claims.c.position, claims.c.id).where(claims.c.article == article)
        keys = {row.position: row.id for row in self._connection.execute(found)}
        added = tuple(keys[row["position"]] for row in rows)
        self._index.add(self._connection, "claims", [(key, row["text"]) for key, row in zip(added, rows, strict=True)])
        return added

    def _link(self, new: Sequence[ClaimLayout], claim_keys: Sequence[int], keys: Mapping[str, int]) -> None:
        rows = [
            {"claim": key, "position": at, "source": keys[source], "role": role, "stance": stance}
            for claim, key in zip(new, claim_keys, strict=True)
            for at, (source, role, stance) in enumerate(claim.hops, 1)
        ]
        if rows:
            self._connection.execute(insert(links), rows)

    def _attribute(self, article: int, new: Sequence[AttributionLayout], keys: Mapping[str, int]) -> None:
        self._connection.execute(delete(attributions).where(attributions.c.article == article))
        rows = [
            {
                "article": article,
                "position": position,
                "name": item.name,
                "source": keys[item.source] if item.source else None,
                "kind": item.kind,
                "stance": item.stance,
                "cue": item.cue,
                "confidence": item.confidence,
            }
            for position, item in enumerate(new)
        ]
        if rows:
            self._connection.execute(insert(attributions), rows)


def _essence(reading: Mapping[str, Any]) -> dict[str, Any]:
    """What was read, without what only the publication says."""
    return {**reading, "article": reading["article"]["language"]}
