"""Random corrections: whatever people say, what is left is a reading, and it does not depend on how it was said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selon.corrections import READING_KINDS, CorrectionError, Edit, check_payload
from selon.exports.jsonl import to_dict
from selon.exports.schema import check
from selon.pipeline.corrected import corrected
from selon.records import Reading, Span
from tests.corrections.marked_readings import GAZETTEER, reading

READINGS = (
    reading(
        "PARIS (AFP) – <s 1>Le maire de Sarn, Luc Vidal,</s> <q 1>a déclaré</q> <c 1>que, <q 2>selon</q> <s 2>des pêcheurs"
        "</s> <c 2>qui <q 3>citent</q> <s 3>un rapport</s>, <c 3>« le barrage fuit depuis mars »</c></c></c>. <s 4>Il</s> "
        "<q 4>a ajouté</q> <c 4>à l'AFP que rien n'est sûr</c>, <q 5>précisant</q> <c 5>que l'eau monterait</c>. Il pleut.",
        publisher="Le Monde",
    ),
    reading(
        "<s 1>Reuters</s> <q 1>reported</q> <c 1>that <s 2>two officials</s> <q 2>said</q> <c 2>the dam may fail</c></c>. "
        "<s 3>Anna Reed</s>, a farmer, <q 3>denied</q> <c 3>it</c>. “We wait,” <s 4>she</s> <q 4>said</q>. "
        "<c 4>“Nobody came.”</c> The valley is empty.",
        "en",
        title="The dam",
    ),
    reading(
        "<s 1>Министр</s> <q 1>заявил</q>, <c 1>что мост откроют</c>. <s 2>Он</s> <q 2>отметил</q>, <c 2>что да</c>.",
        "ru",
    ),
    reading("Rien ne se passe à Sarn. La nuit tombe."),
)
BY_ONE = ("stance", "type", "modality")
"""Kinds that change one thing each and no span."""


def _at(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


@st.composite
def places(draw: st.DrawFn, of: Reading) -> dict[str, int]:
    """Anywhere in the text, or where something is."""
    spans = [span for one in of.attributions for span in (*one.cue, *one.content)]
    spans += [span for source in of.sources for span in source.mentions]
    known: bool = bool(spans) and draw(st.integers(0, 1)) == 1
    if known:
        return _at(draw(st.sampled_from(spans)))
    start = draw(st.integers(0, len(of.article.text) - 1))
    return {"start": start, "end": draw(st.integers(start + 1, min(len(of.article.text), start + 80)))}


def payloads(of: Reading, kind: str) -> st.SearchStrategy[dict[str, Any]]:
    somewhere = places(of)
    perhaps = st.none() | somewhere
    return {
        "span": st.fixed_dictionaries(
            {"role": st.sampled_from(("source", "cue", "content")), "spans": st.lists(somewhere, max_size=2)}
        ),
        "link": st.just({"remove": True})
        | st.fixed_dictionaries({"parent": perhaps})
        | st.fixed_dictionaries({"source": perhaps}),
        "attribution": st.fixed_dictionaries(
            {"cue": somewhere, "source": perhaps, "content": st.lists(somewhere, min_size=1, max_size=2)}
        ),
        "remove": st.just({}),
        "source": st.fixed_dictionaries(
            {},
            optional={
                "name": st.sampled_from(("Reuters", "Le Monde", "Zoé Lam")),
                "anonymous": st.booleans(),
                "identity": st.sampled_from((None, "outlet:reuters", "state:RU", "outlet:none")),
            },
        ),
        "resolve": st.fixed_dictionaries({"to": perhaps}),
        "merge-sources": st.fixed_dictionaries(
            {"keep": somewhere, "others": st.lists(somewhere, min_size=1, max_size=3)}
        ),
        "split-source": st.fixed_dictionaries({"mention": somewhere}),
        "type": st.fixed_dictionaries({"type": st.sampled_from(("person", "news_agency", "document"))}),
        "modality": st.fixed_dictionaries({"modality": st.sampled_from(("planned", "asserted", "question"))}),
        "stance": st.fixed_dictionaries({"stance": st.sampled_from(("denied", "neutral", "endorsed"))}),
    }[kind]


@st.composite
def edits(draw: st.DrawFn, of: Reading) -> tuple[Edit, ...]:
    found = []
    for number in range(1, draw(st.integers(1, 6)) + 1):
        kind = draw(st.sampled_from(READING_KINDS))
        payload = draw(payloads(of, kind))
        where = draw(places(of))
        try:
            check_payload(kind, payload, len(of.article.text))
        except CorrectionError:
            continue
        found.append(Edit(number, kind, payload, (where["start"], where["end"])))
    return tuple(found)


def said() -> st.SearchStrategy[tuple[Reading, tuple[Edit, ...]]]:
    return st.sampled_from(READINGS).flatmap(lambda of: st.tuples(st.just(of), edits(of)))


MANY = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(said())
@MANY
def test_what_is_left_is_always_a_reading(case: tuple[Reading, tuple[Edit, ...]]) -> None:
    of, edits_ = case
    result = corrected(of, edits_, GAZETTEER)
    check(to_dict(result.reading))
    assert {one.id for one in result.refused} <= {one.id for one in edits_}
    assert result.touched <= {one.id for one in result.reading.attributions}
    used = {one.source_id for one in result.reading.attributions}
    assert used - {None} <= {source.id for source in result.reading.sources}
    if len(result.refused) == len(edits_):
        assert result.reading == of


@given(said())
@MANY
def test_saying_everything_again_changes_nothing_more(case: tuple[Reading, tuple[Edit, ...]]) -> None:
    of, edits_ = case
    kinds = {"stance", "type", "modality", "source", "merge-sources"}
    first = tuple(edit for edit in edits_ if edit.kind in kinds)
    again, more = (tuple(replace(edit, id=edit.id + later) for edit in first) for later in (100, 200))
    # What is said of one source is, once more, said of the one that it has become part of; and that is all.
    before = first + again if any(edit.kind == "merge-sources" for edit in first) else first
    assert corrected(of, before + more, GAZETTEER).reading == corrected(of, before, GAZETTEER).reading


@st.composite
def apart(draw: st.DrawFn) -> tuple[Reading, list[Edit], list[Edit]]:
    """Corrections of which each concerns something else, and the same in another order."""
    of = draw(st.sampled_from([one for one in READINGS if one.attributions]))
    found: list[Edit] = []
    for one in of.attributions:
        if draw(st.booleans()):
            stance = draw(st.sampled_from(("denied", "distanced")))
            found.append(Edit(len(found) + 1, "stance", {"stance": stance}, (one.cue[0].start, one.cue[0].end)))
    for source in of.sources:
        if draw(st.booleans()):
            kind = {"type": draw(st.sampled_from(("document", "media_outlet")))}
            span = source.mentions[0]
            found.append(Edit(len(found) + 1, "type", kind, (span.start, span.end)))
    removed = draw(st.sampled_from(of.attributions))
    if not any(edit.place == (removed.cue[0].start, removed.cue[0].end) for edit in found):
        found.append(Edit(len(found) + 1, "remove", {}, (removed.cue[0].start, removed.cue[0].end)))
    return of, found, draw(st.permutations(found))


@given(apart())
@MANY
def test_the_order_of_corrections_that_do_not_touch_each_other_is_no_matter(
    case: tuple[Reading, list[Edit], list[Edit]],
) -> None:
    of, one, other = case
    assert corrected(of, one, GAZETTEER) == corrected(of, other, GAZETTEER)


@given(said())
@MANY
def test_claims_keep_their_names_and_names_are_never_shared(case: tuple[Reading, tuple[Edit, ...]]) -> None:
    of, edits_ = case
    after = corrected(of, edits_, GAZETTEER).reading
    names = [claim.id for claim in after.claims]
    assert len(set(names)) == len(names)
    before = {(claim.spans, claim.attributions): claim.id for claim in of.claims}
    for claim in after.claims:
        name = before.get((claim.spans, claim.attributions))
        assert name is None or name == claim.id
