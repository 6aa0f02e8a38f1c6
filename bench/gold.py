"""Gold attributions: the records that scoring works on, and the readers of gold files.

Two forms are read: JSON lines (also ``.gz``), one article ``{"id", "language", "text", "attributions": [{"source":
[[start, end], …], "cue": …, "content": …}]}``, and texts marked up inline (``selon.corpus.markup``), one file or a folder.
Richer gold adds to attributions ``id, parent, addressee, resolved, type, anonymous, stance, modality, chain``: what is
there is scored. Offsets are code points.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selon.corpus.markup import MarkupError, convert

Pair = tuple[int, int]
"""start and end of a span, in code points; the end is exclusive."""
ROLES = ("source", "cue", "content")
HEAD = ("title", "publisher", "published", "url")


class GoldError(ValueError):
    """A gold file that is not in one of the two forms; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution, gold or predicted.

    ``addressee``, ``anonymous``, ``stance``, ``modality``, ``type`` and ``chain`` are None where the annotation does
    not give them; ``resolved`` is None also where there is no source (``has_resolved`` tells which). ``chain``: names
    after the publisher. ``confidence``: 0 to 1, of predictions only.
    """

    id: str
    parent: str | None
    source: tuple[Pair, ...]
    cue: tuple[Pair, ...]
    content: tuple[Pair, ...]
    addressee: tuple[Pair, ...] | None = None
    resolved: str | None = None
    type: str | None = None
    anonymous: bool | None = None
    stance: str | None = None
    modality: str | None = None
    chain: tuple[str, ...] | None = None
    has_resolved: bool = False
    confidence: float | None = None

    def spans(self, role: str) -> tuple[Pair, ...]:
        """The spans of one role: source, cue, content or addressee."""
        found: tuple[Pair, ...] | None = getattr(self, role)
        return found or ()


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One annotated article.

    ``language``: None where the file does not say; ``head``: its title, publisher, published and url where known;
    ``flat``: its file annotates outermost attributions only (no attribution in it has a "parent").
    """

    id: str
    language: str | None
    text: str
    relations: tuple[Relation, ...]
    head: Mapping[str, str]
    flat: bool


def load_gold(path: Path, limit: int | None = None, language: str | None = None) -> tuple[GoldArticle, ...]:
    """Read a gold file or a folder of marked-up texts. Raises GoldError and OSError.

    ``language``: keep the articles in it; those whose language is not given are taken to be in it. ``limit``: how many
    of the kept ones, from the first.
    """
    objects = list(_objects(path))
    flat = not any("parent" in item for where, obj in objects for item in _items(obj, where))
    articles: list[GoldArticle] = []
    seen: set[str] = set()
    for where, obj in objects:
        article = _article(obj, where, flat, language)
        if article.id in seen:
            raise GoldError(f"{where}: the id {article.id!r} comes twice")
        seen.add(article.id)
        if language in (None, article.language):
            articles.append(article)
    if not articles:
        raise GoldError(f"{path}: no articles" + (f" in {language!r}" if language else ""))
    return tuple(articles[:limit])


def _objects(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Where an article stands ("file:line"), and the article."""
    if path.is_dir() or path.suffix == ".txt":
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            try:
                yield str(file), convert(file.read_text(encoding="utf-8"), str(file))
            except (MarkupError, UnicodeDecodeError) as error:
                raise GoldError(f"{file}: {error}") from None
        return
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    except (gzip.BadGzipFile, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: {error}") from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield f"{path}:{number}", _parsed(line, f"{path}:{number}")


def _parsed(line: str, where: str) -> dict[str, Any]:
    try:
        obj = json.loads(line)
    except ValueError as error:
        raise GoldError(f"{where}: not JSON: {error}") from None
    if not isinstance(obj, dict):
        raise GoldError(f"{where}: not a JSON object")
    for key, kind in (("id", str), ("text", str), ("attributions", list)):
        if not isinstance(obj.get(key), kind):
            raise GoldError(f"{where}: {key!r} is missing or no {kind.__name__}")
    return obj


def _items(obj: dict[str, Any], where: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = obj["attributions"]
    for number, item in enumerate(items, 1):
        if not isinstance(item, dict):
            raise GoldError(f"{where}: attribution {number} is no JSON object")
    return items


def _article(obj: dict[str, Any], where: str, flat: bool, language: str | None) -> GoldArticle:
    text = obj["text"]
    relations = tuple(_relation(item, f"a{i}", len(text), where) for i, item in enumerate(_items(obj, where), 1))
    known = {relation.id for relation in relations}
    if len(known) < len(relations):
        raise GoldError(f"{where}: two attributions have one id")
    for relation in relations:
        if relation.parent is not None and relation.parent not in known:
            raise GoldError(f"{where}: {relation.id} has the parent {relation.parent!r}, which does not exist")
    head = {key: obj[key] for key in HEAD if isinstance(obj.get(key), str)}
    return GoldArticle(obj["id"], obj.get("language") or language, text, relations, head, flat)


def _relation(item: dict[str, Any], name: str, length: int, where: str) -> Relation:
    def spans(role: str) -> tuple[Pair, ...]:
        return _spans(item.get(role) or [], length, f"{where}: {item.get('id', name)}: {role}")

    chain = item.get("chain")
    return Relation(
        id=str(item.get("id", name)),
        parent=item.get("parent"),
        source=spans("source"),
        cue=spans("cue"),
        content=spans("content"),
        addressee=spans("addressee") if "addressee" in item else None,
        resolved=item.get("resolved"),
        type=item.get("type"),
        anonymous=item.get("anonymous"),
        stance=item.get("stance"),
        modality=item.get("modality"),
        chain=tuple(chain) if chain is not None else None,
        has_resolved="resolved" in item,
    )


def _spans(found: list[Any], length: int, where: str) -> tuple[Pair, ...]:
    spans = []
    for pair in found:
        match pair:
            case [int(start), int(end)] if 0 <= start < end <= length:
                spans.append((start, end))
            case _:
                raise GoldError(f"{where}: {pair!r} is no span of a text of {length} characters")
    return tuple(spans)
