"""Reading in the browser: the bundled dispatch, pasted texts, errors, what lights up together."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Opener


def dispatch(opened: Opener, address: str, **how: object) -> Page:
    """The first view's example, read."""
    page = opened(address, **how)
    page.get_by_test_id("example").click()
    expect(page.get_by_test_id("summary")).to_be_visible()
    return page


def test_the_dispatch_shows_fourteen_attributions_three_deep(opened: Opener, address: str) -> None:
    page = dispatch(opened, address)
    marks = page.get_by_test_id("mark")
    expect(marks).to_have_count(14)
    deepest = [int(mark.get_attribute("data-depth") or 0) for mark in marks.all()]
    assert max(deepest) == 3
    assert len({mark.get_attribute("data-attribution") for mark in marks.all()}) == 14
    expect(page.get_by_test_id("summary")).to_contain_text("Rossiya Segodnya")


def test_row_nine_hangs_under_three_hands(opened: Opener, address: str) -> None:
    page = dispatch(opened, address)
    tree = page.get_by_test_id("chain-tree")
    row = tree.get_by_test_id("claim-row").filter(has_text="al-Tanf")
    expect(row).to_have_count(1)
    above = row.locator("xpath=ancestor::li[@data-testid='chain-link']")
    names = [" ".join(link.locator(".chip").first.inner_text().split()) for link in above.all()]
    assert [re.split(" [◌⇄⚑]", name)[0] for name in names] == [
        "Novosti",
        "source militaro-diplomatique à Damas",
        "certains médias",
        "renseignements étrangers russes",
    ]
    assert "anonyme" in names[1]
    assert "relais" in names[0]


def test_a_mark_its_source_and_its_chain_light_up_together(opened: Opener, address: str) -> None:
    page = dispatch(opened, address)
    mark = page.locator('[data-testid="mark"]', has_text="recruter davantage de militants").last
    name = mark.get_attribute("data-attribution")
    mark.click()
    expect(mark).to_have_class(re.compile(r"\bon\b"))
    expect(page.locator(f'[data-cue][data-attribution="{name}"]')).to_have_class(re.compile(r"\bon\b"))
    lit = page.locator('[data-testid="chain-tree"] [data-testid="claim-row"].on')
    expect(lit).to_have_count(1)
    expect(lit).to_contain_text("recruter davantage")
    expect(page.get_by_test_id("details")).to_contain_text("soulignant")
    page.keyboard.press("Escape")
    page.get_by_test_id("chain-tree").get_by_role("button", name=re.compile("Novosti")).last.click()
    expect(page.get_by_test_id("details")).to_contain_text("Novosti")


def test_the_keyboard_goes_from_cue_to_cue(opened: Opener, address: str) -> None:
    page = dispatch(opened, address)
    cues = page.locator('[data-cue][tabindex="0"]')
    cues.first.focus()
    page.keyboard.press("ArrowRight")
    expect(cues.nth(1)).to_be_focused()
    expect(cues.nth(1)).to_have_class(re.compile(r"\bon\b"))
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("details")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("details")).to_be_hidden()
    page.keyboard.press("ArrowLeft")
    expect(cues.first).to_be_focused()


def test_a_link_to_a_claim_can_be_shared(opened: Opener, address: str) -> None:
    page = dispatch(opened, address)
    page.get_by_test_id("chain-tree").get_by_test_id("claim-row").filter(has_text="al-Tanf").click()
    page.get_by_test_id("share").first.click()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(f"{address}/#/read?example=dispatch-fr&claim=c")
    again = opened(address, link.removeprefix(f"{address}/"))
    expect(again.locator('[data-testid="claim-row"].on')).to_contain_text("al-Tanf")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_pasted_text_is_read_and_kept_on_demand(opened: Opener, address: str, language: str) -> None:
    page = opened(address, language=language)
    page.get_by_test_id("read-go").click()
    expect(page.locator("#read-hint")).not_to_be_empty()
    text = f"😀 La mairie de Sarn aurait fermé le pont n° {language}, selon le journal La Rive. Il pleut."
    page.get_by_test_id("read-text").fill(text)
    page.get_by_test_id("read-go").click()
    mark = page.get_by_test_id("mark")
    expect(mark).to_contain_text("aurait fermé le pont")
    expect(mark.locator(".claim.hedged").or_(page.locator(".claim.hedged"))).to_be_visible()
    page.get_by_test_id("keep").click()
    expect(page).to_have_url(re.compile("#/article/sha256"))
    expect(page.get_by_test_id("mark")).to_contain_text("aurait fermé le pont")


def test_what_cannot_be_read_says_what_to_do(opened: Opener, address: str) -> None:
    page = opened(address)
    page.get_by_test_id("read-text").fill("http://127.0.0.1:9/nothing")
    page.get_by_test_id("read-go").click()
    expect(page.get_by_test_id("problem")).to_contain_text("127.0.0.1")
    page.goto(f"{address}/#/article/nothing-of-the-kind")
    expect(page.get_by_test_id("problem")).to_be_visible()
    page.goto(f"{address}/#/elsewhere")
    expect(page.get_by_role("heading", level=1)).to_have_text("Il n’y a rien ici")


def test_language_and_theme_are_chosen_and_kept(opened: Opener, address: str) -> None:
    page = opened(address, language="fr")
    page.get_by_test_id("language").select_option("en")
    expect(page.get_by_role("heading", level=1)).to_have_text("Read an article’s sourcing")
    assert page.evaluate("document.documentElement.lang") == "en"
    paper = page.locator("html")
    expect(paper).to_have_css("background-color", "rgb(251, 250, 247)")
    page.get_by_test_id("theme").select_option("dark")
    expect(paper).to_have_css("background-color", "rgb(21, 24, 26)")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Read an article’s sourcing")
    expect(paper).to_have_css("background-color", "rgb(21, 24, 26)")


def test_links_of_articles_do_nothing_until_they_are_confirmed(opened: Opener, address: str) -> None:
    page = opened(address, "#/article/orsel-1")
    page.get_by_role("button", name="https://valmerien.example/orsel").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("https://valmerien.example/orsel")
    assert page.locator('a[href*="valmerien"]').count() == 0
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
