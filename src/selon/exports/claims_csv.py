"""Claims as CSV (RFC 4180), one row a claim, for spreadsheets.

No cell is taken for a formula: where one begins with a sign that spreadsheets calculate from, an apostrophe is put before it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Any, cast

from selon.exports.listing import Filter, Source, claim_rows
from selon.exports.plain import plain

COLUMNS = (
    "statement",
    "text",
    "language",
    "publisher",
    "published",
    "chain",
    "origin",
    "origin_type",
    "origin_anonymous",
    "origin_identity",
    "origin_country",
    "relays",
    "modality",
    "stance",
    "hedged",
    "countries",
    "first_day",
    "last_day",
    "family",
    "title",
    "url",
    "article_id",
)
BOM = "\ufeff"
"""Tells some spreadsheets that a file is in UTF-8."""
BETWEEN = " › "
_FORMULA = re.compile(r"^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")


def claims_csv(view: Source, query: str | None, wanted: Filter, *, bom: bool = False) -> Iterator[bytes]:
    """A row of names, then one a claim, in UTF-8. ``bom``: begin with a byte order mark."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    buffer.write(BOM if bom else "")
    writer.writerow(COLUMNS)
    for row in claim_rows(view, query, wanted):
        yield _taken(buffer)
        writer.writerow([cell(value) for value in _values(cast("dict[str, Any]", plain(row)))])
    yield _taken(buffer)


def cell(value: object) -> str:
    """A value as text that no spreadsheet calculates: "" for None, "true" and "false" for flags."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = _CONTROL.sub(" ", str(value))
    return f"'{text}" if _FORMULA.match(text) else text


def _taken(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode("utf-8", "replace")


def _values(row: dict[str, Any]) -> list[object]:
    hops = row["hops"]
    origin = hops[-1]["source"] if hops else {}
    told = {
        "chain": BETWEEN.join(hop["source"]["name"] for hop in hops),
        "origin": origin.get("name"),
        "origin_type": origin.get("type", "publisher"),
        "origin_anonymous": origin.get("anonymous"),
        "origin_identity": origin.get("identity"),
        "origin_country": origin.get("country"),
        "relays": BETWEEN.join(hop["source"]["name"] for hop in hops if hop["role"] == "relay"),
        "countries": " ".join(row["countries"]),
    }
    return [told[name] if name in told else row[name] for name in COLUMNS]
