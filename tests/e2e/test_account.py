"""A server that asks who is there: to the log-in and back, what each role may do, the log."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from selon.cli import main
from tests.e2e.conftest import Opener, serving

PASSWORD = "five-fields-behind-the-mill"


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with three users."""
    folder = tmp_path_factory.mktemp("guarded")
    users = folder / "users.toml"
    with pytest.MonkeyPatch.context() as patch:
        for name, role in (("rita", "reader"), ("anna", "analyst"), ("adele", "admin")):
            patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{PASSWORD}\n".encode())))
            assert main(["user", "add", name, "--role", role, "--users", str(users), "--password-stdin"]) == 0
    with serving(folder / "press.sqlite", "--users", str(users)) as address:
        yield address


def log_in(page: Page, name: str, password: str = PASSWORD) -> None:
    page.get_by_test_id("user").fill(name)
    page.get_by_test_id("password").fill(password)
    page.get_by_test_id("login").click()


def test_who_is_not_known_is_led_to_the_log_in_and_back(opened: Opener, guarded: str) -> None:
    page = opened(guarded, "#/sources?q=mairie")
    expect(page).to_have_url(re.compile(r"#/account\?"))
    log_in(page, "rita", "wrong password")
    expect(page.get_by_test_id("problem").or_(page.get_by_role("alert")).first).to_be_visible()
    log_in(page, "rita")
    expect(page).to_have_url(re.compile(r"#/sources\?q=mairie"))
    page.goto(f"{guarded}/#/account")
    page.get_by_test_id("logout").click()
    expect(page.get_by_test_id("login")).to_be_visible()
    page.goto(f"{guarded}/#/corrections")
    expect(page.get_by_test_id("login")).to_be_visible()


def test_a_reader_reads_and_does_not_keep(opened: Opener, guarded: str) -> None:
    page = opened(guarded, "#/account")
    log_in(page, "rita")
    page.get_by_test_id("read-text").fill("Le port de Sarn rouvre lundi, affirme la capitainerie.")
    page.get_by_test_id("read-go").click()
    expect(page.get_by_test_id("mark")).to_have_count(1)
    expect(page.get_by_test_id("keep")).to_have_count(0)
    page.goto(f"{guarded}/#/add")
    expect(page.get_by_test_id("files")).to_be_disabled()


def test_an_analyst_keeps_and_corrects_and_an_admin_sees_it(opened: Opener, guarded: str) -> None:
    page = opened(guarded, "#/account")
    log_in(page, "anna")
    page.get_by_test_id("read-text").fill("Le barrage de Vasques fuit depuis mars, affirme la préfecture.")
    page.get_by_test_id("read-go").click()
    page.get_by_test_id("keep").click()
    expect(page).to_have_url(re.compile("#/article/"))
    page.get_by_test_id("mark").first.click()
    page.get_by_test_id("correct-open").click()
    page.get_by_test_id("correct-name").fill("préfecture du Lac")
    page.get_by_test_id("correct-save").click()
    expect(page.get_by_test_id("correction").first).to_contain_text("anna")
    page.goto(f"{guarded}/#/account")
    expect(page.get_by_test_id("logout")).to_be_visible()
    expect(page.get_by_test_id("audit")).to_have_count(0)
    admin = opened(guarded, "#/account?back=%2Fcorrections")
    log_in(admin, "adele")
    expect(admin.get_by_test_id("correction").first).to_contain_text("anna")
    admin.goto(f"{guarded}/#/account")
    expect(admin.get_by_test_id("audit").first).to_contain_text("anna")
