from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice, repeat

import pytest

from selon.matching.embedding import SentenceEmbedder
from selon.matching.index import Floats
from selon.pipeline import Reader
from selon.pipeline.archives import Adder, Archive, Outcome, Pages, follow
from selon.records import Article, Failure
from tests.pipeline.told import ENGLISH, FRENCH, OTHER, RIVE, WORKERS, ToldReader, article, bridge_reader

WIRE_STORY = (
    "Le conseil de Sarn a voté mardi la réfection du pont suspendu, fermé depuis l’automne après la rupture d’un câble. "
    "Les travaux dureront onze mois et coûteront quatre millions d’euros, dont la moitié à la charge de la région. "
    "La circulation sera déviée par le barrage de Vasques, et deux navettes fluviales relieront les rives aux heures "
    "de pointe, jusqu’à la réouverture prévue au printemps."
)


def _add(archive: Archive, reader: ToldReader, *articles: Article | Failure, reread: bool = False) -> list[Outcome]:
    return list(Adder(archive, reader, reread=reread).add(articles))


def test_what_is_added_again_is_known_and_not_read_again(archive: Archive) -> None:
    reader = bridge_reader()
    first = article(FRENCH, "rive/1", "La Rive", url="https://la-rive.example/1")
    assert [one.status for one in _add(archive, reader, first)] == ["added"]
    (again,) = _add(archive, reader, first)
    assert (again.status, again.article_id, reader.count) == ("known", "rive/1", 1)
    counts = archive.view().counts()
    assert (counts.articles, counts.publications, counts.claims) == (1, 1, 1)


@pytest.mark.parametrize("together", [True, False])
def test_one_text_under_two_ids_is_one_text_and_no_copy_of_itself(archive: Archive, together: bool) -> None:
    reader = ToldReader({WIRE_STORY: [(WIRE_STORY, [])]})
    one, other = article(WIRE_STORY, "rive/1", "La Rive"), article(WIRE_STORY, "phare/9", "Le Phare")
    groups = [[one, other]] if together else [[one], [other]]
    outcomes = [outcome for group in groups for outcome in _add(archive, reader, *group)]
    assert [(outcome.status, outcome.article_id) for outcome in outcomes] == [("added", "rive/1"), ("known", "rive/1")]
    assert archive.view().copies("rive/1") == ()
    assert [one.publisher for one in archive.view().publications("rive/1")] == ["La Rive", "Le Phare"]


def test_a_text_made_from_another_is_a_copy_that_names_it(archive: Archive) -> None:
    shortened = WIRE_STORY.replace("mardi ", "").replace("quatre millions", "quatre millions et demi")
    reader = ToldReader({text: [(text, [])] for text in (WIRE_STORY, shortened)})
    _, copy = _add(archive, reader, article(WIRE_STORY, "rive/1"), article(shortened, "phare/1"))
    assert (copy.status, copy.original) == ("copy", "rive/1")


def test_two_texts_of_one_id_are_both_read(archive: Archive) -> None:
    reader = bridge_reader()
    _add(archive, reader, article(FRENCH, "x"))
    outcomes = _add(archive, reader, article(FRENCH, "x"), article(OTHER, "x"))
    assert [one.status for one in outcomes] == ["known", "added"]
    assert archive.view().reading(outcomes[1].article_id or "") is not None


def test_what_fails_is_told_with_its_place_and_stops_nothing(archive: Archive) -> None:
    outcomes = _add(
        archive,
        bridge_reader(),
        Failure("a.jsonl:2", "not JSON"),
        article("Personne n’a lu ceci.", "y", url="https://phare.example/y"),
        article(OTHER, "z"),
    )
    assert [(one.where, one.status, one.reason) for one in outcomes] == [
        ("a.jsonl:2", "failed", "not JSON"),
        ("https://phare.example/y", "failed", "reading failed"),
        ("z", "added", None),
    ]


def test_no_page_is_held_of_what_is_added_or_fails(archive: Archive) -> None:
    pages = Pages()
    given = [article(FRENCH, "rive/1"), article("Rien que l’on sache lire.", "rive/2"), article(FRENCH, "rive/1")]
    for one in given:
        pages.hold(one.id, b"<p>", "utf-8")
    outcomes = list(Adder(archive, bridge_reader(), pages=pages).add(given))
    assert [one.status for one in outcomes] == ["added", "failed", "known"]
    assert [pages.take(one.id) for one in given] == [None, None, None]


def test_reading_again_keeps_the_history_and_matches_without_the_claims_that_are_gone(archive: Archive) -> None:
    text = f"{FRENCH} {OTHER}"
    before = ToldReader({text: [(FRENCH, [WORKERS]), (OTHER, [])]})
    after = ToldReader({text: [(OTHER, [])], ENGLISH: [(ENGLISH, [RIVE])]}, model="m2")
    _add(archive, before, article(text, "rive/1"))
    adder = Adder(archive, after, reread=True)
    (outcome,) = adder.add([article(text, "rive/1")])
    assert (outcome.status, outcome.claims) == ("reread", 1)
    assert len(archive.view().readings("rive/1")) == 2
    (english,) = adder.add([article(ENGLISH, "wharf/1", language="en")])
    assert english.status == "added"
    assert archive.view().families(least=1).items == ()


def test_reading_again_with_the_same_result_changes_nothing(archive: Archive) -> None:
    reader = bridge_reader()
    _add(archive, reader, article(FRENCH, "rive/1"))
    (outcome,) = _add(archive, reader, article(FRENCH, "rive/1"), reread=True)
    assert (outcome.status, outcome.claims) == ("known", 0)


def test_a_run_that_is_stopped_keeps_what_was_added(archive: Archive) -> None:
    def articles() -> Iterator[Article | Failure]:
        yield from (article(text, f"a{n}") for n, text in enumerate((FRENCH, ENGLISH, OTHER)))

    run = Adder(archive, bridge_reader()).add(articles())
    assert next(run).status == "added"
    assert next(run).status == "added"
    run.close()
    assert archive.view().counts().articles == 2
    assert [one.status for one in Adder(archive, bridge_reader()).add(articles())] == ["known", "known", "added"]


def test_what_was_read_before_the_input_breaks_off_is_added(archive: Archive) -> None:
    def articles() -> Iterator[Article | Failure]:
        yield article(FRENCH, "a0")
        yield article(OTHER, "a1")
        raise KeyboardInterrupt

    outcomes = []
    with pytest.raises(KeyboardInterrupt):
        outcomes += [one.status for one in Adder(archive, bridge_reader()).add(articles())]
    assert archive.view().counts().articles == 2


def test_an_endless_input_of_what_is_known_is_told_as_it_comes(archive: Archive) -> None:
    first = article(FRENCH, "rive/1")
    _add(archive, bridge_reader(), first)
    with closing(Adder(archive, Reader(threads=1)).add(repeat(first))) as run:
        assert [one.status for one in islice(run, 100)] == ["known"] * 100


def test_python_is_as_patient_as_before_when_a_run_is_over(archive: Archive) -> None:
    before = sys.getswitchinterval()
    run = Adder(archive, bridge_reader()).add([article(FRENCH, "a0"), article(OTHER, "a1")])
    next(run)
    assert sys.getswitchinterval() < before
    run.close()
    assert sys.getswitchinterval() == before


def test_claims_of_articles_that_are_added_together_are_embedded_in_one_go(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []
    embed = SentenceEmbedder.__call__

    def counted(self: SentenceEmbedder, texts: Sequence[str]) -> Floats:
        calls.append(len({FRENCH, OTHER} & set(texts)))
        return embed(self, texts)

    monkeypatch.setattr(SentenceEmbedder, "__call__", counted)
    _add(archive, bridge_reader(), article(FRENCH, "a0"), article(OTHER, "a1"))
    assert [count for count in calls if count] == [2]


def test_a_claim_in_two_languages_becomes_one_family_that_is_followed_to_its_origin(archive: Archive) -> None:
    _add(
        archive,
        bridge_reader(),
        article(FRENCH, "rive/1", "La Rive", published="2025-03-02"),
        article(ENGLISH, "wharf/1", "The Wharf", published="2025-03-03", language="en"),
        article(OTHER, "phare/1", "Le Phare"),
    )
    (family,) = archive.view().families("articles").items
    found = follow(archive, family.id)
    assert [one.article_id for one in found.members] == ["rive/1", "wharf/1"]
    assert found.origins.count == 1
    assert found.origins.origins[0].anonymous
