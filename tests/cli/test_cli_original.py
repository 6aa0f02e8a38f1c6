"""Pages kept with their articles, and given back byte by byte."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from selon.cli import main
from selon.pipeline.archives import open_archive
from tests.articles.warcs import record

HTML = (
    '<html lang="fr"><head><meta charset="iso-8859-1"><title>Le bac reprend</title></head><body><article>'
    "<p>La préfète de Morlune a annoncé lundi que le bac reprendrait son service {day}, après trois semaines "
    "d'arrêt.</p><p>Selon un marinier, la coque aurait été réparée dans un chantier voisin.</p>"
    "</article></body></html>"
)
FIRST, SECOND = (HTML.format(day=day).encode("iso-8859-1") for day in ("jeudi matin", "dimanche soir"))
Captured = pytest.CaptureFixture[bytes]


@pytest.fixture
def place(tmp_path: Path) -> str:
    (tmp_path / "bac.html").write_bytes(FIRST)
    return str(tmp_path / "press.sqlite")


def _add(place: str, name: str, *options: str) -> int:
    return main(["add", str(Path(place).with_name(name)), "--archive", place, "--no-progress", "--ui", "en", *options])


def _claim(place: str, out: Path) -> str:
    """A claim's key."""
    assert main(["export", "claims.csv", "--archive", place, "-o", str(out)]) == 0
    head, first, *_ = out.read_text(encoding="utf-8").splitlines()
    return first.split(",")[head.split(",").index("statement")]


def test_a_page_comes_back_as_it_came(place: str, tmp_path: Path, capfdbinary: Captured) -> None:
    assert _add(place, "bac.html", "--keep-source") == 0
    key = _claim(place, tmp_path / "claims.csv")
    capfdbinary.readouterr()
    for name in (key, key.partition("#")[0], key.removeprefix("sha256:")[:12]):
        assert main(["original", name, "--archive", place]) == 0
        assert capfdbinary.readouterr().out == FIRST
    assert main(["original", key, "--archive", place, "-o", str(tmp_path / "kept.html")]) == 0
    assert (tmp_path / "kept.html").read_bytes() == FIRST


def test_without_the_option_no_page_is_kept_and_a_later_run_keeps_it(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _add(place, "bac.html") == 0
    key = _claim(place, tmp_path / "claims.csv")
    assert main(["original", key, "--archive", place, "--ui", "en"]) == 2
    assert "its page was not kept; `selon add --keep-source` keeps pages" in capsys.readouterr().err
    assert _add(place, "bac.html", "--keep-source") == 0
    assert "1 known" in capsys.readouterr().out
    assert main(["original", key, "--archive", place, "-o", str(tmp_path / "kept.html")]) == 0
    assert (tmp_path / "kept.html").read_bytes() == FIRST


def test_each_version_of_a_web_archive_s_page_keeps_its_own(place: str, tmp_path: Path) -> None:
    url = "https://courrier.example/bac"
    kind = "text/html; charset=iso-8859-1"
    packed = [gzip.compress(record(url, body, content_type=kind)) for body in (FIRST, SECOND)]
    (tmp_path / "crawl.warc.gz").write_bytes(b"".join(packed))
    assert _add(place, "crawl.warc.gz", "--keep-source") == 0
    assert main(["original", url, "--archive", place, "-o", str(tmp_path / "kept.html")]) == 0
    assert (tmp_path / "kept.html").read_bytes() == SECOND
    with open_archive(place, create=False) as archive:
        view = archive.view()
        pages = [view.original(version.publication.article_id) for version in view.versions(url)]
    assert [page and page.body for page in pages] == [FIRST, SECOND]
    assert {page and page.media_type for page in pages} == {kind}


def test_the_page_that_a_line_of_json_holds_is_kept_in_utf_8(place: str, tmp_path: Path) -> None:
    page = HTML.format(day="jeudi matin")
    lines = [{"id": "bac-1", "html": page}, {"id": "bac-2", "text": "Le bac est fermé.", "html": page}]
    lines.append({"id": "bac-3", "text": "Le bac de Morlune rouvre."})
    (tmp_path / "bac.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert _add(place, "bac.jsonl", "--keep-source") == 0
    with open_archive(place, create=False) as archive:
        kept = [archive.view().original(name) for name in ("bac-1", "bac-2", "bac-3")]
    assert [one and one.body.decode() for one in kept] == [page, page, None]
    assert {one.media_type for one in kept if one} == {"text/html; charset=utf-8"}


def test_an_article_that_is_not_there_is_named(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _add(place, "bac.html", "--keep-source") == 0
    capsys.readouterr()
    assert main(["original", "nowhere", "--archive", place, "--ui", "fr"]) == 2
    assert "nowhere\u00a0: pas d’article de ce nom dans l’archive" in capsys.readouterr().err


def test_claims_that_are_told_once_are_listed_too(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _add(place, "bac.html") == 0
    capsys.readouterr()
    assert main(["claims", "--archive", place, "--ui", "en"]) == 0
    shown = capsys.readouterr().out
    assert "No claim is told in several articles yet" in shown
    assert "la coque aurait été réparée" in " ".join(shown.split())
