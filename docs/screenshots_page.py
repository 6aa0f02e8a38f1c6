"""Draws docs/images/page-*.png: the five main views over the development stories. Run: python -m docs.screenshots_page

Needs Chromium (Debian: chromium) and the development extras.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import httpx
from playwright.sync_api import Page, sync_playwright

from bench.families import load_stories
from selon.pipeline import default_reader, inputs
from selon.pipeline.archives import Adder, follow, open_archive

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
PORT = 7436
WIDTH, HEIGHT = 1280, 860
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
SHOTS: dict[str, tuple[str, Callable[[Page], object]]] = {
    "read": ("#/read?example=dispatch-fr", lambda page: page.get_by_test_id("mark").nth(8).click()),
    "claim": ("#/claim/orsel-1%23c1", lambda page: None),
    "network": ("#/network", lambda page: page.wait_for_timeout(4000)),
    "places": ("#/places", lambda page: None),
    "search": ("#/search?q=une%20pompe%20a%20laiss%C3%A9%20passer%20de%20l%E2%80%99eau%20sale", lambda page: None),
}


def main() -> None:
    """Fill an archive, serve it, take the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "stories.sqlite"
        _fill(place)
        command = [sys.executable, "-m", "selon", "serve", "--archive", str(place), "--port", str(PORT)]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            _wait(f"http://127.0.0.1:{PORT}")
            _draw(f"http://127.0.0.1:{PORT}")
        finally:
            server.terminate()
            server.wait()


def _fill(place: Path) -> None:
    stories = load_stories([ROOT / "bench" / "families" / "dev"])
    articles = [one.article for story in stories for one in story.articles]
    with open_archive(str(place)) as archive:
        adder = Adder(archive, default_reader())
        files = [str(ROOT / "tests" / "e2e" / "orsel.jsonl"), str(ROOT / "examples" / "dispatch-fr.txt")]
        failed = [one for one in (*adder.add(articles), *adder.add(inputs(files))) if one.status == "failed"]
        if failed:
            raise SystemExit(f"{failed[0].where}: {failed[0].reason}")
        follow(archive, "orsel-1#c1")


def _wait(address: str) -> None:
    for _ in range(300):
        try:
            httpx.get(f"{address}/api/v1/meta", timeout=2).raise_for_status()
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server did not come up")


def _draw(address: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for name, (path, act) in SHOTS.items():
            context = browser.new_context(
                viewport={"width": WIDTH, "height": HEIGHT},
                locale="en-GB",
                color_scheme="light",
                reduced_motion="reduce",
            )
            page = context.new_page()
            page.goto(f"{address}/{path}")
            page.get_by_role("heading", level=1).wait_for()
            page.wait_for_load_state("networkidle")
            act(page)
            page.mouse.move(0, 0)
            page.wait_for_timeout(400)
            page.screenshot(path=str(IMAGES / f"page-{name}.png"))
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
