"""What a page says of itself: JSON-LD (schema.org), Open Graph and plain meta elements, in this order of trust.

Nothing is guessed: a page that describes several articles, none of them its canonical one, tells nothing by JSON-LD.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

Element = Any
"""An element of lxml, which has no types."""
Json = Any
_ARTICLE = re.compile(r"(Article|BlogPosting|^Report)$")
_TITLE = ("og:title", "dc.title", "citation_title", "twitter:title")
_AUTHOR = ("author", "dc.creator", "citation_author", "article:author", "parsely-author")
_PUBLISHER = ("og:site_name", "publisher", "dc.publisher", "citation_publisher", "application-name")
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "parsely-pub-date",
    "pubdate",
    "date",
)
_LANGUAGE = ("content-language", "dc.language", "og:locale")
_ADDRESS = re.compile(r"^(https?:)?//|^@", re.I)
_MIRRORS = re.compile(r"^(www|m|mobile|amp)\.")


@dataclass(frozen=True, slots=True)
class Meta:
    """``published``: ISO 8601 date or date-time, with its zone when the page gives one; ``language``: as declared."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


def read_meta(tree: Element, fetched: str | None = None) -> Meta:
    """The metadata of an lxml tree. ``fetched``: the address it came from, None for a file."""
    named = _named(tree)
    canonical = _canonical(tree, named, fetched)
    article = _described(tree, canonical or fetched)
    publisher = _name(article.get("publisher")) or _first(named, _PUBLISHER)
    title = _string(article.get("headline")) or _first(named, _TITLE)
    return Meta(
        title=_without_site(title, publisher),
        author=_names(article.get("author")) or _author(named),
        publisher=publisher,
        published=next(filter(None, map(_moment, _dates(article, named, tree))), None),
        url=canonical,
        language=tree.get("lang") or _string(article.get("inLanguage")) or _first(named, _LANGUAGE),
    )


def _named(tree: Element) -> dict[str, list[str]]:
    """The contents of meta elements by their name, property, itemprop or http-equiv, in lower case."""
    named: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(key)
            if name and content:
                named.setdefault(name.strip().lower(), []).append(content)
    return named


def _first(named: dict[str, list[str]], names: Iterable[str]) -> str | None:
    return next((named[name][0] for name in names if name in named), None)


def _author(named: dict[str, list[str]]) -> str | None:
    for name in _AUTHOR:
        people = [value for value in named.get(name, ()) if not _ADDRESS.match(value)]
        if people:
            return ", ".join(dict.fromkeys(people))
    return None


def _dates(article: dict[str, Json], named: dict[str, list[str]], tree: Element) -> Iterator[str | None]:
    yield _string(article.get("datePublished"))
    for name in _PUBLISHED:
        yield from named.get(name, ())
    for element in tree.iter("time"):
        if "datepublished" in (element.get("itemprop") or "").lower().split() or element.get("pubdate") is not None:
            yield element.get("datetime")


def _moment(value: str | None) -> str | None:
    """``value`` in ISO 8601, to the second at most; None when it is in no form of it."""
    if not value or not re.match(r"\d{4}-\d\d-\d\d", value.strip()):
        return None
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return value.strip() if len(value.strip()) == 10 else moment.replace(microsecond=0).isoformat()


def _canonical(tree: Element, named: dict[str, list[str]], fetched: str | None) -> str | None:
    """The page's address as it gives it, absolute. A fetched page may only name one of its own site: a copy that points
    to the original is still a copy.
    """
    links = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    for address in filter(None, [*links, *named.get("og:url", ())]):
        try:
            absolute = urljoin(fetched or "", address.strip())
            parts = urlsplit(absolute)
            site = _site(parts.hostname)
        except ValueError:  # brackets without end in a host
            continue
        if parts.scheme in {"http", "https"} and site and (not fetched or site == _site(urlsplit(fetched).hostname)):
            return str(absolute)
    return None


def _site(host: str | None) -> str:
    return _MIRRORS.sub("", (host or "").lower())


def _described(tree: Element, url: str | None) -> dict[str, Json]:
    """The schema.org object of the page's article, its references within the page resolved; empty when not clear."""
    objects = list(_objects(tree))
    by_id = {thing["@id"]: thing for thing in objects if isinstance(thing.get("@id"), str) and len(thing) > 1}
    articles = [thing for thing in objects if any(_ARTICLE.search(kind) for kind in _strings(thing.get("@type")))]
    if len(articles) > 1:
        articles = [thing for thing in articles if url and url in _addresses(thing)]
    if len(articles) != 1:
        return {}
    return {key: _resolved(value, by_id) for key, value in articles[0].items()}


def _objects(tree: Element) -> Iterator[dict[str, Json]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in data if isinstance(data, list) else [data]:
            if isinstance(thing, dict):
                yield thing
                graph = thing.get("@graph")
                yield from (node for node in graph if isinstance(node, dict)) if isinstance(graph, list) else ()


def _resolved(value: Json, by_id: dict[str, dict[str, Json]]) -> Json:
    if isinstance(value, list):
        return [_resolved(one, by_id) for one in value]
    if isinstance(value, dict) and set(value) == {"@id"} and isinstance(value["@id"], str):
        return by_id.get(value["@id"], value)
    return value


def _addresses(thing: dict[str, Json]) -> set[str]:
    page = thing.get("mainEntityOfPage")
    return {*_strings(thing.get("url")), *_strings(page.get("@id") if isinstance(page, dict) else page)}


def _strings(value: Json) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _string(value: Json) -> str | None:
    return next((one for one in _strings(value) if one.strip()), None)


def _name(value: Json) -> str | None:
    """The name of the one thing that ``value`` is; None for several."""
    things = value if isinstance(value, list) else [value]
    if len(things) != 1:
        return None
    return _string(things[0].get("name")) if isinstance(things[0], dict) else _string(things[0])


def _names(value: Json) -> str | None:
    names = [_name(one) for one in (value if isinstance(value, list) else [value])]
    return ", ".join(dict.fromkeys(name for name in names if name and not _ADDRESS.match(name))) or None


def _without_site(title: str | None, publisher: str | None) -> str | None:
    """``title`` without the site's name that templates append ("… | Le Courrier")."""
    if title and publisher:
        title = re.sub(rf"\s+[|–—·•-]\s+{re.escape(publisher)}\s*$", "", title, flags=re.I) or title
    return title
