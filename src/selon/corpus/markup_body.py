"""The marked text itself: tags to spans and spans to tags. The form is described in ``selon.corpus.markup``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

LETTERS = "sqcd"
TAG = re.compile(r"<(/?)([sqcd])(?: ([0-9]+))?>|&lt;|&amp;|<")
Spanned = tuple[int, int, str, int]
"""start, end, letter, number of the attribution."""


class MarkupError(ValueError):
    """Wrong markup; the message is "name:line:column: what is wrong"."""

    def __init__(self, name: str, line: int, column: int, problem: str) -> None:
        super().__init__(f"{name}:{line}:{column}: {problem}")


@dataclass
class Marked:
    """One attribution as marked: where its first tag is, its spans by letter, the number it is nested in."""

    line: int
    column: int
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: {letter: [] for letter in LETTERS})
    inside: list[tuple[int | None, int, int]] = field(default_factory=list)

    @property
    def parent(self) -> int | None:
        """The attribution in whose content this one lies."""
        return self.inside[0][0]


@dataclass
class Body:
    """The text without tags, and its attributions by number."""

    text: str
    attributions: dict[int, Marked]


def parse_body(marked: str, name: str, first_line: int) -> Body:
    """Take the tags out. Raises MarkupError with the place of the tag that is wrong."""
    return _Parser(marked, name, first_line).run()


class _Parser:
    def __init__(self, marked: str, name: str, first_line: int) -> None:
        self.marked, self.name, self.first_line = marked, name, first_line
        self.parts: list[str] = []
        self.length = 0
        self.stack: list[tuple[str, int, int, int]] = []  # letter, number, start in the text, place in the markup
        self.found: dict[int, Marked] = {}

    def run(self) -> Body:
        at = 0
        for match in TAG.finditer(self.marked):
            self.plain(self.marked[at : match.start()])
            at = match.end()
            if match.group() in ("&lt;", "&amp;"):
                self.plain("<" if match.group() == "&lt;" else "&")
            elif match.group() == "<":
                raise self.error(match.start(), "a '<' that begins no tag; write &lt;")
            elif match.group(1):
                self.close(match)
            else:
                self.open(match)
        self.plain(self.marked[at:])
        if self.stack:
            letter, number, _, place = self.stack[-1]
            raise self.error(place, f"<{letter} {number}> is never closed")
        for number, item in self.found.items():
            self.check(number, item)
        return Body("".join(self.parts), self.found)

    def plain(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def open(self, match: re.Match[str]) -> None:
        letter, number = match.group(2), match.group(3)
        if number is None:
            raise self.error(match.start(), f"<{letter}> has no number")
        line, column = self.place(match.start())
        item = self.found.setdefault(int(number), Marked(line, column))
        if any(n == int(number) for _, n, _, _ in self.stack):
            raise self.error(match.start(), f"<{letter} {number}> inside of a span of the same attribution")
        inner = next((n for kind, n, _, _ in reversed(self.stack) if kind == "c"), None)
        item.inside.append((inner, line, column))
        self.stack.append((letter, int(number), self.length, match.start()))

    def close(self, match: re.Match[str]) -> None:
        letter = match.group(2)
        if not self.stack or self.stack[-1][0] != letter:
            opened = f"<{self.stack[-1][0]} {self.stack[-1][1]}>" if self.stack else "nothing"
            raise self.error(match.start(), f"{match.group()} closes nothing: what is open here is {opened}")
        _, number, start, place = self.stack.pop()
        if self.length == start:
            raise self.error(place, f"<{letter} {number}> is empty")
        self.found[number].spans[letter].append((start, self.length))

    def check(self, number: int, item: Marked) -> None:
        for letter, role in (("q", "cue"), ("c", "content")):
            if not item.spans[letter]:
                raise MarkupError(self.name, item.line, item.column, f"attribution {number} has no {role}")
        for parent, line, column in item.inside:
            if parent != item.parent:
                raise MarkupError(
                    self.name, line, column,
                    f"attribution {number} lies partly in the content of {item.parent} and partly in that of {parent}",
                )  # fmt: skip

    def place(self, at: int) -> tuple[int, int]:
        before = self.marked[:at]
        return self.first_line + before.count("\n"), at - (before.rfind("\n") + 1) + 1

    def error(self, at: int, problem: str) -> MarkupError:
        return MarkupError(self.name, *self.place(at), problem)


def render_body(text: str, spans: list[Spanned], parents: dict[int, int | None], name: str) -> str:
    """Put tags into a text. Raises MarkupError where spans cross."""

    def depth(number: int) -> int:
        parent = parents[number]
        return 0 if parent is None else 1 + depth(parent)

    order = sorted(spans, key=lambda s: (s[0], -s[1], depth(s[3]), s[2] != "c"))
    out: list[str] = []
    stack: list[Spanned] = []
    at = 0

    def close_until(limit: int) -> None:
        nonlocal at
        while stack and stack[-1][1] <= limit:
            end, letter = stack[-1][1], stack[-1][2]
            out.extend((_escaped(text[at:end]), f"</{letter}>"))
            at = end
            stack.pop()

    for start, end, letter, number in order:
        close_until(start)
        if stack and end > stack[-1][1]:
            raise MarkupError(name, 1, start + 1, f"spans of {stack[-1][3]} and {number} cross")
        out.extend((_escaped(text[at:start]), f"<{letter} {number}>"))
        at = start
        stack.append((start, end, letter, number))
    close_until(len(text))
    out.append(_escaped(text[at:]))
    return "".join(out)


def _escaped(text: str) -> str:
    return re.sub(r"&(?=lt;|amp;)", "&amp;", text).replace("<", "&lt;")
