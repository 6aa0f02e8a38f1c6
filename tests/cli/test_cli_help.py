import json
import re
import shlex
from pathlib import Path

import pytest
from typer.core import TyperArgument, TyperOption

from selon.cli import main
from selon.cli.app import build
from selon.cli.archive_help import ARCHIVE_EXAMPLES
from selon.cli.help_words import EXAMPLES as READING_EXAMPLES
from selon.cli.messages import UIS, Messages, Ui
from selon.cli.serve_words import SERVE_EXAMPLES
from selon.exports.schema import schema
from tests.cli.fake_services import FakePipeline

EXAMPLES = {**READING_EXAMPLES, **ARCHIVE_EXAMPLES, **SERVE_EXAMPLES}
DOC = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
COMMANDS = build(Messages("en")).commands


def _flat(text: str) -> str:
    return " ".join(re.sub("[│╭╮╰╯─]", " ", text).split())


@pytest.mark.parametrize("name", [*COMMANDS, "selon"])
@pytest.mark.parametrize("ui", UIS)
def test_every_command_has_help_and_examples_in_both_languages(
    capsys: pytest.CaptureFixture[str], name: str, ui: Ui
) -> None:
    arguments = ["--help", "--ui", ui] if name == "selon" else [name, "--help", "--ui", ui]
    assert main(arguments, FakePipeline().services) == 0
    shown = _flat(capsys.readouterr().out)
    assert EXAMPLES[name]
    for example in EXAMPLES[name]:
        assert f"$ {example}" in shown
    assert _flat(Messages(ui)(f"help.{name}")) in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_in_the_documentation(name: str) -> None:
    head = next((h for h in (f"## `selon {name} ", f"## `selon {name}`") if h in DOC), None)
    assert head, f"no section for {name}"
    section = DOC.split(head)[1].split("\n## ")[0]
    for param in COMMANDS[name].params:
        assert isinstance(param, TyperArgument | TyperOption)
        shown = param.metavar if isinstance(param, TyperArgument) else param.opts[0]
        assert f"`{shown}" in f"`{section}" or f"`{shown}" in DOC.split("## Everywhere")[1]
    for example in EXAMPLES[name]:
        assert example in section


@pytest.mark.parametrize("line", re.findall(r"^selon .*$", DOC, re.MULTILINE))
def test_every_example_of_the_documentation_and_the_help_is_understood(line: str) -> None:
    _parse(line)


@pytest.mark.parametrize("line", [line for lines in EXAMPLES.values() for line in lines])
def test_every_example_of_the_help_is_understood(line: str) -> None:
    _parse(line)


def _parse(line: str) -> None:
    words = shlex.split(re.split(r"[|<>]", line)[0])
    assert words[0] == "selon"
    if words[1] in COMMANDS:
        context = COMMANDS[words[1]].make_context(words[1], words[2:])
        assert context.params
    else:
        assert words[1] in ("--help", "--version")


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"], FakePipeline().services) == 0
    assert json.loads(capsys.readouterr().out) == schema()


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([], FakePipeline().services) == 2
    assert "selon read article.txt" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--format", "xml"], "--format : 'xml' n’est aucun de terminal, json, jsonl"),
        (["--input-format", "pdf"], "--input-format : 'pdf' n’est aucun de auto, text, html, jsonl"),
        (["--color", "blue"], "--color : 'blue' n’est aucun de auto, always, never"),
        (["--width", "10"], "--width : 10 n’est pas entre 40 et 400 colonnes"),
        (["--published", "hier"], "--published : 'hier' n’est pas une date ISO 8601"),
        (["--lang", "français"], "--lang : 'français' n’est pas un code de langue"),
        (["--nope"], "option inconnue : --nope"),
        (["--width", "wide"], "--width : valeur refusée"),
    ],
)
def test_wrong_usage_is_told_in_the_readers_language(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert main(["read", "dispatch.txt", *arguments, "--ui", "fr"], FakePipeline().services) == 2
    captured = capsys.readouterr()
    assert words in captured.err.replace("\u00a0", " ")
    assert captured.out == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["read", "--ui", "en"], "missing: FILE|FOLDER|URL|-…"),
        (["raed", "--ui=en"], "raed"),
        (["read", "dispatch.txt", "--ui", "de"], "--ui: 'de' is none of en, fr"),
        (["explain", "a3", "--ui", "en"], "missing: FILE|URL|-"),
    ],
)
def test_what_is_missing_or_unknown_is_named(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert main(arguments, FakePipeline().services) == 2
    assert words in capsys.readouterr().err
