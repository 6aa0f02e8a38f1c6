"""The whole way from an article to its reading, with the shipped model."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import selon
from selon import pipeline
from selon.exports.jsonl import from_dict
from selon.exports.schema import check
from selon.records import Article, Explained, Failure, Reading, Span

DISPATCH = (Path(__file__).parent.parent / "examples" / "dispatch-fr.txt").read_text(encoding="utf-8")
BITS = st.sampled_from(
    [
        "Le ministre a déclaré que", "« Nous irons »", ", a-t-elle ajouté", "selon", "l’AFP", "des sources proches",
        "«", "»", "“", "”", '"', "\n", "—", ".", " ", "il aurait fui", "He said that", "according to police",
        "сообщил источник", "وقال المصدر", "\u00a0:", "👩‍🚒", "…", "1 200 €", "'", "‹", "›",
    ]
)  # fmt: skip


def _spans(reading: Reading) -> list[Span]:
    found: list[Span] = []
    for a in reading.attributions:
        found += [*a.cue, *a.content, *(s for s in (a.source, a.addressee) if s)]
    for source in reading.sources:
        found += source.mentions
    for claim in reading.claims:
        found += [*claim.spans, *claim.dates, *claim.places]
    return found


@settings(max_examples=60, deadline=None)
@given(st.lists(BITS, min_size=1, max_size=40).map(" ".join), st.sampled_from(["fr", "en", "ru", None]))
def test_any_text_gives_a_reading_that_keeps_the_contract(text: str, language: str | None) -> None:
    try:
        reading = selon.read(text, language=language)
    except ValueError as error:
        assert not text.strip(), error
        return
    check(selon.to_dict(reading))
    assert from_dict(selon.to_dict(reading)) == reading
    for span in _spans(reading):
        assert span.text == reading.article.text[span.start : span.end]
    places = {a.id: a for a in reading.attributions}
    for a in reading.attributions:
        assert 0 <= a.confidence <= 1
        if a.parent:
            content = places[a.parent].content
            assert any(c.start <= a.cue[0].start and a.cue[0].end <= c.end for c in content) or (
                places[a.parent].cue[0].end <= a.cue[0].start  # an interjection between a cue and its content
            )


def test_a_reading_does_not_depend_on_what_is_read_beside_it() -> None:
    others = ["Le maire dit que « tout va bien ». " * 9, "Selon Reuters, la banque aurait fermé.", DISPATCH[:900]]
    texts = [DISPATCH, *others, DISPATCH]
    articles = [Article(f"x{i}", text, "fr") for i, text in enumerate(texts)]
    together = [r for r in selon.read_many(articles) if isinstance(r, Reading)]
    alone = [pipeline.default_reader().read(article) for article in articles]
    assert together == alone
    assert together[0].attributions == together[-1].attributions


def test_one_bad_article_never_stops_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    finish = pipeline.Reader._finish

    def breaks(self: pipeline.Reader, encoder: object, article: Article, attributions: object) -> Explained:
        if article.id == "bad":
            raise RuntimeError("boom")
        return finish(self, encoder, article, attributions)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline.Reader, "_finish", breaks)
    articles = [Article(name, "Le maire dit non.", "fr") for name in ("one", "bad", "two")]
    results = list(selon.read_many([*articles, Failure("x.jsonl:4", "not JSON")]))
    assert [type(r) for r in results] == [Reading, Failure, Reading, Failure]
    assert results[1] == Failure("bad", "reading failed: RuntimeError: boom")


def test_text_without_anything_in_it_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        selon.read(" \n ")


def test_a_language_without_a_full_profile_says_so() -> None:
    assert selon.read("Министр заявил, что всё хорошо.", language="ru").notes == (pipeline.THIN,)
    assert selon.read("Le ministre a dit que tout allait bien.", language="fr").notes == ()
