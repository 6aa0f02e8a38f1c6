"""Jobs: long work begun, watched, stopped."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from selon.server.asking import Work
from selon.server.jobs import BusyError, Job, Kind, UnknownJobError, Uploaded, is_web, streamed
from selon.server.problems import Problem
from selon.server.safety.access import AsAnalyst, AsReader
from selon.server.safety.uploads import receive
from selon.server.services import Services

router = APIRouter(prefix="/jobs", tags=["jobs"])
Id = Annotated[str, Path(max_length=64, examples=["9f2c41d07be35a86"])]
MOST_FILES = 2000
"""Files of one request, as those of a folder."""
MOST_URLS = 1000
_EXAMPLE = {
    "id": "9f2c41d07be35a86",
    "kind": "files",
    "label": "press/day-1.html (+11)",
    "state": "running",
    "created": "2025-03-14T09:00:00Z",
    "finished": None,
    "who": "ana",
    "total": 12,
    "done": 5,
    "added": 3,
    "known": 1,
    "copies": 1,
    "failed": 1,
    "claims": 31,
    "problems": [{"where": "press/day-3.html", "reason": "no text was found in it"}],
}
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {
                        "files": {"type": "array", "minItems": 1, "items": {"type": "string", "format": "binary"}}
                    },
                }
            },
            "application/json": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "urls": {"type": "array", "minItems": 1, "maxItems": MOST_URLS, "items": {"type": "string"}},
                        "feed": {"type": "string"},
                    },
                },
                "examples": {
                    "urls": {"value": {"urls": ["https://news.example/one", "https://news.example/two"]}},
                    "feed": {"value": {"feed": "https://news.example/feed.xml"}},
                },
            },
        },
    }
}


class JobPage(BaseModel):
    """The jobs that are remembered; ``cursor`` is always null, for they are few."""

    items: list[Job]
    cursor: str | None = None


class Addresses(BaseModel):
    """Either addresses or a feed."""

    model_config = ConfigDict(extra="forbid")
    urls: list[Annotated[str, Field(max_length=2000)]] | None = Field(None, min_length=1, max_length=MOST_URLS)
    feed: str | None = Field(None, max_length=2000)

    @model_validator(mode="after")
    def _one(self) -> Addresses:
        if (self.urls is None) == (self.feed is None):
            raise ValueError("expected either urls or feed")
        return self


@router.post(
    "",
    status_code=202,
    response_model=Job,
    openapi_extra=_BODY,
    responses={202: {"content": {"application/json": {"example": _EXAMPLE}}}},
)
async def start(request: Request, response: Response, work: Work, user: AsAnalyst) -> Job:
    """Begin to add files (one, many, a folder's), addresses, or what a feed has that is new."""
    kind: Kind
    inputs: list[Uploaded] | list[str]
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media == "multipart/form-data":
        kind, inputs = "files", await _files(request, work)
    elif media == "application/json":
        kind, inputs = _addresses(await request.body())
    else:
        raise Problem(415, "unsupported-media-type", "send files as multipart/form-data, or JSON with urls or feed")
    try:
        job = await run_in_threadpool(work.jobs.start, kind, inputs, user.name)
    except BusyError as error:
        raise Problem(503, "busy", str(error)) from error
    except ValueError as error:
        raise Problem(422, "invalid-input", str(error)) from error
    response.headers["Location"] = f"{request.url.path.rstrip('/')}/{job.id}"
    return job


@router.get("", response_model=JobPage)
def list_jobs(work: Work, _user: AsReader) -> JobPage:
    """The jobs that are remembered, the newest first."""
    return JobPage(items=list(work.jobs.list()))


@router.get("/{job}", response_model=Job, responses={200: {"content": {"application/json": {"example": _EXAMPLE}}}})
def one_job(job: Id, work: Work, _user: AsReader) -> Job:
    """A job as it is now."""
    try:
        return work.jobs.get(job)
    except UnknownJobError as error:
        raise _unknown(job) from error


@router.delete("/{job}", response_model=Job)
def stop(job: Id, work: Work, _user: AsAnalyst) -> Job:
    """Stop a job between two articles; what it has added is kept. One that has ended stays as it is."""
    try:
        return work.jobs.cancel(job)
    except UnknownJobError as error:
        raise _unknown(job) from error


@router.get(
    "/{job}/events",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": "Server-sent events: progress and end with the job, outcome with that of one article.",
            "content": {"text/event-stream": {"schema": {"type": "string"}}},
        },
        204: {"description": "The end was told already."},
    },
)
async def events(
    job: Id,
    work: Work,
    _user: AsReader,
    last_event_id: Annotated[str | None, Header(max_length=20)] = None,
) -> Response:
    """What happens to a job, as it happens, until its end; ``Last-Event-ID`` goes on from where a watcher was."""
    after = int(last_event_id) if last_event_id and last_event_id.isascii() and last_event_id.isdecimal() else 0
    try:
        if after and work.jobs.heard(job, after):
            return Response(status_code=204)  # tells a browser not to ask again
        found = work.jobs.events(job, after)
    except UnknownJobError as error:
        raise _unknown(job) from error
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(streamed(found), media_type="text/event-stream", headers=headers)


async def _files(request: Request, work: Services) -> list[Uploaded]:
    """The files of a request, each in a place of its own. One that is refused is a failure of the job, as long as others are
    not. Raises Problem.
    """
    found: list[Uploaded] = []
    refused: Problem | None = None
    try:
        async with request.form(max_files=MOST_FILES, max_fields=10) as form:
            uploads = [one for field in ("files", "files[]", "file") for one in form.getlist(field)]
            for upload in uploads:
                if isinstance(upload, UploadFile):
                    name = _name(upload.filename)
                    try:
                        found.append(Uploaded(await receive(upload, work.settings.max_upload), name))
                    except Problem as problem:
                        refused = refused or problem
                        found.append(Uploaded(None, name, problem.detail))
        if not found:
            raise Problem(422, "invalid-input", "there are no files in the field 'files'", where="files")
        if refused is not None and all(one.path is None for one in found):
            raise refused
    except BaseException:
        for one in found:
            one.discard()
        raise
    return found


def _name(given: str | None) -> str:
    """What a file's sender calls it, fit to be shown; never used as a path."""
    told = "".join(char if char.isprintable() else " " for char in given or "").strip()
    return told[-300:] or "file"


def _unknown(job: str) -> Problem:
    return Problem(404, "unknown-job", f"there is no job {job!r}; the server remembers the newest only")


def _addresses(body: bytes) -> tuple[Kind, list[str]]:
    try:
        said = Addresses.model_validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "body"
        raise Problem(422, "invalid-input", first["msg"], where=where) from error
    kind: Kind = "feed" if said.feed is not None else "urls"
    addresses = [said.feed] if said.feed is not None else [*dict.fromkeys(said.urls or ())]
    for number, address in enumerate(addresses):
        if not is_web(address):
            where = "feed" if kind == "feed" else f"urls[{number}]"
            raise Problem(422, "invalid-input", f"{address[:200]!r} is no http or https address", where=where)
    return kind, addresses
