"""What requests ask in common: filters of claims, parts of listings."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query

from selon.pipeline.archives import ClaimFilter
from selon.records import Modality
from selon.server.services import Services, services

Work = Annotated[Services, Depends(services)]
Limit = Annotated[int, Query(ge=1, le=200, description="Most items.")]
Cursor = Annotated[str | None, Query(max_length=400, description="Of the answer before, to go on.")]
Words = Annotated[
    str | None,
    Query(
        max_length=1000,
        description='Words to be found; "quoted": a phrase; a trailing *: a beginning.',
        examples=["pont"],
    ),
]
Text = Annotated[str | None, Query(max_length=2000)]
Day = Annotated[str | None, Query(max_length=10, pattern=r"^\d{4}-\d{2}-\d{2}$", examples=["2025-03-14"])]
Code = Annotated[str | None, Query(min_length=2, max_length=2, pattern="^[A-Za-z]{2}$", examples=["FR"])]


def wanted(
    language: Annotated[str | None, Query(max_length=12, description="ISO 639-1.", examples=["fr"])] = None,
    publisher: Text = None,
    source: Annotated[str | None, Query(max_length=2000, description="A name or identity in the chain.")] = None,
    country: Annotated[Code, Query(description="That the claim names.")] = None,
    origin_country: Code = None,
    origin_type: Annotated[str | None, Query(max_length=40, description='Of the last link, or "publisher".')] = None,
    modality: Modality | None = None,
    anonymous: bool | None = None,
    hedged: bool | None = None,
    since: Day = None,
    until: Day = None,
    about_since: Day = None,
    about_until: Day = None,
    article: Text = None,
    family: Annotated[str | None, Query(max_length=20, pattern="^f[0-9]{1,18}$", examples=["f12"])] = None,
) -> ClaimFilter:
    """The filters of claims, as they stand in an address."""
    return ClaimFilter(
        language=language,
        publisher=publisher,
        source=source,
        country=country,
        origin_country=origin_country,
        origin_type=origin_type,
        modality=modality,
        anonymous=anonymous,
        hedged=hedged,
        since=since,
        until=until,
        about_since=about_since,
        about_until=about_until,
        article=article,
        family=family,
    )


Wanted = Annotated[ClaimFilter, Depends(wanted)]
