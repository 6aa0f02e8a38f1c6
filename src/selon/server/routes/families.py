"""Families: claims that say the same, followed to their origins."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel

from selon.pipeline import owner_name
from selon.pipeline.archives import FamilyRow, follow
from selon.server.asking import Cursor, Limit, Work
from selon.server.models import FollowedOut
from selon.server.problems import Problem
from selon.server.safety.access import AsReader

router = APIRouter(prefix="/families", tags=["families"])


class FamilyPage(BaseModel):
    """A part of the list of families."""

    items: list[FamilyRow]
    cursor: str | None


@router.get("")
def families(
    work: Work,
    _user: AsReader,
    order: Annotated[
        Literal["size", "articles", "time"], Query(description="Most claims, most articles or the latest first.")
    ] = "size",
    limit: Limit = 50,
    cursor: Cursor = None,
) -> FamilyPage:
    """Families of several claims."""
    page = work.archive.view().families(order, cursor=cursor, limit=limit)
    return FamilyPage(items=list(page.items), cursor=page.cursor)


@router.get("/{name:path}")
def family(
    name: Annotated[
        str, Path(max_length=2200, description='A family\'s id, or a claim, "ARTICLE_ID#CLAIM_ID".', examples=["f12"])
    ],
    work: Work,
    _user: AsReader,
) -> FollowedOut:
    """A family with its members by time, its route, its origins and how they were counted, circular reports and drift."""
    if not name.strip():
        raise Problem(404, "unknown-claim", "no family is named")
    found = follow(work.archive, name)
    groups = {node.group for node in found.route.nodes if node.group}
    for report in (found.publishing, *found.wires):
        groups |= {family.id for family in report.families if len(family.publishers) > 1}
        groups.update(report.agencies, report.helpers)
    return FollowedOut(
        family=found.family,
        members=list(found.members),
        denials=list(found.denials),
        route=found.route,
        origins=found.origins,
        circles=list(found.circles),
        drifts=list(found.drifts),
        copies=[sorted(group) for group in found.copies],
        publishing=found.publishing,
        wires=list(found.wires),
        owners={group: owner_name(group) or group for group in sorted(groups)},
    )
