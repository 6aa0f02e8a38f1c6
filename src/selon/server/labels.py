"""What values are called in English; languages in their own words. A page that knows better translates the values itself."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

from selon.pipeline import country

_COUNTRIES = ("country", "origin_country")


def label(facet: str, value: str) -> str:
    """What a facet's value is called; itself where it is a name."""
    if facet in _COUNTRIES:
        return country_name(value)
    if facet == "language":
        return language_name(value)
    return value.replace("_", " ") if facet in ("origin_type", "modality") else value


def country_name(code: str) -> str:
    """The name of a country (ISO 3166-1 alpha-2); the code where there is none."""
    found = country(code)
    return found.name if found else code


@cache
def language_name(code: str) -> str:
    """A language (ISO 639-1) in its own words: "français"; the code where it is not known."""
    try:
        return Locale.parse(code).get_language_name(code) or code
    except (UnknownLocaleError, ValueError, TypeError):
        return code
