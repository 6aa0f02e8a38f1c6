"""One golden pair at least for each format: what a file holds, and the articles that must come of it.

After a wanted change: ``python -m tests.articles.test_golden`` writes the expectations anew; read the difference.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from selon.articles import FORMATS, read_inputs, text_id
from selon.records import Article

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.parent for path in GOLDEN.rglob("input.*"))


def results(case: Path) -> list[dict[str, Any]]:
    """What is read from a case's input, places relative to its folder."""
    (source,) = case.glob("input.*")
    found = [asdict(result) for result in read_inputs([str(source)])]
    return [one | {"where": Path(one["where"]).name} if "where" in one else one for one in found]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_golden_pair(name: str) -> None:
    assert list((GOLDEN / name).rglob("input.*")), (
        f"no golden pair for the format {name}: tests/articles/golden/{name}/"
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.relative_to(GOLDEN)))
def test_golden(case: Path) -> None:
    if case.parent.name == "parquet":
        pytest.importorskip("pyarrow")
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    assert results(case) == expected


def test_the_worked_example_is_kept_to_the_letter() -> None:
    """A clean text that is read is the text: the contract's own offsets hold."""
    raw = (GOLDEN / "text" / "clean" / "input.txt").read_text(encoding="utf-8")
    (article,) = read_inputs([str(GOLDEN / "text" / "clean" / "input.txt")])
    assert isinstance(article, Article)
    assert article.text == raw
    assert article.id == text_id(raw)


if __name__ == "__main__":
    for each in CASES:
        wanted = json.dumps(results(each), ensure_ascii=False, indent=2)
        (each / "expected.json").write_text(wanted + "\n", encoding="utf-8")
