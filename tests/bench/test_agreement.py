"""Agreement of two annotations: chance-corrected labels, texts that must be the same, F1 both ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.agreement import kappa, label_rows, load_both
from bench.gold import GoldError
from bench.score import score

ARTICLE = """id: quai-nord
language: fr
publisher: Le Quai
published: 2025-02-03
title: Le quai ferme

<s 1>Odile Brémont</s> <q 1>annonce</q> <c 1>la fermeture</c>. <s 2>Le port</s> <q 2>dément</q> <c 2>toute fermeture</c>.
---
1 | Odile Brémont | type=person
2 | port | type=organization stance=denied
"""
OTHER = ARTICLE.replace("type=organization stance=denied", "type=government_body stance=denied").replace(
    "<c 2>toute fermeture</c>", "<c 2>toute</c> fermeture"
)


def folder(at: Path, first: str, second: str) -> Path:
    for name, text in (("first", first), ("second", second)):
        (at / name).mkdir()
        (at / name / "quai-nord.txt").write_text(text, encoding="utf-8")
    return at


def test_kappa_takes_away_what_chance_gives() -> None:
    # Cohen (1960), in the usual worked example: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no.
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    assert kappa(pairs) == pytest.approx(0.4)
    assert kappa([("y", "y")] * 3) == 1
    assert kappa([("y", "n"), ("n", "y")]) == pytest.approx(-1)


def test_spans_agree_as_far_both_ways(tmp_path: Path) -> None:
    first, second = load_both(folder(tmp_path, ARTICLE, OTHER))
    figures = score(first, second).figures
    assert figures["exact-source"].value == 100
    assert figures["exact-content"].value == 50
    back_folder = tmp_path / "back"
    back_folder.mkdir()
    back, given = load_both(folder(back_folder, OTHER, ARTICLE))
    assert {name: figure.value for name, figure in score(back, given).figures.items() if not figure.share} == {
        name: figure.value for name, figure in figures.items() if not figure.share
    }


def test_labels_are_compared_where_both_have_the_relation(tmp_path: Path) -> None:
    rows = {row[0]: row[1:] for row in label_rows(*load_both(folder(tmp_path, ARTICLE, ARTICLE)))}
    assert rows["type"] == ["100.0", "1.00", "2"]
    other = tmp_path / "other"
    other.mkdir()
    changed = ARTICLE.replace("type=organization", "type=government_body")
    rows = {row[0]: row[1:] for row in label_rows(*load_both(folder(other, ARTICLE, changed)))}
    assert rows["type"][0] == "50.0"
    assert rows["stance"] == ["100.0", "1.00", "2"]


def test_two_texts_of_one_article_are_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="the two texts of quai-nord differ"):
        load_both(folder(tmp_path, ARTICLE, ARTICLE.replace("annonce</q>", "annonçait</q>")))


def test_an_article_annotated_once_is_refused(tmp_path: Path) -> None:
    place = folder(tmp_path, ARTICLE, ARTICLE)
    (place / "first" / "seul.txt").write_text(ARTICLE.replace("quai-nord", "seul"), encoding="utf-8")
    with pytest.raises(GoldError, match="annotated once only: seul"):
        load_both(place)
