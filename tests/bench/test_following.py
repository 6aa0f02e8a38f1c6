from __future__ import annotations

import pytest

from bench import following
from bench.families import parse
from bench.following_gold import gold_family

_STORY = """story: farm
about: two outlets cite each other, a third has workers

== a1
language: en
publisher: One Post
published: 2025-03-04T12:00:00+01:00
url: https://one.example/a
title: Farm

According to Two Post, <1>strangers rented twelve farms</1>.

== a2
language: en
publisher: Two Post
published: 2025-03-04T18:00:00+01:00
url: https://two.example/b
title: Farm

<1>Strangers rented twenty farms</1>, according to One Post.

== a3
language: en
publisher: Three Post
published: 2025-03-05T18:00:00+01:00
url: https://three.example/b
title: Mayor

<2>The mayor has left</2>, workers said.

---
claim 1: strangers rented farms
claim 2: the mayor has left
chain 1 a1: Two Post
chain 1 a2: One Post
chain 2 a3: workers*
origins 1: 0 |
origins 2: 2 | workers [a3] ; nobody [a1]
circle 1: a1 a2
drift 1 a1 a2: number-changed | twelve | twenty
drift 1 a1 a2: hedge-lost | |
"""


def test_figures_count_what_is_right_and_name_what_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "space", lambda: None)
    outcome = following.measure([parse(_STORY, "farm.txt")], {}, gold_family)
    figures = outcome.figures()
    assert outcome.origins == [True, False]
    assert (figures["circles"].value, figures["circles"].gold) == (100, 1)
    assert (figures["drift kinds"].precision, figures["drift kinds"].recall) == (100, 50)
    assert "farm 1: drift missed: hedge-lost a1 a2" in outcome.lines
    assert any(line.startswith("farm 2: 1 origins, not 2") for line in outcome.lines)
