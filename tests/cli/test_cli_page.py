import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from selon.cli.messages import Messages, Ui
from selon.cli.page import show
from selon.records import Reading
from tests.cli.dispatch_reading import dispatch_reading
from tests.cli.fake_services import READINGS, owner_name
from tests.cli.invented_reading import arabic_reading, english_reading, long_text_reading
from tests.exports.readings import readings

ESCAPE = "\x1b"


def _page(reading: Reading, ui: Ui = "en", width: int = 80, *, colour: bool = False) -> str:
    stream = io.StringIO()
    console = Console(
        file=stream, width=width, force_terminal=colour, color_system="standard" if colour else None, no_color=False
    )
    show(reading, console, Messages(ui), owner_name)
    return stream.getvalue()


def test_three_levels_of_nesting_show_without_colour() -> None:
    page = _page(dispatch_reading(), "fr")
    assert "     [La source] _a mentionné_⁷\n" in page
    assert "  a7 ┃ que [certains médias] _ont rapporté_⁸ fin mai dernier,\n" in page
    assert "  a8 ┃ ┃ _selon_⁹ [les renseignements étrangers russes],\n" in page
    assert "  a9 ┃ ┃ ┃ que « les États-Unis" in page
    assert "     Il est à noter que les forces américaines ont récemment intensifié leurs\n" in page


def test_with_colour_the_text_keeps_bars_and_numbers_and_loses_the_brackets() -> None:
    page = _page(dispatch_reading(), "fr", colour=True)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", page)
    assert ESCAPE in page
    assert "  a9 ┃ ┃ ┃ que « les États-Unis" in plain
    assert "_selon_" not in plain
    assert "     La source a mentionné⁷\n" in plain


def test_chains_are_one_tree_with_its_marks() -> None:
    page = _page(dispatch_reading())
    tree = page[page.index("The publisher (not named)") : page.index("In short")]
    assert "├── ● Sputnik  relay · news agency · RU · state-controlled (SC)\n" in tree
    assert tree.count("owner: Rossiya Segodnya") == 2
    assert tree.count("● RIA Novosti") == 1
    assert "○ sources syriennes  ANONYMOUS · group · SY\n" in tree
    assert re.search(r"○ certains médias  ANONYMOUS · relay · group\n.*└── ● renseignements extérieurs russes", tree)
    assert "a12 ⟨presented as established⟩" in tree
    order = re.findall(r"a\d+", tree)
    assert order == ["a1", "a3", "a4", "a5", "a6", "a10", "a11", "a12", "a13", "a14", "a9"]


def test_the_summary_shows_at_a_glance_owner_state_and_anonymity() -> None:
    page = " ".join(_page(dispatch_reading()).split())
    assert "12 claims: 11 attributed, 1 in the publisher’s own voice • 4 chains, ending in" in page
    assert "2 named origins: Sputnik and renseignements extérieurs russes" in page
    assert "2 anonymous origins: sources syriennes and source militaro-diplomatique à Damas" in page
    assert (
        "► Sputnik and RIA Novosti: one owner, Rossiya Segodnya (behind 11 of 11 attributed claims) "
        "► Sputnik, RIA Novosti and renseignements extérieurs russes: one state, Russia (behind 11 of 11"
    ) in page
    assert "► human sources: 3, all anonymous" in page
    assert page.endswith("It never says what is true.")


def test_hedges_and_denials_are_counted_and_worded_without_colour() -> None:
    page = _page(english_reading())
    assert "⟨conditional⟩ The city of Larkport" in page
    assert "a1 ┃ ⟨denied⟩ that the ferry was unsafe." in page
    assert "a6 ┃ “We are listening,”\n     [Oakes] _said_⁶,\n  a6 ┃ “and we will answer.”" in page
    assert "not plainly asserted: 1 conditional, 1 possible, 1 denied" in page
    assert "Larkport Gazette · February 3, 2026 · English · 71 words" in page


@pytest.mark.parametrize("name", READINGS)
@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("ui", ["en", "fr"])
def test_no_line_is_wider_than_asked_for(name: str, width: int, ui: Ui) -> None:
    for line in _page(READINGS[name](), ui, width).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip(" ")


def test_text_from_right_to_left_keeps_its_order_and_is_isolated() -> None:
    page = _page(arabic_reading())
    assert "\u2067إن العبّارة Larkport 2 ستتوقف في مارس.\u2069" in page
    assert "● \u2068وكالة هاربور\u2069  news agency · GB" in page
    assert "⟨!⟩ The profile of this language is thin" in page


def test_a_long_article_shows_its_whole_text_and_only_some_of_its_own_claims_in_the_tree() -> None:
    page = _page(long_text_reading(40))
    assert page.count("tells what the harbour looked like") >= 40
    assert "… and 37 more" in page
    assert "nothing is attributed to anybody" in page


@settings(max_examples=60)
@given(readings(), st.sampled_from(["en", "fr"]), st.booleans())
def test_any_reading_can_be_shown_and_no_control_character_comes_through(
    reading: Reading, ui: Ui, colour: bool
) -> None:
    page = re.sub(r"\x1b\[[0-9;]*m", "", _page(reading, ui, 60, colour=colour))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", page)
    assert Messages(ui)("never_true").split()[0] in page
