"""Statements as JSON objects and back; and how those of one article are stored without repeating what they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from selon.archive.packing import pack, unpack
from selon.records import DateMention, Hop, Place, Source, Span, Statement

_Json = dict[str, Any]


def statement_to_dict(statement: Statement) -> _Json:
    """A statement as a JSON object with the names of the record."""
    return {
        "key": statement.key,
        "article_id": statement.article_id,
        "language": statement.language,
        "title": statement.title,
        "url": statement.url,
        "published": statement.published,
        "publisher": None if statement.publisher is None else source_to_dict(statement.publisher),
        "text": statement.text,
        "context": statement.context,
        "modality": statement.modality,
        "hops": [
            {"role": hop.role, "stance": hop.stance, "source": source_to_dict(hop.source)} for hop in statement.hops
        ],
        "dates": [{**_span(date), "first": date.first, "last": date.last} for date in statement.dates],
        "places": [{**_span(place), "country": place.country} for place in statement.places],
    }


def statement_from_dict(obj: Mapping[str, Any]) -> Statement:
    """The statement that such an object stands for. Raises KeyError when a name is missing."""
    return Statement(
        key=obj["key"],
        article_id=obj["article_id"],
        language=obj["language"],
        title=obj["title"],
        url=obj["url"],
        published=obj["published"],
        publisher=None if obj["publisher"] is None else source_from_dict(obj["publisher"]),
        text=obj["text"],
        context=obj["context"],
        modality=obj["modality"],
        hops=tuple(Hop(hop["role"], hop["stance"], source_from_dict(hop["source"])) for hop in obj["hops"]),
        dates=tuple(DateMention(d["start"], d["end"], d["text"], d["first"], d["last"]) for d in obj["dates"]),
        places=tuple(Place(p["start"], p["end"], p["text"], p["country"]) for p in obj["places"]),
    )


def source_to_dict(source: Source) -> _Json:
    """A source as a JSON object."""
    return {
        "id": source.id,
        "name": source.name,
        "type": source.type,
        "anonymous": source.anonymous,
        "mentions": [_span(span) for span in source.mentions],
        "identity": source.identity,
        "country": source.country,
        "owner": source.owner,
        "control": source.control,
    }


def source_from_dict(obj: Mapping[str, Any]) -> Source:
    """The source that such an object stands for. Raises KeyError when a name is missing."""
    return Source(
        id=obj["id"],
        name=obj["name"],
        type=obj["type"],
        anonymous=obj["anonymous"],
        mentions=tuple(Span(span["start"], span["end"], span["text"]) for span in obj["mentions"]),
        identity=obj["identity"],
        country=obj["country"],
        owner=obj["owner"],
        control=obj["control"],
    )


def split_statements(statements: Sequence[Statement]) -> tuple[bytes | None, list[bytes]]:
    """The statements of one article as they are stored: what all share, and what each has beside it."""
    objects = [statement_to_dict(statement) for statement in statements]
    if not objects:
        return None, []
    first, *others = objects
    shared = {name: value for name, value in first.items() if all(other[name] == value for other in others)}
    own = [{name: value for name, value in obj.items() if name not in shared} for obj in objects]
    return pack(shared), [pack(obj) for obj in own]


def join_statement(shared: _Json, own: bytes) -> Statement:
    """One of the statements that were split; ``shared``: unpacked, as many need it."""
    return statement_from_dict({**shared, **unpack(own)})


def _span(span: Span) -> _Json:
    return {"start": span.start, "end": span.end, "text": span.text}
