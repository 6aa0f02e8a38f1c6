from __future__ import annotations

from pathlib import Path

import pytest

from bench.__main__ import main
from bench.corpus_audit import audit
from selon.corpus import load
from selon.corpus.loading import read_article

HEAD = "id: a01-x\nlanguage: {language}\npublisher: P\npublished: 2025-01-02\ntitle: T\n\n"
BODY = (
    "<s 1>Le maire</s> <q 1>dit</q> <c 1>que <s 2>la voisine</s> <q 2>a vu</q> <c 2>l’eau monter</c></c>.\n---\n"
    "1 | maire | type=person anonymous\n"
    "2 | voisine | type=person anonymous chain=maire > voisine\n"
)


def problems(tmp_path: Path, body: str, language: str = "fr") -> list[str]:
    (tmp_path / language).mkdir()
    path = tmp_path / language / "a01-x.txt"
    path.write_text(HEAD.format(language=language) + body, encoding="utf-8")
    return audit(read_article(path, "train"))


@pytest.mark.parametrize("language", ["fr", "en", "ru", "ar"])
def test_nothing_is_found_in_the_corpus(language: str) -> None:
    assert [problem for article in load(language) for problem in audit(article)] == []


def test_nothing_is_found_in_an_article_that_follows_the_guidelines(tmp_path: Path) -> None:
    assert problems(tmp_path, BODY) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("maire > voisine", "maire > voisin", "a2: the chain maire > voisin does not end in voisine"),
        ("maire > voisine", "AFP > voisine", "a2: the chain AFP > voisine does not begin with its parent's, maire"),
        ("1 | maire |", "1 | voisine |", "voisine: described in 2 ways"),
        ("2 | voisine | type=person anonymous", "2 | - | modality=negated", "a2: resolved to nobody"),
        ("maire", "le maire", "le maire: begins with a determiner"),
        ("maire", "trois maires", "trois maires: begins with a determiner or a numeral"),
        ("maire", "l'adjoint", "l'adjoint: begins with a determiner"),
        ("maire", "3 adjoints", "3 adjoints: begins with a number"),
        ("maire", "adjoints", "a1: adjoints: several people are a group"),
        ("maire | type=person anonymous", "maire | type=person", "a1: maire: a person without a name is anonymous"),
        ("maire | type=person anonymous", "Préfet | type=person", "a1: Préfet: a person without a name is anonymous"),
        ("maire | type=person", "source | type=unknown", "a1: source: the type is person, not unknown"),
        ("Le maire</s>", "Le mai</s>re", "a1: 'Le mai' begins or ends inside of a word"),
        ("<q 1>dit</q> ", "<q 1>dit </q>", "a1: 'dit ' begins or ends with white space"),
    ],
)
def test_what_breaks_the_guidelines_is_found(tmp_path: Path, old: str, new: str, found: str) -> None:
    text, rule, notes = BODY.partition("---\n")
    changed = text.replace(old, new) + rule + notes.replace(old, new)
    if "described" in found:
        changed = changed.replace("2 | voisine | type=person", "2 | voisine | type=group")
    assert [problem for problem in problems(tmp_path, changed) if problem.startswith(f"a01-x: {found}")]


@pytest.mark.parametrize(
    "name", ["Le Matinal", "L’Écho du lac", "24 Heures du Rhône", "un des adjoints", "on", "Desmarais"]
)
def test_proper_names_and_one_of_several_may_begin_as_they_do(tmp_path: Path, name: str) -> None:
    text, rule, notes = BODY.partition("---\n")
    assert problems(tmp_path, text + rule + notes.replace("maire", name)) == []


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("قال ل<s 1>الوزير</s> <q 1>قولا</q> <c 1>جديدا</c>.\n---\n1 | الوزير | type=person anonymous\n", 1),
        ("قال <s 1>للوزير</s> <q 1>قولا</q> <c 1>جديدا</c>.\n---\n1 | الوزير | type=person anonymous\n", 0),
        ("قال لـ<s 1>الوزير</s> <q 1>قولا</q> <c 1>جديدا</c>.\n---\n1 | الوزير | type=person anonymous\n", 1),
    ],
)
def test_arabic_clitics_belong_to_the_word_that_they_are_written_with(tmp_path: Path, body: str, count: int) -> None:
    assert sum("inside of a word" in problem for problem in problems(tmp_path, body, "ar")) == count


def test_the_command_tells_what_it_finds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    problems(tmp_path, BODY.replace("1 | maire", "1 | le maire"))
    (tmp_path / "split.tsv").write_text("a01-x\ttrain\n", encoding="utf-8")
    assert main(["audit", "--folder", str(tmp_path)]) == 1
    assert "a01-x: le maire: begins with a determiner or a numeral\n" in capsys.readouterr().out
