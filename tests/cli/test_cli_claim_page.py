"""The page of one claim, drawn from records made by hand."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest
from rich.cells import cell_len
from rich.console import Console

from selon.cli.claim_page import claim_page
from selon.cli.messages import UIS, Messages, Ui
from selon.cli.route_tree import Branch, route_trees
from selon.cli.sheet import Sheet
from selon.cli.told import day, minute, short
from selon.exports.plain import to_json
from selon.pipeline.archives import Followed
from selon.records import Route, RouteEdge
from tests.cli.followed import LONG, circle, family


def _page(found: Followed, ui: Ui = "en", width: int = 80) -> str:
    stream = io.StringIO()
    console = Console(file=stream, width=width, color_system=None)
    for part in claim_page(found, Sheet(console, Messages(ui), lambda _: None)):
        console.print(part, highlight=False, markup=False, emoji=False)
    return stream.getvalue().replace("\u00a0", " ")


def _flat(page: str) -> str:
    return " ".join(page.split())


@pytest.mark.parametrize("made", [family, circle])
@pytest.mark.parametrize("ui", UIS)
@pytest.mark.parametrize("width", [40, 80, 110])
def test_no_line_is_wider_than_the_page(made: Callable[[], Followed], ui: Ui, width: int) -> None:
    assert max(cell_len(line) for line in _page(made(), ui, width).splitlines()) <= width


def test_the_route_goes_on_through_the_articles_of_the_archive() -> None:
    page = _page(family())
    tree = page[page.index("Route") : page.index("2 independent origins")]
    lines = [line.rstrip() for line in tree.splitlines()]
    assert lines[1] == "● The Wharf  media outlet"
    assert lines[2] == "  published 2026-02-04 · en"
    assert lines[3] == "└── ● La Rive  media outlet"
    assert lines[4].strip() == "published 2026-02-03 07:30 · fr · ⟨presented as established⟩"
    assert lines[5] == "    └── ○ haut responsable  ANONYMOUS · person"
    assert "in the publisher’s own voice" in tree[tree.index("● Tass") :]
    assert "⟨kept at a distance⟩" in tree


def test_the_count_of_origins_is_derived_in_words() -> None:
    page = _flat(_page(family()))
    assert "• ○ haut responsable – anonymous – 2 statements end there" in page
    assert "1. a chain ends in ○ haut responsable [4f2a91d0c3#c1, harbour/1#c1]" in page
    assert "3. ● The Wharf has it from ● La Rive, whose own article is here: the chain goes on there" in page
    assert "5. ● Tass and pravda of old speak for one state: they count once (Russia) [tass/1#c1]" in page
    assert "6. in all: 2 independent origins" in page
    assert "(Russie)" in _flat(_page(family(), "fr"))


def test_a_circle_is_shown_as_the_cycle_that_it_is() -> None:
    page = _flat(_page(circle()))
    assert "no origin: every chain leads back to itself" in page
    section = page[page.index("Circular reports") : page.index("First seen")]
    assert "● Alpha has it from ● Bravo (Alpha/1#c1)" in section
    assert "● Charlie has it from ● Alpha (Charlie/1#c1)" in section
    assert "↺ back to ● Alpha: these articles rest on each other and on nobody else" in section


def test_first_seen_says_what_each_outlet_was_the_first_of() -> None:
    page = _page(family())
    table = page[page.index("First seen") : page.index("Variants")]
    assert "2026-02-03 07:30" in table
    assert any(line.rstrip().endswith("Russia, Russian") for line in table.splitlines()), table
    assert "no date" in table


def test_variants_attribute_and_have_ids_that_can_be_copied() -> None:
    page = _page(family())
    section = page[page.index("Variants") : page.index("What changed")]
    assert "⟨conditional⟩ “Le pont fermera en mars”" in section
    assert "La Rive, according to ○ haut responsable (anonymous)" in section
    assert "Tass, in the publisher’s own voice" in section
    ids = [line.strip() for line in section.splitlines()]
    assert {"4f2a91d0c3#c1", "wharf/1#c1", "tass/1#c1"} <= set(ids)


def test_families_of_publishers_are_counted_and_not_publishers() -> None:
    page = _flat(_page(family()))
    section = page[page.index("3 publishers of 2 independent families") : page.index("Variants")]
    assert "La Rive, The Wharf count once: " in section
    assert "one text at 2 publishers of 1 family: La Rive, The Wharf [4f2a91d0c3, wharf/1]" in section
    assert "by its own mark a copy of " in section
    assert "Tass count once" not in section
    assert "publishers of" not in _flat(_page(circle()))


def test_changes_and_denials() -> None:
    page = _flat(_page(family()))
    assert "• hedge lost: conditional → asserted from La Rive (2026-02-03, 4f2a91d0c3#c1) to The Wharf" in page
    assert "• relay dropped from" in page
    assert "• number changed: “deux” → nothing" in page
    assert "according to ● Hélène Bréval ⟨denied⟩" in page[page.index("Denied by") :]
    assert "réserve perdue : conditionnel → affirmé" in _flat(_page(family(), "fr"))


def test_a_circle_is_one_tree_and_every_node_is_drawn() -> None:
    (tree,) = route_trees(circle().route)
    drawn: list[tuple[str, str | None]] = []

    def walk(branch: Branch) -> None:
        drawn.append((branch.node.source.name, branch.mark))
        for giver in branch.givers:
            walk(giver)

    walk(tree)
    assert drawn == [("Alpha", None), ("Bravo", None), ("Charlie", None), ("Alpha", "cycle")]


def test_what_is_drawn_above_is_not_drawn_again() -> None:
    route = family().route
    edge = RouteEdge("outlet:tass", "name:la rive", "tass/1#c1", "neutral")
    more = Route(route.nodes, (*route.edges, edge), route.starts)
    wharf, tass, _ = route_trees(more)
    assert wharf.givers[0].mark is None
    assert (tass.givers[0].node.id, tass.givers[0].mark, tass.givers[0].givers) == ("name:la rive", "above", ())


def test_all_of_it_is_json() -> None:
    found = json.loads(to_json(family()))
    assert set(found) == {"family", "members", "denials", "route", "origins", "circles", "drifts", "copies",
        "publishing", "wires",
    }  # fmt: skip
    assert found["members"][0]["key"] == f"{LONG}#c1"
    assert found["members"][0]["hops"][0]["source"]["name"] == "haut responsable"
    assert found["copies"] == [sorted([LONG, "wharf/1"])]
    with pytest.raises(TypeError, match="object"):
        to_json([object()])


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        (f"{LONG}#c3.1", "4f2a91d0c3#c3.1"),
        (LONG, "4f2a91d0c3"),
        ("rive/1#c1", "rive/1#c1"),
        ("a\x1bb#c1", "a\ufffdb#c1"),
    ],
)
def test_short_keys(key: str, shown: str) -> None:
    assert short(key) == shown


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2026-02-03", "2026-02-03"),
        ("2026-02-03T00:30:00+01:00", "2026-02-02 23:30"),
        ("2026-02-03T00:30:00", "2026-02-03 00:30"),
        ("last week", "last week"),
        (None, None),
        ("", None),
    ],
)
def test_times_are_in_utc(published: str | None, shown: str | None) -> None:
    assert minute(published) == shown
    if shown and shown[:4] == "2026":
        assert day(published) == shown[:10]
