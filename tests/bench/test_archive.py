"""The measuring of the archive runs on a small one, and fills it with readings of the contract's form."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.archive import main
from bench.archive_data import DIMENSIONS, samples
from selon.exports.jsonl import from_dict, to_dict


def test_made_up_readings_are_of_the_contracts_form() -> None:
    made = list(samples(40, seed=3))
    assert sum(len(sample.statements) for sample in made) >= 40
    for sample in made:
        reading = from_dict(sample.reading)
        assert to_dict(reading) == sample.reading
        assert reading.article == sample.article
        assert [statement.key for statement in sample.statements] == [
            f"{reading.article.id}#{c.id}" for c in reading.claims
        ]
        assert sample.vectors.shape == (len(reading.claims), DIMENSIONS)
    assert [sample.article for sample in samples(40, seed=3)] == [sample.article for sample in made]


def test_figures_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--claims", "60", "--queries", "2", "--where", str(tmp_path / "a.sqlite")]) == 0
    printed = capsys.readouterr().out
    assert "KiB an article" in printed
    assert "| a claim by one word" in printed
    assert main(["--claims", "60", "--where", str(tmp_path)]) == 1
    assert "can't be opened" in capsys.readouterr().err
