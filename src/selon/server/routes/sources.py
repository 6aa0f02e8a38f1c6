"""Sources and outlets: who is cited, by whom, how often."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel

from selon.pipeline import owner_name
from selon.pipeline.archives import ClaimFilter, OutletRow, SourceRow, View, outlet_texts
from selon.records import Source
from selon.server.asking import Cursor, Limit, Words, Work
from selon.server.models import ClaimPage, Grade, OutletOut, SourceOut, claim_page
from selon.server.problems import Problem
from selon.server.safety.access import AsReader

router = APIRouter()
Name = Annotated[
    str, Path(max_length=2000, description="A name or an identity.", examples=["Sputnik", "outlet:sputnik"])
]


class SourcePage(BaseModel):
    """A part of the list of sources."""

    items: list[SourceRow]
    cursor: str | None


class OutletPage(BaseModel):
    """A part of the list of outlets."""

    items: list[OutletRow]
    cursor: str | None


@router.get("/sources", tags=["sources"])
def sources(work: Work, _user: AsReader, q: Words = None, limit: Limit = 50, cursor: Cursor = None) -> SourcePage:
    """Sources, those of most claims first, each once however it is spelt."""
    page = work.archive.view().sources(q, cursor=cursor, limit=limit)
    return SourcePage(items=list(page.items), cursor=page.cursor)


@router.get("/sources/{name:path}", tags=["sources"])
def source(name: Name, work: Work, _user: AsReader) -> SourceOut:
    """What somebody is said to have said, through whom, and what is said of them by others."""
    view = work.archive.view()
    profile = view.source(name)
    if profile is None:
        raise Problem(404, "unknown-source", f"no chain in the archive has a source {name!r}")
    return SourceOut(
        profile=profile,
        said=claim_page(view.claims(None, ClaimFilter(source=name), limit=20)),
        about=_about(view, profile.names[0].source.name if profile.names else name),
        grade=_grade(view, name, profile.names[0].source.identity if profile.names else None),
        owners=_owners(one.source for one in (*profile.names, *profile.through, *profile.publishers)),
    )


@router.get("/outlets", tags=["outlets"])
def outlets(work: Work, _user: AsReader, q: Words = None, limit: Limit = 50, cursor: Cursor = None) -> OutletPage:
    """Publishers, those of most articles first."""
    page = work.archive.view().outlets(q, cursor=cursor, limit=limit)
    return OutletPage(items=list(page.items), cursor=page.cursor)


@router.get("/outlets/{name:path}", tags=["outlets"])
def outlet(name: Name, work: Work, _user: AsReader) -> OutletOut:
    """What an outlet published: in its own voice, from whom; who relays it, who runs the same texts."""
    view = work.archive.view()
    found = view.outlet(name)
    if found is None:
        raise Problem(404, "unknown-outlet", f"no article in the archive is by {name!r}")
    publishing = outlet_texts(view, name)
    counted = [one.source for one in (*found.relays, *found.origins, *found.relayed_by)]
    others = [one.source for one in publishing.texts.outlets]
    more = {family.id for family in publishing.families if len(family.publishers) > 1}
    more |= {use.agency for use in publishing.agencies}
    return OutletOut(
        **{field.name: getattr(found, field.name) for field in fields(found)},
        publishing=publishing,
        owners=_owners((*found.names, *counted, *others), more),
    )


def _owners(sources: Iterable[Source], more: Iterable[str] = ()) -> dict[str, str]:
    """The names of sources' owners, and of more ids."""
    ids = {one.owner for one in sources if one.owner}.union(more)
    return {one: owner_name(one) or one for one in sorted(ids)}


def _about(view: View, name: str) -> ClaimPage:
    """Claims that name somebody, whoever makes them."""
    words = name.replace('"', " ").strip()
    return claim_page(view.claims(f'"{words}"', limit=20)) if words else ClaimPage(items=[], cursor=None)


def _grade(view: View, *names: str | None) -> Grade | None:
    """The latest grade that stands."""
    for name in names:
        for one in view.corrections(subject=name, kind="grade", limit=20).items if name else ():
            if isinstance(one.payload, dict) and "reliability" in one.payload:
                reliability = str(one.payload["reliability"])
                return Grade(reliability=reliability, note=one.note, who=one.who, at=one.at, correction=one.id)
    return None
