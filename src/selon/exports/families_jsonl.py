"""Families as JSON Lines: one object a family of two claims or more, with its members and the claims that deny it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

from selon.exports.listing import PAGE, Filter, Source, every, has_claims
from selon.exports.plain import to_line


def families_jsonl(view: Source, query: str | None, wanted: Filter) -> Iterator[bytes]:
    """One line a family that has a claim that is wanted, those of most claims first:
    {"family", "members": statements by time, "denials"}.
    """
    filtered = query is not None or wanted != type(wanted)()
    for row in every(lambda cursor: view.families(cursor=cursor, limit=PAGE)):
        if wanted.family not in (None, row.id):
            continue
        if filtered and not has_claims(view, query, cast(Filter, replace(cast(Any, wanted), family=row.id))):
            continue
        family = view.family(row.id)
        if family is not None:
            members, denials = view.statements(family.members), view.statements(family.denials)
            line = to_line({"family": family, "members": members, "denials": denials})
            yield f"{line}\n".encode()
