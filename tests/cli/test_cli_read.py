import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from selon.cli import main
from selon.cli.messages import Messages
from selon.cli.progress import bar, expected
from selon.exports.jsonl import from_line
from selon.exports.schema import check
from tests.cli.dispatch_reading import dispatch_reading
from tests.cli.fake_services import FakePipeline

Captured = pytest.CaptureFixture[str]


def _run(*arguments: str, pipeline: FakePipeline | None = None) -> int:
    return main([*arguments, "--ui", "en"], (pipeline or FakePipeline()).services)


def _environment() -> dict[str, str]:
    """For a process of its own: it finds the modules that this one finds."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def test_a_page_in_french_or_english(capsys: Captured) -> None:
    assert main(["read", "dispatch.txt", "--ui", "fr"], FakePipeline().services) == 0
    assert "En bref" in capsys.readouterr().out
    assert _run("read", "dispatch.txt") == 0
    captured = capsys.readouterr()
    assert "In short" in captured.out
    assert "\x1b" not in captured.out
    assert captured.err == ""


def test_the_locale_gives_the_language(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert main(["read", "dispatch.txt"], FakePipeline().services) == 0
    assert "En bref" in capsys.readouterr().out


def test_json_is_one_object_and_jsonl_one_line_an_article(capsys: Captured) -> None:
    assert _run("read", "dispatch.txt", "--format", "json") == 0
    check(json.loads(capsys.readouterr().out))
    assert _run("read", "ferry.txt", "dispatch.txt", "--format", "jsonl") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [from_line(line).article.language for line in lines] == ["en", "fr"]
    assert from_line(lines[1]) == dispatch_reading()


def test_json_of_several_articles_is_wrong_usage_and_writes_nothing(capsys: Captured) -> None:
    assert _run("read", "both.jsonl", "--format", "json") == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "use --format jsonl" in captured.err


def test_a_failure_is_reported_and_the_run_goes_on(capsys: Captured) -> None:
    assert _run("read", "gone.txt", "ferry.txt", "--format", "jsonl") == 1
    captured = capsys.readouterr()
    assert captured.err == "selon: gone.txt: no such file\n"
    assert len(captured.out.splitlines()) == 1


def test_control_characters_of_a_file_name_do_not_reach_the_terminal(capsys: Captured) -> None:
    assert _run("read", "a\x1b[2Jb.txt") == 1
    assert "\x1b" not in capsys.readouterr().err


def test_what_the_command_line_knows_goes_to_the_pipeline_and_into_the_article(capsys: Captured) -> None:
    pipeline = FakePipeline()
    options = ["--lang", "fr", "--input-format", "text", "--allow-private", "--ignore-robots", "--format", "json"]
    known = ["--published", "2023-06-12", "--publisher", "Larkport Post"]
    assert _run("read", "dispatch.txt", *options, *known, pipeline=pipeline) == 0
    assert pipeline.asked == [
        {
            "places": ["dispatch.txt"],
            "input_format": "text",
            "language": "fr",
            "allow_private": True,
            "ignore_robots": True,
        }
    ]
    article = json.loads(capsys.readouterr().out)["article"]
    assert (article["published"], article["publisher"]) == ("2023-06-12", "Larkport Post")


def test_output_goes_to_a_file_in_utf_8_without_colours(capsys: Captured, tmp_path: Path) -> None:
    target = tmp_path / "page.txt"
    assert _run("read", "dispatch.txt", "--output", str(target)) == 0
    assert "┃ ┃ ┃ que « les États-Unis" in target.read_text(encoding="utf-8")
    assert capsys.readouterr().out == ""
    assert _run("read", "dispatch.txt", "--output", str(tmp_path / "none" / "page.txt")) == 2
    assert "cannot be written: No such file or directory" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "coloured"), [(["--color", "always"], True), (["--color", "never"], False), ([], False)]
)
def test_colours_on_request_only_when_piped(capsys: Captured, arguments: list[str], coloured: bool) -> None:
    assert _run("read", "ferry.txt", *arguments) == 0
    assert ("\x1b[" in capsys.readouterr().out) is coloured


@pytest.mark.parametrize("status", [0, 1])
def test_an_interrupted_run_ends_quietly(capsys: Captured, status: int) -> None:
    error: BaseException = KeyboardInterrupt() if status else BrokenPipeError()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", nowhere)
        assert _run("read", "ferry.txt", pipeline=FakePipeline(error=error)) == (130 if status else 141)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("form", ["terminal", "jsonl"])
def test_a_reader_of_the_output_that_goes_away_ends_the_run_quietly(form: str) -> None:
    code = (
        "import sys; from selon.cli import main; from tests.cli.fake_services import FakePipeline\n"
        f"sys.exit(main(['read', *['long.txt'] * 90, '--format', '{form}'], FakePipeline().services))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 141)


def test_a_mistake_of_the_program_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        _run("read", "ferry.txt", pipeline=FakePipeline(error=ZeroDivisionError()))


def test_expected_counts_files_lines_and_folders(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("a")
    lines = tmp_path / "b.jsonl"
    lines.write_text("{}\n\n{}\n{}\n")
    assert expected([str(tmp_path)]) == 4
    assert expected([str(lines), "missing.jsonl", "https://news.example/a"]) == 5
    assert expected(["-", "a.txt"]) is None
    assert expected(["crawl.warc.gz"]) is None
    assert expected(["https://news.example/feed.rss"]) == 1


def test_a_bar_that_is_not_wanted_counts_and_writes_nothing(capsys: Captured) -> None:
    with bar(Messages("en"), ["a", "b"], wanted=False) as counted:
        with counted.hidden():
            counted.step()
        counted.step()
    captured = capsys.readouterr()
    assert captured.out + captured.err == ""


def test_on_a_terminal_the_bar_shows_the_count_the_rate_and_the_time_left(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    with bar(Messages("fr"), ["https://news.example/a"] * 3, wanted=True) as counted:
        counted.step()
        with counted.hidden():
            pass
    shown = capsys.readouterr().err
    assert "Lecture" in shown
    assert "1/3" in shown
    assert "articles/s" in shown


def test_reading_loads_no_archive() -> None:
    code = (
        "import sys; from selon.cli import main; status = main(['read', 'ferry.txt', '--format', 'json'])\n"
        "heavy = {'selon.archive', 'sqlalchemy', 'alembic', 'usearch', 'selon.pipeline.archives'} & set(sys.modules)\n"
        "sys.exit(bool(heavy) or status != 1)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, env=_environment())
    assert (ran.returncode, ran.stderr) == (0, b"selon: ferry.txt: no such file or folder\n")


def test_starting_up_loads_neither_the_pipeline_nor_what_only_pages_need() -> None:
    code = (
        "import sys; from selon.cli import main; status = main(['--help'])\n"
        "heavy = {'selon.pipeline', 'onnxruntime', 'numpy', 'babel', 'jsonschema', 'trafilatura', 'sqlalchemy'}\n"
        "heavy &= set(sys.modules)\n"
        "sys.exit(status or bool(heavy))"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, env=_environment()).returncode
        == 0
    )
