"""The archive in the browser: six articles of one family, search across languages, corrections."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.e2e.conftest import STORY, Opener, serving


def test_six_articles_of_one_family_show_route_circle_and_origins(opened: Opener, tmp_path: Path) -> None:
    with serving(tmp_path / "new.sqlite") as address:
        page = opened(address, "#/add")
        page.get_by_test_id("files").set_input_files(STORY)
        job = page.locator('[data-testid="job"][data-state="done"]')
        expect(job).to_be_visible(timeout=60_000)
        expect(job.get_by_test_id("job-article")).to_have_count(6)
        page.goto(f"{address}/#/claim/orsel-1%23c1")
        expect(page.get_by_test_id("origin-count")).to_contain_text("1")
        expect(page.get_by_test_id("circle")).to_contain_text("Rive Gauche")
        route = page.get_by_test_id("route")
        for name in ("Le Valmérien", "Radio Brume", "Harbour Herald", "Речной листок", "Canal Sud", "Delvoye"):
            expect(route).to_contain_text(name)
        kinds = page.get_by_test_id("drift")
        assert kinds.count() >= 3


def test_what_was_said_in_russian_is_found_in_french(opened: Opener, address: str) -> None:
    page = opened(address, "#/search")
    page.get_by_test_id("search-box").fill("une pompe a laissé passer de l’eau sale")
    page.keyboard.press("Enter")
    russian = page.get_by_test_id("result").filter(has_text="Насос станции")
    expect(russian.first).to_be_visible(timeout=20_000)
    assert russian.first.locator('[lang="ru"]').count() >= 1
    russian.first.get_by_role("link").first.click()
    expect(page.get_by_test_id("mark").first).to_contain_text("Насос")


def test_a_corrected_source_is_there_after_a_restart(opened: Opener, tmp_path: Path) -> None:
    archive = tmp_path / "corrected.sqlite"
    with serving(archive) as address:
        page = opened(address)
        text = "Le barrage fuit depuis mars, affirme la préfecture. Elle précise que rien n’est sûr."
        page.get_by_test_id("read-text").fill(text)
        page.get_by_test_id("read-go").click()
        page.get_by_test_id("keep").click()
        expect(page).to_have_url(re.compile("#/article/"))
        where = page.url.removeprefix(f"{address}/")
        page.get_by_test_id("mark").first.click()
        page.get_by_test_id("correct-open").click()
        page.get_by_test_id("correct-name").fill("préfecture du Lac")
        page.get_by_test_id("correct-save").click()
        expect(page.get_by_test_id("chain-tree")).to_contain_text("préfecture du Lac")
        expect(page.get_by_test_id("corrected")).to_be_visible()
    with serving(archive) as address:
        page = opened(address, where)
        expect(page.get_by_test_id("chain-tree")).to_contain_text("préfecture du Lac")
        page.goto(f"{address}/#/source/" + "pr%C3%A9fecture%20du%20Lac")
        expect(page.get_by_role("heading", level=1)).to_contain_text("préfecture du Lac")
        page.goto(f"{address}/#/corrections")
        correction = page.get_by_test_id("correction")
        expect(correction).to_contain_text("préfecture du Lac")
        correction.get_by_test_id("undo").click()
        expect(correction).to_have_count(0)
        page.goto(f"{address}/{where}")
        expect(page.get_by_test_id("chain-tree")).to_contain_text("préfecture")
        expect(page.get_by_test_id("chain-tree")).not_to_contain_text("préfecture du Lac")
