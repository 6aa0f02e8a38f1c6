"""What Selon says, in the language of whoever reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from selon.cli.archive_help import ARCHIVE_HELP
from selon.cli.archive_words import ARCHIVE_WORDS
from selon.cli.claim_words import CLAIM_WORDS
from selon.cli.explain_words import EXPLAIN_WORDS
from selon.cli.help_words import HELP_WORDS
from selon.cli.serve_words import SERVE_WORDS
from selon.cli.step_words import STEP_WORDS
from selon.cli.words import WORDS, Row

Ui = Literal["en", "fr"]
UIS: tuple[Ui, ...] = get_args(Ui)

TABLE: Mapping[str, Row] = {
    **WORDS,
    **EXPLAIN_WORDS,
    **HELP_WORDS,
    **ARCHIVE_WORDS,
    **CLAIM_WORDS,
    **ARCHIVE_HELP,
    **SERVE_WORDS,
    **STEP_WORDS,
}
"""Every message: (English, French)."""


class Messages:
    """The messages of one language. A key that does not exist is a mistake of the program: ``KeyError``."""

    def __init__(self, ui: Ui) -> None:
        self.ui: Ui = ui
        self._column = UIS.index(ui)

    def __call__(self, key: str, **fields: object) -> str:
        """Give a message with its fields filled in."""
        return TABLE[key][self._column].format(**fields)

    def has(self, key: str) -> bool:
        """Tell whether there is such a message."""
        return key in TABLE

    def count(self, key: str, n: int, **fields: object) -> str:
        """Give the message for ``n`` things; French counts nought as singular, English as plural."""
        single = n == 1 or (n == 0 and self.ui == "fr")
        return self(f"{key}.one" if single else f"{key}.many", n=n, **fields)

    def both(self, names: Sequence[str]) -> str:
        """Give names as an enumeration: "A, B and C"."""
        if len(names) < 2:
            return "".join(names)
        return self("and", most=", ".join(names[:-1]), last=names[-1])

    def quoted(self, text: str) -> str:
        """Give words in the language's quotation marks."""
        return self("quoted", text=text)


def choose_ui(asked: str | None, environment: Mapping[str, str]) -> Ui:
    """Give the language asked for, else that of the locale (LC_ALL, LC_MESSAGES, LANG: the first set), else English."""
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    wanted = asked if asked in UIS else locale[:2].lower()
    return "fr" if wanted == "fr" else "en"


def asked_ui(arguments: Sequence[str]) -> str | None:
    """Give the value of ``--ui`` among raw arguments: help and errors need it before arguments are understood."""
    for number, argument in enumerate(arguments):
        if argument == "--ui" and number + 1 < len(arguments):
            return arguments[number + 1]
        if argument.startswith("--ui="):
            return argument.removeprefix("--ui=")
    return None
