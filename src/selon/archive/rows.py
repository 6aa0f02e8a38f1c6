"""What a View gives: frozen records that know nothing of the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from selon.records import Hop, Kind, Modality, Source, SourceType, Stance

Item = TypeVar("Item")
Range = tuple[int, int]
"""First character and the one after the last, in Unicode code points."""


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """A part of a listing; ``cursor`` asks for the next one, None at the end."""

    items: tuple[Item, ...]
    cursor: str | None


@dataclass(frozen=True, slots=True)
class Snippet:
    """A part of a text: ``text`` begins at character ``start`` of the article; ``matches`` are places in the article."""

    start: int
    text: str
    matches: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A text in a listing. ``published``: its earliest publication, in UTC; title, publisher and URL are those of the first
    publication that was added; ``publications``: how often it is in the archive; ``snippet``: None without a query.
    """

    id: str
    language: str | None
    published: str | None
    added: str
    title: str | None
    publisher: str | None
    url: str | None
    publications: int
    claims: int
    snippet: Snippet | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """One text at one place. ``version``: from 1, counted at the place (its URL, else the id its provider gave)."""

    article_id: str
    version: int
    url: str | None
    given_id: str | None
    publisher: str | None
    outlet: Source | None
    published: str | None
    title: str | None
    author: str | None
    first_seen: str
    last_seen: str


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between two versions: characters ``before`` of the older text became ``after`` of the newer one."""

    before: Range
    after: Range


@dataclass(frozen=True, slots=True)
class Version:
    """A publication and, from the second on, what changed since the one before; no changes: only title or the like did."""

    publication: Publication
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Two texts, one made from the other. ``kind`` and ``shared`` (0 to 1) are what the finder of copies said."""

    article_id: str
    original_id: str
    kind: str
    shared: float


@dataclass(frozen=True, slots=True)
class Original:
    """What an article was taken from, as it was fetched."""

    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class StoredReading:
    """One reading of an article. ``number`` grows with time; ``body``: the JSON object as it was given."""

    number: int
    article_id: str
    model: str | None
    program: str
    created: str
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class ReadingEntry:
    """A reading in an article's history, without its body."""

    number: int
    model: str | None
    program: str
    created: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim of a current reading. ``key``: in the archive and the vector index; ``statement``: "ARTICLE_ID#CLAIM_ID";
    ``stance``: of the last link; ``hops``: the chain after the publisher; ``countries``: of its places; ``first_day`` and
    ``last_day``: of its dates; title, publisher, URL and date are the article's; ``matches``: what a query found in ``text``.
    """

    key: int
    statement: str
    article_id: str
    text: str
    modality: Modality
    stance: Stance
    hedged: bool
    hops: tuple[Hop, ...]
    countries: tuple[str, ...]
    first_day: str | None
    last_day: str | None
    language: str | None
    title: str | None
    publisher: str | None
    url: str | None
    published: str | None
    family: str | None
    matches: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class AttributionRow:
    """An attribution of a current reading. ``attribution``: its id in the article; ``cue``: its words."""

    article_id: str
    attribution: str
    source: Source | None
    kind: Kind
    stance: Stance
    cue: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """What claims must be, all of it; None: no matter.

    ``publisher`` and ``source``: a name or an identity; ``source`` stands anywhere in the chain; ``country``: one that the
    claim names; ``origin_type``: type of the chain's last link, or "publisher" for claims in the publisher's own voice;
    ``anonymous``: whether that link is; ``hedged``: conditional, possible or told with distance; ``since`` and ``until``:
    days of publication; ``about_since`` and ``about_until``: days that the claim names. All days inclusive, ISO 8601.
    """

    language: str | None = None
    publisher: str | None = None
    source: str | None = None
    country: str | None = None
    origin_country: str | None = None
    origin_type: SourceType | str | None = None
    modality: Modality | None = None
    anonymous: bool | None = None
    hedged: bool | None = None
    since: str | None = None
    until: str | None = None
    about_since: str | None = None
    about_until: str | None = None
    article: str | None = None
    family: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A source and how many claims it has in a list that says which."""

    source: Source
    claims: int


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Somebody in a listing: the source under which most claims have it, and all ``names`` that its claims call it."""

    source: Source
    claims: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceProfile:
    """All that somebody is said to have said. ``names``: how articles call it; ``claims``: in whose chains it stands;
    ``origin``: that end in it; ``through``: who stands just before it in the chain; ``publishers``: who published them.
    """

    names: tuple[Count, ...]
    claims: int
    origin: int
    through: tuple[Count, ...]
    publishers: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class OutletProfile:
    """What an outlet published. ``own_voice``: claims without a source; ``anonymous``: claims whose origin is; ``relays``:
    whom it names as a relay; ``origins``: where its claims end; ``relayed_by``: publishers in whose chains it stands.
    """

    names: tuple[Source, ...]
    articles: int
    claims: int
    own_voice: int
    anonymous: int
    relays: tuple[Count, ...]
    origins: tuple[Count, ...]
    relayed_by: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """A family in a listing. ``first`` and ``last``: publication of its articles; ``text``: its earliest claim's."""

    id: str
    size: int
    articles: int
    first: str | None
    last: str | None
    text: str
