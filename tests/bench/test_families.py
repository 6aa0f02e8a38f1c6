"""Story files: what is read from them, and what is reported of wrong ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.families import StoryError, load_stories, parse

STORY = """story: pont
about: a bridge

== a1
language: fr
publisher: Le Courrier
published: 2025-03-02T08:10:00+01:00
url: https://courrier.example/pont
title: Le pont

Selon deux ouvriers, <1>les câbles <2>du pont</2> étaient rongés</1>.

== a2
language: en
publisher: Dispatch
published: 2025-03-03T08:10:00+01:00
url: https://dispatch.example/bridge
title: Bridge

Workers said <1>the cables were corroded</1>.

---
claim 1: the cables were corroded
claim 2: of the bridge
chain 1 a1: ouvriers*
chain 1 a2: Le Courrier > workers*
chain 2 a1: -
denies 2 1
follows 1 a2 a1
origins 1: 1 | ouvriers [a1 a2]
circle 2: a1 a2
drift 1 a1 a2: number-changed | deux |
"""


def test_a_story_is_read_whole() -> None:
    story = parse(STORY, "pont.txt")
    first, second = story.articles
    text = first.article.text
    assert text == "Selon deux ouvriers, les câbles du pont étaient rongés."
    assert [(m.claim, text[m.start : m.end]) for m in first.marks] == [
        (1, "les câbles du pont étaient rongés"),
        (2, "du pont"),
    ]
    assert (first.article.id, second.article.published) == ("pont/a1", "2025-03-03T08:10:00+01:00")
    assert [(link.name, link.anonymous) for link in story.chains[1, "a2"]] == [
        ("Le Courrier", False),
        ("workers", True),
    ]
    assert story.chains[2, "a1"] == ()
    assert (story.denies, story.follows) == ([(2, 1)], [(1, "a2", "a1")])
    assert story.origins[1][0] == 1
    assert story.origins[1][1][0].articles == ("a1", "a2")
    assert story.circles == [(2, ("a1", "a2"))]
    assert (story.drifts[0].kind, story.drifts[0].before, story.drifts[0].after) == ("number-changed", "deux", "")
    assert len(list(story.pairs())) == 1


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("story: pont", "stories: pont", r"pont\.txt:1: .*story"),
        ("</1>.\n\n== a2", ".\n\n== a2", r"pont\.txt:10: <1> is never closed"),
        ("rongés</1>", "rongés</3>", r"pont\.txt:11: </3> closes no mark"),
        ("language: en", "langage: en", r"pont\.txt:14: no header"),
        ("title: Bridge\n", "", r"pont\.txt:13: article a2 lacks title"),
        ("follows 1 a2 a1", "follows 1 a2 a9", r"pont\.txt:29: there is no article a9"),
        ("number-changed", "number-lost", r"pont\.txt:32: no kind of drift"),
        ("denies 2 1", "denys 2 1", r"pont\.txt:28: unknown word"),
        ("claim 2: of the bridge\n", "", r"there is no line \"claim 2"),
        ("\n---\n", "\n", "a line"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, message: str) -> None:
    assert old in STORY
    with pytest.raises(StoryError, match=message):
        parse(STORY.replace(old, new), "pont.txt")


def test_two_stories_of_one_name_are_refused(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    with pytest.raises(StoryError, match="two stories"):
        load_stories([tmp_path])


def test_a_folder_without_stories_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match="no story files"):
        load_stories([tmp_path])


def test_the_development_stories_are_well_formed() -> None:
    stories = load_stories([Path(__file__).parent.parent.parent / "bench" / "families" / "dev"])
    assert all(len(story.articles) >= 4 for story in stories)
