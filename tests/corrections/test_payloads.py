"""Payloads: what is wrong is named by its field."""

from __future__ import annotations

from typing import Any

import pytest

from selon.corrections import KINDS, CorrectionError, check_payload, places_in, with_places

LENGTH = 100


def at(start: int, end: int) -> dict[str, int]:
    return {"start": start, "end": end}


GOOD: list[tuple[str, dict[str, Any]]] = [
    ("span", {"role": "cue", "of": at(0, 4), "spans": [at(0, 6), at(8, 9)]}),
    ("span", {"role": "source", "spans": []}),
    ("link", {"remove": True}),
    ("link", {"parent": None}),
    ("link", {"parent": at(3, 5)}),
    ("link", {"source": None}),
    ("attribution", {"cue": at(0, 4), "source": None, "content": [at(5, 9), at(12, 20)]}),
    ("attribution", {"cue": [at(0, 4)], "content": at(5, 100)}),
    ("remove", {}),
    ("source", {"name": "Reuters", "type": "news_agency", "anonymous": False, "identity": None}),
    ("resolve", {"to": None}),
    ("resolve", {"to": at(1, 2)}),
    ("merge-sources", {"keep": at(0, 4), "others": [at(5, 6)]}),
    ("split-source", {"mention": at(0, 4)}),
    ("type", {"type": "document"}),
    ("modality", {"modality": "planned"}),
    ("stance", {"stance": "denied"}),
    ("merge-families", {"with": "f12"}),
    ("split-family", {"statements": ["a#c1"]}),
    ("leave-family", {}),
    ("grade", {"reliability": "B"}),
    ("grade", {"credibility": 6}),
]
WRONG: list[tuple[str, object, str, str]] = [
    ("spin", {}, "kind", "'spin' is none of span, link"),
    ("span", [], "payload", "expected an object"),
    ("span", {"spans": []}, "payload.role", "missing"),
    ("span", {"role": "verb", "spans": []}, "payload.role", "'verb' is none of source, cue, content"),
    ("span", {"role": "cue", "spans": []}, "payload.spans", "a cue has at least one span"),
    ("span", {"role": "source", "spans": [at(0, 1), at(2, 3)]}, "payload.spans", "one span at most"),
    ("span", {"role": "cue", "spans": [at(0, 5), at(3, 8)]}, "payload.spans[1]", "overlaps another"),
    ("span", {"role": "cue", "spans": [at(5, 101)]}, "payload.spans[0]", "no passage from 5 to 101"),
    ("span", {"role": "cue", "spans": [at(5, 5)]}, "payload.spans[0]", "no passage"),
    ("span", {"role": "cue", "spans": [at(-1, 5)]}, "payload.spans[0]", "no passage"),
    ("span", {"role": "cue", "spans": [{"start": 1}]}, "payload.spans[0].end", "expected a number"),
    ("span", {"role": "cue", "spans": [{"start": True, "end": 2}]}, "payload.spans[0].start", "expected a number"),
    ("span", {"role": "cue", "spans": [at(0, 1)] * 201}, "payload.spans", "at most 200"),
    ("link", {}, "payload", "expected remove or parent or source"),
    ("link", {"parent": None, "source": None}, "payload", "expected one of"),
    ("link", {"remove": False}, "payload.remove", "expected true"),
    ("attribution", {"cue": at(0, 4)}, "payload.content", "missing"),
    ("attribution", {"cue": at(0, 4), "content": []}, "payload.content", "expected a place"),
    ("attribution", {"cue": at(0, 4), "content": at(2, 9)}, "payload.content", "overlaps the cue"),
    ("attribution", {"cue": at(9, 12), "content": at(2, 9), "source": at(8, 10)}, "payload.source", "overlaps"),
    ("remove", {"cue": at(0, 4)}, "payload.cue", "has no fields"),
    ("source", {}, "payload", "expected name or type"),
    ("source", {"name": "  "}, "payload.name", "expected a name"),
    ("source", {"name": "x" * 501}, "payload.name", "at most 500"),
    ("source", {"name": "x\ud800"}, "payload.name", "no text has"),
    ("source", {"name": "x\0y"}, "payload.name", "no text has"),
    ("split-family", {"statements": ["a\ud800#c1"]}, "payload.statements", "no text has"),
    ("source", {"anonymous": "yes"}, "payload.anonymous", "true or false"),
    ("type", {"type": "spy"}, "payload.type", "'spy' is none of person"),
    ("resolve", {}, "payload.to", "missing"),
    ("merge-sources", {"keep": at(0, 4), "others": []}, "payload.others", "expected a place"),
    ("modality", {"modality": None}, "payload.modality", "'None' is none of"),
    ("split-family", {"statements": []}, "payload.statements", "expected keys"),
    ("grade", {"reliability": "G"}, "payload.reliability", "'G' is none of A"),
    ("grade", {"credibility": "3"}, "payload.credibility", "1 to 6"),
    ("grade", {}, "payload", "expected reliability or credibility"),
]


@pytest.mark.parametrize(("kind", "payload"), GOOD)
def test_what_the_contract_describes_is_taken(kind: str, payload: dict[str, Any]) -> None:
    check_payload(kind, payload, LENGTH)


def test_every_kind_has_an_example() -> None:
    assert {kind for kind, _ in GOOD} == set(KINDS)


@pytest.mark.parametrize(("kind", "payload", "where", "what"), WRONG)
def test_what_is_wrong_is_named(kind: str, payload: object, where: str, what: str) -> None:
    with pytest.raises(CorrectionError) as caught:
        check_payload(kind, payload, LENGTH)
    assert caught.value.where == where
    assert what in caught.value.what


def test_places_are_found_and_changed_wherever_they_are() -> None:
    payload = {"cue": at(1, 2), "content": [at(3, 4), at(5, 6)], "source": None}
    assert [place["start"] for place in places_in(payload)] == [1, 3, 5]
    moved = with_places(payload, lambda place: at(place["start"] + 10, place["end"] + 10))
    assert moved == {"cue": at(11, 12), "content": [at(13, 14), at(15, 16)], "source": None}
