"""Parquet, with and without the package that reads it."""

from __future__ import annotations

import io
import os
import sys
import threading
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from selon.articles import count_inputs, read_inputs
from selon.articles.building import Given
from selon.articles.tables import MISSING, read_parquet
from selon.records import Article, Failure
from tests.articles.server import PAGE


def packed(rows: int | None = None, **columns: Any) -> bytes:
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    stream = io.BytesIO()
    pq.write_table(pa.table(columns), stream, row_group_size=rows)
    return stream.getvalue()


def read(data: bytes) -> list[Article | Failure]:
    return list(read_parquet(io.BytesIO(data), "x.parquet", Given("fr")))


def test_without_the_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    path = tmp_path / "x.parquet"
    path.write_bytes(b"PAR1")
    assert list(read_inputs([str(path)])) == [Failure(str(path), MISSING)]
    assert "selon[parquet]" in MISSING


def test_rows_become_articles_in_their_order() -> None:
    results = read(packed(rows=7, text=[f"Dépêche {number}." for number in range(50)], id=list(range(50))))
    assert [one.id for one in results if isinstance(one, Article)] == [str(number) for number in range(50)]


def test_values_of_other_types() -> None:
    moment = datetime.fromisoformat("2024-06-05T10:00:00")
    (article,) = read(packed(html=[PAGE.encode("cp1252")], published=[moment]))
    assert isinstance(article, Article)
    assert article.text.startswith("La préfète de Kerlann")
    assert article.published == "2024-06-05T10:00:00"


def test_bad_rows_are_named() -> None:
    results = read(packed(text=["Un.", None, "Trois."], language=["fr", "fr", "French"]))
    assert results[1:] == [
        Failure("x.parquet:2", 'neither "text" nor "html"'),
        Failure("x.parquet:3", 'language: expected an ISO 639 code such as "fr", got "French"'),
    ]


def test_missing_columns() -> None:
    assert read(packed(title=["Un"], body=["Un."])) == [
        Failure("x.parquet", 'no column "text" or "html" (columns: title, body)')
    ]


def test_a_damaged_group_leaves_the_others() -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    data = bytearray(packed(rows=10, text=[f"Dépêche numéro {number}." for number in range(30)]))
    chunk = pq.ParquetFile(io.BytesIO(bytes(data))).metadata.row_group(1).column(0)
    begin = chunk.dictionary_page_offset or chunk.data_page_offset
    data[begin : begin + chunk.total_compressed_size] = b"\xff" * chunk.total_compressed_size
    results = read(bytes(data))
    assert [type(one) for one in results] == [Article] * 10 + [Failure] + [Article] * 10
    failure = results[10]
    assert isinstance(failure, Failure)
    assert (failure.where, failure.reason[:9]) == ("x.parquet:11", "damaged: ")


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1" + b"\xff" * 100 + b"PAR1", b"hello"])
def test_what_is_no_parquet(data: bytes) -> None:
    pytest.importorskip("pyarrow")
    (only,) = read(data)
    assert isinstance(only, Failure)
    assert only.reason.startswith("not Parquet that can be read: ")


def test_files_and_pipes(tmp_path: Path) -> None:
    data = packed(text=["Un.", "Deux."])
    (tmp_path / "x.parquet").write_bytes(data)
    (tmp_path / "unnamed").write_bytes(data)
    for name in ("x.parquet", "unnamed", ""):
        results = list(read_inputs([str(tmp_path / name)], language="fr"))
        assert [one.text for one in results if isinstance(one, Article)] == ["Un.", "Deux."]
    assert count_inputs([str(tmp_path / "x.parquet")]) is None
    pipe = tmp_path / "pipe.parquet"
    os.mkfifo(pipe)
    thread = threading.Thread(target=pipe.write_bytes, args=(b"",))
    thread.start()
    (only,) = read_inputs([str(pipe)])
    thread.join()
    assert isinstance(only, Failure)
    assert only.reason == "Parquet can't be read from a pipe: its index is at its end; give a file"
