"""Pairs of real articles that lie far apart in time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.claims_background import APART, NAME, SHARE, background
from selon.pipeline import Reader

BRIDGE = "The mayor said that the cables of the Sarn bridge had been corroded for years and would be replaced.\n"
ROWS = [
    {"text": BRIDGE, "published": "2024-01-05", "language": "en"},
    {"text": "An empty half.", "published": "2024-01-05", "language": "en"},
    {"text": BRIDGE + "Nobody was hurt.", "id": "courier_2024-06-05_bridge", "language": "en"},
    {"text": "An empty half again.", "published": "2024-01-05", "language": "en"},
    {"text": BRIDGE + "So far.", "published": "2024-06-20", "language": "en"},
]


def _file(path: Path, rows: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_only_what_lies_far_apart_is_paired(tmp_path: Path) -> None:
    assert APART > 15
    halves = background([_file(tmp_path / "rows.jsonl", ROWS)], Reader(threads=1))
    assert [pair.texts[0] == pair.texts[1] for pair in halves[0] if "cables" in " ".join(pair.texts)].count(True) == 2
    assert all(pair.relation == "different" and pair.weight == SHARE and NAME in pair.stories for pair in halves[0])
    assert halves[1] == []


def test_an_article_without_a_date_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="needs a date"):
        background([_file(tmp_path / "rows.jsonl", [{"id": "x", "text": BRIDGE}])], Reader(threads=1))
