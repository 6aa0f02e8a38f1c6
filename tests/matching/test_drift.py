from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from selon.matching.drift import drift
from selon.matching.features_terms import Terms, TermSpace
from selon.records import DateMention, Drift, Statement
from tests.matching.chained import said, source


def _found(*family: Statement) -> list[tuple[str, str, str]]:
    return [(one.kind, one.before, one.after) for one in drift(family)]


def test_a_lost_hedge() -> None:
    first = said("a1", "One Post", "mayor", modality="conditional")
    assert drift([first, said("a2", "Two Post", "One Post")]) == (
        Drift("hedge-lost", "a1#c1", "a2#c1", "conditional", "asserted"),
    )
    assert _found(said("a1", "One Post"), said("a2", "Two Post", modality="possible")) == [
        ("hedge-gained", "asserted", "possible")
    ]


def test_an_anonymous_source_becomes_the_outlets_own_word() -> None:
    assert _found(said("a1", "One Post", "workers*"), said("a2", "Two Post", "One Post")) == [
        ("anonymous-to-fact", "workers", "One Post")
    ]
    assert _found(said("a1", "One Post", "workers*"), said("a2", "Two Post", "One Post", "workers*")) == []


def test_a_dropped_relay() -> None:
    first = said("a1", "One Post", "TASS", source("Ivan Sarov", "person"))
    assert _found(first, said("a2", "Two Post", "One Post", source("Ivan Sarov", "person"))) == [
        ("relay-dropped", "TASS", "One Post")
    ]
    assert _found(first, said("a2", "Two Post", "One Post", "TASS", source("Ivan Sarov", "person"))) == []


def test_a_promoted_source() -> None:
    worker = source("ministry employee*", "person")
    ministry = source("the ministry", "government_body")
    assert _found(said("a1", "One Post", worker), said("a2", "Two Post", "One Post", ministry)) == [
        ("source-promoted", "ministry employee", "the ministry")
    ]
    assert _found(said("a1", "One Post", ministry), said("a2", "Two Post", "One Post", worker)) == []


def test_a_renamed_source() -> None:
    one, other = source("Lev Sarov", "person"), source("Lev Orlin", "person")
    assert _found(said("a1", "One Post", one), said("a2", "Two Post", "One Post", other)) == [
        ("source-renamed", "Lev Sarov", "Lev Orlin")
    ]
    russian = source("Лев Саров", "person")
    assert _found(said("a1", "One Post", one), said("a2", "Two Post", "One Post", russian, language="ru")) == []


def test_an_anonymous_source_is_lost_on_an_article_that_names_none() -> None:
    told = _found(said("a1", "One Post", "workers*"), said("a2", "Two Post"))
    assert told == [("anonymous-to-fact", "workers", "Two Post")]
    assert _found(said("a1", "One Post", source("Anna Veld", "person")), said("a2", "Two Post")) == []


def test_a_witness_becomes_an_official_and_an_official_a_minister() -> None:
    nurse, official = source("school nurse*", "person"), source("senior health official*", "person")
    minister = source("minister*", "person")
    first = said("a1", "One Post", nurse)
    assert ("source-promoted", "school nurse", "senior health official") in _found(
        first, said("a2", "Two Post", "One Post", official)
    )
    first = said("a1", "One Post", official)
    assert ("source-promoted", "senior health official", "minister") in _found(
        first, said("a2", "Two Post", "One Post", minister)
    )


def _words(before: str, after: str, *, earlier: str = "en", later: str = "en") -> list[tuple[str, str, str]]:
    return _found(
        said("a1", "One Post", "mayor", text=before, language=earlier),
        said("a2", "Two Post", "One Post", "mayor", text=after, language=later),
    )


def test_what_is_to_come_is_no_hedge() -> None:
    first = said("a1", "One Post", "mayor", modality="possible")
    later = said("a2", "Two Post", "One Post", "mayor", modality="planned")
    assert _found(first, later) == [("hedge-lost", "possible", "planned")]
    planned = said("a1", "One Post", "mayor", modality="planned")
    assert _found(planned, said("a2", "Two Post", "One Post", "mayor", modality="conditional")) == [
        ("hedge-gained", "planned", "conditional")
    ]
    assert _found(planned, said("a2", "Two Post", "One Post", "mayor")) == []


def test_years_and_days_are_no_amounts() -> None:
    assert _words("the mill closed in 2023", "la filature a fermé il y a deux ans", later="fr") == []
    assert _words("it opens in 2026", "elle ouvre en 2036", later="fr") == [("number-changed", "2026", "2036")]
    assert _words("it opens in 2026", "elle ouvre en 2027", later="fr") == [("number-changed", "2026", "2027")]
    day = DateMention(12, 19, "3 April", "2025-04-03", "2025-04-03")
    first = said("a1", "One Post", "mayor", text="it opens on 3 April with nine rooms")
    later = said("a2", "Two Post", "One Post", "mayor", text="it opens on Friday with nine rooms, twelve doors")
    assert _found(replace(first, dates=(day,)), later) == []


def test_a_source_that_the_sentence_speaks_of_is_not_lost() -> None:
    first = said("a1", "One Post", "workers*", text="the mill shuts in spring")
    later = said("a2", "Two Post", "One Post", text="the mill shuts in spring")
    lost = [("anonymous-to-fact", "workers", "One Post")]
    assert _found(first, later) == lost
    for beside in (", an official told One Post", ", the ministry said, according to One Post"):
        assert _found(first, replace(later, context=later.text + beside)) == []
    for beside in (", the newspaper said", ", One Post's reporter writes"):
        assert _found(first, replace(later, context=later.text + beside)) == lost
    own = said("a2", "Two Post", text="the official mill shuts in spring")
    assert _found(first, own) == [("anonymous-to-fact", "workers", "Two Post")]
    assert _found(first, replace(own, context=f"A diplomat shrugged: {own.text}")) == []


def test_changed_numbers() -> None:
    assert _words("twelve lorries were hit", "vingt camions ont été touchés", later="fr") == [
        ("number-changed", "twelve", "vingt")
    ]
    assert _words("twelve lorries were hit", "12 camions ont été touchés", later="fr") == []
    assert _words("twelve lorries were hit", "lorries were hit") == []


def test_as_many_of_another_unit_of_time_is_another_number() -> None:
    assert _words("the pump stood still for nine days", "la pompe est restée neuf semaines à l’arrêt", later="fr") == [
        ("number-changed", "nine", "neuf")
    ]
    assert (
        _words("the pump stood still for nine weeks", "la pompe est restée neuf semaines à l’arrêt", later="fr") == []
    )
    assert _words("насос стоял девять месяцев", "توقفت المضخة تسعة أيام", earlier="ru", later="ar") == [
        ("number-changed", "девять", "تسعة")
    ]
    assert _words("the pump stood still for nine days", "la pompe a connu neuf arrêts", later="fr") == []


def test_changed_names_and_places() -> None:
    assert _words("judge Claire Vauthier has left", "on dit que la juge Claire Vautrin est partie", later="fr") == [
        ("name-changed", "Claire Vauthier", "Claire Vautrin")
    ]
    assert _words("they dined at Deauville", "ils ont dîné à Dinard", later="fr") == [
        ("place-changed", "Deauville", "Dinard")
    ]
    assert _words("the horse in the Lomrac museum", "the horse of Lomzac") == [("place-changed", "Lomrac", "Lomzac")]
    assert _words("the Ostenwick tournament", "a tournament in Ostenburg") == [
        ("place-changed", "Ostenwick", "Ostenburg")
    ]


def test_words_and_months_are_no_names() -> None:
    assert _words("the syrup Tussiline", "aucun solvant dans le sirop", later="fr") == []
    month = DateMention(18, 25, "January", "2026-01-01", "2026-01-31")
    first = said("a1", "One Post", "mayor", text="the mill shuts in January")
    later = said("a2", "Two Post", "One Post", "mayor", text="المصنع يغلق في يناير", language="ar")
    assert _found(replace(first, dates=(month,)), later) == []


def test_a_noun_tells_that_a_name_is_a_place() -> None:
    assert _words("the gates of Torvel dam are shut", "أبواب سد كورفيل مغلقة", later="ar") == [
        ("place-changed", "Torvel", "كورفيل")
    ]
    assert _words("the well on Karoua is dry", "высох колодец на острове Маранга", later="ru") == [
        ("place-changed", "Karoua", "Маранга")
    ]
    assert _words("the agent of Torvel is away", "وكيل كورفيل غائب", later="ar") == [
        ("name-changed", "Torvel", "كورفيل")
    ]


def test_a_sound_that_no_alphabet_exchanges_makes_another_name() -> None:
    assert _words("they live in Kostrel", "يعيشون في كوسترافا", later="ar") == [
        ("place-changed", "Kostrel", "كوسترافا")
    ]
    assert _words("they live in Mirevaux", "يعيشون في ميرفو", later="ar") == []


def test_a_name_in_other_letters_is_no_other_name() -> None:
    assert _words("they live in Port-Salin", "يعيشون في بورسالين", later="ar") == []
    assert _words("they say that Anna Veld has left", "говорят, что Анна Вельд уехала", later="ru") == []
    assert _words("they say that Anna Pommeret has left", "غادرت آنا بوميريه", later="ar") == []
    assert _words("they say that Ivo Tavric has left", "говорят, что Иво Таврич уехал", later="ru") == []
    assert _words("it is said that Colonel Harz leads", "говорят, что командует Харц", later="ru") == []


class _Space(TermSpace):
    """Words without meaning: each is like itself alone, and all of four letters or more count in full."""

    def __init__(self) -> None: ...

    def terms(self, texts: Sequence[str]) -> list[Terms]:
        found = [tuple(word for word in text.split() if len(word) > 3) for text in texts]
        order = sorted({word for words in found for word in words})
        eye = np.eye(len(order), dtype=np.float32)
        return [
            Terms(
                words=words,
                sounds=words,
                weights=np.ones(len(words), np.float32),
                vectors=eye[[order.index(word) for word in words]],
                capital=np.array([word[0].isupper() for word in words]),
                long=np.ones(len(words), np.bool_),
            )
            for words in found
        ]


def _terms(before: str, after: str) -> list[tuple[str, str, str]]:
    family = [said("a1", "One Post", "mayor", text=before), said("a2", "Two Post", "One Post", "mayor", text=after)]
    return [(one.kind, one.before, one.after) for one in drift(family, _in_common, _Space())]


def _in_common(left: Sequence[str], right: Sequence[str]) -> NDArray[np.float32]:
    """The share of words that texts have in common; "attack" and "assault" are half the same."""
    return np.array([[_share({*one.split()}, {*other.split()}) for other in right] for one in left], np.float32)


def _share(one: set[str], other: set[str]) -> float:
    half = len({"attack", "assault"} & (one ^ other)) == 2
    return (len(one & other) + half / 2) / max(len(one), len(other))


def test_a_changed_term_where_the_rest_is_the_same() -> None:
    before = "there was an incident near the harbour with tanker lorries last night"
    assert _terms(before, before.replace("incident", "attack")) == [("term-changed", "incident", "attack")]
    assert _terms(before, before.replace("incident", "incidents")) == []
    assert _terms(before, "what a storm blew across those hills before sunrise") == []


def test_a_term_in_another_word_is_not_changed() -> None:
    before = "there was an attack near the harbour"
    assert _terms(before, before.replace("attack", "incident")) == [("term-changed", "attack", "incident")]
    assert _terms(before, before.replace("attack", "assault")) == []


def test_who_tells_on_his_own_chooses_his_own_words() -> None:
    before = "there was an incident near the harbour with tanker lorries last night"
    other = said("a2", "Two Post", "bargeman", text=before.replace("incident", "attack"))
    assert drift([said("a1", "One Post", "mayor", text=before), other], _in_common, _Space()) == ()


def test_the_article_that_it_was_taken_from_comes_before_the_first() -> None:
    family = [
        said("a1", "One Post", "mayor", text="nine people died"),
        said("a2", "Two Post", "One Post", "mayor", text="ten people died"),
        said("a3", "Three Post", "Two Post", "mayor", text="ten people died"),
        said("a4", "Four Post", "doctor", text="eleven people died"),
    ]
    told = [(one.kind, one.earlier, one.later) for one in drift(family) if one.kind == "number-changed"]
    assert told == [("number-changed", "a1#c1", "a2#c1"), ("number-changed", "a1#c1", "a4#c1")]
