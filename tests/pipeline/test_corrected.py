"""A corrected reading is what the reader would have given, had it found what the person says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from selon.corrections import Edit
from selon.exports.jsonl import to_dict
from selon.exports.schema import check
from selon.pipeline.corrected import Corrected, corrected
from selon.records import Reading, Source
from tests.corrections.marked_readings import (
    GAZETTEER,
    at,
    canonical,
    chains,
    edit,
    place,
    reading,
    source_of,
)

DAM = (
    "<s 1>Le maire</s> <q 1>a déclaré</q> <c 1>que, <q 2>selon</q> <s 2>des pêcheurs</s>, "
    "<c 2>le barrage fuit depuis mars</c></c>. <s 3>Il</s> <q 3>a ajouté</q> <c 3>que rien n'est sûr</c>. Il pleut."
)
TEXT = reading(DAM).article.text


def applied(of: Reading, *edits: Edit) -> Corrected:
    result = corrected(of, edits, GAZETTEER)
    check(to_dict(result.reading))
    return result


def fixed(of: Reading, *edits: Edit) -> Reading:
    result = applied(of, *edits)
    assert result.refused == ()
    return result.reading


def cue(words: str, nth: int = 0, text: str = TEXT) -> tuple[int, int]:
    return place(text, words, nth)


CASES: dict[str, tuple[str, list[tuple[str, dict[str, Any], tuple[int, int] | None]]]] = {
    "a content that was cut short": (
        DAM.replace("<c 2>le barrage fuit depuis mars</c>", "<c 2>le barrage fuit</c> depuis mars"),
        [("span", {"role": "content", "spans": [at(TEXT, "le barrage fuit depuis mars")]}, cue("selon"))],
    ),
    "a cue that took too much": (
        DAM.replace("<q 3>a ajouté</q> <c 3>que rien", "<q 3>a ajouté que</q> <c 3>rien"),
        [
            ("span", {"role": "cue", "spans": [at(TEXT, "a ajouté")]}, cue("a ajouté")),
            ("span", {"role": "content", "spans": [at(TEXT, "que rien n'est sûr")]}, cue("a ajouté")),
        ],
    ),
    "a source span that was cut short": (
        DAM.replace("<s 2>des pêcheurs</s>", "des <s 2>pêcheurs</s>"),
        [("span", {"role": "source", "spans": [at(TEXT, "des pêcheurs")]}, cue("selon"))],
    ),
    "a nested attribution that was missed": (
        DAM.replace("<q 2>selon</q> <s 2>des pêcheurs</s>, <c 2>le barrage fuit depuis mars</c>", "selon des pêcheurs, "
                    "le barrage fuit depuis mars"),
        [("attribution", {"cue": at(TEXT, "selon"), "source": at(TEXT, "des pêcheurs"),
                          "content": at(TEXT, "le barrage fuit depuis mars")}, cue("selon"))],
    ),
    "an outer attribution that was missed": (
        DAM.replace("<s 1>Le maire</s> <q 1>a déclaré</q> <c 1>", "Le maire a déclaré ").replace("</c></c>", "</c>"),
        [("attribution", {"cue": at(TEXT, "a déclaré"), "source": at(TEXT, "Le maire"),
                          "content": at(TEXT, "que, selon des pêcheurs, le barrage fuit depuis mars")},
          cue("a déclaré"))],
    ),
    "an attribution that is none, with a nested one": (
        DAM.replace("Il pleut.", "<s 4>Il</s> <q 4>pleut</q><c 4>.</c>"),
        [("remove", {}, cue("pleut"))],
    ),
    "a nesting that is none": (
        DAM.replace("</c></c>. <s 3>", "</c>. <s 3>").replace("que rien n'est sûr</c>", "que rien n'est sûr</c></c>"),
        [
            ("span", {"role": "content", "spans": [at(TEXT, "que, selon des pêcheurs, le barrage fuit depuis mars")]},
             cue("a déclaré")),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_correction_of_attributions_gives_what_the_reader_would_have_given(case: str) -> None:
    wrong, edits = CASES[case]
    before = reading(wrong)
    assert before.article.text == TEXT
    assert canonical(before) != canonical(reading(DAM))
    result = fixed(before, *(edit(n, *one) for n, one in enumerate(edits, 1)))
    assert canonical(result) == canonical(reading(DAM))


def test_without_corrections_nothing_changes() -> None:
    before = reading(DAM)
    assert applied(before).reading == before


def test_removing_an_attribution_gives_its_content_to_the_one_around_it_or_to_the_publisher() -> None:
    before = reading(DAM)
    inner = fixed(before, edit(1, "remove", {}, cue("selon")))
    assert ("que, selon des pêcheurs, le barrage fuit depuis mars", ["maire"]) in chains(inner)
    outer = fixed(before, edit(1, "remove", {}, cue("a déclaré")))
    assert ("le barrage fuit depuis mars", ["pêcheurs"]) in chains(outer)
    assert outer.attributions[0].parent is None
    none = fixed(before, edit(1, "remove", {}, cue("a déclaré")), edit(2, "remove", {}, cue("selon")))
    assert [names for words, names in chains(none) if "barrage" in words] == [[]]
    assert "pêcheurs" not in [source.name for source in none.sources]


def test_what_a_correction_does_not_touch_stays_to_the_letter() -> None:
    before = reading(DAM)
    odd = replace(before.claims[-1], modality="possible")
    before = replace(before, claims=(*before.claims[:-1], odd))
    after = fixed(before, edit(1, "stance", {"stance": "denied"}, cue("selon")))
    assert after.claims[-1] == odd
    assert after.attributions[0] == before.attributions[0]
    assert {one.id for one in after.claims} == {one.id for one in before.claims}


def test_a_stance_is_seen_in_every_chain_that_goes_through_it() -> None:
    after = fixed(reading(DAM), edit(1, "stance", {"stance": "distanced"}, cue("a déclaré")))
    assert [link.stance for link in after.claims[0].links] == ["neutral", "distanced", "neutral"]


def test_another_source_changes_the_chains_through_it_and_of_those_inside() -> None:
    before = reading(DAM)
    wanted = {"name": "Reuters", "type": "news_agency", "anonymous": False, "identity": "outlet:reuters"}
    after = fixed(before, edit(1, "source", wanted, cue("Le maire")))
    assert [names[:1] for _, names in chains(after)[:2]] == [["Reuters"], ["Reuters"]]
    assert [link.role for link in after.claims[0].links] == ["publisher", "relay", "source"]
    found = source_of(after, 1)
    assert found is not None
    assert (found.identity, found.country) == ("outlet:reuters", "GB")


def test_a_name_that_the_gazetteer_knows_brings_its_identity_and_another_takes_it_away() -> None:
    before = reading(DAM)
    named = fixed(before, edit(1, "source", {"name": "Reuters"}, cue("Le maire")))
    assert (source_of(named, 1) or before.sources[0]).identity == "outlet:reuters"
    again = fixed(
        before,
        edit(1, "source", {"name": "Reuters"}, cue("Le maire")),
        edit(2, "source", {"name": "Le Phare de Sarn"}, cue("Le maire")),
    )
    found = source_of(again, 1)
    assert found is not None
    assert (found.name, found.identity, found.country) == ("Le Phare de Sarn", None, None)


def test_an_identity_that_nobody_has_is_refused() -> None:
    result = applied(reading(DAM), edit(1, "source", {"identity": "outlet:nobody-at-all"}, cue("Le maire")))
    assert [one.reason for one in result.refused] == ["the gazetteer has nobody called 'outlet:nobody-at-all'"]


def test_a_mention_resolved_otherwise_takes_what_leans_on_it_along() -> None:
    text = (
        "<s 1>Anne Morel</s> <q 1>a dit</q> <c 1>que le pont tient</c>. <s 2>Luc Vidal</s> <q 2>a répondu</q> "
        "<c 2>que non</c>. <s 3>Il</s> <q 3>a juré</q> <c 3>qu'il tient</c>, <q 4>ajoutant</q> <c 4>que tout va</c>."
    )
    before = reading(text)
    plain = before.article.text
    assert [names for _, names in chains(before)][2:4] == [["Luc Vidal"], ["Luc Vidal"]]
    after = fixed(before, edit(1, "resolve", {"to": at(plain, "Anne Morel")}, place(plain, "Il")))
    assert [names for _, names in chains(after)][2:4] == [["Anne Morel"], ["Anne Morel"]]
    assert [[m.text for m in source.mentions] for source in after.sources] == [["Anne Morel", "Il"], ["Luc Vidal"]]
    nobody = fixed(before, edit(1, "resolve", {"to": None}, place(plain, "a juré")))
    assert nobody.attributions[2].source_id is None
    new = fixed(before, edit(1, "resolve", {"to": at(plain, "le pont")}, place(plain, "Il")))
    assert [names for _, names in chains(new)][2] == ["pont"]


def test_sources_are_merged_and_split() -> None:
    text = (
        "<s 1>Le porte-parole</s> <q 1>a dit</q> <c 1>que le pont tient</c>. <s 2>Luc Vidal</s> <q 2>a répondu</q> "
        "<c 2>que non</c>. <s 3>M. Vidal</s> <q 3>a insisté</q> <c 3>que rien ne tient</c>."
    )
    before = reading(text)
    plain = before.article.text
    merged = fixed(
        before,
        edit(1, "merge-sources", {"keep": at(plain, "Luc Vidal"), "others": [at(plain, "Le porte-parole")]}),
    )
    assert [names for _, names in chains(merged)] == [["Luc Vidal"]] * 3
    assert [m.text for m in merged.sources[0].mentions] == ["Le porte-parole", "Luc Vidal", "M. Vidal"]
    twice = edit(2, "merge-sources", {"keep": at(plain, "Luc Vidal"), "others": [at(plain, "Le porte-parole")]})
    assert fixed(merged, twice) == merged
    split = fixed(before, edit(1, "split-source", {"mention": at(plain, "M. Vidal")}))
    assert [names for _, names in chains(split)] == [["porte-parole"], ["Luc Vidal"], ["Vidal"]]
    assert fixed(split, edit(2, "split-source", {"mention": at(plain, "M. Vidal")})) == split


def test_a_source_loses_the_name_that_only_a_split_mention_gave() -> None:
    marked = (
        "<s 1>Un porte-parole du port</s> <q 1>annonce</q> <c 1>la fermeture du quai</c>. "
        "<s 2>Odile Brémont</s> <q 2>dément</q> <c 2>toute fermeture</c>."
    )
    before = reading(marked)
    text = before.article.text
    joined = fixed(
        before,
        edit(1, "merge-sources", {"keep": at(text, "Odile Brémont"), "others": [at(text, "Un porte-parole du port")]}),
    )
    (one,) = joined.sources
    assert one.name == "Odile Brémont"
    split = fixed(joined, edit(2, "split-source", {"mention": at(text, "Odile Brémont")}))
    names = {source.name: [m.text for m in source.mentions] for source in split.sources}
    assert names == {"porte-parole du port": ["Un porte-parole du port"], "Odile Brémont": ["Odile Brémont"]}
    kept = next(source for source in split.sources if source.name == "porte-parole du port")
    assert kept.id == one.id and kept.anonymous


def test_a_claim_that_is_planned_has_its_dates_ahead() -> None:
    text = "<s 1>Le maire</s> <q 1>a dit</q> <c 1>que le pont ouvre en juin</c>."
    before = reading(text)
    first = before.claims[0].spans[0]
    after = fixed(before, edit(1, "modality", {"modality": "planned"}, (first.start, first.end)))
    assert after.claims[0].modality == "planned"
    assert (before.claims[0].dates[0].first, after.claims[0].dates[0].first) == ("2024-06-01", "2025-06-01")


def test_the_parent_that_a_person_sets_stays() -> None:
    before = reading(DAM)
    after = fixed(before, edit(1, "link", {"parent": None}, cue("selon")))
    assert ("le barrage fuit depuis mars", ["pêcheurs"]) in chains(after)
    back = fixed(after, edit(2, "link", {"parent": at(TEXT, "a déclaré")}, cue("selon")))
    assert canonical(back) == canonical(before)


@pytest.mark.parametrize(
    ("kind", "payload", "where", "reason"),
    [
        ("remove", {}, (0, 3), "there is no cue at 0 to 3"),
        ("stance", {"stance": "denied"}, None, "the words that it stands for are not in this text"),
        ("link", {"parent": at(TEXT, "selon")}, cue("a déclaré"), "an attribution cannot lie in itself"),
        ("link", {"parent": at(TEXT, "a déclaré")}, cue("a déclaré"), "an attribution cannot lie in itself"),
        ("span", {"role": "cue", "spans": [at(TEXT, "déclaré que")]}, cue("a déclaré"), "overlap the attribution's"),
        ("merge-sources", {"keep": at(TEXT, "pleut"), "others": [at(TEXT, "Il")]}, None, "no mention of a source"),
        ("split-source", {"mention": at(TEXT, "pleut")}, None, "no mention of a source"),
        ("type", {"type": "person"}, cue("pleut"), "no mention of a source"),
        ("modality", {"modality": "planned"}, cue("a déclaré"), "there is no claim"),
    ],
)
def test_what_cannot_be_applied_is_told_and_changes_nothing(
    kind: str, payload: dict[str, Any], where: tuple[int, int] | None, reason: str
) -> None:
    before = reading(DAM)
    result = applied(before, edit(7, kind, payload, where))
    assert [one.id for one in result.refused] == [7]
    assert reason in result.refused[0].reason
    assert result.reading == before
    assert result.touched == frozenset()


def test_what_a_person_touched_is_known() -> None:
    result = applied(
        reading(DAM),
        edit(1, "stance", {"stance": "denied"}, cue("selon")),
        edit(2, "source", {"type": "group"}, cue("Le maire")),
    )
    assert result.touched == {"a1", "a2", "a3"}  # the mayor speaks twice


def test_the_corrected_cue_and_the_one_before_both_lead_to_the_attribution() -> None:
    before = reading(DAM)
    widened = edit(1, "span", {"role": "cue", "spans": [at(TEXT, "selon")]}, cue("selon"))
    moved = edit(1, "span", {"role": "cue", "spans": [at(TEXT, "que")]}, cue("selon"))
    for where in (cue("selon"), cue("que")):
        after = fixed(before, moved, edit(2, "stance", {"stance": "denied"}, where))
        assert next(one for one in after.attributions if one.cue[0].text == "que").stance == "denied"
    assert fixed(before, widened) == before


def test_a_source_is_kept_that_the_article_alone_does_not_name() -> None:
    idle = Source("s9", "Radio Sarn", "media_outlet", False, (), None, None, None, None)
    before = replace(reading(DAM), sources=(*reading(DAM).sources, idle))
    assert idle in applied(before).reading.sources
    assert idle in fixed(before, edit(1, "remove", {}, cue("selon"))).sources
