"""Claims as Apache Parquet, for data frames; needs pyarrow (``pip install "selon[parquet]"``)."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from selon.exports.listing import Filter, Source, claim_rows
from selon.exports.plain import plain

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]

GROUP = 2000
"""Claims of a row group, which are in memory together."""
_TEXTS = ("statement", "article_id", "text", "modality", "stance")
_KNOWN = ("first_day", "last_day", "language", "title", "publisher", "url", "published", "family")
_SOURCE = ("name", "type", "identity", "country", "owner", "control")


class MissingParquetError(RuntimeError):
    """pyarrow is not installed."""


def claims_parquet(view: Source, query: str | None, wanted: Filter) -> Iterator[bytes]:
    """The file, piece by piece. Raises MissingParquetError before the first."""
    if find_spec("pyarrow") is None:
        raise MissingParquetError('Parquet needs pyarrow: pip install "selon[parquet]"')
    return _written(view, query, wanted)


def _written(view: Source, query: str | None, wanted: Filter) -> Iterator[bytes]:
    import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to load
    from pyarrow import parquet  # noqa: PLC0415 - as above

    sink = _Sink()
    rows = claim_rows(view, query, wanted)
    table = schema()
    with parquet.ParquetWriter(sink, table, compression="zstd") as writer:
        while group := [_row(cast("dict[str, Any]", plain(row))) for row in islice(rows, GROUP)]:
            writer.write_table(pa.Table.from_pylist(group, schema=table))
            yield sink.taken()
    yield sink.taken()


def schema() -> pa.Schema:
    """The columns: those of the record, ``hops`` as a list of structures."""
    import pyarrow as pa  # noqa: PLC0415 - as above

    hop = pa.struct(
        [
            pa.field("role", pa.string(), nullable=False),
            pa.field("stance", pa.string(), nullable=False),
            *(pa.field(name, pa.string()) for name in _SOURCE),
            pa.field("anonymous", pa.bool_(), nullable=False),
        ]
    )
    return pa.schema(
        [
            *(pa.field(name, pa.string(), nullable=False) for name in _TEXTS),
            pa.field("hedged", pa.bool_(), nullable=False),
            *(pa.field(name, pa.string()) for name in _KNOWN),
            pa.field("countries", pa.list_(pa.string()), nullable=False),
            pa.field("hops", pa.list_(hop), nullable=False),
        ]
    )


def _row(row: dict[str, Any]) -> dict[str, Any]:
    names = (*_TEXTS, "hedged", *_KNOWN, "countries")
    return {name: row[name] for name in names} | {"hops": [_hop(hop) for hop in row["hops"]]}


def _hop(hop: dict[str, Any]) -> dict[str, Any]:
    source = hop["source"]
    told = {name: source[name] for name in (*_SOURCE, "anonymous")}
    return {"role": hop["role"], "stance": hop["stance"], **told}


class _Sink:
    """A file that is taken away as it is written."""

    closed = False

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._length = 0

    def write(self, data: bytes) -> int:
        self._parts.append(bytes(data))
        self._length += len(self._parts[-1])
        return len(self._parts[-1])

    def tell(self) -> int:
        return self._length

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Nothing is open."""

    def writable(self) -> bool:
        return True

    def readable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return False

    def taken(self) -> bytes:
        found = b"".join(self._parts)
        self._parts.clear()
        return found
