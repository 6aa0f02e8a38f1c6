"""Articles marked up inline, converted to stand-off gold and back.

A file is a header (``key: value`` lines), a blank line, the marked text, a line ``---`` and one line an attribution::

    id: quotidien-du-lac-eau
    language: fr
    publisher: Le Quotidien du lac
    published: 2025-03-14
    title: Eau : la commune dément

    <c 1>L’eau est potable</c>, <q 1>assure</q> <s 1>la mairie</s>.
    <s 2>L’opposition</s> <q 2>affirme</q> <c 2>que, <q 3>selon</q> <s 3>un rapport</s>, <c 3>l’eau fuirait</c></c>.
    ---
    1 | la mairie | type=government_body
    2 | L’opposition | type=group
    3 | rapport | type=document anonymous modality=conditional chain=L’opposition > rapport

Tags: ``s`` source, ``q`` cue, ``c`` content, ``d`` addressee, each with the number of its attribution. A number comes
back for spans that are interrupted. The text is what remains without tags; "&lt;" and "&amp;" stand for "<" and "&".

An attribution is nested in the one whose content encloses it (the innermost), and all of its spans must lie in that
content. A line below the rule: number | resolved source, "-" without one | properties: ``type`` (required with a
source), ``anonymous``, ``stance`` (neutral), ``modality`` (asserted), and last ``chain``, names after the publisher
with ">" between them; without it the chain is the source alone.
"""

from __future__ import annotations

import json
from typing import Any, get_args

from selon.corpus.markup_body import Marked, MarkupError, parse_body, render_body
from selon.records import Modality, SourceType, Stance

__all__ = ["MarkupError", "convert", "render"]

HEADER = ("id", "language", "publisher", "published", "title")
OPTIONAL = ("url", "author", "register")
VALUES = {"type": get_args(SourceType), "stance": get_args(Stance), "modality": get_args(Modality)}
ROLES = {"s": "source", "q": "cue", "c": "content", "d": "addressee"}


def convert(marked: str, name: str = "text") -> dict[str, Any]:
    """One marked-up article as a gold object; ``name`` begins the messages of the MarkupErrors it raises."""
    lines = marked.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if "" not in lines:
        raise MarkupError(name, len(lines), 1, "expected a blank line after the header")
    blank = lines.index("")
    header = _header(lines[:blank], name)
    if "---" not in lines[blank:]:
        raise MarkupError(name, len(lines), 1, "expected a line '---' after the text")
    rule = len(lines) - 1 - lines[::-1].index("---")
    first = next((i for i in range(blank, rule) if lines[i]), blank)
    body = parse_body("\n".join(lines[first:rule]).rstrip("\n"), name, first + 1)
    notes = _notes(lines[rule + 1 :], name, rule + 2)
    _same(body.attributions, notes, name)
    attributions = [_joined(number, body.attributions[number], notes[number][1]) for number in sorted(notes)]
    return {**header, "text": body.text, "attributions": attributions}


def render(gold: dict[str, Any]) -> str:
    """A gold object as marked-up text, which ``convert`` gives back as the same object.

    Raises MarkupError where spans of two attributions cross, which tags cannot show.
    """
    head = [f"{key}: {gold[key]}" for key in (*HEADER, *OPTIONAL) if key in gold]
    spans = [
        (start, end, letter, int(item["id"][1:]))
        for item in gold["attributions"]
        for letter, role in ROLES.items()
        for start, end in item[role]
    ]
    parents = {int(a["id"][1:]): int(a["parent"][1:]) if a["parent"] else None for a in gold["attributions"]}
    body = render_body(gold["text"], spans, parents, str(gold["id"]))
    return "\n".join([*head, "", body, "---", *map(_line, gold["attributions"])]) + "\n"


def _header(lines: list[str], name: str) -> dict[str, str]:
    header: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        key, colon, value = line.partition(":")
        if not colon or key not in (*HEADER, *OPTIONAL):
            raise MarkupError(name, number, 1, f"expected one of {', '.join(HEADER)} and a colon, found {line!r}")
        if key in header:
            raise MarkupError(name, number, 1, f"{key!r} comes twice")
        header[key] = value.strip()
    missing = [key for key in HEADER if not header.get(key)]
    if missing:
        raise MarkupError(name, max(1, len(lines)), 1, f"the header lacks {', '.join(missing)}")
    return header


def _notes(lines: list[str], name: str, first_line: int) -> dict[int, tuple[int, dict[str, Any]]]:
    """Attribution number -> (line, its properties)."""
    notes: dict[int, tuple[int, dict[str, Any]]] = {}
    for at, line in enumerate(lines, first_line):
        if not line.strip():
            continue
        parts = [part.strip() for part in line.split("|", 2)]
        if len(parts) != 3 or not parts[0].isdigit() or not parts[1]:
            raise MarkupError(name, at, 1, f"expected 'number | resolved source or - | properties', found {line!r}")
        if int(parts[0]) in notes:
            raise MarkupError(name, at, 1, f"attribution {parts[0]} is described twice")
        resolved = None if parts[1] == "-" else parts[1]
        notes[int(parts[0])] = (at, _properties(resolved, parts[2], line, name, at))
    return notes


def _properties(resolved: str | None, text: str, line: str, name: str, at: int) -> dict[str, Any]:
    plain, given, names = text.partition("chain=")
    chain = [link.strip() for link in names.split(">")] if given else [resolved] if resolved else []
    if given and not all(chain):
        raise MarkupError(name, at, line.find("chain=") + 1, "a link of the chain has no name")
    note: dict[str, Any] = {"resolved": resolved, "type": None, "anonymous": False, "stance": "neutral",
                            "modality": "asserted", "chain": chain}  # fmt: skip
    seen: set[str] = set()
    for item in plain.split():
        key, equals, value = item.partition("=")
        if item != "anonymous" and (not equals or value not in VALUES.get(key, ())):
            wanted = f"{key} is one of {', '.join(VALUES[key])}" if key in VALUES else f"{item!r} is no property"
            raise MarkupError(name, at, line.find(item) + 1, wanted)
        if key in seen:
            raise MarkupError(name, at, line.rfind(item) + 1, f"{key} comes twice")
        seen.add(key)
        note[key] = value if equals else True
    if resolved and note["type"] is None:
        raise MarkupError(name, at, 1, "the source's type is missing")
    return note


def _same(marked: dict[int, Marked], notes: dict[int, tuple[int, dict[str, Any]]], name: str) -> None:
    for number, item in marked.items():
        if number not in notes:
            raise MarkupError(name, item.line, item.column, f"attribution {number} is not described below the rule")
    for number, (at, _) in notes.items():
        if number not in marked:
            raise MarkupError(name, at, 1, f"attribution {number} is described, but not marked in the text")


def _joined(number: int, item: Marked, note: dict[str, Any]) -> dict[str, Any]:
    spans = {role: [list(pair) for pair in sorted(item.spans[letter])] for letter, role in ROLES.items()}
    return {"id": f"a{number}", "parent": f"a{item.parent}" if item.parent is not None else None, **spans, **note}


def _line(item: dict[str, Any]) -> str:
    words = [f"type={item['type']}"] if item["type"] else []
    words += ["anonymous"] if item["anonymous"] else []
    words += [f"{key}={item[key]}" for key, usual in (("stance", "neutral"), ("modality", "asserted"))
              if item[key] != usual]  # fmt: skip
    alone = [item["resolved"]] if item["resolved"] else []
    words += [f"chain={' > '.join(item['chain'])}"] if item["chain"] != alone else []
    return f"{item['id'][1:]} | {item['resolved'] or '-'} | {' '.join(words)}".rstrip()


def dumps(gold: dict[str, Any]) -> str:
    """A gold object as one line of JSON."""
    return json.dumps(gold, ensure_ascii=False)
