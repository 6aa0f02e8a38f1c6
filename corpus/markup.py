"""Articles marked up inline, converted to stand-off gold.

A file is a header (``key: value`` lines), a blank line, the marked text, a line ``---`` and one line an attribution::

    id: quotidien-du-lac-eau
    language: fr
    publisher: Le Quotidien du lac
    published: 2025-03-14
    title: Eau : la commune dément

    <c 1>L’eau est potable</c>, <q 1>assure</q> <s 1>la mairie</s>.
    <s 2>L’opposition</s> <q 2>affirme</q> <c 2>que, <q 3>selon</q> <s 3>un rapport interne</s>, <c 3>les relevés auraient été falsifiés</c></c>.
    ---
    1 | la mairie | type=government_body
    2 | L’opposition | type=group
    3 | rapport interne | type=document anonymous stance=neutral modality=conditional chain=L’opposition > rapport interne

Tags: s source, q cue, c content, d addressee, each with the number of its attribution; a number may come back, for spans
that are interrupted. An attribution inside of another one's content is nested in it. ``chain`` (after the publisher) may be
left out where it is the name alone. The text is what remains when the tags are taken out.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

TAG = re.compile(r"<(/?)([sqcd])(?: (\d+))?>")
ROLE = {"s": "source", "q": "cue", "c": "content", "d": "addressee"}
TYPES = ("person", "organization", "government_body", "news_agency", "media_outlet", "document", "group", "unknown")
STANCES = ("neutral", "endorsed", "distanced", "denied")
MODALITIES = ("asserted", "conditional", "possible", "planned", "negated", "question")
HEADER = ("id", "language", "publisher", "published", "title")


class MarkupError(ValueError):
    """Wrong markup; the message names the file, the line and what is wrong."""


@dataclass
class _Spans:
    source: list[list[int]] = field(default_factory=list)
    cue: list[list[int]] = field(default_factory=list)
    content: list[list[int]] = field(default_factory=list)
    addressee: list[list[int]] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)


def convert(marked: str, name: str = "text") -> dict[str, object]:
    """One marked-up article as a gold object. Raises MarkupError."""
    lines = marked.replace("\r\n", "\n").split("\n")
    try:
        blank, rule = lines.index(""), len(lines) - 1 - lines[::-1].index("---")
    except ValueError:
        raise MarkupError(f"{name}: expected a header, a blank line, the text and a line '---'") from None
    header = _header(lines[:blank], name)
    text, spans = _body("\n".join(lines[blank + 1 : rule]).strip("\n"), name, blank + 2)
    notes = _notes(lines[rule + 1 :], name, rule + 2)
    if set(notes) != set(spans):
        raise MarkupError(f"{name}: marked {sorted(spans)}, described {sorted(notes)}")
    attributions = []
    for number in sorted(spans, key=int):
        found, note = spans[number], notes[number]
        if not found.cue or not found.content:
            raise MarkupError(f"{name}: attribution {number} has no {'cue' if not found.cue else 'content'}")
        parent = found.inside[-1] if found.inside else None
        attributions.append(
            {
                "id": f"a{number}",
                "parent": f"a{parent}" if parent else None,
                "source": found.source,
                "cue": found.cue,
                "content": found.content,
                "addressee": found.addressee,
                **note,
            }
        )
    return {**header, "text": text, "attributions": attributions}


def _header(lines: list[str], name: str) -> dict[str, str]:
    header = {}
    for number, line in enumerate(lines, 1):
        key, colon, value = line.partition(":")
        if not colon or key not in HEADER:
            raise MarkupError(f"{name}:{number}: expected one of {', '.join(HEADER)} and a colon, found {line!r}")
        header[key] = value.strip()
    missing = [key for key in HEADER if key not in header]
    if missing:
        raise MarkupError(f"{name}: header lacks {', '.join(missing)}")
    return header


def _body(marked: str, name: str, first_line: int) -> tuple[str, dict[str, _Spans]]:
    parts: list[str] = []
    length = at = 0
    stack: list[tuple[str, str, int]] = []
    spans: dict[str, _Spans] = {}
    for match in TAG.finditer(marked):
        plain = marked[at : match.start()]
        parts.append(plain)
        length += len(plain)
        at = match.end()
        closing, letter, number = match.groups()
        where = f"{name}:{first_line + marked.count(chr(10), 0, match.start())}"
        if closing:
            if not stack or stack[-1][0] != letter:
                raise MarkupError(f"{where}: {match.group()} closes nothing that is open here ({stack[-1:]})")
            role, owner, start = stack.pop()
            getattr(spans[owner], ROLE[role]).append([start, length])
        else:
            if number is None:
                raise MarkupError(f"{where}: {match.group()} has no number")
            if number not in spans:
                spans[number] = _Spans(inside=[n for r, n, _ in stack if r == "c"])
            stack.append((letter, number, length))
    if stack:
        raise MarkupError(f"{name}: <{stack[-1][0]} {stack[-1][1]}> is never closed")
    rest = marked[at:]
    if "<" in rest or any("<" in part for part in parts):
        raise MarkupError(f"{name}: a '<' that is no tag")
    return "".join(parts) + rest, spans


def _notes(lines: list[str], name: str, first_line: int) -> dict[str, dict[str, object]]:
    notes: dict[str, dict[str, object]] = {}
    for number, line in enumerate(lines, first_line):
        if not line.strip():
            continue
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 3 or not parts[0].isdigit():
            raise MarkupError(f"{name}:{number}: expected 'number | resolved source or - | properties', found {line!r}")
        resolved = None if parts[1] == "-" else parts[1]
        properties, _, chain = parts[2].partition("chain=")
        note: dict[str, object] = {
            "resolved": resolved,
            "type": None,
            "anonymous": False,
            "stance": "neutral",
            "modality": "asserted",
            "chain": [c.strip() for c in chain.split(">")] if chain else ([resolved] if resolved else []),
        }
        for item in properties.split():
            key, _, value = item.partition("=")
            allowed = {"type": TYPES, "stance": STANCES, "modality": MODALITIES, "anonymous": ("",)}.get(key)
            if allowed is None or value not in allowed:
                raise MarkupError(f"{name}:{number}: {item!r} is no property")
            note[key] = True if key == "anonymous" else value
        if resolved and note["type"] is None:
            raise MarkupError(f"{name}:{number}: type is missing")
        notes[parts[0]] = note
    return notes


def main() -> int:
    """Convert folders or files to JSON lines on standard output; errors go to standard error, exit status 1."""
    failed = 0
    for argument in sys.argv[1:]:
        path = Path(argument)
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            try:
                sys.stdout.write(
                    json.dumps(convert(file.read_text(encoding="utf-8"), str(file)), ensure_ascii=False) + "\n"
                )
            except MarkupError as error:
                failed = 1
                sys.stderr.write(f"{error}\n")
    return failed


if __name__ == "__main__":
    sys.exit(main())
