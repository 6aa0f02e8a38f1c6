"""Sources as they are kept: one row for everything that articles say alike of somebody."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from sqlalchemy import Connection, insert, select

from selon.archive.folding import folded
from selon.archive.lookup import batches
from selon.archive.packing import column_text, dumps
from selon.archive.search import SearchIndex
from selon.archive.tables import sources
from selon.records import Source


def source_keys(connection: Connection, index: SearchIndex, wanted: Sequence[Source]) -> list[int]:
    """The keys of sources, in the order given; those that are not known are added. Ids and mentions are the article's, and
    not kept here.
    """
    prints = [fingerprint(source) for source in wanted]
    known = _known(connection, prints)
    new = {mark: source for mark, source in zip(prints, wanted, strict=True) if mark not in known}
    if new:
        connection.execute(insert(sources), [_row(mark, source) for mark, source in new.items()])
        known |= _known(connection, [*new])
        index.add(connection, "sources", [(known[mark], source.name) for mark, source in new.items()])
    return [known[mark] for mark in prints]


def _known(connection: Connection, prints: Sequence[bytes]) -> dict[bytes, int]:
    known: dict[bytes, int] = {}
    for batch in batches(dict.fromkeys(prints)):
        found = select(sources.c.fingerprint, sources.c.id).where(sources.c.fingerprint.in_(batch))
        known |= {bytes(row[0]): row[1] for row in connection.execute(found)}
    return known


def fingerprint(source: Source) -> bytes:
    """The same for sources of which the same is said, mentions apart."""
    said = [source.name, source.type, source.anonymous, source.identity, source.country, source.owner, source.control]
    return blake2b(dumps(said).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _row(mark: bytes, source: Source) -> dict[str, object]:
    return {
        "fingerprint": mark,
        "name": column_text(source.name),
        "folded": folded(source.name),
        "type": source.type,
        "anonymous": source.anonymous,
        "identity": source.identity,
        "country": source.country,
        "owner": source.owner,
        "control": source.control,
    }
