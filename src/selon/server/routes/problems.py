"""What the problems mean that the API answers with."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel

from selon.server.catalogue import KINDS
from selon.server.problems import Problem

router = APIRouter(prefix="/problems", tags=["problems"])


class KindOut(BaseModel):
    """A kind of problem. ``type``: as a problem has it; ``advice``: what to do."""

    type: str
    title: str
    status: int
    meaning: str
    advice: str


@router.get("")
def problems() -> list[KindOut]:
    """Every kind of problem."""
    return [_out(name) for name in KINDS]


@router.get("/{kind}")
def problem(kind: Annotated[str, Path(max_length=60, examples=["unknown-article"])]) -> KindOut:
    """What a kind of problem means, and what to do; open to everybody."""
    if kind not in KINDS:
        raise Problem(404, "unknown-problem", f"there is no kind of problem {kind!r}")
    return _out(kind)


def _out(name: str) -> KindOut:
    status, meaning, advice = KINDS[name]
    title = HTTPStatus(status).phrase
    return KindOut(type=f"/api/v1/problems/{name}", title=title, status=status, meaning=meaning, advice=advice)
