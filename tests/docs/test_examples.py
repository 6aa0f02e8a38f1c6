"""Every ``python`` and ``console`` block of the documentation is run, and prints what the page says that it prints.

In a ``python`` block, lines "# → …" are its whole output. In a ``console`` block, "$ " begins a command of ours and the
lines under it are an excerpt of its output, in order. A block with "file=NAME" is written to that file. The blocks of one
page share a folder, and nothing else.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from selon.cli import main

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PRINTS = "# → "
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")


@dataclass(frozen=True)
class Block:
    language: str
    file: str | None
    body: str


def blocks(page: str) -> list[Block]:
    return [Block(*match.groups()) for match in _BLOCK.finditer(page)]


def run_python(block: Block, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(block.body, name, "exec"), {"__name__": "__main__"})
    printed = capsys.readouterr().out.splitlines()
    expected = [line.removeprefix(_PRINTS) for line in block.body.splitlines() if line.startswith(_PRINTS)]
    if expected:
        assert printed == expected


def run_console(block: Block, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert block.body.startswith("$ "), "a console block begins with a command"
    for part in block.body.removeprefix("$ ").split("\n$ "):
        command, *expected = part.rstrip("\n").split("\n")
        words = shlex.split(command)
        with monkeypatch.context() as patch:
            while "=" in words[0]:
                patch.setenv(*words.pop(0).split("=", 1))
            assert words[0] == "selon", f"{command}: only our own commands are run; use an sh block for others"
            assert not {"|", "<", ">"} & set(words), f"{command}: no shell runs this"
            assert main(words[1:]) == 0
        printed = iter(capsys.readouterr().out.splitlines())
        for line in expected:
            assert any(line == shown.rstrip() for shown in printed), f"{command}: does not print, or not there: {line}"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_examples_of_a_page_run(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    for name, value in {"COLUMNS": "80", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("SELON_OUTLETS", raising=False)
    for number, block in enumerate(blocks(page.read_text(encoding="utf-8")), 1):
        if block.file:
            Path(block.file).write_text(block.body, encoding="utf-8")
        elif block.language == "python":
            run_python(block, f"{page.name}, block {number}", capsys)
        elif block.language == "console":
            run_console(block, monkeypatch, capsys)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_inside_of_the_documentation_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        path = (page.parent / target).resolve()
        assert path.exists(), f"{page.name}: {target}"


def test_the_worked_example_says_what_the_golden_reading_says() -> None:
    short = {
        "sources syriennes": "Syrian sources",
        "source militaro-diplomatique à Damas": "the military source",
        "certains médias": "some media",
        "renseignements étrangers russes": "the intelligence service",
    }
    golden = json.loads((ROOT / "tests" / "golden" / "fr" / "dispatch.json").read_text(encoding="utf-8"))
    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    shown = [line.strip("| ").split(" | ") for line in page.splitlines() if re.match(r"\| \d+ \|", line)]
    assert shown == [
        [
            str(number),
            row["cue"],
            row["source"] or "–",
            str(row["parent"] or "–"),
            " › ".join(short.get(name, name) for name in row["chain"]),
        ]
        for number, row in enumerate(golden["rows"], 1)
    ]


def test_an_example_that_prints_something_else_would_fail(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "```python\nprint(1)\n# → 2\n```\n\n```console\n$ selon --version\nselon of another day\n```\n"
    python, console = blocks(page)
    with pytest.raises(AssertionError):
        run_python(python, "page", capsys)
    with pytest.raises(AssertionError, match="another day"):
        run_console(console, monkeypatch, capsys)
    with pytest.raises(AssertionError, match="only our own"):
        run_console(Block("console", None, "$ rm -r examples\n"), monkeypatch, capsys)
