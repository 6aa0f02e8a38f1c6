"""Exports of an archive: whole, filtered, streamed, safe for spreadsheets."""

from __future__ import annotations

import csv
import gc
import io
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.corpus.markup import convert, render
from selon.exports.claims_csv import COLUMNS, cell
from selon.exports.jsonl import from_line, to_dict
from selon.pipeline.archives import Adder, Archive, ArchiveError, ClaimFilter, open_archive
from selon.pipeline.correcting import correct, undo
from selon.pipeline.exporting import EXPORTS, MissingParquetError, export
from tests.archive.samples import reading_of
from tests.pipeline.test_correcting import CUT, MarkedReader, widen
from tests.pipeline.told import ENGLISH, FRENCH, OTHER, article, bridge_reader
from training.gold import read_gold

LINES = [name for name in EXPORTS if name.endswith(".jsonl")]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Three articles, two of them of one family, and one that a person has corrected."""
    with open_archive(tmp_path_factory.mktemp("exports") / "press.sqlite") as opened:
        told = [
            article(FRENCH, "a", "La Rive", published="2025-03-02", title="=cmd()"),
            article(ENGLISH, "b", "The Wharf", language="en"),
            article(OTHER, "c", url="https://lake.example/c"),
        ]
        list(Adder(opened, bridge_reader()).add(told))
        reader = MarkedReader(CUT)
        list(Adder(opened, reader).add(reader.articles("https://lake.example/dam")))
        widen(opened, "id0")
        gone = correct(opened, "grade", {"reliability": "B"}, who="ana", subject="La Rive")
        undo(opened, gone.id, who="ana")
        yield opened


def rows(archive: Archive, name: str, query: str | None = None, **wanted: Any) -> list[dict[str, Any]]:
    whole = b"".join(export(archive, name, query, ClaimFilter(**wanted)))
    return [json.loads(line) for line in whole.decode().splitlines()]


def test_claims_are_the_rows_of_the_search(archive: Archive) -> None:
    found = rows(archive, "claims.jsonl")
    assert [row["statement"] for row in found] == [row.statement for row in archive.view().claims().items]
    assert [row["article_id"] for row in rows(archive, "claims.jsonl", language="en")] == ["b"]
    assert [row["article_id"] for row in rows(archive, "claims.jsonl", "piscine")] == ["c"]


@pytest.mark.parametrize("name", EXPORTS)
def test_a_filter_that_nothing_meets_gives_an_empty_file_that_is_still_whole(archive: Archive, name: str) -> None:
    whole = b"".join(export(archive, name, None, ClaimFilter(language="xx", article="nowhere")))
    if name == "claims.csv":
        assert whole.decode().splitlines() == [",".join(COLUMNS)]
    elif name == "claims.parquet":
        parquet = pytest.importorskip("pyarrow.parquet")
        assert parquet.read_table(io.BytesIO(whole)).num_rows == 0
    else:
        assert whole == b""


@pytest.mark.parametrize("name", EXPORTS)
def test_a_wrong_filter_is_told_before_the_first_piece(archive: Archive, name: str) -> None:
    with pytest.raises(ArchiveError, match="since"):
        export(archive, name, None, ClaimFilter(since="yesterday"))


def test_an_unknown_format_is_told(archive: Archive) -> None:
    with pytest.raises(KeyError):
        export(archive, "claims.xls")


def test_csv_says_the_same_in_columns(archive: Archive) -> None:
    whole = b"".join(export(archive, "claims.csv")).decode()
    assert "\r\n" in whole
    found = list(csv.DictReader(io.StringIO(whole, newline="")))
    assert [row["statement"] for row in found] == [row["statement"] for row in rows(archive, "claims.jsonl")]
    dam = next(row for row in found if row["text"] == "le barrage fuit depuis mars")
    assert (dam["chain"], dam["origin"], dam["origin_type"]) == ("maire › pêcheurs", "pêcheurs", "group")
    assert (dam["origin_anonymous"], dam["hedged"], dam["url"]) == ("true", "false", "https://lake.example/dam")
    own = next(row for row in found if row["article_id"] == "c")
    assert (own["chain"], own["origin_type"], own["origin_anonymous"]) == ("", "publisher", "")


def test_csv_begins_with_a_byte_order_mark_when_asked(archive: Archive) -> None:
    assert b"".join(export(archive, "claims.csv", bom=True)).startswith(b"\xef\xbb\xbfstatement,")
    assert b"".join(export(archive, "claims.csv")).startswith(b"statement,")


def test_no_cell_of_an_article_is_a_formula(archive: Archive) -> None:
    found = list(csv.DictReader(io.StringIO(b"".join(export(archive, "claims.csv")).decode(), newline="")))
    assert [row["title"] for row in found if row["article_id"] == "a"] == ["'=cmd()"]


@given(st.text())
def test_whatever_a_cell_holds_no_spreadsheet_calculates_it(text: str) -> None:
    made = cell(text)
    assert made[:1] not in tuple("=+-@\t\r\n＝＋－＠")
    assert made.lstrip()[:1] not in tuple("=+-@＝＋－＠")
    assert "\x00" not in made


@pytest.mark.parametrize(
    ("value", "made"),
    [
        ("=1+1", "'=1+1"),
        ("  =1", "'  =1"),
        ("+33 1", "'+33 1"),
        ("-5 °C", "'-5 °C"),
        ("@home", "'@home"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("le pont", "le pont"),
        ("", ""),
        (None, ""),
        (True, "true"),
        (7, "7"),
    ],
)
def test_cells(value: object, made: str) -> None:
    assert cell(value) == made


def test_parquet_has_the_same_claims_with_their_chains(archive: Archive) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(b"".join(export(archive, "claims.parquet"))))
    found = rows(archive, "claims.jsonl")
    assert table.column("statement").to_pylist() == [row["statement"] for row in found]
    chains = [[hop["name"] for hop in hops] for hops in table.column("hops").to_pylist()]
    assert chains == [[hop["source"]["name"] for hop in row["hops"]] for row in found]
    assert table.column("countries").to_pylist() == [row["countries"] for row in found]


def test_without_pyarrow_parquet_says_what_to_install(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("selon.exports.claims_parquet.find_spec", lambda _: None)
    with pytest.raises(MissingParquetError, match=r"selon\[parquet\]"):
        export(archive, "claims.parquet")


def test_readings_are_those_of_the_contract_with_corrections_applied(archive: Archive) -> None:
    whole = b"".join(export(archive, "readings.jsonl")).decode()
    found = {reading.article.id: reading for reading in map(from_line, whole.splitlines())}
    assert set(found) == {"a", "b", "c", "id0"}
    assert "le barrage fuit depuis mars" in [span.text for claim in found["id0"].claims for span in claim.spans]
    assert [row["article"]["id"] for row in rows(archive, "readings.jsonl", language="en")] == ["b"]
    assert [row["article"]["id"] for row in rows(archive, "readings.jsonl", article="c")] == ["c"]


def test_families_have_their_members(archive: Archive) -> None:
    (family,) = rows(archive, "families.jsonl")
    assert sorted(member["article_id"] for member in family["members"]) == ["a", "b"]
    assert family["family"]["members"] == [member["key"] for member in family["members"]]
    assert rows(archive, "families.jsonl", language="en") == [family]
    assert rows(archive, "families.jsonl", family=family["family"]["id"]) == [family]
    assert rows(archive, "families.jsonl", publisher="Nobody") == []


def test_corrections_are_all_there_those_undone_too(archive: Archive) -> None:
    grade, span = rows(archive, "corrections.jsonl")
    assert (grade["kind"], grade["subject"], grade["undone_by"]) == ("grade", "La Rive", "ana")
    assert (span["kind"], span["anchor"]["quote"], span["who"], span["undone_at"]) == ("span", "selon", "ana", None)
    assert rows(archive, "corrections.jsonl", article="id0") == [span]


def test_training_data_are_corrected_articles_in_the_corpus_form(archive: Archive, tmp_path: Path) -> None:
    (row,) = rows(archive, "training.jsonl")
    assert (row["id"], row["language"], row["publisher"], len(row["corrections"])) == ("id0", "fr", "Le Lac", 1)
    assert [one["touched"] for one in row["attributions"]] == [False, True, False]
    inner = row["attributions"][1]
    assert [row["text"][start:end] for start, end in inner["content"]] == ["le barrage fuit depuis mars"]
    assert (inner["resolved"], inner["type"], inner["anonymous"]) == ("pêcheurs", "group", True)
    assert (inner["parent"], inner["chain"], inner["modality"]) == ("a1", ["maire", "pêcheurs"], "asserted")
    again = convert(render(row))
    known = set(again) - {"attributions"}
    assert {name: row[name] for name in known} == {name: again[name] for name in known}
    for mine, theirs in zip(row["attributions"], again["attributions"], strict=True):
        assert {name: mine[name] for name in theirs} == theirs
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b"".join(export(archive, "training.jsonl")))
    gold = read_gold(path)
    assert gold[0].speakers == ("maire", "maire")
    assert len(gold[0].attributions) == 2


def test_an_article_whose_corrections_are_undone_is_no_training_data(tmp_path: Path) -> None:
    with open_archive(tmp_path / "press.sqlite") as archive:
        reader = MarkedReader(CUT)
        list(Adder(archive, reader).add(reader.articles()))
        number = widen(archive, "id0")
        assert len(rows(archive, "training.jsonl")) == 1
        undo(archive, number, who="ana")
        assert rows(archive, "training.jsonl") == []


@pytest.fixture(scope="module")
def sizes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[int, Archive]]:
    """An archive of few articles, and one of many."""
    folder = tmp_path_factory.mktemp("sizes")
    made = {count: open_archive(folder / f"{count}.sqlite") for count in (400, 1200)}
    for count, opened in made.items():
        with opened.writer() as writer:
            for number in range(count):
                text = f"Le port de la ville numéro {number} a rouvert ses quais ce matin, malgré la pluie et le vent."
                about = article(text, f"id{number}")
                writer.add_article(about)
                writer.add_reading(to_dict(reading_of(about, [(text, [])])), program="1")
    yield made
    for opened in made.values():
        opened.close()


@pytest.mark.parametrize("name", ["claims.jsonl", "claims.csv", "readings.jsonl"])
def test_memory_does_not_grow_with_the_archive(sizes: dict[int, Archive], name: str) -> None:
    def peak(archive: Archive) -> int:
        gc.collect()
        tracemalloc.start()
        for _ in export(archive, name):  # pieces of 64 KiB or more
            gc.collect()
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    few, many = sizes.values()
    peak(few), peak(many)  # what is kept once counts for nobody
    assert peak(many) < 1.25 * peak(few) + 50_000
