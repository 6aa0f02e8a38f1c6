from __future__ import annotations

from pathlib import Path

from bench.corpus_figures import corpus_table, figures
from selon.corpus import load
from selon.corpus.loading import read_article

ARTICLE = """id: a01-x
language: fr
publisher: P
published: 2025-01-02
title: T

<s 1>La radio</s> <q 1>dit</q> <c 1>que, <q 2>selon</q> <s 2>Ana</s>, <c 2>le maire <q 3>croit</q> <c 3>au pont</c></c></c>.
<s 4>Ana</s> <q 4>a dit</q> à <d 4>Reuters</d> <c 4>qu’il serait parti</c>. <s 5>Ana</s> <q 5>rit</q> <c 5>d’elle</c>.
---
1 | radio | type=media_outlet anonymous
2 | Ana | type=person chain=radio > Ana
3 | maire | type=person anonymous chain=radio > Ana > maire
4 | Ana | type=person modality=conditional chain=Reuters > Ana
5 | Ana | type=person
"""


def test_what_is_counted(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    path = tmp_path / "fr" / "a01-x.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    article = read_article(path, "train")
    assert figures([article]) == [1, 24, 5, 2, 1, 1, 3, 2]
    assert corpus_table([article]).splitlines()[2].startswith("| fr train |        1 |")


def test_a_person_who_reports_another_is_no_medium() -> None:
    (article,) = (one for one in load("fr") if one.id == "b14-musee-directrice")
    assert any(item.parent for item in article.attributions)
    assert figures([article])[6] == 0


def test_the_corpus_is_as_large_as_was_wanted() -> None:
    articles, _, attributions, nested, _, conditional, relayed, _ = figures(load("fr"))
    assert (articles >= 200, attributions >= 2000, nested >= 400) == (True, True, True)
    assert min(conditional, relayed) >= 300
    assert all(len(load(language)) > 50 for language in ("en", "ru", "ar"))


def test_the_documentation_has_the_table_that_the_command_prints() -> None:
    page = (Path(__file__).parents[2] / "docs" / "corpus.md").read_text(encoding="utf-8")
    assert corpus_table(load()) in page, "python -m bench corpus prints other figures than docs/corpus.md"
