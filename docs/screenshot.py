"""Draws docs/images/terminal.svg: the terminal view of the bundled dispatch. Run: python docs/screenshot.py"""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

from selon import pipeline
from selon.cli.messages import Messages
from selon.cli.page import show
from selon.records import Reading

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Read the dispatch and write the picture."""
    console = Console(record=True, width=104, force_terminal=True, color_system="truecolor", file=io.StringIO())
    for item in pipeline.default_reader().read_many(pipeline.inputs([str(ROOT / "examples" / "dispatch-fr.txt")])):
        if not isinstance(item, Reading):
            raise SystemExit(item.reason)
        show(item, console, Messages("en"), pipeline.owner_name)
    console.save_svg(str(ROOT / "docs" / "images" / "terminal.svg"), title="selon read examples/dispatch-fr.txt")


if __name__ == "__main__":
    main()
