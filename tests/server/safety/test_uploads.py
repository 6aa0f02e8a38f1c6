"""Files that people send: what they are, and under what name they are kept."""

from __future__ import annotations

import bz2
import gzip
import lzma
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from selon.articles.formats import FORMATS
from selon.server.safety import uploads
from selon.server.safety.kinds import WrongKindError, is_archive, told
from selon.server.safety.uploads import TEXT_SUFFIXES, shown
from tests.server.safety.files import TEXT, WARC, received, refused, tarred, zipped

ARCHIVES = {
    "zip": zipped(),
    "office": zipped("word/document.xml"),
    "empty zip": b"PK\x05\x06" + bytes(18),
    "tar": tarred(),
    "xz": lzma.compress(TEXT),
    "bz2": bz2.compress(TEXT),
    "7z": b"7z\xbc\xaf\x27\x1c" + bytes(30),
    "rar": b"Rar!\x1a\x07\x01\x00" + bytes(30),
    "zstd": b"\x28\xb5\x2f\xfd" + bytes(30),
}
OTHERS = {
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "png": b"\x89PNG\r\n\x1a\n" + bytes(30),
    "jpeg": b"\xff\xd8\xff\xe0" + bytes(30),
    "elf": b"\x7fELF" + bytes(60),
    "exe": b"MZ\x90\x00\x03" + bytes(60),
    "doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60),
    "rtf": b"{\\rtf1 Il pleut}",
    "sqlite": b"SQLite format 3\0" + bytes(60),
    "noise": bytes(range(256)) * 20,
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_archives_are_refused_alone_and_within_gzip(tmp_path: Path, name: str) -> None:
    for given in (name, "article.txt", "article.html.gz"):
        error = refused(ARCHIVES[name], given, tmp_path)
        assert (error.status, error.kind) == (415, "wrong-type")
        assert "unpack it" in error.detail
    error = refused(gzip.compress(ARCHIVES[name]), "article.txt.gz", tmp_path)
    assert (error.status, error.kind) == (415, "archive-in-archive")


def test_gzip_within_gzip_is_an_archive_in_an_archive(tmp_path: Path) -> None:
    assert refused(gzip.compress(gzip.compress(TEXT)), "a.txt.gz", tmp_path).kind == "archive-in-archive"
    assert refused(tarred("w:gz"), "a.tar.gz", tmp_path).kind == "archive-in-archive"


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_text_is_refused_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    for given in ("article.html", "article.jsonl", name):
        error = refused(OTHERS[name], given, tmp_path)
        assert (error.status, error.kind) == (415, "wrong-type")
        assert "send text, HTML, JSON Lines, a feed, WARC or Parquet" in error.detail
    assert refused(gzip.compress(OTHERS[name]), "a.gz", tmp_path).status == 415


@pytest.mark.parametrize(
    ("data", "name", "kept"),
    [
        (TEXT, "a.txt", "upload.txt"),
        (TEXT, "A.HTML", "upload.html"),
        (TEXT, "a", "upload"),
        (TEXT, "a.exe", "upload"),
        (TEXT, "../../etc/passwd", "upload"),
        (TEXT, "..\\..\\windows\\a.jsonl", "upload.jsonl"),
        (TEXT, "a.warc", "upload"),  # it is none
        (TEXT, "a.parquet", "upload"),
        (TEXT, "\0.html", "upload.html"),
        (TEXT, "x" * 5000 + ".md", "upload.md"),
        (gzip.compress(TEXT), "a.txt.gz", "upload.txt.gz"),
        (gzip.compress(TEXT), "a.txt", "upload.txt.gz"),
        (gzip.compress(TEXT) + gzip.compress(TEXT) + bytes(100), "a.jsonl.gz", "upload.jsonl.gz"),
        (WARC, "a.txt", "upload.warc"),
        (gzip.compress(WARC), "crawl", "upload.warc.gz"),
        ("Il pleut".encode("utf-16"), "a.txt", "upload.txt"),
        ("Il pleut sur Orsel".encode("utf-16-le"), "a.txt", "upload.txt"),
        ("Над Орселем идёт дождь".encode("koi8-r"), "a.txt", "upload.txt"),
        ("外は雨です".encode("shift_jis"), "a.txt", "upload.txt"),
        (b"BZh is how this text begins.", "a.txt", "upload.txt"),
        (b"ID3 tags were discussed", "a.txt", "upload.txt"),
        (b"070701 was the number", "a.txt", "upload.txt"),
    ],
)
def test_what_is_taken_is_kept_under_a_name_of_ours(tmp_path: Path, data: bytes, name: str, kept: str) -> None:
    path = received(data, name, tmp_path)
    assert path.name == kept
    assert path.parent.parent == tmp_path
    assert path.parent.stat().st_mode & 0o077 == 0
    assert path.read_bytes() == data


def test_the_ends_of_names_are_those_that_readers_know() -> None:
    known = {suffix for form in FORMATS.values() if not form.packed for suffix in form.suffixes}
    assert known == TEXT_SUFFIXES


@pytest.mark.parametrize(
    "data", [gzip.compress(TEXT * 1000)[:-20], gzip.compress(TEXT)[:12], gzip.compress(TEXT) + b"rubbish"]
)
def test_damaged_gzip(tmp_path: Path, data: bytes) -> None:
    assert refused(data, "a.txt.gz", tmp_path).kind == "damaged-file"


def test_a_damaged_web_archive_is_still_read(tmp_path: Path) -> None:
    assert received(gzip.compress(WARC) + gzip.compress(WARC)[:-9], "a.warc.gz", tmp_path).name == "upload.warc.gz"


@pytest.mark.parametrize("data", [b"", gzip.compress(b"")])
def test_nothing_is_no_file(tmp_path: Path, data: bytes) -> None:
    assert refused(data, "a.txt", tmp_path).kind == "empty-file"


def test_an_upload_is_bounded_as_it_comes(tmp_path: Path) -> None:
    assert refused(b"x" * 1001, "a.txt", tmp_path, 1000).kind == "too-large"
    assert received(b"x" * 1000, "a.txt", tmp_path, 1000).stat().st_size == 1000


def test_whoever_breaks_off_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(uploads, "check", broken)
    with pytest.raises(KeyboardInterrupt):
        received(TEXT, "a.txt", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_names_are_shown_harmlessly() -> None:
    assert shown("a\x1b[31m\u202e\0.txt") == "a\ufffd[31m\ufffd\ufffd.txt"
    assert shown("\ud800") == "?"
    assert len(shown("x" * 5000)) == 200
    assert shown("   ") == "file"


def test_kinds() -> None:
    assert told(b"") == "text"
    assert not is_archive(TEXT)
    with pytest.raises(WrongKindError, match="ZIP"):
        told(zipped())


def test_forms_with_too_many_parts(local: TestClient) -> None:
    files = [("files", (f"{number}.txt", TEXT)) for number in range(2001)]
    assert local.post("/api/v1/jobs", files=files).status_code in (400, 413, 422)
    assert local.post("/api/v1/read", files=files[:2]).status_code in (400, 413, 422)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"--x",
        b"--x\r\n\r\n",
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx',
        b"\0" * 1000,
    ],
)
@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # the parser's own file of a part without end
def test_forms_that_are_none(local: TestClient, body: bytes) -> None:
    for kind in (
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "multipart/form-data; boundary=" + "x" * 5000,
    ):
        for path in ("read", "jobs", "articles"):
            answer = local.post(f"/api/v1/{path}", content=body, headers={"Content-Type": kind})
            assert 400 <= answer.status_code < 500, f"{path} {kind[:40]}: {answer.text}"
