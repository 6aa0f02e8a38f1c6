"""Sources that are one for people: all of one identity, or else of one name, case and accents apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, Text, case, desc, func, literal_column

from selon.archive.folding import folded
from selon.archive.lookup import batches
from selon.archive.rows import Count
from selon.archive.tables import sources
from selon.archive.view.hydrate import SOURCE, source_of
from selon.records import Source

_ANONYMOUS, _NAMED, _EMPTY = (literal_column(text, Text) for text in ("'anonymous:'", "'name:'", "''"))
# No parameters: PostgreSQL would not see that what is asked for is what is grouped by.


def actor_id(source: Source) -> str:
    """Who a source is: its identity, else "name:…" or "anonymous:…"."""
    return source.identity or f"{'anonymous' if source.anonymous else 'name'}:{folded(source.name)}"


def actor(of: FromClause = sources) -> ColumnElement[str]:
    """The same in a query of the table of sources, or of an alias of it."""
    kind = case((of.c.anonymous.is_(True), _ANONYMOUS), else_=_NAMED)
    return func.coalesce(func.nullif(of.c.identity, _EMPTY), kind.concat(of.c.folded))


def by_actor(counting: Select[Any], source: ColumnElement[Any]) -> Select[Any]:
    """What a query of (source, number) counts, by actor: (actor, number)."""
    number = list(counting.selected_columns)[1]
    counted = counting.join(sources, sources.c.id == source).with_only_columns(actor(), number.label("n"))
    return counted.group_by(actor())


def spellings(
    connection: Connection, counting: Select[Any], source: ColumnElement[Any], actors: Sequence[str]
) -> dict[str, list[Source]]:
    """The sources of each actor that a query of (source, number) counts, those of most claims first."""
    number = list(counting.selected_columns)[1]
    named = counting.join(sources, sources.c.id == source).with_only_columns(actor().label("actor"), *SOURCE)
    common_first = named.group_by(sources.c.id).order_by(number.desc(), sources.c.id)
    found: defaultdict[str, list[Source]] = defaultdict(list)
    for batch in batches(actors):
        for row in connection.execute(common_first.where(actor().in_(batch))):
            found[row.actor].append(source_of(row))
    return found


def counts(connection: Connection, counting: Select[Any], source: ColumnElement[Any], most: int) -> tuple[Count, ...]:
    """The actors that a query of (source, number) counts, those of most claims first."""
    found = by_actor(counting, source).order_by(desc("n"), actor()).limit(most)
    rows = [(name, int(number)) for name, number in connection.execute(found)]
    spelt = spellings(connection, counting, source, [name for name, _ in rows])
    return tuple(Count(spelt[name][0], number) for name, number in rows)
