"""News agencies, media outlets, their owners, states and places, with look-up. No single candidate, no answer."""

from selon.gazetteer.countries import Country, country
from selon.gazetteer.gazetteer import Gazetteer, load
from selon.gazetteer.model import GazetteerError, Outlet, OutletKind, OutletMention, PlaceMention

__all__ = [
    "Country",
    "Gazetteer",
    "GazetteerError",
    "Outlet",
    "OutletKind",
    "OutletMention",
    "PlaceMention",
    "country",
    "load",
]
