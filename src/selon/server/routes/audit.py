"""The log of what was done: log-ins, refusals, corrections."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from pydantic import BaseModel, ConfigDict

from selon.server.safety.access import AsAdmin
from selon.server.safety.install import Safety
from selon.server.services import Services, services

router = APIRouter(prefix="/audit", tags=["audit"])
_WRITTEN = 2.0
"""Seconds that are waited for what was done just now to be in the log."""


class Entry(BaseModel):
    """Who did what, and when. ``who``: "" for nobody known; ``detail``: by ``what``; ``at``: ISO 8601 in UTC."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": 7,
                    "at": "2025-03-14T09:00:00Z",
                    "who": "ana",
                    "what": "login",
                    "detail": {"client": "192.0.2.7", "method": "POST", "path": "/api/v1/session", "role": "analyst"},
                }
            ]
        }
    )
    id: int
    at: str
    who: str
    what: str
    detail: Any


class AuditPage(BaseModel):
    """A part of the log."""

    items: list[Entry]
    cursor: str | None


@router.get("", response_model=AuditPage)
def log(
    request: Request,
    work: Annotated[Services, Depends(services)],
    _user: AsAdmin,
    limit: Annotated[int, Query(ge=1, le=200, description="Most items.")] = 50,
    cursor: Annotated[str | None, Query(max_length=400, description="Of the answer before, to go on.")] = None,
) -> AuditPage:
    """What was done, the newest first."""
    safety: Safety | None = getattr(request.app.state, "safety", None)
    if safety is not None:
        safety.keeper.flush(_WRITTEN)
    page = work.archive.view().audit(cursor=cursor, limit=limit)
    items = [Entry(id=one.id, at=one.at, who=one.who, what=one.what, detail=one.detail) for one in page.items]
    return AuditPage(items=items, cursor=page.cursor)
