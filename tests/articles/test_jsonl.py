"""JSON Lines."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.articles import clean_text, jsonl, text_id
from selon.articles.building import Given
from selon.articles.jsonl import read_jsonl
from selon.records import Article, Failure

PAGE = "<html lang=fr><head><title>Du HTML</title></head><body><article><p>{}</p></article></body></html>".format(
    "La préfète a annoncé la réouverture du port, selon les pêcheurs de Kerlann. " * 4
)


def read(data: bytes | str, known: Given | None = None) -> list[Article | Failure]:
    raw = data.encode() if isinstance(data, str) else data
    return list(read_jsonl(io.BytesIO(raw), "a.jsonl", known or Given("fr")))


def test_all_keys() -> None:
    record = {
        "id": "x-1",
        "text": "Un\r\ntexte.",
        "language": "en-GB",
        "title": "Titre\nlong",
        "publisher": "Le Courrier",
        "published": "2024-06-05",
        "url": "https://a.example/",
        "author": "A. K.",
        "other": [1],
    }
    assert read(json.dumps(record)) == [
        Article("x-1", "Un\ntexte.", "en", "Titre long", "Le Courrier", "2024-06-05", "https://a.example/", "A. K.")
    ]


def test_nulls_blank_lines_integers_and_repeated_ids() -> None:
    lines = [
        '\ufeff{"id": 7, "text": "Un.", "title": null}',
        "",
        '{"id": "7", "text": "Deux."}',
        '{"text": "Trois."}\r',
    ]
    one, two, three = (article for article in read("\n".join(lines)) if isinstance(article, Article))
    assert (one.id, two.id, three.id) == ("7", "7", text_id("Trois."))
    assert one.title is None
    assert {one.language, two.language} == {"fr"}


def test_html_and_what_wins() -> None:
    (article,) = read(json.dumps({"html": PAGE, "publisher": "Le Courrier"}), Given())
    assert isinstance(article, Article)
    assert (article.title, article.publisher, article.language) == ("Du HTML", "Le Courrier", "fr")
    (article,) = read(json.dumps({"html": PAGE, "text": "Le texte.", "title": "Le sien"}))
    assert isinstance(article, Article)
    assert (article.text, article.title) == ("Le texte.", "Le sien")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON: Expecting property name enclosed in double quotes at column 2"),
        ("[1]", "not an object but an array"),
        ("null", "not an object but null"),
        ("{}", 'neither "text" nor "html"'),
        ('{"text": 3}', "text: expected a string, got a number"),
        ('{"text": " "}', "empty: no text in it"),
        ('{"html": ""}', "empty: no article text found in the page"),
        ('{"text": "a", "id": ""}', "id: empty"),
        ('{"text": "a", "id": true}', "id: expected a string, got true or false"),
        ('{"text": "a", "id": "\\ud800"}', "id: holds half of a surrogate pair"),
        ('{"text": "a", "language": "French"}', 'language: expected an ISO 639 code such as "fr", got "French"'),
        (
            '{"text": "a", "published": "hier"}',
            'published: expected an ISO 8601 date such as "2024-06-05", got "hier"',
        ),
        ('{"text": ' + "[" * 100_000, "not JSON that can be read: "),
        ('{"text": ' + "9" * 5000 + "}", "not JSON that can be read: "),
    ],
)
def test_a_bad_line_is_reported_and_the_reading_goes_on(line: str, reason: str) -> None:
    before, bad, after = read(f'{{"text": "Un."}}\n{line}\n{{"text": "Deux."}}')
    assert isinstance(before, Article)
    assert isinstance(bad, Failure)
    assert isinstance(after, Article)
    assert bad.where == "a.jsonl:2"
    assert bad.reason == reason or (reason.endswith(": ") and bad.reason.startswith(reason))


def test_other_encodings_are_refused_by_line() -> None:
    assert read(b'{"text": "a"}\n{"text": "\xe9"}')[1] == Failure("a.jsonl:2", "not UTF-8 at byte 11")
    assert read('{"text": "a"}'.encode("utf-16")) == [Failure("a.jsonl:1", "in UTF-16: JSON Lines are in UTF-8")]


def test_a_line_without_end_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_BYTES", 100)
    results = read('{"text": "Un."}\n{"text": "' + "a" * 1000 + '"}\n{"text": "Deux."}\n' + "b" * 1000)
    assert results[1] == Failure("a.jsonl:2", "line too long: more than 100 bytes")
    assert getattr(results[2], "text", None) == "Deux."
    assert [getattr(result, "where", None) for result in results] == [None, "a.jsonl:2", None, "a.jsonl:4"]


@given(st.lists(st.binary(max_size=60)))
def test_any_bytes_give_results(lines: list[bytes]) -> None:
    assert all(isinstance(result, Article | Failure) for result in read(b"\n".join(lines)))


@given(st.text())
def test_a_written_article_is_read_again_unchanged(raw: str) -> None:
    text = clean_text(raw)
    for result in read(json.dumps({"text": text})):
        assert (result.text, result.id) == (text, text_id(text)) if isinstance(result, Article) else not text
