"""Somebody at a terminal, who runs ``selon user`` and types passwords."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

import pytest

from selon.cli import main
from tests.cli.fake_services import FakePipeline


class Terminal:
    """Somebody who types passwords."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.typed: list[str] = []
        self.asked: list[str] = []
        monkeypatch.setattr(getpass, "getpass", self._ask)

    def _ask(self, prompt: str = "", stream: object = None) -> str:
        assert stream is sys.stderr
        self.asked.append(prompt)
        return self.typed.pop(0)


def run(*words: object) -> int:
    """The exit status of ``selon user``."""
    return main([str(word) for word in ("user", *words)], FakePipeline().services)


def add(terminal: Terminal, path: Path, name: str, *more: str, password: str = "the long way home") -> int:
    """Add somebody, who types a password twice."""
    terminal.typed = [password, password]
    return run("add", name, "--users", path, *more)
