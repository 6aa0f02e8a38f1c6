"""Exports: the archive as files, streamed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from fastapi.responses import StreamingResponse

from selon.pipeline.exporting import EXPORTS, MissingParquetError, export
from selon.server.asking import Wanted, Words, Work
from selon.server.problems import Problem
from selon.server.safety.access import AsReader

router = APIRouter(prefix="/exports", tags=["exports"])
_EXAMPLES = {
    "claims.jsonl": '{"key":12,"statement":"sha256:4f2a91d0c3#c3","text":"le pont rouvre lundi","modality":"asserted"}\n',
    "claims.csv": "statement,text,language,publisher\r\nsha256:4f2a91d0c3#c3,le pont rouvre lundi,fr,La Rive\r\n",
    "families.jsonl": '{"family":{"id":"f12","members":["sha256:4f2a91d0c3#c3"]},"members":[],"denials":[]}\n',
}


@router.get(
    "/{name}",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": "The file, streamed.",
            "content": {
                "application/x-ndjson": {"schema": {"type": "string"}, "example": _EXAMPLES["claims.jsonl"]},
                "text/csv": {"schema": {"type": "string"}, "example": _EXAMPLES["claims.csv"]},
                "application/vnd.apache.parquet": {"schema": {"type": "string", "format": "binary"}},
            },
        }
    },
)
def exported(
    name: Annotated[
        str,
        Path(
            max_length=40,
            description=f"One of {', '.join(EXPORTS)}.",
            examples=["claims.csv"],
            json_schema_extra={"enum": [*EXPORTS]},
        ),
    ],
    work: Work,
    _user: AsReader,
    chosen: Wanted,
    q: Words = None,
    bom: Annotated[bool, Query(description="Begin claims.csv with a byte order mark.")] = False,
) -> StreamingResponse:
    """Everything that is wanted of the archive, in one file; nothing is held in memory."""
    if name not in EXPORTS:
        raise Problem(404, "unknown-export", f"{name!r} is none of {', '.join(EXPORTS)}")
    try:
        pieces = export(work.archive, name, q, chosen, bom=bom)
    except MissingParquetError as error:
        raise Problem(501, "no-parquet", str(error)) from error
    headers = {"Content-Disposition": f'attachment; filename="selon-{name}"', "Cache-Control": "no-store"}
    return StreamingResponse(pieces, media_type=EXPORTS[name].media_type, headers=headers)
