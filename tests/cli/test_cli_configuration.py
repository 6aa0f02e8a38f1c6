"""A file of the user's own that cannot be used is named, and nothing is read."""

from pathlib import Path

import pytest

from selon.cli import main


def test_a_wrong_file_of_outlets_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "outlets.toml"
    wrong.write_text("x = [", encoding="utf-8")
    monkeypatch.setenv("SELON_OUTLETS", str(wrong))
    article = tmp_path / "article.txt"
    article.write_text("Le maire dit non.", encoding="utf-8")
    assert main(["read", str(article)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert str(wrong) in captured.err
    assert "TOML" in captured.err
