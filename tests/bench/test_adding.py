from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

from bench.adding import ALONE, EMPTY, GROWN, load, measure, report
from selon.pipeline import Reader
from selon.records import Article

TEXTS = ("Le maire de Sarn a fermé le pont, selon La Rive.", "La piscine de Vasques rouvrira, a dit Anna Pommeret.")


def test_articles_of_a_file_come_once_with_what_is_known_of_them(tmp_path: Path) -> None:
    lines = [{"text": text, "language": "fr", "publisher": "La Rive", "more": 1} for text in (*TEXTS, TEXTS[0])]
    file = tmp_path / "told.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    found = load(file)
    assert [one.text for one in found] == [*TEXTS]
    assert {one.publisher for one in found} == {"La Rive"}


def test_every_round_times_reading_and_adding_to_both_archives() -> None:
    sample = [Article(str(number), text, "fr") for number, text in enumerate(TEXTS)]
    times = measure(sample[:1], sample[1:], Reader(threads=1), rounds=2)
    assert {name: len(pairs) for name, pairs in times.items()} == {ALONE: 2, EMPTY: 2, GROWN: 2}


def test_the_ratio_is_that_of_each_round_and_not_of_the_medians() -> None:
    times = defaultdict(list)
    times[ALONE] = [(1.0, 2.0), (4.0, 8.0), (2.0, 4.0)]
    times[EMPTY] = [(2.0, 4.0), (8.0, 16.0), (8.0, 5.0)]
    rows = report(times, 10).splitlines()
    assert [cell.strip() for cell in rows[-1].split("|")[2:6]] == ["1.2", "500", "0.50", "0.50"]


def test_a_file_that_holds_no_articles_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "wrong.jsonl"
    file.write_text("{}\n", encoding="utf-8")
    with pytest.raises(KeyError):
        load(file)
