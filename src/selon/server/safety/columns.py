"""Parquet files: how much their index says would come out of them."""

from __future__ import annotations

from pathlib import Path

from selon.server.problems import Problem
from selon.server.safety.unpacking import FREE, MOST_RATIO, BombError

MOST_COLUMNS = 2000
MOST_ROWS = 20_000_000


def check_parquet(path: Path, most: int) -> None:
    """Look at a Parquet file's index; without pyarrow it will not be read either, and that is said then. ``most``: bytes that
    may come out of it. Raises BombError, and Problem 422 when it is damaged.
    """
    try:
        import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415 - optional
        import pyarrow.parquet as pq  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415
    except ImportError:
        return
    try:
        index = pq.read_metadata(path)
        groups = [index.row_group(number) for number in range(index.num_row_groups)]
        unpacked = sum(max(group.total_byte_size, 0) for group in groups)
    except (pa.ArrowException, OSError, OverflowError, ValueError) as error:
        raise Problem(422, "damaged-file", f"not Parquet that can be read: {error}", where="files") from error
    if index.num_columns > MOST_COLUMNS or index.num_rows > MOST_ROWS:
        raise BombError(f"it has {index.num_columns:,} columns and {index.num_rows:,} rows")
    if unpacked > most:
        raise BombError(f"more than {most:,} bytes come out of it")
    if unpacked > FREE and unpacked > MOST_RATIO * path.stat().st_size:
        raise BombError(f"more than {MOST_RATIO} bytes come out of each of its bytes")
