"""Files, folders and standard input."""

from __future__ import annotations

import gzip
import io
import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from selon.articles import count_inputs, read_inputs
from selon.articles.formats import FORMATS, by_content
from selon.records import Article, Failure

LINES = '{"id": "1", "text": "Un."}\nfaux\n{"id": "3", "text": "Trois."}\n'
PAGE = (
    "<html lang=fr><body><article><p>"
    + "La préfète a annoncé la réouverture du port. " * 9
    + "</p></article></body></html>"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    below = tmp_path / "b" / "deep"
    below.mkdir(parents=True)
    (tmp_path / "a.txt").write_text("Premier.", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text(LINES, encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text("Caché.", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (below / "page.HTML").write_text(PAGE, encoding="utf-8")
    (below / "z.md.gz").write_bytes(gzip.compress("Dernier.".encode("cp1252")))
    (tmp_path / "d.jsonl.gz").write_bytes(gzip.compress(LINES.encode()))
    return tmp_path


def texts(results: Iterator[Article | Failure]) -> list[str]:
    return [result.text[:10] if isinstance(result, Article) else f"{Path(result.where).name}!" for result in results]


def test_a_folder_is_read_in_order_with_all_below_it(folder: Path) -> None:
    expected = ["Premier.", "La préfète", "Dernier.", "Un.", "c.jsonl:2!", "Trois.", "Un.", "d.jsonl.gz:2!", "Trois."]
    assert texts(read_inputs([str(folder)], language="fr")) == expected


def test_several_inputs_in_their_order(folder: Path) -> None:
    inputs = [str(folder / "c.jsonl"), str(folder / "nothing.txt"), str(folder / "a.txt")]
    assert texts(read_inputs(inputs, language="fr")) == ["Un.", "c.jsonl:2!", "Trois.", "nothing.txt!", "Premier."]


def test_of_a_folder_a_format_picks_its_files(folder: Path) -> None:
    assert texts(read_inputs([str(folder)], input_format="text", language="fr")) == ["Premier.", "Dernier."]
    assert texts(read_inputs([str(folder / "b")], input_format="jsonl")) == ["b!"]


def test_a_format_that_is_said_is_taken(folder: Path) -> None:
    (article,) = read_inputs([str(folder / "b" / "deep" / "page.HTML")], input_format="text", language="fr")
    assert isinstance(article, Article)
    assert article.text.startswith("<html")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (PAGE, "html"),
        ("\n<!DOCTYPE html>\n<p>", "html"),
        ('<?xml version="1.0"?><html>', "html"),
        (LINES, "jsonl"),
        ('{"text": "Un."', "text"),
        ("{Selon lui} rien.", "text"),
        ("<Selon lui, rien.", "text"),
        ("", "text"),
    ],
)
def test_the_content_tells_the_format(content: str, name: str) -> None:
    assert by_content(content.encode()).name == name
    assert by_content(content.encode("utf-16")).name == name


@pytest.mark.parametrize("packed", [False, True])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, packed: bool) -> None:
    for content, expected in ((LINES, ["Un.", "-:2!", "Trois."]), (PAGE, ["La préfète"]), ("Un texte.", ["Un texte."])):
        data = gzip.compress(content.encode()) if packed else content.encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert texts(read_inputs(["-"], language="fr")) == expected


def test_a_pipe_is_read_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "r") as standard_input, os.fdopen(writing, "wb", buffering=0) as pipe:
        monkeypatch.setattr("sys.stdin", standard_input)
        results = read_inputs(["-"], language="fr")
        pipe.write(b'{"text": "Un."}\n')
        assert getattr(next(results), "text", None) == "Un."  # while the pipe is still open
        pipe.write(b'{"text": "Deux."}\n')
        assert getattr(next(results), "text", None) == "Deux."


def test_a_named_pipe_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    thread = threading.Thread(target=path.write_bytes, args=(b"Un texte.",))
    thread.start()
    assert texts(read_inputs([str(path)], language="fr")) == ["Un texte."]
    thread.join()


def test_reading_is_lazy(folder: Path) -> None:
    results = read_inputs([str(folder / "a.txt"), str(folder / "late.txt")], language="fr")
    next(results)
    (folder / "late.txt").write_text("Tard.", encoding="utf-8")
    assert texts(results) == ["Tard."]


def test_damaged_gzip(tmp_path: Path) -> None:
    whole = gzip.compress((LINES * 20_000).encode(), 0)
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    results = list(read_inputs([str(tmp_path / "cut.jsonl.gz")], language="fr"))
    assert isinstance(results[-1], Failure)
    assert results[-1].reason.startswith("damaged gzip data: ")
    assert sum(isinstance(result, Article) for result in results) > 1000
    (tmp_path / "bad.txt.gz").write_bytes(b"\x1f\x8bnot gzip")
    (only,) = read_inputs([str(tmp_path / "bad.txt.gz")])
    assert isinstance(only, Failure)


def test_a_bomb_on_disk(tmp_path: Path) -> None:
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"a " * 20_000_000))
    (only,) = read_inputs([str(tmp_path / "bomb.txt.gz")])
    assert only == Failure(str(tmp_path / "bomb.txt.gz"), "too long: more than 32,000,000 bytes")


def test_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    assert list(read_inputs([str(tmp_path)])) == [Failure(str(tmp_path / "dead.txt"), "no such file or folder")]
    (only,) = read_inputs([str(tmp_path / "empty")])
    assert isinstance(only, Failure)
    assert only.reason.startswith("no file in this folder that can be read (.txt, ")
    (only,) = read_inputs([str(tmp_path / "a.txt" / "b")])
    assert only == Failure(str(tmp_path / "a.txt" / "b"), "no such file or folder")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    assert list(read_inputs([str(folder / "a.txt")])) == [Failure(str(folder / "a.txt"), "no permission to read it")]


def test_links_that_lead_round_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Un.", encoding="utf-8")
    (tmp_path / "round").symlink_to(tmp_path)
    assert texts(read_inputs([str(tmp_path)], language="fr")) == ["Un."]


def test_wrong_arguments_are_told_at_once() -> None:
    with pytest.raises(ValueError, match='expected an ISO 639 code such as "fr", got "French"'):
        read_inputs(["a.txt"], language="French")
    with pytest.raises(ValueError, match="expected auto or one of text, html, jsonl"):
        read_inputs(["a.txt"], input_format="pdf")  # type: ignore[arg-type]


def test_the_language_of_the_record_wins(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "Ok.", "language": "en"}), encoding="utf-8")
    (article,) = read_inputs([str(tmp_path / "a.jsonl")], language="fr")
    assert isinstance(article, Article)
    assert article.language == "en"


def test_counting(folder: Path) -> None:
    inputs = [str(folder / "a.txt"), str(folder / "c.jsonl"), str(folder / "b"), "https://a.example/", "nothing.txt"]
    assert count_inputs(inputs) == 1 + 3 + 2 + 1 + 1
    assert count_inputs(inputs) == len(list(read_inputs([one for one in inputs if "://" not in one]))) + 1
    assert count_inputs([str(folder)]) is None  # a compressed file of unknown length
    assert count_inputs([str(folder)], input_format="text") == 2
    assert count_inputs(["-"]) is None


def test_suffixes_belong_to_one_format() -> None:
    suffixes = [suffix for form in FORMATS.values() for suffix in form.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
