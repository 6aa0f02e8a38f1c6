from __future__ import annotations

import pytest

from bench.__main__ import main
from bench.corpus_overlap import Words, ngrams, report, sentences, stretches
from selon.corpus import load

STORY = "Le pont est fermé. La mairie attend les conclusions du bureau d’études avant de rouvrir une seule voie !"


@pytest.mark.parametrize("language", ["fr", "en", "ru", "ar"])
def test_no_two_articles_share_a_sentence_or_eight_words_in_a_row(language: str) -> None:
    assert report({article.id: article.text for article in load(language)}) == ([], [])


def test_a_sentence_with_other_punctuation_is_shared() -> None:
    other = "Hier.\n« LA MAIRIE attend les conclusions du bureau d'études avant de rouvrir une seule voie. » Bien."
    ((text, names),), ((stretch, both),) = report({"a": STORY, "b": other, "c": "Rien de plus à dire ce soir-là."})
    assert names == both == ("a", "b")
    assert text == stretch == "la mairie attend les conclusions du bureau d études avant de rouvrir une seule voie"


def test_a_stretch_is_shown_once_and_as_long_as_it_is() -> None:
    other = "On lit que la mairie attend les conclusions du bureau d’études avant mardi."
    whole, parts = report({"a": STORY, "b": other})
    assert whole == []
    assert parts == [("la mairie attend les conclusions du bureau d études avant", ("a", "b"))]


def test_short_sentences_do_not_count() -> None:
    assert sentences("Rien de plus. Rien de plus ce soir.") == {("rien", "de", "plus", "ce", "soir")}


def test_stretches_stay_within_a_paragraph() -> None:
    assert ngrams("un deux trois quatre\ncinq six sept huit") == set()
    assert len(ngrams("un deux trois quatre cinq six sept huit neuf")) == 2


def test_words_that_come_back_do_not_hide_a_stretch() -> None:
    loop: dict[Words, tuple[str, ...]] = {("a", "b") * 4: ("x", "y"), ("b", "a") * 4: ("x", "y")}
    assert list(stretches(loop)) == [("a b a b a b a b a", ("x", "y"))]


def test_the_command_reports_nothing_for_the_corpus(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["overlap"]) == 0
    assert "0 shared sentences, 0 shared stretches" in capsys.readouterr().out
