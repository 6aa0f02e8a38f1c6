"""The stages in order, for one article and for many: the only room that knows the order.

Here: articles to readings. ``selon.pipeline.archives``: readings into an archive, matched with all that is there, and one
claim followed through it; apart, since reading must not wait for a database to load.
"""

from selon.gazetteer import Country, country
from selon.pipeline.reading import (
    GROUP,
    THIN,
    UNKNOWN_LANGUAGE,
    Reader,
    article,
    as_json,
    default_reader,
    from_json,
    inputs,
    languages,
    owner_name,
)

__all__ = [
    "GROUP",
    "THIN",
    "UNKNOWN_LANGUAGE",
    "Country",
    "Reader",
    "article",
    "as_json",
    "country",
    "default_reader",
    "from_json",
    "inputs",
    "languages",
    "owner_name",
]
