"""Keys of ours for names from outside, many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, select

from selon.archive.errors import ArchiveError
from selon.archive.tables import articles, claims

BATCH = 500
"""Values in one statement: databases have a limit."""
T = TypeVar("T")


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """The items in order, so many at a time."""
    remaining = iter(items)
    while batch := list(islice(remaining, size)):
        yield batch


def claim_keys(connection: Connection, statements: Sequence[str]) -> dict[str, int]:
    """The keys of claims by statement key, "ARTICLE_ID#CLAIM_ID"; what is not there is left out."""
    wanted = set(statements)
    names = {statement.rpartition("#")[0] for statement in statements}
    found: dict[str, int] = {}
    for batch in batches(names):
        rows = connection.execute(
            select(articles.c.name, claims.c.name, claims.c.id)
            .join(claims, claims.c.article == articles.c.id)
            .where(articles.c.name.in_(batch))
        )
        found |= {key: claim for article, name, claim in rows if (key := f"{article}#{name}") in wanted}
    return found


def known_claims(connection: Connection, statements: Sequence[str]) -> dict[str, int]:
    """The same, all of them, in their order. Raises ArchiveError which names the first that is not there."""
    found = claim_keys(connection, statements)
    for statement in statements:
        if statement not in found:
            raise ArchiveError(f"claim {statement!r} is not in the archive")
    return {statement: found[statement] for statement in statements}


def family_number(family: str) -> int:
    """The key of a family by its id, "f" and the number. Raises ArchiveError."""
    if not (family[:1] == "f" and family[1:].isascii() and family[1:].isdecimal() and len(family) < 20):
        raise ArchiveError(f"{family!r} is not the id of a family, which looks like f12")
    return int(family[1:])


def family_id(number: int) -> str:
    """The id of a family, as others know it."""
    return f"f{number}"
