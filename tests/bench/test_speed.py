"""The speed command runs and gives figures of the right shape; how fast anything is, is not tested."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest

from bench import speed, speed_start
from bench.speed_peer import MODES, PeerError, Peers
from bench.speed_runs import bare_of, corpus_texts, count_words, file_texts, volume
from selon.reading.encoder import shipped
from selon.reading.tagging import whole

TEXTS = [
    "La mairie a démenti lundi que le pont soit fermé, selon l'AFP.",
    "« Rien n'est décidé », a déclaré la préfète. Elle a dit que, selon un rapport, l'accord aurait été donné.",
]
SPACY = """
import json, sys
from contextlib import contextmanager
__version__ = "0.0"
class Nlp:
    meta = {"version": "1"}
    pipe_names = ["tok2vec", "parser", "ner"]
    enabled = pipe_names
    @contextmanager
    def select_pipes(self, enable):
        self.enabled = list(enable)
        yield
    def pipe(self, texts):
        for text in texts:
            print(json.dumps([self.enabled, text]), file=sys.stderr)
            yield text
def load(name):
    assert name == "some_model"
    return Nlp()
"""


@pytest.fixture
def fake_spacy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A spaCy that reads nothing, and tells standard error what it was given."""
    (tmp_path / "spacy.py").write_text(SPACY, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


def test_words_and_marks_are_counted_alike() -> None:
    assert count_words(["L'État, dit-il…", "a b"]) == 8 + 2


def test_the_corpus_is_read_without_its_markup() -> None:
    texts = corpus_texts()
    assert len(texts) > 20
    assert not any("<c " in text or "\n---\n" in text for text in texts)


def test_a_volume_is_reached_by_beginning_anew() -> None:
    assert volume(["a b", "c"], 7) == ["a b", "c", "a b", "c", "a b"]
    assert volume(["a b", "c"], 1) == ["a b"]
    with pytest.raises(ValueError, match="no text"):
        volume([" "], 1)


def test_texts_are_read_from_json_lines_and_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps({"text": text}) + "\n" for text in TEXTS)
    assert file_texts(path) == TEXTS
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"text": "a"}\n{"txt": "b"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.jsonl:2"):
        file_texts(bad)


def test_the_bare_encoder_gets_every_piece_of_the_texts_once() -> None:
    bare = bare_of(TEXTS)
    pieces = sum(len(whole(shipped(1), text)) for text in TEXTS)
    assert bare.outer == pieces + 2 * len(TEXTS)  # every text is one short paragraph: it is opened and closed once
    assert sum(len(window) for group in bare.groups for window in group) == bare.outer
    twice = bare_of([*TEXTS, *TEXTS])
    assert twice.outer == 2 * bare.outer
    assert twice.again == 2 * bare.again
    assert bare.pooled(2) > 0
    assert bare.joint(1) > 0


@pytest.mark.usefixtures("fake_spacy")
def test_everybody_is_measured_in_every_round() -> None:
    figures = speed.measure(TEXTS, rounds=2, cores=2, peer_python=sys.executable, peer_model="some_model")
    assert figures.words == count_words(TEXTS)
    assert list(figures.rates) == [speed.WHOLE, speed.BARE, *(f"peer, {words}" for words in MODES.values())]
    assert all(len(rates) == 2 and min(rates) > 0 for rates in figures.rates.values())
    assert figures.ratios(speed.WHOLE) == [1.0, 1.0]
    assert figures.peer == "spaCy 0.0, some_model 1"


@pytest.mark.usefixtures("fake_spacy")
def test_the_peers_share_the_texts_and_use_the_pipes_asked_for(capfd: pytest.CaptureFixture[str]) -> None:
    with Peers(sys.executable, ["a", "b", "c"], processes=2, model="some_model") as peers:
        capfd.readouterr()  # what they read to get warm
        assert peers.seconds("parse") > 0
        assert peers.seconds("all") > 0
    given = sorted(_objects(capfd.readouterr().err))
    parse, whole = ["tok2vec", "parser"], ["tok2vec", "parser", "ner"]
    assert given == sorted([[parse, text] for text in "abc"] + [[whole, text] for text in "abc"])


def _objects(printed: str) -> list[list[object]]:
    """JSON values one after the other: two processes write, so a line may hold two and the next one none."""
    found, rest = [], printed.lstrip()
    while rest:
        value, end = json.JSONDecoder().raw_decode(rest)
        found.append(value)
        rest = rest[end:].lstrip()
    return found


@pytest.mark.usefixtures("fake_spacy")
def test_a_peer_that_cannot_be_had_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PeerError, match="cannot be started"):
        Peers(str(tmp_path / "python"), TEXTS, processes=1)
    with pytest.raises(PeerError, match="status 1"):
        Peers(sys.executable, TEXTS, processes=1, model="no_such_model")


def test_the_table_has_a_row_for_each_and_the_median_of_the_rounds() -> None:
    figures = speed.Figures(1000, 1300, 130, 2, {speed.WHOLE: [10.0, 30.0, 20.0], speed.BARE: [40.0, 40.0, 25.0]})
    figures.starts = [speed_start.Run(1.5, 300.0), speed_start.Run(1.0, 310.0), speed_start.Run(2.0, 290.0)]
    figures.large = speed_start.Run(60.0, 500.0)
    rows = [line for line in speed.table(figures).splitlines() if line.startswith("| ")]
    assert f"| {speed.WHOLE} | 20 | 10 to 30 |  |  |" in rows
    assert f"| {speed.BARE} | 40 | 25 to 40 | 0.75 | 0.25 to 0.80 |" in rows
    assert any("1.50 (1.00 to 2.00, 3 starts) | 310 |" in row for row in rows)
    assert any("1,000 words" in row and row.endswith("| 60.0 | 500 |") for row in rows)


def test_memory_is_that_of_the_process_alone() -> None:
    ballast = bytearray(300_000_000)
    ballast[::4096] = b"x" * len(ballast[::4096])
    small, large = speed_start.run(["-c", "pass"]), speed_start.run(["-c", "x = b'y' * 200_000_000"])
    assert small.peak < 100
    assert 190 < large.peak - small.peak < 210
    with pytest.raises(RuntimeError, match="exit status 3"):
        speed_start.run(["-c", "raise SystemExit(3)"])
    del ballast


def test_the_command_prints_its_tables(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in TEXTS), encoding="utf-8")
    arguments = ["--texts", str(path), "--words", "50", "--rounds", "1", "--starts", "1", "--imports"]
    assert speed.main(arguments) == 0
    shown = capsys.readouterr().out
    assert "start to end" in shown
    assert "| onnxruntime |" in shown
    assert speed.main(["--texts", str(tmp_path / "missing.jsonl")]) == 1
    assert "missing.jsonl" in capsys.readouterr().out
