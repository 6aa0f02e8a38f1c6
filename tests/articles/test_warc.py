"""Web archives, whole and damaged."""

from __future__ import annotations

import gzip
import io
import os
import threading
import tracemalloc
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selon.articles import count_inputs, read_inputs
from selon.articles.building import Given
from selon.articles.warc import read_warc
from selon.records import Article, Failure
from tests.articles.server import PAGE, bomb
from tests.articles.warcs import INFO, record

FIRST, SECOND, THIRD = (record(f"https://courrier.example/{number}") for number in (1, 2, 3))
PLAIN = [FIRST, SECOND, THIRD]
PACKED = [gzip.compress(one) for one in PLAIN]


def read(data: bytes) -> list[Article | Failure]:
    return list(read_warc(io.BytesIO(data), "x.warc", Given("fr")))


def shown(results: list[Article | Failure]) -> list[str]:
    """The last part of each address, or the place of the failure."""
    return [(one.url or "")[-1:] if isinstance(one, Article) else one.where for one in results]


def reason(data: bytes) -> str:
    (only,) = read(data)
    assert isinstance(only, Failure), only
    return only.reason


@pytest.mark.parametrize("data", [b"".join(PLAIN), b"".join(PACKED), gzip.compress(b"".join(PLAIN))])
def test_pages_become_articles(data: bytes) -> None:
    results = read(data)
    assert shown(results) == ["1", "2", "3"]
    article = results[0]
    assert isinstance(article, Article)
    assert article.text.startswith("La préfète de Kerlann")
    assert (article.title, article.published, article.url) == (
        "Le port rouvre",
        "2024-03-01",
        "https://courrier.example/1",
    )


def test_the_page_s_own_date_wins() -> None:
    dated = PAGE.replace("<title>", "<meta name='date' content='2024-02-28'><title>")
    (article,) = read(record("https://courrier.example/1", dated.encode()))
    assert isinstance(article, Article)
    assert article.published == "2024-02-28"


def test_other_records_are_passed_over() -> None:
    others = [
        INFO,
        record("https://courrier.example/a", kind="revisit"),
        record("https://courrier.example/b", kind="request"),
        record("https://courrier.example/c", status="404 Not Found"),
        record("https://courrier.example/d", content_type="image/png"),
    ]
    assert shown(read(b"".join([*others, SECOND]))) == ["2"]
    assert reason(b"".join(others)) == "5 records, none of them an HTML page that was fetched"
    assert reason(b"") == "no record in it"


def test_the_charset_of_the_header() -> None:
    data = record(
        "https://a.example/1", PAGE.encode("cp1251", "ignore"), content_type="text/html; charset=windows-1251"
    )
    (article,) = read(data)
    assert isinstance(article, Article)
    assert article.text.startswith("La prfte de Kerlann")
    cyrillic = PAGE.replace("La préfète", "Губернатор").encode("cp1251", "ignore")
    (article,) = read(record("https://a.example/1", cyrillic, content_type="text/html; charset=windows-1251"))
    assert isinstance(article, Article)
    assert article.text.startswith("Губернатор de Kerlann")


@pytest.mark.parametrize(
    ("http", "body"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGE.encode())),
        ("Content-Encoding: deflate\r\n", zlib.compress(PAGE.encode())),
        ("Content-Encoding: deflate\r\n", zlib.compress(PAGE.encode())[2:-4]),
        ("Content-Encoding: gzip\r\n", PAGE.encode()),  # undone by the archiving program
        ("Content-Encoding: br\r\n", PAGE.encode()),
        ("Transfer-Encoding: chunked\r\n", PAGE.encode()),
        ("Transfer-Encoding: chunked\r\n", b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode())),
        (
            "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
            b"%x\r\n%s\r\n0\r\n\r\n"
            % (len(gzip.compress(PAGE.encode(), mtime=0)), gzip.compress(PAGE.encode(), mtime=0)),
        ),
    ],
)
def test_encodings_are_undone(http: str, body: bytes) -> None:
    (article,) = read(record("https://courrier.example/1", body, http=http))
    assert isinstance(article, Article), article
    assert article.text.startswith("La préfète de Kerlann")


def test_brotli() -> None:
    from fastwarc.stream_io import BrotliWriter  # noqa: PLC0415

    packed = io.BytesIO()
    writer = BrotliWriter(packed)
    writer.write(PAGE.encode())
    writer.close()
    (article,) = read(record("https://courrier.example/1", packed.getvalue(), http="Content-Encoding: br\r\n"))
    assert isinstance(article, Article), article


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (record("u:1", gzip.compress(PAGE.encode())[:-20], http="Content-Encoding: gzip\r\n"), "u:1: cut off: "),
        (record("u:1", b"\x1f\x8bno gzip", http="Content-Encoding: gzip\r\n"), "u:1: damaged compression: "),
        (record("u:1", b"5\r\nno chunk", http="Transfer-Encoding: chunked\r\n"), "u:1: damaged chunked data: "),
        (record("u:1", http="Content-Encoding: compress\r\n"), "u:1: content encoding compress, which can't be read"),
        (record("u:1", http="Content-Encoding: gzip, gzip, gzip, gzip\r\n"), "u:1: encoded 4 times over"),
        (record("u:1", b"<html></html>"), "u:1: empty: no article text found in the page"),
        (record("u:1", warc="WARC-Segment-Number: 1\r\n"), "u:1: in several segments, which are not put together"),
        (
            FIRST.replace(b"HTTP/1.1 200", b"HTPP/1.1 xxx"),
            "https://courrier.example/1: no HTTP answer that can be read",
        ),
    ],
)
def test_a_page_that_cannot_be_read(data: bytes, why: str) -> None:
    results = read(data + SECOND)
    assert shown(results) == ["x.warc@0", "2"]
    assert isinstance(results[0], Failure)
    assert results[0].reason.startswith(why)


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"WARC/1.0", b"XXXX/1.0"),
        (b"Content-Length: ", b"Content-Length: x"),
        (b"Content-Length: ", b"Content-Length: 9"),
        (b"Content-Length: ", b"Content-Length: 99999999"),
        (b"Content-Length: ", b"Content-Size: "),
    ],
)
def test_a_broken_record_leaves_the_others(right: bytes, wrong: bytes, packed: bool) -> None:
    pack = gzip.compress if packed else bytes
    results = read(pack(FIRST) + pack(SECOND.replace(right, wrong)) + pack(THIRD))
    failures = [one for one in results if isinstance(one, Failure)]
    assert [one[-1:] for one in shown(results) if "@" not in one] == ["1", "3"]
    assert failures
    assert {int(one.where.rsplit("@", 1)[1]) for one in failures} <= {0, len(pack(FIRST))}


@pytest.mark.parametrize("damage", [b"no gzip at all", bytes(reversed(PACKED[1])), PACKED[1][:-40]])
def test_a_damaged_member_leaves_the_others(damage: bytes) -> None:
    results = read(PACKED[0] + damage + PACKED[2])
    assert [one for one in shown(results) if "@" not in one] == ["1", "3"]
    assert any(isinstance(one, Failure) and "damaged here or after this record" in one.reason for one in results)


def test_zeros_between_members_are_padding() -> None:
    assert shown(read(PACKED[0] + bytes(70_000) + PACKED[1])) == ["1", "2"]


@pytest.mark.parametrize("parts", [PLAIN[:2], PACKED[:2], [gzip.compress(b"".join(PLAIN[:2]))]])
def test_no_cut_goes_unnoticed(parts: list[bytes]) -> None:
    """A file that ends too early says so, unless nothing but line breaks is missing."""
    whole = b"".join(parts)
    ends = {len(b"".join(parts[:number])) - breaks for number in range(1, len(parts) + 1) for breaks in range(5)}
    border = len(parts[0])
    for length in {*range(1, len(whole), 17), *range(border - 8, min(border + 40, len(whole)))}:
        if not any(isinstance(one, Failure) for one in read(whole[:length])):
            assert length in ends


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 3000), st.binary(min_size=1, max_size=40), st.booleans())
def test_no_damage_stops_the_reading(place: int, damage: bytes, packed: bool) -> None:
    whole = b"".join(PACKED if packed else PLAIN)
    place %= len(whole)
    results = read(whole[:place] + damage + whole[place + len(damage) :])
    assert results
    assert all(isinstance(one, Article | Failure) for one in results)
    if place > len(PACKED[0] if packed else PLAIN[0]) + 2:
        assert shown(results)[0] == "1"


@pytest.mark.parametrize("packed", [False, True])
def test_a_bomb_is_not_inflated(packed: bool) -> None:
    """In a page; and in the archive itself, whose record is longer than any page may be."""
    inner = record("https://a.example/1", bomb(31), http="Content-Encoding: gzip\r\n")
    long = record("https://a.example/2", b"a" * 40_000_000)
    data = b"".join(gzip.compress(one) if packed else one for one in (inner, long, THIRD))
    del long
    tracemalloc.start()
    try:
        first, second, third = read(data)
        assert tracemalloc.get_traced_memory()[1] < 120_000_000
    finally:
        tracemalloc.stop()
    assert isinstance(first, Failure)
    assert first.reason == "https://a.example/1: too long: more than 32,000,000 bytes"
    assert isinstance(second, Failure)
    assert second.reason.startswith("https://a.example/2: too long: a record of 40,000,0")
    assert isinstance(third, Article)


@pytest.mark.parametrize(("first", "mark"), [(PACKED[0], b"\x1f\x8b\x08"), (FIRST, b"\r\n\r\nWARC/1.")])
def test_beginnings_without_end_are_given_up(first: bytes, mark: bytes) -> None:
    results = read(first + mark * 100_000)
    assert shown(results) == ["1", "x.warc@0"]
    assert isinstance(results[1], Failure)
    assert results[1].reason.endswith("; nothing after it can be read")


def test_a_header_without_end() -> None:
    endless = b"WARC/1.0\r\nWARC-Type: response\r\nX: " + b"a" * 5_000_000
    results = read(PACKED[0] + gzip.compress(endless) + PACKED[2])
    assert shown(results) == ["1", "x.warc@0", "3"]


def test_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(FIRST)
    (tmp_path / "b.WARC.GZ").write_bytes(PACKED[1])
    (tmp_path / "c").write_bytes(PACKED[2])  # told by its content, not part of a folder
    assert shown(list(read_inputs([str(tmp_path)], language="fr"))) == ["1", "2"]
    assert shown(list(read_inputs([str(tmp_path / "c")], language="fr"))) == ["3"]
    assert shown(list(read_inputs([str(tmp_path / "c")], language="fr", input_format="warc"))) == ["3"]
    assert count_inputs([str(tmp_path)]) is None


@pytest.mark.parametrize("data", [b"".join(PLAIN), b"".join(PACKED)])
@pytest.mark.parametrize("name", ["pipe.warc", "pipe"])
def test_a_pipe(tmp_path: Path, data: bytes, name: str) -> None:
    path = tmp_path / name
    os.mkfifo(path)
    thread = threading.Thread(target=path.write_bytes, args=(data,))
    thread.start()
    assert shown(list(read_inputs([str(path)], language="fr"))) == ["1", "2", "3"]
    thread.join()
