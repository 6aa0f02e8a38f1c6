"""Correcting in the browser: everything that a person can say of a reading, seen in the archive, and taken back."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Opener, serving

TEXT = (
    "😀 Le port de Sarn fermera en mars, a déclaré le maire de Sarn à l’agence Rive. "
    "Il a ajouté que « les grues ne tiennent plus ».\n\n"
    "Selon un rapport de la préfecture, les quais seraient rongés. Les dockers savent la suite."
)


@pytest.fixture
def served(told: Path, tmp_path: Path) -> Iterator[str]:
    """A server with an archive of its own, which may be changed."""
    archive = tmp_path / "own.sqlite"
    shutil.copy(told, archive)
    with serving(archive) as address:
        yield address


@pytest.fixture
def kept(served: str) -> str:
    """The path under which the API has the article that is corrected."""
    body = {"text": TEXT, "language": "fr", "publisher": "La Rive", "title": "Le port"}
    name = httpx.post(f"{served}/api/v1/articles", json=body, timeout=60).json()["article_id"]
    return f"/articles/{quote(name, safe='')}"


class Archived:
    """What the archive says of the article, asked anew each time."""

    def __init__(self, address: str, path: str) -> None:
        self.url = f"{address}/api/v1{path}"

    def reading(self) -> Any:
        """The current reading."""
        return httpx.get(self.url).json()["reading"]

    def attribution(self, cue: str) -> Any:
        """The attribution with this cue; None where there is none."""
        found = [one for one in self.reading()["attributions"] if one["cue"] and one["cue"][0]["text"] == cue]
        return found[0] if found else None

    def names(self) -> set[str]:
        """The names of its sources."""
        return {source["name"] for source in self.reading()["sources"]}


def article(opened: Opener, served: str, kept: str, **how: Any) -> Page:
    """The article's page."""
    page = opened(served, f"#{kept.replace('articles', 'article', 1)}", **how)
    expect(page.get_by_test_id("mark").first).to_be_visible()
    return page


def select(page: Page, words: str) -> None:
    """Select words of the article, as the mouse does."""
    done = page.evaluate(
        """(words) => {
          const all = [...document.querySelectorAll('[data-text] [data-at]')];
          const at = all.find((one) => one.textContent.includes(words));
          if (!at) return false;
          const from = at.firstChild.data.indexOf(words);
          getSelection().setBaseAndExtent(at.firstChild, from, at.firstChild, from + words.length);
          return true;
        }""",
        words,
    )
    assert done, words


def cue(page: Page, words: str) -> Locator:
    """A cue in the text."""
    return page.locator("[data-cue]", has_text=re.compile(f"^{words}$"))


def corrections(page: Page, count: int) -> None:
    """Wait until the list below the article has this many corrections that stand."""
    expect(page.locator('[data-testid="correction"]:not(.undone)')).to_have_count(count)


def test_what_the_machine_has_missed_is_added_by_selecting_it(opened: Opener, served: str, kept: str) -> None:
    page = article(opened, served, kept)
    expect(page.get_by_test_id("details")).to_have_count(0)
    for words, part in (("savent", "cue"), ("Les dockers", "source"), ("la suite", "content")):
        select(page, words)
        page.get_by_test_id(f"picked-{part}").click()
        expect(page.get_by_test_id("picked")).to_have_count(0)
    page.get_by_test_id("correct-note").fill("ils l’ont dit à la radio")
    page.get_by_test_id("correct-save").click()
    corrections(page, 1)
    expect(page.get_by_test_id("correction")).to_contain_text("ils l’ont dit à la radio")
    found = Archived(served, kept).attribution("savent")
    assert (found["source"]["text"], [span["text"] for span in found["content"]]) == ("Les dockers", ["la suite"])
    expect(cue(page, "savent")).to_be_visible()


def test_an_attribution_gets_other_words_another_stance_or_none_at_all(opened: Opener, served: str, kept: str) -> None:
    archived = Archived(served, kept)
    page = article(opened, served, kept)
    cue(page, "a déclaré").click()
    page.get_by_test_id("correct-open").click()
    page.get_by_test_id("correct-tab-attribution").click()
    page.get_by_label("Comment c’est rapporté").select_option("denied")
    page.get_by_test_id("correct-save").click()
    corrections(page, 1)
    assert archived.attribution("a déclaré")["stance"] == "denied"
    expect(page.locator(".claim.denied")).not_to_have_count(0)

    select(page, "fermera en mars")
    page.get_by_test_id("picked-content").click()
    page.get_by_test_id("span-save").click()
    corrections(page, 2)
    (content,) = archived.attribution("a déclaré")["content"]
    assert content["text"] == "fermera en mars"
    assert TEXT[content["start"] : content["end"]] == "fermera en mars"  # in code points, behind an emoji

    page.get_by_test_id("correct-remove").click()
    corrections(page, 3)
    assert archived.attribution("a déclaré") is None
    expect(cue(page, "a déclaré")).to_have_count(0)


def test_a_source_is_merged_split_identified_and_graded(opened: Opener, served: str, kept: str) -> None:
    archived = Archived(served, kept)
    page = article(opened, served, kept, language="en", theme="dark")
    cue(page, "a déclaré").click()
    page.get_by_test_id("correct-open").click()
    page.get_by_test_id("correct-identity").fill("outlet:nobody-of-the-kind")
    page.get_by_test_id("correct-save").click()
    problem = page.get_by_test_id("problem")
    expect(problem).to_contain_text("does not fit")
    expect(problem).to_contain_text("outlet:nobody-of-the-kind")
    page.get_by_test_id("correct-identity").fill("outlet:sputnik")
    page.get_by_test_id("correct-save").click()
    corrections(page, 1)
    assert "outlet:sputnik" in {source["identity"] for source in archived.reading()["sources"]}

    before = archived.names()
    page.get_by_label("It is the same as").select_option(label="rapport de la préfecture")
    page.get_by_role("button", name="Merge").click()
    corrections(page, 2)
    assert archived.names() == before - {"rapport de la préfecture"}
    mention = page.get_by_label("This mention is somebody else")
    last = mention.locator("option").last
    expect(last).to_contain_text("rapport de la préfecture")
    mention.select_option(value=last.get_attribute("value"))
    page.get_by_role("button", name="Split off").click()
    corrections(page, 3)
    assert archived.names() == before

    page.get_by_test_id("correct-tab-claim").click()
    page.get_by_test_id("grade-claim").select_option("5")
    page.get_by_test_id("grade-save").click()
    expect(page.locator(".standing")).to_contain_text("5 – improbable")


def test_the_machine_stands_beside_what_people_say_until_all_is_undone(opened: Opener, served: str, kept: str) -> None:
    archived = Archived(served, kept)
    machine = archived.reading()
    for words in ("a déclaré", "Selon"):
        start = TEXT.index(words)
        place = {"article_id": machine["article"]["id"], "start": start, "end": start + len(words)}
        body = {"kind": "stance", "payload": {"stance": "distanced"}, **place}
        answer = httpx.post(f"{served}/api/v1/corrections", json=body)
        assert answer.status_code == 201, answer.text
    page = article(opened, served, kept)
    page.get_by_test_id("beside-open").click()
    texts = page.get_by_test_id("beside").locator("[data-text]")
    expect(texts).to_have_count(2)
    expect(texts.first.locator(".claim.distanced")).to_have_count(0)
    expect(texts.last.locator(".claim.distanced")).not_to_have_count(0)
    page.get_by_test_id("undo").first.focus()
    page.keyboard.press("Enter")
    corrections(page, 1)
    expect(page.get_by_test_id("undo")).to_be_focused()  # the keyboard goes on at the next one
    page.keyboard.press("Enter")
    corrections(page, 0)
    expect(page.get_by_test_id("corrected")).to_have_count(0)
    assert archived.reading()["attributions"] == machine["attributions"]


@pytest.mark.parametrize("width", [1280, 360])
def test_the_forms_shut_nobody_out(opened: Opener, served: str, kept: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - it may be missing

    page = article(opened, served, kept, width=width)
    cue(page, "a déclaré").click()
    page.get_by_test_id("correct-open").click()
    for tab in ("source", "attribution", "claim", "new"):
        page.get_by_test_id(f"correct-tab-{tab}").click()
        found = Axe().run(page).response["violations"]
        assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
