"""Texts, publications, versions."""

from __future__ import annotations

import hashlib
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selon.archive import Added, Archive, ArchiveError, Original
from selon.archive.changes import changes
from tests.archive.samples import AGENCY, COURIER, MAYOR, add, article

URL = "https://news.example/1"


def content_id(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def test_an_article_comes_back_as_it_was(archive: Archive) -> None:
    given = article(
        "L’eau monte.\n\nIl pleut.", title="Crue", publisher="Le Lac", published="2025-03-01", url=URL, author="A. B."
    )
    with archive.writer() as writer:
        assert writer.add_article(given) == Added("x", True, True, 1)
    assert archive.view().article("x") == given
    assert archive.view().article("y") is None
    assert archive.view().counts().articles == 1


def test_adding_it_again_changes_nothing_but_when_it_was_seen(archive: Archive) -> None:
    given = article("L’eau monte.", title="Crue", url=URL)
    for expected in (True, False, False):
        with archive.writer() as writer:
            added = writer.add_article(given)
        assert (added.new_text, added.new_publication, added.version) == (expected, expected, 1)
    (publication,) = archive.view().publications("x")
    assert publication.first_seen < publication.last_seen


def test_a_wire_story_is_one_text_with_many_publications(archive: Archive) -> None:
    text = "La digue tient, selon la préfecture."
    for number in range(4):
        known = article(text, id=f"p{number}", url=f"https://site{number}.example/", publisher=f"Site {number}")
        with archive.writer() as writer:
            added = writer.add_article(known)
        assert (added.id, added.new_text, added.new_publication) == ("p0", number == 0, True)
    view = archive.view()
    assert [item.publisher for item in view.publications("p0")] == [f"Site {number}" for number in range(4)]
    assert view.counts().articles == 1
    assert view.counts().publications == 4
    assert view.all_publications(["p0", "p1"]) == {"p0": view.publications("p0")}
    found = view.article("p3")
    assert found is not None
    assert found.id == "p0"  # also by the id that another provider gave it
    assert view.articles().items[0].publications == 4


def test_without_a_url_the_same_publication_is_known_by_what_it_says(archive: Archive) -> None:
    text = "La digue tient."
    with archive.writer() as writer:
        assert writer.add_article(article(text, id=content_id(text), publisher="Le Lac")).new_publication
        assert not writer.add_article(article(text, id=content_id(text), publisher="Le Lac")).new_publication
        assert writer.add_article(article(text, id=content_id(text), publisher="La Rive")).new_publication
    assert [item.publisher for item in archive.view().publications(content_id(text))] == ["Le Lac", "La Rive"]
    assert archive.view().versions(content_id(text)) == ()


def test_a_changed_page_is_a_new_version_and_the_difference_is_kept(archive: Archive) -> None:
    texts = ["Il y a trois blessés.", "Il y a cinq blessés, dont un grave.", "Il y a trois blessés."]
    for version, text in enumerate(texts, 1):
        with archive.writer() as writer:
            added = writer.add_article(article(text, id=content_id(text), url=URL))
        assert (added.version, added.new_publication) == (version, True)
    first, second, third = archive.view().versions(URL)
    assert [v.publication.version for v in (first, second, third)] == [1, 2, 3]
    assert first.changes == ()
    (one, two) = second.changes
    assert [texts[0][slice(*one.before)], texts[1][slice(*one.after)]] == ["trois", "cinq"]
    assert [texts[0][slice(*two.before)], texts[1][slice(*two.after)]] == ["", ", dont un grave"]
    assert third.publication.article_id == first.publication.article_id
    assert archive.view().versions(content_id(texts[1])) == (first, second, third)


def test_an_id_that_stands_for_another_text_already_is_not_reused(archive: Archive) -> None:
    with archive.writer() as writer:
        writer.add_article(article("Un.", id="p1"))
        added = writer.add_article(article("Deux.", id="p1"))
    assert added == Added(content_id("Deux."), True, True, 2)
    view = archive.view()
    before, now = view.article("p1"), view.article(added.id)
    assert before is not None
    assert now is not None
    assert (before.text, now.text) == ("Un.", "Deux.")
    assert [version.publication.article_id for version in view.versions("p1")] == ["p1", added.id]


def test_a_changed_title_is_a_version_and_a_missing_one_is_filled_in(archive: Archive) -> None:
    with archive.writer() as writer:
        writer.add_article(article("Un.", url=URL))
        assert not writer.add_article(
            article("Un.", url=URL, title="Avant", author="A."), outlet=COURIER
        ).new_publication
        assert not writer.add_article(article("Un.", url=URL)).new_publication
        assert writer.add_article(article("Un.", url=URL, title="Après")).version == 2
    first, second = archive.view().versions(URL)
    assert (first.publication.title, first.publication.author) == ("Avant", "A.")
    assert first.publication.outlet is not None
    assert first.publication.outlet.identity == "outlet:lake-courier"
    assert (second.publication.title, second.changes) == ("Après", ())


def test_an_article_is_as_old_as_its_earliest_publication(archive: Archive) -> None:
    for site, published in (("a", None), ("b", "2025-03-02T01:00:00+03:00"), ("c", "2025-03-05"), ("d", "soon")):
        with archive.writer() as writer:
            writer.add_article(article("Un.", url=f"https://{site}.example/", published=published))
    assert archive.view().articles().items[0].published == "2025-03-01T22:00:00Z"


def test_originals_signatures_and_copies(archive: Archive) -> None:
    page = Original("text/html", b"<p>Un.</p>" * 100)
    with archive.writer() as writer:
        writer.add_article(article("Un.", id="a"), original=page, signature=b"\x01", handles=[7, -(2**63), 7])
        writer.add_article(article("Deux.", id="b"), signature=b"\x02", handles=[7, 2**63 - 1])
        writer.add_article(article("Trois.", id="c"))
        writer.add_copy("b", "a", "near", 0.5)
        writer.add_copy("b", "a", "near", 0.75)
        with pytest.raises(ArchiveError, match="no copy of itself"):
            writer.add_copy("a", "a", "exact", 1.0)
    view = archive.view()
    assert view.original("a") == page
    assert view.original("b") is None
    assert view.candidates([7]) == (("b", b"\x02"), ("a", b"\x01"))
    with archive.writer() as writer:
        writer.add_article(article("Trois.", id="c"), signature=b"\x03", handles=[8])
        writer.add_article(article("Trois.", id="c"), signature=b"\x04", handles=[9])
        writer.add_article(article("Trois.", id="c"))
    assert (view.candidates([8]), view.candidates([9])) == ((), (("c", b"\x04"),))
    assert view.candidates([-(2**63), 98]) == (("a", b"\x01"),)
    assert view.candidates([7], limit=1) == (("b", b"\x02"),)
    assert [(copy.article_id, copy.original_id, copy.shared) for copy in view.copies("a")] == [("b", "a", 0.75)]
    assert view.copies("c") == ()


def test_articles_are_searched_by_folded_words_and_listed_newest_first(archive: Archive) -> None:
    add(archive, article("La digue a cédé à Brévenne, près de l’étang.", id="a", title="Crue"))
    add(archive, article("Власти опровергли слухи о плотине.", id="b", language="ru"))
    add(archive, article("堤防が決壊したと市長が述べた。", id="c", language="ja"))
    add(archive, article("أعلنت الحكومة أنّ السدّ سليم", id="d", language="ar"))
    view = archive.view()

    def found(query: str) -> list[str]:
        return [row.id for row in view.articles(query).items]

    assert [row.id for row in view.articles().items] == ["d", "c", "b", "a"]
    assert found("BREVENNE etang") == found("l'étang") == found("crue") == found("brév*") == ["a"]
    assert found("плотин*") == ["b"]
    assert found("市長") == found("決壊した") == ["c"]
    assert found("長市") == []
    assert found("السد") == ["d"]
    assert found("“digue a cédé”") == ["a"]
    assert found('"cédé digue"') == found("") == found('"*') == found("absent") == []
    snippet = view.articles("etang").items[0].snippet
    assert snippet is not None
    assert [snippet.text[a - snippet.start : b - snippet.start] for a, b in snippet.matches] == ["étang"]


def test_a_book_can_be_kept_and_its_words_found(archive: Archive) -> None:
    text = " ".join(f"mot{number}" for number in range(80_000)) + " encore" * 300
    with archive.writer() as writer:
        writer.add_article(article(text))
    assert [row.id for row in archive.view().articles('"mot9 mot10"').items] == ["x"]
    found = archive.view().article("x")
    assert found is not None
    assert found.text == text


def test_no_query_is_taken_for_syntax(archive: Archive) -> None:
    add(archive, article("Un a b x NEAR and words."))
    view = archive.view()
    signs = [
        "a AND",
        "NEAR(",
        "words:x",
        "^a",
        "-a",
        "a'b\"",
        "a | b",
        "(a",
        "*",
        "a:* & !b",
        "\\",
        "\x00",
        "'",
        "<-> a",
    ]
    for query in signs:
        for search in (view.articles, view.claims, view.sources, view.facets):
            search(query)
    assert [len(view.claims(query).items) for query in ("x:", "-a", "a AND", "words:x")] == [1, 1, 1, 0]


def test_pages_of_articles_join_up(archive: Archive) -> None:
    for number in range(7):
        add(archive, article(f"La digue {number} tient.", id=f"a{number}"))
    for query in (None, "digue"):
        seen: list[str] = []
        cursor = None
        while True:
            page = archive.view().articles(query, cursor=cursor, limit=3)
            seen += [row.id for row in page.items]
            add(archive, article(f"La digue neuve {len(seen)} {query} tient.", id=f"{query} {len(seen)}"))
            if (cursor := page.cursor) is None:
                break
        assert {f"a{number}" for number in range(7)} <= set(seen)
        assert len(seen) == len(set(seen))


def test_a_text_that_is_no_unicode_is_refused_by_place(archive: Archive) -> None:
    with pytest.raises(ArchiveError, match="'x': character 3"), archive.writer() as writer:
        writer.add_article(article("ab \ud800"))
    assert archive.view().counts().articles == 0


_pages = st.lists(st.text(alphabet="ab \n", max_size=12).map(lambda text: text + "."), min_size=1, max_size=6)
_numbers = count()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_pages)
def test_versions_tell_the_whole_history_of_a_page(archive: Archive, texts: list[str]) -> None:
    url = f"https://news.example/{next(_numbers)}"
    with archive.writer() as writer:
        for text in texts:
            writer.add_article(article(text, id=content_id(text), url=url))
    expected = [text for at, text in enumerate(texts) if at == 0 or text != texts[at - 1]]
    found = archive.view().versions(url)
    assert [version.publication.article_id for version in found] == [content_id(text) for text in expected]
    for before, after, version in zip(expected, expected[1:], found[1:], strict=False):
        assert version.changes == changes(before, after)


def test_sources_are_found_by_the_beginning_of_a_name(archive: Archive) -> None:
    add(archive, article("Un. Deux."), [("Un.", [AGENCY, MAYOR]), ("Deux.", [MAYOR])])
    view = archive.view()
    assert [(item.source.name, item.claims) for item in view.sources().items] == [
        ("Hélène Bréval", 2),
        ("Agence Caravelle", 1),
    ]
    assert [item.source.name for item in view.sources("brev*").items] == ["Hélène Bréval"]
    first = view.sources(limit=1)
    assert first.cursor is not None
    assert [item.source.name for item in view.sources(limit=1, cursor=first.cursor).items] == ["Agence Caravelle"]
