"""The real server and a real browser: Debian's Chromium, driven by Playwright over loopback."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

sync_api = pytest.importorskip("playwright.sync_api")
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page  # noqa: E402  # it may be missing

STORY = Path(__file__).parent / "orsel.jsonl"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
PATIENCE = 60.0
"""Seconds in which a server has to be up: the machine may be doing other things."""


def chromium() -> str | None:
    """Where Chromium is, if it is."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser these tests are skipped, unless one is demanded, as in CI."""
    if chromium() or os.environ.get("SELON_NEEDS_CHROMIUM"):
        return
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.skip(reason="no Chromium on this machine: apt-get install chromium"))


@contextmanager
def serving(archive: Path, *options: str) -> Iterator[str]:
    """``selon serve`` in a process of its own; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "selon", "serve", "--archive", str(archive), "--port", str(port), *options]
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(command, stdout=told, stderr=subprocess.STDOUT, cwd=archive.parent)
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address, process, told)
            yield address
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _wait(address: str, process: subprocess.Popen[bytes], told: Any) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            if httpx.get(f"{address}/api/v1/meta", timeout=2).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    told.seek(0)
    raise RuntimeError(f"the server did not come up: {told.read().decode(errors='replace')}")


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One browser for all tests of this folder; its event loop must be gone before others run theirs."""
    with sync_api.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with the six articles of the invented Orsel story and the dispatch; not to be changed."""
    from selon.pipeline import default_reader, inputs  # noqa: PLC0415 - the browser comes first
    from selon.pipeline.archives import Adder, open_archive  # noqa: PLC0415 - as above

    path = tmp_path_factory.mktemp("archive") / "orsel.sqlite"
    dispatch = Path(__file__).parents[2] / "examples" / "dispatch-fr.txt"
    with open_archive(str(path)) as archive:
        outcomes = list(Adder(archive, default_reader()).add(inputs([str(STORY), str(dispatch)])))
    assert [one.status for one in outcomes if one.status == "failed"] == []
    return path


@pytest.fixture(scope="package")
def address(told: Path) -> Iterator[str]:
    """A server with that archive."""
    with serving(told) as found:
        yield found


Opener = Callable[..., Page]


def _is_fault(said: ConsoleMessage) -> bool:
    """Whether the page complains; an answer of 4xx, which the browser notes by itself, is shown to people in its own way."""
    return said.type == "error" and not said.text.startswith("Failed to load resource")


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opener]:
    """Opens pages: ``opened(address, path, language=, theme=, width=)``. Anything that the page's console calls an error, any
    request to elsewhere and any answer of 5xx fails the test.
    """
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(
        address: str,
        path: str = "#/",
        *,
        language: str = "fr",
        theme: str = "light",
        width: int = 1280,
        height: int = 900,
    ) -> Page:
        context = browser.new_context(
            locale={"fr": "fr-FR", "en": "en-GB"}[language],
            color_scheme=theme,  # type: ignore[arg-type]
            viewport={"width": width, "height": height},
            reduced_motion="reduce",
        )
        contexts.append(context)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
        page = context.new_page()
        page.on("console", lambda said: wrong.append(f"console: {said.text}") if _is_fault(said) else None)
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on(
            "response", lambda answer: wrong.append(f"{answer.status} {answer.url}") if answer.status >= 500 else None
        )
        page.on(
            "request",
            lambda asked: (
                None if asked.url.startswith((address, "data:", "blob:")) else wrong.append(f"to {asked.url}")
            ),
        )
        page.goto(f"{address}/{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []
