import json
from dataclasses import replace

import pytest
from hypothesis import given

from selon.exports.jsonl import from_dict, from_line, to_dict, to_line, to_text
from selon.exports.schema import ReadingError
from selon.records import Link, Reading, Span
from tests.exports.readings import readings, small_reading


@given(readings())
def test_a_reading_comes_back_from_its_line_unchanged(reading: Reading) -> None:
    line = to_line(reading)
    assert from_line(line) == reading
    assert len(line.splitlines()) == 1
    line.encode()
    assert from_dict(json.loads(to_text(reading))) == reading


def test_keys_and_their_order_are_the_contracts() -> None:
    obj = to_dict(small_reading())
    assert list(obj)[:4] == ["schema", "article", "attributions", "sources"]
    assert list(obj["article"])[:7] == ["id", "url", "title", "publisher", "published", "language", "text"]
    assert " ".join(obj["attributions"][0]) == (
        "id parent kind source cue content addressee source_id stance confidence"
    )
    assert " ".join(obj["sources"][0]) == "id name type anonymous mentions identity country owner control"
    assert " ".join(obj["claims"][0]) == "id spans chain links attributions modality dates places"
    assert obj["claims"][0]["links"][0] == {"role": "publisher", "attribution": None, "stance": "neutral"}


def test_kept_from_stands_only_where_no_attribution_makes_the_link() -> None:
    reading = small_reading()
    kept = (Link("publisher", None, "neutral"), Link("relay", None, "neutral", "a1"))
    also = (Link("publisher", None, "neutral"), Link("relay", None, "neutral", Span(0, 8, "Le maire")))
    claims = tuple(replace(reading.claims[0], id=f"c{n}", links=links) for n, links in enumerate((kept, also)))
    obj = to_dict(replace(reading, claims=claims))
    assert obj["claims"][0]["links"][1]["kept_from"] == "a1"
    assert obj["claims"][1]["links"][1]["kept_from"] == {"start": 0, "end": 8, "text": "Le maire"}
    assert "kept_from" not in to_dict(reading)["claims"][0]["links"][1]


def test_unknown_keys_are_ignored_and_added_ones_may_be_absent() -> None:
    obj = to_dict(small_reading()) | {"reviewed": True}
    for key in ("notes", "model"):
        del obj[key]
    del obj["article"]["author"]
    assert from_dict(obj) == small_reading()


def test_what_is_no_reading_is_refused_by_place() -> None:
    obj = to_dict(small_reading())
    obj["attributions"][0]["cue"][0]["start"] = 8
    with pytest.raises(ReadingError, match=r"^\$\.attributions\[0\]\.cue\[0\]: text\[8:14\] is not 'a dit'"):
        from_dict(obj)
    with pytest.raises(TypeError, match="not list"):
        from_dict([], checked=False)
