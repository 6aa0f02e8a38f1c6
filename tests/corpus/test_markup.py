from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.corpus.markup import MarkupError, convert, render

HEAD = "id: x\nlanguage: fr\npublisher: Le Lac\npublished: 2025-03-14\ntitle: Eau\n\n"
GOOD = """<s 2>L’opposition</s> <q 2>affirme</q> <c 2>que, <q 3>selon</q> <s 3>un rapport</s>, <c 3>l’eau fuit</c></c>.
<c 4>« R&D &lt; 3 %</c>, <q 4>dit-elle</q>, <c 4>c’est peu »</c>.
---
2 | L’opposition | type=group
3 | rapport | type=document anonymous modality=conditional chain=L’opposition > rapport
4 | L’opposition | type=group stance=distanced
"""
DATA = Path(__file__).parents[2] / "bench" / "data"


def test_tags_become_spans_of_the_text_without_them() -> None:
    gold = convert(HEAD + GOOD)
    text: str = gold["text"]
    assert text.startswith("L’opposition affirme que, selon un rapport, l’eau fuit.\n« R&D < 3 %, dit-elle")
    two, three, four = gold["attributions"]
    assert (two["parent"], three["parent"], four["parent"]) == (None, "a2", None)
    assert [text[s:e] for s, e in four["content"]] == ["« R&D < 3 %", "c’est peu »"]
    assert [text[s:e] for s, e in three["content"]] == ["l’eau fuit"]
    assert four["source"] == []
    assert three["chain"] == ["L’opposition", "rapport"]
    assert three["anonymous"] is True
    assert two["chain"] == ["L’opposition"]
    assert four["stance"] == "distanced"


def test_rendering_gives_the_same_markup_back() -> None:
    assert render(convert(HEAD + GOOD)) == HEAD + GOOD


@pytest.mark.parametrize(
    ("old", "new", "where", "what"),
    [
        ("title: Eau\n", "", ":4:1:", "the header lacks title"),
        ("title: Eau", "colour: Eau", ":5:1:", "expected one of"),
        ("id: x\n", "id: x\nid: y\n", ":2:1:", "'id' comes twice"),
        ("<q 2>affirme</q>", "<q>affirme</q>", ":7:23:", "no number"),
        ("<q 2>affirme</q>", "<q 2>affirme</c>", ":7:35:", "closes nothing"),
        ("<q 2>affirme</q>", "affirme", ":7:1:", "attribution 2 has no cue"),
        ("<q 2>affirme</q>", "<q 2></q>", ":7:23:", "is empty"),
        ("<c 4>« R", "<c 4>« < R", ":8:8:", "begins no tag"),
        ("c’est peu »</c>", "c’est peu »", ":8:45:", "never closed"),
        ("c’est peu", "c’est <s 4>peu</s>", ":8:56:", "of the same attribution"),
        ("<s 3>un rapport</s>, <c 3>l’eau fuit</c></c>", "</c><s 3>un rapport</s>, <c 3>l’eau</c>",
         ":7:69:", "partly in the content"),
        ("type=document", "type=paper", ":11:15:", "type is one of"),
        ("anonymous modality", "modality=planned modality", ":11:46:", "modality comes twice"),
        ("anonymous", "secret", ":11:29:", "'secret' is no property"),
        ("2 | L’opposition | type=group", "2 | L’opposition |", ":10:1:", "type is missing"),
        ("2 | L’opposition | type=group\n", "", ":7:1:", "attribution 2 is not described"),
        ("4 | L’opposition", "3 | L’opposition", ":12:1:", "described twice"),
        ("\n---\n", "\n", ":12:1:", "a line '---'"),
        ("3 | rapport | type", "3 rapport type", ":11:1:", "expected 'number"),
        ("chain=L’opposition > rapport", "chain=L’opposition > ", ":11:60:", "has no name"),
    ],
)  # fmt: skip
def test_wrong_markup_is_reported_with_its_place(old: str, new: str, where: str, what: str) -> None:
    marked = HEAD + GOOD
    assert marked.count(old) >= 1
    with pytest.raises(MarkupError, match=what) as caught:
        convert(marked.replace(old, new, 1), "file.txt")
    message = str(caught.value)
    assert message.startswith("file.txt:")
    assert where in message


def test_crossing_spans_cannot_be_rendered() -> None:
    gold = convert(HEAD + GOOD)
    gold["attributions"][0]["source"] = [[3, 15]]
    with pytest.raises(MarkupError, match="cross"):
        render(gold)


PLAIN = st.text(alphabet="abé «»'&<;\n", min_size=1, max_size=6).map(lambda s: f"x{s}y")


@st.composite
def golds(draw: st.DrawFn) -> dict[str, Any]:
    """An article built from random nested attributions."""
    attributions: list[dict[str, Any]] = []
    parts: list[str] = []

    def length() -> int:
        return sum(map(len, parts))

    def put(text: str) -> list[int]:
        start = length()
        parts.append(text)
        return [start, length()]

    def attribution(parent: str | None, depth: int) -> None:
        resolved = draw(st.sampled_from([None, "Ada", "Bo"]))
        links = draw(st.lists(st.sampled_from(["Ada", "l’AFP"]), max_size=2))
        item: dict[str, Any] = {
            "id": f"a{len(attributions) + 1}", "parent": parent, "source": [], "cue": [], "content": [],
            "addressee": [],
            "resolved": resolved, "type": "person" if resolved else None, "anonymous": draw(st.booleans()),
            "stance": draw(st.sampled_from(["neutral", "denied"])),
            "modality": draw(st.sampled_from(["asserted", "negated"])),
            "chain": [*links, resolved] if resolved else links,
        }  # fmt: skip
        attributions.append(item)
        roles = draw(st.permutations(["cue", "content", "content", "source", "addressee"]))
        for role in roles:
            if role in ("source", "addressee") and draw(st.booleans()):
                continue
            start = length()
            put(draw(PLAIN))
            if role == "content" and depth < 3:
                for _ in range(draw(st.integers(0, 2))):
                    attribution(item["id"], depth + 1)
            item[role].append([start, length()])
            put(draw(PLAIN))

    for _ in range(draw(st.integers(0, 3))):
        attribution(None, 0)
    put("end")
    return {"id": "i", "language": "fr", "publisher": "P", "published": "2025", "title": "T", "text": "".join(parts),
            "attributions": attributions}  # fmt: skip


@given(golds())
def test_round_trip(gold: dict[str, Any]) -> None:
    marked = render(gold)
    assert convert(marked) == gold
    assert render(convert(marked)) == marked


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.txt")), ids=lambda p: p.stem)
def test_own_texts_convert_and_come_back(path: Path) -> None:
    gold = convert(path.read_text(encoding="utf-8"), str(path))
    assert gold["id"] == path.stem
    assert convert(render(gold)) == gold
    for item in gold["attributions"]:
        # A chain ends with the attribution's own source, and inside another attribution it is longer than that.
        assert item["resolved"] is None or item["chain"][-1] == item["resolved"]
        for role in ("source", "cue", "content", "addressee"):
            for start, end in item[role]:
                assert gold["text"][start:end].strip() == gold["text"][start:end]


def test_own_texts_are_rich_enough() -> None:
    golds = [convert(p.read_text(encoding="utf-8")) for p in sorted((DATA / "fr-dev").glob("*.txt"))]
    attributions = [a for gold in golds for a in gold["attributions"]]
    assert len(golds) >= 24
    assert sum(a["parent"] is not None for a in attributions) >= 90
    assert sum(a["modality"] == "conditional" for a in attributions) >= 50
    assert len(list((DATA / "en-dev").glob("*.txt"))) >= 6
