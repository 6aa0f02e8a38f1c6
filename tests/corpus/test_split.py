from __future__ import annotations

from pathlib import Path

import pytest

from bench.__main__ import main
from bench.split import FOLDER, part_of, split_lines
from selon.corpus import CorpusError
from selon.corpus.split import article_files, read_split, unlisted
from training.corpus import write_corpus

ARTICLE = "id: {0}\nlanguage: fr\npublisher: P\npublished: 2025-01-02\ntitle: T\n\n<q 1>Selon</q> <s 1>lui</s>, <c 1>oui</c>.\n---\n1 | il | type=person anonymous\n"  # noqa: E501


def folder(tmp_path: Path, *names: str) -> Path:
    (tmp_path / "fr").mkdir()
    for name in names:
        (tmp_path / "fr" / f"{name}.txt").write_text(ARTICLE.format(name), encoding="utf-8")
    return tmp_path


def test_every_article_has_exactly_one_line_and_the_part_that_the_rule_gives() -> None:
    names = [path.stem for path in sorted(FOLDER.glob("*/*.txt"))]
    lines = (FOLDER / "split.tsv").read_text(encoding="utf-8").splitlines()
    assert [line.partition("\t")[0] for line in lines] == names, "run python -m bench split"
    assert lines == split_lines(names).splitlines()


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("a06-x", "development"), ("a07-x", "train"), ("c40-x", "train"), ("e13-x", "train"), ("r18-x", "development"),
        ("m16-x", "train"), ("d01-x", "test"), ("d04-x", "test"), ("d06-x", "development"), ("d08-x", "train"),
        ("f37-x", "test"), ("e30-x", "development"), ("e31-x", "test"), ("r19-x", "test"), ("m51-x", "train"),
    ],
)  # fmt: skip
def test_the_rule(name: str, part: str) -> None:
    assert part_of(name) == part


def test_what_was_once_trained_on_is_never_in_the_test() -> None:
    early = [f"{series}{number:02}-x" for series in "abcerm" for number in range(1, 19)]
    assert "test" not in {part_of(name) for name in early}


def test_the_command_writes_the_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles = folder(tmp_path, "a05-x", "a06-x", "d01-x")
    assert main(["split", "--folder", str(articles)]) == 0
    assert capsys.readouterr().out == "1 train, 1 development, 1 test\n"
    assert read_split(articles) == {"a05-x": "train", "a06-x": "development", "d01-x": "test"}


def test_an_id_without_series_and_number_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["split", "--folder", str(folder(tmp_path, "budget"))]) == 1
    assert "bench: budget: expected an id" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ("a01-x\ttrain\na02-x\ttest\na03-x\ttrain\n", "no file for a03-x"),
        ("a01-x\ttrain\na01-x\ttest\n", ":2: a01-x comes twice"),
        ("a01-x\ttrain\na02-x dev\n", ":2: expected an article's id"),
    ],
)
def test_a_list_that_does_not_fit_the_articles_is_reported(tmp_path: Path, lines: str, problem: str) -> None:
    articles = folder(tmp_path, "a01-x", "a02-x")
    (articles / "split.tsv").write_text(lines, encoding="utf-8")
    with pytest.raises(CorpusError, match=problem):
        article_files(articles)


def test_training_is_given_no_article_of_the_test(tmp_path: Path) -> None:
    articles = folder(tmp_path, "a05-x", "a06-x", "d01-x")
    (articles / "split.tsv").write_text(split_lines(["a05-x", "a06-x", "d01-x"]), encoding="utf-8")
    train, development = write_corpus(articles, tmp_path / "out")
    assert '"a05-x"' in train.read_text(encoding="utf-8")
    assert '"a06-x"' in development.read_text(encoding="utf-8")
    assert "d01-x" not in train.read_text(encoding="utf-8") + development.read_text(encoding="utf-8")


def test_an_article_that_is_not_listed_is_not_loaded_and_stops_training(tmp_path: Path) -> None:
    articles = folder(tmp_path, "a01-x", "a02-x")
    (articles / "split.tsv").write_text("a02-x\ttrain\n", encoding="utf-8")
    assert list(article_files(articles)) == ["a02-x"]
    assert unlisted(articles) == ("a01-x",)
    with pytest.raises(CorpusError, match="no part for a01-x"):
        write_corpus(articles, tmp_path / "out")
