"""A room imports only rooms below it: every import is read with ast."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src" / "selon"
DATA = {"records", "languages", "gazetteer"}
MAY_IMPORT = {
    "records": set(),
    "languages": {"records"},
    "gazetteer": {"records", "languages"},
    "articles": DATA,
    "reading": DATA,
    "matching": DATA,
    "corpus": {"records"},
    "corrections": {"records"},
    "archive": DATA,
    "exports": DATA,
    "pipeline": {*DATA, "articles", "reading", "matching", "archive", "corrections", "exports"},
    # "selon serve" runs the server, which it loads only then: a face over a face, with nothing of its own.
    "cli": {"pipeline", "records", "exports", "server"},
    "server": {"pipeline", "records", "exports"},
    "spark": {"pipeline", "records", "exports"},
    "client": {"pipeline", "records"},
    "__init__": {"client", "pipeline", "records"},
    "__main__": {"cli"},
}


def _imports(path: Path) -> set[str]:
    """The rooms that a file imports, its own included; "" stands for the package itself (its version)."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("selon.")}
    return found - {"__version__"}


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_a_room_imports_only_rooms_below_it(path: Path) -> None:
    relative = path.relative_to(ROOT)
    room = relative.parts[0].removesuffix(".py")
    assert room in MAY_IMPORT, f"{room}: a room the architecture does not know"
    assert _imports(path) - {room} <= MAY_IMPORT[room]


def test_the_rule_would_catch_a_forbidden_import(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("from selon.articles.web import fetch\n", encoding="utf-8")
    assert _imports(bad) - {"reading"} > MAY_IMPORT["reading"] & {"articles"}
    assert "articles" in _imports(bad)


def test_nothing_in_the_package_imports_training() -> None:
    for path in ROOT.rglob("*.py"):
        assert "import training" not in path.read_text(encoding="utf-8").replace("from training", "import training")
