"""Every view: WCAG 2.2 AA by axe, both languages, both themes, 360 pixels."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Opener

VIEWS = {
    "first": "#/",
    "dispatch": "#/read?example=dispatch-fr",
    "article": "#/article/orsel-4?claim=c1",
    "claim": "#/claim/orsel-1%23c1",
    "sources": "#/sources",
    "source": "#/source/Marta%20Delvoye",
    "outlet": "#/outlet/Radio%20Brume",
    "network": "#/network",
    "places": "#/places",
    "search": "#/search?q=pompe",
    "add": "#/add",
    "corrections": "#/corrections",
    "account": "#/account",
}
LOOKS = [("fr", "light", 1280), ("en", "dark", 1280), ("fr", "dark", 360), ("en", "light", 360)]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def shown(page: Page) -> None:
    """Wait until a view is there, whole and quiet."""
    expect(page.get_by_role("heading", level=1)).to_be_attached()
    expect(page.locator(".spinner")).to_have_count(0)
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(map(str, look)))
@pytest.mark.parametrize("view", VIEWS)
def test_nobody_is_shut_out(opened: Opener, address: str, view: str, look: tuple[str, str, int]) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - it may be missing

    language, theme, width = look
    page = opened(address, VIEWS[view], language=language, theme=theme, width=width)
    shown(page)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    told = [
        f"{one['id']}: {one['help']}: {[node['target'] for node in one['nodes'][:3]]}"
        for one in found.response["violations"]
    ]
    assert told == []
    assert page.evaluate("document.documentElement.lang") == language
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        """() => [...document.querySelectorAll('main button, main select, main input:not(.visually-hidden), header button')]
        .filter((one) => one.checkVisibility() && !one.closest('p, li, td, .text'))
        .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.height < 17 || box.width < 17)).map(([what]) => what)"""
    )
    assert small == []


def test_every_view_works_without_a_mouse(opened: Opener, address: str) -> None:
    page = opened(address)
    shown(page)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    names = []
    for _ in range(4):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.tagName"))
    assert names[:2] == ["A", "TEXTAREA"]  # the example, then the text
    assert "BUTTON" in names


def test_print_shows_the_article_alone(opened: Opener, address: str) -> None:
    page = opened(address, "#/read?example=dispatch-fr")
    shown(page)
    page.emulate_media(media="print")
    expect(page.locator("header.bar")).to_be_hidden()
    expect(page.locator("[data-text]")).to_be_visible()
