"""Files out of which more would come than anybody wants: gzip, Parquet, XML."""

from __future__ import annotations

import gzip
import random
import tracemalloc
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from selon.server.problems import Problem
from selon.server.safety.unpacking import FREE, MOST_RATIO
from selon.server.safety.uploads import check
from tests.server.safety.conftest import problem
from tests.server.safety.files import WARC, bomb, parquet, received, refused, zipped

LOL = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]>"
)
RSS = '<rss version="2.0"><channel><title>{0}</title><item><description>{0}</description></item></channel></rss>'
XML = {
    "billion laughs": LOL + RSS.format("&a11;"),
    "quadratic": f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "{"x" * 50_000}">]>' + RSS.format("&a;" * 10_000),
    "outside": '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + RSS.format("&a;"),
    "web": '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "http://127.0.0.1:1/x">]>' + RSS.format("&a;"),
    "html": LOL + "<html><body><article><p>&a11;</p></article></body></html>",
    "deep": "<rss version='2.0'><channel><item><description>" + "<a>" * 50_000,
}


@pytest.mark.parametrize("name", XML)
def test_xml_bombs_do_not_go_off(local: TestClient, name: str) -> None:
    kind = "a.html" if name == "html" else "a.rss"
    answer = local.post("/api/v1/read", files={"file": (kind, XML[name].encode())})
    assert answer.status_code in (200, 422), answer.text
    assert len(answer.content) < 1_000_000
    assert "root:" not in answer.text


def test_bombs_over_http(local: TestClient) -> None:
    for path, field in (("read", "file"), ("jobs", "files")):
        problem(local.post(f"/api/v1/{path}", files={field: ("a.txt.gz", bomb(60_000_000))}), 413, "bomb")
        problem(local.post(f"/api/v1/{path}", files={field: ("a.zip", zipped())}), 415, "wrong-type")
        problem(
            local.post(f"/api/v1/{path}", files={field: ("a.gz", gzip.compress(zipped()))}), 415, "archive-in-archive"
        )


def test_a_parquet_file_is_one(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    data = parquet(["Il pleut.", "Il neige."])
    assert received(data, "a.txt", tmp_path).name == "upload.parquet"
    for damaged in (data[: len(data) // 2], b"PAR1" + b"x" * 50, data[:-8] + b"\xff\xff\xff\x7fPAR1"):
        folder = tmp_path / f"d{len(damaged)}{damaged[-5]}"
        folder.mkdir()
        assert refused(damaged, "a.parquet", folder).kind == "damaged-file"
    folder = tmp_path / "gz"
    folder.mkdir()
    assert refused(gzip.compress(data), "a.parquet.gz", folder).kind == "wrong-type"


def test_a_parquet_bomb_is_refused_by_its_index(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    packed = parquet(["a" * 1_000_000] * 40, use_dictionary=False)
    assert len(packed) < 40_000_000 / MOST_RATIO
    assert refused(packed, "a.parquet", tmp_path).kind == "bomb"


def test_bombs_are_refused_while_they_are_undone(tmp_path: Path) -> None:
    data = bomb()
    assert len(data) < 500_000
    tracemalloc.start()
    try:
        error = refused(data, "a.txt.gz", tmp_path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (error.status, error.kind) == (413, "bomb")
    assert peak < 5_000_000
    assert refused(gzip.compress(WARC) + bomb(60_000_000), "a.warc.gz", tmp_path).kind == "bomb"


def test_what_comes_out_is_bounded_at_any_ratio(tmp_path: Path) -> None:
    noise = random.Random(1).randbytes(600_000).hex().encode()
    packed = gzip.compress(noise)
    assert received(packed, "a.txt.gz", tmp_path, 700_000).name == "upload.txt.gz"
    path = tmp_path / "b.gz"
    path.write_bytes(packed)
    with pytest.raises(Problem, match="more than 1,000,000 bytes come out"):
        check(path, "b.gz", 1_000_000)


def test_text_that_is_packed_well_is_no_bomb(tmp_path: Path) -> None:
    line = b'{"text": "Il pleut sur Orsel, selon la mairie.", "id": "%d"}\n'
    data = gzip.compress(b"".join(line % number for number in range(200_000)))
    assert received(data, "a.jsonl.gz", tmp_path).name == "upload.jsonl.gz"
    assert FREE > 10_000_000
