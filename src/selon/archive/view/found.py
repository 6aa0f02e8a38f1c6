"""The claims that a query and a filter leave, as a part of larger queries."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CTE, Select, select

from selon.archive.folding import parse
from selon.archive.rows import ClaimFilter
from selon.archive.search import SearchIndex
from selon.archive.tables import claims
from selon.archive.view.filters import filtered


def found_claims(index: SearchIndex, query: str | None, wanted: ClaimFilter) -> CTE | None:
    """The keys of the claims; None when the query holds no word. Raises ArchiveError."""
    terms = parse(query) if query is not None else ()
    if query is not None and not terms:
        return None
    found: Select[Any] = select(claims.c.id).select_from(claims)
    if terms:
        match = index.match("claims", terms)
        found = select(claims.c.id).select_from(match).join(claims, claims.c.id == match.c.id)
    return filtered(found, wanted).cte("found")
