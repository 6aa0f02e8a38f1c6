"""The parts that need no database: folding and queries, snippets, changes, anchors, packing, times, cursors."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.archive import Anchor, anchor, locate, statement_from_dict, statement_to_dict
from selon.archive.changes import changes
from selon.archive.cursors import decode, encode
from selon.archive.folding import MAX_WORDS, Term, folded, found_words, parse
from selon.archive.packing import pack, pack_text, unpack, unpack_text
from selon.archive.snippets import matches, snippet
from selon.archive.statements import join_statement, split_statements
from selon.archive.times import after, moment, stamp
from tests.archive.samples import AGENCY, MAYOR, article, reading_of, statements_of

_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(_json, st.text())
def test_json_comes_back_from_its_packing(value: object, text: str) -> None:
    assert unpack(pack(value, text), text) == value
    assert unpack_text(pack_text(text)) == text


def test_a_text_given_beforehand_saves_what_repeats_it() -> None:
    text = " ".join(f"mot{number}" for number in range(2000))
    assert len(pack({"text": text[500:900]}, text)) < len(pack({"text": text[500:900]})) / 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’Élysée, aujourd'hui", "l elysee aujourd hui"),
        ("Œuvre ﬁnale", "oeuvre finale"),
        ("Ёлка в МОСКВЕ", "елка в москве"),
        ("أنقرةُ", "انقره"),
        ("市長がParis24で", "市 長 か paris24 て"),
        ("x_y \x00 …", "x y"),
        ("", ""),
    ],
)
def test_folding(text: str, expected: str) -> None:
    assert folded(text) == expected


@given(st.text())
def test_folded_words_are_single_and_lie_where_they_are_said_to(text: str) -> None:
    end = 0
    for word in found_words(text):
        assert word.folded
        assert word.folded == "".join(word.folded.split())
        assert not {'"', "'", "\x00"} & set(word.folded)
        assert 0 <= word.start < word.end <= len(text)
        assert word.start >= end or word.end == end
        end = word.end


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("l'eau", (Term(("eau",)),)),
        ("Qu’il dell'acqua", (Term(("il",)), Term(("acqua",)))),
        ('"l\'eau"', (Term(("l", "eau")),)),
        ("«le préfet» di*", (Term(("le", "prefet")), Term(("di",), True))),
        ('"le préf"*', (Term(("le", "pref"), True),)),
        ('"le préfet', (Term(("le", "prefet")),)),
        ("porte-parole", (Term(("porte", "parole")),)),
        ('* "" -', ()),
        ("a " * 99, (Term(("a",)),) * MAX_WORDS),
    ],
)
def test_queries(query: str, expected: tuple[Term, ...]) -> None:
    assert parse(query) == expected


@given(st.text(alphabet="ab é'\"*", max_size=20), st.text(alphabet="ab é'", max_size=30))
def test_what_a_query_matches_holds_its_words(query: str, text: str) -> None:
    terms = parse(query)
    for start, end in matches(text, terms):
        inside = tuple(folded(text[start:end]).split())
        assert any(
            len(inside) == len(term.words) and inside[:-1] == term.words[:-1] and inside[-1].startswith(term.words[-1])
            for term in terms
        )


def test_a_snippet_shows_where_most_is_found() -> None:
    text = "digue " + "rien du tout " * 60 + "la digue de Brévenne cède " + "plus rien " * 60
    found = snippet(text, parse("digue brevenne"))
    shown = [found.text[a - found.start : b - found.start] for a, b in found.matches]
    assert shown == ["digue", "Brévenne"]
    assert text[found.start :].startswith(found.text)
    assert len(found.text) <= 240
    assert snippet("Court.", parse("digue")).text == "Court."


_texts = st.text(alphabet="ab .\n", max_size=60)


@given(_texts, _texts)
def test_changes_lead_from_one_text_to_the_other(before: str, later: str) -> None:
    made, end_before, end_after = "", 0, 0
    for change in changes(before, later):
        assert before[end_before : change.before[0]] == later[end_after : change.after[0]]
        made += before[end_before : change.before[0]] + later[slice(*change.after)]
        end_before, end_after = change.before[1], change.after[1]
    assert made + before[end_before:] == later


def test_very_long_texts_are_compared_by_lines() -> None:
    before = "".join(f"ligne {number}\n" for number in range(9000))
    later = before.replace("ligne 10\n", "ligne dix\n").replace("ligne 8990\n", "")
    found = changes(before, later)
    assert [(before[slice(*c.before)], later[slice(*c.after)]) for c in found] == [
        ("ligne 10\n", "ligne dix\n"),
        ("ligne 8990\n", ""),
    ]


@given(st.text(alphabet="ab ", min_size=1, max_size=40), st.text(alphabet="ab ", max_size=60), st.data())
def test_an_anchor_finds_its_words_and_its_neighbours_or_nothing(text: str, other: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = anchor(text, start, end)
    for within in (text, other):
        place = locate(passage, within)
        if place is not None:
            assert within[slice(*place)] == passage.quote
    if locate(passage, text) is not None:
        assert locate(passage, text) == (start, end)


def test_an_anchor_never_picks_another_passage() -> None:
    text = "Le maire dort. Le préfet veille."
    passage = anchor(text, 3, 8)
    assert locate(passage, "Hier. " + text) == (9, 14)
    assert locate(passage, "Le maire dort. Le préfet veillait ; le maire aussi.") is None
    assert locate(passage, "Ici, un maire parle.") is None
    assert locate(passage, "Le maire dort.") == (3, 8)
    assert locate(Anchor(0, 0, "", "", ""), text) is None


def test_statements_come_back_alone_and_from_their_article() -> None:
    about = article("Un. Deux.", title="T", published="2025-03-01")
    several = statements_of(reading_of(about, [("Un.", [AGENCY]), ("Deux.", [AGENCY, MAYOR])], country="FR"), AGENCY)
    for expected in (several, several[:1], ()):
        assert tuple(statement_from_dict(statement_to_dict(one)) for one in expected) == expected
        shared, own = split_statements(expected)
        assert tuple(join_statement(unpack(shared), one) for one in own if shared) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2025-03-14", "2025-03-14"),
        ("2025-03-14T01:30:00+02:00", "2025-03-13T23:30:00Z"),
        ("2025-03-14T10:00", "2025-03-14T10:00:00"),
        ("0001-01-01T00:00:00+05:00", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_times_of_publication(published: str | None, expected: str | None) -> None:
    assert moment(published) == expected


def test_stamps_and_days() -> None:
    assert stamp(datetime(2025, 1, 1, 1, tzinfo=timezone(timedelta(hours=2)))) == "2024-12-31T23:00:00Z"
    assert stamp(datetime(2025, 1, 1, tzinfo=UTC)) < "2025-01-01T00:00:01Z" < after("2025-01-01", "day")
    assert after("9999-12-31", "day") > "9999-12-31T23:59:59Z"


@given(st.lists(st.integers(0, 2**63 - 1) | st.text(), max_size=3))
def test_cursors_come_back(position: list[int | str]) -> None:
    assert decode("x", encode("x", *position), *(type(part) for part in position)) == position
