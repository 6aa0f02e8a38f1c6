"""Articles as requests bring them, and readings as answers give them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from fastapi import Request
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from selon.exports.jsonl import from_dict
from selon.pipeline import article as article_of
from selon.pipeline import as_json, inputs, owner_name
from selon.pipeline.facts import Hands, facts
from selon.records import Article, Failure, Reading
from selon.server.models import ArticleIn, Group, ReadOut, Summary
from selon.server.problems import Problem
from selon.server.safety.uploads import receive
from selon.server.services import Services

BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": ArticleIn.model_json_schema(),
                "examples": {
                    "text": {"value": {"text": "La mairie dément, selon l’AFP.", "language": "fr"}},
                    "link": {"value": {"url": "https://news.example/bridge"}},
                },
            },
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}},
                }
            },
        },
    }
}


async def asked_article(request: Request, work: Services) -> Article:
    """The article of a request: JSON, or the first one of an uploaded file. Raises Problem."""
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media == "application/json":
        try:
            asked = ArticleIn.model_validate_json(await request.body())
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False, include_input=False)[0]
            where = ".".join(str(part) for part in first["loc"]) or "body"
            told = first["msg"].removeprefix("Value error, ")
            raise Problem(422, "invalid-request", f"{where}: {told}", where=where) from error
        return await run_in_threadpool(_given, asked, work)
    if media == "multipart/form-data":
        async with request.form(max_files=1, max_fields=10) as form:
            upload = form.get("file")
            if not isinstance(upload, UploadFile):
                raise Problem(422, "invalid-request", "no file in the field 'file'", where="file")
            path = await receive(upload, work.settings.max_upload)
        try:
            return await run_in_threadpool(_first, str(path), upload.filename or "the file", work)
        finally:
            with suppress(OSError):
                path.unlink()
                path.parent.rmdir()
    raise Problem(415, "unsupported-media-type", "send JSON with text, html or url, or a file as multipart/form-data")


def reading_of(article: Article, work: Services) -> Reading:
    """The reading of an article. Raises Problem."""
    (found,) = work.reader.read_many([article])
    if isinstance(found, Failure):
        raise Problem(422, "not-readable", found.reason)
    return found


def read_out(reading: Reading) -> ReadOut:
    """A reading as it goes out."""
    return ReadOut(reading=as_json(reading), summary=summary(reading))


def summary_of(body: dict[str, Any]) -> Summary:
    """The summary of a stored reading."""
    return summary(from_dict(body, checked=False))


def summary(reading: Reading) -> Summary:
    """What a person should see at a glance."""
    found = facts(reading)
    marks = dict(found.marks)
    denied = marks.pop("stance.denied", 0)
    return Summary(
        claims=found.claims,
        own_voice=found.own,
        attributed=found.attributed,
        chains=found.chains,
        depth=_depth(reading),
        named=[source.id for source in found.named],
        anonymous=[source.id for source in found.anonymous],
        owners=[_group(hands, owner_name(hands.key)) for hands in found.owners],
        states=[_group(hands, None) for hands in found.states],
        people=[source.id for source in found.humans],
        modalities={name.removeprefix("modality."): number for name, number in marks.items()},
        denied=denied,
    )


def _group(hands: Hands, name: str | None) -> Group:
    return Group(key=hands.key, name=name, sources=[one.id for one in hands.sources], claims=hands.claims)


def _depth(reading: Reading) -> int:
    """How many attributions lie in each other, at most."""
    depth: dict[str | None, int] = {None: 0}
    for one in sorted(reading.attributions, key=lambda a: _ancestors(reading, a.parent)):
        depth[one.id] = depth.get(one.parent, 0) + 1
    return max(depth.values())


def _ancestors(reading: Reading, parent: str | None) -> int:
    parents = {one.id: one.parent for one in reading.attributions}
    number = 0
    while parent is not None and number <= len(parents):
        parent, number = parents.get(parent), number + 1
    return number


def _given(asked: ArticleIn, work: Services) -> Article:
    if asked.text is not None:
        try:
            return article_of(
                asked.text,
                language=asked.language,
                title=asked.title,
                publisher=asked.publisher,
                published=asked.published,
                url=asked.url,
            )
        except ValueError as error:
            raise Problem(422, "not-readable", str(error), where="text") from error
    if asked.html is not None:
        with _page(asked.html) as path:
            found = _first(str(path), "html", work, where="html")
    else:
        url = asked.url or ""
        if not url.lower().startswith(("http://", "https://")):
            raise Problem(422, "not-an-address", f"{url[:200]!r} is no http or https address", where="url")
        found = _first(url, url, work, where="url")
    known = {
        "language": asked.language,
        "title": asked.title,
        "publisher": asked.publisher,
        "published": asked.published,
    }
    return replace(found, url=asked.url or found.url, **{name: value for name, value in known.items() if value})


@contextmanager
def _page(html: str) -> Iterator[Path]:
    """HTML as a file, which is what the readers of formats read."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(html, encoding="utf-8", errors="replace")
        yield path


def _first(place: str, name: str, work: Services, *, where: str = "file") -> Article:
    """The first article at a place. Raises Problem when there is none."""
    reason = "there is no article in it"
    for found in inputs([place], allow_private=work.settings.allow_private):
        if isinstance(found, Article):
            return replace(found, url=None) if found.url and found.url.startswith("file:") else found
        reason = found.reason
        break
    raise Problem(422, "not-readable", f"{name}: {reason}", where=where)
