"""One text and all who run it: its publishers, counted by the families that own them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from selon.gazetteer import Gazetteer
from selon.matching.copies_marks import agency_marks
from selon.matching.origins_groups import group_of
from selon.matching.route_names import bare
from selon.matching.route_times import order
from selon.records import Article, Source


@dataclass(frozen=True, slots=True)
class PublisherFamily:
    """Publishers of one owner or one state. ``id``: of the owner or state, else of the only publisher; ``names``: what the
    ``publishers`` are called, beside them.
    """

    id: str
    publishers: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopyReport:
    """Copies of one text, or all texts that tell a claim. ``articles``: ids by time; ``publishers``: ids, "outlet:…" or
    "name:…", each once; ``agencies``: ids of the wires whose copy some of them say it is; ``helpers``: of those said to
    have helped; ``unknown``: articles of which no publisher is known, who therefore count in no family.
    """

    articles: tuple[str, ...]
    publishers: tuple[str, ...]
    families: tuple[PublisherFamily, ...]
    agencies: tuple[str, ...]
    helpers: tuple[str, ...]
    unknown: tuple[str, ...]


def copy_report(articles: Iterable[Article], gazetteer: Gazetteer) -> CopyReport:
    """Report on articles whose texts are copies of one, as ``CopyIndex`` found them."""
    ordered = sorted(articles, key=lambda article: (order(article.published), article.id))
    families: dict[str, dict[str, str]] = {}
    agencies: dict[str, None] = {}
    helpers: dict[str, None] = {}
    unknown = []
    for article in ordered:
        found = _publisher(article, gazetteer)
        if found is None:
            unknown.append(article.id)
        else:
            families.setdefault(found[1], {}).setdefault(found[0], _name(article))
        for mark in agency_marks(article.text, article.language, gazetteer):
            (agencies if mark.whole else helpers)[mark.outlet] = None
    return CopyReport(
        tuple(dict.fromkeys(article.id for article in ordered)),
        tuple(publisher for family in families.values() for publisher in family),
        tuple(PublisherFamily(family, tuple(held), tuple(held.values())) for family, held in families.items()),
        tuple(agencies),
        tuple(helper for helper in helpers if helper not in agencies),
        tuple(dict.fromkeys(unknown)),
    )


def _name(article: Article) -> str:
    """What a publisher is called: its name, else its host."""
    return article.publisher or (urlsplit(article.url or "").hostname or "").removeprefix("www.")


def _publisher(article: Article, gazetteer: Gazetteer) -> tuple[str, str] | None:
    """(publisher, family), None when neither name nor URL tells anything."""
    host = urlsplit(article.url).hostname if article.url else None
    outlet = gazetteer.outlet(article.publisher) if article.publisher else None
    outlet = outlet or (gazetteer.by_domain(host) if host else None)
    if outlet:
        source = Source("publisher", outlet.name, "media_outlet", False, (), outlet.id, outlet.country, outlet.owner,
                        outlet.control)  # fmt: skip
        return outlet.id, group_of(outlet.id, source, gazetteer) or outlet.id
    name = " ".join(bare(article.publisher)) if article.publisher else (host or "").removeprefix("www.")
    return (f"name:{name}", f"name:{name}") if name else None
