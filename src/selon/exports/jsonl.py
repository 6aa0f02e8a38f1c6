"""Readings as JSON objects of the form "selon/reading/1", one a line, and back without loss.

Key names and their order are those of the published contract. Beyond it, an article has ``author`` and a reading has
``notes`` and ``model``; a reader of this form must ignore keys that it does not know, as ``from_dict`` does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from selon.exports.schema import check
from selon.records import (
    SCHEMA,
    Article,
    Attribution,
    Claim,
    DateMention,
    Link,
    Place,
    Reading,
    Source,
    Span,
)

# Characters that JSON allows raw in a string but that break a line, steer a terminal or cannot be written as UTF-8.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")

_Json = dict[str, Any]


def to_dict(reading: Reading) -> _Json:
    """Give a reading as a JSON object whose keys are in the order of the contract."""
    return {
        "schema": reading.schema,
        "article": _article(reading.article),
        "attributions": [_attribution(item) for item in reading.attributions],
        "sources": [_source(item) for item in reading.sources],
        "claims": [_claim(item) for item in reading.claims],
        "notes": list(reading.notes),
        "model": reading.model,
    }


def to_line(reading: Reading) -> str:
    """Give a reading as one line of JSON, without the line's end."""
    return written(json.dumps(to_dict(reading), ensure_ascii=False, separators=(",", ":")))


def to_text(reading: Reading) -> str:
    """Give a reading as JSON indented for people, without a last line's end."""
    return written(json.dumps(to_dict(reading), ensure_ascii=False, indent=2))


def from_dict(obj: object, *, checked: bool = True) -> Reading:
    """Give back the reading that an object stands for.

    ``checked=False`` leaves the check out, for objects that this package has written itself.
    Raises ``selon.exports.schema.ReadingError``, which names the place in the object.
    """
    if checked:
        check(obj)
    if not isinstance(obj, Mapping):
        raise TypeError(f"a reading is a JSON object, not {type(obj).__name__}")
    return Reading(
        article=_read_article(obj["article"]),
        attributions=tuple(_read_attribution(item) for item in obj["attributions"]),
        sources=tuple(_read_source(item) for item in obj["sources"]),
        claims=tuple(_read_claim(item) for item in obj["claims"]),
        notes=tuple(obj.get("notes", ())),
        model=obj.get("model"),
        schema=obj.get("schema", SCHEMA),
    )


def from_line(line: str) -> Reading:
    """Give back the reading of one line. Raises ``json.JSONDecodeError`` or ``ReadingError``."""
    return from_dict(json.loads(line))


def written(text: str) -> str:
    """Give JSON with the characters escaped that it may hold and a line or a terminal may not."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _span(span: Span) -> _Json:
    return {"start": span.start, "end": span.end, "text": span.text}


def _spans(spans: tuple[Span, ...]) -> list[_Json]:
    return [_span(span) for span in spans]


def _optional(span: Span | None) -> _Json | None:
    return None if span is None else _span(span)


def _article(article: Article) -> _Json:
    return {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "language": article.language,
        "text": article.text,
        "author": article.author,
    }


def _attribution(item: Attribution) -> _Json:
    return {
        "id": item.id,
        "parent": item.parent,
        "kind": item.kind,
        "source": _optional(item.source),
        "cue": _spans(item.cue),
        "content": _spans(item.content),
        "addressee": _optional(item.addressee),
        "source_id": item.source_id,
        "stance": item.stance,
        "confidence": item.confidence,
    }


def _source(item: Source) -> _Json:
    return {
        "id": item.id,
        "name": item.name,
        "type": item.type,
        "anonymous": item.anonymous,
        "mentions": _spans(item.mentions),
        "identity": item.identity,
        "country": item.country,
        "owner": item.owner,
        "control": item.control,
    }


def _claim(item: Claim) -> _Json:
    return {
        "id": item.id,
        "spans": _spans(item.spans),
        "chain": list(item.chain),
        "links": [_link(link) for link in item.links],
        "attributions": list(item.attributions),
        "modality": item.modality,
        "dates": [{**_span(date), "first": date.first, "last": date.last} for date in item.dates],
        "places": [{**_span(place), "country": place.country} for place in item.places],
    }


def _link(link: Link) -> _Json:
    """``kept_from`` stands only where no attribution of the claim makes the link; the publisher's link needs none."""
    made = {"role": link.role, "attribution": link.attribution, "stance": link.stance}
    kept = link.kept_from
    if kept is None and (link.attribution is not None or link.role == "publisher"):
        return made
    return {**made, "kept_from": _span(kept) if isinstance(kept, Span) else kept}


def _read_span(obj: _Json) -> Span:
    return Span(obj["start"], obj["end"], obj["text"])


def _read_spans(items: list[_Json]) -> tuple[Span, ...]:
    return tuple(_read_span(item) for item in items)


def _read_optional(obj: _Json | None) -> Span | None:
    return None if obj is None else _read_span(obj)


def _read_article(obj: _Json) -> Article:
    return Article(
        id=obj["id"],
        text=obj["text"],
        language=obj["language"],
        title=obj["title"],
        publisher=obj["publisher"],
        published=obj["published"],
        url=obj["url"],
        author=obj.get("author"),
    )


def _read_attribution(obj: _Json) -> Attribution:
    return Attribution(
        id=obj["id"],
        parent=obj["parent"],
        kind=obj["kind"],
        source=_read_optional(obj["source"]),
        cue=_read_spans(obj["cue"]),
        content=_read_spans(obj["content"]),
        addressee=_read_optional(obj["addressee"]),
        source_id=obj["source_id"],
        stance=obj["stance"],
        confidence=obj["confidence"],
    )


def _read_source(obj: _Json) -> Source:
    return Source(
        id=obj["id"],
        name=obj["name"],
        type=obj["type"],
        anonymous=obj["anonymous"],
        mentions=_read_spans(obj["mentions"]),
        identity=obj["identity"],
        country=obj["country"],
        owner=obj["owner"],
        control=obj["control"],
    )


def _read_claim(obj: _Json) -> Claim:
    return Claim(
        id=obj["id"],
        spans=_read_spans(obj["spans"]),
        chain=tuple(obj["chain"]),
        links=tuple(_read_link(link) for link in obj["links"]),
        attributions=tuple(obj["attributions"]),
        modality=obj["modality"],
        dates=tuple(DateMention(i["start"], i["end"], i["text"], i["first"], i["last"]) for i in obj["dates"]),
        places=tuple(Place(i["start"], i["end"], i["text"], i["country"]) for i in obj["places"]),
    )


def _read_link(obj: _Json) -> Link:
    kept = obj.get("kept_from")
    return Link(obj["role"], obj["attribution"], obj["stance"], _read_span(kept) if isinstance(kept, dict) else kept)
