from __future__ import annotations

from pathlib import Path

import pytest

from selon.corpus import CorpusError, corpus_folder, load
from selon.corpus.loading import read_article
from selon.corpus.markup import convert


def test_an_article_has_what_its_file_says() -> None:
    (article,) = (a for a in load("fr", "train") if a.id == "f08-semences-alerte")
    gold = convert((corpus_folder() / "fr" / "f08-semences-alerte.txt").read_text(encoding="utf-8"))
    assert (article.language, article.part, article.text) == ("fr", "train", gold["text"])
    assert (article.publisher, article.published) == (gold["publisher"], gold["published"])
    for ours, theirs in zip(article.attributions, gold["attributions"], strict=True):
        assert [[span.start, span.end] for span in ours.content] == theirs["content"]
        assert (ours.id, ours.parent, ours.resolved, ours.type) == tuple(
            theirs[key] for key in ("id", "parent", "resolved", "type")
        )
        assert ours.chain == tuple(theirs["chain"])


def test_spans_hold_their_text() -> None:
    for article in load(part="development"):
        for item in article.attributions:
            for span in (*item.source, *item.cue, *item.content, *item.addressee):
                assert span.text == article.text[span.start : span.end]


def test_languages_and_parts_together_are_the_whole() -> None:
    whole = {article.id for article in load()}
    by_part = [{article.id for article in load(part=part)} for part in ("train", "development", "test")]
    assert whole == set().union(*by_part)
    assert len(whole) == sum(map(len, by_part))
    assert {article.language for article in load("ru")} == {"ru"}


def test_a_language_without_articles_is_an_error() -> None:
    with pytest.raises(CorpusError, match="language xx"):
        load("xx")


def test_a_file_under_a_wrong_name_is_reported(tmp_path: Path) -> None:
    wrong = tmp_path / "a99-other.txt"
    first = next(iter(sorted((corpus_folder() / "fr").glob("*.txt"))))
    wrong.write_text(first.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(CorpusError, match=r"a99-other\.txt: the header"):
        read_article(wrong, "train")
