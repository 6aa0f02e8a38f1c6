from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.__main__ import main
from bench.alignment import Alignment
from bench.floors import FloorError, below, load_floors, raised, write_floors
from bench.gold import GoldArticle, load_gold
from bench.predictions import relations
from bench.run import RunError, parse_readings, read_gold
from bench.score import score

TEXT = "Sputnik a cité des sources disant que la base aurait fermé."


def span(text: str, part: str) -> dict[str, Any]:
    return {"start": text.index(part), "end": text.index(part) + len(part), "text": part}


def attribution(name: str, parent: str | None, who: str, parts: tuple[str, str, str], text: str) -> dict[str, Any]:
    source, cue, content = (span(text, part) for part in parts)
    return {
        "id": name, "parent": parent, "kind": "indirect", "source": source, "cue": [cue], "content": [content],
        "addressee": None, "source_id": who, "stance": "neutral", "confidence": 0.9,
    }  # fmt: skip


def reading(name: str, text: str = TEXT) -> dict[str, Any]:
    """A reading with an outer attribution that has no claim of its own, and one nested in it."""
    return {
        "schema": "selon/reading/1",
        "article": {"id": name, "text": text},
        "attributions": [
            attribution("a1", None, "s1", ("Sputnik", "a cité", text[text.index("des") : text.index(".")]), text),
            attribution("a2", "a1", "s2", ("des sources", "disant", "que la base aurait fermé"), text),
        ],
        "sources": [
            {"id": "s1", "name": "Sputnik", "type": "news_agency", "anonymous": False, "mentions": []},
            {"id": "s2", "name": "sources", "type": "group", "anonymous": True, "mentions": []},
        ],
        "model": "fake",
        "claims": [
            {"id": "c1", "chain": ["publisher", "s1", "s2"], "attributions": ["a1", "a2"], "modality": "conditional",
             "links": [{"role": "publisher", "attribution": None}, {"role": "relay", "attribution": "a1"},
                       {"role": "source", "attribution": "a2"}]},
        ],
    }  # fmt: skip


def write_gold(path: Path, names: tuple[str, ...]) -> tuple[GoldArticle, ...]:
    items = []
    for name in names:
        found = reading(name)
        items.append(
            {
                "id": name, "language": "fr", "text": TEXT,
                "attributions": [
                    {
                        "id": a["id"], "parent": a["parent"], "source": [[a["source"]["start"], a["source"]["end"]]],
                        "cue": [[c["start"], c["end"]] for c in a["cue"]],
                        "content": [[c["start"], c["end"]] for c in a["content"]],
                        "resolved": s["name"], "type": s["type"], "anonymous": s["anonymous"], "stance": "neutral",
                        "modality": "conditional", "chain": ["Sputnik", "sources"][:number],
                    }
                    for number, (a, s) in enumerate(zip(found["attributions"], found["sources"], strict=True), 1)
                ],
            }
        )  # fmt: skip
    path.write_text("".join(json.dumps(i) + "\n" for i in items), encoding="utf-8")
    return load_gold(path)


FAKE = """
import json, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.bench.test_run import reading
assert sys.argv[1] == "read" and sys.argv[3:] == ["--input-format", "jsonl", "--format", "jsonl", "--no-progress"]
status = 0
for line in Path(sys.argv[2]).read_text(encoding="utf-8").splitlines():
    article = json.loads(line)
    assert article["language"] == "fr"
    if article["id"] == "bad":
        print("selon: bad: not read", file=sys.stderr)
        status = 1
    else:
        print(json.dumps(reading(article["id"], article["text"])))
sys.exit(status)
"""


def fake(tmp_path: Path, source: str = FAKE) -> list[str]:
    path = tmp_path / "fake.py"
    path.write_text(source.format(root=str(Path(__file__).parents[2])), encoding="utf-8")
    return [sys.executable, str(path)]


def test_texts_go_through_the_command(tmp_path: Path) -> None:
    gold = write_gold(tmp_path / "gold.jsonl", ("one", "two", "three"))
    run = read_gold(gold, fake(tmp_path))
    assert run.problems == ()
    assert set(run.predictions) == {"one", "two", "three"}
    assert all(figure.value == 100 for _, figure in score(gold, run.predictions).figures.items())


def test_an_article_that_is_not_read_counts_as_one_with_nothing_found(tmp_path: Path) -> None:
    gold = write_gold(tmp_path / "gold.jsonl", ("one", "bad"))
    run = read_gold(gold, fake(tmp_path))
    assert run.problems == ("selon: bad: not read", "bad: no reading")
    assert score(gold, run.predictions).figures["relations"].recall == 50


def test_a_command_that_fails_is_an_error(tmp_path: Path) -> None:
    gold = write_gold(tmp_path / "gold.jsonl", ("one",))
    with pytest.raises(RunError, match="exit status 3: out of order"):
        read_gold(gold, fake(tmp_path, "import sys; print('out of order', file=sys.stderr); sys.exit(3)"))


def test_chain_and_modality_come_from_the_claims() -> None:
    outer, inner = relations(reading("x"), TEXT)
    assert outer.chain == ("Sputnik",)  # the part of the inner claim's chain that leads to it
    assert inner.chain == ("Sputnik", "sources")
    assert outer.modality == inner.modality == "conditional"
    alone = reading("x")
    alone["claims"] = []
    assert [r.chain for r in relations(alone, TEXT)] == [None, None]


def test_offsets_of_a_cleaned_text_are_mapped_back() -> None:
    original = "\u200bSputnik  a cité des so\u00adurces disant que la base aurait fermé."
    outer, inner = relations(reading("x", TEXT), original)
    assert original[slice(*inner.source[0])] == "des so\u00adurces"
    assert original[slice(*outer.source[0])] == "Sputnik"
    assert Alignment("abXYcd", "abcd").span(2, 4) is None
    assert Alignment("abXYcd", "abcd").span(1, 5) == (1, 3)


# No character comes twice: between repeated ones it is open which of them was inserted.
@given(st.lists(st.sampled_from("abcdefghijklmno \n.,"), unique=True, max_size=19).map("".join), st.integers(0, 19))
def test_text_that_was_only_inserted_shifts_spans(text: str, at: int) -> None:
    at = min(at, len(text))
    original = text[:at] + "¤¤" + text[at:]
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            mapped = Alignment(text, original).span(start, end)
            assert mapped is not None
            assert original[slice(*mapped)].replace("¤", "") == text[start:end]


@pytest.mark.parametrize("line", ["{", "{}", '{"article": {"id": "x"}}'])
def test_wrong_predictions_are_reported_with_their_line(line: str) -> None:
    gold = (GoldArticle("x", "fr", TEXT, (), {}, False),)
    with pytest.raises(RunError, match=r"^file:2: no reading"):
        parse_readings(["\n", line], gold, "file")
    with pytest.raises(RunError, match=r"^file:2: a second reading of 'x'"):
        parse_readings([json.dumps(reading("x"))] * 2, gold, "file")
    with pytest.raises(RunError, match=r"^file:1: article 'x': the text read is not the gold's"):
        parse_readings([json.dumps(reading("x", TEXT + "!" * 20))], gold, "file")
    soft = (GoldArticle("x", "fr", TEXT.replace("sources", "sour\u00adces"), (), {}, False),)
    assert parse_readings([json.dumps(reading("x"))], soft, "file").predictions["x"][1].source == ((15, 27),)
    assert parse_readings([], gold, "file").problems == ("x: no reading",)


def test_floors_only_go_up(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    write_floors({"dev": {"relations": 70.3}}, path)
    assert load_floors(path) == {"dev": {"relations": 70.3}}
    higher = raised({"relations": 70.3, "chains": 50.0}, {"relations": 69.0, "chains": 55.58, "parents": 90.0})
    assert higher == {"relations": 70.3, "chains": 55.5, "parents": 90.0}
    write_floors({"dev": higher, "other": {"x": 1.0}}, path)
    for lower in ({"relations": 70.2}, {"chains": 60.0}, {}):
        before = path.read_text(encoding="utf-8")
        with pytest.raises(FloorError, match="may not fall"):
            write_floors({"dev": lower, "other": {"x": 1.0}}, path)
        assert path.read_text(encoding="utf-8") == before


@given(
    st.dictionaries(st.sampled_from("abc"), st.floats(0, 100)),
    st.dictionaries(st.sampled_from("abc"), st.floats(0, 100)),
)
def test_raising_never_lowers_and_never_passes_what_was_measured(one: dict[str, float], two: dict[str, float]) -> None:
    floors = raised({}, one)
    after = raised(floors, two)
    assert all(after[name] >= value for name, value in floors.items())
    assert below(floors, one) == []
    assert all(value <= max(floors.get(name, 0), two.get(name, 0)) + 1e-8 for name, value in after.items())


def test_below_names_what_is_wrong() -> None:
    assert below({"relations": 70.3, "chains": 1.0}, {"relations": 70.29}) == [
        "relations: 70.29 is below its floor 70.3",
        "chains: not measured, floor 1.0",
    ]


@pytest.mark.parametrize("text", ["x = 1", "[dev]\nx = 101", "[dev]\nx = true", "[dev"])
def test_wrong_floors_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FloorError, match=r"floors\.toml"):
        load_floors(path)


def test_the_shipped_floors_can_be_read() -> None:
    assert isinstance(load_floors(), dict)


def test_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_gold(tmp_path / "gold.jsonl", ("one",))
    (tmp_path / "out.jsonl").write_text(json.dumps(reading("one")) + "\n", encoding="utf-8")
    files = [str(tmp_path / "gold.jsonl"), "--predictions", str(tmp_path / "out.jsonl")]
    assert main(["score", *files, "--json", str(tmp_path / "figures.json")]) == 0
    assert "| relations" in capsys.readouterr().out
    assert json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))["relations"]["f1"] == 100
    floors = ["--name", "mine", "--floors", str(tmp_path / "floors.toml")]
    assert main(["floors", *files, *floors]) == 1
    assert "no floors for 'mine'" in capsys.readouterr().err
    assert main(["floors", *files, *floors, "--raise"]) == 0
    assert load_floors(tmp_path / "floors.toml")["mine"]["chains"] == 100
    worse = reading("one")
    worse["attributions"].pop()
    (tmp_path / "out.jsonl").write_text(json.dumps(worse) + "\n", encoding="utf-8")
    assert main(["floors", *files, *floors, "--raise"]) == 1
    assert "below its floor" in capsys.readouterr().err
    assert load_floors(tmp_path / "floors.toml")["mine"]["relations"] == 100


def test_wrong_input_gives_a_message_and_status_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err
    (tmp_path / "a.txt").write_text("id: x\n", encoding="utf-8")
    assert main(["gold", str(tmp_path)]) == 1
    assert "a.txt:1:1: the header lacks" in capsys.readouterr().err
