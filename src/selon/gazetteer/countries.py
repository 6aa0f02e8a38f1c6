"""Countries as a map needs them: a name and a point each."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from selon.gazetteer.tables import read


class Country(NamedTuple):
    """``code``: ISO 3166-1 alpha-2; ``name``: in English; ``latitude`` and ``longitude``: of about its middle, in degrees."""

    code: str
    name: str
    latitude: float
    longitude: float


def country(code: str) -> Country | None:
    """The country of a code, None when there is none."""
    return _countries().get(code)


@cache
def _countries() -> dict[str, Country]:
    names = {row["country"]: row["en"] for row in read("territories")}
    return {
        row["country"]: Country(row["country"], names[row["country"]], float(row["latitude"]), float(row["longitude"]))
        for row in read("centres")
    }
